"""One subject of the comparison, measured as a straightened strip: badge and name, the line with its stops, the note.

`comparison_lines.py` draws it.  The strips of all subjects have the same length and no scale.  A line whose ends nobody
names fades at both ends.
"""

from __future__ import annotations

import msgspec

from g60desk.layout.compared_subject import badge_height, badge_width, is_spine
from g60desk.layout.comparison_choice import compared_subjects
from g60desk.layout.comparison_stops import StopMark, is_named, set_stops, stop_name, strip_ends
from g60desk.layout.frame import Frame
from g60desk.layout.long_words import broken_to_fit
from g60desk.layout.plates import Plate
from g60desk.layout.text import Flow, Piece, Span, flow, single
from g60desk.layout.told import Told
from g60desk.story.model import Subject

FULL, SHORT, BARE, NAMED = 0, 1, 2, 3  # how much of a subject is told: all; no note; only its line; only its name
STACKED_GAP = 8.0  # px between a badge and the name under it
DOTS_WIDTH = 42.0  # of the dots before the names of the members off the line


class Strip(msgspec.Struct, frozen=True):
    """A subject, measured for a width: `head` is the height of its badge and name, `height` that of everything."""

    subject: Subject
    spine: bool
    width: float
    name: Flow
    badge: Flow | None
    marks: tuple[StopMark, ...]
    between: Flow | None  # a note that stands between the names of the two ends
    lines: tuple[tuple[Flow, bool], ...]  # notes below, and whether dots of the off-line members stand before them
    head: float
    height: float
    lined: bool = True  # False where only badge and name are told
    stacked: bool = False  # True where the name stands under the badge


def measure_strip(
    told: Told, frame: Frame, subject: Subject, width: float, much: int, *, stacked: bool = False
) -> Strip:
    """Set everything that a subject says, for a strip of `width` px; `stacked` with the name under the badge."""
    selected = told.state.selection
    chosen = selected is not None and selected.kind == "subject" and selected.key == subject.id
    badge_words = Span(subject.badge, whole=True)
    badge = single([badge_words], frame.type("place", 700), frame) if subject.badge else None
    indent = badge_width(badge, frame) + frame.px(20) if badge and not stacked else 0.0
    if much == NAMED:
        style = frame.type("label", 700 if chosen else 600)
        name = flow(broken_to_fit(told.spans(subject.name), style, width - indent, frame), style, width - indent, frame)
        head = _head(frame, name, badge, stacked=stacked)
        spine = is_spine(told, subject)
        return Strip(subject, spine, width, name, badge, (), None, (), head, head, lined=False, stacked=stacked)
    marks = set_stops(told, frame, subject, width)
    between = _between(told, frame, subject, marks, width)
    note = [] if between is not None else _note(told, subject, much)
    plate = _lone_plate(note) if much == BARE or not off_line(told, subject) else []
    style = frame.type(_name_step(told, frame, width - indent), 700 if chosen else 600)
    said = broken_to_fit(told.spans(subject.name), style, width - indent, frame)
    name = flow([*said, *plate], style, width - indent, frame)
    if plate:
        note = []
    head = _head(frame, name, badge, stacked=stacked)
    lines = _notes(told, frame, subject, marks, note, width, much)
    levels = max((m.level for m in marks), default=-1) + 1
    names = max((m.name.height for m in marks if m.name), default=0.0)
    height = head + strip_gap(frame) + mark_radius(frame) + (levels * names + frame.px(8) if levels else frame.px(10))
    height += sum(text.height + frame.px(6) for text, _ in lines)
    return Strip(
        subject, is_spine(told, subject), width, name, badge, marks, between, lines, head, height, stacked=stacked
    )


def _head(frame: Frame, name: Flow, badge: Flow | None, *, stacked: bool) -> float:
    """How high badge and name are: beside each other, or one under the other."""
    if badge is None:
        return name.height
    high = badge_height(frame)
    return high + frame.px(STACKED_GAP) + name.height if stacked else max(name.height, high)


def _name_step(told: Told, frame: Frame, width: float) -> str:
    """The type of all names: a smaller one where that saves one of them a second line."""
    names = [told.spans(subject.name) for subject in compared_subjects(told)]
    steps = ("place", "body")
    lines = [sum(len(flow(name, frame.type(step, 600), width, frame).lines) for name in names) for step in steps]
    return steps[lines[1] < lines[0]]


def _lone_plate(note: list[Piece]) -> list[Piece]:
    """The plate of a note that has no words."""
    return list(note) if len(note) == 1 and isinstance(note[0], Plate) else []


def strip_gap(frame: Frame) -> float:
    """From the lower side of the name to the middle of the line."""
    return frame.px({"landscape": 44, "compact": 32, "portrait": 38}[frame.mode])


def mark_radius(frame: Frame) -> float:
    """The outer radius of a stop."""
    return frame.px(frame.tokens.marker["straight_stop"]["r"])


def _note(told: Told, subject: Subject, much: int) -> list[Piece]:
    """What is said under the line."""
    plate = told.plate("subject", subject.id, subject.cite, note=bool(subject.note))
    words: list[Piece] = told.spans(subject.note) if much == FULL and not is_spine(told, subject) else []
    if not any(is_named(stop) for stop in told.index.stops_of(subject)):
        words = words or [Span(told.words("comparison.no_places"))]
    return [*words, plate] if plate else words


def _between(told: Told, frame: Frame, subject: Subject, marks: tuple[StopMark, ...], width: float) -> Flow | None:
    """The note in the room between the names of the two ends, where it costs no height; a plate alone says nothing."""
    named = [m.name for m in marks if m.name is not None]
    note = _note(told, subject, FULL)
    if len(named) != 2 or not note or _lone_plate(note):
        return None
    one = single(note, frame.type("caption"), frame)
    begin, end = strip_ends(frame, width)
    taken = sum(name.width / 2 for name in named) + 2 * frame.px(24)
    return one if one.width <= end - begin - taken else None


def _notes(
    told: Told, frame: Frame, subject: Subject, marks: tuple[StopMark, ...], note: list[Piece], width: float, much: int
) -> tuple[tuple[Flow, bool], ...]:
    """The lines below the names: members off the line, what else lies on it, and the note."""
    style = frame.type("caption")
    lines: list[tuple[Flow, bool]] = []
    off = off_line(told, subject)
    if off and much < BARE:
        lead = told.words("comparison.off_line", names=told.words("comparison.comma").join(off))
        plate = [note.pop()] if note and isinstance(note[-1], Plate) and len(note) == 1 else []
        lines.append((flow([lead, *plate], style, width - frame.px(DOTS_WIDTH + 22), frame), True))
    along = [stop_name(told, m.stop) for m in marks if m.name is None]
    if along and much == FULL:
        lead = told.words("comparison.along", names=told.words("comparison.comma").join(along))
        lines.append((flow([lead], style, width, frame), False))
    if note:
        lines.append((flow(note, style, width, frame), False))
    return tuple(lines)


def off_line(told: Told, subject: Subject) -> list[str]:
    """The names of the members that do not lie on the story's own line, those that belong in the phase shown."""
    if not is_spine(told, subject):
        return []
    on = {stop.place for stop in told.index.stops_of(subject)}
    places = told.story.network.places
    return [told.text(p.name) for p in places if p.joins and p.id not in on and told.reached(p.joins)]

"""One subject of the comparison, measured as a straightened strip: badge and name, the line with its stops, the note.

`comparison_lines.py` draws it.  The strips of all subjects have the same length and no scale.  A line whose ends nobody
names fades at both ends.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.plates import Plate
from g60desk.layout.text import Flow, Piece, Span, flow, single
from g60desk.layout.told import Told
from g60desk.story.model import Stop, StopKind, Subject

FULL, SHORT, BARE = 0, 1, 2  # how much of a subject is told: all; no note; only its line
DOTS_WIDTH = 42.0  # of the dots before the names of the members off the line


class StopMark(msgspec.Struct, frozen=True):
    """A stop with its name set: `at` is its place along the strip from 0 to 1, `level` the row of its name."""

    stop: Stop
    at: float
    region: str
    reached: bool
    name: Flow | None = None
    level: int = 0


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


def is_spine(told: Told, subject: Subject) -> bool:
    """True for the subject that is the story's own line."""
    spine = told.story.network.spine
    if subject.line and spine:
        return subject.line == spine
    return bool(subject.badge) and subject.badge == told.story.badge


def measure_strip(told: Told, frame: Frame, subject: Subject, width: float, much: int) -> Strip:
    """Set everything that a subject says, for a strip of `width` px."""
    selected = told.state.selection
    chosen = selected is not None and selected.kind == "subject" and selected.key == subject.id
    badge_words = Span(subject.badge, whole=True)
    badge = single([badge_words], frame.type("place", 700), frame) if subject.badge else None
    indent = badge_width(badge, frame) + frame.px(20) if badge else 0.0
    marks = _marks(told, frame, subject, width)
    between = _between(told, frame, subject, marks, width)
    note = [] if between is not None else _note(told, subject, much)
    plate = _lone_plate(note) if much == BARE or not off_line(told, subject) else []
    style = frame.type(_name_step(told, frame, width - indent), 700 if chosen else 600)
    name = flow([*told.spans(subject.name), *plate], style, width - indent, frame)
    if plate:
        note = []
    head = max(name.height, badge_height(frame) if badge else 0.0)
    lines = _notes(told, frame, subject, marks, note, width, much)
    levels = max((m.level for m in marks), default=-1) + 1
    names = max((m.name.height for m in marks if m.name), default=0.0)
    height = head + strip_gap(frame) + mark_radius(frame) + (levels * names + frame.px(8) if levels else frame.px(10))
    height += sum(text.height + frame.px(6) for text, _ in lines)
    return Strip(subject, is_spine(told, subject), width, name, badge, marks, between, lines, head, height)


def _name_step(told: Told, frame: Frame, width: float) -> str:
    """The type of all names: a smaller one where that saves one of them a second line."""
    names = [told.spans(subject.name) for subject in told.story.comparison.subjects]
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


def badge_height(frame: Frame) -> float:
    """How high the badge is."""
    return 1.6 * frame.type("place").px


def badge_width(badge: Flow, frame: Frame) -> float:
    """How wide the badge is: room for three signs at least."""
    return max(badge.width + frame.px(36), 3.28 * frame.type("place").px)


def strip_ends(frame: Frame, width: float) -> tuple[float, float]:
    """Where the line begins and ends, from the left of the strip."""
    inset = min(frame.px(64), width * 0.12)
    return inset, width - inset


def _named(stop: Stop) -> bool:
    return stop.kind in (StopKind.END, StopKind.CITY)


def stop_name(told: Told, stop: Stop) -> str:
    """The name of a stop: its own, or that of its place."""
    place_ = told.index.places.get(stop.place)
    return told.text(stop.name) if stop.name or place_ is None else told.text(place_.name)


def _marks(told: Told, frame: Frame, subject: Subject, width: float) -> tuple[StopMark, ...]:
    """All stops from left to right; the named ones stand at equal distances, the others between them."""
    stops = told.index.stops_of(subject)
    named = [i for i, stop in enumerate(stops) if _named(stop)]
    marks = [_mark(told, stop, at) for stop, at in zip(stops, _places(stops, named), strict=True)]
    begin, end = strip_ends(frame, width)
    style = frame.type("label")
    room = (end - begin) / max(1, len(named) - 1) if len(named) > 1 else width
    heavy, shown = frame.type("label", 700), shown_places(told)
    setting = [
        flow(
            [stop_name(told, marks[i].stop)],
            heavy if marks[i].stop.place in shown else style,
            max(room - frame.px(16), 1.0),
            frame,
        )
        for i in named
    ]
    levels = _levels([begin + (end - begin) * marks[i].at for i in named], setting, frame.px(14), width)
    for i, words, level in zip(named, setting, levels, strict=True):
        marks[i] = msgspec.structs.replace(marks[i], name=words, level=level)
    return tuple(marks)


def _mark(told: Told, stop: Stop, at: float) -> StopMark:
    found = told.index.places.get(stop.place)
    reached = found is None or not found.joins or told.reached(found.joins)
    return StopMark(stop, at, found.region if found else "", reached)


def _places(stops: Sequence[Stop], named: list[int]) -> list[float]:
    """Where each stop stands along the strip, from 0 to 1."""
    if not named:
        return [(i + 1) / (len(stops) + 1) for i in range(len(stops))]
    pitch = 1 / (len(named) - 1) if len(named) > 1 else 0.0
    fixed = {stop: number * pitch if pitch else 0.5 for number, stop in enumerate(named)}
    found = []
    for i in range(len(stops)):
        before = max((j for j in named if j <= i), default=-1)
        after = min((j for j in named if j >= i), default=len(stops))
        low, high = fixed.get(before, 0.0), fixed.get(after, 1.0)
        found.append(low if before == i else low + (high - low) * (i - before) / (after - before))
    return found


def _levels(xs: list[float], setting: list[Flow], gap: float, width: float) -> list[int]:
    """The row for each name, so that no two in one row meet."""
    ends: list[float] = []
    found = []
    for x, words in zip(xs, setting, strict=True):
        x = min(max(x, words.width / 2), width - words.width / 2)
        left = x - words.width / 2
        level = next((i for i, end in enumerate(ends) if end + gap <= left), len(ends))
        ends[level : level + 1] = [x + words.width / 2]
        found.append(level)
    return found


def _note(told: Told, subject: Subject, much: int) -> list[Piece]:
    """What is said under the line."""
    plate = told.plate("subject", subject.id, subject.cite, note=bool(subject.note))
    words: list[Piece] = told.spans(subject.note) if much == FULL and not is_spine(told, subject) else []
    if not any(_named(stop) for stop in told.index.stops_of(subject)):
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


def shown_places(told: Told) -> frozenset[str]:
    """The places that belong to what is selected."""
    selected = told.state.selection
    if selected is None:
        return frozenset()
    if selected.kind == "place":
        return frozenset([selected.key])
    event = told.index.event(selected.key) if selected.kind == "event" else None
    return frozenset(event.places) if event else frozenset()

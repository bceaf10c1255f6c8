"""What changed in the phase that is shown, as a sentence made from the data: who joined, what opened, how large it is.

Each statement has its sources, and a shorter way to say it where there is little room.
"""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.frame import Frame
from g60desk.layout.network_change_sums import area_said, people_said
from g60desk.layout.network_change_words import AFTER_PLATE, Pieces, filled, in_row, in_turn, unbroken, year_of
from g60desk.layout.text import Flow, Span, flow
from g60desk.layout.told import Told
from g60desk.story.growth import Change, Opened, changes_of, opened_in
from g60desk.story.model import LineKind

NAMED, NAMED_SHORT = 6, 3  # so many members are named, more are counted
LINES, LINES_SHORT = 3, 1  # so many lines are named
LONGEST = 6  # lines


def change_now(told: Told) -> Change | None:
    """What the shown phase changed; None before the first, and in a story without phases."""
    return changes_of(told.story).get(told.phase.id) if told.phase else None


def wordings(told: Told, *, shown: bool = False) -> list[Pieces]:
    """What changed, from the fullest wording to the shortest; empty where there is nothing to say.

    With the area of the phase `shown` beside it, only what it was before is worth saying of it.
    """
    change = change_now(told)
    if change is None or not told.story.network.places:
        return []
    joined, joined_short = _joined(told, change, NAMED), _joined(told, change, NAMED_SHORT)
    until = None if told.state.day is None else int(told.state.day // 1)
    lines = opened_in(change, until)
    opened, opened_short = _lines(told, lines, LINES), _lines(told, lines, LINES_SHORT)
    area, people = area_said(told, change), people_said(told, change, then=True)
    if shown and change.area is not None and not (change.area.now and change.area.then):
        area = []
    found = [
        [joined, opened, area, people],
        [joined, opened, people],
        [joined, opened_short, people],
        [joined, opened_short, people_said(told, change, then=False)],
        [joined_short, opened_short, people_said(told, change, then=False)],
        [joined_short, opened_short],
        [joined_short],
    ]
    said = [in_turn(told, statements) for statements in found]
    return [one for number, one in enumerate(said) if one and one not in said[:number]]


def change_flow(told: Told, frame: Frame, width: float, most: float, lines: int = LONGEST) -> Flow | None:
    """The fullest wording of at most so many lines at this width that is at most `most` px high, if there is one."""
    style = frame.type("caption")
    found = (flow(pieces, style, width, frame) for pieces in wordings(told, shown=True))
    return next((one for one in found if one.height <= most and len(one.lines) <= lines), None)


def change_text(told: Told) -> str:
    """The fullest wording as plain text, for a screen reader."""
    fullest = next(iter(wordings(told)), [])
    between = told.words("network.change.between")
    words = [piece.text for piece in fullest if isinstance(piece, Span)]
    return "".join(between if text == AFTER_PLATE else text for text in words)


def _joined(told: Told, change: Change, most: int) -> Pieces:
    key = "adds" if change.before else "begins"
    phase: Pieces = [Span(change.phase.name, whole=True)]
    if not change.joined:
        return filled(told, f"{key}_none", phase=phase)
    if len(change.joined) > most:
        return filled(told, f"{key}_many", phase=phase, n=[Span(str(len(change.joined)))])
    names = [told.named(told.text(place.name)) for place in change.joined]
    return filled(told, key, phase=phase, names=in_row(told, names))


def _lines(told: Told, lines: Sequence[Opened], most: int) -> Pieces:
    """What opened, and apart from it what was agreed: an agreement is no line that one travels on."""
    pacts = [one for one in lines if one.line.kind == LineKind.AGREEMENT]
    ways = [one for one in lines if one.line.kind != LineKind.AGREEMENT]
    return in_turn(told, [_opened(told, "opened", ways, most), _opened(told, "agreed", pacts, most)])


def _opened(told: Told, key: str, lines: Sequence[Opened], most: int) -> Pieces:
    if not lines:
        return []
    plates = told.plates([told.plate("line", one.line.id, one.cites, None, bool(one.line.note)) for one in lines])
    if len(lines) > most:
        first, last = lines[0].dates[0], max((one.dates[-1] for one in lines), key=lambda date: date.sort_key)
        years = list(dict.fromkeys([year_of(told, first), year_of(told, last)]))
        when = told.words("network.change.to").join(years)
        said = filled(told, f"{key}_many", n=[Span(str(len(lines)))], when=[Span(when)])
        return said + plates if len(lines) <= LINES else said
    return [*filled(told, key, lines=in_row(told, [_line(told, one) for one in lines])), *plates]


def _line(told: Told, one: Opened) -> Pieces:
    """A line with the years in which it opened, and the stretches where it was not all of it."""
    when = told.words("network.comma").join(dict.fromkeys(year_of(told, date) for date in one.dates))
    name = unbroken(told, told.text(one.line.name))
    if not one.parts:
        return filled(told, "line", name=name, when=[Span(when)])
    places = told.index.places
    ends = [[told.text(places[key].name) if key in places else key for key in part] for part in one.parts]
    parts = told.words("network.comma").join(told.words("network.dash").strip().join(pair) for pair in ends)
    return filled(told, "line_part", name=name, part=[Span(parts)], when=[Span(when)])

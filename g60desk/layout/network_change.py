"""What changed in the phase that is shown, as a sentence made from the data: who joined, what opened, how large it is.

Each statement has its sources, and a shorter way to say it where there is little room.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from g60desk.layout.frame import Frame
from g60desk.layout.numbers import figure_spans
from g60desk.layout.text import Flow, Piece, Plate, Span, flow, is_han
from g60desk.layout.told import Told
from g60desk.story.dates import Date, Precision
from g60desk.story.days import day_of
from g60desk.story.growth import Change, Opened, changes_of, members_of, opened_in
from g60desk.story.model import Key, LineKind, Phase
from g60desk.story.totals import Total
from g60desk.story.wording import short_date, worded, worded_day

NAMED, NAMED_SHORT = 6, 3  # so many members are named, more are counted
LINES, LINES_SHORT = 3, 1  # so many lines are named
LONGEST = 6  # lines
AFTER_PLATE = " "  # what a sentence keeps from a source mark, in any language
UNBROKEN = 8  # Chinese characters of the name of a line that stay together
ROLES = {"people": "people", "ground": "area"}  # the words of a sum, and the role of its figures
Pieces = list[Piece]


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
    area, people = _area(told, change), _people(told, change, then=True)
    if shown and change.area is not None and not (change.area.now and change.area.then):
        area = []
    found = [
        [joined, opened, area, people],
        [joined, opened, people],
        [joined, opened_short, people],
        [joined, opened_short, _people(told, change, then=False)],
        [joined_short, opened_short, _people(told, change, then=False)],
        [joined_short, opened_short],
        [joined_short],
    ]
    said = [_in_turn(told, statements) for statements in found]
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


def _in_turn(told: Told, statements: Sequence[Pieces]) -> Pieces:
    """Statements one after the other, with what the language sets between sentences."""
    found: Pieces = []
    for statement in statements:
        if statement and found:
            found.append(Span(AFTER_PLATE if isinstance(found[-1], Plate) else told.words("network.change.between")))
        found += statement
    return [piece for piece in found if not isinstance(piece, Span) or piece.text]


def _joined(told: Told, change: Change, most: int) -> Pieces:
    key = "adds" if change.before else "begins"
    phase: Pieces = [Span(change.phase.name, whole=True)]
    if not change.joined:
        return _filled(told, f"{key}_none", phase=phase)
    if len(change.joined) > most:
        return _filled(told, f"{key}_many", phase=phase, n=[Span(str(len(change.joined)))])
    names = [told.named(told.text(place.name)) for place in change.joined]
    return _filled(told, key, phase=phase, names=_row(told, names))


def _lines(told: Told, lines: Sequence[Opened], most: int) -> Pieces:
    """What opened, and apart from it what was agreed: an agreement is no line that one travels on."""
    pacts = [one for one in lines if one.line.kind == LineKind.AGREEMENT]
    ways = [one for one in lines if one.line.kind != LineKind.AGREEMENT]
    return _in_turn(told, [_opened(told, "opened", ways, most), _opened(told, "agreed", pacts, most)])


def _opened(told: Told, key: str, lines: Sequence[Opened], most: int) -> Pieces:
    if not lines:
        return []
    plates = told.plates([told.plate("line", one.line.id, one.cites, None, bool(one.line.note)) for one in lines])
    if len(lines) > most:
        first, last = lines[0].dates[0], max((one.dates[-1] for one in lines), key=lambda date: date.sort_key)
        years = list(dict.fromkeys([_year(told, first), _year(told, last)]))
        when = told.words("network.change.to").join(years)
        said = _filled(told, f"{key}_many", n=[Span(str(len(lines)))], when=[Span(when)])
        return said + plates if len(lines) <= LINES else said
    return [*_filled(told, key, lines=_row(told, [_line(told, one) for one in lines])), *plates]


def _line(told: Told, one: Opened) -> Pieces:
    """A line with the years in which it opened, and the stretches where it was not all of it."""
    when = told.words("network.comma").join(dict.fromkeys(_year(told, date) for date in one.dates))
    name = _whole(told, told.text(one.line.name))
    if not one.parts:
        return _filled(told, "line", name=name, when=[Span(when)])
    places = told.index.places
    ends = [[told.text(places[key].name) if key in places else key for key in part] for part in one.parts]
    parts = told.words("network.comma").join(told.words("network.dash").strip().join(pair) for pair in ends)
    return _filled(told, "line_part", name=name, part=[Span(parts)], when=[Span(when)])


def _whole(told: Told, name: str) -> Pieces:
    """A name, in Chinese not broken where it is short."""
    short = 0 < len(name) <= UNBROKEN and is_han(name[0], True)
    return [Span(name, whole=True)] if short else told.named(name)


def _year(told: Told, date: Date) -> str:
    """The year of an opening; the date as it is written where that is vague."""
    sharp = date.precision in (Precision.DAY, Precision.MONTH, Precision.SEASON, Precision.YEAR)
    if not sharp or date.approximate or date.uncertain or date.earliest is None:
        return short_date(date, told.language)
    return worded_day(date.earliest, Precision.YEAR, told.language)


def _area(told: Told, change: Change) -> Pieces:
    """The phase's own area, and that of the last phase before of which one is known; else the members' added up."""
    if change.area is None:
        return _total(told, "ground", change, change.ground, then=True)
    if not change.area.now:
        return _filled(told, "area_unknown")
    now = _figure(told, change.area.now)
    if not change.area.then or change.area.before is None:
        return _filled(told, "area", now=now)
    phase: Pieces = [Span(change.area.before.name, whole=True)]
    return _filled(told, "area_then", now=now, phase=phase, then=_figure(told, change.area.then))


def _people(told: Told, change: Change, *, then: bool) -> Pieces:
    return _total(told, "people", change, change.people, then=then)


def _total(told: Told, key: str, change: Change, totals: tuple[Total | None, Total | None], *, then: bool) -> Pieces:
    """A sum over the members, with that over the members of the phase before where both count everybody."""
    now, before = totals
    if now is None:
        return []
    role = ROLES[key]
    year = "" if now.year is None else worded_day(day_of(now.year, 1, 1), Precision.YEAR, told.language)
    dated = "" if now.year is None else "_in"
    values: dict[str, Pieces] = {"now": _sum(told, role, change.phase, now), "year": [Span(year, whole=True)]}
    if not now.whole:
        values |= {"k": [Span(str(now.known))], "n": [Span(str(now.among))]}
        return _filled(told, f"{key}_part{dated}", **values)
    values["who"] = _who(told, "who", change.phase, now)
    if then and before is not None and before.whole and change.before is not None:
        values["then"] = _sum(told, role, change.before, before)
        values["whom"] = _who(told, "whom", change.before, before)
        return _filled(told, f"{key}_then{dated}", **values)
    return _filled(told, f"{key}{dated}", **values)


def _who(told: Told, key: str, phase: Phase, total: Total) -> Pieces:
    """Whose sum it is: a single member by its name."""
    if total.among > 1:
        return _filled(told, key, phase=[Span(phase.name, whole=True)])
    return _filled(told, f"{key}_one", name=told.named(told.text(members_of(told.story, phase)[0].name)))


def _figure(told: Told, key: Key) -> Pieces:
    return [*figure_spans(told, key), *told.plates([told.figure_plate(key)])]


def _sum(told: Told, role: str, phase: Phase, total: Total) -> Pieces:
    """A sum with its plate: that of the figure itself where it is of one, else that of the sum."""
    said = Span(worded(total.found.quantity, told.language).joined(), whole=True)
    if len(total.keys) == 1:
        return [said, *told.plates([told.figure_plate(total.keys[0])])]
    key = f"{role}/{phase.id}/{'' if total.year is None else total.year}"
    return [said, *told.plates([told.plate("sum", key, total.found.cites, total.found.standing)])]


def _row(told: Told, names: Sequence[Pieces]) -> Pieces:
    """Names in a sentence: “A”, “A and B”, “A, B and C”."""
    found: Pieces = []
    for number, name in enumerate(names):
        if number:
            found.append(Span(told.words("network.change.and" if number == len(names) - 1 else "network.comma")))
        found += name
    return found


def _filled(told: Told, key: str, **values: Pieces) -> Pieces:
    """The words under a key of `network.change` with pieces in its braces; plates stand behind all of them."""
    marks = {name: f"\0{name}\0" for name in values}
    parts = told.words(f"network.change.{key}", **marks).split("\0")
    return sorted(_pieces(parts, values), key=lambda piece: isinstance(piece, Plate))


def _pieces(parts: Sequence[str], values: Mapping[str, Pieces]) -> Iterator[Piece]:
    for number, part in enumerate(parts):
        if number % 2:
            yield from values[part]
        elif part:
            yield Span(part)

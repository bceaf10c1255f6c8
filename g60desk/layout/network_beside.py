"""Two places side by side: the same figures in two columns, how many times one is the other, and how far it is.

Neither is coloured as the better one.  What the story does not know of a place is said in words.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.distances import km_between, said_km, shortest_along
from g60desk.layout.frame import Frame
from g60desk.layout.network_place_rows import role_name
from g60desk.layout.network_rows import BlockRow, Button, buttons_row, draw_cross, words_row
from g60desk.layout.numbers import can_be_said, figure_spans
from g60desk.layout.ratios import ratio_of, years_differ
from g60desk.layout.rows_facts import value_cells
from g60desk.layout.scene import Scene
from g60desk.layout.text import Piece, Span, flow, place
from g60desk.layout.told import Told
from g60desk.story.model import Key, Place
from g60desk.story.wording import short_date

BETWEEN = 16.0  # px between the columns
CROSS_ROOM = 30.0  # px that a name leaves for its cross

Pair = tuple[Place, Place]


class _Columns(msgspec.Struct, frozen=True):
    """Two columns of equal width: where the second begins, and how wide each is."""

    second: float
    width: float


def _columns(frame: Frame, width: float) -> _Columns:
    wide = (width - frame.px(BETWEEN)) / 2
    return _Columns(wide + frame.px(BETWEEN), wide)


def beside_rows(told: Told, frame: Frame, pair: Pair, width: float) -> Sequence[BlockRow]:
    """The rows of two places that are compared."""
    columns = _columns(frame, width)
    rows = [_titles(told, frame, pair, columns)]
    for rank, role in enumerate(roles_of(told, pair), 1):
        rows += _figure_rows(told, frame, pair, role, columns, rank)
    if len(rows) == 1:
        nothing = flow([told.words("network.no_figures")], frame.type("caption"), width, frame)
        rows.append(words_row(frame, nothing, ink="ink3"))
    for said in far_words(told, pair):
        rows.append(words_row(frame, flow([said], frame.type("caption"), width, frame), above=2))
    return [*rows, beside_buttons(told, frame, width)]


def beside_buttons(told: Told, frame: Frame, width: float) -> BlockRow:
    """What one can do with two places that are compared."""
    buttons = [Button(told.words("network.swap"), "compare:swap"), Button(told.words("network.end"), "compare:end")]
    return buttons_row(frame, buttons, width)


def _titles(told: Told, frame: Frame, pair: Pair, columns: _Columns) -> BlockRow:
    """The two names, each with a cross that closes it."""
    room = columns.width - frame.px(CROSS_ROOM)
    names = [flow([told.text(one.name)], frame.type("place"), room, frame) for one in pair]
    height = max(name.height for name in names)

    def draw(scene: Scene, x: float, y: float) -> None:
        for one, name, left, closes in zip(pair, names, (0.0, columns.second), ("first", "second"), strict=True):
            place(scene, name, x + left, y, frame)
            middle = y + name.style.px * name.style.line / 2
            says = told.words("network.close", name=told.text(one.name))
            draw_cross(scene, frame, x + left + columns.width - frame.px(12), middle, f"compare:{closes}", says)

    return BlockRow(height + frame.px(4), draw)


class BothSaid(msgspec.Struct, frozen=True):
    """A figure of two places: what it is, its year where both have one, how often one is the other, and both values."""

    name: str
    year: str
    ratio: str
    values: tuple[Sequence[Piece], Sequence[Piece]]


def roles_of(told: Told, pair: Pair) -> list[str]:
    """The roles of which there is a figure, that by which the marks are sized first."""
    given = list(dict.fromkeys(role for one in pair for role in one.figures))
    return sorted(given, key=lambda role: role != told.state.sized)


def said_of_both(told: Told, pair: Pair, role: str) -> BothSaid | None:
    """What is said of a figure of two places; None where nothing is known of either."""
    keys = [one.figures.get(role, "") for one in pair]
    known = [key for key in keys if can_be_said(told, key)]
    if not known:
        return None
    years, units = ({say(told, key) for key in known} for say in (_year, _unit))
    name = role_name(told, role, known[0])
    unit = units.pop() if len(units) == 1 else ""
    if unit and unit.casefold() != name.casefold():
        name = told.words("network.in_unit", name=name, unit=unit)
    year = years.pop() if len(years) == 1 else None
    one, other = (_value(told, key, united=bool(unit), dated=year is not None) for key in keys)
    said = told.words("network.in_year", year=year) if year else ""
    return BothSaid(name, said, ratio_words(told, pair, keys), (one, other))


def _figure_rows(told: Told, frame: Frame, pair: Pair, role: str, columns: _Columns, rank: int) -> list[BlockRow]:
    """A figure of both: what it is with the ratio, and below it the two values."""
    both = said_of_both(told, pair, role)
    if both is None:
        return []
    head: list[Piece] = [Span(both.name, frame.type("caption", 500))]
    if both.year:
        head.append(Span(both.year))
    if both.ratio:
        head.append(Span(told.words("network.then") + both.ratio))
    label = flow(head, frame.type("caption"), columns.second + columns.width, frame)
    values = [flow(one, frame.type("label"), columns.width, frame) for one in both.values]
    if max(value.width for value in values) > columns.width:
        values = [flow(one, frame.type("caption", 500), columns.width, frame) for one in both.values]
    gap = frame.px(3)

    def draw(scene: Scene, x: float, y: float) -> None:
        bottom = place(scene, label, x, y, frame, "ink2").bottom
        for value, left in zip(values, (0.0, columns.second), strict=True):
            place(scene, value, x + left, bottom + gap, frame)

    return [BlockRow(label.height + max(value.height for value in values) + gap + frame.px(4), draw, rank)]


def _year(told: Told, key: Key) -> str:
    when = told.figure(key).when
    return short_date(when, told.language) if when is not None else ""


def _unit(told: Told, key: Key) -> str:
    return value_cells(told, key)[1].text


def _value(told: Told, key: Key, *, united: bool, dated: bool) -> list[Piece]:
    """A value with its plate; without its unit and its year where the line above says them for both."""
    if not can_be_said(told, key):
        return [Span(told.words("network.not_known"), ink="ink3")]
    said: list[Piece] = [*value_cells(told, key)[0].pieces] if united else [*figure_spans(told, key)]
    if not dated:
        when = _year(told, key) or told.words("network.no_year")
        said.append(Span(told.words("network.in_year", year=when), ink="ink2"))
    return said + told.plates([told.figure_plate(key)])


def ratio_words(told: Told, pair: Pair, keys: Sequence[Key]) -> str:
    """How many times the larger is the smaller; that the years differ; or nothing."""
    if not all(can_be_said(told, key) for key in keys):
        return ""
    if years_differ(told, *keys):
        return told.words("network.years_differ")
    found = ratio_of(told, *keys)
    if found is None:
        return ""
    larger, smaller = (told.text(one.name) for one in (pair[::-1] if found.turned else pair))
    if found.number == "1":
        return told.words("network.about_same")
    name = "network.times_about" if found.about else "network.times"
    return told.words(name, larger=larger, smaller=smaller, n=found.number)


def far_words(told: Told, pair: Pair) -> list[str]:
    """How far it is between them: as the crow flies, and along the line that joins them in the least km."""
    found = []
    one, other = pair
    along = shortest_along(told, one.id, other.id)
    straight = km_between(one, other)
    if straight is not None:
        found.append(told.words("network.km_straight", km=said_km(told, straight)))
    if along is not None:
        found.append(told.words("network.km_along", km=said_km(told, along[1]), line=told.text(along[0].name)))
    return found

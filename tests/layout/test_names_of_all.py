"""Every member has its name and every badged line its badge, also where stops stand close together."""

from __future__ import annotations

import pytest
from sheets import sheet, told

from g60desk.layout.board import Board
from g60desk.layout.geometry import Path, along, length, path_meets
from g60desk.layout.labels import Wanted, place_all
from g60desk.layout.labels_yielding import Yielding
from g60desk.layout.network_plans import plan_of, schematic_of
from g60desk.layout.network_plates import badges
from g60desk.layout.rect import Point, Rect
from g60desk.story.model import NetworkLayout

pytestmark = pytest.mark.usefixtures("qapp")
SHEET = Rect(0, 0, 500, 110)


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
@pytest.mark.parametrize("phase", ["v1", "v3"])
def test_every_place_of_a_crowded_upright_sheet_has_a_name(language: str, phase: str) -> None:
    frame = sheet((1080, 1920), language)
    for layout in NetworkLayout:
        one = told("harbour-net", language, phase=phase, layout=layout)
        plan = plan_of(one, frame) if layout == NetworkLayout.MAP else schematic_of(one, frame)
        assert plan is not None
        assert {name.key for name in plan.names} == {mark.place.id for mark in plan.marks}, layout
        assert {badge.line for badge in plan.plates} == {"shore", "ring"}, layout


def test_a_badge_without_room_on_its_line_stands_beyond_an_end() -> None:
    one, frame = told("harbour-net"), sheet((1080, 1920))
    plan = plan_of(one, frame)
    shore = [part.path for part in plan.painted if part.line is not None and part.line.id == "shore"]
    full = [Rect(x - 2, y - 2, 4, 4) for path in shore for x, y in every(path, 6.0)]
    clear = Rect(0, 0, frame.width, frame.height)
    badge = next(badge for badge in badges(one, frame, plan.painted, full, clear) if badge.line == "shore")
    assert not any(path_meets(part.path, badge.rect) for part in plan.painted)


def every(path: Path, step: float) -> list[Point]:
    """Points of a path, so many px apart."""
    return [along(path, step * n) for n in range(int(length(path) / step) + 1)]


def test_a_name_yields_where_it_has_another_place() -> None:
    first = Wanted("first", 160, 50, 10, 120, 24)
    second = Wanted("second", 350, 50, 10, 120, 24)
    walls = [Rect(0, 0, 500, 30), Rect(0, 80, 500, 30), Rect(365, 30, 135, 50)]  # one row, closed at its right
    board = Board(SHEET, [Rect(150, 40, 20, 20), Rect(340, 40, 20, 20), *walls])
    greedy = place_all([first, second], board.copy())
    assert [name.key for name in greedy] == ["first"]
    placed = {
        name.key: name for name in Yielding([first, second], {"first": 1.0, "second": 2.0}, board, 1.0).better(greedy)
    }
    assert placed["second"].side == "left"

"""Names beside their marks: the order of the eight places, what they avoid, and what they do when all are taken."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from g60desk.layout.board import Board
from g60desk.layout.geometry import path_meets
from g60desk.layout.labels import LEADERS, SIDES, Wanted, place_labels, rect_beside
from g60desk.layout.scene import Rect

SHEET = Rect(0, 0, 1000, 800)


def want(key: str = "a", x: float = 500, y: float = 400, side: str = "") -> Wanted:
    return Wanted(key, x, y, 14, 90, 30, side)


def mark(one: Wanted) -> Rect:
    return Rect(one.x - one.r, one.y - one.r, 2 * one.r, 2 * one.r)


def test_the_order_of_the_eight_places() -> None:
    one = want()
    taken: list[Rect] = [mark(one)]
    for side in SIDES[:4]:
        placed = place_labels([one], Board(SHEET, taken))
        assert placed[0].side == side
        taken.append(placed[0].rect)


def test_a_fixed_side_comes_first() -> None:
    one = want(side="below")
    assert place_labels([one], Board(SHEET, [mark(one)]))[0].side == "below"


def test_a_fixed_side_that_is_taken_gives_way() -> None:
    one = want(side="left")
    board = Board(SHEET, [mark(one), rect_beside(one, "left", 16)])
    assert place_labels([one], board)[0].side == "right"


def test_a_name_keeps_off_a_line() -> None:
    one = want()
    line = [(500.0, 400.0), (900.0, 400.0)]
    placed = place_labels([one], Board(SHEET, [mark(one)], [(line, 7.0)]))
    assert placed[0].side == "left"
    assert not path_meets(line, placed[0].rect.grown(7))


def test_a_name_stays_on_the_sheet() -> None:
    one = want(x=980)
    assert place_labels([one], Board(SHEET, [mark(one)]))[0].side == "left"


def test_a_leader_where_all_places_are_taken() -> None:
    one = want()
    around = [(512, 396), (462, 396), (496, 370), (496, 422), (518, 374), (518, 418), (474, 374), (474, 418)]
    near = [Rect(x, y, 22 if y == 396 else 8, 8) for x, y in around]
    assert not any(Board(SHEET, near).free(rect_beside(one, side, 16)) for side in SIDES)
    placed = place_labels([one], Board(SHEET, [mark(one), *near]))
    assert placed
    assert placed[0].leader
    assert math.dist(*placed[0].leader) <= LEADERS[-1] * 1.5


def test_a_name_without_room_is_left_out() -> None:
    one = want()
    assert place_labels([one], Board(SHEET, [Rect(0, 0, 1000, 800)])) == []


points = st.lists(st.tuples(st.integers(20, 980), st.integers(20, 780)), min_size=1, max_size=25, unique=True)


@given(points)
def test_names_never_meet_each_other_or_a_mark(spots: list[tuple[int, int]]) -> None:
    wanted = [Wanted(str(number), x, y, 14, 90, 30) for number, (x, y) in enumerate(spots)]
    marks = [mark(one) for one in wanted]
    placed = place_labels(wanted, Board(SHEET, marks))
    for number, one in enumerate(placed):
        assert not any(one.rect.meets(other.rect) for other in placed[:number])
        assert not any(one.rect.meets(other) for other in marks)


@given(points)
def test_the_same_request_has_the_same_answer(spots: list[tuple[int, int]]) -> None:
    wanted = [Wanted(str(number), x, y, 14, 90, 30) for number, (x, y) in enumerate(spots)]
    marks = [mark(one) for one in wanted]
    assert place_labels(wanted, Board(SHEET, marks)) == place_labels(wanted, Board(SHEET, marks))


def test_a_leader_never_runs_over_a_line() -> None:
    leader = [(520.0, 400.0), (560.0, 400.0)]
    road = [(540.0, 100.0), (540.0, 700.0)]
    assert Board(SHEET, [], [(road, 8)]).crossed(leader, leader[0])
    assert not Board(SHEET, [], [([(x + 60, y) for x, y in road], 8)]).crossed(leader, leader[0])


def test_a_name_behind_a_line_has_no_leader_to_it() -> None:
    one = want()
    blocks = [rect_beside(one, side, 16) for side in SIDES]
    near = [Rect(rect.x + rect.w / 2 - 2, rect.y + rect.h / 2 - 2, 4, 4) for rect in blocks]
    free = place_labels([one], Board(SHEET, [mark(one), *near]))
    assert free and free[0].leader
    start, end = free[0].leader
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    along = (end[1] - start[1], start[0] - end[0])
    road = [(middle[0] - along[0], middle[1] - along[1]), (middle[0] + along[0], middle[1] + along[1])]
    moved = place_labels([one], Board(SHEET, [mark(one), *near], [(road, 2)]))
    assert moved and moved[0].rect != free[0].rect
    assert not moved[0].leader or not path_meets(road, Rect(*moved[0].leader[1], 0, 0).grown(2))


def test_the_last_that_finds_no_place_has_a_leader_over_a_line() -> None:
    one = want()
    blocks = [rect_beside(one, side, 16) for side in SIDES]
    near = [Rect(rect.x + rect.w / 2 - 2, rect.y + rect.h / 2 - 2, 4, 4) for rect in blocks]
    fence = [
        (one.x + 30 * math.cos(math.tau * part / 24), one.y + 30 * math.sin(math.tau * part / 24)) for part in range(25)
    ]
    placed = place_labels([one], Board(SHEET, [mark(one), *near], [(fence, 1)]))
    assert placed and placed[0].leader
    assert not any(path_meets(placed[0].leader, rect) for rect in near)

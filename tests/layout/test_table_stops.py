"""Where rows rest: a whole row at the top, the last ones in reach, and always on in the way in which they went."""

from __future__ import annotations

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from g60desk.layout.table_stops import rest_at, stop_showing, stops_of

HEIGHTS = st.lists(st.integers(10, 900), min_size=1, max_size=40)


def test_each_stop_is_the_top_of_a_row_and_the_last_shows_the_end() -> None:
    assert stops_of([50, 70, 60, 40], 110) == [0, 50, 120]
    assert stops_of([50, 70], 400) == [0]
    assert stops_of([], 400) == [0]


def test_a_row_higher_than_the_room_is_passed_in_steps_down_to_its_foot() -> None:
    assert stops_of([40, 250, 40], 100) == [0, 40, 120, 190, 290]


@given(HEIGHTS, st.integers(60, 700))
def test_every_row_can_be_seen(heights: list[int], room: int) -> None:
    stops = stops_of(heights, room)
    assert stops == sorted(set(stops)) and stops[0] == 0
    for top, height in zip(accumulate(heights, initial=0), heights, strict=False):
        for at in {0, stops[-1]}:
            seen = stop_showing(stops, at, (top, top + height), room)
            assert seen in stops and seen <= top
            assert top + height <= seen + room or seen == top or height > room


def test_rows_go_on_in_the_way_in_which_they_were_moved() -> None:
    stops = [0, 50, 120, 180]
    assert rest_at(stops, 55, 50) == 120
    assert rest_at(stops, 115, 120) == 50
    assert rest_at(stops, 120, 0) == 120
    assert rest_at(stops, 999, 0) == 180
    assert rest_at(stops, 110, 110) == 120  # nobody moved them, but the sheet has another height


def test_a_row_in_sight_moves_nothing() -> None:
    stops = [0, 50, 120, 180]
    assert stop_showing(stops, 50, (120, 180), 130) == 50
    assert stop_showing(stops, 120, (0, 50), 130) == 0
    assert stop_showing(stops, 0, (120, 180), 130) == 50

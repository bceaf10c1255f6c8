"""Packing: nothing meets, the weightiest have words, what finds no room is folded and counted."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from g60desk.layout.timeline_fold import Item, Room, fold_of, grouped
from g60desk.layout.timeline_rows import MUTE, Packing, pack

ROOM = Room(left=0, right=1000, gap=20, close=10, touch=6, apart=60, ring=30, inset=50)


def item(x0: float, width: float, labels: tuple[float, ...] = (), weight: int = 1) -> Item:
    return Item(x0, x0 + width, labels, weight)


def stretches(items: list[Item], packing: Packing) -> dict[int, list[tuple[float, float]]]:
    """What is drawn in each row, from where to where."""
    rows: dict[int, list[tuple[float, float]]] = {}
    for spot in packing.spots:
        one = items[spot.item]
        x0, x1 = one.x0, one.x1
        if spot.below:
            rows.setdefault(spot.row + 1, []).append((spot.text_x, spot.text_x + one.labels[spot.label]))
        elif spot.label >= 0:
            x0, x1 = min(x0, spot.text_x), max(x1, spot.text_x + one.labels[spot.label])
        rows.setdefault(spot.row, []).append((x0, x1))
    return rows


def test_words_stand_right_of_their_mark_and_left_where_the_axis_ends() -> None:
    packing = pack([item(100, 4, (200,)), item(900, 4, (200,))], 1, ROOM)
    spots = {spot.item: spot for spot in packing.spots}
    assert spots[0].text_x == 114
    assert spots[1].text_x == 690


def test_words_of_a_long_mark_stand_under_it() -> None:
    (spot,) = pack([item(100, 600, (200,))], 2, ROOM).spots
    assert spot.below
    assert spot.text_x == 150


def test_a_long_mark_in_one_row_has_its_words_beside_it() -> None:
    (spot,) = pack([item(300, 600, (200,))], 1, ROOM).spots
    assert not spot.below
    assert spot.text_x == 90


def test_long_words_are_taken_where_they_fit() -> None:
    (spot,) = pack([item(100, 4, (300, 100))], 1, ROOM).spots
    assert spot.label == 0
    (spot,) = pack([item(450, 4, (700, 100))], 1, ROOM).spots
    assert spot.label == 1


def test_the_weightier_has_the_words() -> None:
    packing = pack([item(100, 4, (400,), 1), item(140, 4, (400,), 3)], 2, ROOM)
    worded = {spot.item for spot in packing.spots if spot.label >= 0}
    assert 1 in worded
    assert packing.missed == 0


def test_marks_that_touch_are_one_ring() -> None:
    items = [item(100, 50), item(110, 50), item(120, 50), item(500, 4)]
    assert grouped(items, [0, 1, 2, 3], ROOM) == [[0, 1, 2], [3]]
    fold = fold_of(items, [0, 1, 2], 0, ROOM)
    assert (fold.x0, fold.x, fold.x1) == (100, 135, 170)


def test_years_that_meet_end_to_end_stay_apart() -> None:
    items = [item(100, 150), item(250, 150), item(100, 150), item(250, 150)]
    assert grouped(items, [0, 1, 2, 3], ROOM) == [[0, 2], [1, 3]]


def test_a_ring_only_where_there_is_no_second_row() -> None:
    assert [fold.items for fold in pack([item(100, 50), item(110, 50)], 1, ROOM).folds] == [(0, 1)]
    assert pack([item(100, 50), item(110, 50)], 2, ROOM).folds == ()
    packing = pack([item(100, 50), item(110, 50), item(120, 50)], 2, ROOM)
    assert [len(fold.items) for fold in packing.folds] == [2]


def test_a_crowded_row_alone_has_no_words_and_costs_for_it() -> None:
    items = [item(100, 50, (80.0,)), item(110, 50, (80.0,)), item(600, 4, (80.0,))]
    alone, shared = pack(items, 1, ROOM), pack(items, 2, ROOM)
    assert all(spot.label == -1 for spot in alone.spots)
    assert any(spot.label >= 0 for spot in shared.spots)
    assert alone.cost - shared.cost > MUTE


@given(
    st.lists(
        st.builds(
            item,
            st.floats(0, 990),
            st.floats(2, 400),
            st.sampled_from([(), (80.0,), (300.0, 120.0)]),
            st.integers(1, 3),
        ),
        max_size=25,
    ),
    st.integers(1, 5),
)
def test_each_item_is_drawn_once_and_nothing_meets(items: list[Item], rows: int) -> None:
    packing = pack(items, rows, ROOM)
    drawn = [spot.item for spot in packing.spots] + [i for fold in packing.folds for i in fold.items]
    assert sorted(drawn) == list(range(len(items)))
    for row in stretches(items, packing).values():
        for a, b in combinations(row, 2):
            assert a[1] <= b[0] + 1e-6 or b[1] <= a[0] + 1e-6 or _folded_row(packing, row)


def _folded_row(packing: Packing, row: list[tuple[float, float]]) -> bool:
    """Marks in the row of rings may overlap a little: less than half of the smaller one."""
    return bool(packing.folds) or all(
        min(a[1], b[1]) - max(a[0], b[0]) < 0.5 * min(a[1] - a[0], b[1] - b[0]) + 1e-6 for a, b in combinations(row, 2)
    )

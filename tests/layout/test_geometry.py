"""Curves, parallels, and what lies in what."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from g60desk.layout.geometry import (
    along,
    beside,
    crosses,
    curve,
    cut_to,
    half_of,
    inside,
    length,
    meeting,
    path_meets,
    thinned,
)
from g60desk.layout.scene import Rect

BEND = [(0.0, 0.0), (100.0, 0.0), (100.0, 100.0)]
SQUARE = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]


def test_a_curve_passes_through_its_points() -> None:
    drawn = curve(BEND)
    for point in BEND:
        assert any(math.dist(point, other) < 1e-6 for other in drawn)


def test_a_curve_makes_no_loop_where_points_lie_close() -> None:
    drawn = curve([(0, 0), (100, 40), (104, 44), (200, 200)])
    assert all(b[0] >= a[0] - 0.01 for a, b in pairwise(drawn))


def test_points_that_coincide_are_no_error() -> None:
    assert all(math.isfinite(x) and math.isfinite(y) for x, y in curve([(0, 0), (5, 5), (5, 5), (9, 9)]))


def test_along_measures_from_the_start() -> None:
    assert length(BEND) == 200
    assert along(BEND, 150) == pytest.approx((100, 50))
    assert along(BEND, 999) == BEND[-1]


def test_beside_keeps_its_distance_and_side() -> None:
    assert beside([(0, 0), (10, 0)], 3) == [(0, 3), (10, 3)]  # y runs down: to the right of eastward is south


def test_crosses() -> None:
    rect = Rect(0, 0, 10, 10)
    assert crosses((-5, 5), (15, 5), rect)
    assert crosses((2, 2), (3, 3), rect)
    assert not crosses((-5, -5), (-5, 20), rect)
    assert not crosses((-5, 4), (4, -8), rect)
    assert path_meets([(-9, -9), (-5, 5), (5, 5)], rect)


def test_lines_meet_beyond_their_ends_and_parallels_nowhere() -> None:
    assert meeting((0, 0), (4, 0), (1, 1), (1, 3)) == (0.25, -0.5)
    assert meeting((0, 0), (4, 0), (0, 1), (4, 1)) is None


def test_the_halves_of_a_ring_have_the_cut_in_common() -> None:
    less, greater = (half_of(SQUARE, 0, 4.0, less=one) for one in (True, False))
    assert {x for x, _ in less} == {0.0, 4.0}
    assert {x for x, _ in greater} == {4.0, 10.0}
    assert half_of(SQUARE, 1, -1.0, less=True) == []


def test_inside_knows_holes() -> None:
    hole = [(4.0, 4.0), (6.0, 4.0), (6.0, 6.0), (4.0, 6.0)]
    assert inside((2, 2), [SQUARE, hole])
    assert not inside((5, 5), [SQUARE, hole])
    assert not inside((12, 5), [SQUARE])


@given(st.floats(-20, 20), st.floats(-20, 20))
def test_a_ring_cut_off_lies_inside(dx: float, dy: float) -> None:
    sheet = Rect(0, 0, 10, 10)
    cut = cut_to([(x + dx, y + dy) for x, y in SQUARE], sheet)
    assert all(sheet.grown(1e-6).holds(x, y) for x, y in cut)


def test_thinning_keeps_the_ends_apart() -> None:
    assert thinned([(0, 0), (0.1, 0), (5, 0), (5.2, 0.1)], 1) == [(0, 0), (5, 0)]

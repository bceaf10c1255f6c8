"""The map's projection: there and back, true to scale, and what a lens does to it."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from g60desk.layout.plane import Plane
from g60desk.layout.projection import (
    MOST_CLOSE,
    Projection,
    bar_length,
    bounded,
    brought_in,
    dragged,
    fitted,
    through_lens,
    zoomed,
)
from g60desk.layout.scene import Rect
from g60desk.layout.sphere import KM_PER_DEGREE

DELTA = [(117.28, 31.86), (121.22, 31.03), (119.64, 29.11)]
SHEET = Rect(800, 150, 870, 690)
degrees_east = st.floats(-170, 170)
degrees_north = st.floats(-60, 60)


@given(degrees_east, degrees_north)
def test_there_and_back(lon: float, lat: float) -> None:
    projection = fitted(DELTA, SHEET)
    assert projection.inverse(*projection.at(lon, lat)) == pytest.approx((lon, lat), abs=1e-6)


def test_all_places_fit_and_one_side_is_full() -> None:
    projection = fitted(DELTA, SHEET)
    points = [projection.at(*place) for place in DELTA]
    assert all(SHEET.grown(0.01).holds(*point) for point in points)
    wide = max(x for x, _ in points) - min(x for x, _ in points)
    high = max(y for _, y in points) - min(y for _, y in points)
    assert wide == pytest.approx(SHEET.w) or high == pytest.approx(SHEET.h)


def test_north_is_up_and_east_is_right() -> None:
    projection = fitted(DELTA, SHEET)
    x, y = projection.at(119.0, 31.0)
    assert projection.at(119.1, 31.0)[0] > x
    assert projection.at(119.0, 31.1)[1] < y


def test_a_degree_north_is_as_many_km_as_it_should_be() -> None:
    projection = fitted(DELTA, SHEET)
    high = projection.at(119, 30)[1] - projection.at(119, 31)[1]
    assert high * projection.km_per_px == pytest.approx(KM_PER_DEGREE)
    assert pytest.approx(111.2, abs=0.1) == KM_PER_DEGREE


def test_a_degree_east_shrinks_with_the_latitude_of_the_story() -> None:
    projection = fitted(DELTA, SHEET)
    wide = projection.at(120, 30)[0] - projection.at(119, 30)[0]
    middle = (31.86 + 29.11) / 2
    assert wide * projection.km_per_px == pytest.approx(KM_PER_DEGREE * math.cos(math.radians(middle)))


def test_one_town_is_shown_with_land_around_it() -> None:
    projection = fitted([(121.3, 31.1)], SHEET)
    assert projection.at(121.3, 31.1) == pytest.approx(SHEET.middle)
    assert SHEET.h * projection.km_per_px > 40


def test_no_places_are_no_error() -> None:
    assert fitted([], SHEET).scale > 0


@given(st.floats(0.2, 5), st.floats(700, 1800), st.floats(0, 1000))
def test_zooming_keeps_the_land_under_the_pointer(factor: float, x: float, y: float) -> None:
    whole = fitted(DELTA, SHEET)
    before = whole.inverse(x, y)
    after = through_lens(whole, zoomed(whole, None, factor, x, y)).inverse(x, y)
    assert after == pytest.approx(before, abs=1e-9)


def test_one_can_come_only_so_close() -> None:
    whole = fitted(DELTA, SHEET)
    lens = None
    for _ in range(60):
        lens = zoomed(whole, lens, 1.5, *SHEET.middle)
    assert lens is not None
    assert lens[2] == MOST_CLOSE


def test_dragging_moves_the_land_with_the_hand() -> None:
    whole = fitted(DELTA, SHEET)
    lens = dragged(whole, None, 30, -20)
    x, y = whole.at(119, 30)
    assert through_lens(whole, lens).at(119, 30) == pytest.approx((x + 30, y - 20))


def test_the_centre_stays_among_the_places() -> None:
    assert bounded((150.0, 10.0, 2.0), DELTA) == (121.22, 29.11, 2.0)


def test_the_nearest_place_is_brought_into_sight_and_no_farther() -> None:
    whole = fitted(DELTA, SHEET)
    lens = (120.9, 29.2, MOST_CLOSE)
    moved = brought_in(whole, lens, DELTA, SHEET)
    spots = [through_lens(whole, moved).at(lon, lat) for lon, lat in DELTA]
    inside = [spot for spot in spots if SHEET.grown(0.01).holds(*spot)]
    assert len(inside) == 1
    assert any(abs(inside[0][0] - x) < 0.01 for x in (SHEET.x, SHEET.right)) or any(
        abs(inside[0][1] - y) < 0.01 for y in (SHEET.y, SHEET.bottom)
    )
    assert brought_in(whole, moved, DELTA, SHEET) == moved


def test_without_a_lens_the_whole_is_seen() -> None:
    whole = fitted(DELTA, SHEET)
    assert through_lens(whole, None) == whole


@pytest.mark.parametrize(
    ("km_per_px", "longest", "km"), [(0.44, 260, 100), (0.1, 260, 20), (0.02, 260, 5), (3.0, 260, 500)]
)
def test_the_scale_bar_is_a_round_number_and_true(km_per_px: float, longest: float, km: int) -> None:
    said, long = bar_length(km_per_px, longest)
    assert said == km
    assert long * km_per_px == pytest.approx(km)
    assert long <= longest


def test_a_projection_is_a_key() -> None:
    assert len({fitted(DELTA, SHEET), fitted(DELTA, SHEET), Projection(Plane(0, 0), 0, 0, 1, 0, 0)}) == 2

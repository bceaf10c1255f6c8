"""From the sphere to the plane: there and back, true areas, and the plane that suits a story wherever it is."""

from __future__ import annotations

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from g60desk.layout.plane import STRETCH, Plane, plane_for
from g60desk.layout.projection import bounded, dragged, fitted, north_up, off_scale, through_lens
from g60desk.layout.scene import Rect
from g60desk.layout.sphere import apart, distance_km, middle, span, turned

SHEET = Rect(800, 150, 870, 690)
longitudes = st.floats(-180, 180)
latitudes = st.floats(-85, 85)
points = st.tuples(longitudes, latitudes)
PLACES = {
    "delta": [(117.28, 31.86), (121.22, 31.03), (119.64, 29.11)],
    "equator": [(30.0, -5.0), (34.0, 4.0)],
    "south": [(150.1, -33.2), (151.8, -34.5)],
    "antimeridian": [(177.4, -18.1), (-179.2, -16.5), (179.4, -16.6)],
    "far north": [(18.9, 69.6), (23.7, 70.7), (30.0, 69.7)],
    "country": [(24.2, 56.0), (47.5, 61.1), (60.6, 56.8), (131.9, 43.1)],
    "continent": [(-9.1, 38.7), (30.5, 60.0), (20.0, 40.0)],
    "world": [(151.2, -33.9), (-0.1, 51.5), (-74.0, 40.7), (139.7, 35.7)],
    "pole": [(0.0, 88.0), (120.0, 87.0), (-120.0, 89.0)],
    "one town": [(121.3, 31.1)],
    "nothing": [],
}
CURVED = {"far north", "country", "continent", "pole"}
every_story = pytest.mark.parametrize("name", PLACES)


def same(a: tuple[float, float], b: tuple[float, float]) -> bool:
    return apart(a, b) < 1e-6


@given(points, points, st.booleans())
def test_there_and_back(centre: tuple[float, float], point: tuple[float, float], curved: bool) -> None:
    assume(apart(centre, point) < 175)
    plane = Plane(*centre, curved)
    assert same(plane.inverse(*plane.at(*point)), point)


@given(points)
def test_what_lies_opposite_is_as_far_from_the_middle_as_can_be(centre: tuple[float, float]) -> None:
    far = math.hypot(*Plane(*centre, curved=True).at(turned(centre[0] + 180), -centre[1]))
    assert far == pytest.approx(2 * 180 / math.pi, rel=1e-3)


@given(points, st.floats(-179, 179), st.floats(-84, 84))
def test_the_curved_plane_is_true_to_area(centre: tuple[float, float], lon: float, lat: float) -> None:
    assume(apart(centre, (lon, lat)) < 120)
    plane = Plane(*centre, curved=True)
    step = 0.01
    corners = [plane.at(lon + x * step, lat + y * step) for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
    drawn = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(corners, [*corners[1:], corners[0]], strict=True)) / 2
    on_earth = 2 * step * math.degrees(math.sin(math.radians(lat + step)) - math.sin(math.radians(lat - step)))
    assert drawn == pytest.approx(on_earth, rel=1e-4)


@given(points, st.floats(0.01, 60), st.floats(0, 360))
def test_no_length_is_more_or_less_true_than_is_said(centre: tuple[float, float], far: float, way: float) -> None:
    plane = Plane(*centre, curved=True)
    u, v = far * math.sin(math.radians(way)), far * math.cos(math.radians(way))
    least, most = plane.scales(u, v)
    for du, dv in ((1e-3, 0), (0, 1e-3), (1e-3, 1e-3), (-1e-3, 1e-3)):
        drawn = math.hypot(du, dv)
        on_earth = apart(plane.inverse(u, v), plane.inverse(u + du, v + dv))
        assert least * (1 - 1e-3) <= drawn / on_earth <= most * (1 + 1e-3)


@every_story
def test_each_story_has_the_plane_that_suits_it(name: str) -> None:
    assert plane_for(PLACES[name]).curved == (name in CURVED)


@every_story
def test_neighbours_on_earth_are_neighbours_on_the_sheet(name: str) -> None:
    projection = fitted(PLACES[name], SHEET)
    spots = [projection.at(*place) for place in PLACES[name]]
    assert all(SHEET.grown(0.01).holds(*spot) for spot in spots)
    if name == "world":  # nothing holds all of it and keeps lengths
        return
    for i, a in enumerate(PLACES[name]):
        for j, b in enumerate(PLACES[name][:i]):
            drawn = math.dist(spots[i], spots[j]) * projection.km_per_px
            assert drawn == pytest.approx(distance_km(a, b), rel=0.06)


@every_story
def test_what_the_sheet_shows_is_as_true_as_it_looks(name: str) -> None:
    places = PLACES[name]
    projection = fitted(places, SHEET)
    if not projection.plane.curved and name != "world":
        assert north_up(projection, SHEET)
        assert off_scale(projection, SHEET) < STRETCH * STRETCH - 1
    if name in ("world", "country"):
        assert off_scale(projection, SHEET) > 0.04
    if name == "pole":
        assert not north_up(projection, SHEET)


@every_story
def test_a_lens_stays_among_the_places_also_where_longitudes_turn_over(name: str) -> None:
    whole = fitted(PLACES[name], SHEET)
    lens = bounded(dragged(whole, None, 40.0, -25.0), PLACES[name])
    assert -180 <= lens[0] <= 180
    for place in PLACES[name]:
        x, y = whole.at(*place)
        moved = through_lens(whole, dragged(whole, None, 40.0, -25.0)).at(*place)
        assert moved == pytest.approx((x + 40, y - 25), abs=1e-6)
        assert bounded((*place, 2.0), PLACES[name]) == pytest.approx((*place, 2.0))


def test_across_the_antimeridian_the_narrow_way_is_taken() -> None:
    assert span([177.4, -179.2, 179.4]) == pytest.approx((177.4, 180.8))
    assert span([-179.0, 179.0]) == (179.0, 181.0)
    assert span([359.0, 1.0]) == (-1.0, 1.0)
    assert span([10.0]) == (10.0, 10.0)
    assert span([]) == (0.0, 0.0)


@given(st.lists(st.floats(-360, 360), min_size=1, max_size=8))
def test_a_span_holds_all_its_longitudes(lons: list[float]) -> None:
    west, east = span(lons)
    centre = (west + east) / 2
    assert -180 <= west <= 180
    assert 0 <= east - west <= 360
    assert all(abs(turned(lon - centre)) <= (east - west) / 2 + 1e-6 for lon in lons)


def test_great_circles_have_their_known_lengths() -> None:
    assert distance_km((0, 0), (180, 0)) == pytest.approx(math.pi * 6371.0088)
    assert distance_km((-179.5, 0), (179.5, 0)) == pytest.approx(111.195, abs=0.01)
    assert distance_km((121.47, 31.23), (117.23, 31.82)) == pytest.approx(408, abs=4)
    assert distance_km((5, 90), (130, 90)) == pytest.approx(0, abs=1e-6)


def test_the_middle_of_places_is_on_their_side_of_the_earth() -> None:
    assert middle([(179, 0), (-179, 0)]) == pytest.approx((180, 0))
    assert middle([(0, 80), (120, 80), (-120, 80)])[1] == pytest.approx(90)
    assert middle([(0, 0), (180, 0)]) == (0.0, 0.0)

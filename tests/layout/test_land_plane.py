"""Land on the plane: whole across the 180th meridian, around a pole and on a disc, and no line where a map was cut."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from g60desk.layout.geometry import inside
from g60desk.layout.land_plane import RIM, PlaneLand, land_on_plane
from g60desk.layout.plane import Plane
from g60desk.layout.seams import Box, Cuts, finer, holds, runs, unrolled, windows
from g60desk.story.land import Land, LandMap

Points = list[tuple[float, float]]


def box(west: float, south: float, east: float, north: float) -> Points:
    return [(west, south), (east, south), (east, north), (west, north), (west, south)]


def on(plane: Plane, *rings: Points, cut_to: Box | None = None) -> PlaneLand:
    return land_on_plane(LandMap((Land("land", "", tuple(tuple(ring) for ring in rings)),), box=cut_to), plane)[0]


def is_land(land: PlaneLand, plane: Plane, lon: float, lat: float) -> bool:
    return inside(plane.at(lon, lat), land.rings)


def longest(land: PlaneLand) -> float:
    lines = land.coasts if land.cuts else land.rings
    return max((math.dist(a, b) for line in lines for a, b in pairwise(line)), default=0.0)


ISLE = {
    "cut as RFC 7946 asks": [box(178, -18, 180, -16), box(-180, -18, -178, -16)],
    "with longitudes that jump": [box(178, -18, -178, -16)],
    "counted past 180": [box(178, -18, 182, -16)],
    "from 0 to 360": [box(178, -18, 182, -16)],
}


@pytest.mark.parametrize("name", ISLE)
@pytest.mark.parametrize("curved", [False, True])
def test_an_island_on_the_180th_meridian_is_one(name: str, curved: bool) -> None:
    plane = Plane(179.5, -17.0, curved)
    land = on(plane, *ISLE[name])
    for lon in (178.5, 179.9, -179.9, -178.5):
        assert is_land(land, plane, lon, -17.0)
    for lon in (177.5, -177.5, 0.0, 90.0):
        assert not is_land(land, plane, lon, -17.0)
    coasts = land.coasts if land.cuts else land.rings
    seam = plane.at(180, -17)[0]
    assert not any(abs(a[0] - seam) < 1e-6 and abs(b[0] - seam) < 1e-6 for line in coasts for a, b in pairwise(line))
    assert longest(land) < 5


def test_far_from_the_180th_meridian_such_an_island_lies_on_both_sides() -> None:
    plane = Plane(0.0, 0.0)
    land = on(plane, box(170, -5, -170, 5))
    assert is_land(land, plane, 175, 0)
    assert is_land(land, plane, -175, 0)
    assert not is_land(land, plane, 0, 0)
    assert longest(land) < 21


@pytest.mark.parametrize("form", ["led to the pole", "around the pole alone"])
@pytest.mark.parametrize("curved", [False, True])
def test_land_around_a_pole_covers_it(form: str, curved: bool) -> None:
    shore = [(float(lon), -70.0 + lon % 7) for lon in range(-180, 181, 5)]
    ring = [*shore, (180.0, -90.0), (-180.0, -90.0), shore[0]] if form == "led to the pole" else [*shore[:-1], shore[0]]
    plane = Plane(20.0, -75.0, curved)
    land = on(plane, ring)
    for lon in (-170.0, -60.0, 20.0, 130.0):
        assert is_land(land, plane, lon, -82.0)
        assert not is_land(land, plane, lon, -60.0)
    assert longest(land) < 10


@pytest.mark.parametrize("ring", [box(100, -60, 200, 60), box(-170, -80, -10, 80)])
@given(
    middle=st.tuples(st.floats(-180, 180), st.floats(-70, 70)), spot=st.tuples(st.floats(-180, 180), st.floats(-85, 85))
)
@example(middle=(0.0, 0.0), spot=(180.0, 0.0))
@example(middle=(0.0, 60.0), spot=(0.0, 0.0))
@settings(max_examples=60, deadline=None)
def test_on_a_disc_land_is_land_wherever_its_middle_is(
    ring: Points, middle: tuple[float, float], spot: tuple[float, float]
) -> None:
    plane = Plane(*middle, curved=True)
    near_edge = any(abs((spot[0] - lon + 180) % 360 - 180) < 3 for lon, _ in ring) or any(
        abs(spot[1] - lat) < 3 for _, lat in ring
    )
    if math.hypot(*plane.at(*spot)) > RIM - 4 or near_edge:
        return
    land = on(plane, ring)
    assert is_land(land, plane, *spot) == holds(ring, spot)
    assert longest(land) < 12


def test_the_far_side_of_a_disc_leaves_no_streak() -> None:
    plane = Plane(-30.0, 38.0, curved=True)
    far = [(lon, -30 + 25 * math.sin(math.radians(lon * 3))) for lon in range(90, 211, 3)]
    land = on(plane, [*far, *[(lon, -75.0) for lon in range(210, 89, -3)], far[0]])
    assert not is_land(land, plane, -30, 38)
    assert not is_land(land, plane, -30, -20)
    assert longest(land) < 12


def test_where_a_map_was_cut_there_is_no_coast() -> None:
    plane = Plane(5.0, 5.0)
    ring = [(0.0, 0.0), (10.0, 0.0), (10.0, 5.0), (6.0, 8.0), (0.0, 5.0), (0.0, 0.0)]
    whole = on(plane, ring)
    assert whole.cuts == ()
    cut = on(plane, ring, cut_to=(0.0, 0.0, 10.0, 20.0))
    assert [len(line) for line in cut.cuts] == [3, 2]
    assert [len(line) for line in cut.coasts] == [3]
    assert cut.rings == whole.rings


def test_a_river_is_not_drawn_across_the_world() -> None:
    river = Land("river", "", (((170.0, 0.0), (178.0, 1.0), (-178.0, 2.0), (-170.0, 3.0)),))
    for plane in (Plane(180.0, 0.0), Plane(0.0, 0.0), Plane(180.0, 60.0, curved=True)):
        land = land_on_plane(LandMap((river,)), plane)[0]
        assert longest(land) < 10


def test_rings_are_led_on_and_no_farther() -> None:
    assert unrolled([(170, 0), (-170, 0), (-170, 5), (170, 0)]) == [(170, 0), (190, 0), (190, 5), (170, 0)]
    assert unrolled([(359, 0), (1, 0), (1, 5), (359, 0)]) == [(359, 0), (361, 0), (361, 5), (359, 0)]
    plain = [(1.0, 0.0), (2.0, 0.0), (2.0, 5.0), (1.0, 0.0)]
    assert unrolled(plain) == plain
    assert list(windows(plain, 0.0)) == [plain]
    assert [min(lon for lon, _ in part) for part in windows(box(170, 0, 190, 5), 0.0)] == [-180, 170]


def test_cuts_are_the_meridian_the_poles_and_the_box() -> None:
    plain, boxed = Cuts(), Cuts((0.0, 0.0, 10.0, 10.0))
    assert plain.along((180, 5), (180, 9))
    assert plain.along((-180, 5), (-180, 9))
    assert plain.along((-30, -90), (60, -90))
    assert not plain.along((0, 5), (0, 9))
    assert Cuts(greenwich=True).along((360, 5), (360, 9))
    assert Cuts(middle=20.0).along((200, 5), (200, 9))
    assert boxed.along((10, 5), (10, 9))
    assert boxed.along((3, 10), (4, 10))
    assert not boxed.along((10, 5), (9, 9))


def test_pieces_between_cuts() -> None:
    path = [(0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (3.0, 0.0)]
    assert runs(path, [False, True, False]) == [(path[0], path[1]), (path[2], path[3])]
    assert runs(path, [True, True, True]) == []
    assert runs(path, [False] * 3) == [tuple(path)]
    assert finer([(0, 0), (0, 3)], 2.0) == [(0, 0), (0, 1.5), (0, 3)]

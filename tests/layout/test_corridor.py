"""Corridors pulled straight: lengths, feet and offsets on the sphere, whichever end one begins at."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from corridors import CITY, END, FIRM, UNIVERSITY, pulled, stop
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from sheets import index_named, story_named, told

from g60desk.layout.corridor import apart, corridor_of, corridors_of
from g60desk.layout.corridor_roads import roads_of
from g60desk.layout.corridor_spine import foot_of, point_at, spine_through, turned
from g60desk.layout.distances import Spot, great_circle, km_along
from g60desk.layout.sphere import KM_PER_DEGREE

SPOTS = st.tuples(st.floats(-80, 80), st.floats(-180, 180))


def near(spot: Spot) -> st.SearchStrategy[Spot]:
    """Spots within some degrees of one."""
    degrees = st.floats(-5, 5)
    return st.tuples(degrees, degrees).map(lambda by: (spot[0] + by[0], (spot[1] + by[1] + 180) % 360 - 180))


WAYS = SPOTS.flatmap(lambda spot: st.tuples(st.lists(near(spot), min_size=2, max_size=6), near(spot)))


@settings(max_examples=80)
@given(way=WAYS)
def test_from_the_other_end_all_is_as_long_and_as_far_off(way: tuple[list[Spot], Spot]) -> None:
    spots, place = way
    spine, back = spine_through(spots), spine_through(spots[::-1])
    assume(spine is not None and back is not None and spine.length > 1)
    assert spine is not None and back is not None
    assert back.length == pytest.approx(spine.length)
    assert turned(spine).km == pytest.approx(back.km)
    one, other = foot_of(spine, place), foot_of(back, place)
    assert one.off == pytest.approx(other.off, abs=1e-6)
    assert great_circle(point_at(spine, one.km), place) == pytest.approx(one.off, abs=1e-4)
    assert great_circle(point_at(back, other.km), place) == pytest.approx(one.off, abs=1e-4)


@settings(max_examples=80)
@given(way=WAYS, share=st.floats(0, 1))
def test_no_point_of_a_spine_is_nearer_than_the_foot(way: tuple[list[Spot], Spot], share: float) -> None:
    spine = spine_through(way[0])
    assume(spine is not None)
    assert spine is not None
    foot = foot_of(spine, way[1])
    assert 0 <= foot.km <= spine.length + 1e-9
    assert foot.off <= great_circle(point_at(spine, share * spine.length), way[1]) + 1e-6


@settings(max_examples=40)
@given(way=WAYS)
def test_stretches_add_up_to_the_whole(way: tuple[list[Spot], Spot]) -> None:
    corridor = pulled([stop(str(n), spot) for n, spot in enumerate(way[0])])
    assume(corridor.spine is not None)
    assert corridor.spine is not None
    parts = [b - a for a, b in pairwise(corridor.spine.km)]
    assert sum(parts) == pytest.approx(corridor.length)
    inner = [stand for stand in corridor.stands if stand.on]
    assert sum(b.foot.km - a.foot.km for a, b in pairwise(inner)) <= corridor.length + 1e-6
    straight = sum(great_circle(a, b) for a, b in pairwise(way[0]))
    assert corridor.length == pytest.approx(straight)


def test_a_line_across_the_date_line_is_as_long_as_anywhere() -> None:
    corridor = pulled([stop("West", (0, 179), END), stop("Port", (0.5, 180), FIRM), stop("East", (0, -179), END)])
    assert corridor.length == pytest.approx(2 * KM_PER_DEGREE)
    port = next(stand for stand in corridor.stands if stand.number == 2)
    assert port.foot.km == pytest.approx(KM_PER_DEGREE)
    assert port.foot.off == pytest.approx(0.5 * KM_PER_DEGREE)
    assert (port.foot.side, port.beyond, port.on) == (1, 0, False)


def test_the_pole_is_a_place_like_others() -> None:
    corridor = pulled([stop("One", (89, 0), END), stop("Pole", (90, 40), UNIVERSITY), stop("Other", (89, 180), END)])
    assert corridor.length == pytest.approx(2 * KM_PER_DEGREE)
    assert [stand.number for stand in corridor.stands] == [1, 2, 3]
    assert corridor.stands[1].on


def test_what_lies_past_an_end_stands_as_far_from_it_as_it_lies() -> None:
    ends = [stop("A", (0, 0), END), stop("B", (0, 1), END)]
    corridor = pulled([stop("Hill", (0, -0.3), UNIVERSITY), *ends, stop("C", (0, 1.2), FIRM)])
    hill, a, b, c = corridor.stands
    assert (hill.beyond, c.beyond, a.beyond, b.beyond) == (-1, 1, 0, 0)
    assert hill.at == pytest.approx(-0.3 * KM_PER_DEGREE)
    assert c.at == pytest.approx(1.2 * KM_PER_DEGREE)
    assert corridor.ends == (a, b)


def test_the_spine_goes_through_ends_and_cities_and_not_through_what_is_beside() -> None:
    stops = [stop("A", (0, 0), END), stop("U", (1, 0.5), UNIVERSITY), stop("B", (0, 1), CITY), stop("C", (1, 1), END)]
    corridor = pulled(stops)
    assert corridor.length == pytest.approx(2 * KM_PER_DEGREE, rel=1e-3)
    assert [stand.number for stand in corridor.stands if stand.on] == [1, 3, 4]


def test_one_stop_has_no_length_and_none_has_nothing() -> None:
    alone = pulled([stop("Only", (10, 10), END), stop("Lost", None, CITY)])
    assert (alone.spine, alone.length, len(alone.stands), len(alone.nowhere)) == (None, 0.0, 1, 1)
    assert pulled([stop("Lost", None, END)]).stands == ()
    assert pulled([]).length == 0.0


def test_the_own_line_follows_its_course_as_the_network_measures_it() -> None:
    one = told("g60")
    corridor = corridors_of(story_named("g60"))["g60"]
    far = km_along(one, one.index.lines["g60"])
    assert corridor.course is one.index.lines["g60"]
    assert [stand.stop.place for stand in corridor.stands] == ["songjiang", "jiaxing", "hangzhou", "jinhua"]
    for stand in corridor.stands:
        assert stand.foot.km == pytest.approx(far[stand.stop.place] - far["songjiang"])
        assert stand.on
    assert corridor.length == pytest.approx(far["jinhua"] - far["songjiang"])


def test_how_far_two_stops_are_along_a_course_or_straight() -> None:
    corridor = corridors_of(story_named("g60"))["g60"]
    one, *_, last = corridor.stands
    assert apart(corridor, one, last) == (pytest.approx(corridor.length), True)
    route = corridors_of(story_named("g60"))["route-128"]
    km, along = apart(route, route.stands[0], route.stands[1])
    assert (along, km) == (False, pytest.approx(great_circle(route.stands[0].spot, route.stands[1].spot)))


def test_lengths_of_sources_are_no_part_of_what_is_measured() -> None:
    one = told("g60")
    assert [(road.figure, round(road.km, 1)) for road in roads_of(one, "route-128")] == [("route128-length", 92.7)]
    bare = corridor_of(index_named("g60"), index_named("g60").subjects["route-128"])
    assert bare.length == pytest.approx(53.4, abs=0.1)
    assert math.isclose(bare.length, corridors_of(story_named("g60"))["route-128"].length)

"""The straight layout: order along the trunk, the second track near its longitudes, bends, zones and brackets."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sheets import story_named

from g60desk.layout.network_links import links
from g60desk.layout.straight_brackets import brackets, held
from g60desk.layout.straight_plan import Sizes, Span, Track, lay_second, lay_trunk, second_places, spread, trunk_places
from g60desk.layout.straight_tracks import Ways, lead_ways
from g60desk.layout.straight_zones import Ground, zones
from g60desk.layout.told import Told
from g60desk.state import State
from g60desk.story.index import Index
from g60desk.story.reader import read_story
from g60desk.words import load_words

TWO_TOWNS = Path(__file__).parent.parent / "stories" / "two-towns"


def told(folder: Path | None = None) -> Told:
    story = read_story(folder).story if folder else story_named("g60")
    return Told(story, Index(story), load_words("en"), State())


def laid(one: Told, length: float = 1180.0) -> tuple[Sizes, Ways, Ground]:
    trunk, second = trunk_places(one), second_places(one)
    sizes = Sizes(length, {place.id: 120.0 for place in [*trunk, *second]}, 12, 12, 20)
    first = lay_trunk(trunk, sizes)
    beside = lay_second(second, trunk, first, sizes)
    ways = Ways(first.at, beside.at, 460, 170, 13, 15)
    return sizes, ways, Ground(first, beside, (0, 330), (350, 700))


def test_the_west_is_to_the_left() -> None:
    assert [place.id for place in trunk_places(told())] == ["jinhua", "hangzhou", "jiaxing", "songjiang"]
    beside = ["hefei", "wuhu", "xuancheng", "huzhou", "suzhou"]
    assert [place.id for place in second_places(told(), strangers=False)] == beside
    assert [place.id for place in second_places(told())] == [*beside, "shanghai-city"]


def test_stops_keep_their_order_and_their_distance() -> None:
    sizes, ways, _ = laid(told())
    for track in (ways.trunk, ways.second):
        at = list(track.values())
        assert at == sorted(at)
        assert all(b - a >= 119.9 for a, b in pairwise(at))
        assert all(0 < u < sizes.length for u in at)


def test_a_stop_beside_the_trunk_stands_where_its_longitude_lies() -> None:
    _, ways, _ = laid(told())
    assert ways.trunk["hangzhou"] < ways.second["suzhou"] < ways.trunk["songjiang"]


def test_zones_do_not_meet_and_fill_the_length() -> None:
    sizes, _, ground = laid(told())
    for track in (ground.trunk, ground.second):
        assert track.zones[0].low == 0
        assert track.zones[-1].high == pytest.approx(sizes.length)
        assert all(b.low - a.high >= 19.9 for a, b in pairwise(track.zones))


def test_every_stop_lies_in_a_zone_of_its_region() -> None:
    one = told()
    _, ways, ground = laid(one)
    for track, at in ((ground.trunk, ways.trunk), (ground.second, ways.second)):
        for zone in track.zones:
            for stop in zone.stops:
                assert one.index.places[stop].region == zone.region
                assert zone.low < at[stop] < zone.high


def test_a_region_on_both_tracks_is_one_zone() -> None:
    _, _, ground = laid(told())
    drawn = zones(ground, 64)
    assert sorted(zone.region for zone in drawn) == ["anhui", "jiangsu", "shanghai", "zhejiang"]
    assert len(next(zone for zone in drawn if zone.region == "zhejiang").ring) > 4


def test_lines_turn_only_by_45_and_90_degrees() -> None:
    one = told()
    _, ways, _ = laid(one)
    for _, path in lead_ways(links(one), ways):
        for (ax, ay), (bx, by) in pairwise(path):
            across, down = abs(bx - ax), abs(by - ay)
            assert across < 0.01 or down < 0.01 or across == pytest.approx(down)


def test_lines_on_one_track_do_not_cover_each_other() -> None:
    one = told()
    _, ways, _ = laid(one)
    level = [(link, path) for link, path in lead_ways(links(one), ways) if len(path) == 2 and path[0][1] == path[1][1]]
    for number, (link, path) in enumerate(level):
        for other, beside in level[:number]:
            apart = abs(path[0][1] - beside[0][1]) >= 12.9
            overlap = min(path[1][0], beside[1][0]) - max(path[0][0], beside[0][0])
            assert apart or overlap <= 0.01 or link.line == other.line


def test_brackets_tell_who_came_when() -> None:
    one = told()
    found = [(bracket.phase.id, bracket.stops) for bracket in brackets(one, trunk_places(one))]
    assert found == [("v3", ("jinhua",)), ("v2", ("hangzhou", "jiaxing")), ("v1", ("songjiang",))]


def test_every_bracket_says_what_it_holds_and_what_joined_beside_it() -> None:
    one = told()
    said = [held(one, bracket) for bracket in brackets(one, trunk_places(one))]
    assert said == [["adds Jinhua and 5 beside the line"], ["adds Hangzhou and Jiaxing"], ["begins in Songjiang"]]
    ends = [msgspec.structs.replace(place, joins="v3") for place in trunk_places(one)]
    apart = [ends[0], trunk_places(one)[1], ends[2]]
    said = [held(one, bracket) for bracket in brackets(one, apart)]
    assert said == [["adds Jinhua and 5 beside the line"], ["adds Hangzhou"], ["adds Jiaxing"]]


def test_two_towns_are_straight_too() -> None:
    one = told(TWO_TOWNS)
    _, ways, ground = laid(one)
    assert list(ways.trunk) == ["birch", "mill", "alder"]
    assert not ways.second
    assert [zone.region for zone in zones(ground, 64)] == ["south", "north"]


numbers = st.lists(st.floats(0, 1000), min_size=1, max_size=12)


@given(numbers)
def test_spreading_keeps_order_distance_and_bounds(wanted: list[float]) -> None:
    wanted = sorted(wanted)
    found = spread(wanted, [60.0] * (len(wanted) - 1), 0, 1000)
    assert all(b - a >= 59.99 for a, b in pairwise(found))
    assert all(-0.01 <= u <= 1000.01 for u in found)


def test_spreading_moves_nothing_that_has_room() -> None:
    assert spread([100, 300, 800], [50, 50], 0, 1000) == [100, 300, 800]


def test_spreading_shares_the_shift() -> None:
    assert spread([500, 500], [100], 0, 1000) == [450, 550]


def test_zones_that_end_nearly_together_end_together() -> None:
    one = told()
    sizes, _, _ = laid(one)
    trunk = lay_trunk(trunk_places(one), sizes)
    level = (trunk.zones[0].high + trunk.zones[1].low) / 2
    for shift in (0.0, 6.0, -6.0):
        moved = Track({**trunk.at}, tuple(Span(z.region, z.low + shift, z.high + shift, z.stops) for z in trunk.zones))
        edges = [
            z.low - sizes.gap / 2 for z in lay_second(second_places(one), trunk_places(one), moved, sizes).zones[1:]
        ]
        assert all(abs(edge - level - shift) < 0.01 or abs(edge - level - shift) > sizes.before for edge in edges)


def test_a_line_that_crosses_over_runs_where_it_is_told_and_not_along_the_edge_of_a_zone() -> None:
    one = told()
    _, ways, _ = laid(one)

    def levels(used: Ways) -> set[float]:
        ways_over = [path for _, path in lead_ways(links(one), used) if len(path) == 4]
        return {a[1] for path in ways_over for a, b in pairwise(path) if a[1] == b[1]}

    halfway = (ways.second_v + ways.trunk_v) / 2
    assert halfway not in levels(msgspec.structs.replace(ways, over=400.0))
    assert len(levels(ways)) == len(levels(msgspec.structs.replace(ways, over=400.0)))

"""Any network on an octilinear grid: straight and slanting segments, stations apart, in order, and always the same."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cache
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from g60desk.layout.octilinear_bundle import aside, joined, ordered
from g60desk.layout.octilinear_grid import Grid
from g60desk.layout.octilinear_layout import Drawn, lay_net
from g60desk.layout.octilinear_net import HIDDEN, MOST, Net, chains, lines_between, neighbours_of, pair_of, without_hubs
from g60desk.layout.stress import spread_out

APART = 0.9  # steps between two stations, at least
CLEAR = 0.3  # steps between a station and a line that does not stop there


def net(spots: dict[str, tuple[float, float]], *lines: str, spine: str = "") -> Net:
    stations = tuple((key, x, y) for key, (x, y) in spots.items())
    return Net(stations, tuple((f"l{n}", tuple(stops.split())) for n, stops in enumerate(lines)), spine)


def cross() -> Net:
    return net(
        {"w": (0, 3), "a": (2, 3.2), "m": (4, 3), "b": (6, 2.7), "e": (8, 3), "n": (4.2, 0), "s": (3.9, 6)},
        "w a m b e",
        "n m s",
        spine="l0",
    )


def ring() -> Net:
    spots = {f"r{n}": (math.cos(n * math.tau / 9) * 4, math.sin(n * math.tau / 9) * 4) for n in range(9)}
    return net({**spots, "c": (0, 0)}, " ".join([*spots, "r0"]), "r0 c r4")


def star(arms: int) -> Net:
    ends = {f"s{n:02d}": (math.cos(n * math.tau / arms) * 5, math.sin(n * math.tau / arms) * 5) for n in range(arms)}
    return net({"hub": (0, 0), **ends}, *(f"hub {end}" for end in ends))


def city(columns: int, rows: int) -> Net:
    """Streets that run across a slightly bent grid of places."""
    spots = {
        f"p{x:02d}{y:02d}": (x + 0.2 * math.sin(3 * x + y), y + 0.2 * math.cos(x + 2 * y))
        for x in range(columns)
        for y in range(rows)
    }
    across = [" ".join(f"p{x:02d}{y:02d}" for x in range(columns)) for y in range(0, rows, 2)]
    down = [" ".join(f"p{x:02d}{y:02d}" for y in range(rows)) for x in range(0, columns, 2)]
    slant = " ".join(f"p{n:02d}{n:02d}" for n in range(min(columns, rows)))
    used = {key for line in [*across, *down, slant] for key in line.split()}
    return net({key: at for key, at in spots.items() if key in used}, *across, *down, slant)


NETS = {"cross": cross(), "ring": ring(), "star-6": star(6), "star-20": star(20), "city": city(7, 5)}


@cache
def drawn(name: str, aspect: float = 1.5) -> Drawn:
    return lay_net(NETS[name], aspect)


def segments(one: Drawn) -> Iterator[tuple[tuple[str, str], tuple[float, float], tuple[float, float]]]:
    for pair, way in one.ways.items():
        for a, b in pairwise(way):
            yield pair, a, b


def off(spot: tuple[float, float], a: tuple[float, float], b: tuple[float, float]) -> float:
    """How far a point is from a segment."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    part = ((spot[0] - a[0]) * dx + (spot[1] - a[1]) * dy) / (dx * dx + dy * dy)
    part = min(1.0, max(0.0, part))
    return math.dist(spot, (a[0] + dx * part, a[1] + dy * part))


@pytest.mark.parametrize("name", NETS)
@pytest.mark.parametrize("aspect", [0.5, 1.5, 3.0])
def test_segments_are_level_upright_or_slant_by_45_degrees(name: str, aspect: float) -> None:
    for _, (ax, ay), (bx, by) in segments(drawn(name, aspect)):
        across, down = abs(bx - ax), abs(by - ay)
        assert across < 1e-6 or down < 1e-6 or across == pytest.approx(down, abs=1e-6)
        assert across + down > 1e-6


@pytest.mark.parametrize("name", NETS)
def test_stations_stand_apart(name: str) -> None:
    one = drawn(name)
    for (a, at), (b, other) in combinations(one.spots.items(), 2):
        assert math.dist(at, other) >= APART, (a, b)


@pytest.mark.parametrize("name", NETS)
def test_no_line_passes_through_a_station_that_is_not_on_it(name: str) -> None:
    one = drawn(name)
    for pair, a, b in segments(one):
        for key, spot in one.spots.items():
            if key not in pair:
                assert off(spot, a, b) >= CLEAR, (pair, key)


@pytest.mark.parametrize("name", NETS)
def test_every_stretch_joins_its_two_stations(name: str) -> None:
    one = drawn(name)
    assert set(one.ways) == set(lines_between(one.net))
    for (a, b), way in one.ways.items():
        assert way[0] == pytest.approx(one.spots[a])
        assert way[-1] == pytest.approx(one.spots[b])


def test_lines_keep_the_order_of_their_stations() -> None:
    one = drawn("cross")
    xs = [one.spots[key][0] for key in ("w", "a", "m", "b", "e")]
    assert xs == sorted(xs)
    assert {one.spots[key][1] for key in ("w", "a", "m", "b", "e")} == {one.spots["m"][1]}  # the spine runs straight


def test_all_stations_are_there_and_hidden_points_are_not_among_those_of_the_story() -> None:
    one = drawn("star-20")
    assert {key for key in one.spots if HIDDEN not in key} == {key for key, _, _ in NETS["star-20"].stations}
    assert all(len(ends) <= MOST for ends in neighbours_of(lines_between(one.net)).values())


def test_the_same_network_looks_the_same() -> None:
    once = lay_net.__wrapped__(NETS["city"], 1.5)
    again = lay_net.__wrapped__(NETS["city"], 1.5)
    assert once.spots == again.spots
    assert once.ways == again.ways


def test_a_ring_without_a_knot_is_cut_into_chains() -> None:
    found = chains(net({"a": (0, 0), "b": (1, 0), "c": (1, 1), "d": (0, 1)}, "a b c d a"))
    assert len(found) == 3
    assert sum(len(chain.stops) - 1 for chain in found) == 4


def test_stations_of_a_chain_stand_at_even_distances() -> None:
    one = lay_net(net({f"k{n}": (n * n, 0) for n in range(8)}, " ".join(f"k{n}" for n in range(8))), 2.0)
    xs = [one.spots[f"k{n}"][0] for n in range(8)]
    steps = [b - a for a, b in pairwise(xs)]
    assert max(steps) == pytest.approx(min(steps))


def test_one_place_alone_and_two_without_a_line_have_places() -> None:
    assert lay_net(net({"only": (3, 3)}), 1.0).spots.keys() == {"only"}
    two = lay_net(net({"one": (3, 3), "two": (3, 3)}), 1.0).spots
    assert math.dist(two["one"], two["two"]) >= 1


def test_lines_that_part_to_the_left_run_at_the_left() -> None:
    spots = {"a": (0, 3), "b": (3, 3), "up": (6, 0), "on": (7, 3), "down": (6, 6)}
    one = lay_net(net(spots, "a b down", "a b on", "a b up"), 1.5)
    assert ordered(one)["a", "b"] == ("l2", "l1", "l0")


def test_order_holds_all_along_what_lines_share() -> None:
    spots = {"u": (0, 1), "v": (0, 5), "a": (2, 3), "b": (4, 3), "c": (6, 3), "x": (8, 1), "y": (8, 5)}
    one = lay_net(net(spots, "u a b c x", "v a b c y"), 1.5)
    assert ordered(one)["a", "b"] == ordered(one)["b", "c"] == ("l0", "l1")


def test_a_path_beside_another_keeps_its_angles_and_its_distance() -> None:
    path = [(0.0, 0.0), (10.0, 0.0), (20.0, 10.0), (20.0, 30.0)]
    moved = aside(path, 3.0)
    for (a, b), (c, d) in zip(pairwise(path), pairwise(moved), strict=True):
        assert math.atan2(b[1] - a[1], b[0] - a[0]) == pytest.approx(math.atan2(d[1] - c[1], d[0] - c[0]))
        assert off(c, a, b) >= 2.99 or off(d, a, b) >= 2.99


def test_pieces_of_a_line_that_do_not_meet_are_led_to_each_other() -> None:
    assert joined([[(0, 0), (5, 0)], [(8, 3), (8, 9)]]) == [(0, 0), (8, 0), (8, 9)]
    slanted = joined([[(0, 0), (5, 0)], [(5, 2), (15, 2)]])
    assert slanted == [(0, 0), (5, 0), (7, 2), (15, 2)]


def test_a_way_goes_around_what_lies_between() -> None:
    grid = Grid((0, 0), (8, 8))
    grid.nodes[4, 4] = 0
    way = grid.route({(0, 4): (0.0, (0.0,) * 8)}, {(8, 4): (0.0, (0.0,) * 8)})
    assert way is not None
    assert (4, 4) not in way.spots
    grid.lay(way)
    assert not grid.free(way.spots[3])
    grid.lift(way)
    assert grid.free(way.spots[3])


names = st.integers(0, 11).map(lambda number: f"k{number:02d}")
nets = st.builds(
    lambda at, lines: net(
        {f"k{n:02d}": spot for n, spot in enumerate(at)}, *(" ".join(dict.fromkeys(line)) for line in lines)
    ),
    st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), min_size=12, max_size=12, unique=True),
    st.lists(st.lists(names, min_size=2, max_size=6), min_size=1, max_size=4),
)


@given(nets)
@settings(max_examples=25, deadline=None)
def test_whatever_is_joined_all_of_it_is_drawn(one: Net) -> None:
    found = lay_net.__wrapped__(one, 1.5)
    assert {key for key, _, _ in one.stations} <= set(found.spots)
    assert set(found.ways) == set(lines_between(found.net))
    for _, (ax, ay), (bx, by) in segments(found):
        across, down = abs(bx - ax), abs(by - ay)
        assert across < 1e-6 or down < 1e-6 or across == pytest.approx(down, abs=1e-6)


def test_hubs_are_split_until_none_is_left() -> None:
    found = without_hubs(star(60))
    assert all(len(ends) <= MOST for ends in neighbours_of(lines_between(found)).values())
    assert {line: (stops[0], stops[-1]) for line, stops in found.lines} == {
        line: (stops[0], stops[-1]) for line, stops in star(60).lines
    }


def test_places_without_coordinates_stand_as_far_apart_as_their_lines_make_them() -> None:
    one = net(dict.fromkeys("abcdefgh", (0.0, 0.0)), "a b c d e", "f c g")
    spots = spread_out([key for key, _, _ in one.stations], neighbours_of(lines_between(one)))
    assert spots == spread_out([key for key, _, _ in one.stations], neighbours_of(lines_between(one)))
    for a, b in lines_between(one):
        assert math.dist(spots[a], spots[b]) == pytest.approx(1.0, abs=0.3)
    assert math.dist(spots["a"], spots["e"]) > 3.0
    assert spots["h"][0] > max(spots[key][0] for key in "abcdefg") + 1  # nothing joins it: it stands aside
    assert pair_of("b", "a") == ("a", "b")

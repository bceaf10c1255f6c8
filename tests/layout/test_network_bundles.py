"""Lines that share a stretch run side by side: none hides another, at any scale, in any phase."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

import pytest
from sheets import sheet, told

from g60desk.layout.beside import Room, apart
from g60desk.layout.bundles import Way
from g60desk.layout.geometry import along, length
from g60desk.layout.lanes import Lane, lanes
from g60desk.layout.network import sheet_of
from g60desk.layout.network_lines import Part, line_width, map_parts
from g60desk.layout.network_sheet import seen
from g60desk.layout.scene import Point

pytestmark = pytest.mark.usefixtures("qapp")
SIZES = ((1280, 720), (1920, 1080), (1080, 1920))
ROOM = Room(3.0, 13.0, 60.0)
EVERY, CROSSED = 6, 48  # px: how often is looked, and how long a crossing may be
MIDST = 60.0  # px around a place, where lines come together


def straight(line: str, y: float, start: float = 0.0, end: float = 600.0, step: float = 10.0) -> Way:
    """A way from left to right."""
    count = round((end - start) / step)
    return Way(line, tuple((start + number * step, y) for number in range(count + 1)))


def moved(ways: Sequence[Way], widths: Sequence[float], near: float = 20.0) -> list[Sequence[Point]]:
    found = apart([way.path for way in ways], lanes(ways, near, 100), widths, ROOM)
    return [found.get(number, way.path) for number, way in enumerate(ways)]


def middle(path: Sequence[Point]) -> float:
    return path[len(path) // 2][1]


def test_the_first_keeps_its_course_and_others_lie_beside_it_on_their_own_sides() -> None:
    paths = moved([straight("a", 100), straight("b", 103), straight("c", 98)], [10, 6, 4])
    assert [middle(path) for path in paths] == pytest.approx([100, 100 + 5 + 3 + 3, 100 - 5 - 3 - 2])


def test_four_on_one_course_lie_in_order_and_on_both_sides() -> None:
    paths = moved([straight(name, 100) for name in "abcd"], [10, 6, 6, 6])
    ys = [middle(path) for path in paths]
    assert sorted(ys) == pytest.approx([89, 100, 111, 120])
    assert min(b - a for a, b in pairwise(sorted(ys))) >= 9


def test_what_is_nearer_lies_nearer_whoever_comes_first() -> None:
    paths = moved([straight("a", 100), straight("far", 112), straight("close", 104)], [10, 6, 6])
    assert middle(paths[2]) < middle(paths[1])
    assert middle(paths[1]) - middle(paths[2]) >= 6 + 3


def test_only_the_shared_stretch_is_moved_and_the_rest_keeps_its_course() -> None:
    path = tuple((x * 10.0, 100.0 if x <= 30 else 100.0 + (x - 30) * 20.0) for x in range(60))
    ways = [straight("a", 100), Way("b", path)]
    paths = moved(ways, [10, 6])
    assert abs(paths[1][15][1] - 100) == pytest.approx(11)
    assert paths[1][45] == path[45]
    steps = [
        math.dist(a, b) - math.dist(c, d) for (a, b), (c, d) in zip(pairwise(paths[1]), pairwise(path), strict=True)
    ]
    assert max(map(abs, steps)) < 6, "it leaves the bundle without a leap"


def test_a_line_that_only_crosses_stays() -> None:
    steep = Way("b", tuple((300.0 + number, 40.0 + 2.0 * number) for number in range(60)))
    flat = Way("c", tuple((number * 10.0, 70.0 + number * 3.0) for number in range(21)))
    ways = [straight("a", 100), steep, flat]
    assert [run.run.way for run in lanes(ways, 12.0, 100)] == []


def test_a_way_back_lies_on_the_same_side() -> None:
    forth, back = straight("b", 104), straight("b2", 104)
    back = Way("b2", back.path[::-1])
    paths = moved([straight("a", 100), forth, back], [10, 6, 6])
    assert middle(paths[1]) > 110
    assert middle(paths[2]) > middle(paths[1]) + 8


def test_lines_meet_their_places() -> None:
    paths = moved([straight(name, 100) for name in "abcdefg"], [10.0] * 7)
    for path in paths:
        assert abs(path[0][1] - 100) <= ROOM.landing + 0.01
        assert abs(path[-1][1] - 100) <= ROOM.landing + 0.01


def test_of_very_many_only_those_with_the_same_ends_are_laid_side_by_side() -> None:
    ways = [straight("a", 100), straight("b", 103)]
    assert lanes(ways, 20.0, 1) == []
    pair = frozenset(("x", "y"))
    same = [Way(way.line, way.path, pair, "x") for way in ways]
    found = lanes(same, 20.0, 1)
    assert [lane.run.whole for lane in found] == [True]
    assert isinstance(found[0], Lane)


def parts_of(size: tuple[int, int], name: str, **state: object) -> list[Part]:
    one, frame = told(name, **state), sheet(size)
    return map_parts(one, frame, seen(one, sheet_of(one, frame)))


def hidden(parts: Sequence[Part], size: tuple[int, int]) -> Iterator[tuple[str, str, Point]]:
    """Where two lines that run the same way lie over one another, away from places."""
    frame = sheet(size)
    reach = MIDST * max(1.0, frame.s)
    ends = [point for part in parts for point in (part.path[0], part.path[-1])]
    for one, other in combinations(parts, 2):
        if one.line == other.line:
            continue
        least = (line_width(frame, one.style) + line_width(frame, other.style)) / 2
        whole = length(other.path)
        for far in range(0, int(whole), EVERY):
            point, ahead = along(other.path, far), along(other.path, far + 2)
            if any(math.dist(point, end) < reach for end in ends):
                continue
            for a, b in pairwise(one.path):
                size_ = math.dist(a, b)
                if not size_:
                    continue
                ex, ey = (b[0] - a[0]) / size_, (b[1] - a[1]) / size_
                dx, dy = (ahead[0] - point[0]) / 2, (ahead[1] - point[1]) / 2
                t = (point[0] - a[0]) * ex + (point[1] - a[1]) * ey
                off = abs((point[0] - a[0]) * ey - (point[1] - a[1]) * ex)
                if 0 <= t <= size_ and off < least - 0.5 and abs(dx * ex + dy * ey) > 0.97:
                    yield (one.line.id if one.line else "", other.line.id if other.line else "", point)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["g60", "five-kinds"])
@pytest.mark.parametrize("lens", [None, (10.62, 50.03, 4.0)])
def test_no_line_hides_another(size: tuple[int, int], name: str, lens: tuple[float, float, float] | None) -> None:
    if lens and name == "g60":
        lens = (120.4, 30.5, 5.0)
    found = list(hidden(parts_of(size, name, lens=lens), size))
    longest = {pair: sum(1 for one in found if one[:2] == pair) * EVERY for pair in {one[:2] for one in found}}
    assert {pair: long for pair, long in longest.items() if long > CROSSED} == {}


@pytest.mark.parametrize("name", ["g60", "five-kinds"])
def test_lines_keep_their_courses_in_all_phases(name: str) -> None:
    phases = [phase.id for phase in told(name).story.phases]
    every = [{(p.link.line.id if p.link.line else "", p.link.start, p.link.end): p.path
              for p in parts_of((1920, 1080), name, phase=phase)} for phase in phases]  # fmt: skip
    assert all(one == every[0] for one in every)

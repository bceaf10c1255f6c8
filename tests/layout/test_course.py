"""Lines that are chosen along their course: what of a path is in a rectangle, and which target a hand means."""

from __future__ import annotations

import pytest

from g60desk.layout.clipping import in_sight, out_of
from g60desk.layout.course import Course
from g60desk.layout.rect import Rect
from g60desk.layout.scene import Scene


def test_a_point_beside_a_line_is_as_far_as_the_edge_of_the_line() -> None:
    course = Course(((0, 0), (100, 0), (100, 50)), 4)
    assert course.far(50, 3) == 0
    assert course.far(50, 10) == pytest.approx(6)
    assert course.far(103, 54) == pytest.approx(1)


def test_a_path_is_cut_where_it_leaves_the_sheet_and_comes_back() -> None:
    path = ((-10, 5), (5, 5), (5, -5), (8, -5), (8, 5), (20, 5))
    assert in_sight(path, Rect(0, 0, 10, 10)) == [((0, 5), (5, 5), (5, 0)), ((8, 0), (8, 5), (10, 5))]
    assert in_sight(((-5, -5), (-5, 20)), Rect(0, 0, 10, 10)) == []


def test_a_path_is_cut_where_it_runs_through_a_rectangle() -> None:
    path = ((-10, 5), (5, 5), (5, -5), (8, -5), (8, 5), (20, 5), (20, 40))
    rect = Rect(0, 0, 10, 10)
    assert out_of(path, rect) == [((-10, 5), (0, 5)), ((5, 0), (5, -5), (8, -5), (8, 0)), ((10, 5), (20, 5), (20, 40))]
    assert out_of(((2, 2), (3, 3)), rect) == []
    assert out_of(((12, 2), (13, 3)), rect) == [((12, 2), (13, 3))]


def crossing() -> Scene:
    """A wide line from left to right with a badge, a narrow one across, and a mark beside the wide one."""
    scene = Scene(400, 400)
    scene.offer("place", "mark", Rect(300, 220, 20, 20), "mark", least=60)
    scene.offer_line("narrow", Rect(90, 90, 20, 20), "narrow", [Course(((100, 0), (100, 400)), 2)], reach=30)
    scene.offer_line("wide", Rect(180, 180, 60, 40), "wide", [Course(((0, 200), (400, 200)), 8)], reach=30, badge=True)
    return scene


@pytest.mark.parametrize(
    ("x", "y", "key"),
    [
        (20, 204, "wide"),  # on it
        (20, 220, "wide"),  # beside it
        (101, 40, "narrow"),
        (101, 203, "wide"),  # the wider lies on top where they cross
        (125, 215, "wide"),  # the nearer of two
        (238, 218, "wide"),  # on its badge
        (310, 230, "mark"),
        (310, 212, "mark"),  # a finger that just misses a mark means the mark
        (310, 204, "wide"),
        (60, 100, None),
    ],
)
def test_a_hand_means_what_is_drawn_where_it_points(x: float, y: float, key: str | None) -> None:
    found = crossing().target_at(x, y)
    assert (found.key if found else None) == key

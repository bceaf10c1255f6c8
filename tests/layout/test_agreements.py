"""An agreement is drawn straight, and in a bow around a place that has no part in it."""

from __future__ import annotations

import math

from sheets import sheet, told

from g60desk.layout.agreements import CLEAR, bowed
from g60desk.layout.geometry import curve
from g60desk.layout.network_plans import schematic_of
from g60desk.story.model import NetworkLayout

START, END = (0.0, 0.0), (100.0, 0.0)


def test_straight_where_nothing_lies_between() -> None:
    assert bowed(START, END, [(50.0, 40.0)]) == [START, END]


def test_a_bow_around_a_place_on_its_other_side() -> None:
    way = bowed(START, END, [(50.0, 2.0)])
    assert way[1][1] < 0
    assert min(math.dist(point, (50.0, 2.0)) for point in curve(way)) >= CLEAR * 100


def test_a_road_crosses_the_spine_rather_than_to_circle_round_its_end(qapp: object) -> None:
    plan = schematic_of(told("five-kinds", layout=NetworkLayout.STRAIGHT), sheet())
    assert plan is not None
    ash = next(mark for mark in plan.marks if mark.place.id == "ash")
    road = next(part for part in plan.painted if part.line is not None and part.line.id == "hill-road")
    assert all(x > ash.x for x, _ in road.path)


def test_a_line_goes_on_from_station_to_station(qapp: object) -> None:
    plan = schematic_of(told("five-kinds", layout=NetworkLayout.STRAIGHT), sheet())
    assert plan is not None
    river = [part for part in plan.painted if part.line is not None and part.line.id == "wend"]
    ends = {frozenset((part.link.start, part.link.end)): part.path for part in river}
    before, after = ends[frozenset(("elm", "beck"))], ends[frozenset(("beck", "cove"))]
    assert min(math.dist(a, b) for a in (before[0], before[-1]) for b in (after[0], after[-1])) < 1.0

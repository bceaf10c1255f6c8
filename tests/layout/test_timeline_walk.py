"""The order in which the keyboard walks events, and which of them a zoom keeps in its place."""

from __future__ import annotations

from sheets import told

from g60desk.layout.scene import Rect, Target
from g60desk.layout.timeline_walk import attended, events_in_time

HERE = Rect(0, 0, 10, 10)


def target(key: str, kind: str = "event", *, chosen: bool = False) -> Target:
    return Target(kind, key, HERE, HERE, key, chosen=chosen)


def test_the_dated_come_in_time_and_then_those_in_order() -> None:
    keys = ["flower-market", "seventh-anniversary", "launch"]
    found = events_in_time(told("g60"), [*map(target, keys), target("v1", "phase")])
    assert [one.key for one in found] == ["launch", "seventh-anniversary", "flower-market"]


def test_the_focus_comes_before_the_selection_and_only_what_has_a_date_counts() -> None:
    launch, late, market = target("launch"), target("seventh-anniversary", chosen=True), target("flower-market")
    drawn = [launch, late, market]
    assert attended(told("g60"), drawn, launch) is launch
    assert attended(told("g60"), drawn, market) is late
    assert attended(told("g60"), drawn, None) is late
    assert attended(told("g60"), [launch, market], market) is None

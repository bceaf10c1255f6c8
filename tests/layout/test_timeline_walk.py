"""The order in which the keyboard walks events, and which of them a zoom keeps in its place."""

from __future__ import annotations

from time import perf_counter

import pytest
from sheets import story_named, told

from g60desk.layout.scene import Rect, Scene, Target
from g60desk.layout.timeline_reveal import ring_window, stand_of
from g60desk.layout.timeline_walk import Walk, attended
from g60desk.story.dates import Date, Precision
from g60desk.story.model import Event, Story, Text, Timeline, Track

HERE = Rect(0, 0, 10, 10)


def target(key: str, kind: str = "event", *, chosen: bool = False, name: str = "") -> Target:
    return Target(kind, key, HERE, HERE, name or key, chosen=chosen, round=kind == "set")


def long_story(n: int) -> Story:
    """A story of `n` events, one a day, dealt out to four tracks."""
    tracks = tuple(Track(id=f"t{k}", name=Text({"en": f"Track {k}"})) for k in range(4))
    events = tuple(
        Event(id=f"e{i}", track=f"t{i % 4}", title=Text({"en": f"Event {i}"}), when=_day(i)) for i in range(n)
    )
    return Story(
        id="long", title=Text({"en": "Long"}), languages=("en",), timeline=Timeline(tracks=tracks, events=events)
    )


def _day(number: int) -> Date:
    at = 620_000 + number * 7 % 100_003
    return Date(str(at), at, at, Precision.DAY)


def test_all_events_are_walked_the_dated_in_time_and_then_those_in_order() -> None:
    walk = Walk(told("g60"))
    assert {event.id for event in walk.order} == {event.id for event in story_named("g60").timeline.events}
    keys = [event.when.sort_key for event in walk.order if event.when]
    assert keys == sorted(keys)
    assert all(event.when is None for event in walk.order[len(keys) :])
    assert len(keys) < len(walk.order)


def test_a_step_forward_and_back_is_none() -> None:
    walk = Walk(told("g60"))
    first, last = walk.order[0], walk.order[-1]
    assert walk.beside(first.id, -1) is None
    assert walk.beside(last.id, 1) is None
    for event in walk.order[:-1]:
        after = walk.beside(event.id, 1)
        assert after is not None
        assert walk.beside(after.id, -1) is event


def test_across_goes_to_the_nearest_in_time_of_the_next_track() -> None:
    walk = Walk(told(long_story(400)))
    event = walk.order[202]
    for by in (1, -1):
        found = walk.across(event.id, by)
        if found is None:
            continue
        assert int(found.track[1]) == int(event.track[1]) + by
        days = [abs(one.when.earliest - event.when.earliest) for one in walk.order if one.track == found.track]  # type: ignore[union-attr,operator]
        assert abs(found.when.earliest - event.when.earliest) == min(days)  # type: ignore[union-attr,operator]
    assert walk.across(next(one for one in walk.order if one.track == "t0").id, -1) is None
    assert walk.across(next(one for one in walk.order if one.track == "t3").id, 1) is None


def test_hidden_tracks_are_skipped_and_the_order_of_tracks_is_that_which_is_shown() -> None:
    story = long_story(40)
    walk = Walk(told(story, hidden=("t1",), order=("t3", "t2", "t1", "t0")))
    assert {event.track for event in walk.order} == {"t0", "t2", "t3"}
    assert walk.event("e1") is None
    below = walk.across("e3", 1)
    assert below is not None
    assert below.track == "t2"


def test_a_walk_serves_until_the_story_or_its_tracks_change() -> None:
    walk = Walk(told("g60"))
    assert walk.serves(told("g60", phase="v1"))
    track = story_named("g60").timeline.tracks[0].id
    assert not walk.serves(told("g60", hidden=(track,)))
    assert not walk.serves(told("two-towns"))


def test_a_walk_begins_where_the_window_does() -> None:
    walk = Walk(told(long_story(400)))
    event = walk.order[200]
    assert event.when is not None and event.when.earliest is not None
    assert walk.first_since(event.when.earliest) is not None
    assert walk.first_since(event.when.earliest).when.earliest == event.when.earliest  # type: ignore[union-attr]
    assert walk.first_since(1e9) is walk.order[-1]
    assert Walk(told("empty")).first_since(0) is None


def test_a_step_among_many_does_not_go_through_all() -> None:
    walk = Walk(told(long_story(30_000)))
    event = walk.order[15_000]
    began = perf_counter()
    assert sum(one.when is not None and one.when.earliest is not None for one in walk.order) == 30_000
    through_all = perf_counter() - began
    began = perf_counter()
    for _ in range(100):
        walk.beside(event.id, 1)
        walk.across(event.id, 1 if event.track == "t0" else -1)
        walk.first_since(700_000)
    assert (perf_counter() - began) / 100 < through_all / 5


@pytest.mark.parametrize("named", [True, False])
def test_an_event_stands_in_the_ring_that_has_it(named: bool) -> None:
    events, scene = told("g60").index.events, Scene(100, 100)
    event = events["launch"]
    assert event.when is not None and event.when.earliest is not None
    track = told("g60").text(told("g60").index.tracks[event.track].name)
    day = event.when.earliest
    wide, own, other = (f"window={day - far:.2f}..{day + far:.2f}" for far in (900, 90, 30))
    scene.targets += [target(wide, "set", name=track), target(own, "set", name=track), target(other, "set")]
    if named:  # the picture says which ring it is
        scene.targets[0] = Target("set", wide, Rect(5, 5, 5, 5), HERE, "x", round=True)
        scene.belong("event", "launch", Rect(5, 5, 5, 5))
    found = stand_of(scene, told("g60"), event)
    assert found is not None
    assert found.key == (wide if named else own)
    scene.targets.append(target("launch"))
    assert stand_of(scene, told("g60"), event) is scene.targets[-1]
    assert stand_of(Scene(9, 9), told("g60"), event) is None


def test_only_a_ring_has_a_window() -> None:
    assert ring_window(target("window=1.00..2.50", "set")) == (1.0, 2.5)
    assert ring_window(target("table=1", "set")) is None
    assert ring_window(target("launch")) is None


def test_the_focus_comes_before_the_selection_and_only_what_has_a_date_counts() -> None:
    launch, late, market = target("launch"), target("seventh-anniversary", chosen=True), target("flower-market")
    drawn = [launch, late, market]
    assert attended(told("g60"), drawn, launch) is launch
    assert attended(told("g60"), drawn, market) is late
    assert attended(told("g60"), drawn, None) is late
    assert attended(told("g60"), [launch, market], market) is None

"""A rehearsal against a clock that is moved by hand."""

from __future__ import annotations

from pathlib import Path

from sheets import index_named, story_named

from g60desk.story.model import Step, Text, Tour, View
from g60desk.tour.rehearsal import Rehearsal
from g60desk.tour.route import lengths_of, route_of
from g60desk.tour.talk import Talk
from g60desk.tour.timings import MOST, Timing, keep_timing, last_timing, read_timings, timings_path

STEPS = tuple(Step(id=name, view=View.TIMELINE, seconds=40, extra=name == "c") for name in "abcd")
TOUR = Tour(id="main", title=Text({}), lengths=(2, 3), steps=STEPS)
ROUTE = route_of(index_named("two-towns"), TOUR, 2)


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_the_time_runs_from_the_first_move() -> None:
    clock = Clock()
    rehearsal = Rehearsal(clock)
    rehearsal.enter("a")
    clock.now += 300
    assert (rehearsal.begun, rehearsal.elapsed, rehearsal.pace(ROUTE).remaining) == (False, 0.0, 120.0)
    rehearsal.enter("b")
    clock.now += 30
    pace = rehearsal.pace(ROUTE)
    assert (pace.spent, pace.planned, pace.elapsed, pace.ahead, pace.remaining) == (30.0, 40, 30.0, 0.0, 90.0)
    assert rehearsal.seconds() == {"b": 30}


def test_ahead_and_behind() -> None:
    clock = Clock()
    rehearsal = Rehearsal(clock)
    rehearsal.enter("a")
    rehearsal.start()
    clock.now += 25
    rehearsal.enter("b")
    assert rehearsal.pace(ROUTE).ahead == 15
    clock.now += 35
    assert rehearsal.pace(ROUTE).ahead == 0
    clock.now += 50
    assert rehearsal.pace(ROUTE).ahead == -30
    rehearsal.enter("d")  # the talk of two minutes has no c
    assert rehearsal.pace(ROUTE).ahead == 0
    clock.now += 20
    assert (rehearsal.pace(ROUTE).ahead, rehearsal.pace(ROUTE).remaining) == (-10, -10)


def test_a_pause_is_not_counted_and_visits_add_up() -> None:
    clock = Clock()
    rehearsal = Rehearsal(clock)
    rehearsal.enter("a")
    rehearsal.start()
    clock.now += 10
    rehearsal.pause()
    clock.now += 500
    assert (rehearsal.running, rehearsal.elapsed) == (False, 10.0)
    rehearsal.start()
    clock.now += 5
    rehearsal.enter("b")
    clock.now += 0.25
    rehearsal.enter("a")
    clock.now += 1
    assert rehearsal.seconds() == {"a": 16}
    assert [(stop.id, real) for stop, real in rehearsal.beside_plan(ROUTE)] == [("a", 16), ("b", 0.25), ("d", 0)]
    assert rehearsal.spent("b") == 0.25
    rehearsal.reset()
    assert (rehearsal.begun, rehearsal.elapsed) == (False, 0.0)


def test_every_talk_of_the_shipped_tour_told_on_time_is_on_time() -> None:
    story, index = story_named("g60"), index_named("g60")
    for tour in story.tours:
        for minutes in lengths_of(tour):
            clock, talk = Clock(), Talk.begun(route_of(index, tour, minutes))
            rehearsal = Rehearsal(clock)
            rehearsal.enter(tour.steps[talk.at].id)
            rehearsal.start()
            told = []
            while talk.stop is not None:
                told.append(talk.stop.id)
                assert rehearsal.pace(talk.route).ahead == 0
                clock.now += talk.stop.seconds
                if talk.following is None:
                    break
                talk = talk.next()
                rehearsal.enter(talk.route.stops[talk.at].id)
            assert told == [stop.id for stop in talk.route.counted]
            assert abs(rehearsal.pace(talk.route).remaining) <= 0.1 * 60 * minutes


def test_times_are_kept_beside_the_settings(tmp_path: Path) -> None:
    path = timings_path(tmp_path / "settings.json")
    assert read_timings(path) == ()
    for number in range(MOST + 2):
        keep_timing(path, Timing("g60", "main" if number % 2 else "other", 3, f"2026-11-{number:02}", {"a": 1.5}))
    kept = read_timings(path)
    assert len(kept) == MOST
    assert last_timing(path, "g60", "other") == kept[1]
    assert last_timing(path, "g60", "none") is None
    path.write_text("{", encoding="utf-8")
    assert read_timings(path) == ()
    keep_timing(path, kept[0])
    assert read_timings(path) == kept[:1]
    assert sorted(one.name for one in tmp_path.iterdir()) == ["rehearsals.broken", "rehearsals.json"]

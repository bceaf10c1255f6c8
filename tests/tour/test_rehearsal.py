"""A rehearsal against a clock that is moved by hand."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace
from sheets import index_named

from g60desk.story.model import Step, Text, Tour, View
from g60desk.tour.rehearsal import Rehearsal, told_seconds
from g60desk.tour.route import route_of
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
    assert rehearsal.times == {"b": 30.0}


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
    assert rehearsal.times == {"a": 16.0, "b": 0.2}
    assert told_seconds(rehearsal.times) == {"a": 16}, "who was there for a moment has only passed"
    assert rehearsal.spent("b") == 0.25
    rehearsal.toggle()
    clock.now += 9
    rehearsal.toggle()
    assert (rehearsal.running, rehearsal.elapsed) == (True, 16.25)
    rehearsal.reset()
    assert (rehearsal.begun, rehearsal.elapsed, rehearsal.times) == (False, 0.0, {})


def test_a_look_at_the_first_steps_is_no_rehearsal() -> None:
    clock = Clock()
    rehearsal = Rehearsal(clock)
    rehearsal.enter("a")
    rehearsal.enter("b")
    clock.now += 500
    assert not rehearsal.worth_keeping, "one move"
    rehearsal.enter("c")
    assert rehearsal.worth_keeping
    rehearsal.reset()
    rehearsal.enter("d")
    rehearsal.enter("a")
    clock.now += 19
    assert not rehearsal.worth_keeping, "less than twenty seconds"
    clock.now += 1
    assert rehearsal.worth_keeping
    rehearsal.reset()
    assert not rehearsal.worth_keeping


def test_another_length_keeps_the_step_and_the_times_and_is_told_by_its_own_plan() -> None:
    long, short = route_of(index_named("two-towns"), TOUR, 3), route_of(index_named("two-towns"), TOUR, 2)
    clock = Clock()
    rehearsal = Rehearsal(clock)
    rehearsal.enter("a")
    rehearsal.start()
    for step in "bcd":
        clock.now += 40
        rehearsal.enter(step)
    assert (rehearsal.pace(long).ahead, rehearsal.pace(long).elapsed) == (0, 120)
    assert [stop.id for stop in short.counted] == ["a", "b", "d"]
    pace = rehearsal.pace(short)
    assert (pace.elapsed, pace.spent, pace.ahead, pace.remaining) == (120, 0, 0, 0), "the time of c is used up"
    clock.now += 40
    assert (rehearsal.pace(long).ahead, rehearsal.pace(short).ahead) == (0, -40)
    assert rehearsal.times == dict.fromkeys("abcd", 40.0)


def test_times_are_kept_beside_the_settings(tmp_path: Path) -> None:
    path = timings_path(tmp_path / "settings.json")
    assert read_timings(path) == ()
    for number in range(MOST + 2):
        keep_timing(path, Timing("g60", "main" if number % 2 else "other", 3, f"2026-11-{number:02}", {"a": 1.5}))
    kept = read_timings(path)
    assert len(kept) == MOST
    assert last_timing(kept, "g60", "other") == kept[1]
    assert last_timing(kept, "g60") == kept[0]
    assert last_timing(kept, "g60", "none") is None
    path.write_text("{", encoding="utf-8")
    assert read_timings(path) == ()
    keep_timing(path, kept[0])
    assert read_timings(path) == kept[:1]
    assert sorted(one.name for one in tmp_path.iterdir()) == ["rehearsals.broken", "rehearsals.json"]


def test_a_rehearsal_that_goes_on_is_written_in_its_own_place(tmp_path: Path) -> None:
    path = timings_path(tmp_path / "settings.json")
    one = Timing("g60", "main", 3, "2026-11-01T10:00:20", {"a": 20.0}, "2026-11-01T10:00:00")
    other = Timing("g60", "main", 3, "2026-11-02T10:00:20", {"a": 30.0}, "2026-11-02T10:00:00")
    for timing in (one, other, replace(other, when="2026-11-02T10:00:50", seconds={"a": 30.0, "b": 30.0})):
        keep_timing(path, timing)
    kept = read_timings(path)
    assert [timing.seconds for timing in kept] == [{"a": 30.0, "b": 30.0}, {"a": 20.0}]
    assert last_timing(kept, "g60", "main", kept[0]) == one

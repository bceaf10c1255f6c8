"""What the supervisor decides, with the times moved by hand."""

from __future__ import annotations

from datetime import datetime, time, timedelta

import pytest

from g60desk.kiosk.supervisor_rules import Brake, Fault, Limits, Pulse, nightly_due

LIMITS = Limits()


def faults(pulse: Pulse, begin: float, end: float, memory: int = 0) -> list[tuple[float, Fault]]:
    """What a look twice a second finds, without a frame painted."""
    looks = [begin + 0.5 * n for n in range(1, round(2 * (end - begin)) + 1)]
    return [(now, fault) for now in looks if (fault := pulse.fault(now, memory))]


def test_a_window_has_a_minute_to_paint_and_then_fifteen_seconds() -> None:
    pulse = Pulse(LIMITS, 100.0)
    assert faults(pulse, 100, 160) == []
    assert faults(pulse, 160, 160.5) == [(160.5, Fault.START)]
    pulse = Pulse(LIMITS, 100.0)
    faults(pulse, 100, 150)
    pulse.beat(150.0)
    assert faults(pulse, 150, 165) == []
    assert faults(pulse, 165, 165.5) == [(165.5, Fault.HANG)]


def test_a_computer_that_slept_has_seen_no_hang() -> None:
    pulse = Pulse(LIMITS, 0.0)
    pulse.beat(0.5)
    assert faults(pulse, 0, 10) == []
    assert pulse.fault(36_000.0, 0) is None
    assert faults(pulse, 36_000, 36_005) == []
    assert faults(pulse, 36_005, 36_006)[0][1] is Fault.HANG  # awake, it has what was left of its time


def test_memory_has_a_limit() -> None:
    pulse = Pulse(LIMITS, 0.0)
    pulse.beat(0.1)
    assert pulse.fault(0.5, LIMITS.memory) is None
    assert pulse.fault(1.0, LIMITS.memory + 1) is Fault.MEMORY


def test_three_crashes_in_ten_minutes_pull_the_brake_for_a_while() -> None:
    brake = Brake(LIMITS)
    assert [brake.crashed(now) for now in (0.0, 300.0)] == [0.0, 0.0]
    assert not brake.on(300.0)
    brake.crashed(600.0)
    assert brake.on(600.0)
    assert brake.on(2399.0)
    assert not brake.on(2400.0)
    assert [brake.crashed(now) for now in (2401.0, 2402.0)] == [0.0, 0.0]
    assert not brake.on(2402.0)  # counted from the beginning again


def test_slow_crashes_pull_no_brake() -> None:
    brake = Brake(LIMITS)
    assert not any(brake.crashed(now) or brake.on(now) for now in range(0, 36_000, 301))


def test_a_still_page_that_crashes_is_not_tried_again_at_once() -> None:
    brake = Brake(LIMITS)
    assert [brake.crashed(float(now)) for now in range(5)] == [0.0, 0.0, 0.0, 60.0, 60.0]
    assert brake.on(1800.0)


@pytest.mark.parametrize(
    ("started", "now", "due"),
    [
        ("2026-11-28T22:00", "2026-11-29T03:59", False),
        ("2026-11-28T22:00", "2026-11-29T04:00", True),
        ("2026-11-29T04:00", "2026-11-29T23:59", False),
        ("2026-11-29T04:01", "2026-11-30T04:00", True),
        ("2026-11-29T12:00", "2026-11-28T12:00", False),  # the clock was set back
        ("2026-11-29T12:00", "2027-03-01T01:00", True),  # and forward
    ],
)
def test_a_planned_restart_comes_once_a_night(started: str, now: str, due: bool) -> None:
    assert nightly_due(time(4, 0), datetime.fromisoformat(started), datetime.fromisoformat(now)) is due
    assert not nightly_due(None, datetime.fromisoformat(started), datetime.fromisoformat(now))


def test_a_year_of_nights_is_a_year_of_restarts() -> None:
    now = started = datetime(2026, 11, 29, 12)
    restarts = 0
    for _ in range(365 * 24):
        now += timedelta(hours=1)
        if nightly_due(time(4, 0), started, now):
            started, restarts = now, restarts + 1
    assert restarts == 365

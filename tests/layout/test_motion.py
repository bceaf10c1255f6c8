"""How a window moves by itself: as fast as it was let go of, ever slower, and about a fixed day."""

from __future__ import annotations

from math import exp

import pytest

from g60desk.layout.motion import FLIGHT, OF_LATE, SLOWING, Flight, Pace, Slide


def test_a_pace_is_that_of_late() -> None:
    pace = Pace()
    for ms, px in ((0, 0), (20, 500), (300, 500), (320, 520), (340, 560)):
        pace.mark(ms, px)
    assert pace.speed(340) == pytest.approx(60 / 40)


def test_who_rests_before_letting_go_flings_nothing() -> None:
    pace = Pace()
    for ms in range(0, 60, 10):
        pace.mark(ms, ms * 3.0)
    assert pace.speed(50) == pytest.approx(3.0)
    assert pace.speed(50 + OF_LATE / 2) < 3.0
    assert pace.speed(51 + OF_LATE) == 0.0
    pace.forget()
    assert pace.speed(50) == 0.0


def test_a_slide_begins_with_its_speed_and_loses_it_in_proportion() -> None:
    slide = Slide((100.0, 200.0), 0.4, 0.01)
    assert slide.at(0) == (100.0, 200.0)
    assert (slide.at(1)[0] - 100.0) == pytest.approx(0.4, rel=0.01)
    assert slide.at(SLOWING)[0] == pytest.approx(100 + 0.4 * SLOWING * (1 - exp(-1)))
    assert slide.at(1e6) == pytest.approx((100 + 0.4 * SLOWING, 200 + 0.4 * SLOWING))
    assert not slide.over(2000)
    assert slide.over(4000)


@pytest.mark.parametrize("end", [(120.0, 140.0), (-500.0, 900.0), (100.0, 150.0), (150.0, 250.0), (950.0, 951.0)])
def test_a_flight_ends_where_it_leads_and_never_turns_back(end: tuple[float, float]) -> None:
    flight = Flight((100.0, 200.0), end)
    seen = [flight.at(FLIGHT * part / 20) for part in range(21)]
    assert seen[0] == pytest.approx((100.0, 200.0))
    assert seen[-1] == pytest.approx(end)
    assert flight.at(10 * FLIGHT) == pytest.approx(end)
    assert flight.over(FLIGHT)
    assert not flight.over(FLIGHT - 1)
    for side in (0, 1):
        values = [window[side] for window in seen]
        assert values in (sorted(values), sorted(values, reverse=True))


def test_the_day_that_stays_stays_all_the_way() -> None:
    flight = Flight((0.0, 100.0), (30.0, 40.0))  # a third of both: 33.3
    for part in range(21):
        start, end = flight.at(FLIGHT * part / 20)
        assert (100 / 3 - start) / (end - start) == pytest.approx(1 / 3)

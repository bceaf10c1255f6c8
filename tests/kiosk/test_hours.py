"""Opening hours, over midnight, over exceptions, and over the nights on which clocks are set."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from g60desk.kiosk.hours import DAY, LOOK, Hours, Span, dates_of, days_of, spans_of

BERLIN, SHANGHAI = ZoneInfo("Europe/Berlin"), ZoneInfo("Asia/Shanghai")
NINE_TO_FIVE = spans_of("09:00-17:00")
WEEKDAYS = (*(NINE_TO_FIVE,) * 5, (), ())


def at(text: str, zone: ZoneInfo = BERLIN, fold: int = 0) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone, fold=fold)


def change(hours: Hours, text: str, zone: ZoneInfo = BERLIN) -> str:
    """When it changes next, as a local time."""
    found = hours.next_change(at(text, zone))
    return f"{found.astimezone(zone):%Y-%m-%d %H:%M}" if found else ""


def test_a_week() -> None:
    hours = Hours(WEEKDAYS, zone=BERLIN)
    asked = ("2026-11-27 08:59", "2026-11-27 09:00", "2026-11-27 16:59", "2026-11-27 17:00", "2026-11-28 12:00")
    assert [hours.is_open(at(text)) for text in asked] == [False, True, True, False, False]
    assert [change(hours, text) for text in asked] == [
        "2026-11-27 09:00", "2026-11-27 17:00", "2026-11-27 17:00", "2026-11-30 09:00", "2026-11-30 09:00"
    ]  # fmt: skip


def test_days_that_are_otherwise() -> None:
    closed = dict.fromkeys(dates_of("2026-12-24..2027-01-03"), ())
    hours = Hours(WEEKDAYS, closed | {date(2027, 1, 2): spans_of("10:00-12:00, 14:00-16:00")}, BERLIN)
    assert not hours.is_open(at("2026-12-28 12:00"))
    assert change(hours, "2026-12-23 18:00") == "2027-01-02 10:00"
    assert [change(hours, f"2027-01-02 {clock}") for clock in ("11:00", "13:00", "15:00", "17:00")] == [
        "2027-01-02 12:00", "2027-01-02 14:00", "2027-01-02 16:00", "2027-01-04 09:00"
    ]  # fmt: skip


def test_a_night_belongs_to_the_day_on_which_it_begins() -> None:
    hours = Hours(((), (), (), (), spans_of("20:00-02:00"), (), ()), {date(2026, 12, 4): ()}, BERLIN)
    assert hours.is_open(at("2026-11-28 01:59"))
    assert not hours.is_open(at("2026-11-28 02:00"))
    assert change(hours, "2026-11-28 01:00") == "2026-11-28 02:00"
    assert change(hours, "2026-11-28 03:00") == "2026-12-11 20:00"


def test_days_that_meet_are_one_long_time() -> None:
    hours = Hours((*(spans_of("open"),) * 5, (), ()), zone=BERLIN)
    assert change(hours, "2026-11-23 12:00") == "2026-11-28 00:00"
    assert Hours((spans_of("open"),) * 7, zone=BERLIN).next_change(at("2026-11-23 12:00")) is None
    assert Hours(((),) * 7, zone=BERLIN).next_change(at("2026-11-23 12:00")) is None
    assert not Hours(((),) * 7, zone=BERLIN).is_open(at("2026-11-23 12:00"))


def test_without_hours_a_hall_is_open() -> None:
    assert Hours().is_open(at("2026-11-23 03:00"))
    assert Hours().next_change(at("2026-11-23 03:00")) is None
    assert Hours().look_again(at("2026-11-23 03:00")) == LOOK


def test_clocks_that_are_set_forward_shorten_the_night_and_nothing_else() -> None:
    hours = Hours((NINE_TO_FIVE,) * 7, zone=BERLIN)
    before, after = hours.next_change(at("2026-03-28 18:00")), hours.next_change(at("2026-03-29 18:00"))
    assert before is not None
    assert after is not None
    assert (before, after) == (datetime(2026, 3, 29, 7, tzinfo=UTC), datetime(2026, 3, 30, 7, tzinfo=UTC))
    gone = Hours((spans_of("02:30-03:15"),) * 7, zone=BERLIN)  # 02:30 is left out: it opens at 03:30, after it closes
    assert change(gone, "2026-03-29 00:00") == "2026-03-30 02:30"


def test_clocks_that_are_set_back_open_at_the_first_and_close_at_the_second() -> None:
    hours = Hours((spans_of("02:15-02:45"),) * 7, zone=BERLIN)
    asked = [at("2026-10-25 02:20"), at("2026-10-25 02:50"), at("2026-10-25 02:20", fold=1)]
    assert [hours.is_open(now) for now in asked] == [True, True, True]
    assert not hours.is_open(at("2026-10-25 02:50", fold=1))
    opens = hours.next_change(at("2026-10-25 01:00"))
    closes = hours.next_change(at("2026-10-25 02:20"))
    assert (opens, closes) == (datetime(2026, 10, 25, 0, 15, tzinfo=UTC), datetime(2026, 10, 25, 1, 45, tzinfo=UTC))


def test_the_zone_of_the_system_is_that_of_the_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    if not hasattr(time, "tzset"):
        pytest.skip("this system's zone cannot be set")
    with monkeypatch.context() as patched:
        patched.setenv("TZ", "Asia/Shanghai")
        time.tzset()
        hours, same = Hours(WEEKDAYS), Hours(WEEKDAYS, zone=SHANGHAI)
        for n in range(200):
            now = datetime(2026, 11, 27, tzinfo=UTC) + timedelta(minutes=37 * n)
            assert hours.is_open(now) == same.is_open(now)
        assert change(hours, "2026-11-27 08:00", SHANGHAI) == "2026-11-27 09:00"
    time.tzset()


SPAN = st.tuples(st.integers(0, DAY - 1), st.integers(1, DAY)).map(lambda pair: (Span(pair[0], sum(pair)),))


@settings(max_examples=25, deadline=None)
@given(st.lists(st.just(()) | SPAN, min_size=7, max_size=7), st.integers(0, 370 * DAY))
def test_the_next_change_is_where_it_changes(week: list[tuple[Span, ...]], minute: int) -> None:
    hours = Hours(tuple(week), zone=BERLIN)
    now = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minute)
    found = hours.next_change(now)
    if found is None:
        assert {hours.is_open(now + timedelta(hours=3 * n)) for n in range(80)} == {hours.is_open(now)}
        return
    assert found > now
    assert hours.is_open(found) != hours.is_open(now)
    assert hours.is_open(found - timedelta(seconds=1)) == hours.is_open(now)
    between = [now + (found - now) * n / 10 for n in range(10)]
    assert {hours.is_open(one) for one in between} == {hours.is_open(now)}
    assert 0.5 <= hours.look_again(now) <= LOOK


def test_how_hours_and_days_are_written() -> None:
    assert spans_of("13:30 – 24:00, 9:00-12:00") == (Span(540, 720), Span(810, 1440))
    assert (spans_of("closed"), spans_of("open")) == ((), (Span(0, 1440),))
    assert (days_of("mon-fri"), days_of("sat-mon"), days_of("wed")) == ((0, 1, 2, 3, 4), (5, 6, 0), (2,))
    assert dates_of("2026-12-31..2027-01-01") == (date(2026, 12, 31), date(2027, 1, 1))


@pytest.mark.parametrize(
    ("read", "text", "why"),
    [
        (spans_of, "9-17", "hours are written"),
        (spans_of, "09:00-25:00", "hours are written"),
        (spans_of, "09:70-17:00", "hours are written"),
        (spans_of, "24:00-02:00", "hours are written"),
        (spans_of, "09:00-12:00, 11:00-14:00", "overlap"),
        (spans_of, "", "hours are written"),
        (days_of, "monday", "days are mon, tue"),
        (days_of, "mon-", "days are mon, tue"),
        (dates_of, "24.12.2026", "a date is written"),
        (dates_of, "2026-12-26..2026-12-24", "the second date"),
    ],
)
def test_what_is_no_time_is_told(read: object, text: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        read(text)  # type: ignore[operator]

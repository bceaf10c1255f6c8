"""Hours and times as the settings of a kiosk spell them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, time, tzinfo
from typing import TypeVar
from zoneinfo import ZoneInfo

from g60desk.kiosk.hours import Hours, Spans, dates_of, days_of, spans_of
from g60desk.kiosk.notice import UnusableError

D = TypeVar("D")
Tell = Callable[[str, str, UnusableError, bool], None]  # (setting, key in it, what is wrong, whether the key itself is)
Days = tuple[tuple[D, ...], Spans]


def opening_of(
    hours: Mapping[str, str], days: Mapping[str, str], zone: tzinfo | None, tell: Tell = lambda *_: None
) -> Hours:
    """The hours as far as they can be read; `tell` gets what cannot be.

    Days of the week that are not named are closed, unless none is: then all are open, but for the single days.
    """
    week: dict[int, Spans] = {}
    for key, text in hours.items():
        week |= dict.fromkeys(*_read("hours", key, text, days_of, tell))
    single: dict[date, Spans] = {}
    for key, text in days.items():
        single |= dict.fromkeys(*_read("days", key, text, dates_of, tell))
    if not week and not single:
        return Hours(zone=zone)
    usual = () if week else spans_of("open")
    return Hours(tuple(week.get(day, usual) for day in range(7)), single, zone)


def _read(field: str, key: str, text: str, which: Callable[[str], tuple[D, ...]], tell: Tell) -> Days[D]:
    """The days that a key means and their hours; no days where one of the two cannot be read."""
    at_key = True
    try:
        days = which(key)
        at_key = False
        return days, spans_of(text)
    except UnusableError as error:
        tell(field, key, error, at_key)
        return (), ()


def clock_of(text: str) -> time | None:
    """A time of day as it is written, ``04:00``, or none; raises UnusableError."""
    if text in ("", "none"):
        return None
    try:
        return time.fromisoformat(text)
    except ValueError:
        raise UnusableError("clock", text=text[:40]) from None


def zone_of(text: str) -> ZoneInfo | None:
    """A time zone by its name; None, the computer's, without one; raises UnusableError."""
    try:
        return ZoneInfo(text) if text else None
    except (ValueError, KeyError, OSError):
        raise UnusableError("zone", text=text[:40]) from None

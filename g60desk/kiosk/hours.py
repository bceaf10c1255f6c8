"""Opening hours: whether a hall is open now, and when that changes next.  A function of the time, and of nothing else.

Hours are local times.  On the day on which clocks are set forward a time that is left out is as much later as clocks
are set; on the day on which they are set back a hall opens at the first of two equal times and closes at the second.
Nothing is counted down: whoever asks again after a jump of the clock gets what is right by then.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import pairwise

import msgspec

from g60desk.kiosk.notice import UnusableError

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
CLOSED, OPEN = "closed", "open"  # all day
DAY = 1440  # minutes
HORIZON = 400  # days that are looked ahead
LOOK = 30.0  # s after which one had better ask again, for clocks are set
_SPAN = re.compile(r"(\d{1,2}):(\d\d)\s*[-–]\s*(\d{1,2}):(\d\d)")


class Span(msgspec.Struct, frozen=True):
    """From so many minutes after midnight to so many; beyond 1440 it ends on the next day."""

    opens: int
    closes: int


Spans = tuple[Span, ...]


class Hours(msgspec.Struct, frozen=True):
    """The hours of a week from Monday on, those of single days in their place, and the time zone (None: the system's).

    Without a week a hall is always open.
    """

    week: tuple[Spans, ...] = ()
    days: Mapping[date, Spans] = {}
    zone: tzinfo | None = None

    def is_open(self, now: datetime) -> bool:
        """Whether the hall is open at a moment, which has a time zone."""
        return not self.week or any(begin <= now < end for begin, end in self._around(now, 1))

    def next_change(self, now: datetime) -> datetime | None:
        """When that is otherwise, in UTC; None where it stays so for more than a year."""
        if not self.week:
            return None
        until = now
        for begin, end in self._around(now, HORIZON):
            if begin > until:
                return until.astimezone(UTC) if until > now else begin
            until = max(until, end)
        return until.astimezone(UTC) if now < until < now + timedelta(days=HORIZON - 2) else None

    def look_again(self, now: datetime) -> float:
        """The seconds after which to ask again: at the next change, and often."""
        change = self.next_change(now)
        return LOOK if change is None else min(LOOK, max(0.5, (change - now).total_seconds()))

    def _around(self, now: datetime, days: int) -> Iterator[tuple[datetime, datetime]]:
        """The open times of the days from two days ago on, in order."""
        first = now.astimezone(self.zone).date() - timedelta(days=2)
        for n in range(days + 3):
            day = first + timedelta(days=n)
            for span in self.days.get(day, self.week[day.weekday()]):
                begin, end = self._moment(day, span.opens, 0), self._moment(day, span.closes, 1)
                if begin < end:
                    yield begin, end

    def _moment(self, day: date, minutes: int, fold: int) -> datetime:
        """The moment of a local time, in UTC; of two equal ones the first or (1) the second."""
        days, minutes = divmod(minutes, DAY)
        clock = time(minutes // 60, minutes % 60)
        local = datetime.combine(day + timedelta(days=days), clock).replace(tzinfo=self.zone)
        other = local.replace(fold=1).astimezone(UTC)
        first = local.astimezone(UTC)
        return max(first, other) if fold and first < other else first  # where a time is left out, `other` is earlier


def spans_of(text: str) -> Spans:
    """The hours of a day as they are written: ``09:00-12:00, 13:30-17:00``, ``20:00-02:00``, ``closed`` or ``open``.

    Raises UnusableError, with what is allowed.
    """
    if text == CLOSED:
        return ()
    if text == OPEN:
        return (Span(0, DAY),)
    spans = []
    for part in text.split(","):
        found = _SPAN.fullmatch(part.strip())
        opens, closes = _minutes(found, 1), _minutes(found, 3)
        if opens is None or closes is None or opens == DAY:
            raise UnusableError("hours", text=text[:40])
        spans.append(Span(opens, closes if closes > opens else closes + DAY))
    spans.sort(key=lambda span: span.opens)
    for one, next_one in pairwise(spans):
        if next_one.opens < one.closes:
            raise UnusableError("overlap", text=text[:40])
    return tuple(spans)


def days_of(text: str) -> tuple[int, ...]:
    """The days of the week that a key means, from 0 for Monday: ``mon``, ``mon-fri``, ``sat-mon``; or UnusableError."""
    first, dash, last = text.partition("-")
    if first not in DAYS or (dash and last not in DAYS):
        raise UnusableError("days", text=text[:40], days=", ".join(DAYS))
    begin, count = DAYS.index(first), (DAYS.index(last) - DAYS.index(first)) % 7 if dash else 0
    return tuple((begin + n) % 7 for n in range(count + 1))


def dates_of(text: str) -> tuple[date, ...]:
    """The dates that a key means: ``2026-12-25``, or several as ``2026-12-24..2027-01-03``; or UnusableError."""
    first, dots, last = text.partition("..")
    try:
        begin = date.fromisoformat(first)
        end = date.fromisoformat(last) if dots else begin
    except ValueError:
        raise UnusableError("date", text=text[:40]) from None
    if not 0 <= (end - begin).days <= HORIZON:
        raise UnusableError("dates", text=text[:40])
    return tuple(begin + timedelta(days=n) for n in range((end - begin).days + 1))


def _minutes(found: re.Match[str] | None, group: int) -> int | None:
    if found is None:
        return None
    hours, minutes = int(found[group]), int(found[group + 1])
    whole = 60 * hours + minutes
    return whole if minutes < 60 and whole <= DAY else None

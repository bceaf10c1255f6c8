"""What time the strip of all time shows, how its ends are called, and how much happens when."""

from __future__ import annotations

from functools import lru_cache

from g60desk.layout.scale import YEAR, Window
from g60desk.layout.timeline_chronicle import Chronicle
from g60desk.layout.timeline_window import extent, known_span
from g60desk.layout.told import Told
from g60desk.story.dates import Precision
from g60desk.story.days import civil, day_of
from g60desk.story.model import Story
from g60desk.story.wording import worded_day

IN_YEARS, IN_MONTHS = 3 * YEAR, 120.0  # the shortest spans whose ends are named by year and by month


def strip_span(story: Story) -> Window | None:
    """All of time that a strip shows: what the story knows and where it opens, in whole years where there are some."""
    known, own = known_span(story), story.timeline.window
    if known is None:
        return None
    opening = extent(own) if own is not None else known
    first, last = min(known[0], opening[0]), max(known[1], opening[1])
    if last - first < IN_YEARS:
        return first, max(last, first + 1)
    return float(day_of(civil(int(first))[0], 1, 1)), float(day_of(civil(int(last) - 1)[0] + 1, 1, 1))


def named_ends(told: Told, span: Window) -> tuple[str, str]:
    """The first and the last year of a span in words; of a short one, the months or the days."""
    days = span[1] - span[0]
    unit = Precision.YEAR if days >= IN_YEARS else Precision.MONTH if days >= IN_MONTHS else Precision.DAY
    first, last = int(span[0] // 1), int(-(-span[1] // 1)) - 1
    return worded_day(first, unit, told.language), worded_day(max(first, last), unit, told.language)


@lru_cache(maxsize=2)
def counts(chronicles: tuple[Chronicle, ...], span: Window, parts: int) -> tuple[int, ...]:
    """How many events happen in each of so many equal parts of a span; kept, since a picture that moves asks again."""
    days = (span[1] - span[0]) / parts
    starts = [span[0] + number * days for number in range(parts)]
    return tuple(sum(one.within(start, start + days) for one in chronicles) for start in starts)

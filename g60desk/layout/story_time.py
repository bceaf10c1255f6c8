"""The story time that runs: from when to when, on which days something begins, and what a view has to show of it."""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.scale import YEAR, Window
from g60desk.layout.timeline_window import extent, known_span, shown_window, story_window
from g60desk.layout.told import Told
from g60desk.story.dates import Date, Precision
from g60desk.story.model import Story
from g60desk.story.pace import Lengths, Pace
from g60desk.story.same import once
from g60desk.story.wording import worded_day

UNITS = (Precision.DAY, Precision.MONTH, Precision.YEAR)
CALM = 1.0  # seconds for which a date in words stays the same while time runs
DAYS_FROM, MONTHS_FROM = 120.0, 20 * YEAR  # the longest windows in which a day and a month are named
AHEAD, BEHIND, TURN = 0.8, 0.1, 0.94  # of a window: where now stays, where it begins, and where a page is turned
LATELY = YEAR  # days for which what has opened counts as new while time runs
BEYOND = 0.02  # of a window, that it may show behind the end of the run


def dates_of(story: Story) -> list[Date]:
    """All dates at which something happens: those of the events, and when phases begin."""
    return [*(e.when for e in story.timeline.events if e.when), *(phase.begins for phase in story.phases)]


@once
def begins_of(story: Story) -> tuple[float, ...]:
    """The first days of all that is dated, in order, each once."""
    return tuple(sorted({extent(date)[0] for date in dates_of(story)}))


def runs(story: Story) -> bool:
    """True when the story has a time that can run."""
    return bool(story.phases) or any(event.when is not None for event in story.timeline.events)


@once
def run_end(story: Story) -> float:
    """The day on which the story time ends: the last of the opening window, or of all dates where that is later."""
    own = story.timeline.window
    return max([extent(date)[1] for date in dates_of(story)] + ([extent(own)[1]] if own else [])) - 1.0


def run_begin(told: Told) -> float:
    """The day from which story time runs on: the present one, else where the chosen phase or the window begins.

    At the end of the run, and where the window shows no more of it, it starts over with the opening window.
    """
    state, end = told.state, run_end(told.story)
    if state.day is not None and state.day < end:
        return state.day
    first = story_window(told.story)[0]
    phase = told.index.phases.get(state.phase) if state.day is None else None
    if phase is not None and phase.begins.earliest is not None:
        return float(phase.begins.earliest)
    begin = first if state.day is not None else shown_window(told.story, state.window)[0]
    return begin if begin < end else min(first, end - 1)


@once
def lengths_of(story: Story) -> Lengths:
    """The days of the window in which the story opens, and of all that is dated."""
    start, end = story_window(story)
    first, last = known_span(story) or (start, end)
    return Lengths(end - start, last - first)


def pace_of(told: Told) -> Pace:
    """The pace at which story time runs."""
    return lengths_of(told.story).pace(told.state.pace)


def pace_says(told: Told) -> str:
    """The pace in words that stand alone."""
    pace = pace_of(told)
    return told.words("pace.minute_says" if pace is Pace.MINUTE else f"pace.{pace}")


def followed(window: Window, day: float, end: float, *, pages: bool) -> Window:
    """The window in which a day can be seen, with time to come after it: gliding along, or turned like a page.

    It never shows more than a little behind the `end` of the run, unless it did before.
    """
    start, stop = window
    length = stop - start
    if not start <= day <= stop:
        start = day - BEHIND * length
    elif pages and day > start + TURN * length:
        start = min(day - BEHIND * length, max(start, end + BEYOND * length - length))
    elif not pages and day > start + AHEAD * length:
        start = min(day - AHEAD * length, max(start, end + BEYOND * length - length))
    return start, start + length


def day_words(told: Told, least: Precision = Precision.DAY) -> str:
    """The present day in words, as finely as can be read: while time runs, nothing that would change every moment.

    Never finer than `least`.
    """
    state = told.state
    if state.day is None:
        return ""
    start, end = shown_window(told.story, state.window)
    unit = Precision.DAY if end - start <= DAYS_FROM else Precision.MONTH
    if end - start > MONTHS_FROM:
        unit = Precision.YEAR
    if state.playing and state.pace is not Pace.EVENTS and not state.still:
        speed = lengths_of(told.story).days_per_second(state.pace) * CALM
        coarsest = Precision.DAY if speed <= 1 else Precision.MONTH if speed <= YEAR / 12 else Precision.YEAR
        unit = max(unit, coarsest, key=UNITS.index)
    unit = max(unit, least, key=UNITS.index)
    return worded_day(int(state.day // 1), unit, told.language)


def opened_by_now(told: Told) -> tuple[int, int]:
    """How many lines and sections have opened by the present day, and how many of these and of phases before lately.

    Where one of them changes, so does the network as time runs.
    """
    day = told.state.day
    if day is None:
        return 0, 0
    lines = told.story.network.lines
    opens = [date for line in lines for date in (line.opens, *(section.opens for section in line.sections)) if date]
    begins = [phase.begins for phase in told.story.phases]
    return _begun(opens, day), _begun([*opens, *begins], day - LATELY)


def _begun(dates: Sequence[Date], day: float) -> int:
    return sum(date.earliest is not None and date.earliest <= day for date in dates)

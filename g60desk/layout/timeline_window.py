"""What part of time the timeline shows: the story's own window, the one that was chosen, or all there is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from g60desk.layout.scale import Window, bounded, padded
from g60desk.story.dates import Date, day_of
from g60desk.story.model import Era, Event, Story
from g60desk.story.same import once

NOTHING_DATED = (float(day_of(2000, 1, 1)), float(day_of(2020, 1, 1)))
FARTHEST = 1.3  # times all of it: farther away there is only more of nothing
CALM, CALM_AT = 0.6, 0.33  # of a window: up to where an event is well in sight beside a card, and where it is put
LEAST_SEEN = 0.05  # of the window, that is seen at least of a longer event


def extent(date: Date) -> Window:
    """First day and the day after the last; an open or unknown end takes the day of the other."""
    first = date.earliest if date.earliest is not None else date.start.earliest if date.start else None
    last = date.latest if date.latest is not None else date.end.latest if date.end else None
    if first is None:
        first = date.end.earliest if date.end and date.end.earliest is not None else last
    if last is None:
        last = date.start.latest if date.start and date.start.latest is not None else first
    if first is None or last is None:
        return NOTHING_DATED
    return float(first), float(last + 1)


def lasting(date: Date, reach: Window) -> Window:
    """As `extent`, but what is open began with all that is known, or goes on as long as that."""
    first, last = extent(date)
    return min(first, reach[0]) if date.open_start else first, max(last, reach[1]) if date.open_end else last


def story_window(story: Story) -> Window:
    """The window in which the story opens: its own, else all of it."""
    date = story.timeline.window
    return bounded(extent(date)) if date is not None else whole_window(story)


def shown_window(story: Story, chosen: Window | None) -> Window:
    """The chosen window, else the story's."""
    if chosen is None or not chosen[0] < chosen[1]:
        return story_window(story)
    return bounded(chosen)


@once
def known_span(story: Story) -> Window | None:
    """From the first day of all dated events and phases to the end of the last; None where nothing is dated."""
    dates = [*(e.when for e in story.timeline.events if e.when), *(p.begins for p in story.phases)]
    return whole_span(dates) if dates else None


def whole_window(story: Story) -> Window:
    """All dated events and phases, with some room at both ends."""
    span = known_span(story)
    return padded(span) if span is not None else NOTHING_DATED


def reach(story: Story) -> Window:
    """Where the middle of a window may be: all of time that the story knows, and the window in which it opens."""
    whole, own = whole_window(story), story_window(story)
    return min(whole[0], own[0]), max(whole[1], own[1])


def within_reach(window: Window, reach: Window) -> Window:
    """The window with a good part of `reach` in it and little longer than that: nobody is lost in empty time."""
    length = min(window[1] - window[0], longest_window(reach))
    aside = min(length / 2, (longest_window(reach) - reach[1] + reach[0]) / 2)
    start = (window[0] + window[1] - length) / 2
    start = min(max(start, reach[0] - aside), reach[1] + aside - length)
    return start, start + length


def longest_window(reach: Window) -> float:
    """The days of the longest window that is shown of a story that reaches so far."""
    return (reach[1] - reach[0]) * FARTHEST


def window_about(story: Story, chosen: Window | None, day: float) -> Window | None:
    """The chosen window moved so that its middle is at a day; None where the story does not reach it."""
    first, last = reach(story)
    start, end = shown_window(story, chosen)
    half = (end - start) / 2
    return (day - half, day + half) if first <= day <= last else None


def window_of(dates: Sequence[Date]) -> Window:
    """The window that shows all these dates, with some room at both ends."""
    return padded(whole_span(dates)) if dates else NOTHING_DATED


def whole_span(dates: Iterable[Date]) -> Window:
    """From the beginning of the first of these dates to the end of the last; there must be one."""
    spans = [extent(date) for date in dates]
    return min(a for a, _ in spans), max(b for _, b in spans)


def window_with(event: Event | Era, window: Window) -> Window:
    """The window, moved (and widened where it must be) so that the event can be seen."""
    if event.when is None:
        return window
    first, last = extent(event.when)
    if first < window[1] and window[0] < last:
        return window
    length = window[1] - window[0]
    if last - first > length:
        return padded((first, last))
    middle = (first + last) / 2
    return middle - length / 2, middle + length / 2


def window_revealing(story: Story, event: Event | Era, window: Window) -> Window:
    """The window, moved so that the event stands in its calm part, where it does not already."""
    if event.when is None:
        return window
    first, last = extent(event.when)
    start, length = window[0], window[1] - window[0]
    seen = min(last, start + CALM * length) - max(first, start)
    if seen >= min(last - first, LEAST_SEEN * length):
        return window
    if last - first > length:
        return padded((first, last))
    start = first - max(CALM_AT * length - (last - first) / 2, LEAST_SEEN * length)
    return within_reach((start, start + length), reach(story))


def key_of(window: Window) -> str:
    """What a target of kind ``set`` says to choose this window."""
    return f"window={window[0]:.2f}..{window[1]:.2f}"

"""The one scale in km on which all corridors are drawn: what is compared, and what of it is in sight."""

from __future__ import annotations

from collections.abc import Iterable

from g60desk.layout.comparison_choice import compared_subjects
from g60desk.layout.corridor import Corridor, Stand, corridors_of
from g60desk.layout.scale import Window
from g60desk.layout.timeline_window import longest_window, within_reach
from g60desk.layout.told import Told
from g60desk.story.model import Story

NOTHING = (0.0, 100.0)  # km, where nothing has a length
ALL = 0.005  # of all there is: so little out of sight is nothing
MARGIN = 0.1  # of a window: so far inside it a stop is well in sight


def shown_corridors(told: Told) -> tuple[Corridor, ...]:
    """The corridors of the subjects that are compared."""
    every = corridors_of(told.story)
    return tuple(every[subject.id] for subject in compared_subjects(told))


def extent(corridors: Iterable[Corridor]) -> Window:
    """From the first to the last km at which anything of these is drawn, where each begins at its own zero."""
    found = [at for one in corridors for at in (0.0, one.length, *(stand.at for stand in one.stands))]
    return (min(found), max(found)) if found and max(found) > min(found) else NOTHING


def window_seen(told: Told) -> Window:
    """The km in sight: those that were chosen, else all that is compared."""
    chosen = told.state.stretch
    return chosen if chosen is not None and chosen[0] < chosen[1] else extent(shown_corridors(told))


def all_in_sight(told: Told) -> bool:
    """True where nothing of what is compared is out of sight."""
    (start, end), (low, high) = window_seen(told), extent(shown_corridors(told))
    slack = ALL * (high - low)
    return start <= low + slack and end >= high - slack


def window_with_stop(window: Window, stand: Stand) -> Window:
    """The window; where a stop is out of it, moved as little as lets it stand well inside."""
    if window[0] <= stand.at <= window[1]:
        return window
    room = MARGIN * (window[1] - window[0])
    by = min(0.0, stand.at - room - window[0]) + max(0.0, stand.at + room - window[1])
    return window[0] + by, window[1] + by


class KmBounds:
    """The bounds of the window on one story's corridors, as `Bounds` has them for its time."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self._reach = extent(corridors_of(story).values())

    @property
    def longest(self) -> float:
        """The km of the longest window."""
        return longest_window(self._reach)

    def shown(self, chosen: Window | None) -> Window:
        """The chosen window, else all."""
        return self._reach if chosen is None else chosen

    def kept(self, window: Window) -> Window:
        """The window, moved and shortened so that it does not leave all corridors."""
        return within_reach(window, self._reach)

"""Where the window of a story may be: reckoned once for a story, because it asks all events."""

from __future__ import annotations

from functools import cached_property

from g60desk.layout.scale import Window
from g60desk.layout.timeline_window import longest_window, reach, shown_window, within_reach
from g60desk.story.model import Story


class Bounds:
    """The bounds of one story's window."""

    def __init__(self, story: Story) -> None:
        self.story = story

    @cached_property
    def opening(self) -> Window:
        """The window in which the story opens."""
        return shown_window(self.story, None)

    @cached_property
    def _reach(self) -> Window:
        return reach(self.story)

    @property
    def longest(self) -> float:
        """The days of the longest window."""
        return longest_window(self._reach)

    def shown(self, chosen: Window | None) -> Window:
        """The chosen window, else that in which the story opens."""
        return self.opening if chosen is None else shown_window(self.story, chosen)

    def kept(self, window: Window) -> Window:
        """The window, moved and shortened so that it does not leave all that the story knows."""
        return within_reach(window, self._reach)

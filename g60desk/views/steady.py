"""A view whose picture changes by steps while story time runs: laid out anew only where another would be seen."""

from __future__ import annotations

import msgspec

from g60desk.layout.told import Told
from g60desk.state import State
from g60desk.theme import Theme
from g60desk.views.base import StoryView


class SteadyView(StoryView):
    """Shows what follows from the phase alone; subclasses add what else a day brings."""

    def show_told(self, told: Told, theme: Theme) -> None:
        before = self.told
        size = (self.scene.width, self.scene.height) == (self.width(), self.height())
        same = before is not None and before.index is told.index and self.theme is theme and size
        if before is not None and same and before.state != told.state and self._looks_alike(before, told):
            self.told = told
            return
        super().show_told(told, theme)

    def moment(self, told: Told) -> object:
        """What the picture shows of the day."""
        return told.phase

    def _looks_alike(self, before: Told, told: Told) -> bool:
        return _timeless(before.state) == _timeless(told.state) and self.moment(before) == self.moment(told)


def _timeless(state: State) -> State:
    """A state without what runs."""
    return msgspec.structs.replace(state, day=None, playing=False, window=None)

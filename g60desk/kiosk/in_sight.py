"""How long what a view shows takes to be read; its words are counted once for each scene."""

from __future__ import annotations

from g60desk.kiosk.reading_time import reading_seconds
from g60desk.layout.scene import Scene
from g60desk.views.base import StoryView


class InSight:
    """Counts the words of the view that is in sight."""

    def __init__(self) -> None:
        self._scene: Scene | None = None
        self._seconds = 0.0

    def seconds(self, view: StoryView | None) -> float:
        """The seconds for the view; 0 without one."""
        if view is None:
            return 0.0
        if view.scene is not self._scene:
            self._scene = view.scene
            self._seconds = reading_seconds([" ".join(run.text for run in view.scene.words())])
        return self._seconds

    def forget(self) -> None:
        """Keep no scene of a page that is gone."""
        self._scene = None

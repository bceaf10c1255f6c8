"""A show of a small story whose time is moved by hand, and the files that it leaves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from in_hand import ShowInHand

from g60desk.shell.window import Window
from g60desk.tour.timings import Timing, read_timings


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


class Rehearsing(ShowInHand):
    """A show in hand, its clock, and the folder with the story and the settings."""

    def __init__(self, window: Window, wait: Callable[[Callable[[], bool]], None], folder: Path) -> None:
        super().__init__(window, wait)
        self.clock, self.folder = Clock(), folder

    def tells(self, *seconds: float) -> None:
        """Begin at once, and be so long at each step; the show is at the next one then."""
        self.starts()
        self.telling.show.rehearsal._clock = self.clock
        self.press("K")
        self.goes_on(*seconds)

    def goes_on(self, *seconds: float) -> None:
        for one in seconds:
            self.clock.now += one
            self.press("Right")

    @property
    def kept(self) -> tuple[Timing, ...]:
        return read_timings(self.folder / "rehearsals.json")

    @property
    def file(self) -> Path:
        return self.folder / "story" / "tours.yaml"

    def asks(self, key: str) -> None:
        """Press a button of the panel of the times."""
        pane = self.telling.console.panels.whole
        assert pane is not None
        target = next(one for one in pane.tools.scene.targets if one.key == key)
        pane.tools.picked.emit(target)
        self.rests()

    @property
    def buttons(self) -> list[str]:
        pane = self.telling.console.panels.whole
        return [one.key for one in pane.tools.scene.targets] if pane else []

    @property
    def reads(self) -> str:
        """What the panel of the times says."""
        pane = self.telling.console.panels.whole
        return " ".join(words.text for words in pane.body.scene.words()) if pane else ""

    @property
    def note(self) -> str:
        """What the console says beside the picture."""
        console = self.telling.console
        return console.standing(console.told()).note

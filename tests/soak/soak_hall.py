"""The kiosk that is soaked: the hall as the program builds it, on a clock that runs faster than the sun."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from g60desk import resources
from g60desk.kiosk.setup import Setup
from g60desk.kiosk.story_shelf import StoryShelf
from g60desk.kiosk.tally import Ending
from g60desk.kiosk.updates import QUIET, Taken, Updates
from g60desk.kiosk.visit import Visit, beginning
from g60desk.shell.hall_keeping import Keeping
from g60desk.shell.hall_start import build_hall
from g60desk.shell.hall_watching import LOOK
from g60desk.story.shelf import MAIN

SPEED = 20  # times as fast as the sun
Size = tuple[int, int]
HOME: Size = (1920, 1080)
SIZES = (HOME, (1080, 1920), (1280, 720))
RESTS = 8.0  # s that a picture may take to come to rest


class FastClock:
    """Seconds that never go back, and pass faster."""

    def __init__(self, speed: float = SPEED) -> None:
        self._speed, self._begun = speed, time.monotonic()

    def __call__(self) -> float:
        return self._begun + self._speed * (time.monotonic() - self._begun)


class SoakHall:
    """A kiosk in a folder of its own, with counts, pictures and stories that come; tells what is not as at first."""

    def __init__(self, folder: Path, story: Path | None = None, size: Size = HOME) -> None:
        self.folder, self.size = folder, size
        self.own = story or resources.story_folder()
        self.clock = FastClock()
        setup = Setup(counts=True)
        self.hall = build_hall(setup, folder, self.own, self.clock)
        self.window = self.hall.window
        self.window.attract.loop.clock = self.clock
        self.hall.watching.looks.setInterval(max(1, LOOK // SPEED))  # so often for the hall's own clock
        self.keeping = Keeping(self.hall, setup, folder, self._noted)
        self.said: list[str] = []
        self.visits = self.updates = 0
        self._references: dict[Path, QImage] = {}
        self._arriving = folder / "arriving"
        self._fetched = 0.0
        self._shelf = StoryShelf(folder / "stories")
        self._updates = Updates(self._shelf, lambda: [self._arriving], clock=lambda: self._fetched)
        self._fresh = self.own  # of which story the one that is shown is a version

    def _noted(self, text: str) -> None:
        self.said.append(text)

    def begin(self) -> None:
        """Show the window."""
        self.window.setGeometry(0, 0, *self.size)
        self.window.show()
        self.hall.watching.sense.begin(hide_pointer=True)
        self.keeping.pictures.begin()
        pause(0.2)

    def end(self) -> None:
        """Close the window, and leave nothing."""
        self.keeping.counts.ended(Ending.CLOSED)
        self.keeping.pictures.end()
        self.hall.end()
        for one in (self.window, self.hall.desk, self.hall):
            one.deleteLater()
        flush()

    def resize(self, size: Size) -> None:
        """Make the screen this large, where it is not."""
        if (self.window.width(), self.window.height()) != size:
            self.window.setGeometry(0, 0, *size)
            pause(0.05)

    # stories

    def update(self, story: Path) -> None:
        """A new version of a story comes into the folder, is taken in as the program does it, and is shown."""
        shutil.rmtree(self._arriving, ignore_errors=True)
        shutil.copytree(story, self._arriving)
        self.updates += 1
        with (self._arriving / MAIN).open("a", encoding="utf-8") as file:
            file.write(f"\n# version {self.updates}\n")
        for _ in range(2):  # seen, and quiet since
            self._fetched += 2 * QUIET
            taken = self._updates.look()
        assert isinstance(taken, Taken), taken
        self._fresh = story
        self.hall.desk.open(taken.story)

    # between two visitors

    def wrong(self) -> list[str]:
        """What is not as for the first visitor, now that nobody is there."""
        hall, session = self.hall, self.hall.desk.session
        found = {
            "state": session.state == beginning(session.index, hall.first).state,
            "visit": hall.visit == Visit(text=hall.first.text),
            "panel": hall.served.panel == "",
            "news": hall.desk.messages.now is None,
            "undo": not hall.served.commands.undoing._done,
            "jumps": not session._jumps,
            "fingers": not hall.watching.sense.hands._fingers and not hall.watching.sense._taken,
            "attract": self.window.attract.isVisible() and not self.window.page.isVisible(),
            "question": not self.window.asking.isVisible(),
            "looks": not hall.watching.looks.isActive(),
            "staff": not self.window.asks_staff,
        }
        return [name for name, good in found.items() if not good]

    def picture_differs(self) -> bool:
        """Whether a visitor who comes now sees another picture than the first one did, with the same story and size."""
        self.hall.begin("en")
        reference = self._references.get(self._fresh)
        now = self._at_rest(reference)
        self._references.setdefault(self._fresh, now)
        self.hall.leave_visit()
        flush()
        differs = reference is not None and now != reference
        if differs:
            reference.save(str(self.folder / "first.png"))
            now.save(str(self.folder / "differs.png"))
        return differs

    def _at_rest(self, like: QImage | None) -> QImage:
        """The window's picture: as soon as it is that one; without one, when it does not change any more."""
        until, before = time.monotonic() + RESTS, QImage()
        while time.monotonic() < until:
            self.hall.watching.idle.touched()
            pause(0.3)
            now = self.window.grab().toImage()
            if now == (before if like is None else like):
                break
            before = now
        return now


def pause(seconds: float) -> None:
    """Let the program's loop run for so long; each single shot of a timer would leave a name behind in PySide."""
    QTest.qWait(max(1, round(1000 * seconds)))


def flush() -> None:
    """Let what was sent away go."""
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

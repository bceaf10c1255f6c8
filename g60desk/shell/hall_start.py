"""Starting a kiosk: under its supervisor, which knows no Qt, or only its window."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from g60desk import resources
from g60desk.kiosk.exits import Exit
from g60desk.kiosk.hall_size import Bounds
from g60desk.kiosk.lifeline import Lifeline
from g60desk.kiosk.pin import Pin
from g60desk.kiosk.setup import FILE, Setup, read_setup
from g60desk.kiosk.single import Single
from g60desk.kiosk.start import keepers_language
from g60desk.kiosk.still_page import StillPage
from g60desk.kiosk.tidying import keep_large_apart
from g60desk.shell.desk import Desk
from g60desk.shell.hall import Hall
from g60desk.shell.hall_choices import TEXT_LARGER
from g60desk.shell.hall_facts import Kept
from g60desk.shell.hall_failing import Failing
from g60desk.shell.hall_keeping import Keeping
from g60desk.shell.settings import Store
from g60desk.shell.start import NoScreenError, build_application, install_access
from g60desk.state import State
from g60desk.theme import load_fonts
from g60desk.tokens import load_tokens
from g60desk.words import load_words

BEAT = 3000  # ms after which a window that stands still is painted again, so that it is known to live
# ms for a window that does not answer to end: its supervisor has died, or it is starting.
LAST_WAIT = 15_000
LANGUAGES = ("en", "zh-Hans")  # that the program itself speaks


class Line(QObject):
    """The lifeline in the window's own thread: what is heard on another one comes here."""

    asked = Signal(int)  # emitted with the exit code that the supervisor wishes

    def __init__(self, lifeline: Lifeline | None, window: QWidget, single: Single) -> None:
        super().__init__(window)
        self._lifeline, self._single = lifeline, single
        self._beat = QTimer(self)
        self._beat.timeout.connect(window.update)
        if lifeline is not None:
            self._beat.start(BEAT)
            lifeline.listen(self.asked.emit, self._orphaned)

    def _orphaned(self) -> None:
        """The supervisor has died: its successor finds nobody here, and waits for the end."""
        self._single.answers = False
        self.asked.emit(int(Exit.CLOSED))

    def painted(self) -> None:
        """A frame was painted."""
        if self._lifeline is not None:
            self._lifeline.painted()

    def end(self) -> None:
        """Beat no more."""
        self._beat.stop()


def run_window(folder: Path, story: Path | None, *, windowed: bool, supervised: bool, still: bool = False) -> int:
    """Show a kiosk until it ends; `folder` holds its settings.  Gives the exit code."""
    lifeline = Lifeline.taken() if supervised else None
    keep_large_apart()
    began = datetime.now().astimezone()
    setup, problems = read_setup(folder / FILE)
    if not supervised:  # else the supervisor has told them
        sys.stderr.writelines(f"{problem.said(keepers_language())}\n" for problem in problems)
    try:
        app = build_application()
    except NoScreenError as error:
        sys.stderr.write(f"{error}\n")
        return Exit.NO_GRAPHICS
    single = Single(folder, app)
    if not single.take(LAST_WAIT if supervised else 0):
        sys.stderr.write("another kiosk runs already; it is brought to the front\n")
        return Exit.CLOSED
    load_fonts()
    try:
        if still:
            return _run_still(app, lifeline, single, windowed=windowed)
        return _run_hall(app, Kept(folder, setup, problems, began), story, lifeline, single, windowed=windowed)
    finally:
        single.let_go()


def _run_still(app: QApplication, lifeline: Lifeline | None, single: Single, *, windowed: bool) -> int:
    page = StillPage(load_tokens(), [load_words(language)("kiosk.still") for language in LANGUAGES])
    line = Line(lifeline, page, single)
    page.painted.connect(line.painted)
    line.asked.connect(app.exit)
    _appear(page, windowed=windowed)
    code = app.exec()
    line.end()
    page.end()
    return code


def _run_hall(
    app: QApplication, kept: Kept, story: Path | None, lifeline: Lifeline | None, single: Single, *, windowed: bool
) -> int:
    install_access()
    hall = build_hall(kept.setup, kept.folder, story)
    if not hall.desk.has_story:
        sys.stderr.write("there is no story that can be shown\n")
        hall.end()
        return Exit.NO_STORY
    assert hall.staff is not None
    hall.staff.kept = kept
    if lifeline is not None:
        Failing(partial(QTimer.singleShot, 0, hall.leave_visit)).begin()
    line = Line(lifeline, hall.window, single)
    hall.window.painted.connect(line.painted)
    hall.ended.connect(app.exit)
    line.asked.connect(lambda code: app.exit(code) if code == Exit.CLOSED else hall.staff.end_when_free(code))
    single.knocked.connect(partial(_to_front, hall.window))
    hall.watching.sense.begin(hide_pointer=not windowed)
    _appear(hall.window, windowed=windowed)
    keeping = Keeping(hall, kept.setup, kept.folder)
    keeping.begin()
    code = app.exec()
    keeping.end()
    line.end()
    hall.end()
    return code


def build_hall(setup: Setup, folder: Path, story: Path | None, clock: Callable[[], float] = time.monotonic) -> Hall:
    """A kiosk that is not yet on the screen; its visits pass on a clock that never goes back."""
    desk = Desk(load_tokens(), Store(None), State(theme="hall"))
    desk.open(story or (Path(setup.story) if setup.story else resources.story_folder()))
    return Hall(
        desk, setup.first(TEXT_LARGER), setup.patience, Bounds(setup.target_mm, setup.pixels_per_mm), clock, Pin(folder)
    )


def _appear(window: QWidget, *, windowed: bool) -> None:
    """Fill the screen; or be a window, for whoever wants to try."""
    if windowed:
        window.resize(1280, 720)
        window.show()
        return

    def fill() -> None:
        """Over the whole screen, also where no window manager does it, and when the screen is turned or changed."""
        window.setGeometry(window.screen().geometry())

    window.setWindowFlags(Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
    fill()
    window.showFullScreen()
    _to_front(window)
    for screen in QGuiApplication.screens():
        screen.geometryChanged.connect(fill)


def _to_front(window: QWidget) -> None:
    window.raise_()
    window.activateWindow()

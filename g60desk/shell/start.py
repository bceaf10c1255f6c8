"""Building the program: application, session and window.  The only place that makes these things.

The window is on the screen with its poster before what it shows is loaded, and what the first picture does not need is
imported later still: starting is what everyone waits for.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths
from PySide6.QtGui import QAccessible, QAccessibleInterface, QIcon
from PySide6.QtWidgets import QApplication, QWidget

from g60desk import resources
from g60desk.qt_words import names_platform
from g60desk.screenless import screenless
from g60desk.shell.front import Front, place
from g60desk.shell.glance import Wishes, glance_at
from g60desk.shell.poster import find_poster
from g60desk.story.shelf import shelf_of

if TYPE_CHECKING:
    from g60desk.shell.window import Window

SETTINGS_PLACE = "G60DESK_SETTINGS"  # a variable that names another settings file
ICON_SIZES = (16, 32, 48, 128)
RARELY = 10  # times as many collections of the young before one of everything
NO_SCREEN = (
    "There is no screen here, so no window can open. To make pictures of a story instead: g60desk export --to FOLDER"
)


class NoScreenError(RuntimeError):
    """No screen can be reached, and no other platform was chosen."""


def run(
    path: Path | None = None, wishes: Wishes | None = None, settings: Path | None = None, qts: Sequence[str] = ()
) -> int:
    """Open a window on a story (the shipped one without a path) and stay until it is closed; gives the exit code.

    `qts` are words for Qt, such as `-platform offscreen`.
    """
    try:
        application = build_application(qts)
    except NoScreenError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    front = open_front(path or resources.story_folder(), wishes or Wishes(), settings or settings_file())
    if sys.platform == "darwin":
        from g60desk.shell.file_opened import FileOpened  # elsewhere a file is a word of the command line

        FileOpened(application, lambda asked: _window_in(front).desk.open(asked))
    code = application.exec()
    front.close()  # closed by now; who ended the loop otherwise leaves no window either
    return code


def _window_in(front: Front) -> Window:
    from g60desk.shell.window import Window

    assert isinstance(front.held, Window)
    return front.held


def open_front(path: Path, wishes: Wishes, settings: Path) -> Front:
    """The window on the screen: at once with its poster if one still holds, then with the live page in it."""
    front = Front()
    glance = glance_at(settings)
    place(front, glance.geometry)
    appear = partial(front.appear, maximised=glance.maximised, full_screen=wishes.full_screen)
    poster = find_poster(path, shelf_of(settings), glance, wishes)
    if poster is not None:
        front.show_poster(poster, appear)
    install_access()
    window = build_window(path, wishes, settings, parent=front)
    window.painted.connect(partial(after_first_picture, window, front, wishes))
    front.hold(window)
    if poster is None:
        appear()
    window.stage.take_focus()
    return front


def build_application(qts: Sequence[str] = ()) -> QApplication:
    """The application, with words for Qt; raises NoScreenError where Qt would abort."""
    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    if not names_platform(qts) and screenless():
        raise NoScreenError(NO_SCREEN)
    QCoreApplication.setApplicationName("g60desk")
    QCoreApplication.setOrganizationName("")
    application = QApplication(["g60desk", *qts])
    application.setApplicationDisplayName("")
    application.setDesktopFileName("g60desk")
    return application


def build_window(path: Path, wishes: Wishes, settings: Path, parent: QWidget | None = None) -> Window:
    """A window on a story, not yet shown."""
    from g60desk.shell.desk import Desk  # with a poster on the screen there is time to load them
    from g60desk.shell.first_state import first_state
    from g60desk.shell.settings import Store
    from g60desk.shell.window import Window
    from g60desk.theme import load_fonts
    from g60desk.tokens import load_tokens

    load_fonts()
    store = Store(settings)
    desk = Desk(load_tokens(), store, first_state(store, wishes))
    desk.open(path)
    window = Window(desk, parent)
    desk.setParent(window)
    return window


def settings_file() -> Path:
    """The file of the settings: where the variable says, else in the platform's folder for configuration."""
    named = os.environ.get(SETTINGS_PLACE)
    if named:
        return Path(named)
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
    return Path(folder) / "settings.json"


def install_access() -> None:
    """Let screen readers into the canvases.

    It must be done before there is a canvas: one that listens already asks for each widget once, and keeps the answer.
    What speaks to it is imported when it asks.
    """
    QAccessible.installFactory(_face)


def _face(class_name: str, widget: QObject) -> QAccessibleInterface | None:
    from g60desk.views.access import face

    return face(class_name, widget)


def after_first_picture(window: Window, front: Front, wishes: Wishes) -> None:
    """What can wait until there is something to see: the icon, the collector, the next poster."""
    from g60desk.shell.keeping import keep_poster

    set_icon()
    collect_from_now()
    keep_poster(window, wishes, stood=front.stood)


def collect_from_now() -> None:
    """Set the garbage collector going, past what the start has made and the program keeps.

    It goes through everything only a tenth as often as usual: with 10,000 lines on a map that takes 50 to 250 ms, in
    the middle of a hand's movement, and most of what a picture leaves behind is freed without a collector.  To freeze a
    story when it is opened does not help: what takes long are its pictures, which are made afterwards.
    """
    gc.freeze()
    young, middle, old = gc.get_threshold()
    gc.set_threshold(young, middle, RARELY * old)
    gc.enable()


def set_icon() -> None:
    """Give the window its picture, once it is on the screen."""
    icon = QIcon()
    for size in ICON_SIZES:
        icon.addFile(str(resources.icon_file(f"g60desk-{size}.png")))
    QApplication.setWindowIcon(icon)

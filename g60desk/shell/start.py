"""Building the program: application, session and window.  The only place that makes these things.

What the first picture does not need is imported later: starting is what everyone waits for.
"""

from __future__ import annotations

import gc
import os
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths
from PySide6.QtGui import QAccessible, QAccessibleInterface, QIcon
from PySide6.QtWidgets import QApplication

from g60desk import resources
from g60desk.shell.desk import Desk, first_state
from g60desk.shell.settings import Store
from g60desk.shell.window import Window
from g60desk.story.model import View
from g60desk.theme import load_fonts
from g60desk.tokens import load_tokens

SETTINGS_PLACE = "G60DESK_SETTINGS"  # a variable that names another settings file
ICON_SIZES = (16, 32, 48, 128)
NO_SCREEN = (
    "There is no screen here, so no window can open. To make pictures of a story instead: g60desk export --to FOLDER"
)


class NoScreenError(RuntimeError):
    """No screen can be reached, and no other platform was chosen."""


def run(
    path: Path | None = None,
    *,
    language: str | None = None,
    theme: str | None = None,
    view: str | None = None,
    full_screen: bool = False,
    settings: Path | None = None,
) -> int:
    """Open a window on a story (the shipped one without a path) and stay until it is closed; gives the exit code."""
    try:
        application = build_application()
    except NoScreenError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    window = build_window(path, language=language, theme=theme, view=view, settings=settings)
    window.standing.as_remembered()
    if full_screen:
        window.toggle_full_screen()
    window.painted.connect(partial(set_icon, application))
    window.painted.connect(collect_from_now)
    window.show()
    window.stage.take_focus()
    return application.exec()


def build_application() -> QApplication:
    """The application with its fonts; raises NoScreenError where Qt would abort."""
    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    if screenless():
        raise NoScreenError(NO_SCREEN)
    QCoreApplication.setApplicationName("g60desk")
    QCoreApplication.setOrganizationName("")
    application = QApplication(["g60desk"])
    application.setApplicationDisplayName("")
    application.setDesktopFileName("g60desk")
    load_fonts()
    install_access()
    return application


def screenless() -> bool:
    """True when this machine offers no screen and no platform was chosen that needs none."""
    if os.environ.get("QT_QPA_PLATFORM") or not sys.platform.startswith("linux"):
        return False
    return not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def build_window(
    path: Path | None,
    *,
    language: str | None = None,
    theme: str | None = None,
    view: str | None = None,
    settings: Path | None = None,
) -> Window:
    """A window on a story, not yet shown."""
    store = Store(settings or settings_file())
    state = first_state(store, language=language, theme=theme, view=View(view) if view else None)
    desk = Desk(load_tokens(), store, state)
    desk.open(path or resources.story_folder())
    window = Window(desk)
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


def collect_from_now() -> None:
    """Set the garbage collector going, past what the start has made and the program keeps."""
    gc.freeze()
    gc.enable()


def set_icon(application: QApplication) -> None:
    """Give the window its picture, once it is on the screen."""
    icon = QIcon()
    for size in ICON_SIZES:
        icon.addFile(str(resources.icon_file(f"g60desk-{size}.png")))
    application.setWindowIcon(icon)

"""The system libraries that Qt's wheels expect: found missing by loading, brought by apt-get where it may."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import apt
from environment import NotReadyError

# Each list was tried on a bare Debian 12: nothing in it is brought by the rest, and nothing else is needed.
FOR_DRAWING = ["libegl1", "libgl1", "libxkbcommon0", "libfontconfig1", "libdbus-1-3", "libglib2.0-0"]
FOR_X11 = ["libxcb-cursor0", "libxkbcommon-x11-0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0"]

LOADS_QT = "import PySide6.QtWidgets, PySide6.QtSvg"
# Qt blames libxcb-cursor whatever is missing; the loader names the right one.
LOADS_X11 = """
import ctypes, pathlib, PySide6.QtGui
ctypes.CDLL(str(pathlib.Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms" / "libqxcb.so"))
"""


def missing(python: Path, code: str) -> str:
    """What keeps a piece of code from loading its libraries, as the last line of the complaint; empty when it loads."""
    done = subprocess.run([str(python), "-c", code], capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return ""
    return (done.stderr.strip() or f"exit code {done.returncode}").splitlines()[-1]


def make_qt_load(python: Path) -> None:
    """Make sure that Qt can draw; raises NotReadyError with the line to type when it can not and we may not help."""
    _bring(python, LOADS_QT, "what Qt needs to draw", FOR_DRAWING)


def make_x11_load(python: Path) -> None:
    """Make sure that Qt can open a window under X11; raises as `make_qt_load` does."""
    if sys.platform.startswith("linux"):
        _bring(python, LOADS_X11, "what Qt needs to open a window", FOR_X11)


def _bring(python: Path, code: str, what_for: str, packages: list[str]) -> None:
    why = missing(python, code)
    if not why:
        return
    if apt.install(what_for, packages):
        why = missing(python, code)
        if not why:
            return
    raise NotReadyError(f"Qt can not be loaded: {why}\nPlease type:\n\n    {apt.line(packages)}\n")

"""Is there a screen to open a window on?  Asked in a process of its own, because Qt aborts where there is none."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import libraries
from environment import NotReadyError

OPENS = "import sys; from PySide6.QtGui import QGuiApplication; app = QGuiApplication(sys.argv); sys.exit(0)"
LONGEST_WAIT = 20  # seconds; a display that does not answer by then is no display


def trouble(python: Path) -> str:
    """Why no window can be shown, in one line; empty when one can."""
    if os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0] in {"offscreen", "minimal"}:
        return "QT_QPA_PLATFORM asks for none."
    if not sys.platform.startswith("linux"):
        return _tried(python)
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return "there is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set)."
    if os.environ.get("DISPLAY"):
        try:
            libraries.make_x11_load(python)
        except NotReadyError as error:
            if not os.environ.get("WAYLAND_DISPLAY"):
                return str(error)
    return _tried(python)


def _tried(python: Path) -> str:
    try:
        done = subprocess.run(
            [str(python), "-c", OPENS], capture_output=True, text=True, check=False, timeout=LONGEST_WAIT
        )
    except subprocess.TimeoutExpired:
        return "the screen does not answer."
    if done.returncode == 0:
        return ""
    said = done.stderr.strip().splitlines()
    return said[0] if said else f"Qt ends with code {done.returncode}."

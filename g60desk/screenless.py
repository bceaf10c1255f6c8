"""Whether there is a screen at all, asked before Qt is: where there is none, Qt ends the program."""

from __future__ import annotations

import os
import sys


def screenless() -> bool:
    """True when this machine offers no screen and no platform was chosen that needs none."""
    if os.environ.get("QT_QPA_PLATFORM") or not sys.platform.startswith("linux"):
        return False
    return not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))

"""Whether this computer asks for less motion: where Qt knows, and where the desktop's own settings say so.

Qt tells from 6.12 on (`QAccessibilityHints.motionPreference`).  Before, Windows is asked itself, and of Linux desktops
the settings of GTK and KDE are read.  Where nobody says anything, things may move.
"""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtGui import QGuiApplication

SPI_GETCLIENTAREAANIMATION = 0x1042


def wants_stillness(setting: str) -> bool:
    """True where motion is to be reduced; `setting` is full, reduced, or what the system says."""
    return setting == "reduced" or (setting != "full" and system_is_still())


def system_is_still() -> bool:
    """True when the system asks for reduced motion."""
    told = _qt_says()
    if told is not None:
        return told
    if os.name == "nt":
        return _windows_says()
    return _desktop_says(Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"))


def _qt_says() -> bool | None:
    hints = getattr(QGuiApplication.styleHints(), "accessibility", None)
    preference = getattr(hints() if callable(hints) else hints, "motionPreference", None)
    return None if preference is None else "reduce" in str(preference()).lower()


def _windows_says() -> bool:
    import ctypes

    animated = ctypes.c_int(1)
    user32 = getattr(ctypes, "windll").user32  # noqa: B009 - it is there on Windows alone
    user32.SystemParametersInfoW(SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(animated), 0)
    return not animated.value


def _desktop_says(folder: Path) -> bool:
    """What the settings of GTK and KDE under `folder` say; a file that cannot be read says nothing."""
    gtk = _value(folder / "gtk-4.0" / "settings.ini", "Settings", "gtk-enable-animations")
    gtk = gtk or _value(folder / "gtk-3.0" / "settings.ini", "Settings", "gtk-enable-animations")
    if gtk:
        return gtk.strip().lower() in ("0", "false")
    return _value(folder / "kdeglobals", "KDE", "AnimationDurationFactor").strip() in ("0", "0.0")


def _value(file: Path, section: str, name: str) -> str:
    if not file.is_file():
        return ""
    import configparser  # few machines have such a file, and every start comes by here

    parser = configparser.ConfigParser(interpolation=None, strict=False)
    try:
        parser.read(file, encoding="utf-8")
    except (OSError, ValueError, configparser.Error):
        return ""
    return parser.get(section, name, fallback="")

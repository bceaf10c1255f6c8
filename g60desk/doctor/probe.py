"""What Qt sees of screens, fingers and fonts, printed as one line of JSON.  Runs in a process of its own."""

from __future__ import annotations

import os

import msgspec
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QInputDevice, QPointingDevice, QRawFont, QScreen

from g60desk import resources
from g60desk.doctor.computer import Looks, Screen, Touch
from g60desk.screenless import screenless
from g60desk.theme import DISPLAY, HAN, LATIN, load_fonts
from g60desk.words import load_words

NOT_DRAWN = ("offscreen", "minimal", "minimalegl", "vnc")  # plug-ins of Qt without a screen of their own


def probe() -> str:
    """What Qt sees, as JSON; where Qt cannot start it ends the process."""
    if screenless():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QGuiApplication(["g60desk"])
    load_fonts()
    platform, first = app.platformName(), app.primaryScreen()
    screens = sorted(app.screens(), key=lambda one: one is not first)
    drawn = platform not in NOT_DRAWN and bool(screens)
    touches = [
        Touch(one.name(), one.maximumPoints() if isinstance(one, QPointingDevice) else 0)
        for one in QInputDevice.devices()
        if one.type() == QInputDevice.DeviceType.TouchScreen
    ]
    known = set(QFontDatabase.families())
    missing = tuple(name for name in (LATIN, DISPLAY, HAN) if name not in known)
    seen = Looks(platform, drawn, tuple(map(_screen, screens if drawn else ())), tuple(touches), missing, _glyphs())
    return msgspec.json.encode(seen).decode()


def _screen(one: QScreen) -> Screen:
    place, size = one.geometry(), one.physicalSize()
    return Screen(
        one.name(), place.x(), place.y(), place.width(), place.height(), one.devicePixelRatio(),
        size.width(), size.height(),
    )  # fmt: skip


def _glyphs() -> str:
    """The characters of the program's own words that no shipped font draws."""
    fonts = [QRawFont.fromFont(QFont(family)) for family in (LATIN, HAN)]
    wanted = {mark for code in resources.word_languages() for said in load_words(code).values() for mark in said}
    found = {mark for mark in wanted if any(font.supportsCharacter(ord(mark)) for font in fonts)}
    return "".join(sorted(mark for mark in wanted - found if mark.isprintable()))

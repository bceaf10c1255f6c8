"""What a self-test tells: the machine, the versions, the story, the pages that were painted, and every problem."""

from __future__ import annotations

import platform
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

import msgspec
from PySide6.QtCore import qVersion
from PySide6.QtGui import QFontDatabase, QImageReader
from PySide6.QtWidgets import QApplication

import g60desk
from g60desk.shell.desk import Desk
from g60desk.story.pixels import SUFFIXES
from g60desk.story.writing import write_whole
from g60desk.theme import DISPLAY, HAN, LATIN

ALSO_READ = {"svg"}  # the picture formats besides those of events


class Page(msgspec.Struct):
    """One page as it was painted: how many colours were found in it, and the ms until it stood."""

    name: str
    colours: int
    ms: int


class Report(msgspec.Struct, kw_only=True):
    """The whole report; `ok` is True where `problems` is empty."""

    ok: bool = False
    problems: list[str] = []
    version: str
    frozen: bool
    program: str
    python: str
    system: str
    machine: str
    qt: str
    pyside: str
    numpy: str = ""
    platform: str = ""
    screens: list[str] = []
    first_picture_s: float = 0.0
    story: str = ""
    records: dict[str, int] = {}
    pages: list[Page] = []
    picture: str = ""
    modules: int = 0

    def look_at_qt(self, application: QApplication) -> None:
        """Tell on what Qt draws, and what of fonts and formats it lacks."""
        self.platform = application.platformName()
        self.screens = [
            f"{one.name()} {one.geometry().width()}x{one.geometry().height()} at {one.devicePixelRatio():g}"
            for one in application.screens()
        ]
        from g60desk.theme import load_fonts

        load_fonts()
        families = set(QFontDatabase.families())
        self.problems += [f"the font {one} is not there" for one in (LATIN, DISPLAY, HAN) if one not in families]
        formats = {bytes(one.data()).decode() for one in QImageReader.supportedImageFormats()}
        wanted = {suffix.lstrip(".") for suffix in SUFFIXES} | ALSO_READ
        self.problems += [f"pictures in {one} cannot be read" for one in sorted(wanted - formats)]

    def tell_story(self, desk: Desk) -> None:
        """Tell what the story has; one that cannot be read is a problem."""
        told = desk.told()
        reading = desk.session.reading
        self.story = told.text(told.story.title) if told.has_story else ""
        index = desk.session.index
        self.records = {
            "events": len(index.events), "places": len(index.places), "lines": len(index.lines),
            "figures": len(index.figures), "sources": len(index.sources), "tours": len(index.tours),
        }  # fmt: skip
        if not told.has_story:
            self.problems.append("the story cannot be read")
        self.problems += [f"story: {one}" for one in reading.errors]

    def look_at_modules(self) -> None:
        """Load every module of the program; what cannot be loaded is a problem."""
        names = [one.name for one in walk_packages(g60desk.__path__, "g60desk.")]
        for name in names:
            try:
                import_module(name)
            except Exception as error:
                self.problems.append(f"{name} cannot be loaded: {type(error).__name__}: {error}")
        self.modules = len(names)
        self.numpy = getattr(sys.modules.get("numpy"), "__version__", "")


def machine() -> dict[str, Any]:
    """The fields of a report that are known before Qt is."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        own = version("g60-desk")
    except PackageNotFoundError:
        own = "?"
    import PySide6

    return {
        "version": own,
        "frozen": bool(getattr(sys, "frozen", False)),
        "program": sys.executable,
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.release()}",
        "machine": platform.machine(),
        "qt": str(qVersion()),
        "pyside": PySide6.__version__,
        "problems": [],
    }


def write_report(path: Path, report: Report) -> None:
    """Write the report as JSON, whole or not at all; raises OSError."""
    write_whole(path, msgspec.json.format(msgspec.json.encode(report), indent=1) + b"\n")

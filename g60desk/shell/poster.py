"""The poster: the first page as it was last painted, to be shown while the program that paints it is still loading.

A poster is one file beside the kept reading of its story.  Its head says, as JSON, all that the first page depends on;
it is used only where every word of that is still so, and it is passed over where it is not whole or not ours.  This
module is loaded before anything heavy, and so keeps to the standard library and what an empty window loads too.
"""

from __future__ import annotations

import json
import os
import sys
import zlib
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QLocale, QSize, qVersion
from PySide6.QtGui import QGuiApplication, QImage

from g60desk import resources
from g60desk.shell.glance import Glance, Wishes
from g60desk.story.shelf import POSTER, Stamp, place_of, stamp, story_path

MAGIC = b"g60desk poster 1"
VIEWS = ("timeline", "network", "comparison", "statistics", "sources")
MOST_PIXELS = 20_000_000
MOST_BYTES = 8_000_000  # of a file
QUICK = 1  # zlib's level: the quickest to load by far after raw pixels, at a twentieth of their size


class Poster(NamedTuple):
    """A picture of the whole window, with the title and the size (in px of the interface) that the window had.

    `pixels` is the memory in which an image that was read lies: Qt does not hold on to it.
    """

    image: QImage
    title: str
    size: tuple[int, int]
    pixels: bytes = b""

    def fits(self, size: QSize, ratio: float) -> bool:
        """True where the window has the size and the pixels that the poster was painted for."""
        return self.size == (size.width(), size.height()) and self.image.devicePixelRatio() == ratio


def conditions(story: Path, files: tuple[str, ...], came_from: Stamp, glance: Glance, wishes: Wishes) -> dict[str, Any]:
    """All that the first page depends on besides the size of the window, in the form in which JSON gives it back."""
    said = {
        "story": str(story_path(story).absolute()),
        "files": files,
        "stamp": came_from,
        "looks": {**glance.looks, **{name: value for name, value in wishes._asdict().items() if value is not None}},
        "system": QLocale.system().name(),
        "program": _program(),
        "qt": (qVersion(), QGuiApplication.platformName()),
    }
    return dict(json.loads(json.dumps(said)))


def view_of(glance: Glance, wishes: Wishes) -> str:
    """The view of the first page."""
    view = wishes.view or glance.looks.get("view")
    return view if view in VIEWS else VIEWS[0]


def poster_place(story: Path, shelf: Path, view: str) -> Path:
    """Where the poster of a story's page is kept: each view has its own, and a start shows the one that was left."""
    return place_of(story_path(story), shelf, f".{view}{POSTER}")


def find_poster(story: Path, shelf: Path, glance: Glance, wishes: Wishes) -> Poster | None:
    """The poster of a story, where there is one that still holds."""
    if not glance.sound:
        return None
    try:
        place = poster_place(story, shelf, view_of(glance, wishes))
        if not place.is_file() or place.stat().st_size > MOST_BYTES:
            return None
        head, packed = _opened(place.read_bytes())
        files = tuple(head["holds"]["files"])
        now = stamp((Path(file) for file in files), resources.map_names())
        if head["holds"] != conditions(story, files, now, glance, wishes):
            return None
        return _poster(head, packed)
    except (OSError, ValueError, LookupError, TypeError, RecursionError, zlib.error):
        return None  # not there, not whole, or not ours: the page itself comes soon


def packed_poster(poster: Poster, holds: dict[str, Any]) -> bytes:
    """The file of a poster for which these conditions hold."""
    image = poster.image
    about = {
        "title": poster.title,
        "size": poster.size,
        "pixels": (image.width(), image.height()),
        "ratio": image.devicePixelRatio(),
        "holds": holds,
    }
    rest = json.dumps(about).encode() + b"\n" + zlib.compress(image.constBits(), QUICK)
    return MAGIC + b" %08x\n" % zlib.crc32(rest) + rest


def _opened(content: bytes) -> tuple[dict[str, Any], bytes]:
    """The head and the packed pixels; raises ValueError where a single bit is wrong."""
    first, _, rest = content.partition(b"\n")
    if first != MAGIC + b" %08x" % zlib.crc32(rest):
        raise ValueError("not a poster")
    head, _, packed = rest.partition(b"\n")
    return json.loads(head), packed


def _poster(head: dict[str, Any], packed: bytes) -> Poster:
    """The picture; raises ValueError where there are not as many pixels as the head says."""
    width, height = (int(one) for one in head["pixels"])
    if min(width, height) < 1 or width * height > MOST_PIXELS:
        raise ValueError("too large")
    pixels = zlib.decompress(packed, bufsize=width * height * 4)  # in one piece: twice as quick as growing
    if len(pixels) != width * height * 4:
        raise ValueError("too few pixels")
    image = QImage(pixels, width, height, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(float(head["ratio"]))
    return Poster(image, str(head["title"]), tuple(head["size"]), pixels)


def _program() -> int:
    """A number for the program as it is: its modules, fonts, words and maps, and the Python that runs it."""
    seen: list[tuple[str, int, int]] = []
    if getattr(sys, "frozen", False):  # all modules are in it
        whole = Path(sys.executable).stat()
        seen.append((sys.executable, whole.st_mtime_ns, whole.st_size))
    folders = [str(Path(__file__).parents[1]), str(resources.files() / "resources")]
    while folders:
        with os.scandir(folders.pop()) as found:
            for one in found:
                if one.is_dir():
                    folders += [one.path] if one.name != "__pycache__" else []
                else:
                    status = one.stat()
                    seen.append((one.path, status.st_mtime_ns, status.st_size))
    return zlib.crc32(repr((sys.version, sorted(seen))).encode("utf-8", "surrogateescape"))

"""The program without Python: how large what is downloaded is, and how it starts beside the same program from source.

Both open a window on the same screen in turn; the first picture is when pixels of it are there.  Usually that is the
poster that the last start has kept, and at the first start of all the page itself.
"""

from __future__ import annotations

import os
import statistics
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import seen
from start import settled
from table import Row

ROOT = Path(__file__).parent.parent
MADE = ROOT / "build" / "package"
PROGRAM = MADE / "g60desk" / "g60desk"
KINDS = ("*.deb", "*.tar.xz", "*.dmg", "*.exe")
MOST_MB = 75.0
MOST = 1.2  # times running from source
CALLS = {"source": [sys.executable, "-m", "g60desk"], "frozen": [str(PROGRAM)]}


def measure(rounds: int = 15) -> list[Row]:
    """Every file of `make package`, and the start of its folder; says what is lacking."""
    files = [one for kind in KINDS for one in sorted(MADE.glob(kind))]
    sizes = [one.stat().st_size / 1e6 for one in files]
    rows = [Row(one.name, f"{size:.1f} MB", f"{MOST_MB:.0f} MB", size / MOST_MB, 1.0)
            for one, size in zip(files, sizes, strict=True)]  # fmt: skip
    if not files:
        print("-- Skipped: nothing to download is in build/package: make package")
    if not PROGRAM.is_file():
        print("-- Skipped: there is no frozen program in build/package: make smoke")
    elif not seen.there():
        print("-- Skipped: to see a frozen program start, Xvfb is needed (package xvfb)")
    else:
        with TemporaryDirectory() as folder, seen.screen() as screen:
            rows += _starts(screen, Path(folder), rounds)
    return rows


def _starts(screen: seen.Screen, folder: Path, rounds: int) -> list[Row]:
    usual = {which: folder / which for which in CALLS}
    for which in CALLS:
        _start(screen, which, usual[which], done=partial(_kept, usual[which]))
    poster, page = [], []
    for number in range(rounds):
        poster.append({which: _start(screen, which, usual[which]) for which in CALLS})
        page.append({which: _start(screen, which, folder / f"{which}-{number}") for which in CALLS})
    return [
        row
        for what, found in (("first picture", poster), ("first picture, first start of all", page))
        for row in (_row(f"frozen: {what}", found, "clock"), _row(f"frozen: {what}, processor's time", found, "busy"))
    ]


def _kept(folder: Path) -> bool:
    """True once there is a poster for the next start."""
    return bool(list(folder.glob("kept/*.poster")))


def _start(screen: seen.Screen, which: str, folder: Path, done: Callable[[], bool] = lambda: True) -> seen.Moment:
    environment = {**os.environ, "G60DESK_SETTINGS": str(settled(folder) / "settings.json"), "PYTHONPATH": str(ROOT)}
    for name in ("PYTHONDONTWRITEBYTECODE", "QT_QPA_PLATFORM", "WAYLAND_DISPLAY"):
        environment.pop(name, None)
    return screen.first_picture([*CALLS[which], "-platform", "xcb"], environment, done)


def _row(what: str, found: list[dict[str, seen.Moment]], field: str) -> Row:
    """The medians, and the median of the ratios of each round."""
    ours, peer = ([getattr(one[which], field) for one in found] for which in ("frozen", "source"))
    ratio = statistics.median(a / b for a, b in zip(ours, peer, strict=True))
    told = [f"{statistics.median(one) * 1000:.0f} ms" for one in (ours, peer)]
    return Row(what, told[0], f"from source {told[1]}", ratio, MOST)

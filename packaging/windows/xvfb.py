"""A screen without a screen: an X display of its own for the windows of Wine, hands on it, and pictures of it."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image, ImageChops

SIZE = "1366x768x24"
PATIENCE = 120.0  # s for a window
PAUSE = 0.25  # s between two looks
RESTS = 3  # looks at the same picture until the screen is taken to rest
CARET = 60  # px², at most


class NoWindowError(Exception):
    """A window that should be there is not."""


class Screen:
    """An X display by its name, such as ":99"."""

    def __init__(self, name: str) -> None:
        self.name = name

    def _do(self, *words: str) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "DISPLAY": self.name}
        return subprocess.run(words, env=environment, capture_output=True, text=True, check=False)

    def window(self, title: str) -> str:
        """The window that is shown with a title of which `title` (a regular expression) is part; waits for it."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            found = self._do("xdotool", "search", "--onlyvisible", "--name", title).stdout.split()
            if found:
                return found[-1]
            time.sleep(PAUSE)
        raise NoWindowError(f"no window is called {title}")

    def gone(self, title: str) -> None:
        """Wait until no window is called so."""
        until = time.monotonic() + PATIENCE
        while self._do("xdotool", "search", "--onlyvisible", "--name", title).stdout.split():
            if time.monotonic() > until:
                raise NoWindowError(f"the window {title} stays")
            time.sleep(PAUSE)

    def keys(self, window: str, *keys: str) -> None:
        """Press keys in a window, as somebody does who is in no hurry."""
        self._do("xdotool", "windowfocus", "--sync", window)
        self._do("xdotool", "key", "--delay", "150", *keys)

    def still(self, path: Path, unlike: Path | None = None) -> Path:
        """Write a picture of the screen to `path` once nothing on it moves, and give it.

        Where the picture `unlike` is given, it is waited until the screen shows something else.  Raises NoWindowError.
        """
        rested, before = 0, None
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            self._do("import", "-window", "root", str(path))
            now = _read(path)
            same = before is not None and _alike(now, before)
            other = unlike is None or not _alike(now, _read(unlike))
            rested, before = (rested + 1 if same and other else 0), now
            if rested == RESTS:
                return path
            time.sleep(2 * PAUSE)
        raise NoWindowError(f"the screen never comes to rest for {path.name}")


def _read(path: Path) -> Image.Image:
    with Image.open(path) as picture:
        return picture.convert("RGB")


def _alike(one: Image.Image, other: Image.Image) -> bool:
    """True where two pictures differ by no more than a caret that blinks."""
    left, top, right, bottom = ImageChops.difference(one, other).getbbox() or (0, 0, 0, 0)
    return (right - left) * (bottom - top) <= CARET


@contextmanager
def screen() -> Iterator[Screen]:
    """A display with a free number, ended behind it."""
    reading, writing = os.pipe()
    words = ["Xvfb", "-displayfd", str(writing), "-screen", "0", SIZE, "-nolisten", "tcp"]
    server = subprocess.Popen(words, pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield Screen(f":{told.readline().strip()}")
    finally:
        server.terminate()
        server.wait()

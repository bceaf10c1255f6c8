"""When something is first seen on a screen, told by the screen: Xvfb keeps its pixels in a file that is looked at.

Nothing is put into the program that is watched, so one that is frozen is watched as one that is not.
"""

from __future__ import annotations

import mmap
import os
import shutil
import struct
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

SIZE = (1920, 1080)
ROWS = range(100, 620, 40)  # of the screen, in which a window of 1280 x 720 in the corner has its page
LOOKS = 0.001  # s between two
PATIENCE = 60.0


class Moment(NamedTuple):
    """Seconds from the call to the first picture: by the clock, and of the processor."""

    clock: float
    busy: float


def there() -> bool:
    """True where there is such a screen."""
    return shutil.which("Xvfb") is not None


@contextmanager
def screen() -> Iterator[Screen]:
    """A screen of its own, gone afterwards."""
    with TemporaryDirectory() as folder:
        reads, writes = os.pipe()
        words = ["Xvfb", "-displayfd", str(writes), "-screen", "0", "{}x{}x24".format(*SIZE), "-fbdir", folder]
        server = subprocess.Popen(
            [*words, "-nocursor", "-nolisten", "tcp"], pass_fds=[writes], stderr=subprocess.DEVNULL
        )
        os.close(writes)
        try:
            with os.fdopen(reads) as told:
                display = f":{told.readline().strip()}"
            yield Screen(display, Path(folder) / "Xvfb_screen0")
        finally:
            server.terminate()
            server.wait()


class Screen:
    """The pixels of a screen, and what is started on it."""

    def __init__(self, display: str, file: Path) -> None:
        self.display = display
        with file.open("rb") as opened:
            self.pixels = mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
        head = struct.unpack(">25I", self.pixels[:100])  # of the file that xwd writes
        self.begin, self.line = head[0] + head[19] * 12, head[12]
        self.bare = self.sample()

    def sample(self) -> bytes:
        """Some rows of the screen."""
        starts = [self.begin + row * self.line for row in ROWS]
        return b"".join(self.pixels[start : start + 1200 * 4] for start in starts)

    def first_picture(
        self, words: Sequence[str], environment: dict[str, str], done: Callable[[], bool] = lambda: True
    ) -> Moment:
        """Call the words, and tell when something is seen; what was called is ended once it is `done`."""
        begun = time.monotonic()
        child = subprocess.Popen(words, env={**environment, "DISPLAY": self.display}, stdout=subprocess.DEVNULL)
        try:
            while self.sample() == self.bare:
                if child.poll() is not None or time.monotonic() - begun > PATIENCE:
                    raise SystemExit(f"{words[0]} showed nothing")
                time.sleep(LOOKS)
            moment = Moment(time.monotonic() - begun, _busy(child.pid))
            _wait(done, f"{words[0]} did not get ready")
        finally:
            child.kill()
            child.wait()
        _wait(lambda: self.sample() == self.bare, f"{words[0]} stays on the screen")
        return moment


def _wait(done: Callable[[], bool], why_not: str) -> None:
    until = time.monotonic() + PATIENCE
    while not done():
        if time.monotonic() > until:
            raise SystemExit(why_not)
        time.sleep(0.01)


def _busy(process: int) -> float:
    """Seconds of the processor that all threads of a process have had (Linux)."""
    threads = Path(f"/proc/{process}/task").iterdir()
    return sum(int((one / "schedstat").read_text().split()[0]) for one in threads) / 1e9

"""Soaks a kiosk: visitors at twenty times their speed, and whether anything grows.

    make soak MINUTES=20                       under Xvfb, or without a screen where there is none
    python tests/soak/soak.py --minutes 20 --seed 7 --to soak

writes `soak.csv`, `soak.png` and `verdict.txt` into that folder, and ends with 1 where a line of the verdict says FAIL.
Ctrl+C ends it early with what there is.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from types import TracebackType

import soak_verdict
from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication
from soak_hall import HOME, SPEED, Size, SoakHall
from soak_meter import Meter
from soak_player import SoakPlayer
from soak_warming import warm

ROOT = Path(__file__).parents[2]
OTHER = ROOT / "tests" / "stories" / "two-towns"
DAY = 8 * 3600 / SPEED  # s of the sun: a simulated day is the eight hours for which a hall is open
WARMED = 60.0  # s; a shorter run begins with a visitor
HARMLESS = (
    "This plugin does not support propagateSizeHints",
    "QGestureManager::deliverEvent: could not find the target for gesture",  # two fingers on two parts of the page
)


class Soak:
    """One run; `heard` gets each sample as it is taken."""

    def __init__(self, folder: Path, seconds: float, seed: int, story: Path | None = None, size: Size = HOME) -> None:
        self.errors: list[str] = []
        self._seconds = seconds
        self._until = time.monotonic() + seconds
        self._stopped = False
        self.hall = SoakHall(folder, story, size)
        self.stories = [self.hall.own, OTHER]
        self.player = SoakPlayer(self.hall, seed, self.stories, self.over)
        self.meter = Meter(self.hall.window, DAY)

    def over(self) -> bool:
        """True when the time is up, or somebody has stopped it."""
        return self._stopped or time.monotonic() >= self._until

    def stop(self, *_: object) -> None:
        """End soon, with what there is."""
        self._stopped = True

    def run(self, heard: Callable[[str], None] = lambda _: None) -> list[soak_verdict.Line]:
        """Play to the end; gives the verdict."""
        with self._listening():
            self.hall.begin()
            if self._seconds >= WARMED:
                warm(self.hall, self.stories, self.over)
            while not self.over():
                self.player.visit()
                self.meter.look(self.hall.visits, rest=False)
                if self.over():
                    break
                self.player.between()
                one = self.meter.look(self.hall.visits, rest=self.player.at_home)
                heard(f"{one.seconds:6.0f} s  {one.visits:4} visits  own {one.own:6.1f} MiB  RSS {one.rss:6.1f}  "
                      f"handles {one.handles}  threads {one.threads}  Qt {one.qobjects}  timers {one.timers}  "
                      f"objects {one.objects}  frame {one.frame_p95:.1f} ms")  # fmt: skip
            self.hall.end()
        return self.verdict()

    def verdict(self) -> list[soak_verdict.Line]:
        """What can be said by now."""
        return soak_verdict.verdict(
            self.meter.samples, self.player.wrong, [*self.errors, *self.player.errors, *self.hall.said]
        )

    @contextmanager
    def _listening(self) -> Iterator[None]:
        """Hear what Qt warns of, and what goes wrong in Python under Qt's hands."""
        hook = sys.excepthook

        def failed(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
            self.errors.append(f"{kind.__name__}: {error}")
            hook(kind, error, trace)

        def warned(kind: QtMsgType, _context: object, text: str) -> None:
            if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and text not in HARMLESS:
                self.errors.append(text)
                sys.stderr.write(f"{text}\n")

        sys.excepthook = failed
        before = qInstallMessageHandler(warned)
        try:
            yield
        finally:
            sys.excepthook = hook
            qInstallMessageHandler(before)


@contextmanager
def server() -> Iterator[None]:
    """An X server without a screen, where there is one; else Qt's own platform without a screen."""
    if os.environ.get("QT_QPA_PLATFORM") or which("Xvfb") is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        yield
        return
    asked, told = os.pipe()
    words = ["Xvfb", "-displayfd", str(told), "-screen", "0", "1920x1920x24", "-noreset", "-nolisten", "tcp"]
    running = subprocess.Popen(words, pass_fds=[told], stderr=subprocess.DEVNULL, start_new_session=True)
    os.close(told)
    with os.fdopen(asked) as number:
        os.environ.update(DISPLAY=f":{number.readline().strip()}", QT_QPA_PLATFORM="xcb")
    try:
        yield
    finally:
        running.terminate()
        running.wait(20)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=20.0)
    parser.add_argument("--seed", type=int, default=random.randrange(1_000_000))
    parser.add_argument("--to", type=Path, default=ROOT / "soak")
    chosen = parser.parse_args()
    print(f"seed {chosen.seed}, {chosen.minutes:g} minutes at {SPEED} times the speed, to {chosen.to}", flush=True)
    os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")
    with server(), tempfile.TemporaryDirectory(prefix="g60-soak-") as folder:
        return _soaked(chosen, Path(folder))


def _soaked(chosen: argparse.Namespace, folder: Path) -> int:
    from soak_curve import draw, write_csv

    from g60desk.kiosk.tidying import keep_large_apart
    from g60desk.shell.hall_start import install_access
    from g60desk.theme import load_fonts

    keep_large_apart()
    app = QApplication(sys.argv[:1])
    load_fonts()
    install_access()
    soak = Soak(folder, 60 * chosen.minutes, chosen.seed)
    for sign in (signal.SIGINT, signal.SIGTERM):
        signal.signal(sign, soak.stop)
    lines = soak.run(lambda text: print(text, flush=True))
    chosen.to.mkdir(parents=True, exist_ok=True)
    write_csv(soak.meter.samples, chosen.to / "soak.csv")
    title = (f"{soak.meter.seconds / 60:.0f} minutes at {SPEED} times the speed: {soak.hall.visits} visits, "
             f"{soak.player.deeds} deeds, {soak.hall.updates} new stories, seed {chosen.seed}")  # fmt: skip
    draw(soak.meter.samples, lines, title, chosen.to / "soak.png")
    told = [title, *map(str, lines), *soak.player.wrong, *soak.errors, *soak.player.errors, *soak.hall.said]
    (chosen.to / "verdict.txt").write_text("".join(f"{one}\n" for one in told), encoding="utf-8")
    print("\n".join(told))
    for picture in ("first.png", "differs.png"):
        if (folder / picture).exists():
            (folder / picture).rename(chosen.to / picture)
    del app
    return 1 if any(line.good is False for line in lines) else 0


if __name__ == "__main__":
    sys.exit(main())

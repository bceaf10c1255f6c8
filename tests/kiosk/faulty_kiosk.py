"""`g60desk kiosk` with a fault: the program as it is, its window struck by one deed after its first picture.

faulty_kiosk.py DEEDS FOLDER: one deed for each start, separated by commas, the last again.  What happens is told
by folders in FOLDER/seen, which need no room on a disk.  More words are the window's own, from its supervisor.
"""

import os
import signal
import sys
import time
from pathlib import Path

from msgspec.structs import replace

from g60desk import cli
from g60desk.kiosk import start, supervisor

HANG, MANY = 4.0, 9  # s; crashes
EATEN = 400_000_000


def supervise(deeds: str, folder: str) -> int:
    """The supervisor, less patient than in a hall."""

    def patient(begin: supervisor.Start, log: object, limits: object, news: object) -> supervisor.Supervisor:
        limits = replace(limits, hang=HANG, polite=HANG, crashes=MANY)
        return supervisor.Supervisor(begin, log, limits, news=news)

    start.own_command = lambda words: [sys.executable, __file__, deeds, folder, *words]
    start.Supervisor = patient
    return cli.main(["kiosk", "--folder", folder])


def show(deeds: str, folder: Path, words: list[str]) -> int:
    """The window."""
    from PySide6.QtCore import QTimer

    from g60desk.kiosk.attract_view import AttractView
    from g60desk.kiosk.window import KioskWindow
    from g60desk.shell.hall_keeping import LastPicture
    from g60desk.shell.hall_start import Line

    seen = folder / "seen"
    number = sum(" start " in one.name for one in seen.iterdir())
    todo = deeds.split(",")
    deed = todo[min(number, len(todo) - 1)]

    def note(what: str) -> None:
        (seen / f"{time.monotonic():015.4f} {what} {os.getpid()}").mkdir()

    def strike(window: KioskWindow) -> None:
        note(deed)
        if deed == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        elif deed == "hang":
            time.sleep(600)
        elif deed == "memory":
            eaten.append(bytearray(os.urandom(1) * EATEN))
        elif deed == "paint":
            AttractView.paintEvent = fail
        elif deed == "visit":
            window.attract.begun.emit("en", None, None)
            window.findChild(LastPicture).take()
            QTimer.singleShot(3500, lambda: note("visited"))  # longer than between two beats

    def fail(view: AttractView, _event: object) -> None:
        raise RuntimeError("the paint failed")

    def painted(line: Line) -> None:
        was(line)
        if not struck:
            struck.append(1)
            note("painted")
            QTimer.singleShot(50, lambda: strike(line.parent()))

    eaten: list[bytearray] = []
    struck: list[int] = []
    was, Line.painted = Line.painted, painted
    note("start")
    code = cli.main(words)
    note("ended")
    return code


if __name__ == "__main__":
    deeds, folder, *words = sys.argv[1:]
    sys.exit(show(deeds, Path(folder), words) if words else supervise(deeds, folder))

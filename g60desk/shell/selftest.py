"""The self-test: `g60desk --selftest OUT.json` tries the program as it is installed here, and writes what it found.

A window is shown on a story, every page is turned to and must be painted, every module must load, every format that the
program reads and writes must be there.  Nothing is printed, since a frozen program has no console; the answer is the
file, the picture beside it, and the exit code: 0 where all is well, else 1.  The settings of the user stay untouched.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMessageLogContext, QtMsgType, qInstallMessageHandler

from g60desk import resources
from g60desk.shell.glance import Wishes
from g60desk.shell.selftest_pages import PATIENCE, drawn_pages
from g60desk.shell.selftest_report import Report, machine, write_report
from g60desk.shell.start import build_application, open_front
from g60desk.shell.window import Window

if TYPE_CHECKING:
    from g60desk.shell.front import Front

WELL, ILL = 0, 1
QUIET = "This plugin does not support propagateSizeHints"  # said by Qt's offscreen platform of every window
POSTER_WRITER = "g60desk poster"


def try_itself(out: Path, story: Path | None, wishes: Wishes, qts: Sequence[str] = ()) -> int:
    """Try everything and write the report to `out`, and a picture of the window beside it; gives the exit code.

    What was there before is removed first, so that a program that dies leaves no report of another day.
    """
    picture = out.with_suffix(".png")
    said: list[str] = []
    report = Report(**machine())
    try:
        for old in (out, picture):
            old.unlink(missing_ok=True)
        before = qInstallMessageHandler(_keeping(said))
        hook, sys.excepthook = sys.excepthook, _noting(report)
        try:
            _try_all(report, story or resources.story_folder(), wishes, qts, picture)
        except Exception as error:
            report.problems.append(f"{type(error).__name__}: {error}")
        finally:
            sys.excepthook = hook
            qInstallMessageHandler(before)
        report.problems += [f"Qt said: {line}" for line in said]
        report.ok = not report.problems
        write_report(out, report)
    except OSError as error:
        if sys.stderr is not None:
            sys.stderr.write(f"g60desk: {out} cannot be written: {error.strerror or error}\n")
        return ILL
    return WELL if report.ok else ILL


def _try_all(report: Report, story: Path, wishes: Wishes, qts: Sequence[str], picture: Path) -> None:
    with TemporaryDirectory(prefix="g60desk-") as folder:
        application = build_application(qts)
        report.look_at_qt(application)
        front = open_front(story, wishes, Path(folder) / "settings.json")
        try:
            window = front.held
            assert isinstance(window, Window)
            report.first_picture_s = _first_picture(window)
            report.tell_story(window.desk)
            report.pages = drawn_pages(window, report.problems)
            if not front.grab().save(str(picture)):
                report.problems.append(f"{picture.name} cannot be written")
            report.picture = picture.name
            report.look_at_modules()
        finally:
            _close(front)


def _first_picture(window: Window) -> float:
    """Seconds from the start of the process to the first painting of the page."""
    painted: list[float] = []
    window.painted.connect(lambda: painted.append(time.time()))
    wait_for(lambda: bool(painted), "the window was never painted")
    import psutil  # the first picture does without

    return round(painted[0] - psutil.Process().create_time(), 3)


def wait_for(done: Callable[[], bool], why: str) -> None:
    """Let Qt work until it is `done`; raises TimeoutError with the reason why it is not."""
    until = time.monotonic() + PATIENCE
    while not done():
        if time.monotonic() > until:
            raise TimeoutError(why)
        QCoreApplication.processEvents()
        time.sleep(0.001)


def _close(front: Front) -> None:
    """Close the window, and wait for what it still writes, so that its folder can be removed."""
    import threading

    import shiboken6

    front.close()
    shiboken6.delete(front)  # with what would still keep a poster
    for thread in threading.enumerate():
        if thread.name == POSTER_WRITER:
            thread.join(PATIENCE)


def _keeping(said: list[str]) -> Callable[[QtMsgType, QMessageLogContext, str], None]:
    def keep(kind: QtMsgType, _: QMessageLogContext, text: str) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and text != QUIET:
            said.append(text)

    return keep


def _noting(report: Report) -> Callable[..., None]:
    """What Qt calls meets nobody who catches its errors: they come here."""

    def note(_: object, error: BaseException, __: object) -> None:
        line = f"{type(error).__name__}: {error}"
        if line not in report.problems:
            report.problems.append(line)

    return note

"""What all tests share: no screen, the shipped fonts, and nothing left behind.

A Qt warning fails a test (pyproject.toml), and so does a stray log line, and a window, thread, timer or animation that
outlives its test.
"""

from __future__ import annotations

import gc
import logging
import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["XDG_CONFIG_HOME"] = "/nonexistent"  # no test reads or writes the settings of whoever runs it

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

STORIES = Path(__file__).parent / "stories"
TWO_TOWNS = STORIES / "two-towns"


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The application with the shipped fonts, and canvases that speak."""
    from g60desk.shell.start import install_access
    from g60desk.theme import load_fonts

    load_fonts()
    install_access()
    return qapp


@pytest.fixture(autouse=True)
def nothing_logged(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that logs a warning that it does not expect."""
    yield
    stray = [record.getMessage() for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    assert not stray, stray


@pytest.fixture(autouse=True)
def nothing_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a window, thread, timer or animation behind."""
    before = set(threading.enumerate())
    yield
    assert not set(threading.enumerate()) - before, "a thread was left running"
    if "qapp" in request.fixturenames:
        _assert_quiet()


def _assert_quiet() -> None:
    from PySide6.QtCore import QAbstractAnimation, QCoreApplication, QEvent, QThreadPool, QTimer
    from PySide6.QtWidgets import QApplication
    from shiboken6 import isValid

    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert QThreadPool.globalInstance().waitForDone(5000), "work was left on another thread"
    windows = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    assert not windows, f"a window was left open: {windows}"
    busy = [one for one in gc.get_objects() if isinstance(one, QTimer | QAbstractAnimation) and isValid(one)]
    timers = [one for one in busy if isinstance(one, QTimer) and one.isActive()]
    assert not timers, f"a timer was left running: {[timer.parent() for timer in timers]}"
    moving = [one for one in busy if isinstance(one, QAbstractAnimation)
              and one.state() == QAbstractAnimation.State.Running]  # fmt: skip
    assert not moving, f"an animation was left running: {moving}"
    gc.freeze()  # what outlives a test, such as stories that are read once, is not gone through after each of the next

"""Awake during a show: held by a thread, told when it cannot be, let go whatever happens."""

from __future__ import annotations

import gc
import subprocess
import sys
import threading
import types
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from g60desk.presenter.wake import Awake

ROOT = Path(__file__).parents[2]


class Library:
    """Stands in for wakepy: notes when it holds and lets go, each with its thread."""

    def __init__(self) -> None:
        self.active = True
        self.trouble: Exception | None = None
        self.held = threading.Event()
        self.heard: list[tuple[str, str]] = []

    @contextmanager
    def presenting(self, *, on_fail: str) -> Iterator[Library]:
        assert on_fail == "pass"
        if self.trouble is not None:
            raise self.trouble
        self.heard.append(("hold", threading.current_thread().name))
        self.held.set()
        try:
            yield self
        finally:
            self.heard.append(("let go", threading.current_thread().name))


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> Library:
    made = Library()
    monkeypatch.setitem(sys.modules, "wakepy", types.SimpleNamespace(keep=made))
    return made


def test_one_thread_holds_and_lets_go(qapp: object, library: Library) -> None:
    awake = Awake()
    awake.begin()
    awake.begin()
    assert library.held.wait(5)
    awake.end()
    awake.end()
    assert library.heard == [("hold", "awake"), ("let go", "awake")]
    library.held.clear()
    awake.begin()
    assert library.held.wait(5)
    awake.end()
    assert library.heard[2:] == library.heard[:2], "and once more in the next show"


@pytest.mark.parametrize("trouble", [None, OSError("no bus"), ImportError("no such library")])
def test_what_cannot_be_is_told_once_and_the_show_goes_on(
    qapp: object, qtbot: QtBot, library: Library, trouble: Exception | None
) -> None:
    library.active, library.trouble = False, trouble
    awake = Awake()
    told: list[int] = []
    awake.failed.connect(lambda: told.append(1))
    with qtbot.waitSignal(awake.failed, timeout=5000):
        awake.begin()
    awake.end()
    assert told == [1]


def test_a_missing_library_is_told(qapp: object, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "wakepy", None)
    awake = Awake()
    with qtbot.waitSignal(awake.failed, timeout=5000):
        awake.begin()
    awake.end()


def test_who_forgets_it_lets_go(qapp: object, library: Library) -> None:
    awake = Awake()
    awake.begin()
    assert library.held.wait(5)
    thread = awake._thread
    assert thread is not None
    del awake
    gc.collect()
    thread.join(5)
    assert library.heard[-1] == ("let go", "awake")


CRASH = """
import os, sys, types, threading
sys.path.insert(0, sys.argv[1])
from contextlib import contextmanager
from PySide6.QtCore import QCoreApplication
from g60desk.presenter.wake import Awake
held = threading.Event()
@contextmanager
def presenting(on_fail):
    held.set()
    try:
        yield types.SimpleNamespace(active=True)
    finally:
        print("let go", flush=True)
sys.modules["wakepy"] = types.SimpleNamespace(keep=types.SimpleNamespace(presenting=presenting))
app = QCoreApplication([])
awake = Awake()
awake.begin()
held.wait(5)
raise RuntimeError("a mistake in the middle of a show")
"""


def test_a_program_that_ends_by_a_mistake_lets_go() -> None:
    done = subprocess.run([sys.executable, "-c", CRASH, str(ROOT)], capture_output=True, text=True, timeout=30)
    assert "a mistake in the middle" in done.stderr
    assert done.stdout == "let go\n"


def test_the_library_itself_is_there_and_is_asked_only_in_a_show(monkeypatch: pytest.MonkeyPatch) -> None:
    ask = "import sys; import g60desk.presenter.wake; assert 'wakepy' not in sys.modules"
    subprocess.run([sys.executable, "-c", ask], check=True, cwd=ROOT, timeout=30)
    monkeypatch.setenv("WAKEPY_FAKE_SUCCESS", "yes")
    from wakepy import keep

    with keep.presenting(on_fail="pass") as mode:
        assert mode.active
    assert not mode.active

"""What the tests of a show share: the program on a story, with a show in the hands of a presenter."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from in_hand import ShowInHand
from PySide6.QtWidgets import QApplication
from rehearsing import Rehearsing
from shiboken6 import delete, isValid

from g60desk import resources
from g60desk.shell.glance import Wishes
from g60desk.shell.start import build_window
from g60desk.shell.window import Window
from g60desk.story.kept import read_kept
from g60desk.story.shelf import shelf_of

TWO_TOURS = Path(__file__).parent.parent / "stories" / "two-tours"


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shelf on which the program's own story is kept: it is read once for all tests."""
    folder = tmp_path_factory.mktemp("shelf")
    read_kept(resources.story_folder(), resources.map_names(), folder)
    return folder


@pytest.fixture
def hand(qapp: QApplication, qtbot: object, tmp_path: Path, shelf: Path) -> Iterator[ShowInHand]:
    """The program on its own story, with little motion."""
    shutil.copytree(shelf, shelf_of(tmp_path / "settings.json"))
    window = opened(resources.story_folder(), tmp_path)
    yield ShowInHand(window, waiting(qtbot))
    close(window)


@pytest.fixture
def talk(qapp: QApplication, qtbot: object, tmp_path: Path) -> Iterator[Rehearsing]:
    """The program on a small story of one's own with two tours, and a clock that is moved by hand."""
    shutil.copytree(TWO_TOURS, tmp_path / "story")
    window = opened(tmp_path / "story", tmp_path)
    yield Rehearsing(window, waiting(qtbot), tmp_path)
    close(window)


def waiting(qtbot: object) -> Callable[[Callable[[], bool]], None]:
    return lambda condition: qtbot.waitUntil(condition, timeout=5000)  # type: ignore[attr-defined]


def opened(story: Path, settings: Path) -> Window:
    window = build_window(story, Wishes(language="en"), settings / "settings.json")
    window.desk.session.change(still=True)
    window.resize(1280, 720)
    window.show()
    QApplication.processEvents()
    return window


def close(window: Window) -> None:
    if isValid(window):
        window.close()
        delete(window)
    QApplication.processEvents()

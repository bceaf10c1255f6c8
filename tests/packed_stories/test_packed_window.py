"""A packed story in the window: opened by its name, remembered by it, and a bad one leaves what is on the screen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from g60desk.shell.desk import Desk
from g60desk.shell.file_opened import FileOpened
from g60desk.shell.settings import Store
from g60desk.state import State
from g60desk.story.packing import pack
from g60desk.tokens import load_tokens

TWO_TOWNS = Path(__file__).parent.parent / "stories" / "two-towns"


def test_it_is_opened_and_remembered_by_its_own_name(qapp: QApplication, tmp_path: Path) -> None:
    file = tmp_path / "two towns.g60"
    pack(TWO_TOWNS, file)
    desk = Desk(load_tokens(), Store(tmp_path / "settings.json"), State())
    desk.open(file)
    assert desk.has_story
    assert desk.store.now.recent == (str(file.resolve()),)
    assert desk.watch.path is not None
    assert desk.watch.path.is_relative_to(tmp_path / "kept")
    bad = tmp_path / "bad.g60"
    bad.write_bytes(b"PK")
    desk.open(bad)
    assert desk.has_story
    assert desk.messages.now is not None
    assert "no whole packed story" in desk.messages.now.text
    assert desk.store.now.recent == (str(file.resolve()),)


def test_the_finder_asks_by_an_event(qapp: QApplication, tmp_path: Path) -> None:
    asked: list[Path] = []
    ears = FileOpened(qapp, asked.append)
    file = tmp_path / "a.g60"
    QCoreApplication.sendEvent(qapp, QFileOpenEvent(QUrl.fromLocalFile(str(file))))
    QCoreApplication.sendEvent(qapp, QEvent(QEvent.Type.User))
    qapp.removeEventFilter(ears)
    ears.deleteLater()
    assert asked == [file]

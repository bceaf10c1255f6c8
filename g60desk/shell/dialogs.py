"""Asking for a file or a folder with the system's own dialog."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from g60desk.shell.desk import Desk


def ask_story(desk: Desk) -> str:
    """The story file that the user chooses; empty when none is."""
    title, kinds = desk.words("shell.choose_story"), desk.words("shell.story_files")
    return QFileDialog.getOpenFileName(QApplication.activeWindow(), title, _start(desk), kinds)[0]


def ask_folder(desk: Desk) -> str:
    """The folder that the user chooses for a new story; empty when none is."""
    title = desk.words("shell.choose_folder")
    return QFileDialog.getExistingDirectory(QApplication.activeWindow(), title, _start(desk))


def ask_table_file(desk: Desk, name: str) -> str:
    """The file for a table, with a name to begin with; empty when none is chosen.  What is there is asked for later."""
    start = str(Path(_start(desk)).parent / name) if desk.watch.path else str(Path.home() / name)
    options = QFileDialog.Option.DontConfirmOverwrite
    title, kinds = desk.words("csv.choose"), desk.words("csv.kind")
    return QFileDialog.getSaveFileName(QApplication.activeWindow(), title, start, kinds, options=options)[0]


def ask_page_file(desk: Desk, name: str) -> str:
    """The file for the page of a check, with a name to begin with; empty when none is chosen."""
    start = str((desk.watch.path.parent if desk.watch.path else Path.home()) / name)
    options = QFileDialog.Option.DontConfirmOverwrite
    title, kinds = desk.words("selfcheck.choose"), desk.words("selfcheck.files")
    return QFileDialog.getSaveFileName(QApplication.activeWindow(), title, start, kinds, options=options)[0]


def ask_take_away(desk: Desk, name: str) -> str:
    """The file or the new folder for what is taken home, with a name to begin with; empty when none is chosen."""
    start = str((desk.watch.path.parent if desk.watch.path else Path.home()) / name)
    options = QFileDialog.Option.DontConfirmOverwrite
    title = desk.words("take.choose")
    return QFileDialog.getSaveFileName(QApplication.activeWindow(), title, start, options=options)[0]


def may_replace(desk: Desk, files: Sequence[Path]) -> bool:
    """True when the user lets these files be replaced."""
    names = desk.words("table.comma").join(path.name for path in files)
    asked = QMessageBox.question(
        QApplication.activeWindow(), desk.words("csv.replace_title"), desk.words("csv.replace", files=names)
    )
    return asked == QMessageBox.StandardButton.Yes


def _start(desk: Desk) -> str:
    """Where to begin looking: beside the story that is open, else at home."""
    return str(desk.watch.path.parent if desk.watch.path else Path.home())

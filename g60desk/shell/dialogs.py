"""Asking for a file or a folder with the system's own dialog."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QFileDialog

from g60desk.shell.desk import Desk


def ask_story(desk: Desk) -> str:
    """The story file that the user chooses; empty when none is."""
    title, kinds = desk.words("shell.choose_story"), desk.words("shell.story_files")
    return QFileDialog.getOpenFileName(QApplication.activeWindow(), title, _start(desk), kinds)[0]


def ask_folder(desk: Desk) -> str:
    """The folder that the user chooses for a new story; empty when none is."""
    title = desk.words("shell.choose_folder")
    return QFileDialog.getExistingDirectory(QApplication.activeWindow(), title, _start(desk))


def _start(desk: Desk) -> str:
    """Where to begin looking: beside the story that is open, else at home."""
    return str(desk.watch.path.parent if desk.watch.path else Path.home())

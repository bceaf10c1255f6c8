"""Asking for a file or a folder with the system's own dialog, and writing a new story into a folder."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtWidgets import QApplication, QFileDialog

from g60desk.shell.desk import Desk


def ask_story(desk: Desk) -> str:
    """The story file that the user chooses; empty when none is."""
    title, kinds = desk.words("shell.choose_story"), desk.words("shell.story_files")
    return QFileDialog.getOpenFileName(QApplication.activeWindow(), title, _start(desk), kinds)[0]


def ask_folder(desk: Desk) -> str:
    """The folder that the user chooses for a new story; empty when none is."""
    return QFileDialog.getExistingDirectory(QApplication.activeWindow(), desk.words("shell.choose_folder"), _start(desk))


def write_template(template: Path, folder: Path) -> None:
    """Copy the template into a folder; raises FileExistsError when the folder holds anything."""
    if folder.exists() and any(folder.iterdir()):
        raise FileExistsError(17, "the folder is not empty", str(folder))
    shutil.copytree(template, folder, dirs_exist_ok=True)


def _start(desk: Desk) -> str:
    """Where to begin looking: beside the story that is open, else at home."""
    return str(desk.watch.path.parent if desk.watch.path else Path.home())

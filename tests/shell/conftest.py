"""What the tests of the window share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playing import Showing
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from g60desk import resources
from g60desk.shell.glance import Wishes
from g60desk.shell.start import build_window


@pytest.fixture
def showing(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Showing]:
    window = build_window(resources.story_folder(), Wishes(language="en", view="timeline"), tmp_path / "settings.json")
    window.desk.session.change(still=False)
    window.resize(QSize(1280, 720))
    window.show()
    qtbot.waitExposed(window)
    yield Showing(window)
    window.close()
    delete(window)

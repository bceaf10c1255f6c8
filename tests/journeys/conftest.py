"""A desk that is used as its user would: opens, presses, clicks, types, and says what it shows."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import delete, isValid

from g60desk import resources
from g60desk.layout.scene import Target
from g60desk.shell.glance import Wishes
from g60desk.shell.start import build_window
from g60desk.shell.window import Window
from g60desk.state import State
from g60desk.story.kept import read_kept
from g60desk.story.shelf import shelf_of
from g60desk.views.canvas import Canvas

STORIES = Path(__file__).parent.parent / "stories"


class DeskInHand:
    """The program in the hands of a user."""

    def __init__(self, qtbot: object, folder: Path, shipped: Path) -> None:
        self._qtbot = qtbot
        self._folder = folder
        self._shipped = shipped
        self.settings = folder / "settings.json"
        self._window: Window | None = None

    @property
    def window(self) -> Window:
        assert self._window is not None, "nothing has been opened"
        return self._window

    @property
    def state(self) -> State:
        return self.window.desk.session.state

    # what a user does

    def opens(
        self, story: str, *, size: tuple[int, int] = (1280, 720), tours: bool = True, edited: bool = False,
        **wished: str
    ) -> Path:  # fmt: skip
        """Start the program on a copy of a story, with or without its tours; gives the folder of the copy.

        The shipped story, which is long, is read once for all who do not edit it.
        """
        if story == "g60" and tours and not edited:
            shutil.copytree(shelf_of(self._shipped), shelf_of(self.settings), dirs_exist_ok=True)
            return self.starts(self._shipped, size=size, **wished)
        given = resources.story_folder() if story == "g60" else STORIES / story
        folder = self._folder / story
        if given.is_dir() and not folder.exists():
            shutil.copytree(given, folder)
        if not tours:
            (folder / "tours.yaml").unlink()
        return self.starts(folder, size=size, **wished)

    def starts(self, path: Path, *, size: tuple[int, int] = (1280, 720), **wished: str) -> Path:
        self.closes()
        wished.setdefault("language", "en") if not self.settings.exists() else None
        self._window = build_window(path, Wishes(**wished), self.settings)
        self.window.resize(*size)
        self.window.show()
        self.window.stage.take_focus()
        self.rests()
        return path

    def presses(self, *keys: str) -> None:
        """Press keys, by their names in the table of actions."""
        for key in keys:
            focus = QApplication.focusWidget() or self.window
            if len(key) == 1 and not key.isalnum():
                QTest.keyClicks(focus, key)
            else:
                combination = QKeySequence(key)[0]
                QTest.keyClick(focus, combination.key(), combination.keyboardModifiers())
            self.rests()

    def types(self, text: str) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None, "nothing has the keyboard"
        QTest.keyClicks(focus, text)
        self.rests()

    def clicks(self, name: str) -> None:
        """Click the target with this name (or whose name begins so)."""
        canvas, target = self.finds(name)
        x, y = target.rect.middle
        QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))
        self.rests()

    def waits_for(self, condition: Callable[[], object]) -> None:
        self._qtbot.waitUntil(lambda: bool(condition()), timeout=5000)  # type: ignore[attr-defined]
        self.rests()

    def rests(self) -> None:
        for _ in range(2):
            QApplication.processEvents()

    def closes(self) -> None:
        if self._window is not None and isValid(self._window):
            self._window.close()
            delete(self._window)
        self._window = None

    # what a user sees

    def canvases(self) -> list[Canvas]:
        return [one for one in self.window.findChildren(Canvas) if one.isVisible()]

    def words(self) -> str:
        """All that can be read, canvas by canvas."""
        return "\n".join(" ".join(words.text for words in one.scene.words()) for one in self.canvases())

    def shows(self, *texts: str) -> bool:
        seen = self.words().replace("\u202f", " ").replace("\u00a0", " ")
        missing = [text for text in texts if text not in seen]
        assert not missing, f"{missing} not in: {seen}"
        return True

    def hides(self, *texts: str) -> bool:
        seen = self.words()
        found = [text for text in texts if text in seen]
        assert not found, f"{found} in: {seen}"
        return True

    def finds(self, name: str) -> tuple[Canvas, Target]:
        """The front canvas with a target of that name."""
        named = [(canvas, target) for canvas in self.canvases() for target in canvas.scene.targets]
        for match in (str.__eq__, str.startswith):
            for canvas, target in reversed(named):
                if match(target.name, name):
                    return canvas, target
        raise AssertionError(f"nothing is called {name!r}: {sorted({target.name for _, target in named})}")


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the shipped story, with its reading on a shelf beside it."""
    story = Path(shutil.copytree(resources.story_folder(), tmp_path_factory.mktemp("shipped") / "g60"))
    read_kept(story, resources.map_names(), shelf_of(story))
    return story


@pytest.fixture
def desk(qapp: QApplication, qtbot: object, tmp_path: Path, shipped: Path) -> Iterator[DeskInHand]:
    """The program, closed again at the end."""
    hand = DeskInHand(qtbot, tmp_path, shipped)
    yield hand
    hand.closes()

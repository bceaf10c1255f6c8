"""One page of a story drawn into an image, without a window on any screen."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import shiboken6
from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from g60desk.layout.told import Told
from g60desk.state import State
from g60desk.story.index import Index
from g60desk.story.reading import Reading
from g60desk.theme import Theme, load_fonts
from g60desk.tokens import Tokens
from g60desk.views.stage import Stage
from g60desk.views.turned import TurnedView
from g60desk.words import load_words

TURNS = 2  # a picture is only at rest after two turns of the event loop


class Page:
    """Draws one story at one size, in any state."""

    def __init__(
        self, reading: Reading, tokens: Tokens, size: tuple[int, int], kind: Callable[[Tokens], Stage] = Stage
    ) -> None:
        self._application = QApplication.instance() or QApplication(["g60desk"])
        load_fonts()
        self._reading, self._index, self._tokens = reading, Index(reading.story), tokens
        self._stage = kind(tokens)
        self._stage.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self._stage.resize(QSize(*size))
        self._stage.show()

    def draw(self, state: State) -> QImage:
        """The page in a state, one image pixel per px."""
        self.show(state)
        for _ in range(TURNS):
            QCoreApplication.processEvents()
        return self._image()

    def show(self, state: State) -> None:
        """Lay the page out in a state; it is at rest after two turns of the event loop."""
        self._show(self._told(state), Theme(state.theme, self._tokens))

    @property
    def stage(self) -> Stage:
        """What lays the page out."""
        return self._stage

    def _show(self, told: Told, theme: Theme) -> None:
        self._stage.show_told(told, theme)

    def _told(self, state: State) -> Told:
        read, words = self._reading, load_words(state.language)
        state = msgspec.structs.replace(state, still=True)  # a picture shows no change that nobody asked to see
        return Told(read.story, self._index, words, state, read.folder, pictures=read.pictures)

    def _image(self) -> QImage:
        image = QImage(self._stage.size(), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        self._stage.render(image)
        return image

    @property
    def summary(self) -> str:
        """What the picture that was drawn last shows, as a screen reader says it."""
        return self._stage.view.accessibleDescription() if self._stage.view is not None else ""

    def draw_between(self, before: State, after: State, t: float) -> QImage:
        """The page at part `t` of the way from one state to another, both of the same view."""
        self.draw(after)
        view = self._stage.view
        if isinstance(view, TurnedView):
            view.hold(self._told(before), t)
        return self._image()

    def close(self) -> None:
        """Take the page down."""
        self._stage.close()
        shiboken6.delete(self._stage)

"""One page of a story drawn into an image, without a window on any screen."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import shiboken6
from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from g60desk.layout.account import account_of
from g60desk.layout.told import Told
from g60desk.state import State, selection_of
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
        self,
        reading: Reading,
        tokens: Tokens,
        size: tuple[int, int],
        kind: Callable[[Tokens], Stage] = Stage,
        *,
        bare: bool = False,
    ) -> None:
        self._application = QApplication.instance() or QApplication(["g60desk"])
        load_fonts()
        self._reading, self._index, self._tokens = reading, Index(reading.story), tokens
        self._theme: Theme | None = None
        self._stage = kind(tokens)
        self._stage.bare = bare  # without its foot
        self._stage.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self._stage.resize(QSize(*size))
        self._stage.show()

    @property
    def size(self) -> QSize:
        """How large the page is, in px."""
        return self._stage.size()

    def without_pixels(self) -> None:
        """From now on only `paint` is asked for: nothing is painted that nobody sees."""
        self._stage.setUpdatesEnabled(False)

    def draw(self, state: State) -> QImage:
        """The page in a state, one image pixel per px."""
        self.settle(state)
        return self.image()

    def settle(self, state: State, theme: Theme | None = None) -> None:
        """Show a state and let it come to rest."""
        self.show(state, theme)
        for _ in range(TURNS):
            QCoreApplication.processEvents()

    def show(self, state: State, theme: Theme | None = None) -> None:
        """Lay the page out in a state, in another theme than its own where one is given.

        It is at rest after two turns of the event loop.
        """
        self._theme = theme or Theme(state.theme, self._tokens)
        self._show(self._told(state), self._theme)

    def paint(self, painter: QPainter) -> None:
        """What is shown as lines and letters, its origin at the painter's."""
        from g60desk.export.vectors import paint_page  # an image has no use for it

        paint_page(painter, self._stage, self.theme)

    @property
    def theme(self) -> Theme:
        """The colours of what is shown."""
        assert self._theme is not None
        return self._theme

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

    def image(self) -> QImage:
        """What is shown as pixels."""
        image = QImage(self._stage.size(), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        self._stage.render(image)
        return image

    @property
    def seen_sources(self) -> frozenset[int]:
        """The numbers of the sources on the plates of the picture that is shown."""
        told, view = self._stage.told, self._stage.view
        keys = {one.key for one in view.scene.targets if one.kind == "cite"} if view is not None else set()
        found = (account_of(told, selection_of(key)) for key in keys) if told is not None else ()
        numbers = told.source_numbers if told is not None else {}
        return frozenset(numbers[cite.source] for one in found if one for cite in one.cites if cite.source in numbers)

    @property
    def name(self) -> str:
        """What the view is called."""
        return self._stage.view.accessibleName() if self._stage.view is not None else ""

    @property
    def summary(self) -> str:
        """What the picture shows, as a screen reader says it."""
        return self._stage.view.accessibleDescription() if self._stage.view is not None else ""

    def draw_between(self, before: State, after: State, t: float) -> QImage:
        """The page at part `t` of the way from one state to another, both of the same view."""
        self.draw(after)
        view = self._stage.view
        if isinstance(view, TurnedView):
            view.hold(self._told(before), t)
        return self.image()

    def close(self) -> None:
        """Take the page down."""
        self._stage.close()
        shiboken6.delete(self._stage)

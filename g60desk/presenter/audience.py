"""The audience's window: one view and the line, and what is pointed at; it can be black, white, or stand still.

What stands in place of the picture lies over the page, which goes on being the picture that the console shows.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QGuiApplication,
    QImage,
    QPainter,
    QPaintEvent,
    QPixmap,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from g60desk.layout.told import Told
from g60desk.presenter.aside import Aside
from g60desk.presenter.overlay import Overlay
from g60desk.presenter.show import Blank, Show
from g60desk.state import State
from g60desk.theme import Theme
from g60desk.tokens import Tokens
from g60desk.views.audience_page import AudiencePage, Progress
from g60desk.views.passing import SWAPPED
from g60desk.views.progress import line_of

Tell = Callable[[State], Told]  # the story as it is told in a state


class Audience(QWidget):
    """Shows a show to the room."""

    painted = Signal()  # emitted after the window was painted
    resized = Signal()  # emitted when the page has another size
    shut = Signal()  # emitted when somebody wants to close the window, which stays

    def __init__(self, show: Show, tell: Tell, tokens: Tokens) -> None:
        super().__init__()
        self._show, self._tell, self._tokens = show, tell, tokens
        self._themes: dict[str, Theme] = {}
        self._ends = False
        self._passage = float(tokens.motion.duration["view"])  # ms from view to view
        self.page = AudiencePage(tokens, self)
        self.overlay = Overlay(show.pointer, tokens, self)
        self.shutter = Shutter(self)
        self.aside = Aside(self)
        self.setAutoFillBackground(True)
        show.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what the show shows now; a picture that is frozen is kept before the page goes on."""
        show, state = self._show, self._show.session.state
        self.aside.hide()
        covered = self.shutter.isVisible()
        if show.held is None:
            self.shutter.kept = None
        elif self.shutter.kept is None:
            self._arrive()
            self.shutter.kept = QPixmap.fromImage(self.picture())
        self.shutter.be(show.blank)
        if covered or self.shutter.isVisible():
            self.page.passages.end()  # nobody sees it, and the console would
        self.page.passages.moving = 0.0 if covered or self.shutter.isVisible() else self._passage
        told = self._tell(state)
        self.setWindowTitle(told.words("show.audience", story=told.text(told.story.title)))
        self.page.show_step(told, self._theme(state.theme), self.progress(told))
        self.overlay.be_in(self._theme(state.theme))

    def _arrive(self) -> None:
        """Have the page on the screen that is passed to."""
        if self.page.passages.lasts:
            self.page.passages.end()
            self.repaint()

    def progress(self, told: Told) -> Progress:
        """The line as it is now, and what the room reads."""
        now = self._show.talk.stop
        say = told.text(now.step.say) if now is not None and not self._show.away else ""
        return Progress(line_of(told, self._show.counted, now), say)

    def prepare(self, state: State) -> bool:
        """A step towards a state that is soon shown; True when all is ready."""
        return self.page.prepare(self._tell(state), self._theme(state.theme))

    def picture(self) -> QImage:
        """The page as it was painted, with what is pointed at and without what covers both; at the screen's pixels."""
        store = self.backingStore() if self.isVisible() and not self.aside.isVisible() else None
        if store is not None and not self.shutter.isVisible() and QGuiApplication.platformName() not in SWAPPED:
            image = store.paintDevice()
            if isinstance(image, QImage) and image.size() == self.size() * self.devicePixelRatio():
                return image.copy()
        image = self.page.grab().toImage()
        if self.overlay.isVisible():
            painter = QPainter(image)
            self.overlay.render(painter, QPoint(), QRegion(), QWidget.RenderFlag(0))
            painter.end()
        return image

    def say(self, key: str) -> None:
        """Say something to whoever speaks, and to nobody else: before the talk, on the only screen."""
        told, frame = self._tell(self._show.session.state), self.page.frame()
        if frame is not None:
            self.aside.say(told.words(key), frame, self._theme(told.state.theme))

    def end(self) -> None:
        """Close for good."""
        self._show.changed.disconnect(self.refresh)
        self._ends = True
        self.close()

    def _theme(self, name: str) -> Theme:
        return self._themes.setdefault(name, Theme(name, self._tokens))

    def event(self, event: QEvent) -> bool:
        done = bool(super().event(event))
        if event.type() in (QEvent.Type.UpdateRequest, QEvent.Type.Show):
            self.painted.emit()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.page.setGeometry(self.rect())
        self.overlay.setGeometry(self.rect())
        self.shutter.setGeometry(self.rect())
        self.resized.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self._ends)
        if not self._ends:
            self.shut.emit()


class Shutter(QWidget):
    """Lies over the page: black, white, or a picture that is kept.

    It does not say that it is opaque: the page below it is painted still, and the console shows that.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._blank = Blank.NOT
        self.kept: QPixmap | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def be(self, blank: Blank) -> None:
        """Cover the page with this, or with what is kept, or let it be seen."""
        self._blank = blank
        self.setVisible(bool(blank) or self.kept is not None)
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._blank:
            painter.fillRect(self.rect(), QColor(str(self._blank)))
        elif self.kept is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(self.rect(), self.kept)
        painter.end()

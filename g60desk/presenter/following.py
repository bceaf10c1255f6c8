"""The picture of the next step: laid out once, when nothing else is going on, and made ready for the audience."""

from __future__ import annotations

import shiboken6
from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QImage

from g60desk.presenter.audience import Audience, Tell
from g60desk.presenter.page import AudiencePage, Progress
from g60desk.presenter.progress import line_of
from g60desk.presenter.show import Show
from g60desk.theme import Theme
from g60desk.tokens import Tokens
from g60desk.tour.route import Stop
from g60desk.tour.spelling import state_of

QUIET = 250  # ms without a painting, after which nothing is disturbed
SMALL = 480  # px wide
BETWEEN = 5  # ms for others between two steps


class Following(QObject):
    """Keeps the picture of the step that follows; no window of it is ever on a screen."""

    drawn = Signal()  # emitted when `image` is another one

    def __init__(self, show: Show, tell: Tell, tokens: Tokens, audience: Audience) -> None:
        super().__init__(audience)
        self._show, self._tell, self._tokens, self._audience = show, tell, tokens, audience
        self._page: AudiencePage | None = None
        self._theme: Theme | None = None
        self._of: tuple[object, ...] = ()  # what the image shows
        self.image: QImage | None = None
        self._timer = QTimer(self, singleShot=True, interval=QUIET)
        self._timer.timeout.connect(self.draw)
        self._steps = QTimer(self, interval=BETWEEN)  # towards the audience's own picture of it
        self._steps.timeout.connect(self._prepare)
        audience.painted.connect(self._later)
        show.changed.connect(self._later)

    @property
    def ready(self) -> bool:
        """True while the next step has been made ready."""
        return self._wanted() == self._of and not self._steps.isActive()

    def _wanted(self) -> tuple[object, ...]:
        stop, state = self._show.talk.following, self._show.session.state
        return stop, state.language, state.theme, self._audience.page.size(), self._show.session.index

    def _later(self) -> None:
        """The room's picture goes first: this waits until that rests."""
        if self._wanted() != self._of:
            self._steps.stop()
            self._timer.start()

    def draw(self) -> None:
        """Draw the picture of the next step, if it is not there."""
        self._timer.stop()
        wanted = self._wanted()
        if wanted == self._of or not self._audience.isVisible():
            return
        self._of = wanted
        stop = self._show.talk.following
        if stop is None:
            self.image = None
            self.drawn.emit()
            return
        self.image = self.picture_of(stop)
        self.drawn.emit()
        self._steps.start()

    def picture_of(self, stop: Stop) -> QImage:
        """A step as the audience would see it, at the size of its page."""
        state = self._show.session.state
        if self._theme is None or self._theme.name != state.theme:
            self._theme = Theme(state.theme, self._tokens)
        told = self._tell(replace(state_of(self._show.session.index, stop.step, state), still=True))
        line = line_of(told, self._show.counted_with(stop), stop)
        page = self._hidden()
        page.show_step(told, self._theme, Progress(line, told.text(stop.step.say)))
        return page.grab().toImage()

    def small_picture_of(self, stop: Stop) -> QImage:
        """The same, small."""
        return self.picture_of(stop).scaledToWidth(SMALL, Qt.TransformationMode.SmoothTransformation)

    @property
    def shape(self) -> float:
        """How many times as wide as high the audience's page is."""
        page = self._audience.page
        return max(page.width(), 1) / max(page.height(), 1)

    def _prepare(self) -> None:
        """Let the audience's page make the next step ready, so that the key shows it at once."""
        stop, show = self._show.talk.following, self._show
        if stop is None or self._audience.prepare(state_of(show.session.index, stop.step, show.session.state)):
            self._steps.stop()

    def _hidden(self) -> AudiencePage:
        if self._page is None:
            self._page = AudiencePage(self._tokens)
            self._page.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self._page.resize(self._audience.page.size())
        self._page.show()
        return self._page

    def rest(self) -> None:
        """Draw no more."""
        self._audience.painted.disconnect(self._later)
        self._show.changed.disconnect(self._later)
        self._timer.stop()
        self._steps.stop()
        if self._page is not None:
            self._page.close()
            shiboken6.delete(self._page)
            self._page = None

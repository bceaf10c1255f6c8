"""What comes next is made ready: first for the room, then as a picture for the console.

All is done in small steps while the room's picture rests; whatever paints that picture goes first, and nothing ticks
once all is there.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from g60desk.presenter.audience import Audience, Tell
from g60desk.presenter.show import Show
from g60desk.presenter.unseen import Unseen
from g60desk.tokens import Tokens
from g60desk.tour.route import Stop
from g60desk.tour.spelling import state_of

QUIET = 250  # ms without a painting, after which nothing is disturbed
BETWEEN = 5  # ms for others between two steps


class Following(QObject):
    """Keeps the picture of the step that follows, and lets the audience's page make that step ready."""

    drawn = Signal()  # emitted when `image` is another one

    def __init__(self, show: Show, tell: Tell, tokens: Tokens, audience: Audience) -> None:
        super().__init__(audience)
        self._show, self._audience = show, audience
        self._unseen = Unseen(show, tell, tokens)
        self._of: tuple[object, ...] = ()  # what is made ready, or is being made so
        self._work: Iterator[None] | None = None  # what is left of that
        self.image: QImage | None = None
        self._timer = QTimer(self, singleShot=True, interval=QUIET)
        self._timer.timeout.connect(self.draw)
        self._steps = QTimer(self, interval=BETWEEN)
        self._steps.timeout.connect(self._go_on)
        audience.painted.connect(self._later)
        show.changed.connect(self._later)

    @property
    def ready(self) -> bool:
        """True while the next step has been made ready."""
        return self._wanted() == self._of and self._work is None

    def _wanted(self) -> tuple[object, ...]:
        stop, state = self._show.talk.following, self._show.session.state
        return stop, state.language, state.theme, state.still, self._audience.page.size(), self._show.session.index

    def _later(self) -> None:
        """The room's picture goes first: this waits until that rests."""
        if not self.ready:
            self._steps.stop()
            self._timer.start()

    def draw(self) -> None:
        """Make the next step ready and draw its picture, if that is not done."""
        self._timer.stop()
        wanted, stop = self._wanted(), self._show.talk.following
        if self.ready or not self._audience.isVisible():
            return
        if wanted != self._of:
            self._of = wanted
            self._work = self._making(stop)
        self._steps.start()

    def _go_on(self) -> None:
        """One step; the last one ends the ticking."""
        if self._work is None or self._wanted() != self._of:
            self._steps.stop()
            self._later()
            return
        try:
            next(self._work)
        except StopIteration:
            self._work = None
            self._steps.stop()

    def _making(self, stop: Stop | None) -> Iterator[None]:
        """The steps in which a stop is made ready for the room, and then drawn."""
        if stop is not None:
            show, size = self._show, self._audience.page.size()
            state = state_of(show.session.index, stop.step, show.session.state)
            while not self._audience.prepare(state):
                yield
            while not self._unseen.prepare(stop, size):
                yield
            yield
        self.image = self.picture_of(stop) if stop is not None else None
        self.drawn.emit()

    def picture_of(self, stop: Stop) -> QImage:
        """A step as the audience would see it, at the size of its page."""
        return self._unseen.picture_of(stop, self._audience.page.size())

    def small_picture_of(self, stop: Stop) -> QImage:
        """The same, small."""
        return self._unseen.small_picture_of(stop, self._audience.page.size())

    @property
    def shape(self) -> float:
        """How many times as wide as high the audience's page is."""
        page = self._audience.page
        return max(page.width(), 1) / max(page.height(), 1)

    def rest(self) -> None:
        """Draw no more."""
        self._audience.painted.disconnect(self._later)
        self._show.changed.disconnect(self._later)
        self._timer.stop()
        self._steps.stop()
        self._work = None
        self._unseen.close()

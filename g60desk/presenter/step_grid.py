"""The grid of all steps over a console: its pictures, drawn one by one, and the ring that keys lead to any of them."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from g60desk.layout.scene import Rect
from g60desk.presenter.console_face import ConsoleFace
from g60desk.presenter.overview import lay_out_overview
from g60desk.presenter.show import Show
from g60desk.views.canvas import Canvas
from g60desk.views.progress import line_of

BETWEEN = 20  # ms between two pictures of the grid: the show goes on meanwhile


class GridCanvas(Canvas):
    """The grid with the pictures that there are so far."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.pictures: list[tuple[Rect, QImage]] = []

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for rect, image in self.pictures:
            painter.drawImage(QRectF(rect.x, rect.y, rect.w, rect.h), image)
        painter.end()


class StepGrid(QObject):
    """The grid of a show's steps; `ring` is the place of the one that `enter` chooses."""

    chosen = Signal(int)  # emitted with the number of a step

    def __init__(self, console: ConsoleFace, show: Show) -> None:
        super().__init__(console)
        self._console, self._show = console, show
        self.ring = 0
        self.canvas: GridCanvas | None = None  # made when the grid is first shown
        self._images: dict[tuple[object, ...], QImage] = {}
        self._next = QTimer(self, interval=BETWEEN)
        self._next.timeout.connect(self._draw_one)

    def begin(self) -> None:
        """Let the ring be where the talk is."""
        self.ring = max(self._show.talk.at, 0)

    def move(self, by: int) -> None:
        """Let the ring go on by so many steps."""
        self.ring = min(max(self.ring + by, 0), max(len(self._show.talk.route.stops) - 1, 0))

    def follow(self) -> None:
        """Show the grid as the show is by now; the ring goes to the step whose number was typed."""
        if meant := self._show.meant:
            self.ring = self._show.talk.route.at(meant.id)
        self.show()

    def enter(self) -> None:
        """Choose the step with the ring."""
        stops = self._show.talk.route.stops
        if self.ring < len(stops):
            self.chosen.emit(stops[self.ring].number)

    def show(self) -> None:
        """Show the grid as it is now, and have the pictures drawn that are missing."""
        console, canvas = self._console, self.canvas or self._made()
        told = console.told()
        line = line_of(told, self._show.talk.route.stops, self._show.talk.stop)
        scene, rects = lay_out_overview(told, console.frame(), line, self.ring, console.following.shape)
        known = [(rect, self._images.get(self._key(at))) for at, rect in enumerate(rects)]
        canvas.pictures = [(rect, image) for rect, image in known if image is not None]
        canvas.setGeometry(console.rect())
        canvas.show_scene(scene, console.theme)
        canvas.show()
        canvas.raise_()
        if len(canvas.pictures) < len(rects):
            self._next.start()

    def hide(self) -> None:
        """Take the grid away, and draw no more."""
        self._next.stop()
        if self.canvas is not None:
            self.canvas.hide()

    def _made(self) -> GridCanvas:
        self.canvas = GridCanvas(self._console)
        self.canvas.picked.connect(lambda target: self.chosen.emit(int(target.key.partition("/")[2])))
        return self.canvas

    def _key(self, at: int) -> tuple[object, ...]:
        """What the picture of a step depends on."""
        session = self._show.session
        stop = self._show.talk.route.stops[at]
        return session.index, session.state.language, session.state.theme, self._console.following.shape, stop.id

    def _draw_one(self) -> None:
        """Draw one picture that is missing."""
        stops = self._show.talk.route.stops
        at = next((place for place in range(len(stops)) if self._key(place) not in self._images), None)
        if at is None:
            self._next.stop()
            return
        index = self._show.session.index
        self._images = {key: image for key, image in self._images.items() if key[0] is index}
        self._images[self._key(at)] = self._console.following.small_picture_of(stops[at])
        self.show()

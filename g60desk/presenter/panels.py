"""What lies over the console for a moment: the grid of all steps, the times, or a sheet such as that of the keys.

The room sees nothing of it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Rect, Target
from g60desk.layout.told import Told
from g60desk.presenter.following import Following
from g60desk.presenter.overview import lay_out_overview
from g60desk.presenter.sheet_covers import SheetCovers
from g60desk.presenter.show import Show
from g60desk.theme import Theme
from g60desk.views.canvas import Canvas
from g60desk.views.cover import SheetMaker
from g60desk.views.progress import line_of

if TYPE_CHECKING:
    from g60desk.views.pane import Pane

STEPS, TIMES, HELP, FIND = "steps", "times", "help", "find"
BETWEEN = 20  # ms between two pictures of the grid: the show goes on meanwhile


class Grid(Canvas):
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


class Panels(QObject):
    """One panel at a time over a console; `told` and `frame` say how the console tells the story now."""

    gone_to = Signal(int)  # emitted with the number of the step that was chosen
    turned = Signal(str)  # emitted with the name of the panel that lies there now, or nothing, whenever it was shown
    picked = Signal(object)  # emitted with the target that was chosen on a sheet; one of the times lets it lie there

    def __init__(
        self, console: QWidget, show: Show, following: Following, told: Callable[[], Told],
        frame: Callable[[], Frame], theme: Theme,
    ) -> None:  # fmt: skip
        super().__init__(console)
        self._console, self._show, self._following = console, show, following
        self.told, self._frame, self._theme = told, frame, theme
        self.now = ""
        self.ring = 0
        self._maker: SheetMaker | None = None
        self._grid: Grid | None = None
        self._covers = SheetCovers(console, theme)
        self._covers.closed.connect(self.close)
        self._covers.picked.connect(self._picked)
        self._images: dict[tuple[object, ...], QImage] = {}
        self._next = QTimer(self, interval=BETWEEN)
        self._next.timeout.connect(self._draw_one)

    def toggle(self, name: str, maker: SheetMaker | None = None) -> None:
        """Lay a panel over the console, or take it away; `maker` makes the sheet of one that is not the grid."""
        self.now = "" if self.now == name else name
        self._maker = maker
        if not self.now:
            self._console.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ring = max(self._show.talk.at, 0)
        self.refresh()

    @property
    def has_sheet(self) -> bool:
        """True while a sheet lies there, and not the grid."""
        return bool(self.now) and self.now != STEPS

    def takes(self, key: int) -> bool:
        """True for a key that walks on the sheet that lies there, or chooses what the keyboard has gone to."""
        return self.has_sheet and self._covers.takes(key)

    def move(self, by: int) -> None:
        """Let the ring of the grid go on by so many steps."""
        self.ring = min(max(self.ring + by, 0), max(len(self._show.talk.route.stops) - 1, 0))
        self.refresh()

    def enter(self) -> None:
        """Go to the step with the ring."""
        stops = self._show.talk.route.stops
        if self.ring < len(stops):
            self._go(stops[self.ring].number)

    def follow(self) -> None:
        """Show the grid as the show is by now; the ring goes to the step whose number was typed."""
        if self.now == STEPS:
            if meant := self._show.meant:
                self.ring = self._show.talk.route.at(meant.id)
            self._show_grid()

    def close(self) -> None:
        """Take away what lies there."""
        if self.now:
            self.toggle(self.now)

    def refresh(self) -> None:
        """Show the panel as it is now."""
        if self._grid is not None:
            self._grid.setVisible(self.now == STEPS)
        self._covers.be(side=self.has_sheet and self.now != TIMES, whole=self.now == TIMES)
        if self.now == STEPS:
            self._show_grid()
        else:
            self._next.stop()
        if self.has_sheet and self._maker is not None:
            show = self._covers.show_whole if self.now == TIMES else self._covers.show_side
            show(self._maker, self.told(), self._frame())
        self.turned.emit(self.now)

    @property
    def pane(self) -> Pane | None:
        """What a sheet at the side is shown on, once there was one."""
        return self._covers.side

    @property
    def whole(self) -> Pane | None:
        """What the times are shown on, once they were."""
        return self._covers.whole

    def _show_grid(self) -> None:
        if self._grid is None:
            self._grid = Grid(self._console)
            self._grid.picked.connect(lambda target: self._go(int(target.key.partition("/")[2])))
        told, grid = self.told(), self._grid
        line = line_of(told, self._show.talk.route.stops, self._show.talk.stop)
        scene, rects = lay_out_overview(told, self._frame(), line, self.ring, self._following.shape)
        known = [(rect, self._images.get(self._key(at))) for at, rect in enumerate(rects)]
        grid.pictures = [(rect, image) for rect, image in known if image is not None]
        grid.setGeometry(self._console.rect())
        grid.show_scene(scene, self._theme)
        grid.show()
        grid.raise_()
        if len(grid.pictures) < len(rects):
            self._next.start()

    def _key(self, at: int) -> tuple[object, ...]:
        """What the picture of a step depends on."""
        session = self._show.session
        stop = self._show.talk.route.stops[at]
        return session.index, session.state.language, session.state.theme, self._following.shape, stop.id

    def _draw_one(self) -> None:
        """Draw one picture that is missing."""
        stops = self._show.talk.route.stops
        at = next((place for place in range(len(stops)) if self._key(place) not in self._images), None)
        if at is None or self.now != STEPS:
            self._next.stop()
            return
        index = self._show.session.index
        self._images = {key: image for key, image in self._images.items() if key[0] is index}
        self._images[self._key(at)] = self._following.small_picture_of(stops[at])
        self._show_grid()

    def _picked(self, target: Target) -> None:
        if target.kind != "times":
            self.close()
        self.picked.emit(target)

    def _go(self, number: int) -> None:
        self.close()
        self.gone_to.emit(number)

    def rest(self) -> None:
        """Draw no more, also where the window changes as it goes."""
        self.now = ""
        self._next.stop()

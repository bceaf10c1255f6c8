"""Looking closer into a series: its lines over what stands still, at a window of time that moves.

The lines are pyqtgraph's (`views/closer_plot.py`, imported only when somebody looks closer); hands, keys and ears are
those of the other pictures that have a window.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from g60desk.layout.chart_points import ChartScene
from g60desk.layout.closer import Closer, CloserBounds, lay_under
from g60desk.layout.closer_walk import CloserWalk
from g60desk.layout.scale import Window
from g60desk.layout.scene import Scene
from g60desk.layout.statistics import EVERYTHING
from g60desk.layout.told import Told
from g60desk.theme import Theme
from g60desk.tokens import Tokens
from g60desk.views.gliding import GlidingView
from g60desk.views.painter import paint
from g60desk.views.steady import SteadyView

if TYPE_CHECKING:
    from g60desk.views.closer_plot import CloserPlot


class CloserView(GlidingView, SteadyView):
    """A view some of whose scenes have a closer look; its `axis` is None while it shows another."""

    window_field = "closer"

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(tokens, parent)
        self.glide.flown.connect(self._move)
        self.glide.landed.connect(self._move)
        self.plot: CloserPlot | None = None
        self.walk: CloserWalk | None = None
        self._pixels: QPixmap | None = None  # of the plot with all that lies under it
        self._drawn_at: Window | None = None  # the window of these pixels

    @property
    def closer(self) -> Closer | None:
        """What is looked into; None while nothing is."""
        return self.walk.closer if self.walk is not None else None

    # what is shown

    def show_told(self, told: Told, theme: Theme) -> None:
        """Show this story in this state; where only the window is another one, nothing is laid out."""
        before = self.told
        if before is not None and self.closer is not None and self._same_but_window(before, told, theme):
            self.take_window(told, told.state.closer)
            self.told = told
            self._move()
            return
        super().show_told(told, theme)

    def _same_but_window(self, before: Told, told: Told, theme: Theme) -> bool:
        a, b = before.state, told.state
        size = (self.scene.width, self.scene.height) == (self.width(), self.height())
        same = before.index is told.index and theme is self.theme and size and None not in (a.closer, b.closer)
        return same and a.closer != b.closer and replace(a, closer=None) == replace(b, closer=None)

    def show_scene(self, scene: Scene, theme: Theme) -> None:
        super().show_scene(scene, theme)
        frame, before = self.frame(), self.walk
        if not isinstance(scene, ChartScene) or scene.closer is None or frame is None or self.told is None:
            self._leave()
            return
        closer = scene.closer
        if self.plot is None:
            from g60desk.views.closer_plot import CloserPlot  # only now: pyqtgraph takes long to load

            self.plot = CloserPlot(self)
        walked = before.walked if before is not None and before.closer.curves == closer.curves else None
        self.glide.within(CloserBounds(self.told.story, closer))
        self.take_window(self.told, self.told.state.closer)
        self.walk = CloserWalk(scene, closer, closer.scale(self.glide.seen), walked)
        self.plot.show_closer(closer, frame, theme)
        self._move()

    def _leave(self) -> None:
        """Nothing is looked into any more."""
        if self.closer is not None:
            self.glide.forget()
            self.hands.let_go()
        self.walk = self.axis = self._pixels = self._drawn_at = None

    def _move(self) -> None:
        """Be where the window is now; the pixels follow when they are asked for."""
        if self.walk is None or self.told is None:
            return
        closer = self.walk.closer
        band = QRect(0, round(closer.top), self.width(), round(closer.foot - closer.top) + 1)
        lit = self._hovered is not None or self.ringed() is not None
        self._pixels = self._hovered = None
        self.axis = self.walk.move(self.told, self.glide.seen)
        if lit:
            self.update()
        else:
            self.update(band)

    def paint_over(self, painter: QPainter) -> None:
        """The lines over what stands still, under what the pointer or the keyboard is on."""
        if self.closer is None or self.plot is None or self.theme is None:
            return
        if self._pixels is None:
            self._pixels = self._painted_plot(self.theme)
        painter.drawPixmap(0, round(self.closer.top), self._pixels)

    def _painted_plot(self, theme: Theme) -> QPixmap:
        """The pixels of the plot from the names of phases to the dates."""
        closer, frame, told = self.closer, self.frame(), self.told
        assert closer is not None and frame is not None and told is not None and self.plot is not None
        ratio, top = self.devicePixelRatioF(), round(closer.top)
        pixels = QPixmap(round(self.width() * ratio), round((closer.foot - top + 1) * ratio))
        pixels.setDevicePixelRatio(ratio)
        pixels.fill(theme.colour(self.page_ink()))  # what is opaque costs a copy
        moved = self._drawn_at not in (None, self.glide.seen)
        self._drawn_at = self.glide.seen
        self.glide.behind = self.plot.look(self.glide.seen, self.chosen_at(), moving=moved)
        painter = QPainter(pixels)
        painter.translate(0, -top)
        paint(painter, lay_under(told, frame, closer, self.glide.seen), theme)
        paint(painter, closer.over, theme)
        self.plot.paint_on(painter)
        painter.end()
        self.glide.drawn()
        return pixels

    def chosen_at(self) -> tuple[float, float] | None:
        """The day and the value of the figure that is chosen."""
        chosen = self.told.state.selection if self.told is not None else None
        at = self.walk.field.place(chosen.key) if self.walk and chosen and chosen.kind == "figure" else None
        if at is None or self.axis is None or self.closer is None:
            return None
        return self.axis.day(at[0]), (at[1] - self.closer.axis.zero) / self.closer.axis.pixel

    # the window

    def wish(self, window: Window | None) -> None:
        """Ask for a window that the state has not; None ends the look."""
        if self.told is not None and window != self.told.state.closer:
            super().wish(window)

    def look_closer(self) -> None:
        """Ask for the closer look, with all that there is in sight."""
        self.wish(EVERYTHING)

    def zoom(self, steps: int) -> None:
        """Closer about the point of the keyboard or the middle, or farther; 0 ends the look."""
        if self.walk is not None and self.told is not None:
            super().zoom(steps)
            if steps and QAccessible.isActive():
                said = self.walk.said(self.told, self.glide.seen)
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))
        elif steps > 0 and self.scene.belongings.get("closer:"):
            self.look_closer()

    def attended(self, window: Window) -> float:
        """The point of the keyboard, else the middle."""
        found = self.walk.place() if self.walk is not None else None
        at = self.axis.day(found[0]) if found is not None and self.axis is not None else window[0]
        return at if window[0] < at < window[1] else sum(window) / 2

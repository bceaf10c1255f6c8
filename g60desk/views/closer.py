"""Looking closer into a series: wheel and pinch zoom at the pointer, a drag pans, arrows walk the points.

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
from g60desk.layout.closer_points import CloserField
from g60desk.layout.scale import Window
from g60desk.layout.scene import Scene, Target
from g60desk.layout.statistics import EVERYTHING
from g60desk.layout.told import Told
from g60desk.story.dates import Precision
from g60desk.story.wording import worded_day
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
        self.closer: Closer | None = None
        self.glide.flown.connect(self._move)
        self.glide.landed.connect(self._move)
        self.plot: CloserPlot | None = None
        self._field: CloserField | None = None
        self._walked: str | None = None  # the figure to which the keyboard has gone
        self._pixels: QPixmap | None = None  # of the plot with all that lies under it
        self._caption = ""
        self._drawn_at: Window | None = None  # the window of these pixels

    # what is shown

    def show_told(self, told: Told, theme: Theme) -> None:
        """Show this story in this state; where only the window is another one, nothing is laid out."""
        self.glide.still = told.state.still or not self.isVisible()
        before = self.told
        if before is not None and self.closer is not None and self._same_but_window(before, told, theme):
            self.told = told
            self.glide.take(told.story, told.state.closer)
            self._move()
            return
        with self.glide.smoothly():
            super().show_told(told, theme)

    def _same_but_window(self, before: Told, told: Told, theme: Theme) -> bool:
        a, b = before.state, told.state
        size = (self.scene.width, self.scene.height) == (self.width(), self.height())
        same = before.index is told.index and theme is self.theme and size and None not in (a.closer, b.closer)
        return same and a.closer != b.closer and replace(a, closer=None) == replace(b, closer=None)

    def show_scene(self, scene: Scene, theme: Theme) -> None:
        super().show_scene(scene, theme)
        closer = scene.closer if isinstance(scene, ChartScene) else None
        frame = self.frame()
        if closer is None or frame is None or self.told is None:
            self._leave()
            return
        if self.plot is None:
            from g60desk.views.closer_plot import CloserPlot  # only now: pyqtgraph takes long to load

            self.plot = CloserPlot(self)
        fresh = self.closer is None or self.closer.curves != closer.curves
        self.closer, self._caption = closer, scene.summary
        self.glide.within(CloserBounds(self.told.story, closer))
        self.glide.take(self.told.story, self.told.state.closer)
        self._walked = None if fresh else self._walked
        self._field = CloserField(closer, closer.scale(self.glide.seen))
        self.plot.show_closer(closer, frame, theme)
        self._move()

    def _leave(self) -> None:
        """Nothing is looked into any more."""
        if self.closer is not None:
            self.glide.drop()
            self.hands.let_go()
        self.closer = self.axis = self._field = self._pixels = self._drawn_at = None

    def _move(self) -> None:
        """Be where the window is now; the pixels follow when they are asked for."""
        if self.closer is None or self._field is None or not isinstance(self.scene, ChartScene):
            return
        self.axis = self._field.scale = self.closer.scale(self.glide.seen)
        self.scene.field = self._field
        band = QRect(0, round(self.closer.top), self.width(), round(self.closer.foot - self.closer.top) + 1)
        lit = self._hovered is not None or self.ringed() is not None
        self._pixels = self._hovered = None
        self._offer()
        self.scene.summary = f"{self._caption} {self._said()}".strip()
        if lit:
            self.update()
        else:
            self.update(band)

    def _offer(self) -> None:
        """One point is among the targets: that to which the keyboard has gone, else the first in sight."""
        if self.closer is None or self._field is None or not isinstance(self.scene, ChartScene):
            return
        fixed = [one for one in self.scene.targets if one.kind != "figure" or one.key in self.closer.chart.reference]
        key = self._walked or self._field.first()
        target = self._target(key) if key is not None else None
        self.scene.targets[:] = [*fixed, *([target] if target is not None else [])]

    def _target(self, key: str) -> Target | None:
        """A point that is in sight as a target."""
        at = self._field.place(key) if self._field is not None else None
        if at is None or self.closer is None or not isinstance(self.scene, ChartScene) or self.scene.target_for is None:
            return None
        left, right = self.closer.sides
        return self.scene.target_for(key, at) if left <= at[0] <= right else None

    def _said(self) -> str:
        """What part is in sight, in a sentence."""
        if self.told is None or self._field is None:
            return ""
        begin, end = (
            worded_day(int(day), Precision.MONTH, self.told.language)
            for day in (self.glide.seen[0], self.glide.seen[1])
        )
        return self.told.words("statistics.closer_says", begin=begin, end=end, n=self._field.seen)

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
        self.glide.behind = self.plot.look(self.glide.seen, self._chosen(), moving=moved)
        painter = QPainter(pixels)
        painter.translate(0, -top)
        paint(painter, lay_under(told, frame, closer, self.glide.seen), theme)
        paint(painter, closer.over, theme)
        self.plot.paint_on(painter)
        painter.end()
        self.glide.drawn()
        return pixels

    def _chosen(self) -> tuple[float, float] | None:
        """The day and the value of the figure that is chosen."""
        chosen = self.told.state.selection if self.told is not None else None
        at = self._field.place(chosen.key) if self._field and chosen and chosen.kind == "figure" else None
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
        if self.closer is not None:
            super().zoom(steps)
            if steps and QAccessible.isActive():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._said()))
        elif steps > 0 and self.scene.belongings.get("closer:"):
            self.look_closer()

    def attended(self, window: Window) -> float:
        """The point of the keyboard, else the middle."""
        found = self._field.place(self._walked) if self._field and self._walked else None
        at = self.axis.day(found[0]) if found is not None and self.axis is not None else window[0]
        return at if window[0] < at < window[1] else sum(window) / 2

    # the points

    def is_point(self, target: Target) -> bool:
        """True for a point of the lines."""
        return self._field is not None and target.kind == "figure" and self._field.place(target.key) is not None

    def beside(self, target: Target, dx: int, dy: int) -> Target | None:
        """The point to which an arrow leads from another one, in sight or not."""
        key = self._field.beside(target.key, dx, dy) if self._field is not None and self.is_point(target) else None
        return self._anywhere(key) if key is not None else None

    def line_end(self, way: int) -> Target | None:
        """The first (-1) or last point of the line that is walked."""
        key = self._walked or (self._field.first() if self._field is not None else None)
        end = self._field.end(key, way) if self._field is not None and key is not None else None
        return self._anywhere(end) if end is not None else None

    def _anywhere(self, key: str) -> Target | None:
        at = self._field.place(key) if self._field is not None else None
        named = self.scene.target_for if isinstance(self.scene, ChartScene) else None
        return named(key, at) if named is not None and at is not None else None

    def reveal(self, target: Target) -> Target:
        """Let the keyboard be on a point, and the window where it is seen; gives the target that it is there."""
        self._walked = target.key
        self.glide.settle()
        window = self._field.revealing(target.key) if self._field is not None else None
        if window is not None:
            self.wish(self.glide.kept(window))
        self._offer()
        return next((one for one in self.scene.targets if (one.kind, one.key) == ("figure", target.key)), target)

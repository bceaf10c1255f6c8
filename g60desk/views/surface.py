"""A widget that shows a scene, kept as pixels, so that following the pointer costs a copy.

What the pointer or the keyboard is on is lit over it.  Subclasses say how to lay out (`compose`).
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from g60desk.layout.scene import Scene, Target
from g60desk.theme import Theme
from g60desk.views.grounds import Paper
from g60desk.views.painted import Painted


class Surface(QWidget):
    """Shows one scene."""

    drawn = Signal()  # emitted after each painting

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scene = Scene(0, 0)
        self.theme: Theme | None = None
        self.least = 0.0  # px that each target can be touched on
        self.led = False  # True while its ring is led by the keys of another window
        self.held = False  # True while whoever resizes this is about to show another scene anyway
        self._painted = Painted()
        self._hovered: Target | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def ringed(self) -> Target | None:
        """The target with the ring of the keyboard; a bare surface has none."""
        return None

    def show_scene(self, scene: Scene, theme: Theme) -> None:
        """Show this scene from now on; the focus stays on the same target where there still is one."""
        band = scene.band if self._differs_in_band(scene, theme) else None
        self.scene, self.theme = scene, theme
        scene.least = self.least or _least_around(self)
        self._painted.forget()
        self._hovered = None
        if scene.summary != self.accessibleDescription():  # a screen reader hears each setting
            self.setAccessibleDescription(scene.summary)
        if band is None:
            self.update()
        else:
            self.update(QRectF(band.x, band.y, band.w, band.h).toAlignedRect())

    def _differs_in_band(self, scene: Scene, theme: Theme) -> bool:
        """True where all but the band of a scene is painted already, and nothing is lit there."""
        same = scene.ground is not None and scene.ground is self.scene.ground and theme is self.theme
        return same and scene.band == self.scene.band and self._hovered is None and self.ringed() is None

    def compose(self) -> None:
        """Lay out anew for the present size; subclasses call `show_scene`."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        if not self.held:
            self.compose()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.theme is None:
            return
        painter = QPainter(self)
        self._painted.lay(painter, self.scene, self.theme, self._paper())
        self.paint_over(painter)
        if self._hovered is not None:
            from g60desk.views.rings import paint_hover  # the first picture has no ring

            paint_hover(painter, self._hovered, self.theme)
        target = self.ringed()
        focused = self.hasFocus() or self.led
        if target is not None and focused:
            from g60desk.views.rings import paint_focus

            paint_focus(painter, target, self.theme)
        told = self._hovered or (target if focused else None)
        if told is not None:
            self.tell(painter, told, self.theme)
        painter.end()
        self.drawn.emit()

    def paint_over(self, painter: QPainter) -> None:
        """Paint what lies over the scene and is not of it; nothing on most surfaces."""

    def paint_ahead(self, scene: Scene, theme: Theme) -> bool:
        """A step towards the pixels of a scene that is shown soon; True when they are there."""
        return self._painted.prepare(scene, theme, self._paper())

    def paint_layers_ahead(self, scene: Scene, theme: Theme) -> bool:
        """A step towards the pixels of the layers with which a change begins soon; True when they are there."""
        return self._painted.prepare_layers(scene, theme, self._paper())

    def _paper(self) -> Paper:
        ratio = self.devicePixelRatioF()
        return Paper((self.size().toSizeF() * ratio).toSize(), ratio, self.page_ink())

    def tell(self, painter: QPainter, target: Target, theme: Theme) -> None:
        """Say more of the target under the pointer or the ring; a canvas has nothing to add, a view may."""

    def page_ink(self) -> str:
        """The ink of the page behind the scene; empty for one that shows what lies below."""
        return "bg"


def _least_around(part: QWidget) -> float:
    """What a target is touched on at least in the surface that a part lies in; 0 where it lies in none."""
    around = part.parentWidget()
    while around is not None:
        if isinstance(around, Surface):
            return around.least or _least_around(around)
        around = around.parentWidget()
    return 0.0

"""The comparison view: its pages are turned by wheel, drag, swipe and key, and the arrows walk its cells both ways."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QTouchEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from g60desk.layout.comparison import lay_out_comparison
from g60desk.layout.comparison_turns import Turn, turns_of
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Scene, Target
from g60desk.layout.told import Told
from g60desk.theme import Theme
from g60desk.tokens import Tokens
from g60desk.views.comparison_hands import ComparisonHands
from g60desk.views.comparison_walk import edge_cell, next_cell
from g60desk.views.grounds import Paper
from g60desk.views.page_slide import PageSlide
from g60desk.views.painter import paint
from g60desk.views.steady import SteadyView

PAGES: dict[int, int] = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
ARROWS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class ComparisonView(SteadyView):
    """Shows the comparison of a story."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(tokens, parent)
        self.slide = PageSlide(self)
        self.slide.moved.connect(self.update)
        self.hands = ComparisonHands(self, self)

    def lay_out(self, told: Told, frame: Frame) -> Scene:
        return lay_out_comparison(told, frame)

    def tell(self, painter: QPainter, target: Target, theme: Theme) -> None:
        """Every mark of a line has its name under it: a tag would say it again, and cover the badge."""

    # turning

    def turns(self) -> dict[str, Turn]:
        """What can be turned along each axis."""
        frame = self.frame()
        return turns_of(self.told, frame, self.scene) if frame is not None and self.told is not None else {}

    def turn(self, step: int, field: str = "aspects") -> bool:
        """Wish for the next (1) or previous (-1) page of a field; False where there is none."""
        found = next((turn for turn in self.turns().values() if turn.field == field and step in turn.to), None)
        if found is None:
            return False
        self.wish_page(found, step)
        return True

    def wish_page(self, turn: Turn, step: int) -> None:
        """Ask for a page; where nobody answers, this one stays."""
        before = self.scene
        self.wished.emit({turn.field: turn.to[step]})
        if self.scene is before:
            self.slide.stop()
            self.update()

    def show_told(self, told: Told, theme: Theme) -> None:
        """Show this story in this state; another page comes in from its side, whoever has turned it."""
        turned = self._turned(told, theme)
        if turned is None:
            self.slide.stop()
            super().show_told(told, theme)
            return
        axis, turn, step = turned
        if self.slide.running or not self.slide.shown:
            self.hold(axis, turn)
        super().show_told(told, theme)
        self.slide.go_on(step, self.picture(self.scene))
        self.update()

    def _turned(self, told: Told, theme: Theme) -> tuple[str, Turn, int] | None:
        """The axis, what turns along it and which way, where nothing else is new; None where it is not to be seen."""
        before, frame = self.told, self.frame()
        if before is None or frame is None or told.state.still or self.theme is not theme or not self.isVisible():
            return None
        if before.index is not told.index or (self.scene.width, self.scene.height) != (self.width(), self.height()):
            return None
        for axis, turn in self.turns().items():
            was, now = getattr(before.state, turn.field), getattr(told.state, turn.field)
            if was != now and replace(before.state, **{turn.field: now}) == told.state:
                return axis, turn, 1 if now > was else -1
        return None

    def hold(self, axis: str, turn: Turn) -> None:
        """Take hold of what turns along an axis."""
        assert self.theme is not None
        here, area = self.picture(self.scene), QRectF(turn.area.x, turn.area.y, turn.area.w, turn.area.h)
        ground = self.theme.colour(self.page_ink())
        self.slide.hold(axis, area, ground, lambda step: self._page(turn, step) if step else here)

    def _page(self, turn: Turn, step: int) -> QPixmap | None:
        """The picture of the page before or after; None where there is none."""
        told, frame = self.told, self.frame()
        if step not in turn.to or told is None or frame is None:
            return None
        state = replace(told.state, **{turn.field: turn.to[step]})
        return self.picture(self.lay_out(told.in_state(state), frame))

    def picture(self, scene: Scene) -> QPixmap:
        """A scene as pixels."""
        assert self.theme is not None
        ratio = self.devicePixelRatioF()
        found = Paper((self.size().toSizeF() * ratio).toSize(), ratio, self.page_ink()).blank(self.theme)
        painter = QPainter(found)
        paint(painter, scene, self.theme)
        painter.end()
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.slide.shown:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        self.slide.paint(painter)
        painter.end()
        self.drawn.emit()

    # hands

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            self.hands.touch(event)
            return True
        return bool(super().event(event))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.hands.press(event.position())
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        held = bool(event.buttons() & Qt.MouseButton.LeftButton)
        if not (held and self.hands.drag(event.position())):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self.hands.release():
            super().mouseReleaseEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self.hands.wheel(event):
            super().wheelEvent(event)

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page Up and Page Down turn the aspects; the arrows walk the cells, at the last one on to the next page."""
        key, target = event.key(), self.focused()
        if key in PAGES and any(turn.field == "aspects" for turn in self.turns().values()):
            self.turn(PAGES[key])  # before the first page and after the last the key says nothing, and no other thing
            return
        if key in ARROWS and target is not None and self._walk(target, *ARROWS[key]):
            return
        super().keyPressEvent(event)

    def _walk(self, target: Target, dx: int, dy: int) -> bool:
        """Go from a cell to the one beside it; False where the arrow means something else."""
        if target.kind not in ("cell", "say"):
            return False
        found = next_cell(self.scene, target, dx, dy)
        if found is None:
            turn, before = self.turns().get("x" if dx else "y"), self.scene
            if turn is None or dx + dy not in turn.to:
                return False
            self.wish_page(turn, dx + dy)
            found = edge_cell(self.scene, target, dx, dy) if self.scene is not before else None
        if found is not None:
            self.focus_on(found)
        return True

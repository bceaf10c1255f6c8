"""A comparison whose pages are turned: the next one comes in from its side while the one before goes out."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from g60desk.layout.comparison import lay_out_comparison
from g60desk.layout.comparison_turns import Turn, turns_of
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Scene
from g60desk.layout.told import Told
from g60desk.theme import Theme
from g60desk.tokens import Tokens
from g60desk.views.grounds import Paper
from g60desk.views.page_slide import PageSlide
from g60desk.views.painter import paint
from g60desk.views.steady import SteadyView


class TurnedComparison(SteadyView):
    """Shows the comparison of a story; subclasses let hands and keys turn its pages."""

    lays_ahead = True

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(tokens, parent)
        self.slide = PageSlide(self)
        self.slide.moved.connect(self.update)

    def lay_out(self, told: Told, frame: Frame) -> Scene:
        return lay_out_comparison(told, frame)

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

"""A sheet as a widget: head and tools stay, the body between them scrolls under wheel, finger and keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QScroller, QWidget

from g60desk.layout.scene import Scene, Target
from g60desk.layout.sheet import Sheet
from g60desk.theme import Theme
from g60desk.views.canvas import Canvas
from g60desk.views.drag import Drag
from g60desk.views.fade import Fade


class SheetCanvas(Canvas):
    """A part of a sheet, on the colour of the sheet."""

    def page_ink(self) -> str:
        return "surface"


class BodyCanvas(SheetCanvas):
    """What scrolls between head and tools, also with a pointer that drags it."""

    scrolled = Signal(float)  # emitted with how many px a hand asks to go on

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drag = Drag()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._drag.press(event)
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        by = self._drag.slip(event)
        if by is None:
            super().mouseMoveEvent(event)
        elif by:
            self.scrolled.emit(by)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._drag.lift():
            self._pressed = None
        super().mouseReleaseEvent(event)


class Pane(QWidget):
    """Shows one sheet."""

    picked = Signal(object)  # emitted with the target that was chosen in any part

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = SheetCanvas(self)
        self.area = QScrollArea(self)
        self.body = BodyCanvas()
        self.tools = SheetCanvas(self)
        self.field: QLineEdit | None = None
        self._theme: Theme | None = None
        self._sheet: Sheet | None = None
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self.body)
        QScroller.grabGesture(self.area.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self._fade = Fade(self.area)
        self.body.focus_moved.connect(self._reveal)
        self.body.scrolled.connect(self._go_on)
        for part in (self.head, self.body, self.tools):
            part.picked.connect(self.picked)

    def be_touched(self, least: float) -> None:
        """Let each target be touched on at least so many px."""
        for part in (self.head, self.body, self.tools):
            part.least = least

    def show_sheet(self, sheet: Sheet, theme: Theme, *, fresh: bool) -> None:
        """Show a sheet; a `fresh` one begins at its top, another version of the same keeps its place."""
        self._sheet, self._theme = sheet, theme
        self.setAccessibleName(sheet.head.summary)
        self._paint_area(theme)
        self._place()
        self.head.show_scene(sheet.head, theme)
        self.body.show_scene(sheet.body, theme)
        self.tools.show_scene(sheet.tools or Scene(0, 0), theme)
        if sheet.tools is None and self.tools.hasFocus():
            self.body.setFocus(Qt.FocusReason.OtherFocusReason)  # the button that was pressed has done all it can
        self.tools.setVisible(sheet.tools is not None)
        if fresh:
            self.area.verticalScrollBar().setValue(0)

    def _go_on(self, by: float) -> None:
        bar = self.area.verticalScrollBar()
        bar.setValue(round(bar.value() + by))

    def _paint_area(self, theme: Theme) -> None:
        self._fade.dress(theme, "surface")
        surface, edge = theme.colour("surface").name(), theme.colour("edge").name()
        self.area.setStyleSheet(
            f"QScrollArea, QScrollArea > QWidget {{ background: {surface}; }}"
            f"QScrollBar:vertical {{ background: {surface}; width: 10px; }}"
            f"QScrollBar::handle:vertical {{ background: {edge}; border-radius: 3px; margin: 0 3px 0 2px;"
            " min-height: 40px; }"
            "QScrollBar::add-line, QScrollBar::sub-line { height: 0; }"
        )

    def _place(self) -> None:
        """Put the three parts below each other."""
        sheet = self._sheet
        if sheet is None:
            return
        head = round(sheet.head.height)
        foot = round(sheet.tools.height) if sheet.tools else 0
        self.head.setGeometry(0, 0, self.width(), head)
        self.area.setGeometry(0, head, self.width(), max(1, self.height() - head - foot))
        self.tools.setGeometry(0, self.height() - foot, self.width(), foot)
        self.body.resize(self.width(), max(round(sheet.body.height), self.area.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def put_field(self, field: QLineEdit | None, place: QRect) -> None:
        """Put a field into the head (or take it away)."""
        if self.field is not None and self.field is not field:
            self.field.hide()
        self.field = field
        if field is not None:
            field.setParent(self)
            field.setGeometry(place)
            field.show()
            field.raise_()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round inside the sheet: what lies below it is out of reach."""
        parts: list[QWidget] = [part for part in (self.body, self.tools, self.head) if part.scene.targets]
        if self.field is not None and self.field.isVisible():
            parts.insert(0, self.field)
        parts = [part for part in parts if part.isVisible()]
        if not parts:
            return False
        at = next((number for number, part in enumerate(parts) if part.hasFocus()), -1 if forward else 0)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        parts[(at + (1 if forward else -1)) % len(parts)].setFocus(reason)
        return True

    def _reveal(self, target: Target) -> None:
        x, y = target.rect.middle
        self.area.ensureVisible(round(x), round(y), 0, round(target.rect.h / 2) + 24)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress:
            return True  # a press on the sheet's own ground closes nothing
        return super().event(event)

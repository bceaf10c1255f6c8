"""The sheets over a console as widgets: one at its side, and one as large as all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from g60desk.layout.frame import Frame, frame_for
from g60desk.layout.told import Told
from g60desk.theme import Theme, measure
from g60desk.views.cover import SheetMaker

if TYPE_CHECKING:
    from g60desk.views.drawer import Drawer
    from g60desk.views.pane import Pane

WALKING = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Up, Qt.Key.Key_Down)
CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class SheetCovers(QObject):
    """Made when they are first needed; one of them is seen at a time."""

    closed = Signal()  # emitted when someone presses beside a sheet
    picked = Signal(object)  # emitted with the target that was chosen

    def __init__(self, console: QWidget, theme: Theme) -> None:
        super().__init__(console)
        self._console, self._theme = console, theme
        self._drawer: Drawer | None = None
        self.whole: Pane | None = None  # as large as the console

    @property
    def side(self) -> Pane | None:
        """What a sheet at the side is shown on, once there was one."""
        return self._drawer.pane if self._drawer is not None else None

    def be(self, *, side: bool, whole: bool) -> None:
        """Hide what is not to be seen now."""
        if self._drawer is not None:
            self._drawer.setVisible(side)
        if self.whole is not None:
            self.whole.setVisible(whole)

    def takes(self, key: int) -> bool:
        """True for a key that walks on a sheet, or chooses what the keyboard has gone to there."""
        from g60desk.views.pane import SheetCanvas  # there is a sheet, so it is loaded

        focused = self._console.focusWidget()
        ringed = isinstance(focused, SheetCanvas) and focused.ringed() is not None
        return key in WALKING or (key in CHOOSING and ringed)

    def show_side(self, maker: SheetMaker, told: Told, frame: Frame) -> None:
        """A sheet at the side."""
        if self._drawer is None:
            from g60desk.views.drawer import Drawer

            self._drawer = Drawer(self._console)
            self._drawer.closed.connect(self.closed)
            self._drawer.pane.picked.connect(self.picked)
        fresh = not self._drawer.isVisible()
        self._drawer.setGeometry(self._console.rect())
        self._drawer.show_sheet(maker(told, frame), self._theme, frame, fresh=fresh)
        self._drawer.point_at((), ())
        self._lay(self._drawer, self._drawer.pane, fresh=fresh)

    def show_whole(self, maker: SheetMaker, told: Told, frame: Frame) -> None:
        """A sheet as large as the console, in type that can be read however small that is."""
        if self.whole is None:
            from g60desk.views.pane import Pane

            self.whole = Pane(self._console)
            self.whole.picked.connect(self.picked)
        fresh = not self.whole.isVisible()
        sheet = frame_for(frame.width, frame.height, frame.language, frame.tokens, measure, bare=True)
        self.whole.setGeometry(self._console.rect())
        self.whole.show_sheet(maker(told, sheet), self._theme, fresh=fresh)
        self._lay(self.whole, self.whole, fresh=fresh)

    def _lay(self, cover: QWidget, pane: Pane, *, fresh: bool) -> None:
        """Have it on top; the keyboard goes into it once."""
        cover.show()
        if fresh:
            cover.raise_()
            (pane.tools if pane.tools.scene.targets else pane.body).setFocus(Qt.FocusReason.OtherFocusReason)

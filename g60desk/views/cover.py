"""What lies over the page: the source drawer, a picture, or a panel of the window such as the help sheet.

The page slides until the figure that is told about is clear, and the keyboard goes into the sheet and comes back.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from g60desk.layout.frame import Frame
from g60desk.layout.rect import Rect
from g60desk.layout.told import Told
from g60desk.state import Selection
from g60desk.theme import Theme
from g60desk.views.base import StoryView

if TYPE_CHECKING:
    from g60desk.layout.sheet import Sheet
    from g60desk.views.drawer import Drawer
    from g60desk.views.large import LargePicture

BESIDE = ("tracks", "filter")  # the panels that change the page: it stays clear beside them
SheetMaker = Callable[[Told, Frame], "Sheet"]


class Cover(QObject):
    """Lays one sheet at a time over the view of a stage: the `panel` where there is one, else what is opened."""

    picked = Signal(object)  # emitted with the target that was chosen on the sheet
    closed = Signal()  # emitted when someone pressed beside the sheet

    def __init__(self, stage: QWidget) -> None:
        super().__init__(stage)
        self._stage = stage
        self.panel: SheetMaker | None = None
        self.panel_name = ""
        self.least = 0.0  # px that each target of a sheet can be touched on
        self.over = ""  # the name of the sheet that lies over the page
        self._drawer: Drawer | None = None
        self._large: LargePicture | None = None

    @property
    def sheet(self) -> QWidget | None:
        """The sheet that lies over the page; None while none does."""
        return next((one for one in (self._drawer, self._large) if one is not None and one.isVisible()), None)

    def lay_over(self, view: StoryView, foot: QWidget, told: Told, theme: Theme, frame: Frame) -> None:
        """Show over this view what the panel or the state asks for, or nothing."""
        opened = told.state.opened
        name = self.panel_name if self.panel else str(opened or "")
        fresh, self.over = name != self.over, name
        if self.panel is None and (opened is None or opened.kind == "picture"):
            view.move(0, 0)
            large = self._enlarged(opened, told, theme, frame) if opened else None
            self._uncover(view, self._drawer)
            if large is None:
                self._uncover(view, self._large)
            elif fresh:
                large.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._uncover(view, self._large)
        drawer = self.drawer()
        drawer.setGeometry(0, 0, round(frame.width), round(frame.height))
        drawer.pane.be_touched(self.least)
        sheet = self.panel(told, frame) if self.panel else _account(view, told, frame)
        drawer.show_sheet(sheet, theme, frame, fresh=fresh)
        self._point(opened if self.panel is None else None, frame, view)
        drawer.show()
        drawer.raise_()
        if fresh and (view.hasFocus() or foot.hasFocus()):
            drawer.pane.body.setFocus(Qt.FocusReason.OtherFocusReason)

    def drawer(self) -> Drawer:
        """The drawer; made when it is first needed."""
        if self._drawer is None:
            from g60desk.views.drawer import Drawer

            self._drawer = Drawer(self._stage)
            self._drawer.closed.connect(self.closed)
            self._drawer.pane.picked.connect(self.picked)
        return self._drawer

    def _enlarged(self, opened: Selection, told: Told, theme: Theme, frame: Frame) -> LargePicture:
        """The picture of an event over the page."""
        if self._large is None:
            from g60desk.views.large import LargePicture

            self._large = LargePicture(self._stage)
            self._large.closed.connect(self.closed)
            self._large.picked.connect(self.picked)
        self._large.setGeometry(0, 0, round(frame.width), round(frame.height))
        self._large.least = self.least
        self._large.show_large(told, theme, frame, opened.key)
        self._large.show()
        self._large.raise_()
        return self._large

    def _uncover(self, view: StoryView, cover: QWidget | None) -> None:
        """Take away what lies over the view; the keyboard goes back to it."""
        if cover is None or not cover.isVisible():
            return
        focused = self._stage.focusWidget()
        if focused is not None and (focused is cover or cover.isAncestorOf(focused)):
            view.setFocus(Qt.FocusReason.OtherFocusReason)
        cover.hide()

    def _point(self, opened: Selection | None, frame: Frame, view: StoryView) -> None:
        """Slide the view until the figure is clear, join its mark to the drawer, and let the ring go there."""
        from g60desk.layout.focus import focus_of, in_sight, slide  # the first picture has no drawer
        from g60desk.layout.focus_branch import branch

        if opened is not None:
            view.follow("cite", str(opened))
        focus = focus_of(view.scene, opened, frame) if opened else None
        if opened is None or focus is None:
            view.move(0, 0)
            clear = [Rect(0, 0, frame.width, frame.height)] if self.panel and self.panel_name in BESIDE else []
            self.drawer().point_at(clear, ())
            return
        left, up = slide(focus, frame)
        moved = (-float(round(left)), -float(round(up)))
        view.move(round(moved[0]), round(moved[1]))
        line = branch(view.scene, focus, opened, moved, frame)
        courses = [course.moved(*moved) for course in focus.courses]
        self.drawer().point_at(in_sight(focus, moved, frame), line, courses)


def _account(view: StoryView, told: Told, frame: Frame) -> Sheet:
    """The source drawer, which steps through the marks of the view."""
    from g60desk.layout.drawer import lay_out_drawer

    marks = [target.key for target in view.scene.targets if target.kind == "cite"]
    return lay_out_drawer(told, frame, tuple(dict.fromkeys(marks)))

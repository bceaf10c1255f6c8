"""The one window of a kiosk: what calls while nobody is there, the page in a visitor's hands, and the question between.

It fills its screen and stays: whoever wants to close it from outside is refused.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from g60desk.kiosk.attract_view import AttractView
from g60desk.kiosk.hall_size import Bounds, hall_on
from g60desk.kiosk.page import HallPage
from g60desk.kiosk.staff import StaffView
from g60desk.layout.frame import Frame, Hall, frame_for
from g60desk.layout.hall_asking import asking_rect, lay_out_asking
from g60desk.layout.told import Told
from g60desk.theme import Theme, measure
from g60desk.tokens import Tokens
from g60desk.views.surface import Surface

CORNER = 1.5  # of a target, the side of the corner on which the staff knock


class KioskWindow(QWidget):
    """Holds the three faces of a kiosk."""

    painted = Signal()  # emitted after the window was painted
    resized = Signal()  # emitted when the window has another size, or is on another screen
    stepped_out = Signal()  # emitted when Esc was pressed

    def __init__(self, tokens: Tokens, bounds: Bounds | None = None) -> None:
        super().__init__()
        self._tokens, self.bounds = tokens, bounds or Bounds()
        self._ends = False
        self.attract = AttractView(tokens, self)
        self.page = HallPage(tokens, self)
        self.asking = Asking(self)
        self.page.hide()
        self.staff: StaffView | None = None  # over everything, where there is a way in for the staff
        self.setAutoFillBackground(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    # what is shown

    def show_attract(self) -> None:
        """Call, for nobody is there."""
        self.asking.hide()
        self.page.hide()
        self.attract.setGeometry(self.rect())
        self.attract.show()
        self.attract.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_page(self) -> None:
        """Show the page of whoever is there."""
        self.page.setGeometry(self.rect())
        self.page.show()
        self.attract.hide()
        self.page.take_focus()

    def fresh_page(self) -> HallPage:
        """A page that nobody has touched, in the place of the one before, which is gone with all that it remembers."""
        before, self.page = self.page, HallPage(self._tokens, self)
        self.page.setGeometry(self.rect())
        self.page.hide()
        before.hide()
        before.setParent(None)
        before.deleteLater()
        self.asking.raise_()
        return self.page

    def prepare(self, told: Told, theme: Theme, text: float) -> bool:
        """A step towards a page that a visitor may soon see, with text of this size; True when it is ready."""
        self.page.hall = self.hall(text)
        return self.page.prepare(told, theme)

    def ask(self, told: Told | None, theme: Theme, left: float = 1.0) -> None:
        """Ask whether somebody is there, with so much of the time left; None asks no more."""
        frame = self.page.frame()
        if told is None or frame is None:
            self.asking.hide()
            return
        rect = asking_rect(frame)
        self.asking.setGeometry(round(rect.x), round(rect.y), round(rect.w), round(rect.h))
        scene = lay_out_asking(told, frame, left)
        self.asking.show_scene(scene, theme)
        if not self.asking.isVisible() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.asking, scene.summary))
        self.asking.show()
        self.asking.raise_()

    def ask_staff(self, told: Told, theme: Theme, hall: Hall) -> None:
        """Ask whoever knocked for the PIN."""
        if self.staff is not None:
            self.staff.ask(told, theme, self._staff_frame(told, hall))

    def turn_staff(self, told: Told, theme: Theme, hall: Hall) -> None:
        """Say the pages of the staff in another language; what was typed stays."""
        if self.staff is not None:
            self.staff.turn(told, theme, self._staff_frame(told, hall))

    def _staff_frame(self, told: Told, hall: Hall) -> Frame:
        return frame_for(self.width(), self.height(), told.language, self._tokens, measure, hall=hall)

    @property
    def asks_staff(self) -> bool:
        """True while the pages of the staff lie over everything."""
        return self.staff is not None and self.staff.isVisible()

    def hall(self, text: float = 1.0) -> Hall:
        """What hands need here, with text of this size."""
        return hall_on(self, self._tokens, self.bounds, text)

    def corners(self, hall: Hall) -> tuple[QRectF, ...]:
        """Where the staff knock: at the upper left, and upright also at the lower left, beside all buttons."""
        side = CORNER * hall.least
        upper = QRectF(0, 0, side, side)
        frame = frame_for(self.width(), self.height(), "", self._tokens, measure, hall=hall)
        if frame.mode != "portrait":
            return (upper,)
        return upper, QRectF(0, self.height() - side, frame.left, side)

    # the window itself

    def end(self) -> None:
        """Close for good."""
        self._ends = True
        self.attract.hide()
        self.close()

    def event(self, event: QEvent) -> bool:
        done = bool(super().event(event))
        if event.type() == QEvent.Type.UpdateRequest:
            self.painted.emit()
            self.page.look_soon()
        elif event.type() == QEvent.Type.ScreenChangeInternal:
            self.resized.emit()
        return done

    def sizeHint(self) -> QSize:
        return QSize(1280, 720)

    def resizeEvent(self, event: QResizeEvent) -> None:
        for part in (self.attract, self.page):
            part.setGeometry(self.rect())
        if self.staff is not None:
            self.staff.hide()
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no part of the page takes ends here."""
        event.accept()
        if event.key() == Qt.Key.Key_Escape:
            self.stepped_out.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self._ends)


class Asking(Surface):
    """Shows the question over the page; a touch goes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

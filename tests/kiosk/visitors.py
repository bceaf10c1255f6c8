"""A kiosk with a clock of its own, and hands that touch it."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sheets import TOKENS, reading_named

from g60desk.kiosk.hall_size import Bounds
from g60desk.kiosk.idle import Mood
from g60desk.kiosk.pin import Pin
from g60desk.kiosk.visit import First
from g60desk.layout.scene import Target
from g60desk.shell.desk import Desk
from g60desk.shell.hall import Hall
from g60desk.shell.settings import Store
from g60desk.state import State
from g60desk.views.canvas import Canvas

LYING, UPRIGHT = (1920, 1080), (1080, 1920)


class Visited:
    """A hall on a screen of some size."""

    def __init__(
        self,
        qtbot: QtBot,
        story: str = "g60",
        size: tuple[int, int] = LYING,
        per_mm: float = 0.0,
        *,
        still: bool = True,
        pin: Pin | None = None,
    ) -> None:
        self.now = 1000.0
        self.desk = Desk(TOKENS, Store(None), State())
        self.desk.session.open(reading_named(story))
        self.hall = Hall(self.desk, First(still=still), bounds=Bounds(per_mm=per_mm), clock=lambda: self.now, pin=pin)
        self.window = self.hall.window
        self.window.attract.loop.clock = lambda: self.now
        self.window.resize(*size)
        self.window.show()
        self.hall.watching.sense.begin(hide_pointer=False)
        qtbot.waitExposed(self.window)

    @property
    def state(self) -> State:
        return self.desk.session.state

    def come(self, language: str = "en") -> None:
        """Come through a door."""
        door = next(one for one in self.window.attract.scene.targets if one.key == language)
        self.tap(self.window.attract, door)

    def shows(self, **fields: object) -> None:
        """Be elsewhere, as by any number of touches."""
        self.desk.session.change(
            **{**msgspec.structs.asdict(State(language=self.state.language, theme="hall")), "still": True, **fields}
        )

    def pass_by(self, seconds: float) -> None:
        """Nobody touches anything for so long."""
        until = self.now + seconds
        while self.now < until and self.hall.visited:
            self.now += 0.5
            self.hall.watching.look()

    def until_asked(self) -> None:
        for _ in range(1000):
            if self.hall.watching.idle.mood is not Mood.HERE:
                return
            self.pass_by(0.5)

    def tap(self, widget: QWidget, target: Target) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(*map(round, _spot(target))))

    def ways(self) -> list[Target]:
        """The ways on that the foot shows."""
        return [one for one in self.window.page.foot.scene.targets if one.kind == "way"]

    def canvases(self) -> Iterator[Canvas]:
        """All that can be touched now: the view and the foot, or the sheet that covers them."""
        page = self.window.page
        if page.covered and page.cover._drawer is not None:
            pane = page.cover._drawer.pane
            yield from (part for part in (pane.head, pane.body, pane.tools) if part.isVisible() and part.scene.targets)
            return
        assert page.view is not None
        yield page.view
        yield from (part for part in page.view.findChildren(Canvas) if part.isVisible())
        yield page.foot

    def picture(self) -> QImage:
        """What the page shows at rest."""
        QApplication.processEvents()
        return self.window.grab().toImage()

    def end(self) -> None:
        self.hall.end()
        self.window.deleteLater()
        self.desk.deleteLater()
        self.hall.deleteLater()


def _plain(language: str) -> dict[str, object]:
    return msgspec.structs.asdict(State(language=language, theme="hall", still=True))


def _spot(target: Target) -> tuple[float, float]:
    return target.rect.middle

"""Walking the items of the room's picture by keys, whichever window has them: for who wanders without a mouse."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from g60desk.views.audience_page import AudiencePage
from g60desk.views.surface import Surface

ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class ItemWalk:
    """Leads the ring of a page; `send` gives a key to a widget, past whoever else listens."""

    def __init__(self, page: AudiencePage, send: Callable[[QWidget, Qt.Key], None]) -> None:
        self._page, self._send = page, send
        self._led: Surface | None = None

    def press(self, key: Qt.Key) -> None:
        """Go on by an arrow, or open with Enter; another key goes on."""
        page = self._page
        led = page.drawer().pane.body if page.covered else page.view
        if led is not self._led:
            self.let_go()
        if led is not None:
            led.led, self._led = True, led
            self._send(led, key if key in (*ARROWS, Qt.Key.Key_Return) else Qt.Key.Key_Right)
            led.update()

    def let_go(self) -> None:
        """The room sees no ring any more."""
        led, self._led = self._led, None
        if led is not None:
            led.led = False
            led.update()

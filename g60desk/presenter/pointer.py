"""The pointer of a show: what is pointed at now, and the strokes of each page that was drawn on.

Strokes belong to what is shown, the step with all of its state and in its language.  They go when anything else is
shown and are there again with it, for as long as the show goes on.
"""

from __future__ import annotations

from collections.abc import Hashable

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from g60desk.presenter.pointing import Place, Pointing, Tool, Trace


class Pointer(QObject):
    """Points in all windows of a show at once: they listen to it and look here."""

    moved = Signal()  # emitted after any change of what is pointed at
    chosen = Signal()  # emitted when another tool is in hand, or when there are strokes, or none any more

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.now = Pointing()
        self._page: Hashable = None
        self._wiped: tuple[Trace, ...] = ()  # what was taken away from this page at last
        self._kept: dict[Hashable, tuple[Trace, ...]] = {}

    # tools

    def take(self, tool: Tool) -> None:
        """Take a tool, or put it away where it is in hand already."""
        self._be(self.now.chosen(Tool.NONE if tool is self.now.tool else tool))

    def take_next(self) -> None:
        """Take the next tool, and after the last one none."""
        self._be(self.now.chosen(self.now.following()))

    def put_away(self) -> None:
        """Have no tool; strokes stay."""
        self._be(self.now.chosen(Tool.NONE))

    def turn(self, notches: float) -> None:
        """Make the light larger, or what the glass shows."""
        self._be(self.now.turned(notches))

    # a hand on the page

    def move(self, at: Place) -> None:
        """The hand is here, in fractions of the page."""
        self._be(self.now.moved(at))

    def nudge(self, x: int, y: int) -> None:
        """The tool goes so many small steps to the right and down."""
        self._be(self.now.nudged(x, y))

    def press(self, at: Place) -> None:
        """The tool is put down here."""
        self._be(self.now.pressed(at))

    def lift(self) -> None:
        """The tool is lifted."""
        self._be(self.now.lifted())

    def leave(self) -> None:
        """The hand has gone from the page."""
        self._be(self.now.left())

    # strokes

    def undo(self) -> bool:
        """Take back the last stroke on this page, or that all were taken away; False where there was neither."""
        if self.now.ink:
            self._be(self.now.without_last())
            return True
        back, self._wiped = self._wiped, ()
        self._be(replace(self.now, ink=back))
        return bool(back)

    def wipe(self) -> None:
        """Take away all strokes on this page."""
        self._wiped = self.now.ink or self._wiped
        self._be(replace(self.now, ink=(), draws=False))

    def turn_to(self, page: Hashable) -> None:
        """Be on a page, which has the strokes that were drawn there."""
        if page != self._page:
            self._keep()
            self._page, self._wiped = page, ()
            self._be(self.now.on_page(self._kept.get(page, ())))

    def forget(self) -> None:
        """Have no strokes on any page: they have been written anew."""
        self._kept.clear()
        self.wipe()
        self._wiped = ()

    def _keep(self) -> None:
        if self.now.ink:
            self._kept[self._page] = self.now.ink
        else:
            self._kept.pop(self._page, None)

    def _be(self, now: Pointing) -> None:
        before, self.now = self.now, now
        if before != now:
            self.moved.emit()
        if before.tool is not now.tool or bool(before.ink) != bool(now.ink):
            self.chosen.emit()

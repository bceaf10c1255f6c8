"""Hands and keys on a closer look: what they do on the timeline they do here, and arrows walk the points."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from g60desk.layout.closer_walk import CloserWalk
from g60desk.layout.scene import Target
from g60desk.views.closer import CloserView


class CloserHands(CloserView):
    """A view in whose closer looks hands and keys move; in its other scenes they do what they do elsewhere."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second tap on the ground of a series opens the closer look, and in it goes closer."""
        at = event.position()
        if self.scene.target_at(at.x(), at.y()) is not None:
            return
        if self.closer is not None:
            super().mouseDoubleClickEvent(event)
        elif any(one.holds(at.x(), at.y()) for one in self.scene.belongings.get("closer:", ())):
            self.look_closer()

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Any key stops what slides; Home and End lead to the first and last point of a line."""
        self.glide.halt()
        way = {Qt.Key.Key_Home: -1, Qt.Key.Key_End: 1}.get(Qt.Key(event.key()), 0)
        end = self.walk.end(way) if way and self.walk is not None else None
        if end is not None:
            self.focus_on(end)
        else:
            super().keyPressEvent(event)

    def neighbour(self, target: Target | None, dx: int, dy: int) -> Target | None:
        """From point to point, also beyond what is in sight; from anything else, whatever lies there."""
        walk = self.walk
        if walk is None:
            return super().neighbour(target, dx, dy)
        if target is None:
            return next((one for one in self.scene.targets if one.kind == "figure"), None)
        found = walk.beside(target, dx, dy)
        return found if found is not None or (dx and walk.has(target)) else super().neighbour(target, dx, dy)

    def focus_on(self, target: Target | None) -> None:
        """Give the focus to a target; a point that is out of sight is brought into it."""
        if target is not None and self.walk is not None and self.walk.has(target):
            target = self._revealed(self.walk, target)
        super().focus_on(target)

    def _revealed(self, walk: CloserWalk, target: Target) -> Target:
        """Let the keyboard be on a point, and the window where it is seen; gives the target that it is there."""
        walk.walked = target.key
        self.glide.settle()
        window = walk.field.revealing(target.key)
        if window is not None:
            self.wish(self.glide.kept(window))
        return (self.walk or walk).offer() or target  # what was wished may have laid out another scene

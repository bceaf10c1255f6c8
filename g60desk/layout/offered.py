"""What can be chosen in a scene and what belongs to records in it, some of it made when it is first asked for.

A picture that moves has hundreds of rings, and a hand or a screen reader asks for them only when it has come to rest.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from g60desk.layout.rect import Rect
from g60desk.layout.targets import Target

if TYPE_CHECKING:
    from g60desk.layout.scene import Scene

Belongings = dict[str, list[Rect]]


class Offered:
    """Targets in the order of reading, and the rectangles of records by ``kind:key``."""

    __slots__ = ("_later", "belongings", "targets")

    def __init__(self) -> None:
        self.targets: list[Target] = []
        self.belongings: Belongings = {}
        self._later: list[tuple[int, Callable[[Scene], None]]] = []  # each with the seat of its first target

    def put(self, target: Target, seat: int) -> None:
        """Let a target stand on a seat, before what stands there but behind what is still to be made."""
        self.targets.insert(seat, target)
        if self._later and self._later[-1][0] > seat:
            self._later = [(at + (at > seat), make) for at, make in self._later]

    def later(self, make: Callable[[Scene], None]) -> None:
        """Have `make` offer to an empty scene what stands here, when it is asked for."""
        self._later.append((len(self.targets), make))

    def enclose(self, before: Sequence[Target], since: int, after: Sequence[Target]) -> None:
        """Let the targets from number `since` on stand between others."""
        shift = len(before) - since
        self.targets = [*before, *self.targets[since:], *after]
        self._later = [(seat + shift, make) for seat, make in self._later]

    def settled(self, empty: Callable[[], Scene]) -> Offered:
        """The same, with all of it there."""
        later, self._later = self._later, []
        for seat, make in reversed(later):
            scene = empty()
            make(scene)
            self.targets[seat:seat] = scene.targets
            for key, rects in scene.belongings.items():
                self.belongings.setdefault(key, []).extend(rects)
        return self

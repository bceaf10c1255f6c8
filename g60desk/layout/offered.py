"""What can be chosen and what belongs to records, some of it made when it is first asked for.

A picture that moves has hundreds of rings, and a hand or a screen reader asks for them only when it has come to rest.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from g60desk.layout.course import Course
from g60desk.layout.rect import Rect
from g60desk.layout.targets import Later, Target, nearness

Belongings = dict[str, list[Rect]]


class Offered:
    """Targets in the order of reading, and the rectangles of records by ``kind:key``; lengths are in px."""

    __slots__ = ("_belongings", "_later", "_targets", "least")

    def __init__(self) -> None:
        self._targets: list[Target] = []
        self._belongings: Belongings = {}
        self._later: list[tuple[int, Callable[[Offered], None]]] = []  # each with the seat of its first target
        self.least = 0.0  # px that each target can be touched on, whatever is drawn

    @property
    def targets(self) -> list[Target]:
        """What can be chosen, in the order of reading."""
        self._settle()
        return self._targets

    @targets.setter
    def targets(self, targets: list[Target]) -> None:
        self._settle()
        self._targets = targets

    @property
    def belongings(self) -> Belongings:
        """Where each record is drawn, under ``kind:key``."""
        self._settle()
        return self._belongings

    @belongings.setter
    def belongings(self, belongings: Belongings) -> None:
        self._settle()
        self._belongings = belongings

    def _settle(self) -> None:
        """Make what was to be made later."""
        if not self._later:
            return
        later, self._later = self._later, []
        for seat, make in reversed(later):
            made = Offered()
            make(made)
            self._targets[seat:seat] = made.targets
            for key, rects in made.belongings.items():
                self._belongings.setdefault(key, []).extend(rects)

    def offer(
        self,
        kind: str,
        key: str,
        rect: Rect,
        name: str | Later,
        *,
        text: str | Later = "",
        least: float = 0.0,
        round: bool = False,
        chosen: bool = False,
        fills: bool = True,
        seat: int | None = None,
    ) -> None:
        """Make `rect` a target whose touch area is at least `least` px wide and high; the last one, or at a `seat`."""
        grow_x, grow_y = max(0.0, (least - rect.w) / 2), max(0.0, (least - rect.h) / 2)
        hit = Rect(rect.x - grow_x, rect.y - grow_y, rect.w + 2 * grow_x, rect.h + 2 * grow_y)
        self.put(Target(kind, key, rect, hit, name, text, round, chosen, fills), seat)

    def put(self, target: Target, seat: int | None = None) -> None:
        """Make something a target: the last one, or on a `seat`, before what is there but behind what is to come."""
        if seat is None:
            seat = self.seat
        self._targets.insert(seat, target)
        if self._later and self._later[-1][0] > seat:
            self._later = [(at + (at > seat), make) for at, make in self._later]

    @property
    def seat(self) -> int:
        """Where the next target stands among those that are made."""
        return len(self._targets)

    def offer_later(self, make: Callable[[Offered], None]) -> None:
        """Have `make` offer what stands here in the order of reading, when it is asked for."""
        self._later.append((self.seat, make))

    def enclose(self, before: Sequence[Target], since: int, after: Sequence[Target]) -> None:
        """Let what is offered from number `since` on stand between other targets."""
        shift = len(before) - since
        self._targets = [*before, *self._targets[since:], *after]
        self._later = [(seat + shift, make) for seat, make in self._later]

    def offer_line(
        self,
        key: str,
        rect: Rect,
        name: str,
        courses: Sequence[Course],
        *,
        text: str = "",
        reach: float = 0.0,
        badge: bool = False,
        chosen: bool = False,
    ) -> None:
        """Make a line one target along all its courses; `rect` is where its ring goes, and its `badge` where it is."""
        hit = rect if badge else Rect(*rect.middle, 0.0, 0.0)
        self.targets.append(
            Target("line", key, rect, hit, name, text, not badge, chosen, courses=tuple(courses), reach=reach)
        )

    def belong(self, kind: str, key: str, *rects: Rect) -> None:
        """Say what is drawn for a record: `belongings` has it under ``kind:key``, and all of it goes together."""
        self._belongings.setdefault(f"{kind}:{key}", []).extend(rects)

    def target_at(self, x: float, y: float) -> Target | None:
        """The target under a point: one whose drawing holds it, else the one that a finger there means."""
        near = ((nearness(target, x, y, self.least), target) for target in self.targets)
        touched = [(how, target) for how, target in near if how is not None]
        return min(touched, key=lambda one: one[0])[1] if touched else None

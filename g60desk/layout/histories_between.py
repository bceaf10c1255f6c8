"""On the way from one axis of histories to the other: each row slides as a whole to where its years begin.

A row keeps a scale of its own all the way, between those of both axes, so that its line and its marks are drawn on it
as ever.  Of rows that change places the one that goes down is pale where they pass each other.  Words go with their
marks; what only one picture has fades.
"""

from __future__ import annotations

from math import pi, sin

from g60desk.layout.easing import within
from g60desk.layout.histories import Pose
from g60desk.layout.histories_line import life_of
from g60desk.layout.histories_moved import Mover
from g60desk.layout.histories_name import draw_name
from g60desk.layout.histories_phases import draw_phases
from g60desk.layout.histories_plan import Row
from g60desk.layout.histories_rows import SeenRow
from g60desk.layout.morph_switch import switched
from g60desk.layout.scale import Scale
from g60desk.layout.scene import Faded, Item, Scene, Stroke

Items = tuple[Item, ...]
PALE = 0.85  # how much of a row that goes down is lost where it passes another
GONE, COME = 0.4, 0.6  # shares of the way at which what stands still is gone, and from which the other comes


class Way:
    """The way from pose `a`, by the calendar, to pose `b`, by years since; what stands still is painted once for it."""

    def __init__(self, a: Pose, b: Pose) -> None:
        self.a, self.b = a, b
        both, gone, come = _parted(_without_switch(a), _without_switch(b))
        self._gone, self._come = (*gone, *a.grid), (*come, *b.grid)
        self._others = {one.history.key: one for one in b.rows}
        after = [one.history.key for one in b.rows]
        kept = [one.history.key for one in a.rows if one.history.key in self._others]
        self._down = {key for key in kept if after.index(key) > kept.index(key)}
        self._stays = {one.history.key for one in a.rows if _stays(one, self._others.get(one.history.key))}
        named = Scene(b.frame.width, b.frame.height)
        for one in (one for one in b.rows if one.history.key in self._stays):
            draw_name(named, b.told, b.frame, one.history, one.row, b.plan)
        self._names = named.targets
        self._ground = Scene(b.frame.width, b.frame.height)
        self._ground.add(*both, *named.items)
        known = {one.history.key for one in a.rows}
        self._new = [one for one in b.rows if one.history.key not in known]

    def at(self, share: float, *, back: bool) -> Scene:
        """The picture at a share of the way; it is told as the one to which it goes: `a` where `back`."""
        end, frame = (self.a if back else self.b), self.b.frame
        scene = Scene(frame.width, frame.height, end.scene.summary)
        leaving, coming = 1.0 - within(share, 0.0, GONE), within(share, COME, 1.0)
        scene.lie_on(self._ground)
        scene.add(*switched(self.a.switch, self.b.switch, share))
        scene.add(*_faded(self._gone, leaving), *_faded(self._come, coming))
        for one in sorted(self.a.rows, key=lambda row: row.history.spine):  # the story's own passes over the others
            self._row(scene, end, one, self._others.get(one.history.key), share)
        for one in self._new:
            self._row(scene, end, one, None, share)
        scene.add(*_faded(self.a.over, leaving), *_faded(self.b.over, coming))
        scene.targets += self._names
        known = {(target.kind, target.key) for target in scene.targets}
        scene.targets += [one for one in end.scene.targets if one.kind == "set" and (one.kind, one.key) not in known]
        return scene

    def _row(self, scene: Scene, end: Pose, one: SeenRow, other: SeenRow | None, share: float) -> None:
        """A row on its way, with its name and the line under it; one of another page stays where it is, and fades."""
        frame, lost = end.frame, 0.0
        if other is None:
            lost, other = (1.0 - share if one in self._new else share), one
        row = _row(one.row, other.row, share)
        scene.add(Stroke(((frame.left, row.bottom), (end.plan.right, row.bottom)), "rule", frame.stroke("rule")))
        own = Scene(scene.width, scene.height)
        if one.history.key not in self._stays:
            draw_name(own, end.told, frame, one.history, row, end.plan)
        _draw(own, end, one, other, row, share)
        pale = PALE * sin(pi * share) if one.history.key in self._down else lost
        scene.add(*([Faded(tuple(own.items), 1.0 - pale)] if pale else own.items))
        scene.targets += own.targets
        scene.belongings.update(own.belongings)


def _without_switch(pose: Pose) -> Items:
    """What stands still, but the switch of the axis, which slides."""
    own = {item for items in pose.switch.values() for item in items}
    return tuple(item for item in pose.still if item not in own)


def _stays(one: SeenRow, other: SeenRow | None) -> bool:
    """True for a row that has the same place in both pictures."""
    return other is not None and one.row == other.row


def _draw(scene: Scene, end: Pose, one: SeenRow, other: SeenRow, row: Row, share: float) -> None:
    """A row on its way; one that has no place on one of the axes fades."""
    scale, frame = _scale(one.scale, other.scale, share), end.frame
    if scale is None:
        return
    lasting = one.scale is not None and other.scale is not None
    shown = 1.0 if lasting else (1.0 - share if other.scale is None else share)
    own = scene if lasting else Scene(scene.width, scene.height)
    own.add(*life_of(end.told, frame, one.history, row, scale))
    draw_phases(own, end.told, frame, one.history, row, scale)
    Mover(frame, scale, row, share).draw(own, one, other)
    if own is not scene:
        scene.add(Faded(tuple(own.items), shown))


def _scale(one: Scale | None, other: Scale | None, share: float) -> Scale | None:
    if one is None or other is None:
        return one or other
    pairs = ((one.start, other.start), (one.end, other.end), (one.left, other.left), (one.right, other.right))
    start, end, left, right = (a + (b - a) * share for a, b in pairs)
    return Scale(start, end, left, right)


def _row(one: Row, other: Row, share: float) -> Row:
    def mixed(a: float, b: float) -> float:  # on whole px, so that what moves is one of few pictures
        return float(round(a + (b - a) * share)) if 0.0 < share < 1.0 else a + (b - a) * share

    return Row(
        mixed(one.top, other.top), mixed(one.height, other.height), mixed(one.words_top, other.words_top),
        one.rows, one.pitch + (other.pitch - one.pitch) * share, mixed(one.line, other.line), one.size,
    )  # fmt: skip


def _faded(items: Items, shown: float) -> list[Item]:
    return [Faded(items, shown)] if items and shown else []


def _parted(a: Items, b: Items) -> tuple[Items, Items, Items]:
    """What both have, what only the first has, and what only the second has."""
    both = set(a) & set(b)
    return (
        tuple(item for item in a if item in both),
        tuple(item for item in a if item not in both),
        tuple(item for item in b if item not in both),
    )

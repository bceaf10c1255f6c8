"""From one picture of the network to another, so that one sees that it is the same network.

Places travel straight to where they belong and take their names along; lines bend from one course into the other, and
what only one picture has draws back to what stays, or comes out of it.  Between two layouts the ground of the one goes
before that of the other comes; in time the camera stands still and one ground passes over into the next.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from g60desk.layout.easing import Curve, eased, within
from g60desk.layout.morph_badges import Plate, plate
from g60desk.layout.morph_grounds import HALF, Grounds
from g60desk.layout.morph_items import mixed
from g60desk.layout.morph_lines import Thread, thread
from g60desk.layout.morph_marks import mark_between
from g60desk.layout.morph_names import Name, edges_of, in_turn, name_of
from g60desk.layout.morph_paths import Path
from g60desk.layout.morph_rooms import STEPS, Rooms
from g60desk.layout.morph_rows import Rows
from g60desk.layout.morph_switch import switched
from g60desk.layout.morph_targets import on_the_way
from g60desk.layout.morph_waves import ARRIVING, LEAVING, ends_of, passing, waves
from g60desk.layout.network_pose import Pose, middle_of
from g60desk.layout.offered import Offered
from g60desk.layout.scene import Item, Point, Scene

CROSSED = (0.35, 0.43, 0.5, 0.57, 0.65)  # parts of the time at which it is looked which names lines run under
COARSE = 4  # every fourth point of a line is enough for that
Strands = Mapping[str, tuple[Item, ...]]
NOWHERE: tuple[Point | None, Point | None] = (None, None)


class Morph:
    """The change from pose `a` to pose `b`; `grows` for one in time, on a ground that stays."""

    def __init__(self, a: Pose, b: Pose, curve: Curve, *, grows: bool = False) -> None:
        self.a, self.b, self.curve, self.grows = a, b, curve, grows
        self._waves = waves(a, b) if grows else passing(a, b)
        self._middles = {key: (_middle(a, key), _middle(b, key)) for key in {**a.marks, **b.marks}}
        self._threads = {key: self._thread(key, a.lines, b.lines, key) for key in {**a.lines, **b.lines}}
        self._rims = {key: self._thread(key, a.rims, b.rims, _line(key)) for key in {**a.rims, **b.rims}}
        self._plates = {key: self._plate(key) for key in {**a.badges, **b.badges}}
        self._names = {key: self._name(key) for key in {**a.names, **b.names}}
        marks = {**a.marks, **b.marks}
        self._low = [key for key in marks if all(key in pose.low for pose in (a, b) if key in pose.marks)]
        self._high = [key for key in marks if key not in self._low]
        self._rooms = Rooms(a, b)
        self._grounds = Grounds(a, b, grows=grows)
        self._rows = Rows(a.rows, b.rows)
        if not grows:
            self._names = self._minded()

    def at(self, t: float, *, back: bool = False) -> Scene:
        """The picture at part `t` of the time; at 0 and 1 the very scenes of the two poses.

        What can be chosen is what the picture has to which it goes: `a` where it goes `back`.
        """
        if t <= 0.0 or t >= 1.0:
            return self.a.scene if t <= 0.0 else self.b.scene
        share = self.share(t)
        end = self.a if back else self.b
        scene = Scene(end.scene.width, end.scene.height, end.scene.summary)
        scene.belongings = end.scene.belongings
        scene.add(*self._grounds.below(t))
        for key in self._low:
            scene.add(*self._mark(key, t, share))
        for key in sorted(self._rims, key=_ink):
            scene.add(*self._rims[key].at(t, share, self._ends(_line(key), share)))
        first, last = (self.a.lines, self.b.lines) if t < HALF else (self.b.lines, self.a.lines)
        for key in [*(key for key in last if key not in first), *first]:
            scene.add(*self._threads[key].at(t, share, self._ends(key, share)))
        scene.add(*self._grounds.above(t), *self._rows.at(t, share))
        for one in self._plates.values():
            before, after = (self._path(key, share) for key in one.threads)
            scene.add(*one.at(t, share, (before, after)))
        for key in self._high:
            scene.add(*self._mark(key, t, share))
        for key, name in self._names.items():
            scene.add(*self._named(name, key, t, share))
        scene.add(*switched(self.a.choices, self.b.choices, share))
        scene.offer_later(lambda into: self._offer(into, share, back=back))
        return scene

    def _offer(self, into: Offered, share: float, *, back: bool) -> None:
        into.targets = on_the_way(self.a.scene, self.b.scene, share, back=back)

    def share(self, t: float) -> float:
        """How much of the way is done at part `t` of the time."""
        return eased(self.curve, t)

    def place(self, key: str, share: float) -> Point | None:
        """Where a place is at a share of the way; None for one that has no mark."""
        start, end = self._middles.get(key, NOWHERE)
        if start is None or end is None:
            return start or end
        return mixed(start[0], end[0], share), mixed(start[1], end[1], share)

    def _thread(self, key: str, a: Strands, b: Strands, line: str) -> Thread:
        start = self._middles.get(ends_of(line)[0], NOWHERE)
        turn = self._waves.lines.get(line, (0.0, 1.0))
        back = line in self._waves.backwards
        return thread(a.get(key, ()), b.get(key, ()), start, turn, backwards=back, grows=self.grows)

    def _plate(self, key: str) -> Plate:
        courses = {name: one for name, one in self._threads.items() if name.startswith(f"{key}|")}
        return plate(self.a.badges.get(key, ()), self.b.badges.get(key, ()), courses, grows=self.grows)

    def _name(self, key: str) -> Name:
        turn = self._waves.places.get(key, (0.0, 1.0))
        before, after = self.a.names.get(key, ()), self.b.names.get(key, ())
        both = in_turn(before, after, turn) if self.grows else (LEAVING, ARRIVING)
        return name_of(before, after, *both)

    def _ends(self, key: str, share: float) -> tuple[Point, Point]:
        """How far the ends of a stretch are from where it is drawn in the one picture that has it."""
        which = 0 if key in self.a.lines else 1
        start, end = (_from(self._middles.get(one, NOWHERE)[which], self.place(one, share)) for one in ends_of(key))
        return start, end

    def _path(self, key: str, share: float) -> Path:
        """The course of a stretch at a share of the way; nothing for none."""
        return self._threads[key].path(share, self._ends(key, share)) if key else ()

    def _mark(self, key: str, t: float, share: float) -> list[Item]:
        at = self.place(key, share)
        assert at is not None
        come = within(t, *self._waves.places.get(key, (0.0, 1.0)))
        return mark_between(self.a.marks.get(key, ()), self.b.marks.get(key, ()), share, come, at, grows=self.grows)

    def _named(self, name: Name, key: str, t: float, share: float) -> Iterator[Item]:
        at = self.place(key, share)
        start, end = self._middles.get(key, NOWHERE)
        swings = None if self.grows else self._rooms.swung(key, share)
        return name.at(t, share, _from(start, at), _from(end, at), swings)

    def _minded(self) -> dict[str, Name]:
        """The names, which step back where they would meet, and have an outline where a line runs under them."""
        hidden = self._rooms.hidden([self.share(step / STEPS) for step in range(STEPS + 1)])
        crossed: set[str] = set()
        for t in CROSSED:
            share = self.share(t)
            paths = [self._path(key, share) for key in self._threads]
            crossed |= self._rooms.crossed(t, share, [[*path[::COARSE], *path[-1:]] for path in paths])
        edged = {key: edges_of(self._names[key]) for key in crossed}
        return {key: msgspec.structs.replace(name, hidden=hidden.get(key), edged=edged.get(key, ()))
                for key, name in self._names.items()}  # fmt: skip


def _line(rim: str) -> str:
    """The key of the stretch that has this outline."""
    return rim.partition(":")[2]


def _ink(rim: str) -> bool:
    """Outlines in the colour of the page lie over all others."""
    return rim.startswith("bg:")


def _middle(pose: Pose, key: str) -> Point | None:
    return middle_of(pose.marks[key]) if key in pose.marks else None


def _from(start: Point | None, at: Point | None) -> Point:
    return (at[0] - start[0], at[1] - start[1]) if start and at else (0.0, 0.0)

"""The badges of a change: one that only one picture has stays on its line while it fades."""

from __future__ import annotations

import math
from collections.abc import Mapping

import msgspec

from g60desk.layout.easing import within
from g60desk.layout.morph_items import alike, changing, mixed, moved
from g60desk.layout.morph_lines import Thread
from g60desk.layout.morph_paths import Path, at_part, parts_of
from g60desk.layout.morph_waves import ARRIVING, LEAVING, Turn
from g60desk.layout.network_pose import middle_of
from g60desk.layout.scene import Faded, Item, Point, Stroke

SPOTS = 64  # of a stretch, at which it is looked where its badge stands
HALVES: tuple[Turn, Turn] = ((0.0, 0.5), (0.5, 1.0))
WHOLE: Turn = (0.0, 1.0)


class Plate(msgspec.Struct, frozen=True):
    """A badge before and after; it stands so far `offs` these `spots` (parts of the length) of these `threads`.

    One that is `seated` in both pictures goes along with its stretch.
    """

    before: tuple[Item, ...]
    after: tuple[Item, ...]
    threads: tuple[str, str] = ("", "")
    spots: tuple[float, float] = (0.0, 0.0)
    offs: tuple[Point, Point] = ((0.0, 0.0), (0.0, 0.0))
    seated: bool = False
    leaving: Turn = LEAVING
    arriving: Turn = ARRIVING

    def at(self, t: float, share: float, paths: tuple[Path, Path]) -> list[Item]:
        """What is seen of it at part `t` of the time, while its stretches run along `paths`."""
        if self.seated:
            items = tuple(changing(a, b, share) for a, b in zip(self.before, self.after, strict=True))
            (ax, ay), (bx, by) = self.offs
            off = (mixed(ax, bx, share), mixed(ay, by, share))
            return list(_carried(items, paths[0], mixed(*self.spots, share), off))
        gone, come = 1.0 - within(t, *self.leaving), within(t, *self.arriving)
        sides = zip((self.before, self.after), (gone, come), paths, self.spots, self.offs, strict=True)
        return [Faded(_carried(items, path, spot, off), shown)
                for items, shown, path, spot, off in sides if items and shown]  # fmt: skip


def _carried(items: tuple[Item, ...], path: Path, spot: float, off: Point) -> tuple[Item, ...]:
    """A badge, moved to a part of a path, or so far off it."""
    if len(path) < 2:
        return items
    x, y = at_part(path, parts_of(path), spot)
    was = middle_of(items)
    return tuple(moved(one, x + off[0] - was[0], y + off[1] - was[1]) for one in items)


def plate(before: tuple[Item, ...], after: tuple[Item, ...], threads: Mapping[str, Thread], *, grows: bool) -> Plate:
    """Follow a badge along the stretch on which it stands, of those of its line."""
    if grows:
        still = before and after and math.dist(middle_of(before), middle_of(after)) < 1.0
        if still and alike(before, after):
            return Plate(before, after, seated=True)
        return Plate(before, after, leaving=WHOLE if still else HALVES[0], arriving=WHOLE if still else HALVES[1])
    sides = [_seat(before, {key: one.before for key, one in threads.items()}),
             _seat(after, {key: one.after for key, one in threads.items()})]  # fmt: skip
    (first, spot, off), (last, then, aside) = sides
    seated = bool(first) and first == last and alike(before, after)
    return Plate(before, after, (first, last), (spot, then), (off, aside), seated)


def _seat(items: tuple[Item, ...], strokes: Mapping[str, tuple[Stroke, ...]]) -> tuple[str, float, Point]:
    """The stretch on which a badge stands, at which part of it, and how far off; no name where it stands on none."""
    if not items:
        return "", 0.0, (0.0, 0.0)
    middle = middle_of(items)
    found = {key: _spot(drawn[0].points, middle) for key, drawn in strokes.items() if drawn}
    key = min(found, key=lambda name: found[name][0], default="")
    if not key:
        return "", 0.0, (0.0, 0.0)
    _, spot, at = found[key]
    return key, spot, (middle[0] - at[0], middle[1] - at[1])


def _spot(path: Path, point: Point) -> tuple[float, float, Point]:
    parts = parts_of(path)
    spots = ((step / SPOTS, at_part(path, parts, step / SPOTS)) for step in range(SPOTS + 1))
    return min((math.dist(at, point), part, at) for part, at in spots)

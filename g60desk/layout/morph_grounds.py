"""What does not move in a change: grounds that pass over into one another, each painted once."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

import msgspec

from g60desk.layout.easing import within
from g60desk.layout.extent import extent
from g60desk.layout.network_pose import Pose
from g60desk.layout.rect import around
from g60desk.layout.scene import Box, Item, Layer, Rect, Ring, Scene, Stroke, Words

HALF = 0.5  # of the time: then the ground of the first layout is gone, and that of the second comes
SPARE = 1.5  # times the area of two groups of words, up to which one picture holds both
UNSAID, SAID = (0.0, 0.48), (0.32, 1.0)  # parts of the time in which words go and others come, where it grows


class Grounds:
    """What lies below the lines, and over them: of both pictures, and what they have in common.

    Where the change `grows`, one ground passes over into the other, and what is said on it goes before something else
    is said in its place.  Else all of the first picture goes before the second comes.
    """

    def __init__(self, a: Pose, b: Pose, *, grows: bool) -> None:
        self._grows = grows
        common = {*a.under, *a.over} & {*b.under, *b.over}
        above = common & {*a.over, *b.over}
        under = [tuple(one for one in pose.under if one not in above) for pose in (a, b)]
        over = [tuple(one for one in pose.over if one not in above) for pose in (a, b)]
        said = [_said_alone(its, common) if grows else () for its in under]
        stays = {one for one in _on_top(under[0], said[0]) | _on_top(under[1], said[1]) if one in common}
        stays = {one for one in stays if _is_said(one)}
        read = {*said[0], *said[1], *stays}
        silent = [tuple(one for one in its if one not in read) for its in under]
        bare = () if grows else tuple(one for one in under[0] if one in common)
        sheet = Rect(0, 0, a.scene.width, a.scene.height)
        bases = (base_of(a.scene, silent[0]), None, base_of(b.scene, silent[1]))
        self._pages = [Layer(items, sheet, 1.0, True, base)
                       for items, base in zip((silent[0], bare, silent[1]), bases, strict=True)]  # fmt: skip
        self._said = [_pictures(its) for its in said]
        self._stays = _pictures(one for one in under[0] if one in stays)
        told = [_said_alone(its, common) if grows else () for its in over]
        self._told = [_pictures(its) for its in told]
        self._covers = [
            _pictures(one for one in its if one not in set(own)) for its, own in zip(over, told, strict=True)
        ]
        raised = _on_top(a.over, over[0]) | _on_top(b.over, over[1])
        order = [one for one in (*a.under, *a.over) if one in above]
        self._below = _pictures(one for one in order if one not in raised)
        self._above = _pictures(one for one in order if one in raised)

    def below(self, t: float) -> list[Layer]:
        """The ground at part `t` of the time; what is not seen yet is there as well, so that it can be made ready."""
        first, bare, last = self._pages
        if self._grows:
            said = _both(self._said, within(t, *UNSAID), within(t, *SAID))
            return [first, _faded(last, within(t, 0.0, 1.0)), *said, *self._stays]
        gone, come = within(t, 0.0, HALF), within(t, HALF, 1.0)
        return [_faded(first, 1.0 if gone < 1.0 else 0.0), _faded(bare, gone), _faded(last, come)]

    def above(self, t: float) -> list[Layer]:
        """What lies over the lines."""
        if self._grows:
            passing = _both(self._covers, within(t, 0.0, 1.0), within(t, 0.0, 1.0))
        else:
            passing = _both(self._covers, within(t, 0.0, HALF), within(t, HALF, 1.0))
        told = _both(self._told, within(t, *UNSAID), within(t, *SAID))
        return [*self._below, *passing, *told, *self._above]


def _said_alone(items: Sequence[Item], common: Container[Item]) -> tuple[Item, ...]:
    """What is read in one picture alone, with all that belongs to its plates."""
    own = [one for one in items if one not in common]
    plates = [extent(one) for one in own if isinstance(one, Box) and _is_said(one)]
    return tuple(one for one in own if _is_said(one) or _is_on(one, plates))


def _is_on(item: Item, plates: Sequence[Rect]) -> bool:
    """True for the foot and the dot of a plate."""
    if not isinstance(item, Ring | Stroke):
        return False
    room = extent(item)
    return any(room.meets(plate) and room.w <= plate.w and room.h < plate.h for plate in plates)


def base_of(scene: Scene, items: Sequence[Item]) -> Scene | None:
    """The land of a map, where these items of its picture begin with all of it."""
    land = scene.ground.ground if scene.ground is not None else None
    if land is None or len(land.items) > len(items):
        return None
    return land if all(one is other for one, other in zip(land.items, items, strict=False)) else None


def _both(sides: Sequence[Sequence[Layer]], gone: float, come: float) -> list[Layer]:
    first, last = sides
    return [*(_faded(one, 1.0 - gone) for one in first), *(_faded(one, come) for one in last)]


def _is_said(item: Item) -> bool:
    """True for words, and for the plates around some: two of them in one place could not be read."""
    if isinstance(item, Words):
        return item.ink != item.halo
    return isinstance(item, Box) and not item.fill and bool(item.radius)


def _on_top(items: Sequence[Item], own: Sequence[Item]) -> set[Item]:
    """What lies over something that only one picture has, such as a stop on a stretch of a small line."""
    known, lower, found = set(own), [], set()
    for item in items:
        room = extent(item)
        if item in known:
            lower.append(room)
        elif any(room.meets(other) for other in lower):
            found.add(item)
            lower.append(room)
    return found


def _pictures(items: Iterable[Item]) -> list[Layer]:
    """Items in pictures that are no larger than need be, each with what lies together, in the order of the items."""
    order = list(items)
    groups: list[tuple[list[int], Rect]] = []
    for number, item in enumerate(order):
        held, rect = [number], extent(item)
        while True:
            near = next((group for group in groups if _belong(group[1], rect)), None)
            if near is None:
                break
            groups.remove(near)
            held, rect = sorted([*near[0], *held]), around([near[1], rect])
        groups.append((held, rect))
    return [Layer(tuple(order[number] for number in held), rect, 1.0) for held, rect in groups]


def _belong(one: Rect, other: Rect) -> bool:
    both = around([one, other])
    return one.meets(other) or both.w * both.h < SPARE * (one.w * one.h + other.w * other.h)


def _faded(layer: Layer, opacity: float) -> Layer:
    return msgspec.structs.replace(layer, opacity=opacity)

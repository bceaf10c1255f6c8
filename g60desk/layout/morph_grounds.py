"""What does not move in a change: grounds that pass over into one another, each painted once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from g60desk.layout.easing import within
from g60desk.layout.extent import extent
from g60desk.layout.network_pose import Pose
from g60desk.layout.rect import around
from g60desk.layout.scene import Box, Item, Layer, Rect, Scene, Words

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
        common = set(a.under) & set(b.under)
        said = [tuple(one for one in pose.under if grows and one not in common and _is_said(one)) for pose in (a, b)]
        stays = {
            one for one in _on_top(a.under, said[0]) | _on_top(b.under, said[1]) if one in common and _is_said(one)
        }
        read = {*said[0], *said[1], *stays}
        silent = [tuple(one for one in pose.under if one not in read) for pose in (a, b)]
        bare = () if grows else tuple(one for one in a.under if one in common)
        sheet = Rect(0, 0, a.scene.width, a.scene.height)
        bases = (base_of(a.scene, silent[0]), None, base_of(b.scene, silent[1]))
        self._pages = [Layer(items, sheet, 1.0, True, base)
                       for items, base in zip((silent[0], bare, silent[1]), bases, strict=True)]  # fmt: skip
        self._said = [_pictures(own) for own in said]
        self._stays = _pictures(one for one in a.under if one in stays)
        both = set(a.over) & set(b.over)
        own = [tuple(one for one in pose.over if one not in both) for pose in (a, b)]
        raised = _on_top(a.over, own[0]) | _on_top(b.over, own[1])
        self._covers = [_pictures(items) for items in own]
        self._below = _pictures(one for one in a.over if one in both - raised)
        self._above = _pictures(one for one in a.over if one in both & raised)

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
        passing = _both(self._covers, within(t, 0.0, HALF), within(t, HALF, 1.0))
        return [*self._below, *passing, *self._above]


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

"""The lines of a change: they bend from one course into another, are drawn anew from an end, or draw back."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

import msgspec

from g60desk.layout.easing import within
from g60desk.layout.morph_items import alike, stroke_between
from g60desk.layout.morph_paths import Path, blended, carried, cut, leaner, paired, rounded
from g60desk.layout.morph_waves import Turn, heft
from g60desk.layout.scene import Faded, Item, Point, Stroke

AWAY, BACK = (0.0, 0.2), (0.8, 1.0)  # parts of the time in which what does not bend is seen
UNSEEN = 0.12  # px beside its course that a point may be without being missed: each one costs time in every frame
SEEN = 0.2  # px: a thinner stroke is not drawn


class Thread(msgspec.Struct, frozen=True):
    """One stretch on its way: its strokes before and after, each with the path that changes into its fellow's.

    Either may be missing.  `turn` is when it is drawn or draws back, `backwards` from its end to its start; `redrawn`
    is one that changes what it is, and not only its course.  `loose` is what runs beside its course in either, such as
    the waves of a river: it does not bend, and is seen at the ends of the way alone.
    """

    before: tuple[Stroke, ...]
    after: tuple[Stroke, ...]
    paths: tuple[tuple[Path, Path], ...] = ()
    turn: Turn = (0.0, 1.0)
    backwards: bool = False
    redrawn: bool = False
    loose: tuple[tuple[Item, ...], tuple[Item, ...]] = ((), ())
    same: tuple[Item, ...] = ()  # of a stretch that does not change

    def path(self, share: float, ends: tuple[Point, Point]) -> Path:
        """Its course at a share of the way; no point where it has none."""
        if self.before and self.after:
            return blended(*self.paths[0], share)
        strokes = self.before or self.after
        return carried(strokes[0].points, *ends) if strokes else ()

    def at(self, t: float, share: float, ends: tuple[Point, Point]) -> Iterator[Item]:
        """What is seen of it at part `t` of the time and this share of the way; `ends` say how far its ends went."""
        if self.same:
            yield from self.same
            return
        come = within(t, *self.turn)
        if not self.before or not self.after:
            shown = come if self.after else 1.0 - come
            yield from _along(self.before or self.after, self.path(share, ends), shown, self.backwards)
        elif self.redrawn:
            path = self.path(share, ends)
            low, high, shown = self.before, self.after, come
            if heft(self.after) < heft(self.before):
                low, high, shown = high, low, 1.0 - come
            yield from _along(low, path, 1.0, False)
            yield from _along(high, path, shown, self.backwards)
        else:
            for a, b, (start, end) in zip(self.before, self.after, self.paths, strict=True):
                stroke = stroke_between(a, b, start, end, share)
                if stroke.width >= SEEN:
                    yield stroke
        yield from self._beside(t)

    def _beside(self, t: float) -> Iterator[Item]:
        """What does not bend."""
        first, last = self.loose
        if first == last:
            yield from first
            return
        for items, shown in ((first, 1.0 - within(t, *AWAY)), (last, within(t, *BACK))):
            if items and shown:
                yield Faded(items, shown)


def _along(strokes: Sequence[Stroke], path: Path, share: float, backwards: bool) -> Iterator[Stroke]:
    """The strokes along the first share of a path."""
    points = cut(path, share, from_end=backwards)
    if len(points) > 1:
        for stroke in strokes:
            yield msgspec.structs.replace(stroke, points=points, bend=0.0)


def thread(
    before: Sequence[Item], after: Sequence[Item], starts: tuple[Point | None, Point | None], turn: Turn,
    *, backwards: bool = False, grows: bool = False,
) -> Thread:  # fmt: skip
    """Follow a stretch; `starts` is where the place at its start is before and after."""
    (a, beside), (b, aside) = _course(before, starts[0]), _course(after, starts[1])
    loose = (beside, aside)
    if not a or not b:
        return Thread(a, b, (), turn, backwards, loose=loose)
    path = a[0].points, b[0].points
    pair = (path[0], path[0]) if path[0] == path[1] else paired(*path)
    if tuple(before) == tuple(after):
        return Thread(a, b, (pair,), turn, same=tuple(before))
    if grows and not alike(a, b):
        return Thread(a, b, (pair,), turn, backwards, True, loose)
    a, b = matched(a, b)
    return Thread(a, b, (pair,) * len(a), turn, loose=loose)


def matched(a: Sequence[Stroke], b: Sequence[Stroke]) -> tuple[tuple[Stroke, ...], tuple[Stroke, ...]]:
    """As many strokes on both sides, in their order: one that has no fellow gets itself as a hair."""
    if len(a) == len(b):
        return tuple(a), tuple(b)
    first: list[Stroke] = []
    last: list[Stroke] = []
    looks = [[(one.ink, one.cap, bool(one.dash)) for one in side] for side in (a, b)]
    for what, i, j, k, m in SequenceMatcher(None, looks[0], looks[1], False).get_opcodes():
        if what == "equal":
            first += a[i:j]
            last += b[k:m]
            continue
        first += [*a[i:j], *map(_hair, b[k:m])]
        last += [*map(_hair, a[i:j]), *b[k:m]]
    return tuple(first), tuple(last)


def _hair(stroke: Stroke) -> Stroke:
    return msgspec.structs.replace(stroke, width=0.0, casing=0.0)


def _course(items: Sequence[Item], start: Point | None) -> tuple[tuple[Stroke, ...], tuple[Item, ...]]:
    """The strokes along the course of a stretch, that of the first of them, and what else belongs to it."""
    first = next((one for one in items if isinstance(one, Stroke)), None)
    if first is None:
        return (), tuple(items)
    strokes = [one for one in items if isinstance(one, Stroke) and one.points == first.points]
    points = _flat(first, start)
    return (
        tuple(msgspec.structs.replace(one, points=points, bend=0.0) for one in strokes),
        tuple(one for one in items if one not in strokes),
    )


def _flat(stroke: Stroke, start: Point | None) -> tuple[Point, ...]:
    """The course of a stroke with its round corners as points, from the place where it starts."""
    points = leaner(rounded(stroke.points, stroke.bend), UNSEEN)
    if start is not None and math.dist(points[-1], start) < math.dist(points[0], start):
        points.reverse()
    return tuple(points)

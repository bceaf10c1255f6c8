"""The lines of a change: they bend from one course into another, are drawn anew from an end, or draw back."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import msgspec

from g60desk.layout.easing import within
from g60desk.layout.morph_items import alike, stroke_between
from g60desk.layout.morph_paths import Path, blended, carried, cut, paired, rounded
from g60desk.layout.morph_waves import Turn, heft
from g60desk.layout.scene import Item, Point, Stroke


class Thread(msgspec.Struct, frozen=True):
    """One stretch on its way: its strokes before and after, each with the path that changes into its fellow's.

    Either may be missing.  `turn` is when it is drawn or draws back, `backwards` from its end to its start; `redrawn`
    is one that changes what it is, and not only its course.
    """

    before: tuple[Stroke, ...]
    after: tuple[Stroke, ...]
    paths: tuple[tuple[Path, Path], ...] = ()
    turn: Turn = (0.0, 1.0)
    backwards: bool = False
    redrawn: bool = False

    def path(self, share: float, ends: tuple[Point, Point]) -> Path:
        """Its course at a share of the way."""
        if self.before and self.after:
            return blended(*self.paths[0], share)
        return carried((self.before or self.after)[0].points, *ends)

    def at(self, t: float, share: float, ends: tuple[Point, Point]) -> Iterator[Item]:
        """What is seen of it at part `t` of the time and this share of the way; `ends` say how far its ends went."""
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
                yield stroke_between(a, b, start, end, share)


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
    a = tuple(_flat(one, starts[0]) for one in before if isinstance(one, Stroke))
    b = tuple(_flat(one, starts[1]) for one in after if isinstance(one, Stroke))
    if not a or not b:
        return Thread(a, b, (), turn, backwards)
    if len(a) != len(b) or (grows and not alike(a, b)):
        return Thread(a, b, (paired(a[0].points, b[0].points),), turn, backwards, True)
    known: dict[tuple[Path, Path], tuple[Path, Path]] = {}
    for one, other in zip(a, b, strict=True):
        pair = (one.points, other.points)
        if pair not in known:
            known[pair] = pair if one.points == other.points else paired(*pair)
    return Thread(a, b, tuple(known[one.points, other.points] for one, other in zip(a, b, strict=True)), turn)


def _flat(stroke: Stroke, start: Point | None) -> Stroke:
    """A stroke whose round corners are points, from the place where it starts."""
    points = rounded(stroke.points, stroke.bend)
    if start is not None and math.dist(points[-1], start) < math.dist(points[0], start):
        points.reverse()
    return msgspec.structs.replace(stroke, points=tuple(points), bend=0.0)

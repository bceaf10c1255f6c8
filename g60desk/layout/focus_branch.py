"""The branch from a mark on the page to the sheet that tells about it: straight where a row is free, else with a bend.

It begins at the mark and runs over no words, along no line of the picture and through no neighbour.  Where no such way
is there, it is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from g60desk.layout.focus import RECORDS, Focus
from g60desk.layout.frame import Frame
from g60desk.layout.rect import around, stretches
from g60desk.layout.scene import Box, Point, Rect, Scene, Soft, Stroke
from g60desk.layout.sheet import sheet_rect
from g60desk.state import Selection

FREE = 5.0  # px on the reference sheet on both sides of the branch
THIN, LONG = 20.0, 60.0  # px: what is lower and wider than these is a line that runs along
BESIDE = 9.0  # px more that are free between the branch and such a line, which would look like a double one
SIGN = 24.0  # px: a stroke that takes less is a sign, such as the angle after a cell that leads on
GAP = 6.0  # px between the mark and the branch
STEP = 4.0  # px between the rows that are tried
FARTHEST = 200.0  # px from the mark to a row that a bend leads to
SHORTEST = 14.0  # px from the mark to the bend, so that there is room for it


def branch(scene: Scene, focus: Focus, opened: Selection, moved: Point, frame: Frame) -> tuple[Point, ...]:
    """The points of the branch, in px of the page that slid by `moved`; none where no free way leads to the sheet."""
    turn = _turned if frame.mode == "portrait" else _same
    mark, goal = turn(focus.mark.moved(*moved).grown(frame.px(GAP))), turn(sheet_rect(frame)).x
    if mark.right >= goal:
        return ()
    boxes = [turn(box.moved(*moved)) for box in _in_the_way(scene, focus, opened, frame)]
    lines = [box for box in (turn(line.moved(*moved)) for line in _lines(scene)) if _runs_along(box, frame)]
    beside = [line.grown(frame.px(BESIDE)) for line in lines]
    end = turn(Rect(0, 0, frame.width, frame.bottom + frame.px(24))).bottom
    free, step = frame.px(FREE), frame.px(STEP)
    open_ways = []
    for way in _ways(mark, goal, step, frame.px(SHORTEST), frame.px(FARTHEST)):
        legs = [_leg(a, b, free) for a, b in pairwise(way)]
        if free < way[-1][1] < end - free and not _meet(boxes, legs) and not _meet(beside, legs[-1:]):
            open_ways.append((_meet(lines, legs[:-1]), way))
    if not open_ways:
        return ()
    _, found = min(open_ways, key=lambda one: one[0])  # the first that crosses no line, else the first of all
    return tuple((y, x) for x, y in found) if frame.mode == "portrait" else found


def _runs_along(box: Rect, frame: Frame) -> bool:
    return box.h < frame.px(THIN) and box.w > frame.px(LONG)


def _meet(boxes: Sequence[Rect], legs: Sequence[Rect]) -> bool:
    return any(box.meets(leg) for box in boxes for leg in legs)


def _ways(mark: Rect, goal: float, step: float, shortest: float, farthest: float) -> Iterator[tuple[Point, ...]]:
    """Ways from the mark to the right: straight from its middle, then above and below that, then with a bend."""
    x, level = mark.middle
    for n in range(int(mark.h / 4 / step) + 1):
        for y in {level + n * step, level - n * step}:
            yield (mark.right, y), (goal, y)
    for n in range(int((farthest - shortest) / step) + 1):
        for start, way in ((mark.bottom, 1), (mark.y, -1)):
            y = start + way * (shortest + n * step)
            yield (x, start), (x, y), (goal, y)


def _leg(a: Point, b: Point, free: float) -> Rect:
    """The room of a stretch of the branch: `free` px on both sides, and none beyond its ends."""
    (x0, y0), (x1, y1) = sorted((a, b))
    return Rect(x0, y0 - free, x1 - x0, 2 * free) if y0 == y1 else Rect(x0 - free, min(y0, y1), 2 * free, abs(y1 - y0))


def _in_the_way(scene: Scene, focus: Focus, opened: Selection, frame: Frame) -> Iterator[Rect]:
    """Words, small signs, other marks and other records; not the mark itself nor what holds it."""
    x, y = focus.mark.middle
    for item in scene.items:
        if isinstance(item, Stroke):
            sign = around(list(stretches(item.points, item.width)))
            if max(sign.w, sign.h) < frame.px(SIGN):
                yield sign
    for words in scene.words():
        if not focus.mark.holds(*words.box.middle):
            yield words.box
    for target in scene.targets:
        told = (target.kind, target.key) == (opened.kind, opened.key)
        if target.kind in RECORDS and not told and not target.rect.holds(x, y):
            yield target.rect
    for key, rects in scene.belongings.items():
        if key != str(opened) and key.split(":")[0] in RECORDS:
            yield from (rect for rect in rects if not rect.holds(x, y))


def _lines(scene: Scene) -> Iterator[Rect]:
    """The strokes, bars and plates of the picture, stretch by stretch."""
    for item in scene.items:
        if isinstance(item, Box | Soft):
            yield item.rect
        elif isinstance(item, Stroke):
            yield from stretches(item.points, item.width)


def _same(rect: Rect) -> Rect:
    return rect


def _turned(rect: Rect) -> Rect:
    """The rectangle with x and y changed, so that down becomes right."""
    return Rect(rect.y, rect.x, rect.h, rect.w)

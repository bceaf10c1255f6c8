"""The values of the points of curves: each beside its mark, or where many stand close, on a ladder with lines to them.

On a ladder the words begin over their marks, those of the rightmost lowest: no line comes through the words of another.
"""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.frame import Frame
from g60desk.layout.rect import Point
from g60desk.layout.scene import Rect, Scene, Stroke
from g60desk.layout.text import Flow, place

RADIUS = 7.0  # px of a mark
FARS = (1.0, 2.0, 3.5, 5.0)  # times the radius from a mark
CROWD = 1.2  # times the width of words: marks that stand closer are one crowd
HIGH = 2.5  # times the height of words, for a crowd
Segment = tuple[Point, Point]
Value = tuple[Flow, Point]


def place_values(
    scene: Scene,
    frame: Frame,
    values: Sequence[Value],
    drawn: Sequence[Rect],
    lines: Sequence[Segment],
    edges: tuple[float, float],
) -> None:
    """Place values right of the left edge and above the lower one; `drawn` and `lines` are what they must not meet."""
    taken = [run.box for run in scene.words()] + [one.rect for one in scene.targets if one.kind == "cite"]
    found: list[Rect | None] = []
    for words, at in values:
        spot = _beside(frame, words, at, (*taken, *drawn), lines, edges)
        found.append(spot)
        if spot is not None:
            taken.append(spot)
    homeless = [at for spot, (_, at) in zip(found, values, strict=True) if spot is None]
    crowd = [value for value in values if any(_is_close(value, at) for at in homeless)]
    while joined := _met(frame, crowd, values, found):
        crowd += joined
    for spot, (words, at) in zip(found, values, strict=True):
        if spot is not None and (words, at) not in crowd:
            place(scene, words, spot.x, spot.y, frame)
    _ladder(scene, frame, crowd)


def _is_close(value: Value, at: Point) -> bool:
    """True for a value whose mark is in one crowd with a point."""
    words, (x, y) = value
    return abs(x - at[0]) < CROWD * words.width and abs(y - at[1]) < HIGH * words.height


def _met(frame: Frame, crowd: Sequence[Value], values: Sequence[Value], found: Sequence[Rect | None]) -> list[Value]:
    """The values with places of their own that the ladder of a crowd would meet: they belong on it too."""
    rungs = [rect for _, rect in _rungs(frame, crowd)]
    placed = zip(values, found, strict=True)
    return [one for one, spot in placed if spot and one not in crowd and any(spot.meets(rung, 3) for rung in rungs)]


def _rungs(frame: Frame, crowd: Sequence[Value]) -> list[tuple[Value, Rect]]:
    """Where words stand one over another, each from over its mark to the right."""
    gap = frame.px(6)
    level = min((y for _, (_, y) in crowd), default=0.0) - 2 * frame.px(RADIUS)
    rungs = []
    for words, at in sorted(crowd, key=lambda value: -value[1][0]):
        level -= words.height + frame.px(3)
        left = min(at[0], frame.right - words.width - gap)
        rungs.append(((words, at), Rect(left + gap, level, words.width, words.height)))
    return rungs


def _ladder(scene: Scene, frame: Frame, crowd: Sequence[Value]) -> None:
    """The words of a crowd, with a line from each down to its mark."""
    for (words, (x, y)), rect in _rungs(frame, crowd):
        line = ((x, y - frame.px(RADIUS)), (x, rect.y + rect.h / 2))
        scene.add(Stroke(line, "edge", frame.stroke("hair") * 1.5))
        place(scene, words, rect.x, rect.y, frame)


def _beside(
    frame: Frame,
    words: Flow,
    at: Point,
    taken: Sequence[Rect],
    lines: Sequence[Segment],
    edges: tuple[float, float],
) -> Rect | None:
    """Where a value stands above its point, or below, or beside it; None where it would meet something."""
    x, y = at
    w, h = words.width, words.height
    left, bottom = edges
    for far in FARS:
        gap = frame.px(RADIUS) * far + frame.px(5)
        spots = [(x - w / 2, y - gap - h), (x - w / 2, y + gap), (x - w, y - gap - h), (x, y - gap - h)]
        spots += [(x, y + gap), (x - w, y + gap), (x + gap, y - h / 2), (x - gap - w, y - h / 2)]
        for spot in spots:
            rect = Rect(*spot, w, h)
            inside = rect.x >= left and rect.right <= frame.right and rect.bottom <= bottom
            blocked = any(rect.meets(one, 3) for one in taken) or any(_cuts(rect, line) for line in lines)
            if inside and not blocked:
                return rect
    return None


def _cuts(rect: Rect, line: Segment) -> bool:
    """True where a stretch of a curve runs through a rectangle."""
    (x0, y0), (x1, y1) = line
    left, right = max(rect.x, min(x0, x1)), min(rect.right, max(x0, x1))
    if left > right:
        return False
    slope = (y1 - y0) / (x1 - x0) if x1 != x0 else 0.0
    a, b = y0 + slope * (left - x0), y0 + slope * (right - x0)
    return min(a, b) < rect.bottom and max(a, b) > rect.y

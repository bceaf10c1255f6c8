"""What lies under a chart once its words have their places: soft bands, and hairlines that no words stand on."""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.frame import Frame
from g60desk.layout.rect import Point
from g60desk.layout.scene import Ink, Item, Rect, Scene, Stroke

GAP = 5.0  # px between a line and the words that it is broken for
Line = tuple[Point, Point]  # level, or upright


def slip_under(scene: Scene, at: int, items: Sequence[Item]) -> None:
    """Paint items before those from number `at` on, which stay bound as they are."""
    scene.items[at:at] = items
    more = len(items)
    scene.strands = [
        (kind, key, start + more if start >= at else start, end + more if start >= at else end)
        for kind, key, start, end in scene.strands
    ]


def broken(
    scene: Scene, frame: Frame, line: Line, ink: Ink, width: float, dash: tuple[float, ...] = (), casing: float = 0.0
) -> list[Item]:
    """The pieces of a line between the words and plates on its way."""
    (x0, y0), (x1, y1) = line
    upright = x0 == x1
    made: list[Item] = []
    for a, b in _pieces(_boxes(scene, frame), line, frame.px(GAP)):
        ends = ((x0, a), (x0, b)) if upright else ((a, y0), (b, y1))
        made.append(Stroke(ends, ink, width, dash=dash, casing=casing))
    return made


def _boxes(scene: Scene, frame: Frame) -> list[Rect]:
    plates = [target.rect for target in scene.targets if target.kind == "cite"]
    words = [run.box for run in scene.words()]
    return [box.grown(frame.px(GAP)) for box in (*words, *plates)]


def _pieces(boxes: Sequence[Rect], line: Line, least: float) -> list[tuple[float, float]]:
    """Where the pieces begin and end along the line."""
    (x0, y0), (x1, y1) = line
    if x0 == x1:
        cuts = sorted((b.y, b.bottom) for b in boxes if b.x < x0 < b.right and b.bottom > y0 and b.y < y1)
        start, end = y0, y1
    else:
        cuts = sorted((b.x, b.right) for b in boxes if b.y < y0 < b.bottom and b.right > x0 and b.x < x1)
        start, end = x0, x1
    found = []
    for a, b in cuts:
        if a - start > least:
            found.append((start, a))
        start = max(start, b)
    return [*found, (start, end)] if end - start > least else found

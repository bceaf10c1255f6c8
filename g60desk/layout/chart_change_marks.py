"""The marks of a change: a ring before, a full one after, each as soft as its figure is said, the way between."""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.chart_ends import SOFTNESS, End
from g60desk.layout.chart_marks import end_of
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Ink, Item, Rect, Ring, Scene, Shape, Soft, Stroke
from g60desk.layout.statistics_figures import is_chosen
from g60desk.layout.told import Told
from g60desk.story.model import Key

RADIUS = 11.0


def draw_way(scene: Scene, frame: Frame, spots: Sequence[float], y: float, ink: Ink) -> None:
    """The way from the first to the second, with a head at its end."""
    first, second = spots
    sign = 1.0 if second >= first else -1.0
    radius, head = frame.px(RADIUS), frame.px(15)
    if abs(second - first) <= 2 * radius:
        return
    start = len(scene.items)
    tip = second - sign * (radius + frame.px(4))
    neck = tip - sign * head
    if (neck - first) * sign > radius:
        scene.add(Stroke(((first + sign * radius, y), (neck, y)), ink, frame.stroke("track")))
        scene.add(Shape((((tip, y), (neck, y - head * 0.6), (neck, y + head * 0.6)),), ink))
    else:
        scene.add(Stroke(((first + sign * radius, y), (second - sign * radius, y)), ink, frame.stroke("track")))
    scene.bind("grow-x", str(first), start)


def draw_end(scene: Scene, told: Told, frame: Frame, key: Key, x: float, y: float, fill: Ink) -> None:
    """The mark of one figure, soft on the side on which its value may lie."""
    radius = frame.px(RADIUS)
    scene.add(*_softness(frame, end_of(told, key), x, y, radius))
    width = frame.stroke("day") * (1.5 if is_chosen(told, key) else 1.0)
    scene.add(Ring(x, y, radius, fill, "ink", width / 1.4))


def _softness(frame: Frame, end: End, x: float, y: float, radius: float) -> list[Item]:
    if end is End.SHARP:
        return []
    deep = radius + frame.px(SOFTNESS)
    right, left = (deep if end is not End.LESS else 0.0), (deep if end is not End.OPEN else 0.0)
    return [Soft(Rect(x - left, y - radius, left + right, 2 * radius), "edge", left=left, right=right)]

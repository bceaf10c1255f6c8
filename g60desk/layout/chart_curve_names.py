"""The names of curves at their right ends, each as near to its own as the others leave room."""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.chart_axis import Axis
from g60desk.layout.chart_points import Curve
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Ink, Rect, Scene, Stroke
from g60desk.layout.text import Flow, flow, place
from g60desk.layout.told import Told

PART = 0.2  # of the width, for names
DOT = 14.0


def name_width(told: Told, frame: Frame, curves: Sequence[Curve], area: Rect) -> float:
    """What the names take at the right; nothing for one curve, or for more than have room one under another."""
    names = _names(told, frame, curves, area.w)
    if len(curves) < 2 or sum(name.height for name in names) > area.h * 0.9:
        return 0.0
    return max(name.width for name in names) + frame.px(DOT + 26)


def draw_names(
    scene: Scene,
    told: Told,
    frame: Frame,
    curves: Sequence[Curve],
    inks: Sequence[Ink],
    axis: Axis,
    room: tuple[float, float, float, float],
) -> None:
    """The names between `left` and `right`, `top` and `bottom` px; each begins with a dash of its hue."""
    left, right, top, bottom = room
    names = _names(told, frame, curves, (right - left) / PART)
    ends = [axis.at(curve.points[-1].base) for curve in curves]
    order = sorted(range(len(curves)), key=lambda number: ends[number])
    places = _apart([ends[n] - names[n].height / 2 for n in order], [names[n].height for n in order], top, bottom)
    for number, y in zip(order, places, strict=True):
        name = names[number]
        middle = y + name.height / 2
        x = left + frame.px(16)
        scene.add(Stroke(((x, middle), (x + frame.px(DOT), middle)), inks[number], frame.stroke("track")))
        place(scene, name, x + frame.px(DOT + 8), y, frame)


def _names(told: Told, frame: Frame, curves: Sequence[Curve], width: float) -> list[Flow]:
    style = frame.type("caption", 600)
    room = width * PART - frame.px(DOT + 26)
    return [flow([told.text(curve.name)], style, room, frame, most_lines=3) for curve in curves]


def _apart(wanted: Sequence[float], heights: Sequence[float], top: float, bottom: float) -> list[float]:
    """Places in the order of `wanted` that do not meet: pushed down from above, then up from below."""
    found: list[float] = []
    edge = top
    for y, height in zip(wanted, heights, strict=True):
        found.append(max(y, edge))
        edge = found[-1] + height
    edge = bottom
    for number in range(len(found) - 1, -1, -1):
        found[number] = min(found[number], edge - heights[number])
        edge = found[number]
    return found

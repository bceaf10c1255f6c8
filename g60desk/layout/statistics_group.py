"""A chart of areas drawn on its ground: title and lead on top, its squares side by side, each with its words."""

from __future__ import annotations

from g60desk.layout.frame import Frame
from g60desk.layout.numbers import figure_text
from g60desk.layout.scene import Box, Rect, Scene, Soft, Stroke
from g60desk.layout.statistics_figures import is_chosen, story_hue
from g60desk.layout.statistics_squares import PAD, Group, Square, beyond, fade
from g60desk.layout.text import place
from g60desk.layout.told import Told


def draw_group(
    scene: Scene, told: Told, frame: Frame, group: Group, x: float, ground: float, top: float, spread: float
) -> None:
    """Draw a chart of areas on the ground, its title at `top`; `spread` is extra room between its squares."""
    if group.title is not None:
        place_y = max(top, ground - group.height - frame.px(24))
        rect = place(scene, group.title, x, place_y, frame)
        scene.offer("chart", group.chart.id, rect, told.text(group.chart.title), text=told.text(group.chart.lead))
        if group.lead is not None:
            place(scene, group.lead, x, rect.bottom + frame.px(8), frame, "ink2")
    over = [square for square in group.squares if square.where == "above"]
    label = max((s.side + beyond(frame, s) + frame.px(14) for s in over), default=0.0)
    label += max((square.words for square in over), default=0.0)
    beside = [square for square in group.squares if square.where == "beside"]
    start = max((min(ground - s.side, ground - s.words - frame.px(6)) for s in beside), default=0.0)
    for square in group.squares:
        _draw_square(scene, told, frame, square, x, ground, ground - label, start)
        x += square.width + group.gap + spread


def _draw_square(
    scene: Scene, told: Told, frame: Frame, square: Square, x: float, ground: float, label: float, start: float
) -> None:
    """A square with its words: above it they begin at `label`, beside it at `start`."""
    rect = Rect(x, ground - square.side, square.side, square.side)
    soft = fade(frame, square.side)
    if square.soft:
        wide = Rect(x, rect.y - soft, rect.w + soft, rect.h + soft)
        scene.add(Soft(wide, story_hue(told, frame, light=True), top=soft, right=soft))
        scene.add(Stroke(((x, ground), (x, rect.y)), story_hue(told, frame), frame.stroke("axis")))
    else:
        scene.add(Box(rect, story_hue(told, frame)))
    chosen = is_chosen(told, square.key)
    if chosen:
        scene.add(Box(rect.grown(-frame.px(2)), "", "ink", frame.stroke("day") * 1.5))
    figure = told.story.figures[square.key]
    name, note = f"{figure_text(told, square.key)}: {told.text(figure.label)}", told.text(figure.note)
    scene.offer("figure", square.key, rect, name, text=note, chosen=chosen, least=frame.least_target())
    if square.where == "inside":
        pad = frame.px(PAD)
        ink = "ink" if square.soft else "bg"
        inner = place(scene, square.number, x + pad, rect.y + frame.px(18), frame, ink)
        place(scene, square.caption, x + pad, inner.bottom + frame.px(6), frame, ink)
    elif square.where == "above":
        place(scene, square.number, x, label, frame)
        place(scene, square.caption, x, label + square.number.height, frame, "ink2")
    else:
        left = rect.right + frame.px(16) + (soft if square.soft else 0.0)
        y = min(start, ground - square.words - frame.px(6))
        place(scene, square.number, left, y, frame)
        place(scene, square.caption, left, y + square.number.height, frame, "ink2")

"""A chart of areas drawn on its ground: title and lead on top, its squares side by side, each with its words."""

from __future__ import annotations

from g60desk.layout.chart_ends import End, square_items
from g60desk.layout.chart_marks import range_of
from g60desk.layout.frame import Frame
from g60desk.layout.numbers import figure_text
from g60desk.layout.rect import around
from g60desk.layout.scene import Box, Rect, Scene, Stroke
from g60desk.layout.statistics_figures import is_chosen, recedes, story_hue
from g60desk.layout.statistics_measured import Group
from g60desk.layout.statistics_squares import PAD, Square
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
    label = max((s.side + s.over + frame.px(14) for s in over), default=0.0)
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
    soft = square.over
    wide = Rect(x, rect.y - soft, rect.w + soft, rect.h + soft)
    chosen = is_chosen(told, square.key)
    quiet = recedes(told, frame, square.key)
    first = len(scene.items)
    light = story_hue(told, frame, light=True)
    scene.add(*square_items(frame, rect, square.end, light if quiet else story_hue(told, frame), light))
    _draw_range(scene, told, frame, square, rect)
    if square.end is not End.SHARP:
        _draw_edge(scene, told, frame, rect, chosen, quiet)
    elif chosen:
        scene.add(Box(rect.grown(-frame.px(2)), "", "ink", frame.stroke("day") * 1.5))
    scene.bind("grow-xy", f"{rect.x}/{rect.bottom}", first)
    figure = told.story.figures[square.key]
    name, note = (
        told.words("table.colon").join((figure_text(told, square.key), told.text(figure.label))),
        told.text(figure.note),
    )
    scene.offer("figure", square.key, rect, name, text=note, chosen=chosen, least=frame.least_target())
    number, caption = _place_words(scene, frame, square, rect, ground, label, start, quiet)
    scene.belong("figure", square.key, wide, around([number, caption]))


def _draw_range(scene: Scene, told: Told, frame: Frame, square: Square, rect: Rect) -> None:
    """How far the sources differ, as an outline of the least and of the largest square."""
    for value in range_of(told, square.key) or ():
        side = (value / told.given(square.key).quantity.base) ** 0.5 * rect.w if value > 0 else 0.0
        dash = (frame.px(6), frame.px(5))
        scene.add(Box(Rect(rect.x, rect.bottom - side, side, side), "", "ink", frame.stroke("hair"), 0.0, dash))


def _draw_edge(scene: Scene, told: Told, frame: Frame, rect: Rect, chosen: bool, quiet: bool) -> None:
    """The fixed left edge of a soft square is sharp; a chosen one is heavier where it is fixed."""
    hue = story_hue(told, frame, light=quiet)
    edge = ((rect.x, rect.bottom), (rect.x, rect.y))
    scene.add(Stroke(edge, "ink" if chosen else hue, frame.stroke("day") * 1.5 if chosen else frame.stroke("axis")))
    if chosen:
        half = frame.stroke("day") * 0.75
        scene.add(Stroke(((rect.x - half, rect.bottom), (rect.right, rect.bottom)), "ink", 2 * half))


def _place_words(
    scene: Scene, frame: Frame, square: Square, rect: Rect, ground: float, label: float, start: float, quiet: bool
) -> tuple[Rect, Rect]:
    """Number and caption where they belong; gives the place of both."""
    if square.where == "inside":
        left, y, gap = rect.x + frame.px(PAD), rect.y + frame.px(18), frame.px(6)
        inks = ("ink2" if quiet else "bg" if square.end is End.SHARP else "ink",) * 2
    elif square.where == "above":
        left, y, gap, inks = rect.x, label, 0.0, ("ink", "ink2")
    else:
        left = rect.right + frame.px(16) + square.over
        y, gap, inks = min(start, ground - square.words - frame.px(6)), 0.0, ("ink", "ink2")
    if quiet and square.where != "inside":
        inks = "ink3", "ink3"
    number = place(scene, square.number, left, y, frame, inks[0])
    return number, place(scene, square.caption, left, y + square.number.height + gap, frame, inks[1])

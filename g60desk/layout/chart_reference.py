"""Lines across a chart: a figure of the story that the others are seen against, with its words and its plate.

A line is as sharp as its figure is said: beside one that may be more, or less, or is about so much, lies a soft band on
that side.  No line runs through words.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.chart_axis import Axis
from g60desk.layout.chart_ends import SOFTNESS, End
from g60desk.layout.chart_marks import base_of, end_of, has_value, offer_figure, short_name
from g60desk.layout.chart_under import Line, broken, slip_under
from g60desk.layout.chart_words import OneManner
from g60desk.layout.frame import Frame
from g60desk.layout.rect import around
from g60desk.layout.scene import Item, Rect, Scene, Soft
from g60desk.layout.statistics_figures import is_chosen
from g60desk.layout.text import Flow, Span, flow, place
from g60desk.layout.told import Told
from g60desk.story.model import Chart, Key

DASH = (10.0, 6.0)


class Reference(msgspec.Struct, frozen=True):
    """A line across, and its words."""

    key: Key
    value: float
    end: End
    words: Flow


def references(told: Told, frame: Frame, chart: Chart, manner: OneManner, kind: str, width: float) -> list[Reference]:
    """The lines across a chart whose figures measure `kind`, from the smallest value to the largest."""
    found = []
    style = frame.type("caption", 600)
    for key in chart.reference:
        if not has_value(told, key) or told.figure(key).quantity.unit.kind != kind:
            continue
        said = manner.said(told.figure(key).quantity).joined()
        name = Span(short_name(told, key) + told.words("statistics.colon"), frame.type("caption"))
        pieces = [name, Span(said, whole=True), *told.plates([told.figure_plate(key)])]
        found.append(Reference(key, base_of(told, key), end_of(told, key), flow(pieces, style, width, frame)))
    return sorted(found, key=lambda one: one.value)


def label_height(frame: Frame, lines: Sequence[Reference]) -> float:
    """How high the words of lines that stand upright are, one above the other."""
    return sum(one.words.height + frame.px(4) for one in lines) + (frame.px(4) if lines else 0.0)


def draw_upright(
    scene: Scene,
    told: Told,
    frame: Frame,
    lines: Sequence[Reference],
    axis: Axis,
    sides: tuple[float, float],
    under: int,
) -> None:
    """Lines from their words at the upper of two `sides` down to the lower, across lying bars.

    `under` is the number of the first item of the chart, below which soft bands lie.
    """
    top, bottom = sides
    y = top + label_height(frame, lines)
    placed: list[tuple[Reference, Rect]] = []
    for one in reversed(lines):  # the rightmost lowest: no line comes down through the words of another
        y -= one.words.height + frame.px(4)
        x, gap = axis.at(one.value), frame.px(8)
        left = x + gap if x + gap + one.words.width <= frame.right else max(frame.left, x - gap - one.words.width)
        placed.append((one, place(scene, one.words, left, y, frame)))
    for one, rect in placed:
        x = axis.at(one.value)
        _draw(scene, told, frame, one, ((x, rect.y), (x, bottom)), 1.0, under)
        offer_figure(scene, told, frame, one.key, around([rect, Rect(x, rect.y, 0, rect.h)]))
        scene.belong("figure", one.key, rect, Rect(x - frame.px(6), rect.y, frame.px(12), bottom - rect.y))


def draw_level(
    scene: Scene,
    told: Told,
    frame: Frame,
    lines: Sequence[Reference],
    axis: Axis,
    ends: tuple[float, float],
    under: int,
) -> None:
    """Lines from one end to the other across standing bars or curves, their words where least lies under them."""
    left, right = ends
    for one in lines:
        y = axis.at(one.value)
        rect = _free(scene, frame, one.words, y, left, right)
        place(scene, one.words, rect.x, rect.y, frame)
        _draw(scene, told, frame, one, ((left, y), (right, y)), -1.0, under)
        offer_figure(scene, told, frame, one.key, rect)
        scene.belong("figure", one.key, rect)


def _free(scene: Scene, frame: Frame, words: Flow, y: float, left: float, right: float) -> Rect:
    taken = [run.box for run in scene.words()] + [t.rect for t in scene.targets if t.kind in ("figure", "cite")]
    tries: list[tuple[float, int, Rect]] = []
    for top in (y - words.height - frame.px(4), y + frame.px(5)):
        for part in (1.0, 0.0, 0.75, 0.25, 0.5):
            x = left + part * max(0.0, right - left - words.width)
            rect = Rect(x, top, words.width, words.height)
            tries.append((sum(_overlap(rect, one) for one in taken), len(tries), rect))
    return min(tries)[2]


def _overlap(one: Rect, other: Rect) -> float:
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    return across * down if across > 0 and down > 0 else 0.0


def _draw(scene: Scene, told: Told, frame: Frame, one: Reference, line: Line, way: float, under: int) -> None:
    """The line over the chart, and its soft band below; `way` is 1 where more lies towards greater px, else -1."""
    slip_under(scene, under, _bands(frame, one.end, line, way))
    width = frame.stroke("day") if is_chosen(told, one.key) else frame.stroke("rule")
    scene.add(*broken(scene, frame, line, "ink", width, (frame.px(DASH[0]), frame.px(DASH[1])), width))


def _bands(frame: Frame, end: End, line: Line, way: float) -> list[Item]:
    """Where the figure of a line may lie: on the side of more, of less, or on both."""
    (x0, y0), (x1, y1) = line
    deep = frame.px(SOFTNESS)
    more, less = end in (End.OPEN, End.SOFT), end in (End.LESS, End.SOFT)
    made: list[Item] = []
    for on, sign in ((more, way), (less, -way)):
        if not on:
            continue
        before = deep if sign < 0 else 0.0
        if x0 == x1:
            made.append(Soft(Rect(x0 - before, y0, deep, y1 - y0), "soft", left=before, right=deep - before))
        else:
            made.append(Soft(Rect(x0, y0 - before, x1 - x0, deep), "soft", top=before, bottom=deep - before))
    return made

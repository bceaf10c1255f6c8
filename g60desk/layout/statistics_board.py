"""The board of the statistics view: areas on the ground, counts below it, lone numbers behind a hairline."""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.frame import Frame
from g60desk.layout.numbers import can_be_said
from g60desk.layout.scene import Scene, Stroke
from g60desk.layout.statistics_areas import UPRIGHT_GAP, fit_areas
from g60desk.layout.statistics_bands import count_lines, counted, counts_caption, fit_counts, gaps, large_lines
from g60desk.layout.statistics_counts import Count, draw_count
from g60desk.layout.statistics_ground import draw_ground, draw_row
from g60desk.layout.statistics_scale_bar import draw_scale_bar, scale_bar
from g60desk.layout.text import place
from g60desk.layout.told import Told
from g60desk.story.model import Chart, ChartKind

PICTURE_TOP = 240.0  # the y of every picture on a wide sheet, whatever its page and language


def draw_board(scene: Scene, told: Told, frame: Frame, charts: Sequence[Chart], top: float, bottom: float) -> None:
    """Draw charts of areas, counts and numbers between `top` and `bottom`."""
    areas = [chart for chart in charts if chart.kind == ChartKind.AREAS]
    if frame.mode == "portrait":
        _draw_upright(scene, told, frame, areas, counted(charts), top, bottom)
        return
    counts = fit_counts(told, frame, charts, frame.right - frame.left) or []
    ground = bottom
    if counts:
        band = max(c.height for c in counts)
        marks = bottom - band if areas else top + frame.px(80)
        caption = counts_caption(told, frame, charts)
        room = (caption.height if caption else 0.0) + frame.px(28 if areas else 0)
        ground = marks - frame.px(14) - room
        if caption:
            place(scene, caption, frame.left, marks - frame.px(10) - caption.height, frame, "ink2")
        _draw_counts(scene, told, frame, counts, marks, marks + band)
    if areas:
        draw_ground(scene, told, frame, areas, top, ground)


def _draw_counts(scene: Scene, told: Told, frame: Frame, counts: list[Count], top: float, bottom: float) -> None:
    width = frame.right - frame.left
    spare = width - sum(c.width for c in counts) - gaps(frame, counts)
    share = min(spare / len(counts), frame.px(96)) if len(counts) > 1 else 0.0
    x = frame.left
    seen_marks = False
    for count in counts:
        if not count.marks and seen_marks:
            scene.add(Stroke(((x + share / 2, top), (x + share / 2, bottom)), "rule", frame.stroke("rule")))
            x += frame.px(28) + share / 2
            seen_marks = False
        seen_marks = seen_marks or bool(count.marks)
        draw_count(scene, told, frame, count, x, top)
        x += count.width + frame.px(36) + share


# upright


def _draw_upright(
    scene: Scene, told: Told, frame: Frame, areas: Sequence[Chart], counts: Sequence[Chart], top: float, bottom: float
) -> None:
    """Each chart of areas in a row of its own, counts last; one scale for all."""
    lines, needed = count_lines(told, frame, counts) if areas else large_lines(told, frame, counts, bottom - top)
    caption = counts_caption(told, frame, counts) if areas else None  # alone on a page, the sentence says it
    if caption:
        needed += caption.height + frame.px(14)
    room, wide = bottom - top - needed - frame.px(40), frame.right - frame.left
    found = fit_areas(told, frame, areas, wide, room, upright=True, leads=not counts)
    drawn = sum(max(g.height for g in row) for row in found.rows) + frame.px(UPRIGHT_GAP) * (len(found.rows) - 1)
    parts = max(1, len(found.rows) - 1 + len(lines))
    spare = max(0.0, min((room - drawn) / parts, frame.px(40))) if areas else 0.0
    y = top
    for number, row in enumerate(found.rows):
        ground = y + max(g.height for g in row) + (frame.px(UPRIGHT_GAP) + spare if number else 0.0)
        kept = scale_bar(found.scale, frame)[1] + frame.px(40) if not number else 0.0
        draw_row(scene, told, frame, row, y, ground, kept)
        if not number:
            draw_scale_bar(scene, told, frame, found.scale, ground)
        scene.add(Stroke(((frame.left, ground), (frame.right, ground)), "ink", frame.stroke("axis")))
        y = ground
    y += frame.px(28) + spare
    if caption:
        y = place(scene, caption, frame.left, y, frame, "ink2").bottom + frame.px(14)
    for line in lines:
        x = frame.left
        for count in line:
            draw_count(scene, told, frame, count, x, y)
            x += count.width + frame.px(48)
        y += max(c.height for c in line) + frame.px(24) + spare


def largest_area(told: Told, chart: Chart) -> float:
    """The largest area of a chart in m²."""
    return max((told.given(key).quantity.base for key in chart.figures if can_be_said(told, key)), default=0.0)


def largest_side(told: Told, frame: Frame, areas: Sequence[Chart], width: float, least: float) -> float:
    """How wide the largest square of the first of these charts is side by side; the search ends below `least` px."""
    high = (frame.bottom - frame.px(PICTURE_TOP)) * 0.6
    found = fit_areas(told, frame, areas, width, high, upright=False, least=least)
    return max((square.side for row in found.rows[:1] for square in row[0].squares), default=0.0)


def crowded(told: Told, frame: Frame, charts: Sequence[Chart], height: float, least: float) -> bool:
    """True when on an upright board of `height` px the largest square would be smaller than `least` px."""
    areas = [chart for chart in charts if chart.kind == ChartKind.AREAS]
    caption = counts_caption(told, frame, charts)
    needed = count_lines(told, frame, counted(charts))[1] + (caption.height if caption else 0.0) + frame.px(86)
    room = frame.right - frame.left, height - needed
    found = fit_areas(told, frame, areas, *room, upright=True, least=least, leads=False, split=False)
    return max((s.side for row in found.rows for g in row for s in g.squares), default=0.0) < least

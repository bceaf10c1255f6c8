"""The board of the statistics view: areas on the ground, counts below it, lone numbers behind a hairline."""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.frame import Frame
from g60desk.layout.numbers import can_be_said
from g60desk.layout.scene import Scene, Stroke
from g60desk.layout.statistics_areas import UPRIGHT_GAP, draw_ground, draw_row, fit_areas
from g60desk.layout.statistics_counts import TEXT_WIDTHS, Count, draw_count, measure_counts
from g60desk.layout.statistics_scale_bar import draw_scale_bar, scale_bar
from g60desk.layout.text import Flow, flow, place
from g60desk.layout.told import Told
from g60desk.story.model import Chart, ChartKind

BAND = 178.6  # the height of 19 rows of marks
COMPACT_BAND = 150.0
BAND_SIZES = (1.0, 0.85, 0.7, 0.55)
UPRIGHT_WIDTHS = (600.0, 480.0, 360.0, 300.0, 240.0)  # of the words of counts below squares on an upright sheet
LARGE_SIZES = (1.3, 1.15, *BAND_SIZES)


def counted(charts: Sequence[Chart]) -> list[Chart]:
    """The charts that stand below the ground: counts first, then lone numbers."""
    return [c for c in charts if c.kind == ChartKind.UNITS] + [c for c in charts if c.kind == ChartKind.NUMBER]


def fit_counts(told: Told, frame: Frame, charts: Sequence[Chart], width: float) -> list[Count] | None:
    """The counts in one row of at most `width` px; None when they do not fit at any size."""
    band = frame.px(BAND if frame.mode == "landscape" else COMPACT_BAND)
    high = 1.06 if frame.mode == "landscape" else 1.25
    for size in BAND_SIZES:
        for text in TEXT_WIDTHS:
            counts = measure_counts(told, frame, counted(charts), frame.px(text), band * size)
            wide = sum(c.width for c in counts) + _gaps(frame, counts)
            if wide <= width and all(c.height <= band * high for c in counts):
                return counts
    return None


def _gaps(frame: Frame, counts: Sequence[Count]) -> float:
    lone = any(not c.marks for c in counts) and any(c.marks for c in counts)
    return frame.px(36) * max(0, len(counts) - 1) + (frame.px(28) if lone else 0.0)


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
        caption = _caption(told, frame, charts)
        room = (caption.height if caption else 0.0) + frame.px(28 if areas else 0)
        ground = marks - frame.px(14) - room
        if caption:
            place(scene, caption, frame.left, marks - frame.px(10) - caption.height, frame, "ink2")
        _draw_counts(scene, told, frame, counts, marks, marks + band)
    if areas:
        draw_ground(scene, told, frame, areas, top, ground)


def _caption(told: Told, frame: Frame, charts: Sequence[Chart]) -> Flow | None:
    """What one mark is: the title of the charts of counts."""
    titles = [told.text(chart.title) for chart in charts if chart.kind == ChartKind.UNITS]
    if not titles:
        return None
    return flow([told.words("statistics.comma").join(titles)], frame.type("caption"), frame.right - frame.left, frame)


def _draw_counts(scene: Scene, told: Told, frame: Frame, counts: list[Count], top: float, bottom: float) -> None:
    width = frame.right - frame.left
    spare = width - sum(c.width for c in counts) - _gaps(frame, counts)
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
    lines, needed = _count_lines(told, frame, counts) if areas else _large_lines(told, frame, counts, bottom - top)
    caption = _caption(told, frame, counts) if areas else None  # alone on a page, the sentence says it
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


def _count_lines(told: Told, frame: Frame, charts: Sequence[Chart]) -> tuple[list[list[Count]], float]:
    """The counts in lines, at the size of marks at which they take the least height, and that height."""
    found: list[tuple[list[list[Count]], float]] = []
    for size in BAND_SIZES:
        for text in UPRIGHT_WIDTHS:
            counts = measure_counts(told, frame, charts, frame.px(text), frame.px(BAND) * size, "version", "caption")
            lines = _in_lines(frame, counts)
            if all(count.width <= frame.right - frame.left for count in counts):
                found.append((lines, sum(max(c.height for c in line) + frame.px(24) for line in lines)))
    least = min((height for _, height in found), default=0.0)
    return next((each for each in found if each[1] <= least * 1.06), ([], 0.0))


def _large_lines(told: Told, frame: Frame, charts: Sequence[Chart], height: float) -> tuple[list[list[Count]], float]:
    """The counts alone on an upright sheet: each in a line of its own, as large as they fit."""
    lines: list[list[Count]] = []
    needed = 0.0
    for size in LARGE_SIZES:
        counts = measure_counts(told, frame, charts, frame.px(300), frame.px(BAND) * size)
        lines = [[count] for count in counts]
        needed = sum(count.height + frame.px(24) for count in counts)
        if needed <= height and all(count.width <= frame.right - frame.left for count in counts):
            break
    return lines, needed


def _in_lines(frame: Frame, counts: Sequence[Count]) -> list[list[Count]]:
    lines: list[list[Count]] = []
    used = 0.0
    for count in counts:
        if lines and used + frame.px(48) + count.width <= frame.right - frame.left:
            lines[-1].append(count)
            used += frame.px(48) + count.width
        else:
            lines.append([count])
            used = count.width
    return lines


def largest_area(told: Told, chart: Chart) -> float:
    """The largest area of a chart in m²."""
    return max((told.given(key).quantity.base for key in chart.figures if can_be_said(told, key)), default=0.0)


def largest_side(told: Told, frame: Frame, areas: Sequence[Chart], width: float, least: float) -> float:
    """How wide the largest square of the first of these charts is side by side; the search ends below `least` px."""
    high = (frame.bottom - frame.px(240.0)) * 0.6
    found = fit_areas(told, frame, areas, width, high, upright=False, least=least)
    return max((square.side for row in found.rows[:1] for square in row[0].squares), default=0.0)


def crowded(told: Told, frame: Frame, charts: Sequence[Chart], height: float, least: float) -> bool:
    """True when on an upright board of `height` px the largest square would be smaller than `least` px."""
    areas = [chart for chart in charts if chart.kind == ChartKind.AREAS]
    caption = _caption(told, frame, charts)
    needed = _count_lines(told, frame, counted(charts))[1] + (caption.height if caption else 0.0) + frame.px(86)
    room = frame.right - frame.left, height - needed
    found = fit_areas(told, frame, areas, *room, upright=True, least=least, leads=False, split=False)
    return max((s.side for row in found.rows for g in row for s in g.squares), default=0.0) < least

"""The counts of a board in their band below the ground: in one row, or in lines on an upright sheet."""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.frame import Frame
from g60desk.layout.statistics_counts import TEXT_WIDTHS, Count, measure_counts
from g60desk.layout.text import Flow, flow
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
            wide = sum(c.width for c in counts) + gaps(frame, counts)
            if wide <= width and all(c.height <= band * high for c in counts):
                return counts
    return None


def gaps(frame: Frame, counts: Sequence[Count]) -> float:
    """What lies between the counts of a row."""
    lone = any(not c.marks for c in counts) and any(c.marks for c in counts)
    return frame.px(36) * max(0, len(counts) - 1) + (frame.px(28) if lone else 0.0)


def counts_caption(told: Told, frame: Frame, charts: Sequence[Chart]) -> Flow | None:
    """What one mark is: the title of the charts of counts."""
    titles = [told.text(chart.title) for chart in charts if chart.kind == ChartKind.UNITS]
    if not titles:
        return None
    return flow([told.words("statistics.comma").join(titles)], frame.type("caption"), frame.right - frame.left, frame)


def count_lines(told: Told, frame: Frame, charts: Sequence[Chart]) -> tuple[list[list[Count]], float]:
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


def large_lines(told: Told, frame: Frame, charts: Sequence[Chart], height: float) -> tuple[list[list[Count]], float]:
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

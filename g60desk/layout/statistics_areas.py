"""Charts of areas at one common scale: how large they can be on a sheet."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.numbers import can_be_said
from g60desk.layout.statistics_measured import Group, Measure
from g60desk.layout.statistics_scale_bar import scale_bar
from g60desk.layout.told import Told
from g60desk.story.model import Chart

SHRINK, MOST_STEPS = 0.97, 100
LEAST_SQUARE = 0.02  # of the width: a search that comes so far down finds no room
IN_A_ROW = (1000, 2, 1)  # squares of one chart in a row of an upright sheet
MUCH_LARGER = 1.3  # what a second ground must gain
UPRIGHT_GAP = 48.0  # between a ground and the chart below it


class Areas(msgspec.Struct, frozen=True):
    """All charts of areas at one scale: rows of groups (one row unless upright), and the scale in px per metre."""

    rows: tuple[tuple[Group, ...], ...]
    scale: float


def fit_areas(
    told: Told,
    frame: Frame,
    charts: Sequence[Chart],
    width: float,
    height: float,
    *,
    upright: bool,
    least: float = 0.0,
    leads: bool = True,
    split: bool = True,
) -> Areas:
    """The charts at the largest common scale at which they fit `width` by `height` px, with or without their leads.

    On an upright sheet the squares of a chart may be `split` into rows where that makes them much larger.

    The search ends where the largest square would be smaller than `least` px.
    """
    largest = max((longest(told, chart) for chart in charts), default=0.0)
    if not largest:
        return Areas((), 0.0)
    found = Areas((), 0.0)
    before: list[tuple[Chart, bool]] = []
    for most in IN_A_ROW if upright and split else IN_A_ROW[:1]:
        rows = _in_rows(charts, most)
        if rows == before:
            continue
        before = rows
        wanted = max(least, LEAST_SQUARE * width, found.scale * MUCH_LARGER * largest)
        begin = min(height / largest, width / max(_row_of(told, chart) for chart, _ in rows))
        tried = _search(told, frame, rows, (width, height), (begin, wanted), upright, leads)
        if not found.rows or (
            tried.scale > found.scale * MUCH_LARGER and _fits(frame, tried.rows, tried.scale, width, height)
        ):
            found = tried
    return found


def _row_of(told: Told, chart: Chart) -> float:
    """How long the squares of a chart are side by side, in metres."""
    return sum(_sides(told, chart)) or 1.0


def _search(
    told: Told,
    frame: Frame,
    charts: Sequence[tuple[Chart, bool]],
    room: tuple[float, float],
    scales: tuple[float, float],
    upright: bool,
    leads: bool,
) -> Areas:
    """The charts, each with a title or without, at the first scale from the largest down at which they have room.

    Not by halving: numbers that no longer stand inside their squares need more room again.
    """
    scale, least = scales
    largest = max(longest(told, chart) for chart, _ in charts)
    measures = [Measure(told, frame, chart, titled, leads) for chart, titled in charts]
    for _ in range(MOST_STEPS):
        if scale * largest < least:
            break
        if all(one.may_fit(scale, *room) for one in measures):
            rows = _rows(measures, scale, upright)
            if _fits(frame, rows, scale, *room):
                return Areas(rows, scale)
        scale *= SHRINK
    return Areas(_rows(measures, scale, upright), scale)


def _in_rows(charts: Sequence[Chart], most: int) -> list[tuple[Chart, bool]]:
    """The charts in parts of at most so many figures; the first needs no title, since the page's sentence names it."""
    found = []
    for number, chart in enumerate(charts):
        for start in range(0, max(1, len(chart.figures)), most):
            part = msgspec.structs.replace(chart, figures=chart.figures[start : start + most])
            found.append((part, number > 0 and start == 0))
    return found


def _rows(measures: Sequence[Measure], scale: float, upright: bool) -> tuple[tuple[Group, ...], ...]:
    """All charts at one scale."""
    groups = [group for group in (one.at(scale) for one in measures) if group is not None]
    return tuple((group,) for group in groups) if upright else (tuple(groups),)


def longest(told: Told, chart: Chart) -> float:
    """The longest side of a chart's squares in metres."""
    return max(_sides(told, chart), default=0.0)


def _sides(told: Told, chart: Chart) -> list[float]:
    areas = [told.figure(key).quantity for key in chart.figures if can_be_said(told, key)]
    return [q.base**0.5 for q in areas if q.unit.kind == "area" and q.base > 0]


def _fits(frame: Frame, rows: tuple[tuple[Group, ...], ...], scale: float, width: float, height: float) -> bool:
    bar = 0.0 if frame.mode == "compact" else scale_bar(scale, frame)[1] + frame.px(40)
    for number, row in enumerate(rows):
        extra = bar if number == 0 else 0.0
        beyond = row[-1].width - row[-1].foot  # words over the ground: there the scale bar is not in the way
        if sum(g.width for g in row) + frame.px(64) * (len(row) - 1) + max(0.0, extra - beyond) > width:
            return False
    gaps = frame.px(UPRIGHT_GAP) * max(0, len(rows) - 1)
    return sum(max(g.height for g in row) for row in rows) + gaps <= height

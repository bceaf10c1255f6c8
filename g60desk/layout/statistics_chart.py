"""The page of one chart: the chart between the sentence of the page and its foot, whatever its kind."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from g60desk.layout.chart_bars import draw_bars
from g60desk.layout.chart_caption import caption_of
from g60desk.layout.chart_change import draw_changes, pairs_of
from g60desk.layout.chart_curves import draw_curves, point_target
from g60desk.layout.chart_foot import draw_foot
from g60desk.layout.chart_marks import drawable, has_value, is_hollow, short_name
from g60desk.layout.chart_points import ChartScene, Curve, series_of
from g60desk.layout.chart_series import draw_standing
from g60desk.layout.chart_share import draw_share
from g60desk.layout.chart_standing import lay_standing
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Rect, Scene
from g60desk.layout.told import Told
from g60desk.story.model import Chart, ChartKind, Key

MOST_COUNTED = 400  # figures of a chart: of more, those that are not drawn are not named


def draw_chart(scene: Scene, told: Told, frame: Frame, chart: Chart, top: float, bottom: float) -> str:
    """Draw a chart page between `top` and `bottom`; gives the sentence that it says."""
    series = series_of(told, chart) if chart.kind is ChartKind.SERIES else None
    caption = _with_left_out(told, chart, caption_of(told, chart, series))
    area = _area(scene, told, frame, chart, caption, top, bottom)
    if chart.kind is ChartKind.BARS:
        left = draw_bars(scene, told, frame, chart, area).left_out
        if left:
            caption += told.words("statistics.caption.join") + told.words("statistics.table_rest", n=len(left))
    elif series is not None:
        _draw_series(scene, told, frame, chart, series.curves, area)
    elif chart.kind is ChartKind.CHANGE:
        draw_changes(scene, told, frame, chart, area)
    elif chart.kind is ChartKind.SHARE:
        draw_share(scene, told, frame, chart, area)
    return caption


def _area(scene: Scene, told: Told, frame: Frame, chart: Chart, caption: str, top: float, bottom: float) -> Rect:
    below = draw_foot(scene, told, frame, chart, caption, bottom)
    return Rect(frame.left, top, frame.right - frame.left, below - top)


def _draw_series(scene: Scene, told: Told, frame: Frame, chart: Chart, curves: Sequence[Curve], area: Rect) -> None:
    """Standing bars for a few figures of one line whose words have room, else curves; a closer look where it is on."""
    scene.belong("closer", "", *([area] if curves else []))
    if told.state.closer is not None and isinstance(scene, ChartScene):
        from g60desk.layout.closer import draw_closer  # only who looks closer needs it

        scene.closer = draw_closer(scene, told, frame, chart, area, curves)
        scene.target_for = partial(point_target, told, frame)
        return
    if not chart.lines and len(chart.figures) <= MOST_COUNTED:
        keys = drawable(told, chart.figures, chart.kind)
        made = lay_standing(told, frame, chart, keys, area)
        if made is not None:
            draw_standing(scene, told, frame, chart, made, area)
            return
    draw_curves(scene, told, frame, chart, area, curves)


def _with_left_out(told: Told, chart: Chart, caption: str) -> str:
    """The caption of a chart, with the names of the figures that it cannot draw."""
    names = [short_name(told, key) for key in left_out(told, chart)]
    if not names:
        return caption
    said = told.words("statistics.not_drawn", names=told.words("statistics.comma").join(names))
    return told.words("statistics.caption.join").join(part for part in (caption, said) if part)


def left_out(told: Told, chart: Chart) -> list[Key]:
    """The figures with a source that a chart cannot draw: of another unit, or without a date where one is needed."""
    if len(chart.figures) + sum(len(line.figures) for line in chart.lines) > MOST_COUNTED:
        return []
    keys = (*chart.figures, *(key for line in chart.lines for key in line.figures))
    if chart.kind is ChartKind.CHANGE:
        drawn = {key for _, pair in pairs_of(told, chart) for key in pair}
    else:
        drawn = set(drawable(told, keys, chart.kind))
    return [key for key in keys if (has_value(told, key) or is_hollow(told, key)) and key not in drawn]

"""Charts of areas on their ground, with the scale bar at its right end."""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Scene, Stroke
from g60desk.layout.statistics_areas import MUCH_LARGER, UPRIGHT_GAP, fit_areas, longest
from g60desk.layout.statistics_group import draw_group
from g60desk.layout.statistics_measured import Group
from g60desk.layout.statistics_scale_bar import draw_scale_bar, scale_bar
from g60desk.layout.told import Told
from g60desk.story.model import Chart


def draw_ground(scene: Scene, told: Told, frame: Frame, charts: Sequence[Chart], top: float, ground: float) -> None:
    """Draw charts of areas side by side on one ground, with the scale bar at its right end.

    On a small sheet that is nearly square each has a ground of its own, where that makes the squares much larger.
    """
    width = frame.right - frame.left
    areas = fit_areas(told, frame, charts, width, ground - top, upright=False)
    if frame.mode == "compact":
        bare = fit_areas(told, frame, charts, width, ground - top, upright=False, leads=False)
        areas = bare if bare.scale > areas.scale * MUCH_LARGER else areas
        wanted = areas.scale * MUCH_LARGER
        least = wanted * max((longest(told, chart) for chart in charts), default=0.0)
        stacked = fit_areas(told, frame, charts, width, ground - top, upright=True, least=least)
        areas = stacked if stacked.scale > wanted else areas
    if not areas.rows:
        return
    kept = 0.0 if frame.mode == "compact" else scale_bar(areas.scale, frame)[1] + frame.px(40)
    draw_scale_bar(scene, told, frame, areas.scale, ground)
    for row in reversed(areas.rows):
        high = max(group.height for group in row)
        draw_row(scene, told, frame, row, top if len(areas.rows) == 1 else ground - high, ground, kept)
        scene.add(Stroke(((frame.left, ground), (frame.right, ground)), "ink", frame.stroke("axis")))
        ground -= high + frame.px(UPRIGHT_GAP)


def draw_row(
    scene: Scene, told: Told, frame: Frame, row: tuple[Group, ...], top: float, ground: float, kept: float
) -> None:
    """Groups side by side; what room is left goes between them and between their squares."""
    width = frame.right - frame.left - max(0.0, kept - (row[-1].width - row[-1].foot))
    gaps = len(row) - 1 + sum(len(g.squares) - 1 for g in row)
    spare = width - sum(g.width for g in row) - frame.px(64) * (len(row) - 1)
    share = max(0.0, min(spare / gaps, frame.px(120))) if gaps else 0.0
    x = frame.left
    for group in row:
        draw_group(scene, told, frame, group, x, ground, top, share if group.title is None or len(row) > 1 else 0.0)
        x += group.width + share * (len(group.squares) - 1) + frame.px(64) + share

"""The scale bar: as long as the land that it names, also while the map moves."""

from __future__ import annotations

import re

import pytest
from sheets import sheet, text_of, told

from g60desk.layout.network import plan_of, sheet_of
from g60desk.layout.network_bar import draw_bar, scale_bar
from g60desk.layout.network_key import panel_of
from g60desk.layout.network_moving import NetworkSheet
from g60desk.layout.network_sheet import whole
from g60desk.layout.projection import Lens, fitted, through_lens
from g60desk.layout.scene import Rect, Scene, Stroke
from g60desk.layout.sphere import distance_km
from g60desk.state import State

pytestmark = pytest.mark.usefixtures("qapp")
SHEET = Rect(600, 24, 1296, 876)


@pytest.mark.parametrize("middle", [-60.0, -30.0, 0.0, 45.0, 72.0])
@pytest.mark.parametrize("wide", [0.3, 2.0, 12.0])
def test_the_bar_is_as_long_as_the_land_in_the_middle(middle: float, wide: float) -> None:
    projection = fitted([(10.0 - wide, middle), (10.0 + wide, middle - wide / 3)], Rect(800, 150, 870, 690))
    bar = scale_bar(told("empty"), sheet(), projection, SHEET)
    assert bar is not None
    scene = Scene(1920, 1080)
    draw_bar(scene, sheet(), bar, 0, 0)
    said = re.search(r"(\d+) km", text_of(scene))
    assert said is not None
    x, y = SHEET.middle
    ends = projection.inverse(x - bar.long / 2, y), projection.inverse(x + bar.long / 2, y)
    assert distance_km(*ends) == pytest.approx(float(said[1]), rel=0.03)


@pytest.mark.parametrize("lens", [(119.3, 30.5, 0.6), (119.3, 30.5, 1.7), (120.5, 30.6, 5.0)])
def test_the_bar_is_true_while_the_map_moves(lens: Lens) -> None:
    one = told("g60")
    moving = NetworkSheet(one, sheet())
    moving.lay_out(one)
    seen = one.in_state(State(language="en", lens=lens))
    moved = moving.move(seen)
    assert moved is not None
    said = re.search(r"(\d+) km", text_of(moved))
    assert said is not None
    km_per_px = plan_of(seen, sheet()).projection.km_per_px
    bars = [item.points for item in moved.items if isinstance(item, Stroke) and item.points[0][1] == item.points[-1][1]]
    assert [round((b[0] - a[0]) * km_per_px, 3) for a, b in bars] == [float(said[1])]


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_the_bar_in_motion_stays_on_the_ground_of_its_key(language: str) -> None:
    one, frame = told("g60", language), sheet((1920, 1080), language)
    plan, far = plan_of(one, frame), sheet_of(one, frame)
    assert plan.legend is not None
    for step in range(20):
        seen = through_lens(whole(one, far), (120.0, 30.5, 64 ** (step / 19)))
        bar = scale_bar(one, frame, seen, far.clear, min(plan.bar_room, plan.legend.w))
        assert bar is not None
        assert plan.legend.x + bar.width <= panel_of(frame, plan.legend).right

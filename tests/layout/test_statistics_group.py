"""A square that is chosen: an exact one has an outline, a lower bound is heavier only where it is fixed."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from sheets import sheet, told

from g60desk.layout.scene import Box, Rect, Scene, Soft, Stroke
from g60desk.layout.statistics import lay_out_statistics
from g60desk.state import Selection
from g60desk.story.model import View


def chosen(key: str) -> tuple[Scene, Rect]:
    scene = lay_out_statistics(told("g60", view=View.STATISTICS, selection=Selection("figure", key)), sheet())
    return scene, next(target.rect for target in scene.targets if target.key == key)


def test_a_chosen_lower_bound_has_no_closed_outline(qapp: QApplication) -> None:
    scene, rect = chosen("market-ground")
    assert not any(isinstance(item, Box) and item.edge and item.rect.meets(rect) and item.rect.h > 40
                   for item in scene.items)  # fmt: skip
    heavy = [item for item in scene.items if isinstance(item, Stroke) and item.width > sheet().stroke("day")]
    own = [
        item.points for item in heavy if rect.grown(4).holds(*item.points[0]) and rect.grown(4).holds(*item.points[1])
    ]
    assert sorted(abs(a[0] - b[0]) < 1 for a, b in own) == [False, True]  # the ground and the left edge
    assert all(min(x for x, _ in points) <= rect.x for points in own)


def test_an_exact_one_has_its_outline(qapp: QApplication) -> None:
    scene, rect = chosen("demolished")
    assert any(isinstance(item, Box) and item.edge and item.rect.meets(rect) for item in scene.items)


def test_the_fade_belongs_to_a_lower_bound(qapp: QApplication) -> None:
    scene, rect = chosen("illegal-factories")
    soft = next(item.rect for item in scene.items if isinstance(item, Soft) and item.rect.holds(*rect.middle))
    assert scene.belongings["figure:illegal-factories"][0] == soft

"""A switch of choices answers wherever it is touched."""

from __future__ import annotations

import pytest
from sheets import sheet

from g60desk.layout.header import Choice, draw_switch
from g60desk.layout.scene import Rect, Scene


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_between_two_choices_a_switch_is_not_deaf(qapp: object, size: tuple[int, int]) -> None:
    frame, scene = sheet(size), Scene(*size)
    whole = draw_switch(
        scene, frame, [Choice(name, name, name == "b") for name in ("a", "b", "c")], Rect(60, 60, 700, 80)
    )
    met = [scene.target_at(x + 0.5, whole.middle[1]) for x in range(round(whole.x), round(whole.right))]
    assert [one.key for one in met if one is not None] == sorted(one.key for one in met if one is not None)
    assert None not in met and {one.key for one in met if one is not None} == {"a", "b", "c"}

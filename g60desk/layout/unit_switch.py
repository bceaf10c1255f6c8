"""The control that tells figures in another unit: a button in the header, on an upright sheet a switch of its own."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.buttons import draw_button
from g60desk.layout.frame import Frame
from g60desk.layout.header import Choice, draw_switch
from g60desk.layout.scene import Rect, Scene
from g60desk.layout.told import Told
from g60desk.layout.unit_choices import next_unit, unit_choices, unit_label
from g60desk.story.model import Chart

PAD, GAP = 28.0, 16.0  # px beside the words of the button, and from it to what stands beside
UPRIGHT = 64.0  # px, the height of the switch of an upright sheet


class UnitButton(msgspec.Struct, frozen=True):
    """The button: its words, what it sets, what a screen reader says, and how wide it is in px."""

    words: str
    sets: str
    says: str
    width: float

    def draw(self, scene: Scene, frame: Frame, right: float, y: float, height: float) -> Rect:
        """Draw it with its right end at `right`; gives its place."""
        rect = Rect(right - self.width, y, self.width, height)
        draw_button(scene, frame, rect, self.words, f"set:{self.sets}", says=self.says)
        return rect


def unit_button(told: Told, frame: Frame, charts: Sequence[Chart] | None = None) -> UnitButton | None:
    """The button for what the view shows; None where nothing in it converts."""
    every = unit_choices(told, charts)
    if len(every) < 2 or not frame.hands:
        return None
    words = told.words("unit.button", name=unit_label(told, told.state.unit))
    following = next_unit(told, charts)
    says = told.words("unit.says", now=unit_label(told, told.state.unit), next=unit_label(told, following))
    wide = frame.measure(words, frame.type("label"), frame.han) + 2 * frame.px(PAD)
    return UnitButton(words, f"unit={following}", says, wide)


def draw_unit_switch(
    scene: Scene, told: Told, frame: Frame, bottom: float, charts: Sequence[Chart] | None = None
) -> float:
    """The switch across an upright sheet, its foot at `bottom`; gives the y above it, `bottom` where there is none."""
    every = unit_choices(told, charts)
    if len(every) < 2 or not frame.hands:
        return bottom
    rect = Rect(frame.left, bottom - frame.px(UPRIGHT), frame.right - frame.left, frame.px(UPRIGHT))
    choices = [Choice(unit_label(told, key), f"unit={key}", key == told.state.unit) for key in every]
    draw_switch(scene, frame, choices, rect)
    return rect.y - frame.px(GAP)

"""What stands above the picture of the network: the switch, what sizes the marks, and the year while time runs."""

from __future__ import annotations

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.header import Choice, switch_size
from g60desk.layout.network_links import located
from g60desk.layout.network_note import note_rect
from g60desk.layout.network_size_key import line_height, size_button, widest_button
from g60desk.layout.network_year import year_rect
from g60desk.layout.rect import around
from g60desk.layout.scene import Rect
from g60desk.layout.told import Told
from g60desk.story.model import NetworkLayout

ROW_TOP, ROW_GAP = 2.0, 12.0  # px above and below the row that sizes the marks


class Corner(msgspec.Struct, frozen=True):
    """What stands at the upper right: the switch, beside it what sizes marks (or nothing), the year, and a note."""

    switch: Rect
    button: Rect
    year: Rect | None
    note: Rect | None

    @property
    def left(self) -> float:
        """Where switch and button begin."""
        return min(self.switch.x, self.button.x)

    @property
    def rect(self) -> Rect:
        """All of it; where there is nothing, the corner itself."""
        there = [one for one in (self.switch, self.button, self.year, self.note) if one is not None and one.w]
        return around(there) if there else self.switch


def corner_of(told: Told, frame: Frame) -> Corner:
    """The switch at the upper right, beside it on the map what sizes the marks, and the year."""
    width, height = switch_size(frame, switch_choices(told))
    switch = Rect(frame.right - width, frame.grid("margin_top"), width, height)
    wide, high = size_button(told, frame) if told.layout == NetworkLayout.MAP else (0.0, 0.0)
    left = switch.x - frame.px(16) - wide if wide else switch.x
    button = Rect(left, switch.middle[1] - high / 2, wide, high)
    year = year_rect(told, frame, left - frame.px(24), switch.middle[1])
    return Corner(switch, button, year, note_rect(told, frame, frame.right, switch.bottom))


def size_row(told: Told, frame: Frame, x: float, y: float) -> Rect:
    """The button that sizes the marks, at the left of a row above the picture."""
    wide, high = size_button(told, frame)
    return Rect(x, y + (line_height(frame) - high) / 2, wide, high)


def upright_row(told: Told, frame: Frame, y: float) -> tuple[Rect, Rect]:
    """The switch across an upright sheet, in reach of a hand, and at its right end what sizes the marks, or nothing."""
    wide, high, gap = widest_button(told, frame), frame.for_hands(80), frame.px(16)
    button = Rect(frame.right - wide, y, wide, high)
    return Rect(frame.left, y, button.x - (gap if wide else 0.0) - frame.left, high), button


def switch_choices(told: Told) -> list[Choice]:
    """Map, straight, table; the map that is seen close up leads back to all of it."""
    now = told.layout
    whole_map = "layout=map,lens=null" if told.state.lens and now == NetworkLayout.MAP else "layout=map"
    on_land = [Choice(told.words("network.map"), whole_map, now == NetworkLayout.MAP)]
    if told.story.network.places and not located(told):
        on_land = []  # the note says why
    return [
        *on_land,
        Choice(told.words("network.straight"), "layout=straight", now == NetworkLayout.STRAIGHT),
        Choice(told.words("network.table"), "table=1"),
    ]

"""The top of a view of several pages: the sentence beside the switch to the table, its lead beside that of pages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from g60desk.layout.frame import Frame
from g60desk.layout.header import Choice, draw_header, draw_switch, switch_size
from g60desk.layout.page_switch import UNNAMED, Steps, draw_pages
from g60desk.layout.scene import Rect, Scene
from g60desk.layout.text import Piece, flow, place, single

if TYPE_CHECKING:
    from g60desk.layout.unit_switch import UnitButton

MOST_PART = 0.56  # of the width, that a switch of many pages takes from a lead
TIGHTER = (0.0, 10.0, 16.0)  # what the switch of pages may give up at each side of its words


def draw_paged_header(
    scene: Scene,
    frame: Frame,
    headline: Sequence[Piece | str],
    lead: Sequence[Piece | str],
    pictures: Sequence[Choice],
    pages: Sequence[Choice],
    units: UnitButton | None = None,
    steps: Steps = UNNAMED,
) -> float:
    """Draw it, the button of `units` left of the upper switch; gives the y below all of it.

    A single page needs no switch.
    """
    first = len(scene.targets)
    switch = draw_switch(scene, frame, pictures)
    left = switch.x
    if units is not None:
        left = units.draw(scene, frame, switch.x - frame.px(16), switch.y, switch.h).x
    scene.targets[first:] = sorted(scene.targets[first:], key=lambda one: one.rect.x)  # as they are read
    wide = frame.right - frame.left
    y = draw_header(scene, frame, headline, [], width=left - frame.left - frame.px(48)) + frame.px(12)
    style = frame.type("lead")
    line = style.px * style.line
    pager = _pager(frame, pages, single(lead, style, frame).width if lead else 0.0)
    kept = pager.w + frame.px(24) if pager.w else 0.0
    below = place(scene, flow(lead, style, wide - kept, frame), frame.left, y, frame, "ink2").bottom if lead else y
    if not pager.w:
        return below
    spot = pager.moved(0, max(y + (line - pager.h) / 2, switch.bottom + frame.px(16)))
    draw_pages(scene, frame, pages, spot, steps)
    return max(below, spot.bottom)


def _pager(frame: Frame, choices: Sequence[Choice], lead: float) -> Rect:
    """The switch of pages at y 0, as wide as a lead of one line (`lead` px) leaves it; no width for a single page."""
    if len(choices) < 2 or not frame.hands:
        return Rect(frame.right, 0, 0, 0)
    width, height = switch_size(frame, choices)
    room = frame.right - frame.left - lead - frame.px(24)
    widths = [width - 2 * len(choices) * frame.px(less) for less in TIGHTER]
    most = MOST_PART * (frame.right - frame.left)
    if min(widths) > most:  # not all have room: the switch is as wide on every page, whatever its lead
        return Rect(frame.right - most, 0, most, height)
    width = next((each for each in widths if each <= room), min(widths[1], most))
    return Rect(frame.right - width, 0, width, height)

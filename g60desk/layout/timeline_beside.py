"""The axis beside a card: what of it the card leaves free, and by how much it must move so that an event is seen."""

from __future__ import annotations

import math

from g60desk.layout.scale import YEAR, Scale
from g60desk.layout.timeline_window import extent
from g60desk.story.dates import day_of
from g60desk.story.days import civil
from g60desk.story.model import Event

LEAST_YEARS = 3  # in a window that shows whole years beside a card
LEAST_ROOM = 0.04  # of the window, behind an event that a card would cover


def beside_card(scale: Scale, right: float, event: Event | None, *, rests: bool = False) -> Scale:
    """The scale on what a card leaves free: as far as `right`, so that its end holds still while time moves.

    One that `rests` in the story's own window shows whole years, where there are several, and slides where the event
    would lie under the card.
    """
    cut = scale.cropped(right)
    if not rests:
        return cut
    in_years = cut.end - cut.start >= LEAST_YEARS * YEAR
    if in_years:
        cut = _in_years(cut)
    days = beneath(cut, scale.end, event)
    if not days or not in_years:
        return cut.moved(days)
    length, year = cut.end - cut.start, civil(math.ceil(cut.end + days) - 1)[0] + 1
    start, end = float(day_of(year - round(length / YEAR), 1, 1)), float(day_of(year, 1, 1))
    return Scale(start, end, scale.left, scale.left + (end - start) * scale.per_day)


def beneath(cut: Scale, end: float, event: Event | None) -> float:
    """The days by which a scale that a card cuts would have to move, so that an event before the day `end` is seen."""
    if event is None or event.when is None:
        return 0.0
    first, last = extent(event.when)
    length = cut.end - cut.start
    room = length * LEAST_ROOM
    if first + room <= cut.end or first >= end:
        return 0.0
    return min(max(first, last - length) + room, end) - cut.end


def _in_years(scale: Scale) -> Scale:
    """The scale up to the end of its last whole year."""
    end = float(day_of(civil(math.floor(scale.end))[0], 1, 1))
    return scale.cropped(min(scale.x(end), scale.right)) if scale.start < end <= scale.end else scale

"""The day of the story time on the network, in words: above the picture at its right, where nothing else stands."""

from __future__ import annotations

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Rect, Scene
from g60desk.layout.story_time import day_words
from g60desk.layout.text import Flow, Span, place, single
from g60desk.layout.told import Told

LATE, MONTH = 730147, 30.5  # a day of two figures (28 January 2000) as a day number, and how long a month is


def year_rect(told: Told, frame: Frame, right: float, middle: float) -> Rect | None:
    """Where the words stand, ending at `right` with their middle at `middle`; None without a day."""
    if told.state.day is None:
        return None
    words = _words(told, frame)
    return Rect(right - words.width, middle - words.height / 2, words.width, words.height)


def widest_year(told: Told, frame: Frame) -> float:
    """How wide the words may be at all, in px: what stands beside them keeps so far off, whatever the day."""
    days = [LATE + MONTH * month for month in range(12)]
    every = [told.in_state(msgspec.structs.replace(told.state, day=float(day), playing=False)) for day in days]
    return max(_words(one, frame).width for one in every)


def draw_year(scene: Scene, told: Told, frame: Frame, rect: Rect | None) -> None:
    """Draw the words into the place that `year_rect` gave."""
    if rect is not None:
        place(scene, _words(told, frame), rect.x, rect.y, frame)


def _words(told: Told, frame: Frame) -> Flow:
    return single([Span(day_words(told), whole=True)], frame.type("h2", tabular=True), frame)

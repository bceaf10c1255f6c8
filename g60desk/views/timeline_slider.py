"""The strip of all time as a screen reader has it: a slider, whose value is the year in the middle of what is seen."""

from __future__ import annotations

from typing import Protocol

from g60desk.layout.scale import YEAR, Scale, Window
from g60desk.layout.timeline_minimap import Strip
from g60desk.layout.timeline_minimap_frame import shown_said
from g60desk.layout.told import Told
from g60desk.views.glide import Glide
from g60desk.views.timeline_strip import BY_KEY


class Stripped(Protocol):
    """What the slider needs to know of a picture of time."""

    axis: Scale | None  # of what is drawn now; None while nothing is
    told: Told | None
    glide: Glide

    @property
    def strip(self) -> Strip | None: ...

    def wish(self, window: Window | None) -> None: ...


class StripSlider:
    """Tells where the window is, and moves it; values are years with their part."""

    def __init__(self, view: Stripped) -> None:
        self._view = view

    @property
    def least(self) -> float:
        """The first year of the strip."""
        return _year(self._view.strip.scale.start) if self._view.strip else 0.0

    @property
    def most(self) -> float:
        """The year in which it ends."""
        return _year(self._view.strip.scale.end) if self._view.strip else 0.0

    @property
    def value(self) -> float:
        """The year in the middle of what is seen."""
        seen = self._seen()
        return _year((seen.start + seen.end) / 2) if seen else 0.0

    @property
    def step(self) -> float:
        """The years by which an arrow moves it."""
        start, end = self._view.glide.stated
        return (end - start) * BY_KEY / YEAR

    @property
    def said(self) -> str:
        """What is seen, in words."""
        view, seen = self._view, self._seen()
        return shown_said(view.told, view.strip, seen) if view.told and view.strip and seen else ""

    def slide_to(self, value: float) -> None:
        """Have a year in the middle of what is seen."""
        seen, glide = self._seen(), self._view.glide
        if seen is not None:
            start, end = glide.stated if glide.flying is not None else glide.under(seen)
            days = (value - 1) * YEAR + 1 - (seen.start + seen.end) / 2
            self._view.wish(glide.kept((start + days, end + days)))

    def _seen(self) -> Scale | None:
        """What is seen, or will be where a flight leads."""
        axis, glide = self._view.axis, self._view.glide
        if axis is None or glide.flying is None:
            return axis
        return axis.moved(glide.stated[0] - axis.start)


def _year(day: float) -> float:
    """The year of a day number, with its part."""
    return 1 + (day - 1) / YEAR

"""A chart of areas as a group: its squares side by side at one scale, with title and lead above them."""

from __future__ import annotations

from functools import cached_property

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.numbers import can_be_said
from g60desk.layout.plates import Plate
from g60desk.layout.statistics_squares import Area, Square
from g60desk.layout.text import Flow, Piece, flow
from g60desk.layout.told import Told
from g60desk.story.model import Chart, Key

LEAD_WIDTHS = (480.0, 540.0, 600.0)  # how wide the lead of a chart may be to take two lines


class Group(msgspec.Struct, frozen=True):
    """One chart of areas, measured: title and lead only where its numbers do not stand inside its squares.

    `foot` is the width of its squares alone: what the group takes on the ground.
    """

    chart: Chart
    squares: tuple[Square, ...]
    title: Flow | None
    lead: Flow | None
    width: float
    foot: float
    height: float
    gap: float


class Measure:
    """A chart of areas at any scale, with title and lead if it may have them."""

    def __init__(self, told: Told, frame: Frame, chart: Chart, titled: bool, led: bool) -> None:
        self._told, self._frame, self._chart, self._titled, self._led = told, frame, chart, titled, led
        self._areas = [Area(told, frame, key) for key in chart.figures if _shown(told, key)]
        self._gap = frame.px(56 if frame.mode == "landscape" else 32)

    def may_fit(self, scale: float, width: float, height: float) -> bool:
        """False where the bare squares are too large already at `scale` px per metre."""
        sides = [area.root * scale for area in self._areas]
        return max(sides, default=0.0) <= height and sum(sides) + self._gap * (len(sides) - 1) <= width

    def at(self, scale: float) -> Group | None:
        """The chart at `scale` px per metre; None for nothing to draw."""
        told, frame, chart, gap = self._told, self._frame, self._chart, self._gap
        squares = [area.square(scale, self._titled) for area in self._areas]
        if not squares:
            return None
        width = sum(square.width for square in squares) + gap * (len(squares) - 1)
        if not self._titled or all(square.where == "inside" for square in squares):
            return Group(chart, tuple(squares), None, None, width, width, _below_title(frame, squares), gap)
        portrait = frame.mode == "portrait"
        room = frame.right - frame.left if portrait else max(width, frame.px(480 if frame.mode == "compact" else 420))
        title = flow(self._title, frame.type("h2"), room, frame)
        lead = _lead(told, frame, chart, room) if self._led and chart.lead else None
        whole = max(width, title.width, lead.width if lead and not portrait else 0.0)
        height = _below_title(frame, squares) + title.height + frame.px(28)
        height += lead.height + frame.px(8) if lead else 0.0
        return Group(chart, tuple(squares), title, lead, whole, width, height, gap)

    @cached_property
    def _title(self) -> list[Piece]:
        return self._told.statement(self._chart.title, _chart_plate(self._told, self._chart))


def _lead(told: Told, frame: Frame, chart: Chart, room: float) -> Flow:
    """The lead of a chart, a little wider than its squares where that saves a third line."""
    style = frame.type("body")
    found = flow(told.spans(chart.lead), style, room, frame)
    for width in LEAD_WIDTHS if frame.mode == "landscape" else ():
        if len(found.lines) <= 2:
            break
        found = flow(told.spans(chart.lead), style, max(room, frame.px(width)), frame)
    return found


def _chart_plate(told: Told, chart: Chart) -> Plate | None:
    """The plate of the event that a chart tells of: the one that all its figures belong to."""
    for event in told.index.events.values():
        if chart.figures and set(chart.figures) <= set(event.figures):
            return told.plate("event", event.id, event.cite, event.standing, bool(event.note))
    return None


def _shown(told: Told, key: Key) -> bool:
    """A figure is drawn when it has a source and is an area."""
    if not can_be_said(told, key):
        return False
    found = told.figure(key)
    return found.quantity.unit.kind == "area" and found.quantity.base > 0


def _below_title(frame: Frame, squares: list[Square]) -> float:
    """From the top of the highest label or square to the ground."""
    side = max(square.side + square.over for square in squares)
    beside = max((square.words for square in squares if square.where == "beside"), default=0.0)
    above = [square for square in squares if square.where == "above"]
    if not above:
        return max(side, beside)
    small = max(square.side + square.over for square in above)
    return max(side, beside, small + frame.px(14) + max(square.words for square in above))

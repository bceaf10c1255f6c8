"""Figures of area as squares to one scale, standing on a line of ground (`visual.md`, 2 and 9).

An exact area is a sharp square.  Any other fades at its two free edges and keeps its fixed left one: beyond its side
where it may be larger, before it where it may be smaller (`chart_ends.py`).  The number stands inside a large square
and above, or beside, a small one.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from g60desk.layout.chart_ends import ENDS, PART, End, beyond, fade_of
from g60desk.layout.chart_marks import range_of
from g60desk.layout.frame import Frame
from g60desk.layout.numbers import can_be_said, figure_spans, is_beside
from g60desk.layout.plates import Plate
from g60desk.layout.scene import Style
from g60desk.layout.statistics_figures import caption_pieces
from g60desk.layout.text import Flow, flow, single
from g60desk.layout.told import Told
from g60desk.story.model import Chart, Key

Where = Literal["inside", "above", "beside"]
PAD = 26.0  # between the side of a square and the words inside it
BESIDE, COMPACT_BESIDE = 230.0, 280.0  # px for a number told beside a yardstick, over a small square
LEAD_WIDTHS = (480.0, 540.0, 600.0)  # how wide the lead of a chart may be to take two lines
INSIDE_STYLES = ("display", "number", "version")


class Square(msgspec.Struct, frozen=True):
    """One area: the side of its square in px, and where its number and caption stand."""

    key: Key
    side: float
    end: End
    over: float  # what it takes above and beside its side, where it may be larger
    where: Where
    number: Flow
    caption: Flow
    width: float

    @property
    def words(self) -> float:
        """The height of number and caption."""
        return self.number.height + self.caption.height


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


def measure_group(told: Told, frame: Frame, chart: Chart, scale: float, titled: bool, led: bool) -> Group | None:
    """A chart of areas at `scale` px per metre, with title and lead if it may have them; None for nothing to draw."""
    squares = [_square(told, frame, key, scale, titled) for key in chart.figures if _shown(told, key)]
    if not squares:
        return None
    gap = frame.px(56 if frame.mode == "landscape" else 32)
    width = sum(square.width for square in squares) + gap * (len(squares) - 1)
    if not titled or all(square.where == "inside" for square in squares):
        return Group(chart, tuple(squares), None, None, width, width, _below_title(frame, squares), gap)
    portrait = frame.mode == "portrait"
    room = frame.right - frame.left if portrait else max(width, frame.px(480 if frame.mode == "compact" else 420))
    title = flow(told.statement(chart.title, _chart_plate(told, chart)), frame.type("h2"), room, frame)
    lead = _lead(told, frame, chart, room) if led and chart.lead else None
    whole = max(width, title.width, lead.width if lead and not portrait else 0.0)
    height = _below_title(frame, squares) + title.height + frame.px(28) + (lead.height + frame.px(8) if lead else 0.0)
    return Group(chart, tuple(squares), title, lead, whole, width, height, gap)


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


def _over(told: Told, frame: Frame, key: Key, end: End, side: float) -> float:
    """What a square that ends so, or on which sources differ, takes above and beside its side, in px."""
    fading = beyond(end, fade_of(frame, end, side, PART))
    span = range_of(told, key)
    largest = (span[1] / told.given(key).quantity.base) ** 0.5 * side if span else side
    return max(fading, largest - side)


def _square(told: Told, frame: Frame, key: Key, scale: float, titled: bool) -> Square:
    said = told.given(key).quantity
    side: float = said.base**0.5 * scale
    end = ENDS[said.said]
    if frame.mode != "compact":
        inside = _inside(told, frame, key, side, end)
        if inside is not None:
            return inside
    where: Where = "beside" if (frame.mode == "compact" and not titled) or frame.mode == "portrait" else "above"
    number = _number(
        told,
        frame,
        key,
        frame.type("place"),
        max(side, frame.px(COMPACT_BESIDE if frame.mode == "compact" else BESIDE)),
        large=False,
    )
    room = max(side, frame.px(300)) if where == "above" else frame.px(320 if frame.mode == "portrait" else 280)
    caption = flow(
        caption_pieces(told, key, plate=True, printed=frame.mode != "compact"),
        frame.type("body"),
        max(room, min(number.width, frame.px(420))),
        frame,
    )
    text = max(number.width, caption.width)
    over = _over(told, frame, key, end, side)
    wide = side + over
    width = wide + frame.px(16) + text if where == "beside" else max(wide, text)
    return Square(key, side, end, over, where, number, caption, width)


def _number(told: Told, frame: Frame, key: Key, style: Style, room: float, *, large: bool) -> Flow:
    """The number with its unit on one line; what is told beside a yardstick may take several."""
    if is_beside(told, key):
        return flow(figure_spans(told, key, style if large else None), style, room, frame)
    return single(figure_spans(told, key, style if large else None), style, frame)


def _inside(told: Told, frame: Frame, key: Key, side: float, end: End) -> Square | None:
    """The square with its number inside, in the largest type that fits; None when none does."""
    off = _over(told, frame, key, end, side)
    room = side + (off if end is End.OPEN else -off / 2) - 2 * frame.px(PAD)
    steps = INSIDE_STYLES[end is not End.SHARP :]
    for step in (*steps, "place") if frame.mode == "portrait" else steps:  # there is little room beside squares
        style = frame.type(step)
        number = _number(told, frame, key, style, room, large=True)
        caption = flow(caption_pieces(told, key, plate=True), frame.type("body", 500), room, frame)
        inside = number.height + caption.height + 2 * frame.px(24)
        if number.width <= room and caption.width <= room and inside <= side:
            return Square(key, side, end, off, "inside", number, caption, side + off)
    return None

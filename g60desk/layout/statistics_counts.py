"""Counts as many equal marks, one for each thing, in 19 rows; and numbers that stand alone, without a picture.

Nobody can see 931, but everybody can see that it is many.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Literal

import msgspec

from g60desk.layout.chart_ends import End
from g60desk.layout.chart_marks import end_of
from g60desk.layout.frame import Frame
from g60desk.layout.numbers import can_be_said, figure_spans, figure_text, said_number
from g60desk.layout.scene import Dots, Faded, Item, Point, Rect, Scene, Stroke, Style
from g60desk.layout.statistics_figures import caption_pieces, is_chosen, recedes, story_hue
from g60desk.layout.text import Flow, Piece, Span, flow, place, single
from g60desk.layout.told import Told
from g60desk.story.model import Chart, ChartKind, Key

Mark = Literal["dot", "square", "house"]
MARKS: tuple[Mark, ...] = ("dot", "square", "house")
MOST_MARKS = 4000  # more are not told apart, and cost time to paint
FAINT = {End.SHARP: (0, 0), End.OPEN: (0, 4), End.SOFT: (2, 2), End.LESS: (3, 0)}  # of the last marks, and beyond them
TEXT_WIDTHS = (300.0, 240.0, 190.0, 160.0)


class Count(msgspec.Struct, frozen=True):
    """One figure: its marks (none for a number that stands alone), and its words beside them."""

    key: Key
    marks: int
    shape: Mark
    pitch: float
    rows: int
    before: Flow | None  # `about`, where it does not fit before the number
    number: Flow
    caption: Flow
    width: float
    height: float

    @property
    def columns(self) -> int:
        """How many columns the marks stand in."""
        return math.ceil(self.marks / self.rows)


def measure_counts(
    told: Told,
    frame: Frame,
    charts: Sequence[Chart],
    text: float,
    height: float,
    step: str = "number",
    small: str = "body",
) -> list[Count]:
    """All counts of these charts: numbers and words in two steps of the type scale, words at most `text` px wide.

    Their marks stand in a band of `height` px.
    """
    found: list[Count] = []
    unit = frame.tokens.marker["unit"]
    rows = int(unit["rows"])
    number = 0
    for chart in charts:
        for key in chart.figures:
            if not can_be_said(told, key):
                continue
            marks = 0
            if chart.kind == ChartKind.UNITS:
                value = told.figure(key).quantity.number
                marks = min(MOST_MARKS, round(value / max(1, chart.each)))
                number += 1
            found.append(
                _count(told, frame, key, marks, MARKS[(number - 1) % 3], height / rows, rows, text, (step, small))
            )
    return found


def _count(
    told: Told,
    frame: Frame,
    key: Key,
    marks: int,
    shape: Mark,
    pitch: float,
    rows: int,
    text: float,
    steps: tuple[str, str],
) -> Count:
    style, small = frame.type(steps[0]), frame.type(steps[1])
    plate_room = text if marks else text * (2.2 if frame.mode == "portrait" else 1.45)
    before: Flow | None = None
    number = single(_number(told, style, key, bool(marks)), style, frame)
    if not marks and number.width > plate_room and said_number(told, key).qualifier:
        before = single([said_number(told, key).qualifier], small, frame)
        number = single(_number(told, style, key, False, without=True), style, frame)
    caption = flow(caption_pieces(told, key, plate=True), small, max(plate_room, number.width), frame)
    columns = math.ceil(marks / rows)
    width = max(number.width, caption.width, before.width if before else 0.0)
    width += columns * pitch + frame.px(26) if marks else 0.0
    height = number.height + caption.height + (before.height if before else 0.0)
    height = max(height, rows * pitch if marks else 0.0)
    return Count(key, marks, shape, pitch, rows, before, number, caption, width, height)


def _number(told: Told, style: Style, key: Key, bare: bool, *, without: bool = False) -> list[Piece]:
    """The number; `bare` leaves out the thing counted, which the caption names."""
    if bare:
        said = said_number(told, key)
        return [Span(f"{said.qualifier}{said.gap if said.qualifier else ''}{said.number}", whole=True)]
    spans = figure_spans(told, key, style)
    if without:
        said = said_number(told, key)
        spans[0] = msgspec.structs.replace(spans[0], text=said.number)
    return list(spans)


def draw_count(scene: Scene, told: Told, frame: Frame, count: Count, x: float, y: float) -> None:
    """Draw a count with its left top at (x, y)."""
    left = x
    chosen = is_chosen(told, count.key)
    if count.marks:
        first = len(scene.items)
        scene.add(*_dots(told, frame, count, x, y))
        scene.bind("grow-marks", "", first)
        left = x + count.columns * count.pitch + frame.px(26)
    down = y
    if count.before is not None:
        down = place(scene, count.before, left, down, frame, "ink2").bottom
    quiet = recedes(told, frame, count.key)
    number = place(scene, count.number, left, down, frame, "ink3" if quiet else "ink")
    if chosen:
        foot = number.bottom
        scene.add(Stroke(((left, foot), (number.right, foot)), "ink", frame.stroke("day")))
    taken = place(scene, count.caption, left, number.bottom + frame.px(4), frame, "ink3" if quiet else "ink2")
    high = max(taken.bottom - y, count.rows * count.pitch if count.marks else 0.0)
    rect = Rect(x, y, max(number.right, taken.right) - x, high)
    scene.belong("figure", count.key, rect)  # marks, number and words are one: part of the marks would be a share
    figure = told.story.figures[count.key]
    name = told.words("table.colon").join((figure_text(told, count.key), told.text(figure.label)))
    scene.offer("figure", count.key, rect, name, text=told.text(figure.note), chosen=chosen)


def _dots(told: Told, frame: Frame, count: Count, x: float, y: float) -> list[Item]:
    """The marks, column by column; where more or fewer are meant, the last ones and some beyond them are faint."""
    unit = frame.tokens.marker["unit"]
    size = count.pitch * unit["size"] / unit["pitch"]
    before, after = FAINT[end_of(told, count.key)]
    points: list[Point] = []
    for number in range(count.marks + after):
        column, row = divmod(number, count.rows)
        points.append((x + size / 2 + column * count.pitch, y + size / 2 + row * count.pitch))
    sure = max(0, count.marks - before)
    ink = story_hue(told, frame, light=recedes(told, frame, count.key))
    made: list[Item] = [Dots(tuple(points[:sure]), size, ink, count.shape)]
    faint = points[sure:]
    for number, point in enumerate(faint, 1):
        strength = 1 - number / (len(faint) + 1)
        made.append(Faded((Dots((point,), size, ink, count.shape),), strength))
    return made

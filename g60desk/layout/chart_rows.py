"""The rows of lying bars: their words, in the largest type in which all find room, and the room that each needs."""

from __future__ import annotations

import msgspec

from g60desk.layout.chart_axis import Reach
from g60desk.layout.chart_ends import End, most_beyond
from g60desk.layout.chart_marks import (
    base_of,
    end_of,
    far_of,
    has_value,
    row_style,
    set_value,
    short_name,
)
from g60desk.layout.chart_words import OneManner
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Style
from g60desk.layout.statistics_figures import is_chosen
from g60desk.layout.text import Flow, flow
from g60desk.layout.told import Told
from g60desk.story.model import Key

VALUE_GAP = 12.0  # from the end of a bar to its value
MOST_PITCH = 76.0  # from one bar to the next
LEAST_ROW = 1.3  # times the size of its type


class Row(msgspec.Struct, frozen=True):
    """A figure in its row: its name, its value with its plate, and how long its bar is (None: not known)."""

    key: Key
    name: Flow
    value: Flow
    base: float | None
    end: End


def type_for(frame: Frame, keys: list[Key], room: float) -> tuple[Style, list[Key], list[Key]]:
    """The largest type in which all rows find room, and the figures that find none in the smallest."""
    high = 2.0 if frame.mode == "portrait" else 1.0  # a name above its bar
    smaller = (frame.type("caption", 500, tabular=True), frame.type("mark", tabular=True))
    as_it_was = (row_style(frame.ordinary),) if frame.is_larger else ()  # before any that is smaller
    for style in (row_style(frame), *as_it_was, *smaller):
        most = int(room / (style.px * LEAST_ROW * high))
        if len(keys) <= most:
            return style, keys, []
    most = max(1, most)
    return style, keys[:most], keys[most:]


def row_of(told: Told, frame: Frame, key: Key, manner: OneManner, style: Style, width: float) -> Row:
    """A figure as a row with its words in a style, its name at most `width` px wide."""
    plain = msgspec.structs.replace(style, weight=600 if is_chosen(told, key) else 400, tabular=False)
    name = flow([short_name(told, key)], plain, width, frame, most_lines=2)
    value = set_value(told, frame, key, manner, style)
    if not has_value(told, key):
        return Row(key, name, value, None, End.SHARP)
    return Row(key, name, value, base_of(told, key), end_of(told, key))


def reach_of(told: Told, frame: Frame, row: Row) -> Reach:
    """How much room a row needs beyond its bar."""
    hollow = frame.px(MOST_PITCH) if row.base is None else 0.0
    far = far_of(told, row.key, row.base or 0.0)
    return Reach(far, frame.px(VALUE_GAP) + most_beyond(frame, row.end) + hollow + row.value.width)

"""Two places side by side where there is little room: each figure in one line, and the buttons beside the block.

So it is on an upright sheet under the straight picture, which no choice may make smaller.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.network_beside import (
    CROSS_ROOM,
    Pair,
    beside_buttons,
    beside_rows,
    far_words,
    roles_of,
    said_of_both,
)
from g60desk.layout.network_focus import chosen_place, second_place
from g60desk.layout.network_rows import BlockRow, draw_cross, words_row
from g60desk.layout.scene import Rect, Scene
from g60desk.layout.text import Flow, Span, flow, place, single
from g60desk.layout.told import Told
from g60desk.story.model import NetworkLayout

LEAST_LABEL = 0.2  # of the width, for what the figures are
LINE, LEAST_ROW = 1.2, 39.0  # of the type; px, so that plates do not touch
BETWEEN = 14.0  # px between columns


def draws_tight(told: Told, frame: Frame, block: Rect, beside: Rect) -> bool:
    """True where two places are compared, a block has no room for all of it, and `beside` it there is some."""
    one, other = chosen_place(told), second_place(told)
    if frame.mode != "portrait" or told.layout == NetworkLayout.MAP or one is None or other is None:
        return False
    high = sum(row.height for row in beside_rows(told, frame, (one, other), block.w))
    return high > block.h + 1 and beside_buttons(told, frame, beside.w).height <= beside.h


def tight_rows(told: Told, frame: Frame, pair: Pair, width: float) -> list[BlockRow]:
    """The names over two columns, a line for each figure, and how far it is."""
    style, strong = (msgspec.structs.replace(frame.type("mark", weight), line=LINE) for weight in (400, 500))
    found = [both for role in roles_of(told, pair) if (both := said_of_both(told, pair, role))]
    heads = [[Span(both.name, strong), Span(both.year)] for both in found]
    values = [[single(list(said), strong, frame) for said in both.values] for both in found]
    cross = frame.px(CROSS_ROOM)
    names = [single([told.text(one.name)], frame.type("label", 600), frame) for one in pair]
    wide = [max([name.width + cross, *(row[n].width for row in values)]) for n, name in enumerate(names)]
    gap = frame.px(BETWEEN)
    label = max((single(list(head), style, frame).width for head in heads), default=0.0)
    label = max(min(label, width - sum(wide) - 2 * gap), LEAST_LABEL * width)
    lefts = label + gap, label + gap + wide[0] + gap
    rows = [_names(told, frame, pair, names, lefts)]
    for rank, (head, said) in enumerate(zip(heads, values, strict=True), 1):
        rows.append(_row(frame, flow(list(head), style, label, frame), said, lefts, rank))
    if not found:
        rows.append(words_row(frame, flow([told.words("network.no_figures")], style, width, frame), ink="ink3"))
    return [*rows, *(words_row(frame, flow([said], style, width, frame)) for said in far_words(told, pair))]


def _names(told: Told, frame: Frame, pair: Pair, names: Sequence[Flow], lefts: Sequence[float]) -> BlockRow:
    """The two names, each with a cross that closes it."""

    def draw(scene: Scene, x: float, y: float) -> None:
        for one, name, left, closes in zip(pair, names, lefts, ("first", "second"), strict=True):
            place(scene, name, x + left, y, frame)
            middle = y + name.style.px * name.style.line / 2
            says = told.words("network.close", name=told.text(one.name))
            draw_cross(scene, frame, x + left + name.width + frame.px(18), middle, f"compare:{closes}", says)

    return BlockRow(max(name.height for name in names) + frame.px(4), draw)


def _row(frame: Frame, label: Flow, values: Sequence[Flow], lefts: Sequence[float], rank: int) -> BlockRow:
    def draw(scene: Scene, x: float, y: float) -> None:
        place(scene, label, x, y, frame, "ink2")
        for value, left in zip(values, lefts, strict=True):
            place(scene, value, x + left, y, frame)

    high = max(label.height, *(value.height for value in values))
    return BlockRow(max(high + frame.px(2), frame.px(LEAST_ROW)), draw, rank)

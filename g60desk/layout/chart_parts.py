"""The parts of a strip: where their words stand below it, and how the lines that lead to them turn."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.chart_ends import End
from g60desk.layout.frame import Frame
from g60desk.layout.rect import Point, Rect
from g60desk.layout.scene import Ink
from g60desk.layout.text import Flow
from g60desk.story.model import Key

FIRST_BEND, BENDS = 9.0, 15.0  # px below the strip at which the highest line turns, and from it to the lowest


class Part(msgspec.Struct, frozen=True):
    """A stretch of the strip: a figure, or what is left (no key), from `start` to `end` px, with its words."""

    key: Key
    start: float
    end: float
    how: End
    words: Flow
    ink: Ink


def start_of(frame: Frame, part: Part, x: float) -> float:
    """The x in a stretch from which a line leads to words that begin at `x`."""
    return min(max(part.start + frame.px(10), x + frame.px(6)), (part.start + part.end) / 2)


def bends_of(frame: Frame, parts: Sequence[Part], places: Sequence[Point]) -> list[float]:
    """How far below the strip each line turns to its words: no two lie on one level where they would meet.

    Of lines that go right the last turns first, of those that go left the first does: so none crosses another.
    """
    ways = [(start_of(frame, part, x), x + frame.px(6)) for part, (x, _) in zip(parts, places, strict=True)]
    levels = [0] * len(ways)
    for number in range(len(ways) - 2, -1, -1):
        (start, end), (after, far) = ways[number], ways[number + 1]
        if start < end and after < far:
            levels[number] = levels[number + 1] + (end >= after)
    for number in range(1, len(ways)):
        (start, end), (before, far) = ways[number], ways[number - 1]
        if start > end and before > far:
            levels[number] = levels[number - 1] + (end <= before)
    step = BENDS / max(1, *levels)
    return [frame.px(FIRST_BEND + step * level) for level in levels]


def places_of(frame: Frame, parts: Sequence[Part], area: Rect) -> list[tuple[float, float]]:
    """Where the words of the parts stand below the strip: each begins at its part, or after the words before it."""
    gap = frame.px(36)
    found: list[float] = []
    x = area.x
    for part in parts:
        found.append(max(x, part.start))
        x = found[-1] + part.words.width + gap
    edge = area.right
    for number in range(len(parts) - 1, -1, -1):
        found[number] = min(found[number], edge - parts[number].words.width)
        edge = found[number] - gap
    if found and found[0] < area.x - 0.5:  # too many for one row
        return _in_rows(frame, parts, area)
    return [(x, 0.0) for x in found]


def _in_rows(frame: Frame, parts: Sequence[Part], area: Rect) -> list[tuple[float, float]]:
    found, y = [], 0.0
    for part in parts:
        found.append((min(max(area.x, part.start), area.right - part.words.width), y))
        y += part.words.height + frame.px(10)
    return found

"""How far it is from each stop on a strip's line to the next: words above the line, where there is room."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from g60desk.layout.corridor import apart
from g60desk.layout.corridor_lengths import near_length
from g60desk.layout.corridor_plan import Band, radius
from g60desk.layout.frame import Frame
from g60desk.layout.scale import Scale
from g60desk.layout.scene import Rect, Scene
from g60desk.layout.text import Flow, place, single
from g60desk.layout.told import Told

PARTS = (0.5, 0.25, 0.75, 0.0, 1.0)  # where between the first and the last place words are tried
GAP = 8.0  # px between words
OVER = 0.8  # of the radius of a sign: how far words that stand above the signs reach over the stops


class Stretch(msgspec.Struct, frozen=True):
    """The line between two stops that are in sight, with its length set."""

    left: float
    right: float
    words: Flow


def draw_stretches(scene: Scene, told: Told, frame: Frame, band: Band, scale: Scale, taken: Sequence[Rect]) -> None:
    """Draw all lengths between the signs, else above them; `taken` is the room of names and of what stands beside."""
    found = _stretches(told, frame, band, scale)
    r, gap = radius(frame), frame.px(4)
    low, over = ((r + gap, 0.6 * r), (-OVER * r, r))
    placed = _placed(frame, band, found, taken, *low)
    if len(placed) < len(found):
        above = _placed(frame, band, found, taken, *over)
        placed = above if len(above) > len(placed) else placed
    for stretch, rect in placed:
        place(scene, stretch.words, rect.x, rect.y, frame, "ink2")


def _stretches(told: Told, frame: Frame, band: Band, scale: Scale) -> list[Stretch]:
    inner = [stand for stand in band.corridor.stands if stand.on]
    style, found = frame.type("caption"), []
    for one, other in pairwise(inner):
        left, right = max(scale.x(one.at), band.field.x), min(scale.x(other.at), band.field.right)
        if right - left < 3 * (radius(frame) + frame.px(4)):
            continue
        found.append(
            Stretch(left, right, single([near_length(told, apart(band.corridor, one, other)[0])], style, frame))
        )
    return found


def _placed(
    frame: Frame, band: Band, stretches: Sequence[Stretch], taken: Sequence[Rect], side: float, lift: float
) -> list[tuple[Stretch, Rect]]:
    """Each length where nothing is yet, `side` px from the stops at least, first those that have the least choice."""
    found: list[tuple[Stretch, Rect]] = []
    for stretch in sorted(stretches, key=lambda one: one.right - one.left - one.words.width):
        words = stretch.words
        first, last = stretch.left + side, stretch.right - side - words.width
        if last < first:
            continue
        y = band.line_y - lift - words.height
        rects = [Rect(first + (last - first) * part, y, words.width, words.height) for part in PARTS]
        full = [*taken, *(rect.grown(frame.px(GAP)) for _, rect in found)]
        rect = next((one for one in rects if not any(one.meets(other, frame.px(4)) for other in full)), None)
        if rect is not None:
            found.append((stretch, rect))
    return found

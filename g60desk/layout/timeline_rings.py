"""Rings: events that stand too close together to be drawn each, as a circle with their number over what they cover."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import ceil
from typing import NamedTuple

import msgspec

from g60desk.layout.frame import Frame, Measure
from g60desk.layout.offered import Offered
from g60desk.layout.scale import Window
from g60desk.layout.scene import Box, Item, Rect, Ring, Scene, Soft, Style, Words
from g60desk.layout.text import baseline
from g60desk.layout.timeline_folded import MOST_TITLES, Folded
from g60desk.layout.timeline_lanes import Lane, ring_size
from g60desk.layout.timeline_phases import come_until
from g60desk.layout.timeline_ringed import Ring as SeenRing
from g60desk.layout.told import Told

CLEAR = 0.72  # times the type of a row, that a plate in the next one reaches towards it, with some air
INSIDE = 0.4  # of a ring's width, beside its number


def band_of(ring: SeenRing, y: float, frame: Frame) -> list[Item]:
    """The stretch that a ring covers, its middle at `y`: to be drawn before all marks and words."""
    if ring.x1 <= ring.x0:
        return []
    bar, fade = frame.stroke("soft_bar"), min(frame.px(26), (ring.x1 - ring.x0) / 2)
    return [Soft(Rect(ring.x0, y - bar / 2, ring.x1 - ring.x0, bar), "soft", left=fade, right=fade)]


def draw_rings_along(
    scene: Scene, told: Told, frame: Frame, lane: Lane, rings: Sequence[SeenRing], top: float, pitch: float
) -> None:
    """The rings of a lane that begins at `top`; smaller where rows, `pitch` px apart, have plates too near to them.

    They stand on whole px along the axis, so that one that moves is always the same picture.
    """
    if not rings:
        return
    size = min(ring_size(frame), 2 * (pitch - CLEAR * frame.type("label").px))
    style, thick, until = frame.type("mark"), frame.px(2), come_until(told)
    for ring in rings:
        dim = until is not None and ring.extent[0] >= until
        sign = _sign(ring.count, style, size, 0.0, frame.measure)
        scene.add(*_drawn(sign, float(round(ring.x)), _middle(ring, top, pitch), size, thick, dim))

    def offer(made: Offered) -> None:
        for ring in rings:
            folded = lane.wording.folded(ring.numbers, ring.count, ring.extent, lane.track.name)
            x, y = float(round(ring.x)) - size / 2, _middle(ring, top, pitch) - size / 2
            offer_ring(made, frame, folded, Rect(x, y, size, size))

    scene.offer_later(offer)


def _middle(ring: SeenRing, top: float, pitch: float) -> float:
    return top + (ring.row + 0.5) * pitch


def is_ahead(told: Told, extent: Window) -> bool:
    """True where all that a ring stands for is still to come, so that it is dim as its events are."""
    until = come_until(told)
    return until is not None and extent[0] >= until


def draw_count(
    scene: Scene,
    frame: Frame,
    count: int,
    x: float,
    y: float,
    *,
    size: float = 0.0,
    dim: bool = False,
    widest: float = 0.0,
) -> None:
    """A circle about (x, y) with a number in it, `size` px high; long for a long number, but at most `widest` px."""
    size = size or ring_size(frame)
    sign = _sign(count, frame.type("mark"), size, widest, frame.measure)
    scene.add(*_drawn(sign, x, y, size, frame.px(2), dim))


class _Sign(NamedTuple):
    """A number, how it is set, its width, and that of the plate around it; 0 where it stands in a circle."""

    number: str
    style: Style
    width: float
    long: float


def _drawn(sign: _Sign, x: float, y: float, size: float, thick: float, dim: bool) -> tuple[Item, Item]:
    edge, ink = ("edge", "ink3") if dim else ("ink2", "ink2")
    style, width, long = sign.style, sign.width, sign.long
    plate: Item = (
        Box(Rect(x - long / 2, y - size / 2, long, size), "bg", edge, thick, size / 2)
        if long
        else Ring(x, y, size / 2, "bg", edge, thick)
    )
    base = y - style.px * style.line / 2 + baseline(style)
    return plate, Words(x - width / 2, base, sign.number, style, ink, width)


@lru_cache(maxsize=2048)
def _sign(count: int, style: Style, size: float, widest: float, measure: Measure) -> _Sign:
    number = str(count)
    width = measure(number, style, False)
    if widest and width + INSIDE * size > widest:
        style = msgspec.structs.replace(style, px=style.px * (widest - INSIDE * size) / width)
        width = measure(number, style, False)
    if width + INSIDE * size <= size:
        return _Sign(number, style, width, 0.0)
    long = 2.0 * ceil((width + INSIDE * size) / 2)  # three digits and more: few widths, so that many rings share one
    return _Sign(number, style, width, min(long, widest) if widest else long)


def offer_ring(scene: Offered, frame: Frame, folded: Folded, rect: Rect) -> None:
    """Make a ring lead to a window in which its events come apart."""
    for key in folded.ids if folded.count <= MOST_TITLES else ():
        scene.belong("event", key, rect)
    least = frame.least_target() * 0.62
    scene.offer("set", folded.key, rect, folded.name, text=folded.titles, least=least, round=True)

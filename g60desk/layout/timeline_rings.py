"""Rings: events that stand too close together to be drawn each, as a circle with their number over what they cover."""

from __future__ import annotations

from math import ceil

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.scale import Window
from g60desk.layout.scene import Box, Item, Rect, Ring, Scene, Soft, Words
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


def draw_ring_along(scene: Scene, told: Told, frame: Frame, lane: Lane, ring: SeenRing, y: float, pitch: float) -> None:
    """A ring in a lane, its middle at `y`; smaller where rows, `pitch` px apart, have plates too near to it.

    It stands on a whole px along the axis, so that one that moves is always the same picture.
    """
    size = min(ring_size(frame), 2 * (pitch - CLEAR * frame.type("label").px))
    r, x = size / 2, float(round(ring.x))
    draw_count(scene, frame, ring.count, x, y, size=size, dim=is_ahead(told, ring.extent))
    folded = lane.wording.folded(ring.numbers, ring.count, ring.extent, lane.track.name)
    offer_ring(scene, frame, folded, Rect(x - r, y - r, 2 * r, 2 * r))


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
    edge, ink = ("edge", "ink3") if dim else ("ink2", "ink2")
    style, size = frame.type("mark"), size or ring_size(frame)
    number = str(count)
    width = frame.measure(number, style, False)
    if widest and width + INSIDE * size > widest:
        style = msgspec.structs.replace(style, px=style.px * (widest - INSIDE * size) / width)
        width = frame.measure(number, style, False)
    if width + INSIDE * size > size:  # three digits and more
        long = 2.0 * ceil((width + INSIDE * size) / 2)  # few widths, so that many rings share one
        long = min(long, widest) if widest else long
        scene.add(Box(Rect(x - long / 2, y - size / 2, long, size), "bg", edge, frame.px(2), size / 2))
    else:
        scene.add(Ring(x, y, size / 2, "bg", edge, frame.px(2)))
    base = y - style.px * style.line / 2 + baseline(style)
    scene.add(Words(x - width / 2, base, number, style, ink, width))


def offer_ring(scene: Scene, frame: Frame, folded: Folded, rect: Rect) -> None:
    """Make a ring lead to a window in which its events come apart."""
    for key in folded.ids if folded.count <= MOST_TITLES else ():
        scene.belong("event", key, rect)
    least = frame.least_target() * 0.62
    scene.offer("set", folded.key, rect, folded.name, text=folded.titles, least=least, round=True)

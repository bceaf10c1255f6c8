"""Rings: events that stand too close together to be drawn each, as a circle with their number over what they cover."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.scale import Window, padded
from g60desk.layout.scene import Box, Item, Rect, Ring, Scene, Soft, Words
from g60desk.layout.text import baseline
from g60desk.layout.timeline_lanes import Lane, ring_size
from g60desk.layout.timeline_phases import come_until
from g60desk.layout.timeline_ringed import Ring as SeenRing
from g60desk.layout.timeline_window import key_of
from g60desk.layout.told import Told
from g60desk.story.model import Event, Text

CLEAR = 0.72  # times the type of a row, that a plate in the next one reaches towards it, with some air
INSIDE = 0.4  # of a ring's width, beside its number
MOST_TITLES = 12  # that a screen reader hears of a ring


class Folded(msgspec.Struct, frozen=True):
    """What a ring stands for: the ids and titles of its first events, how many there are, and the time they cover."""

    named: Sequence[tuple[str, str]]
    count: int
    extent: Window


def folded_of(told: Told, events: Sequence[Event], count: int, extent: Window) -> Folded:
    """What a ring of these events, or of more that begin with them, stands for."""
    named = [(event.id, told.text(event.short or event.title)) for event in events[:MOST_TITLES]]
    return Folded(named, count, extent)


def band_of(ring: SeenRing, y: float, frame: Frame) -> list[Item]:
    """The stretch that a ring covers, its middle at `y`: to be drawn before all marks and words."""
    if ring.x1 <= ring.x0:
        return []
    bar, fade = frame.stroke("soft_bar"), min(frame.px(26), (ring.x1 - ring.x0) / 2)
    return [Soft(Rect(ring.x0, y - bar / 2, ring.x1 - ring.x0, bar), "soft", left=fade, right=fade)]


def draw_ring_along(scene: Scene, told: Told, frame: Frame, lane: Lane, ring: SeenRing, y: float, pitch: float) -> None:
    """A ring in a lane, its middle at `y`; smaller where rows, `pitch` px apart, have plates too near to it."""
    size = min(ring_size(frame), 2 * (pitch - CLEAR * frame.type("label").px))
    r = size / 2
    draw_count(scene, frame, ring.count, ring.x, y, size=size, dim=is_ahead(told, ring.extent))
    folded = Folded([lane.wording.named(i) for i in ring.numbers[:MOST_TITLES]], ring.count, ring.extent)
    offer_ring(scene, told, frame, folded, Rect(ring.x - r, y - r, 2 * r, 2 * r), lane.track.name)


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
        long = width + INSIDE * size
        scene.add(Box(Rect(x - long / 2, y - size / 2, long, size), "bg", edge, frame.px(2), size / 2))
    else:
        scene.add(Ring(x, y, size / 2, "bg", edge, frame.px(2)))
    base = y - style.px * style.line / 2 + baseline(style)
    scene.add(Words(x - width / 2, base, number, style, ink, width))


def offer_ring(scene: Scene, told: Told, frame: Frame, folded: Folded, rect: Rect, among: Text) -> None:
    """Make a ring lead to a window in which its events come apart; `among` names what they belong to."""
    for key, _ in folded.named if folded.count <= MOST_TITLES else ():
        scene.belong("event", key, rect)
    titles = told.words("timeline.semicolon").join(title for _, title in folded.named)
    name = told.words("timeline.several", n=folded.count, track=told.text(among))
    least = frame.least_target() * 0.62
    scene.offer("set", key_of(padded(folded.extent)), rect, name, text=titles, least=least, round=True)

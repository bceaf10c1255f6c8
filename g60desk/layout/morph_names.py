"""The words of a change: they travel with their marks, and step back where they would run into one another."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import msgspec

from g60desk.layout.easing import within
from g60desk.layout.extent import extent_of
from g60desk.layout.morph_items import alike, changing, moved
from g60desk.layout.morph_waves import ARRIVING, LEAVING, Turn
from g60desk.layout.rect import around
from g60desk.layout.scene import Faded, Item, Point, Rect, Words

FADING = 0.14  # of the time, before two names would meet and after
EDGE, LEAST_EDGE = 0.14, 0.5  # of the size of words: their outline on the way; px, the least that is drawn
NEAR = 3.0  # px: words no farther from where they stood stand in one place


class Name(msgspec.Struct, frozen=True):
    """The words of one place before and after, with what else belongs to them, such as a leader.

    `leaving` and `arriving` are for what is not in both pictures alike; `hidden` is when another is in its way; `edged`
    words have an outline on the way, because lines run under them.
    """

    before: tuple[Item, ...]
    after: tuple[Item, ...]
    leaving: Turn = LEAVING
    arriving: Turn = ARRIVING
    hidden: Turn | None = None
    edged: bool = False

    def at(self, t: float, share: float, went: Point, comes: Point, swings: Point | None = None) -> list[Item]:
        """What is seen at part `t` of the time; `went` and `comes` say how far its mark is from both ends.

        `swings` is how far aside it goes so that it passes around its mark (`Rooms.swung`).
        """
        start, end = words_of(self.before), words_of(self.after)
        if alike(start, end) and start:
            items = [changing(a, b, share) for a, b in zip(start, end, strict=True)]
            items = items if swings is None else [moved(one, *swings) for one in items]
            items = [_edged(one, share) for one in items] if self.edged else items
            start, end = _rest(self.before), _rest(self.after)
        else:
            items, start, end = [], self.before, self.after
        gone, come = 1.0 - within(t, *self.leaving), within(t, *self.arriving)
        if start and gone:
            items.append(_seen([moved(one, *went) for one in start], gone))
        if end and come:
            items.append(_seen([moved(one, *comes) for one in end], come))
        shown = self.shown(t)
        return items if shown >= 1.0 else [Faded(tuple(items), shown)] if shown else []

    def shown(self, t: float) -> float:
        """How much of it is seen, from 0 to 1, beside the others."""
        if self.hidden is None:
            return 1.0
        first, last = self.hidden
        gone = (
            within(t, max(0.0, first - FADING), first) if t < last else 1.0 - within(t, last, min(1.0, last + FADING))
        )
        return 1.0 - gone


def in_turn(before: Sequence[Item], after: Sequence[Item], turn: Turn) -> tuple[Turn, Turn]:
    """When words go and others come: together where they stand in one place, else one after the other."""
    if not before or not after or math.dist(room_of(before).middle, room_of(after).middle) < NEAR:
        return turn, turn
    half = (turn[0] + turn[1]) / 2
    return (turn[0], half), (half, turn[1])


def _edged(item: Item, share: float) -> Item:
    """Words on their way, with an outline in the colour of the page that has gone when they arrive."""
    if not isinstance(item, Words):
        return item
    wide = EDGE * item.style.px * math.sin(math.pi * share)
    return msgspec.structs.replace(item, halo="bg", halo_width=wide) if wide > LEAST_EDGE else item


def words_of(items: Sequence[Item]) -> tuple[Item, ...]:
    """The words among some items."""
    return tuple(one for one in items if isinstance(one, Words))


def _rest(items: Sequence[Item]) -> tuple[Item, ...]:
    return tuple(one for one in items if not isinstance(one, Words))


def _seen(items: Sequence[Item], opacity: float) -> Faded:
    return Faded(tuple(items), opacity)


def room_of(items: Sequence[Item]) -> Rect:
    """The rectangle of some words, however faded, without the room around them."""
    boxes = list(_boxes(items))
    return around(boxes) if boxes else extent_of(items)


def _boxes(items: Sequence[Item]) -> Iterator[Rect]:
    for one in items:
        if isinstance(one, Words):
            yield one.box
        elif isinstance(one, Faded):
            yield from _boxes(one.items)

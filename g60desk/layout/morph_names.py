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
from g60desk.layout.scene import Faded, Item, Layer, Point, Rect, Words

FADING = 0.14  # of the time, before two names would meet and after
EDGE = 0.14  # of the size of words: their outline on the way, which has gone when they arrive
NEAR = 3.0  # px: words no farther from where they stood stand in one place


class Name(msgspec.Struct, frozen=True):
    """The words of one place before and after, with what else belongs to them, such as a leader.

    `leaving` and `arriving` are for what is not in both pictures alike: `going` and `coming`; `hidden` is when another
    is in its way.  `edged` words have an outline on the way, because lines run under them.
    """

    before: tuple[Item, ...]
    after: tuple[Item, ...]
    going: tuple[Item, ...]
    coming: tuple[Item, ...]
    leaving: Turn = LEAVING
    arriving: Turn = ARRIVING
    hidden: Turn | None = None
    edged: tuple[tuple[Item, ...], ...] = ()

    @property
    def travels(self) -> bool:
        """True for words that are the same in both pictures."""
        return self.going is not self.before

    def at(self, t: float, share: float, went: Point, comes: Point, swings: Point | None = None) -> Iterator[Item]:
        """What is seen at part `t` of the time; `went` and `comes` say how far its mark is from both ends.

        `swings` is how far aside it goes so that it passes around its mark (`Rooms.swung`).  What keeps its look is
        painted once, and there from the first on, so that it can be made ready.
        """
        shown = self.shown(t)
        if self.travels:
            pairs = zip(words_of(self.before), words_of(self.after), strict=True)
            items = tuple(changing(a, b, share) for a, b in pairs)
            items = items if swings is None else tuple(moved(one, *swings) for one in items)
            for edge, one in zip(self.edged, items, strict=False):
                yield _laid(edge, math.sin(math.pi * share) * shown, _off(edge[0], one))
            if shown >= 1.0:
                yield from items
            elif shown:
                yield Faded(items, shown)
        gone, come = 1.0 - within(t, *self.leaving), within(t, *self.arriving)
        if self.going:
            yield _laid(self.going, gone * shown, went)
        if self.coming:
            yield _laid(self.coming, come * shown, comes)

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


def name_of(before: tuple[Item, ...], after: tuple[Item, ...], leaving: Turn, arriving: Turn) -> Name:
    """Follow the words of a place: those that are alike in both pictures travel."""
    if words_of(before) and alike(words_of(before), words_of(after)):
        return Name(before, after, _rest(before), _rest(after), leaving, arriving)
    return Name(before, after, before, after, leaving, arriving)


def edges_of(name: Name) -> tuple[tuple[Item, ...], ...]:
    """The outlines of words that travel, in the colour of the page; none for words that change their size."""
    pairs = list(zip(words_of(name.before), words_of(name.after), strict=True)) if name.travels else []
    if any(a.style.px * a.stretch != b.style.px * b.stretch for a, b in pairs):
        return ()
    return tuple((msgspec.structs.replace(a, ink="bg", halo="bg", halo_width=EDGE * a.style.px),) for a, _ in pairs)


def _off(item: Item, now: Item) -> Point:
    """How far words are from where they were."""
    assert isinstance(item, Words)
    assert isinstance(now, Words)
    return now.x - item.x, now.baseline - item.baseline


def _laid(items: tuple[Item, ...], opacity: float, shift: Point) -> Layer:
    return Layer(items, extent_of(items), opacity, shift=shift)


def words_of(items: Sequence[Item]) -> tuple[Words, ...]:
    """The words among some items."""
    return tuple(one for one in items if isinstance(one, Words))


def _rest(items: Sequence[Item]) -> tuple[Item, ...]:
    return tuple(one for one in items if not isinstance(one, Words))


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

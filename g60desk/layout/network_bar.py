"""The scale bar of the map with its north sign: both say only what is true of what is in sight."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.geometry import Path, path_meets
from g60desk.layout.projection import Projection, bar_length, north_up, off_scale
from g60desk.layout.scene import Rect, Scene, Shape, Stroke
from g60desk.layout.text import Flow, place, single
from g60desk.layout.told import Told
from g60desk.layout.told_lengths import length_words, long_unit
from g60desk.story.quantities import Said

SHORTEST = 60.0  # px, what a bar is not shortened below
LONGEST = 260.0  # px of the bar
ABOUT = 0.04  # of a length: from here on the bar says that it is about true
UNTRUE = 0.2  # from here on no bar is true
GAP, BEFORE_NORTH = 14.0, 26.0  # px from the bar to its words, and from these to the sign
ARROW = (11.0, 24.0)  # px, width and height of the north sign
HIGH = 44.0  # px of the row that holds both


class ScaleBar(msgspec.Struct, frozen=True):
    """A bar of `long` px, the words behind it, and the letter of the north sign, None where north is not up."""

    long: float
    words: Flow
    north: Flow | None
    width: float


def scale_bar(told: Told, frame: Frame, projection: Projection, seen: Rect, room: float = 0.0) -> ScaleBar | None:
    """The bar for what is seen in a rectangle; None where lengths vary so much that none is true.

    With all that stands beside it, it is no wider than `room` px where there is one that short.
    """
    off = off_scale(projection, seen)
    if off > UNTRUE:
        return None
    unit, km = long_unit(told)
    number, long = bar_length(projection.km_per_px / km, frame.px(LONGEST))
    said = length_words(told, number, unit, Said.ABOUT if off > ABOUT else Said.EXACTLY)
    words = single([said], frame.type("label"), frame)
    north = single([told.words("network.north")], frame.type("caption"), frame) if north_up(projection, seen) else None
    wide = long + frame.px(GAP) + words.width
    if north is not None:
        wide += frame.px(BEFORE_NORTH + ARROW[0] + 6) + north.width
    bar = ScaleBar(long, words, north, wide)
    while room and bar.width > room and bar.long > frame.px(SHORTEST):
        shorter = _shorter(told, frame, projection, bar, room, about=off > ABOUT)
        if shorter.long >= bar.long:
            break
        bar = shorter  # its words may be wider than those of the bar before
    return bar


def _shorter(told: Told, frame: Frame, projection: Projection, bar: ScaleBar, room: float, *, about: bool) -> ScaleBar:
    """The bar with a smaller number, in so much room."""
    unit, km = long_unit(told)
    number, long = bar_length(projection.km_per_px / km, max(frame.px(SHORTEST), room - bar.width + bar.long))
    said = length_words(told, number, unit, Said.ABOUT if about else Said.EXACTLY)
    words = single([said], bar.words.style, frame)
    return ScaleBar(long, words, bar.north, bar.width - bar.long + long - bar.words.width + words.width)


def draw_bar(scene: Scene, frame: Frame, bar: ScaleBar, x: float, y: float) -> None:
    """The bar from (x, y) to the right, its words behind it, and the north sign."""
    tick, axis = frame.px(7), frame.stroke("axis")
    scene.add(Stroke(((x, y), (x + bar.long, y)), "ink", axis))
    for end in (x, x + bar.long):
        scene.add(Stroke(((end, y - tick), (end, y + tick)), "ink", axis))
    x += bar.long + frame.px(GAP)
    place(scene, bar.words, x, y - bar.words.height / 2, frame)
    if bar.north is not None:
        wide, high = frame.px(ARROW[0]), frame.px(ARROW[1])
        x += bar.words.width + frame.px(BEFORE_NORTH)
        top, notch = y - high / 2, y + high / 2 - high / 4
        head = ((x + wide / 2, top), (x + wide, y + high / 2), (x + wide / 2, notch), (x, y + high / 2))
        scene.add(Shape((head,), "ink2"))
        place(scene, bar.north, x + wide + frame.px(6), y - bar.north.height / 2, frame, "ink2")


def corner(frame: Frame, bar: ScaleBar, clear: Rect, taken: Sequence[Rect], lines: Sequence[Path]) -> Rect:
    """The lower corner of the map where the bar covers nothing: the left one, else the right, else the upper left."""
    high = frame.px(HIGH)
    left, right = max(clear.x, frame.left), min(clear.right, frame.right) - bar.width
    spots = [(left, clear.bottom - high), (right, clear.bottom - high), (left, clear.y), (right, clear.y)]
    found = [Rect(x, y, bar.width, high) for x, y in spots]
    return next((rect for rect in found if _is_free(rect.grown(frame.px(12)), taken, lines)), found[0])


def _is_free(room: Rect, taken: Sequence[Rect], lines: Sequence[Path]) -> bool:
    return not any(room.meets(one) for one in taken) and not any(path_meets(line, room) for line in lines)

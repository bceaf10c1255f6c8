"""The name of a mark without words, and what a ring stands for, beside it while pointer or keyboard are there."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Box, Rect, Scene, Style, Target
from g60desk.layout.text import Flow, Piece, Span, flow, place

AWAY, LEAST_AWAY = 12.0, 10.0  # from the mark, in reference px and at least in px
PAD_X, PAD_Y = 16.0, 8.0
WIDTHS = (560.0, 300.0)  # the first one where there is no room to choose
SLID = (0.0, -0.5, 0.5, -1.0, 1.0)  # of the way that a tag may be moved along a side of its mark
FAR = (1, 3, 6, 10, 15)  # times as far off as the nearest
STEP = 12.0  # between two places of the whole room, where none beside the mark is free, in reference px
MOST_LINES = 3  # of the titles in a ring
_PARTS = re.compile(r"[^,，、]+[,，、]? ?")  # of a name: each is said in one breath


def is_ring(target: Target) -> bool:
    """True for what leads to a window in which several come apart."""
    return target.kind == "set" and target.key.startswith("window=")


def is_nameless(scene: Scene, target: Target) -> bool:
    """True for a drawn record, a band, or a ring that stands for several, with no words in it."""
    ring = is_ring(target)
    band = target.kind == "step" and target.key.startswith("era:")
    if not (ring or band or target.kind in ("event", "place", "stop", "figure")) or not target.name:
        return False
    words = [run for run in scene.words() if run.box.meets(target.rect)]
    return not words or (ring and all(run.text.isdigit() for run in words))


def lay_out_nametag(target: Target, frame: Frame, beside: Scene | None = None, room: Rect | None = None) -> Scene:
    """The tag on the sheet, with what a ring stands for: beside the mark, where it covers least of the words there.

    Above the mark where that is as good as elsewhere, and always inside the sheet, or inside a `room` of its own.
    """
    scene = Scene(frame.width, frame.height, target.name)
    pad_x, pad_y = frame.px(PAD_X), frame.px(PAD_Y)
    taken = [run.box for run in beside.words() if run.text.strip()] if beside is not None else []
    marks = [one.rect for one in beside.targets if one.kind == target.kind] if room and beside is not None else []
    tried = []
    for widest in WIDTHS if room else WIDTHS[:1]:
        said = list(_said(target, frame, frame.px(widest)))
        width = max(words.width for words in said) + 2 * pad_x
        height = sum(words.height for words in said) + 2 * pad_y
        places = list(_inside(_around(target.rect, width, height, frame), room)) if room else []
        places = places or _places(target.rect, width, height, frame)
        tried += [((_covered(one, taken), _covered(one, marks)), one, said) for one in places]
    loss, rect, said = min(tried, key=_loss)
    if room and loss[0]:
        rect = next(_free(rect, target.rect, [*taken, *marks], room, frame), rect)
    scene.add(Box(rect, "surface", "ink", frame.stroke("axis"), frame.px(frame.tokens.radius["card"])))
    y = rect.y + pad_y
    for words in said:
        y = place(scene, words, rect.x + pad_x, y, frame, "ink").bottom
    return scene


def _said(target: Target, frame: Frame, widest: float) -> Iterator[Flow]:
    """The name, and below it the titles of what a ring stands for, as many as have room."""
    widest = min(widest, frame.right - frame.left)
    ring = is_ring(target) and bool(target.text)
    style = frame.type("caption", 600) if ring else frame.type("label")
    yield flow(_unbroken(target.name, style, widest, frame), style, widest, frame, most_lines=3)
    if ring:
        yield flow([target.text], frame.type("caption"), widest, frame, most_lines=MOST_LINES)


def _unbroken(name: str, style: Style, widest: float, frame: Frame) -> list[Piece | str]:
    """A name in parts that are not broken over two lines, where each of them has room in one."""
    parts = _PARTS.findall(name)
    if max((frame.measure(part, style, frame.han) for part in parts), default=0.0) > widest:
        return [name]
    if frame.han:
        return [Span(part, whole=True) for part in parts]
    return ["".join(part.rstrip().replace(" ", "\u00a0") + " " * part.endswith(" ") for part in parts)]


def _places(mark: Rect, width: float, height: float, frame: Frame) -> list[Rect]:
    """Where a tag may stand inside the sheet and clear of the mark, the best first: above, below, else beside it."""
    away = max(frame.px(AWAY), LEAST_AWAY)
    middle = min(max(mark.middle[0] - width / 2, frame.left), frame.right - width)
    level = min(max(mark.middle[1] - height / 2, 0.0), frame.height - height)
    aligned = [middle, *(x for x in (mark.x, mark.right - width) if frame.left <= x <= frame.right - width)]
    tried = [Rect(x, y, width, height) for y in (mark.y - away - height, mark.bottom + away) for x in aligned]
    inside = [one for one in tried if one.y >= 0 and one.bottom <= frame.height]
    beside = mark.right + away if mark.right + away + width <= frame.width else mark.x - away - width
    return inside or [Rect(max(beside, 0.0), level, width, height)]


def _around(mark: Rect, width: float, height: float, frame: Frame) -> Iterator[Rect]:
    """Where else a tag may stand: on all sides of a mark and a little farther off, the nearest first."""
    away = max(frame.px(AWAY), LEAST_AWAY)
    x, y = mark.middle[0] - width / 2, mark.middle[1] - height / 2
    for far in (times * away for times in FAR):
        above, below = mark.y - far - height, mark.bottom + far
        left, right = mark.x - far - width, mark.right + far
        slid = [x + part * (width / 2 + far) for part in SLID]
        yield from (Rect(one, top, width, height) for top in (above, below) for one in slid)
        yield from (Rect(one, y + part * (height / 2 + far), width, height) for one in (right, left) for part in SLID)


def _inside(places: Iterable[Rect], room: Rect) -> Iterator[Rect]:
    return (one for one in places if room.holds(one.x, one.y) and room.holds(one.right, one.bottom))


def _free(tag: Rect, mark: Rect, taken: Sequence[Rect], room: Rect, frame: Frame) -> Iterator[Rect]:
    """The places of the whole room where a tag covers nothing, the nearest to its mark first."""
    step, away = frame.px(STEP), max(frame.px(AWAY), LEAST_AWAY)
    clear = [*taken, mark.grown(away)]
    across, down = int((room.w - tag.w) // step) + 1, int((room.h - tag.h) // step) + 1
    corners = [(room.x + n * step, room.y + m * step) for n in range(across) for m in range(down)]
    places = [Rect(x, y, tag.w, tag.h) for x, y in corners]
    places.sort(key=lambda one: math.dist(one.middle, mark.middle))
    return (one for one in places if not any(one.meets(other) for other in clear))


def _loss(one: tuple[Any, ...]) -> tuple[float, float]:
    """The words that a tag covers, and where they are as many, the marks."""
    words, marks = one[0]
    return float(words), float(marks)


def _covered(tag: Rect, words: Sequence[Rect]) -> float:
    """The px² of words that a tag would cover."""
    return sum(
        (min(tag.right, one.right) - max(tag.x, one.x)) * (min(tag.bottom, one.bottom) - max(tag.y, one.y))
        for one in words
        if one.meets(tag)
    )

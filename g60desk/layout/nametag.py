"""The name of a mark without words, and what a ring stands for, beside it while pointer or keyboard are there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Box, Rect, Scene, Target
from g60desk.layout.text import Flow, flow, place

AWAY, LEAST_AWAY = 12.0, 10.0  # from the mark, in reference px and at least in px
PAD_X, PAD_Y = 16.0, 8.0
WIDEST = 560.0
MOST_LINES = 3  # of the titles in a ring


def is_ring(target: Target) -> bool:
    """True for what leads to a window in which several come apart."""
    return target.kind == "set" and target.key.startswith("window=")


def is_nameless(scene: Scene, target: Target) -> bool:
    """True for a drawn record, a band, or a ring that stands for several, with no words in it."""
    ring = is_ring(target)
    band = target.kind == "step" and target.key.startswith("era:")
    if not (ring or band or target.kind in ("event", "place")) or not target.name:
        return False
    words = [run for run in scene.words() if run.box.meets(target.rect)]
    return not words or (ring and all(run.text.isdigit() for run in words))


def lay_out_nametag(target: Target, frame: Frame, beside: Scene | None = None) -> Scene:
    """The tag on the sheet, with what a ring stands for: beside the mark, where it covers least of the words there.

    Above the mark where that is as good as elsewhere, and always inside the sheet.
    """
    scene = Scene(frame.width, frame.height, target.name)
    pad_x, pad_y = frame.px(PAD_X), frame.px(PAD_Y)
    said = list(_said(target, frame))
    width = max(words.width for words in said) + 2 * pad_x
    height = sum(words.height for words in said) + 2 * pad_y
    taken = [run.box for run in beside.words() if run.text.strip()] if beside is not None else []
    rect = min(_places(target.rect, width, height, frame), key=lambda one: _covered(one, taken))
    scene.add(Box(rect, "surface", "ink", frame.stroke("axis"), frame.px(frame.tokens.radius["card"])))
    y = rect.y + pad_y
    for words in said:
        y = place(scene, words, rect.x + pad_x, y, frame, "ink").bottom
    return scene


def _said(target: Target, frame: Frame) -> Iterator[Flow]:
    """The name, and below it the titles of what a ring stands for, as many as have room."""
    widest = min(frame.px(WIDEST), frame.right - frame.left)
    ring = is_ring(target) and bool(target.text)
    style = frame.type("caption", 600) if ring else frame.type("label")
    yield flow([target.name], style, widest, frame, most_lines=3)
    if ring:
        yield flow([target.text], frame.type("caption"), widest, frame, most_lines=MOST_LINES)


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


def _covered(tag: Rect, words: Sequence[Rect]) -> float:
    """The px² of words that a tag would cover."""
    return sum(
        (min(tag.right, one.right) - max(tag.x, one.x)) * (min(tag.bottom, one.bottom) - max(tag.y, one.y))
        for one in words
        if one.meets(tag)
    )

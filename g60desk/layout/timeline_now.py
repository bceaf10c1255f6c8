"""Now, on the timeline: a line across all registers at the day of the story time, with its date in words at its head.

The line is drawn last and leaves out the words that it would strike through.
"""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.frame import Frame
from g60desk.layout.scale import Scale
from g60desk.layout.scene import Box, Rect, Scene, Stroke, Words
from g60desk.layout.story_time import UNITS, day_words
from g60desk.layout.text import Span, place, single
from g60desk.layout.timeline_minimap import Strip
from g60desk.layout.told import Told

AROUND = 9.0  # px between the line and a word that it goes round, which leave room for the edge of a plate
HEAD = ("action", "play")  # the kind and key of the target that the head is: a press lets time run
LEAST = 4.0  # px of the shortest piece of line that is drawn


def draw_now(
    scene: Scene,
    told: Told,
    frame: Frame,
    scale: Scale,
    top: float,
    bottom: float,
    strip: Strip | None = None,
    *,
    down: bool | None = None,
) -> None:
    """Draw now across the axis between `top` and `bottom` (upright: from left to right), where it is in sight.

    The head lies before `top`, among the names of the ruler: those that it meets make way.  Upright there is not much
    room for it, so that it may say no more than the year.  It leaves out a strip that lies in its way: that has a scale
    of its own.  Time runs `down` on an upright sheet, where nothing else is said.
    """
    day = told.state.day
    if day is None or not scale.start <= day <= scale.end:
        return
    down = frame.mode == "portrait" if down is None else down
    at = scale.x(day)
    boxes = [words.box.grown(frame.px(AROUND)) for words in scene.words()] + ([strip.rect] if strip else [])
    for a, b in free_of(boxes, at, top, bottom, down=down):
        scene.add(Stroke(((a, at), (b, at)) if down else ((at, a), (at, b)), "ink", frame.stroke("rule")))
    style = frame.type("label", 600, tabular=True)
    pad, high = 0.5 * style.px, 1.6 * style.px
    room = top - frame.left if down else frame.right - frame.left
    for unit in UNITS:
        words = single([Span(day_words(told, unit), whole=True)], style, frame)
        if words.width <= room:
            break
    width = words.width + 2 * pad
    if down:
        head = Rect(frame.left - pad, at - high / 2, width, high)
    else:
        left = min(max(at - width / 2, frame.left - pad), frame.right + pad - width)
        head = Rect(left, top - high, width, high)
    hidden = _met(scene, head)
    scene.items[:] = [item for item in scene.items if not (isinstance(item, Words) and item in hidden)]
    scene.add(Box(head, "ink", "", 0, frame.px(frame.tokens.radius["mark"])))
    place(scene, words, head.x + pad, head.y + (head.h - words.height) / 2, frame, "bg")
    says = told.words("timeline.now_says", date=day_words(told))
    scene.offer(*HEAD, head, says, least=frame.least_target() * 0.62, chosen=told.state.playing)


def now_said(told: Told) -> list[str]:
    """The day for the sentence that says what a picture shows; empty without one."""
    return [told.words("timeline.now", date=day_words(told))] if told.state.day is not None else []


def _met(scene: Scene, head: Rect) -> list[Words]:
    """The runs of text that the head meets, with the rest of their names: a Chinese year has two runs."""
    near = [one for one in scene.words() if head.y < one.baseline < head.bottom + one.style.px]
    found = [one for one in near if one.box.meets(head)]
    for one in found:
        beside = one.box.grown(0.5 * one.style.px)
        found += [o for o in near if o not in found and o.baseline == one.baseline and o.box.meets(beside)]
    return found


def free_of(boxes: Sequence[Rect], at: float, top: float, bottom: float, *, down: bool) -> list[tuple[float, float]]:
    """The stretches between `top` and `bottom` along which the line meets none of the boxes."""
    taken = sorted(
        (box.x, box.right) if down else (box.y, box.bottom)
        for box in boxes
        if ((box.y < at < box.bottom) if down else (box.x < at < box.right))
    )
    found, begin = [], top
    for a, b in taken:
        if a - begin >= LEAST:
            found.append((begin, min(a, bottom)))
        begin = max(begin, b)
    if bottom - begin >= LEAST:
        found.append((begin, bottom))
    return [(a, b) for a, b in found if b - a >= LEAST]

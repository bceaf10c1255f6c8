"""The scale bar of squares: a round length in metres or km, or in feet or miles, as long as it is at their scale."""

from __future__ import annotations

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Scene, Stroke
from g60desk.layout.text import flow, place
from g60desk.layout.told import Told
from g60desk.layout.told_lengths import in_miles, length_words
from g60desk.story.units import UNITS

BAR_LENGTHS = tuple(m * 10**e for e in range(6) for m in (1, 2, 5))  # what a scale bar may stand for, in metres


def scale_bar(scale: float, frame: Frame, metres: float = 1.0) -> tuple[int, float]:
    """A round length in a unit of so many metres, and how long it is drawn, near 120 px."""
    wanted = frame.px(132)
    number = min(BAR_LENGTHS, key=lambda length: abs(length * metres * scale - wanted))
    return number, number * metres * scale


def draw_scale_bar(scene: Scene, told: Told, frame: Frame, scale: float, ground: float) -> None:
    """The scale bar stands on the ground at its right end; on a small sheet it hangs below it."""
    label, length = _bar_words(told, frame, scale)
    hangs = frame.mode == "compact"
    y = ground + frame.px(24) if hangs else ground - frame.px(22)
    left, tick = frame.right - length, frame.px(7)
    width = frame.stroke("axis")
    scene.add(Stroke(((left, y), (frame.right, y)), "ink", width))
    for x in (left + width / 2, frame.right - width / 2):
        scene.add(Stroke(((x, y - tick), (x, y + tick)), "ink", width))
    style = frame.type("label")
    words = flow([label], style, frame.px(400), frame)
    if hangs:
        place(scene, words, left - frame.px(14), y - words.height / 2, frame, align=1.0)
        return
    place(scene, words, (left + frame.right) / 2, y - tick - words.height - frame.px(2), frame, align=0.5)


def _bar_words(told: Told, frame: Frame, scale: float) -> tuple[str, float]:
    """What the scale bar says, in metres or km, or in feet or miles, and how long it is drawn."""
    far, near = (UNITS["mi"], UNITS["ft"]) if in_miles(told) else (UNITS["km"], UNITS["m"])
    number, length = scale_bar(scale, frame, float(near.factor))
    if number * near.factor < far.factor:
        return length_words(told, number, near), length
    number, length = scale_bar(scale, frame, float(far.factor))
    return length_words(told, number, far), length

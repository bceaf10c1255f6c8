"""The ruler: ticks at calendar units that fit the window, each unit named, in bold where something weighty happens."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import floor

from g60desk.layout.frame import Frame
from g60desk.layout.scale import STEPS, YEAR, Scale, Step, Window, intervals, ticks
from g60desk.layout.scene import Scene, Stroke, Style
from g60desk.layout.text import Flow, place, single
from g60desk.story.dates import Precision
from g60desk.story.days import civil
from g60desk.story.wording import worded_day
from g60desk.story.wording_bare import BareDates
from g60desk.story.wording_words import SHORT, SIGNS

TICK = 10.0
BETWEEN = 28.0  # px between the names of two ticks
MOST_MONTHS = 2.5  # in a longer window, in years, the years are named


def ruler_step(scale: Scale, frame: Frame, *, down: bool = False) -> Step:
    """The smallest calendar step whose names stand side by side (or below each other) with room between them."""
    style = frame.type("label", 600)
    least = style.px * (style.line if down else 1.0) + (0.0 if down else frame.px(BETWEEN))
    for step in STEPS:
        if step.days * scale.per_day < least:  # not even one letter stands there
            continue
        if step.unit == "month" and scale.end - scale.start > MOST_MONTHS * YEAR:
            continue
        size = style.px * style.line if down else _widest(scale, step, frame)
        if step.days * scale.per_day >= size * (1.5 if down else 1.0) + (0 if down else frame.px(BETWEEN)):
            return step
    return STEPS[-1]


def _widest(scale: Scale, step: Step, frame: Frame) -> float:
    """How wide the names of ticks are, by a few of them."""
    length = scale.end - scale.start
    days = [int(scale.start + share * length) for share in (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)]
    return max(single([tick_name(day, step, frame.language)], frame.type("label", 600), frame).width for day in days)


@lru_cache(maxsize=1024)
def tick_name(day: int, step: Step, language: str, said: int | None = None) -> str:
    """What stands at a tick: a year, a month or a day without its year; where a year begins, the year.

    `said` is the year that the corner names already.
    """
    if step.unit == "year" or (civil(day)[1:] == (1, 1) and civil(day)[0] != said):
        return worded_day(day, Precision.YEAR, language)
    bare = BareDates(language, True, SHORT.get(language, SIGNS))
    return bare.pattern("MMM" if step.unit == "month" else "MMMd", *civil(day))


def tick_context(scale: Scale, step: Step, language: str) -> str:
    """The year that names of months and days leave out, up to the first tick that names another."""
    return "" if step.unit == "year" else worded_day(floor(scale.start), Precision.YEAR, language)


def said_year(scale: Scale) -> int:
    """The year that the context names."""
    return civil(floor(scale.start))[0]


def draw_ruler(scene: Scene, frame: Frame, scale: Scale, y: float, busy: Sequence[Window], context_x: float) -> None:
    """Draw the ruler with its line at `y`; units in which one of the `busy` spans begins or ends are bold."""
    step = ruler_step(scale, frame)
    width = frame.stroke("rule")
    scene.add(Stroke(((scale.left, y), (scale.right, y)), "edge", width))
    days = ticks(scale, step)
    for day in days:
        x = scale.x(day)
        if scale.left - 0.5 <= x <= scale.right + 0.5:
            x = min(max(x, scale.left + width / 2), scale.right - width / 2)
            scene.add(Stroke(((x, y - frame.px(TICK)), (x, y)), "edge", width))
    for first, last in intervals(days):
        bold = step.count == 1 and any(first <= a < last or first < b <= last for a, b in busy)
        name = _set(tick_name(first, step, frame.language, said_year(scale)), frame, bold)
        at = _name_x(scale, frame, step, first, last, name)
        if at is not None:
            place(scene, name, at, y - frame.px(TICK) - frame.px(4) - name.height, frame, "ink" if bold else "ink3")
    context = tick_context(scale, step, frame.language)
    if context:
        words = _set(context, frame, True)
        place(scene, words, context_x, y - frame.px(TICK) - frame.px(4) - words.height, frame)


def _name_x(scale: Scale, frame: Frame, step: Step, first: int, last: int, name: Flow) -> float | None:
    """Where a name begins: in the middle of its unit, or at the tick that starts several; None where it has no room."""
    left, right = scale.x(first), scale.x(last)
    if step.count > 1:
        x = left - name.width / 2
        return x if scale.left <= x and x + name.width <= scale.right else None
    left, right = max(left, scale.left), min(right, scale.right)
    if right - left < name.width + frame.px(8):
        return None
    return (left + right - name.width) / 2


def _set(text: str, frame: Frame, bold: bool) -> Flow:
    return single([text], _style(frame, bold), frame)


def _style(frame: Frame, bold: bool) -> Style:
    return frame.type("label", 600 if bold else 400)

"""The ruler of an upright sheet, which runs down, and how much lies before and after what it shows."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.scale import Scale, Step, intervals, padded, ticks
from g60desk.layout.scene import Scene, Stroke
from g60desk.layout.text import place, single
from g60desk.layout.timeline_chronicle import Chronicle
from g60desk.layout.timeline_entry import Entry
from g60desk.layout.timeline_ticks import ruler_step, said_year, tick_context, tick_name
from g60desk.layout.timeline_window import extent, key_of
from g60desk.layout.told import Told
from g60desk.story.dates import Precision
from g60desk.story.days import civil
from g60desk.story.wording import worded_day
from g60desk.story.wording_bare import BareDates
from g60desk.story.wording_words import SHORT, SIGNS

RULER = 104.0  # px right of the margin
AIR, LEAST_TICK = 5.0, 3.0  # px between a name and its tick, and of the shortest tick
BEYOND = 230.0  # where it says how much lies beyond, clear of the years above the ruler


def draw_ruler_down(scene: Scene, frame: Frame, scale: Scale, entries: Sequence[Entry]) -> None:
    """Draw the ruler with its names; bold are those in which something weighty happened."""
    step = ruler_step(scale, frame, down=True)
    x, width, tick = frame.left + frame.px(RULER), frame.stroke("rule"), frame.px(10)
    scene.add(Stroke(((x, scale.left), (x, scale.right)), "edge", width))
    weight = max((entry.event.weight for entry in entries), default=0)
    busy = [extent(e.event.when) for e in entries if e.event.when and e.event.weight == weight]
    days = ticks(scale, step)
    room, widest = x - frame.left - frame.px(AIR), _widest(frame, scale, step, days)
    part = min(1.0, room / widest)  # larger text, too, keeps left of the ruler
    if step.count > 1:  # names stand level with their ticks, which leave room for them
        tick = min(tick, max(room - widest, frame.px(LEAST_TICK)))
    for day in days:
        y = scale.x(day)
        if scale.left - 0.5 <= y <= scale.right + 0.5:
            scene.add(Stroke(((x - tick, y), (x, y)), "edge", width))
    for first, last in intervals(days):
        bold = step.count == 1 and any(first <= a < last or first < b <= last for a, b in busy)
        style = frame.type("label", 600 if bold else 400)
        style = msgspec.structs.replace(style, px=style.px * part)
        name = single([_name(first, step, frame.language, said_year(scale))], style, frame)
        top, bottom = max(scale.x(first), scale.left), min(scale.x(last), scale.right)
        middle = (top + bottom) / 2 if step.count == 1 else scale.x(first)
        if (
            middle - name.height / 2 >= scale.left - 1
            and middle + name.height / 2 <= scale.right
            and (step.count > 1 or bottom - top >= name.height)
        ):
            place(scene, name, frame.left, middle - name.height / 2, frame, "ink" if bold else "ink3")
    context = _context(scale, step, frame.language)
    if context:
        words = single([context], frame.type("label", 600), frame)
        place(scene, words, frame.left, scale.left - words.height - frame.px(8), frame)


def _widest(frame: Frame, scale: Scale, step: Step, days: Sequence[int]) -> float:
    names = [_name(day, step, frame.language, said_year(scale)) for day in days[:-1]]
    style = frame.type("label", 600 if step.count == 1 else 400)
    return max((single([name], style, frame).width for name in names), default=1.0)


def _name(day: int, step: Step, language: str, said: int) -> str:
    """What stands at a tick; the column is narrow, so that a day has its month only where that begins."""
    year, month, of_month = civil(day)
    if step.unit != "day" or ((month, of_month) == (1, 1) and year != said):
        return tick_name(day, step, language, said)
    bare = BareDates(language, True, SHORT.get(language, SIGNS))
    return bare.pattern("MMM" if of_month == 1 else "d", year, month, of_month)


def _context(scale: Scale, step: Step, language: str) -> str:
    """What names of ticks leave out: the year, and of days the month in which the window begins."""
    if step.unit == "day":
        return worded_day(int(scale.start), Precision.MONTH, language)
    return tick_context(scale, step, language)


def draw_beyond(scene: Scene, told: Told, frame: Frame, scale: Scale, chronicle: Chronicle, lowest: float) -> None:
    """How many events lie before and after the window, above and below the column of words, which ends at `lowest`."""
    for key, above in (("timeline.earlier", True), ("timeline.later", False)):
        count = chronicle.before(scale.start) if above else chronicle.after(scale.end)
        if count:
            words = single([told.words(key, n=count)], frame.type("caption"), frame)
            y = scale.left - words.height - frame.px(8) if above else max(scale.right + frame.px(4), lowest)
            taken = place(scene, words, frame.left + frame.px(BEYOND), y, frame, "ink3")
            window = padded(chronicle.span_before(scale.start) if above else chronicle.span_after(scale.end))
            scene.offer("set", key_of(window), taken, told.words(key, n=count), least=frame.least_target() * 0.62)

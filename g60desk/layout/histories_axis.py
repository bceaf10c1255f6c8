"""The common axis of histories: calendar days, or days since each began; its window, and its names.

On the axis of years since, a day number counts from the moment when a subject began: each row has a scale of its own
there, which is the common one moved by that moment.  So everything that draws calendar days draws a row.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from math import ceil, floor

from g60desk.layout.frame import Frame
from g60desk.layout.histories_list import History
from g60desk.layout.scale import YEAR, Scale, Window, bounded, padded, ticks
from g60desk.layout.scene import Scene, Stroke
from g60desk.layout.story_time import run_end
from g60desk.layout.text import Flow, place, single
from g60desk.layout.timeline_bounds import Bounds
from g60desk.layout.timeline_now import free_of
from g60desk.layout.timeline_ticks import TICK, draw_ruler, ruler_step
from g60desk.layout.timeline_window import NOTHING_DATED, within_reach
from g60desk.layout.told import Told
from g60desk.story.model import Story

STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)  # years between names
LEAST = YEAR  # days of the shortest window of years since: a month of one subject is not that of another
AROUND = 5.0  # px between a line of the grid and words
SPARE = 0.03  # of the whole, on both sides of it


class HistoriesBounds(Bounds):
    """Where the window of histories may be: all that is told of them, and as far as the story's time runs."""

    def __init__(self, story: Story, histories: Sequence[History], *, since: bool) -> None:
        super().__init__(story)
        self._histories, self._since = histories, since

    @cached_property
    def _whole(self) -> Window:
        histories, since = self._histories, self._since
        spans = [(row, row.told) for row in histories if row.told is not None and (row.zero is not None or not since)]
        if not spans:
            return NOTHING_DATED
        zeros = [row.zero if since and row.zero is not None else 0.0 for row, _ in spans]
        first = min(span[0] - zero for (_, span), zero in zip(spans, zeros, strict=True))
        last = max(max(span[1], run_end(self.story) + 1.0) - zero for (_, span), zero in zip(spans, zeros, strict=True))
        return padded((first, last), SPARE)

    @property
    def opening(self) -> Window:
        """The window in which all is seen."""
        return self._whole

    @property
    def _reach(self) -> Window:
        return self._whole

    @property
    def longest(self) -> float:
        """No window is longer than all of it."""
        return self._whole[1] - self._whole[0]

    def shown(self, chosen: Window | None) -> Window:
        """The chosen window, else that of all."""
        return self._whole if chosen is None or not chosen[0] < chosen[1] else self.kept(bounded(chosen))

    def kept(self, window: Window) -> Window:
        """The window inside all that is told, and no shorter than can be named."""
        start, end = window
        least = LEAST if self._since else 0.0
        if end - start < least:
            start, end = (start + end - least) / 2, (start + end + least) / 2
        first, last = self._whole
        length = min(end - start, last - first)
        begin = min(max((start + end - length) / 2, first), last - length)
        return within_reach((begin, begin + length), self._whole)


def scale_of(history: History, axis: Scale, *, since: bool) -> Scale | None:
    """The scale of one row, in calendar days; None for one that has no place on the axis."""
    if not since:
        return axis
    return axis.moved(history.zero) if history.zero is not None else None


def year_step(axis: Scale, frame: Frame, widest: float) -> int:
    """The years between names that stand side by side with room between them."""
    room = widest + frame.px(28)
    return next((step for step in STEPS if step * YEAR * axis.per_day >= room), STEPS[-1])


def draw_axis(scene: Scene, told: Told, frame: Frame, axis: Scale, y: float, context_x: float) -> list[float]:
    """Draw the names and ticks above `y`; gives the days of the ticks."""
    if not told.state.since:
        draw_ruler(scene, frame, axis, y, (), context_x)
        return [float(day) for day in ticks(axis, ruler_step(axis, frame))]
    names = _names(told, frame, axis)
    width = frame.stroke("rule")
    scene.add(Stroke(((axis.left, y), (axis.right, y)), "edge", width))
    for day, middle, name in names:
        x = axis.x(day)
        if axis.left - 0.5 <= x <= axis.right + 0.5:
            scene.add(Stroke(((x, y - frame.px(TICK)), (x, y)), "edge", width))
        x = axis.x(middle) - name.width / 2
        if day == 0 and axis.left <= axis.x(day):  # the beginning is always named
            x = max(x, axis.left)
        if axis.left <= x and x + name.width <= axis.right:
            ink = "ink" if name.style.weight == 600 else "ink3"
            place(scene, name, x, y - frame.px(TICK) - frame.px(4) - name.height, frame, ink)
    return [day for day, _, _ in names]


def _names(told: Told, frame: Frame, axis: Scale) -> list[tuple[float, float, Flow]]:
    """The ticks: their days, where the middle of their names is, and these.

    Where each year has a tick its name stands over it, counted from the first; else over the tick, which is so many
    years away from the beginning.
    """
    last = ceil(max(abs(axis.start), abs(axis.end)) / YEAR)
    keys = ("histories.year", "histories.years", "histories.years_before", "histories.zero")
    widths = [single([told.words(key, n=last)], frame.type("label", 600), frame).width for key in keys]
    longest = max(*widths[:3], (widths[2] + widths[3]) / 2)  # the beginning is named once
    step = year_step(axis, frame, longest)
    found = []
    for number in range(floor(axis.start / YEAR / step), ceil(axis.end / YEAR / step) + 1):
        years = number * step
        if step == 1:  # the years are named, not the moments between them
            said, middle = _nth_year(told, years), (years + 0.5) * YEAR
        else:
            key = "histories.years_before" if years < 0 else "histories.years" if years else "histories.zero"
            said, middle = told.words(key, n=abs(years)), years * YEAR
        found.append(
            (years * YEAR, middle, single([said], frame.type("label", 400 if years or step == 1 else 600), frame))
        )
    return found


def _nth_year(told: Told, years: int) -> str:
    """The name of the year that begins so many years after the beginning."""
    return told.words("histories.year", n=years + 1) if years >= 0 else told.words("histories.years_before", n=-years)


def grid_under(
    scene: Scene, frame: Frame, axis: Scale, days: Sequence[float], ends: Window, *, zero: bool
) -> list[Stroke]:
    """Faint lines to lie under all that is drawn already, where ticks stand; they leave out the words in their way.

    The one at the beginning, where there is a `zero`, is firmer.
    """
    boxes = [words.box.grown(frame.px(AROUND)) for words in scene.words()]
    boxes += [target.rect.grown(1.0) for target in scene.targets if target.kind in ("cite", "subject")]
    lines: list[Stroke] = []
    for day in days:
        x = axis.x(day)
        if axis.left < x < axis.right:
            firm = zero and day == 0
            pieces = free_of(boxes, x, *ends, down=False)
            look = ("edge", frame.stroke("rule")) if firm else ("soft", max(1.0, frame.px(1.5)))
            lines += [Stroke(((x, a), (x, b)), *look) for a, b in pieces]
    return lines

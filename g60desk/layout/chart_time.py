"""The axis of time of a chart: years as px, the phases of the story as lines, and the story time."""

from __future__ import annotations

import msgspec

from g60desk.layout.chart_marks import DAYS_PER_YEAR
from g60desk.layout.chart_under import broken, slip_under
from g60desk.layout.frame import Frame
from g60desk.layout.rect import Rect
from g60desk.layout.scene import Item, Scene, Soft, Stroke
from g60desk.layout.text import Span, place, single
from g60desk.layout.told import Told
from g60desk.story.model import Phase
from g60desk.story.wording import worded_date

ROWS = 2  # of names of phases


class Years(msgspec.Struct, frozen=True):
    """The years `begin` to `end` from `left` to `right` px."""

    begin: float
    end: float
    left: float
    right: float

    def at(self, year: float) -> float:
        """The x of a year with its fraction."""
        return self.left + (year - self.begin) / (self.end - self.begin) * (self.right - self.left)

    @property
    def per_pixel(self) -> float:
        """How many years a px is."""
        return (self.end - self.begin) / max(1.0, self.right - self.left)


def year_of(day: float) -> float:
    """A day number as a year with its fraction."""
    return 1 + (day - 1) / DAYS_PER_YEAR


def phase_room(told: Told, frame: Frame) -> float:
    """What the names of phases take above a chart."""
    style = frame.type("caption", 600)
    return ROWS * style.px * style.line + frame.px(12) if told.story.phases else 0.0


def draw_phases(scene: Scene, told: Told, frame: Frame, years: Years, sides: tuple[float, float], under: int) -> None:
    """A line where each phase begins, as soft as its date, with its name above; one that runs already says since when.

    All of it lies under the items of the chart, the first of which has the number `under`.
    """
    top, bottom = sides
    ends = [frame.left, frame.left]  # of the names in each row
    running: Phase | None = None
    starts: list[tuple[float, float, float]] = []
    for phase in told.story.phases:
        first, last = phase.begins.earliest, phase.begins.latest
        if first is None or year_of(first) > years.end:
            continue
        begins, sure = year_of(first), year_of((last or first) + 1)
        if sure < years.begin:
            running = phase
            continue
        if running is not None:
            _name(scene, frame, _running(told, running), years.left, top, ends)
            running = None
        x, far = years.at(max(begins, years.begin)), years.at(min(sure, years.end))
        starts.append((x, far, _name(scene, frame, phase.name, x, top, ends)))
    if running is not None:
        _name(scene, frame, _running(told, running), years.left, top, ends)
    for x, far, y in starts:
        slip_under(scene, under, _start(scene, frame, x, far, (y, bottom)))


def _start(scene: Scene, frame: Frame, x: float, far: float, sides: tuple[float, float]) -> list[Item]:
    """Where a phase begins: a line on its day, a band of soft sides in its month or year."""
    y, bottom = sides
    if far - x > frame.px(6):
        half = (far - x) / 2
        return [Soft(Rect(x, y, far - x, bottom - y), "soft", left=half, right=half)]
    return broken(scene, frame, ((x, y), (x, bottom)), "edge", frame.stroke("rule"))


def _running(told: Told, phase: Phase) -> str:
    """A phase whose line is not on the chart, with the date that the line would have."""
    return told.words("statistics.running", phase=phase.name, date=worded_date(phase.begins, told.language))


def _name(scene: Scene, frame: Frame, words: str, x: float, top: float, ends: list[float]) -> float:
    """The name of a phase to the right of its line; gives the y where the line begins."""
    style = frame.type("caption", 600)
    said = single([Span(words, whole=True)], style, frame)
    left = min(x + frame.px(8), frame.right - said.width)
    row = next((number for number, end in enumerate(ends) if end + frame.px(8) <= x), len(ends) - 1)
    y = top + row * said.height
    ends[row] = left + said.width
    place(scene, said, left, y, frame, "ink2")
    return y


def draw_now(scene: Scene, told: Told, frame: Frame, years: Years, top: float, bottom: float) -> None:
    """Where the story time is, where the axis shows it."""
    now = now_of(told, years.begin, years.end)
    if now is not None:
        x = years.at(now)
        scene.add(Stroke(((x, top), (x, bottom)), "ink", frame.stroke("rule")))


def now_of(told: Told, begin: float, end: float) -> float | None:
    """The day of the story time on an axis of years, where that shows it."""
    day = told.state.day
    now = None if day is None else year_of(day)
    return now if now is not None and begin < now < end else None

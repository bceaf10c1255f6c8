"""The times of a talk: the step, what has been spoken, what is left and whether that is ahead or behind, the clock."""

from __future__ import annotations

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Ink, Scene, Style
from g60desk.layout.text import Flow, baseline, place, single
from g60desk.layout.told import Told
from g60desk.presenter.console_timing import PAUSED, RUNNING, WAITING
from g60desk.presenter.show import Show
from g60desk.tour.rehearsal import Pace

WITHIN = 10.0  # s: nobody needs to hear of less
ROUND = 10  # s to which ahead and behind are told below a minute or two
LEAST = 20.0  # px between two times
TRIES = (  # of the words above, of the times, of the clock in px, and whether the step is told in short
    ("body", "h2", 60, False), ("body", "h2", 60, True), ("label", "h2", 48, True), ("label", "place", 40, True),
    ("caption", "lead", 32, True),
)  # fmt: skip
LONG = 120  # s from which they are told in minutes


class Times(msgspec.Struct, frozen=True):
    """What the row of times says; `number` is that of the step where it is not its place in the talk, else 0.

    `running` is True once the time has begun, `paused` while it stands still.
    """

    progress: str
    number: int
    pace: Pace
    clock: str
    running: bool
    paused: bool = False


def time_state(show: Show) -> str:
    """What the time of a show does."""
    return RUNNING if show.rehearsal.running else PAUSED if show.rehearsal.begun else WAITING


def clock_words(seconds: float) -> str:
    """Seconds as ``mm:ss``, from an hour on ``h:mm:ss``; less than nothing with a minus."""
    whole = round(abs(seconds))
    hours, minutes, rest = whole // 3600, whole // 60 % 60, whole % 60
    said = f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes:02}:{rest:02}"
    return f"\u2212{said}" if seconds < 0 and whole else said


def pace_words(told: Told, pace: Pace) -> str:
    """Whether a talk is ahead or behind, in words."""
    if abs(pace.ahead) < WITHIN:
        return told.words("show.in_time")
    way = "ahead" if pace.ahead > 0 else "behind"
    seconds = abs(pace.ahead)
    if seconds >= LONG:
        return told.words(f"show.{way}_minutes", n=round(seconds / 60))
    return told.words(f"show.{way}", n=max(round(seconds / ROUND) * ROUND, ROUND))


def lay_out_times(told: Told, frame: Frame, width: float, height: float, times: Times) -> Scene:
    """The row of times in a room of its own: in the largest type in which none meets another."""
    scene = Scene(width, height)
    named = single([told.words("show.clock")], frame.type("body"), frame)
    for label, large, huge, short in TRIES:
        cells = _cells(told, frame, times, frame.type(label), frame.type(large, 600, tabular=True), short=short)
        clock = single([times.clock], Style(frame.px(huge), 600, 1.0, -0.012, True), frame)
        xs = _spots(cells, width - max(clock.width, named.width), frame)
        last, air = cells[-1], frame.px(LEAST)
        if xs[-1] + last.below.width + air <= width - clock.width and (
            xs[-1] + last.above.width + air <= width - named.width
        ):
            break
    base = height - frame.px(12)
    for cell, x in zip(cells, xs, strict=True):
        place(scene, cell.above, x, 0, frame, "ink2")
        _on(scene, cell.below, x, base, frame, cell.ink)
    place(scene, named, width, 0, frame, "ink2", align=1.0)
    _on(scene, clock, width - clock.width, base, frame, "ink")
    scene.summary = ". ".join(f"{cell.said[0]}: {cell.said[1]}" for cell in cells) + f". {times.clock}"
    return scene


class _Cell(msgspec.Struct, frozen=True):
    """A time below what it is, set; and both as they are said."""

    above: Flow
    below: Flow
    ink: Ink
    said: tuple[str, str]


def _cells(told: Told, frame: Frame, times: Times, label: Style, large: Style, *, short: bool) -> list[_Cell]:
    """The step, what was spoken, and what is left; `short` words for the number of the step."""
    words = told.words
    numbered = words("show.step_short" if short else "show.step_number", n=times.number)
    left = words("show.left", pace=pace_words(told, times.pace)) if times.running else words("show.left_only")
    runs: Ink = "ink" if times.running else "ink2"
    every: list[tuple[str, str, Ink]] = [
        (numbered if times.number else words("show.step"), times.progress, "ink"),
        (
            words("show.spoken_paused" if times.paused else "show.spoken"),
            clock_words(times.pace.elapsed),
            "ink2" if times.paused else runs,
        ),
        (left, clock_words(times.pace.remaining), runs),
    ]
    return [
        _Cell(single([above], label, frame), single([below], large, frame), ink, (above, below))
        for above, below, ink in every
    ]


def _spots(cells: list[_Cell], room: float, frame: Frame) -> list[float]:
    """Where the cells begin in so many px, the wider apart the more room there is."""
    wide = [max(cell.above.width, cell.below.width) for cell in cells]
    gap = min(max((room - sum(wide)) / len(wide), frame.px(LEAST)), frame.px(44))
    return [sum(wide[:at]) + at * gap for at in range(len(wide))]


def _on(scene: Scene, words: Flow, x: float, base: float, frame: Frame, ink: Ink) -> None:
    """Put one line so that its figures stand on a common line."""
    place(scene, words, x, base - baseline(words.style), frame, ink)

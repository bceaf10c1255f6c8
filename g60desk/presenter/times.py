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
    """The row of times in a room of its own."""
    scene = Scene(width, height)
    words = told.words
    label, large = frame.type("body"), frame.type("h2", tabular=True)
    huge = Style(frame.px(60), 600, 1.0, -0.012, True)
    step = words("show.step_number", n=times.number) if times.number else words("show.step")
    left = words("show.left", pace=pace_words(told, times.pace)) if times.running else words("show.left_only")
    spoken = words("show.spoken_paused" if times.paused else "show.spoken")
    spoken_ink = "ink" if times.running and not times.paused else "ink2"
    cells: list[tuple[str, str, Ink, Style]] = [
        (step, times.progress, "ink", large),
        (spoken, clock_words(times.pace.elapsed), spoken_ink, large),
        (left, clock_words(times.pace.remaining), "ink" if times.running else "ink2", large),
    ]
    set_ = [(single([above], label, frame), single([below], style, frame), ink) for above, below, ink, style in cells]
    clock = single([times.clock], huge, frame)
    named = single([words("show.clock")], label, frame)
    wide = [max(above.width, below.width) for above, below, _ in set_]
    room = width - max(clock.width, named.width)
    gap = min(max((room - sum(wide)) / len(wide), frame.px(20)), frame.px(44))
    x = 0.0
    base = height - frame.px(12)
    for (above, below, ink), wide_ in zip(set_, wide, strict=True):
        place(scene, above, x, 0, frame, "ink2")
        _on(scene, below, x, base, frame, ink)
        x += wide_ + gap
    place(scene, named, width, 0, frame, "ink2", align=1.0)
    _on(scene, clock, width - clock.width, base, frame, "ink")
    scene.summary = ". ".join(f"{above}: {below}" for above, below, _, _ in cells) + f". {times.clock}"
    return scene


def _on(scene: Scene, words: Flow, x: float, base: float, frame: Frame, ink: Ink) -> None:
    """Put one line so that its figures stand on a common line."""
    place(scene, words, x, base - baseline(words.style), frame, ink)

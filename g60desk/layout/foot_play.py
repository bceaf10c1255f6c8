"""The foot's button that lets the story time run or stand still, and beside it, while it runs, the pace."""

from __future__ import annotations

from g60desk.layout.buttons import draw_button
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Box, Rect, Scene, Shape
from g60desk.layout.story_time import lengths_of, pace_of, pace_says, runs
from g60desk.layout.told import Told


def play_width(told: Told, frame: Frame, height: float, pad: float, gap: float) -> float:
    """The px that both buttons take with the gap between them; 0 where the story has no time that can run."""
    return height + gap + _pace_width(told, frame, pad) if told.has_story and runs(told.story) else 0.0


def draw_play(scene: Scene, told: Told, frame: Frame, rect: Rect, pace_left: float, pad: float) -> None:
    """The button in the square `rect`, and the pace in a button as high from `pace_left` on.

    The room of the pace stays empty while time stands still, so that nothing beside it moves when it runs.
    """
    playing = told.state.playing
    scene.add(Box(rect, "ink" if playing else "bg", "" if playing else "edge", max(1.0, 2 * frame.s), rect.h / 2))
    scene.add(*(_bars(rect) if playing else _triangle(rect)))
    words = told.words("foot.pause_says" if playing else "foot.play_says")
    least = min(frame.least_target(), rect.h + 12)
    scene.offer("action", "play", rect, words, least=least, round=True, chosen=playing)
    if playing:
        pace, paces = pace_of(told), lengths_of(told.story).paces()
        following = paces[(paces.index(pace) + 1) % len(paces)]
        said = told.words(f"pace.{pace}")
        whole = Rect(pace_left, rect.y, _pace_width(told, frame, pad), rect.h)
        draw_button(
            scene, frame, whole, said, f"set:pace={following}", says=told.words("foot.pace", pace=pace_says(told))
        )


def _pace_width(told: Told, frame: Frame, pad: float) -> float:
    style = frame.type("label")
    return (
        max(frame.measure(told.words(f"pace.{pace}"), style, frame.han) for pace in lengths_of(told.story).paces())
        + 2 * pad
    )


def _triangle(rect: Rect) -> list[Shape]:
    """To the right; its middle stands where the eye puts it, a little right of the square's."""
    x, y = rect.middle
    r = rect.h * 0.21
    return [Shape((((x - 0.75 * r, y - r), (x + 1.15 * r, y), (x - 0.75 * r, y + r)),), "ink")]


def _bars(rect: Rect) -> list[Box]:
    x, y = rect.middle
    high, wide = rect.h * 0.38, rect.h * 0.12
    return [Box(Rect(left, y - high / 2, wide, high), "bg") for left in (x - 1.5 * wide, x + 0.5 * wide)]

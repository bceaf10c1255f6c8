"""The foot of a page that a visitor holds in her hands: the line of the views, a few ways on, and what is always there.

The ways on stand in a row of their own, right below the line; beside the line (upright: below) stand the sources, the
language by its own name, the size of the text, and the way home.  Upright, the foot has another face for hands that do
not reach the upper part of the page (`hall_low.py`).
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.foot import foot_top, lay_out_foot
from g60desk.layout.foot_names import language_name, other_language
from g60desk.layout.frame import Frame
from g60desk.layout.hall_buttons import set_in
from g60desk.layout.hall_low import Low, draw_low
from g60desk.layout.scene import Box, Rect, Scene
from g60desk.layout.text import Flow, place
from g60desk.layout.told import Told

MOST_WAYS, MOST_UPRIGHT = 4, 3  # an upright sheet has no room for the words of four
LEAST_WAYS = 2
GAP = 16.0  # px of the reference sheet between two buttons
BELOW, BELOW_UPRIGHT = 56.0, 102.0  # px of the sheet's own unit from the line to the top of the ways
LARGER = "larger"
LOWER = "low:"  # the button that turns the foot over


class Way(msgspec.Struct, frozen=True):
    """A way on: what it does (`kind` and `key` of a target), and its words; `first` is the one most likely taken."""

    kind: str
    key: str
    words: str
    first: bool = False


def hall_tools(told: Told, *, larger: bool, upright: bool = False) -> list[tuple[str, str]]:
    """What is always there, as (target, words); `larger` is True while the text is.

    Where the page is `upright`, what stands high on it can be brought down.
    """
    other = other_language(told)
    tools = [("action:sources", told.words("foot.sources"))] if told.story.sources else []
    if other != told.language:
        tools.append(("action:language", language_name(told, other)))
    tools.append(
        (f"text:{'' if larger else LARGER}", told.words("kiosk.text_smaller" if larger else "kiosk.text_larger"))
    )
    if upright:
        tools.append((LOWER, told.words("kiosk.low")))
    return [*tools, ("action:start_over", told.words("foot.start_over"))]


def lay_out_hall_foot(told: Told, frame: Frame, ways: Sequence[Way], low: Low | None = None) -> Scene:
    """The scene of the foot, in px from its own top; `low` shows its other face."""
    larger = frame.hall is not None and frame.hall.text > 1.0
    tools = hall_tools(told, larger=larger, upright=frame.mode == "portrait")
    if low is not None:
        scene = lay_out_foot(told, frame, tools, filled=LOWER, line_shown=False)
        draw_low(scene, told, frame, low, min(one.rect.y for one in scene.targets))
        return scene
    scene = lay_out_foot(told, frame, tools)
    if ways:
        _draw_ways(scene, frame, ways)
    return scene


def _draw_ways(scene: Scene, frame: Frame, ways: Sequence[Way]) -> None:
    """Buttons as wide as their words, as many as have room for all of them; the first is filled with ink."""
    line = frame.nav_y - foot_top(frame)
    gap = frame.px(GAP)
    top = line + frame.unit * (BELOW_UPRIGHT if frame.mode == "portrait" else BELOW)
    high = max(frame.least_button, frame.least_target())
    if frame.mode == "portrait":
        high = max(high, frame.rise - gap)
    most = min(len(ways), MOST_UPRIGHT if frame.mode == "portrait" else MOST_WAYS)
    for count in range(most, min(most, LEAST_WAYS) - 1, -1):
        room, shown = frame.right - frame.left - gap * (count - 1), ways[:count]
        widths = _widths(frame, shown, room, high)
        fitted = _fitted(frame, shown, widths, high)
        if not any(said.cut for said in fitted):
            break
    else:
        widths = _in_proportion(frame, shown, room, high)
        fitted = _fitted(frame, shown, widths, high)
    x = frame.left
    for way, width, said in zip(ways, widths, fitted, strict=False):
        rect = Rect(x, top, width, high)
        scene.add(Box(rect, "ink" if way.first else "bg", "" if way.first else "edge", max(1.0, 2 * frame.s), high / 2))
        ink = "bg" if way.first else "ink"
        place(scene, said, rect.middle[0], rect.y + (rect.h - said.height) / 2, frame, ink, align=0.5)
        scene.offer(way.kind, way.key, rect, way.words, least=frame.least_target())
        x = rect.right + gap


def _widths(frame: Frame, ways: Sequence[Way], room: float, high: float) -> list[float]:
    """What each button takes: as much as its words need, else an equal share of what is left for the long ones."""
    style = frame.type("label")
    need = [frame.measure(way.words, style, frame.han) + high for way in ways]
    left, many = room, len(ways)
    for one in sorted(need):
        if one > left / many:
            break
        left, many = left - one, many - 1
    share = left / many if many else room
    return [min(one, share) for one in need]


def _in_proportion(frame: Frame, ways: Sequence[Way], room: float, high: float) -> list[float]:
    """The same where a long one has no room with that: each takes of `room` as much as its words are long."""
    need = [frame.measure(way.words, frame.type("label"), frame.han) for way in ways]
    spare = room - high * len(ways)
    return [high + spare * one / sum(need) for one in need]


def _fitted(frame: Frame, ways: Sequence[Way], widths: Sequence[float], high: float) -> list[Flow]:
    return [set_in(frame, way.words, width - high, high) for way, width in zip(ways, widths, strict=True)]

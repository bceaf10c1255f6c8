"""The switch of pages where there may be more than have room: those about the present one, and a step to either side.

All have room: it is a switch like any other.  Else the pages are dealt into groups that have; the group with the
present page is shown between two arrows, which lead to the page before and after, with its number among all.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.header import Choice, draw_switch, switch_size
from g60desk.layout.scene import Box, Rect, Scene, Stroke
from g60desk.layout.text import Span, place, single
from g60desk.layout.told import Told

Steps = tuple[str, str]  # what the steps to the page before and after are called, with {name} in it
UNNAMED: Steps = ("{name}", "{name}")

PAD = 16.0  # at each side of a word, at least
TIGHT = 14.0  # px that the switch of an upright sheet may give up at each side of its words
LONGER = 1.03  # how much longer groups may be, step by step, until they are few enough
GAP = 16.0  # between a step and what stands beside it


def draw_pages(scene: Scene, frame: Frame, choices: Sequence[Choice], rect: Rect, steps: Steps = UNNAMED) -> None:
    """Draw the switch in its place; each choice is a target of kind ``set``, as are the `steps`."""
    if not frame.hands or sum(_width(frame, choice) for choice in choices) <= rect.w + 1:
        draw_switch(scene, frame, choices, rect)
        return
    at = next((number for number, choice in enumerate(choices) if choice.chosen), 0)
    step = rect.h + frame.px(GAP)
    count = single([Span(f"{at + 1}/{len(choices)}", whole=True)], frame.type("caption", tabular=True), frame)
    kept = count.width + frame.px(GAP)
    inner = Rect(rect.x + step, rect.y, rect.w - 2 * step - kept, rect.h)
    group = next(one for one in dealt(frame, choices, inner.w) if choices[at] in one)
    draw_switch(scene, frame, group, inner)
    place(
        scene, count, inner.right + (kept + frame.px(GAP)) / 2, rect.y + (rect.h - count.height) / 2, frame, "ink2", 0.5
    )
    for way, x, name in ((-1, rect.x, steps[0]), (1, rect.right - rect.h, steps[1])):
        if 0 <= at + way < len(choices):
            other = choices[at + way]
            named = msgspec.structs.replace(other, label=name.format(name=other.label))
            _draw_step(scene, frame, Rect(x, rect.y, rect.h, rect.h), way, named)


def draw_upright_pages(
    scene: Scene,
    frame: Frame,
    pages: Sequence[Choice],
    others: Sequence[Choice],
    rect: Rect,
    steps: Steps = UNNAMED,
) -> None:
    """One switch for pages and for what else there is; where the pages need all of it, the others have their own."""
    if switch_size(frame, [*pages, *others])[0] <= rect.w + 2 * (len(pages) + len(others)) * frame.px(TIGHT):
        draw_switch(scene, frame, [*pages, *others], rect)
        return
    width, gap = switch_size(frame, others)[0], frame.px(20)
    draw_pages(scene, frame, pages, Rect(rect.x, rect.y, rect.w - width - gap, rect.h), steps)
    draw_switch(scene, frame, others, Rect(rect.right - width, rect.y, width, rect.h))


def step_names(told: Told) -> Steps:
    """What the steps are called: a page is named once as a choice, and once as where a step leads."""
    return told.words("pages.before"), told.words("pages.after")


def dealt(frame: Frame, choices: Sequence[Choice], width: float) -> list[list[Choice]]:
    """The choices in as few groups as are at most so wide, and these about as long as one another."""
    fewest = len(_filled(frame, choices, width))
    wanted = sum(_width(frame, choice) for choice in choices) / fewest
    while wanted < width:
        groups = _filled(frame, choices, wanted)
        if len(groups) <= fewest:
            return groups
        wanted *= LONGER
    return _filled(frame, choices, width)


def _filled(frame: Frame, choices: Sequence[Choice], most: float) -> list[list[Choice]]:
    groups: list[list[Choice]] = [[]]
    used = 0.0
    for choice in choices:
        wide = _width(frame, choice)
        if groups[-1] and used + wide > most:
            groups.append([])
            used = 0.0
        groups[-1].append(choice)
        used += wide
    return groups


def _width(frame: Frame, choice: Choice) -> float:
    return frame.measure(choice.label, frame.type("label"), frame.han) + 2 * frame.px(PAD)


def _draw_step(scene: Scene, frame: Frame, rect: Rect, way: int, to: Choice) -> None:
    """An arrow in a round button, to the page before (`way` -1) or after."""
    scene.add(Box(rect, "bg", "edge", frame.px(2), rect.h / 2))
    x, y = rect.middle
    reach = rect.h * 0.14
    tip = ((x - way * reach / 2, y - reach), (x + way * reach / 2, y), (x - way * reach / 2, y + reach))
    scene.add(Stroke(tip, "ink", frame.px(3), "round"))
    scene.offer("set", to.sets, rect, to.label, least=frame.least_target())

"""How large the network is in each phase: areas as squares at one scale, and words where no area is known.

An area that is said as a lower bound fades at its two free edges; what is still to come is an outline.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.numbers import can_be_said, figure_spans, figure_text
from g60desk.layout.rect import around
from g60desk.layout.scene import Box, Rect, Scene, Soft, Stroke
from g60desk.layout.text import Flow, Piece, Span, flow, place
from g60desk.layout.told import Told
from g60desk.story.model import Key, Phase
from g60desk.story.quantities import Said

LARGEST = 176.0  # px, the side of the largest square on the reference sheet
LEAST = 72.0  # and its least side
SECOND = 56.0  # px, what the next one may have at most, since it stands before its words
BOUNDS = frozenset([Said.OVER, Said.AT_LEAST])


class Area(msgspec.Struct, frozen=True):
    """An area of a phase: the side of its square in metres."""

    phase: Phase
    key: Key
    side: float
    reached: bool


def areas(told: Told) -> list[Area]:
    """The areas of all phases, the largest first; each figure once."""
    found: dict[Key, Area] = {}
    for phase in told.story.phases:
        for key in phase.figures.values():
            if key not in found and can_be_said(told, key):
                amount = told.figure(key).quantity
                if amount.unit.kind == "area" and amount.base > 0:
                    found[key] = Area(phase, key, math.sqrt(amount.base), told.reached(phase.id))
    return sorted(found.values(), key=lambda area: -area.side)


def without_area(told: Told) -> list[Phase]:
    """The phases of which no area is known."""
    known = {area.phase.id for area in areas(told)}
    return [phase for phase in told.story.phases if phase.id not in known]


def area_of(told: Told, phase: Phase | None) -> Key | None:
    """The area of one phase: the largest of it."""
    return next((area.key for area in areas(told) if area.phase == phase), None)


def draw_squares(scene: Scene, told: Told, frame: Frame, rect: Rect) -> None:
    """All areas inside `rect`, to one scale, their squares standing on its lower side."""
    found = areas(told)
    if not found:
        return
    scale = _scale(told, frame, found, rect.w, rect.h)
    first = found[0].side * scale
    _draw_square(scene, told, frame, found[0], Rect(rect.x, rect.bottom - first, first, first))
    x = rect.x + first + frame.px(24)
    y = rect.bottom - _rows_height(told, frame, rect.right - x, scale)
    for number, area in enumerate(found):
        size = area.side * scale if number else 0.0
        indent = max(frame.px(28), size + frame.px(14)) if number else 0.0
        value, caption = _words(told, frame, area, rect.right - x - indent)
        high = max(value.height + caption.height, size)
        if number:
            _draw_square(scene, told, frame, area, Rect(x, y + value.height / 2 - size / 2, size, size))
        said = place(scene, value, x + indent, y, frame, "ink" if area.reached else "ink3")
        below = place(scene, caption, x + indent, said.bottom, frame, "ink2" if area.reached else "ink3")
        scene.belong("figure", area.key, around([said, below]))
        y += high + frame.px(8)
    for phase in without_area(told):
        y = place(scene, _not_known(told, frame, phase, rect.right - x), x, y, frame, "ink3").bottom


def _scale(told: Told, frame: Frame, found: Sequence[Area], width: float, height: float) -> float:
    """Px for one metre: the largest square is as high as `height`, and leaves the numbers room to stand on one line."""
    numbers = [_words(told, frame, area, 1e9)[0].width + (frame.px(28) if n else 0.0) for n, area in enumerate(found)]
    aside = width - frame.px(24) - max(numbers)
    side = min(frame.px(LARGEST), height, max(aside, frame.px(LEAST)))
    scale = side / found[0].side
    return min(scale, frame.px(SECOND) / found[1].side) if len(found) > 1 else scale


def squares_height(told: Told, frame: Frame, width: float) -> float:
    """How high `draw_squares` is at this width; 0 where there is no area."""
    found = areas(told)
    if not found:
        return 0.0
    scale = _scale(told, frame, found, width, frame.px(LARGEST))
    first = found[0].side * scale
    return max(first, _rows_height(told, frame, width - first - frame.px(24), scale))


def _rows_height(told: Told, frame: Frame, width: float, scale: float) -> float:
    total = 0.0
    for number, area in enumerate(areas(told)):
        size = area.side * scale if number else 0.0
        indent = max(frame.px(28), size + frame.px(14)) if number else 0.0
        value, caption = _words(told, frame, area, width - indent)
        total += max(value.height + caption.height, size) + frame.px(8)
    spare = 0.0 if without_area(told) else -frame.px(8)
    return total + spare + sum(_not_known(told, frame, phase, width).height for phase in without_area(told))


def _words(told: Told, frame: Frame, area: Area, width: float) -> tuple[Flow, Flow]:
    figure = told.story.figures[area.key]
    value: list[Piece] = [*figure_spans(told, area.key), *told.plates([told.figure_plate(area.key)])]
    return (
        flow(value, frame.type("label", 600), width, frame),
        flow(told.spans(figure.caption or figure.label), frame.type("caption"), width, frame),
    )


def _not_known(told: Told, frame: Frame, phase: Phase, width: float) -> Flow:
    return flow([Span(told.words("network.no_area", phase=phase.name))], frame.type("caption"), width, frame)


def _draw_square(scene: Scene, told: Told, frame: Frame, area: Area, rect: Rect) -> None:
    """A square; `rect` has its true side."""
    if not area.reached:
        scene.add(Box(rect, "bg", "edge", max(1.0, frame.px(1.5))))
    elif told.story.figures[area.key].said in BOUNDS and rect.w > frame.px(24):
        fade = rect.w * 0.2
        scene.add(Soft(rect, "soft", top=fade, right=fade))
        scene.add(Stroke(((rect.x, rect.y), (rect.x, rect.bottom)), "edge", frame.stroke("rule")))
    else:
        scene.add(Box(rect, "soft" if rect.w > frame.px(24) else "ink"))
    label = told.text(told.story.figures[area.key].label)
    scene.belong("figure", area.key, rect)
    scene.offer("figure", area.key, rect, f"{label}: {figure_text(told, area.key)}", least=frame.px(24))


def draw_area(scene: Scene, told: Told, frame: Frame, rect: Rect, *, large: bool = False) -> float:
    """The area of the shown phase as a number under its label; in words where it is not known. Gives the y below."""
    phase = told.phase
    if phase is None:
        return rect.y
    key = area_of(told, phase)
    label = told.words("network.area_of", phase=phase.name)
    if key is None:
        y = place(scene, flow([label], frame.type("label"), rect.w, frame), rect.x, rect.y, frame).bottom
        words = flow([told.words("network.not_given")], frame.type("body"), rect.w, frame)
        return place(scene, words, rect.x, y + frame.px(4), frame, "ink3").bottom
    number = frame.type("number" if large else "h2")
    pieces: list[Piece] = [*figure_spans(told, key, number), *told.plates([told.figure_plate(key)])]
    words = flow(pieces, number, rect.w, frame)
    if large:
        y = place(scene, words, rect.x, rect.y, frame).bottom
        figure = told.story.figures[key]
        caption = flow(told.spans(figure.caption or figure.label), frame.type("caption"), rect.w, frame)
        return place(scene, caption, rect.x, y, frame, "ink2").bottom
    y = place(scene, flow([label], frame.type("label"), rect.w, frame), rect.x, rect.y, frame).bottom
    return place(scene, words, rect.x, y + frame.px(4), frame).bottom

"""The phases of the story as interchanges on the line that stands upright in the rail."""

from __future__ import annotations

from g60desk.layout.frame import Frame
from g60desk.layout.network_phases import (
    PhaseRow,
    draw_run,
    lead_on,
    offer_phase,
    phase_rows,
    ring_radius,
    row_ink,
)
from g60desk.layout.scene import Rect, Scene
from g60desk.layout.text import place
from g60desk.layout.told import Told

AIR = 22.0  # px between the words of two phases, at least


def upright_height(told: Told, frame: Frame, width: float) -> float:
    """How high the upright run would like to be."""
    rows = phase_rows(told, frame, width)
    return sum(_pitch(frame, row) for row in rows)


def least_height(told: Told, frame: Frame, width: float) -> float:
    """How high the upright run is at least, with all its words."""
    return sum(_least(frame, row) for row in phase_rows(told, frame, width))


def draw_upright(scene: Scene, told: Told, frame: Frame, rect: Rect) -> float:
    """The run from top to bottom inside `rect`, its first ring at the top; gives the y of its lower end."""
    rows = phase_rows(told, frame, rect.w)
    if not rows:
        return rect.y
    wish = [_pitch(frame, row) for row in rows]
    least = [_least(frame, row) for row in rows]
    if sum(least) > rect.h:  # then only the shown phase has words for sure
        least = [_ring(frame)] * len(rows)
    share = max(0.0, min(1.0, (rect.h - sum(least)) / max(1e-6, sum(wish) - sum(least))))
    pitches = [low + (one - low) * share for low, one in zip(least, wish, strict=True)]
    x = rect.x + ring_radius(frame)
    ys = []
    y = rect.y
    for pitch in pitches:
        ys.append(y + pitch / 2)
        y += pitch
    draw_run(scene, told, frame, [(x, one) for one in ys], rows)
    name_x = x + frame.px(48)
    short_x = name_x + max(row.name.width for row in rows) + frame.px(26)
    for row, at, pitch in zip(rows, ys, pitches, strict=True):
        before, start = len(scene.targets), len(scene.items)
        place(scene, row.name, name_x, at - row.name.height / 2, frame, row_ink(row))
        if row.short.height <= pitch or row.shown:
            ink = "ink" if row.shown else row_ink(row, "ink2")
            place(scene, row.short, short_x, at - row.short.height / 2, frame, ink)
        scene.bind("row", row.phase.id, start)
        high = min(pitch, 2 * ring_radius(frame) + frame.px(10))
        offer_phase(scene, told, frame, row, Rect(rect.x, at - high / 2, short_x - rect.x - frame.px(12), high))
        lead_on(scene, before)
    return y


def _pitch(frame: Frame, row: PhaseRow) -> float:
    return max(frame.px(110 if frame.mode != "compact" else 84), row.short.height + frame.px(22))


def _least(frame: Frame, row: PhaseRow) -> float:
    return max(_ring(frame), row.short.height + frame.px(AIR))


def _ring(frame: Frame) -> float:
    """The room of a ring."""
    return 2 * frame.tokens.marker["interchange"]["r"] * frame.s + frame.px(8)

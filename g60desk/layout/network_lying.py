"""The phases of the story as interchanges on a line that lies below an upright map, or in a rail with little room."""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.frame import Frame
from g60desk.layout.network_phases import (
    PhaseRow,
    draw_run,
    lead_on,
    offer_phase,
    phase_rows,
    plain_radius,
    ring_radius,
    row_ink,
    short_of,
    short_style,
)
from g60desk.layout.scene import Box, Rect, Scene, Style
from g60desk.layout.text import Piece, flow, place
from g60desk.layout.told import Told

AIR = 22.0  # px of the line that are seen between two phases, at least
NEAR = 14.0  # px on both sides of a name that stands on the line


def draw_lying(scene: Scene, told: Told, frame: Frame, rect: Rect, *, short: bool = True) -> float:
    """The run from left to right, its rings on the upper side of `rect`, names below; gives the y of its lower end."""
    rows = phase_rows(told, frame, rect.w)
    if not rows:
        return rect.y
    r = ring_radius(frame)
    even = rect.w / len(rows)
    if not short and frame.mode == "portrait" and all(_beside(frame, row) <= even for row in rows):
        return _draw_low(scene, told, frame, rect, rows)
    wide = _columns(told, frame, rows, rect.w) if short and frame.mode == "portrait" else [even] * len(rows)
    points = [(rect.x + r + sum(wide[:number]), rect.y + r) for number in range(len(rows))]
    draw_run(scene, told, frame, points, rows)
    bottom = rect.y
    for row, (x, y), column in zip(rows, points, wide, strict=True):
        before, left = len(scene.targets), x - r
        taken = place(scene, row.name, left, y + r + frame.px(12), frame, row_ink(row))
        bottom = max(bottom, taken.bottom)
        if short:
            words = flow(short_of(told, row.phase), short_style(frame, shown=row.shown), column - frame.px(24), frame)
            ink = "ink" if row.shown else row_ink(row, "ink2")
            bottom = max(bottom, place(scene, words, left, taken.bottom, frame, ink).bottom)
        offer_phase(scene, told, frame, row, Rect(left, y - r, max(2 * r, row.name.width), taken.bottom - y + r))
        lead_on(scene, before)
    return bottom


def lying_height(told: Told, frame: Frame, width: float, *, short: bool = True) -> float:
    """How high the lying run is with its words."""
    return draw_lying(Scene(width, 1e4), told, frame, Rect(0, 0, width, 0), short=short)


def _draw_low(scene: Scene, told: Told, frame: Frame, rect: Rect, rows: Sequence[PhaseRow]) -> float:
    """The run with each name right of its ring, on the line: no higher than a ring."""
    r, even = ring_radius(frame), rect.w / len(rows)
    points = [(rect.x + r + number * even, rect.y + r) for number in range(len(rows))]
    draw_run(scene, told, frame, points, rows)
    for row, (x, y) in zip(rows, points, strict=True):
        before, left = len(scene.targets), x + r + frame.px(NEAR)
        start = x + (r if row.shown else plain_radius(frame))
        if row is not rows[-1]:
            wide = left + row.name.width + frame.px(NEAR) - start
            scene.add(Box(Rect(start, y - row.name.height / 2, wide, row.name.height), "bg"))
        taken = place(scene, row.name, left, y - row.name.height / 2, frame, row_ink(row))
        offer_phase(scene, told, frame, row, Rect(x - r, y - r, taken.right - x + r, 2 * r))
        lead_on(scene, before)
    return rect.y + 2 * r


def _beside(frame: Frame, row: PhaseRow) -> float:
    """How wide a ring is with its name beside it, and a piece of the line behind both."""
    return 2 * ring_radius(frame) + row.name.width + frame.px(2 * NEAR + AIR)


def _columns(told: Told, frame: Frame, rows: Sequence[PhaseRow], width: float) -> list[float]:
    """How wide each phase is, all alike, or as its words need it where so all of them take fewer lines.

    The same whichever phase is shown: none moves when another one is chosen.
    """
    even, air = width / len(rows), frame.px(24)
    style = short_style(frame, shown=True)
    said = [short_of(told, row.phase) for row in rows]
    most = max(len(flow(words, style, even - air, frame).lines) for words in said)
    least = [max(row.name.width, 2 * ring_radius(frame)) for row in rows]
    for lines in range(1, most):
        needs = [
            air + max(low, _narrowest(words, style, width, lines, frame))
            for words, low in zip(said, least, strict=True)
        ]
        if sum(needs) <= width:
            return [need + (width - sum(needs)) / len(rows) for need in needs]
    return [even] * len(rows)


def _narrowest(words: Sequence[Piece], style: Style, width: float, lines: int, frame: Frame) -> float:
    """The least width, to a px or two, in which words take no more than so many lines."""
    low, high = 0.0, width
    while high - low > 2:
        middle = (low + high) / 2
        found = flow(words, style, middle, frame)
        if len(found.lines) <= lines and found.width <= middle:
            high = middle
        else:
            low = middle
    return high

"""The phases of the story as interchanges on the line, upright in the rail or lying below an upright map.

The line is in the signal colour as far as one has come; the shown phase has a dot, later ones are dimmed.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Rect, Ring, Scene, Stroke, Style
from g60desk.layout.text import Flow, Piece, flow, place, single
from g60desk.layout.told import Told
from g60desk.story.model import Phase

AIR = 22.0  # px between the words of two phases, at least


class _Row(msgspec.Struct, frozen=True):
    """A phase, measured."""

    phase: Phase
    name: Flow
    short: Flow
    shown: bool
    passed: bool


def upright_height(told: Told, frame: Frame, width: float) -> float:
    """How high the upright run would like to be."""
    rows = _rows(told, frame, width)
    return sum(_pitch(frame, row) for row in rows)


def least_height(told: Told, frame: Frame, width: float) -> float:
    """How high the upright run is at least, with all its words."""
    return sum(_least(frame, row) for row in _rows(told, frame, width))


def draw_upright(scene: Scene, told: Told, frame: Frame, rect: Rect) -> float:
    """The run from top to bottom inside `rect`, its first ring at the top; gives the y of its lower end."""
    rows = _rows(told, frame, rect.w)
    if not rows:
        return rect.y
    wish = [_pitch(frame, row) for row in rows]
    least = [_least(frame, row) for row in rows]
    if sum(least) > rect.h:  # then only the shown phase has words for sure
        least = [_ring(frame)] * len(rows)
    share = max(0.0, min(1.0, (rect.h - sum(least)) / max(1e-6, sum(wish) - sum(least))))
    pitches = [low + (one - low) * share for low, one in zip(least, wish, strict=True)]
    x = rect.x + _radius(frame)
    ys = []
    y = rect.y
    for pitch in pitches:
        ys.append(y + pitch / 2)
        y += pitch
    _draw_line(scene, told, frame, [(x, one) for one in ys], rows)
    name_x = x + frame.px(48)
    short_x = name_x + max(row.name.width for row in rows) + frame.px(26)
    for row, at, pitch in zip(rows, ys, pitches, strict=True):
        before, start = len(scene.targets), len(scene.items)
        place(scene, row.name, name_x, at - row.name.height / 2, frame, _ink(row))
        if row.short.height <= pitch or row.shown:
            ink = "ink" if row.shown else _ink(row, "ink2")
            place(scene, row.short, short_x, at - row.short.height / 2, frame, ink)
        scene.bind("row", row.phase.id, start)
        high = min(pitch, 2 * _radius(frame) + frame.px(10))
        _offer(scene, told, frame, row, Rect(rect.x, at - high / 2, short_x - rect.x - frame.px(12), high))
        _lead(scene, before)
    return y


def draw_lying(scene: Scene, told: Told, frame: Frame, rect: Rect, *, short: bool = True) -> float:
    """The run from left to right, its rings on the upper side of `rect`, names below; gives the y of its lower end."""
    rows = _rows(told, frame, rect.w)
    if not rows:
        return rect.y
    r = _radius(frame)
    pitch = rect.w / len(rows)
    points = [(rect.x + r + number * pitch, rect.y + r) for number in range(len(rows))]
    _draw_line(scene, told, frame, points, rows)
    bottom = rect.y
    for row, (x, y) in zip(rows, points, strict=True):
        before, left = len(scene.targets), x - r
        taken = place(scene, row.name, left, y + r + frame.px(12), frame, _ink(row))
        bottom = max(bottom, taken.bottom)
        if short:
            words = flow(_short(told, row.phase), _short_style(frame, row.shown), pitch - frame.px(24), frame)
            ink = "ink" if row.shown else _ink(row, "ink2")
            bottom = max(bottom, place(scene, words, left, taken.bottom, frame, ink).bottom)
        _offer(scene, told, frame, row, Rect(left, y - r, max(2 * r, row.name.width), taken.bottom - y + r))
        _lead(scene, before)
    return bottom


def lying_height(told: Told, frame: Frame, width: float, *, short: bool = True) -> float:
    """How high the lying run is with its words."""
    return draw_lying(Scene(width, 1e4), told, frame, Rect(0, 0, width, 0), short=short)


def _rows(told: Told, frame: Frame, width: float) -> list[_Row]:
    shown = told.phase
    names = [single([phase.name], frame.type("version"), frame) for phase in told.story.phases]
    room = width - _radius(frame) - frame.px(48 + 26) - max((name.width for name in names), default=0.0)
    return [
        _Row(
            phase,
            name,
            flow(_short(told, phase), _short_style(frame, phase == shown), room, frame),
            phase == shown,
            told.reached(phase.id),
        )
        for phase, name in zip(told.story.phases, names, strict=True)
    ]


def _short(told: Told, phase: Phase) -> list[Piece]:
    said = phase.short or phase.title
    return told.statement(said, told.plate("phase", phase.id, phase.cite))


def _short_style(frame: Frame, shown: bool) -> Style:
    return frame.type("label" if frame.mode != "compact" else "caption", 500 if shown else 400)


def _pitch(frame: Frame, row: _Row) -> float:
    return max(frame.px(110 if frame.mode != "compact" else 84), row.short.height + frame.px(22))


def _least(frame: Frame, row: _Row) -> float:
    return max(_ring(frame), row.short.height + frame.px(AIR))


def _ring(frame: Frame) -> float:
    """The room of a ring."""
    return 2 * frame.tokens.marker["interchange"]["r"] * frame.s + frame.px(8)


def _radius(frame: Frame) -> float:
    """The radius of the largest ring with its stroke."""
    given = frame.tokens.marker["interchange_portrait" if frame.mode == "portrait" else "interchange"]
    r, stroke = given.get("current_r", given["r"]), given.get("current_stroke", given["stroke"])
    return frame.px(r + stroke / 2)


def _draw_line(
    scene: Scene, told: Told, frame: Frame, points: Sequence[tuple[float, float]], rows: Sequence[_Row]
) -> None:
    width, start = frame.stroke("line_totem" if frame.mode == "portrait" else "line"), len(scene.items)
    last = max((number for number, row in enumerate(rows) if row.passed), default=0)
    if last < len(points) - 1:
        scene.add(Stroke((points[last], points[-1]), "rule", width))
    if last:
        scene.add(Stroke((points[0], points[last]), "signal", width))
    portrait = frame.mode == "portrait"
    off = frame.tokens.marker["interchange_portrait" if portrait else "interchange_off"]
    on = frame.tokens.marker["interchange_portrait" if portrait else "interchange"]
    for (x, y), row in zip(points, rows, strict=True):
        if row.shown:
            r, stroke = on.get("current_r", on["r"]), on.get("current_stroke", on["stroke"])
            scene.add(Ring(x, y, frame.px(r), "bg", "ink", frame.px(stroke)))
            scene.add(Ring(x, y, frame.px(on["inner_dot_r"]), "ink", "", 0))
        else:
            scene.add(Ring(x, y, frame.px(off["r"]), "bg", "ink" if row.passed else "edge", frame.px(off["stroke"])))
    scene.bind("row", "", start)


def _ink(row: _Row, passed: str = "ink") -> str:
    return passed if row.passed else "ink3"


def _lead(scene: Scene, before: int) -> None:
    """Let the phase that was offered last come before the marks of its own words."""
    scene.targets.insert(before, scene.targets.pop())


def _offer(scene: Scene, told: Told, frame: Frame, row: _Row, rect: Rect) -> None:
    phase = row.phase
    name = told.words("network.phase", name=phase.name, title=told.text(phase.title))
    scene.offer("phase", phase.id, rect, name, text=told.text(phase.text), least=frame.least_target(), chosen=row.shown)

"""The phases of the story, measured, and what a run of them consists of: the line, the rings, what can be chosen.

The line is in the signal colour as far as one has come; the shown phase has a dot, later ones are dimmed.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Rect, Ring, Scene, Stroke, Style
from g60desk.layout.text import Flow, Piece, flow, single
from g60desk.layout.told import Told
from g60desk.story.model import Phase


class PhaseRow(msgspec.Struct, frozen=True):
    """A phase, measured."""

    phase: Phase
    name: Flow
    short: Flow
    shown: bool
    passed: bool


def phase_rows(told: Told, frame: Frame, width: float) -> list[PhaseRow]:
    """All phases, their words set into a rail of this width."""
    shown = told.phase
    names = [single([phase.name], frame.type("version"), frame) for phase in told.story.phases]
    room = width - ring_radius(frame) - frame.px(48 + 26) - max((name.width for name in names), default=0.0)
    return [
        PhaseRow(
            phase,
            name,
            flow(short_of(told, phase), short_style(frame, shown=phase == shown), room, frame),
            phase == shown,
            told.reached(phase.id),
        )
        for phase, name in zip(told.story.phases, names, strict=True)
    ]


def short_of(told: Told, phase: Phase) -> list[Piece]:
    """What a phase is in few words, with its source."""
    said = phase.short or phase.title
    return told.statement(said, told.plate("phase", phase.id, phase.cite))


def short_style(frame: Frame, *, shown: bool) -> Style:
    """The style of these words, a little heavier of the shown phase."""
    return frame.type("label" if frame.mode != "compact" else "caption", 500 if shown else 400)


def ring_radius(frame: Frame) -> float:
    """The radius of the largest ring with its stroke."""
    given = frame.tokens.marker["interchange_portrait" if frame.mode == "portrait" else "interchange"]
    r, stroke = given.get("current_r", given["r"]), given.get("current_stroke", given["stroke"])
    return frame.px(r + stroke / 2)


def plain_radius(frame: Frame) -> float:
    """The same of a ring on an upright sheet that is not the shown one."""
    given = frame.tokens.marker["interchange_portrait"]
    return frame.px(given["r"] + given["stroke"] / 2)


def draw_run(
    scene: Scene, told: Told, frame: Frame, points: Sequence[tuple[float, float]], rows: Sequence[PhaseRow]
) -> None:
    """The line through some points, with a ring at each."""
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


def row_ink(row: PhaseRow, passed: str = "ink") -> str:
    """The ink of a phase's words: pale for one that is still to come."""
    return passed if row.passed else "ink3"


def lead_on(scene: Scene, before: int) -> None:
    """Let the phase that was offered last come before the marks of its own words."""
    scene.targets.insert(before, scene.targets.pop())


def offer_phase(scene: Scene, told: Told, frame: Frame, row: PhaseRow, rect: Rect) -> None:
    """Let a phase be chosen."""
    phase = row.phase
    name = told.words("network.phase", name=phase.name, title=told.text(phase.title))
    scene.offer("phase", phase.id, rect, name, text=told.text(phase.text), least=frame.least_target(), chosen=row.shown)

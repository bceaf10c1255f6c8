"""How the comparison is turned by a hand: along which axis what turns, to where, and which part of the sheet moves."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from g60desk.layout.comparison_choice import compared_subjects, paired
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Rect, Scene
from g60desk.layout.told import Told

ROWS, COLUMNS = "y", "x"  # the axes along which a hand moves


class Turn(msgspec.Struct, frozen=True):
    """A field of the state, its values for the page before (-1) and after (1), and the part of the sheet that moves."""

    field: str
    to: Mapping[int, int]
    area: Rect


def upright(told: Told, frame: Frame) -> bool:
    """True where subjects are columns and aspects rows."""
    return frame.mode == "portrait" or paired(told) or len(compared_subjects(told)) == 1


def turns_of(told: Told, frame: Frame, scene: Scene) -> dict[str, Turn]:
    """What can be turned along each axis in the picture that is shown."""
    if told.state.compared or not any(target.kind == "aspect" for target in scene.targets):
        return {}
    aspects, subjects = _steps(told, scene, "aspects"), _steps(told, scene, "subjects")
    names = [target.rect for target in scene.targets if target.kind == "aspect"]
    cells = [target.rect for target in scene.targets if target.kind in ("cell", "say")]
    left, top = min(rect.x for rect in names), min(rect.y for rect in names)
    bottom = _bottom(frame, scene)
    if upright(told, frame):
        top -= frame.px(12)
        found = {ROWS: Turn("aspects", aspects, Rect(0.0, top, frame.width, bottom - top))}
        if subjects:
            x = min((rect.x for rect in cells), default=left) - frame.px(8)
            y = min(target.rect.y for target in scene.targets if target.kind == "subject") - frame.px(8)
            found[COLUMNS] = Turn("subjects", subjects, Rect(x, y, frame.width - x, bottom - y))
        else:
            found[COLUMNS] = found[ROWS]
        return {axis: turn for axis, turn in found.items() if turn.to}
    x = left - frame.px(14)
    found = {COLUMNS: Turn("aspects", aspects, Rect(x, top - frame.px(6), frame.width - x, bottom - top + frame.px(6)))}
    y = max(rect.bottom for rect in names) + frame.px(17)  # under the rule
    found[ROWS] = Turn("subjects", subjects, Rect(0.0, y, frame.width, bottom - y))
    return {axis: turn for axis, turn in found.items() if turn.to}


def _steps(told: Told, scene: Scene, field: str) -> dict[int, int]:
    """Where the arrows of a stepper lead."""
    names = {told.words(f"comparison.previous_{field}"): -1, told.words(f"comparison.next_{field}"): 1}
    return {
        names[target.name]: int(target.key.removeprefix(f"{field}="))
        for target in scene.targets
        if target.kind == "set" and target.key.startswith(f"{field}=") and target.name in names
    }


def _bottom(frame: Frame, scene: Scene) -> float:
    """Where what moves ends: above the controls of an upright sheet."""
    if frame.mode != "portrait":
        return frame.bottom + frame.px(6)
    below = [target.rect.y for target in scene.targets if target.kind in ("set", "action")]
    return min(below, default=frame.bottom) - frame.px(14)

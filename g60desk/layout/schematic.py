"""The network as a schematic of straight and slanting lines, and the key above it.

A story whose lines are one trunk with members beside it is drawn as that (`straight.py`), any other on an octilinear
grid (`octilinear.py`).
"""

from __future__ import annotations

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.network_legend import draw_row
from g60desk.layout.network_links import shown_places
from g60desk.layout.network_rail import rail_width
from g60desk.layout.network_upright import every_phase, key_parts
from g60desk.layout.network_year import widest_year
from g60desk.layout.rect import around
from g60desk.layout.scene import Rect, Scene
from g60desk.layout.schematic_plan import Schematic, settled
from g60desk.layout.straight import draw_trunk, plan_trunk
from g60desk.layout.straight_fit import is_trunk
from g60desk.layout.told import Told


def plan_schematic(told: Told, frame: Frame, rect: Rect) -> Schematic | None:
    """Where everything stands inside `rect`; None where the story has nothing to show."""
    if not shown_places(told):
        return None
    if is_trunk(told, frame, rect):
        return plan_trunk(told, frame, rect)
    from g60desk.layout.octilinear import plan_octilinear  # most stories need none of it

    return plan_octilinear(told, frame, rect)


def plan_beside(told: Told, frame: Frame, switch: Rect, year: Rect | None, below: float = 0.0) -> Schematic | None:
    """The same on a lying sheet: right of the rail, under the `switch` and the key beside it, and `below` px more.

    The key keeps off the `year`, and has room for one also while none is shown: when time runs, no place moves.
    """
    row = _row(frame, switch if year is None else around([switch, year]))
    left = switch.x - frame.px(24) - widest_year(told, frame)
    bottom = _key_bottom(told, frame, _row(frame, msgspec.structs.replace(switch, x=left)))
    top = max(bottom, switch.bottom) + max(frame.px(24), below + frame.px(10))
    plan = plan_schematic(told, frame, Rect(row.x, top, frame.right - row.x, frame.bottom - frame.px(20) - top))
    return msgspec.structs.replace(plan, key=row) if plan else None


def draw_schematic(scene: Scene, told: Told, frame: Frame, plan: Schematic | None) -> None:
    """Draw a schematic with its key, where there is one."""
    if plan is None:
        return
    if plan.key is not None:
        draw_row(scene, told, frame, plan.painted, plan.key, full=frame.right)
    if plan.trunk is not None:
        draw_trunk(scene, told, frame, plan)
    else:
        from g60desk.layout.octilinear import draw_octilinear

        draw_octilinear(scene, told, frame, plan)


def _row(frame: Frame, switch: Rect) -> Rect:
    """Where the key begins, and how wide it may be."""
    left = frame.left + rail_width(frame) + frame.px(80 if frame.mode != "compact" else 54)
    return Rect(left, switch.y + frame.px(8), switch.x - frame.px(24) - left, switch.bottom - switch.y - frame.px(8))


def _key_bottom(told: Told, frame: Frame, row: Rect) -> float:
    """The y below the key in the phase in which it is highest, so that no phase moves a place."""
    scratch = Scene(frame.width, frame.height)
    return max(
        draw_row(scratch, one, frame, key_parts(one, frame), row, full=frame.right)
        for one in every_phase(settled(told))
    )

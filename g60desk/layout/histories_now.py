"""The day of the story time in histories: one line through all rows by the calendar, and one in each by its own years.

While there is one, it is the day up to which lines are firm and events are not dim.
"""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.frame import Frame
from g60desk.layout.histories_plan import Plan
from g60desk.layout.histories_rows import SeenRow
from g60desk.layout.scale import Scale
from g60desk.layout.scene import Scene, Stroke
from g60desk.layout.timeline_now import AROUND, draw_now, free_of
from g60desk.layout.told import Told


def draw_day(scene: Scene, told: Told, frame: Frame, axis: Scale, rows: Sequence[SeenRow], plan: Plan) -> None:
    """Draw the day, where there is one and it is in sight."""
    day = told.state.day
    if day is None:
        return
    if not told.state.since:
        draw_now(scene, told, frame, axis, plan.ruler, plan.rows_end, down=False)
        return
    boxes = [words.box.grown(frame.px(AROUND)) for words in scene.words()]
    for one in rows:
        if one.scale is None or not one.scale.start <= day <= one.scale.end or one.history.zero is None:
            continue
        if day < one.history.zero:
            continue
        x = one.scale.x(day)
        for a, b in free_of(boxes, x, one.row.top, one.row.bottom, down=False):
            scene.add(Stroke(((x, a), (x, b)), "ink", frame.stroke("rule")))

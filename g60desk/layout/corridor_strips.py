"""The corridors of a comparison as straightened lines at one scale in km, one below the other.

The distances are great circles between the story's own coordinates (`corridor.py`); what sources say of the length of a
road is drawn beside them and never mixed with them (`corridor_roads.py`).
"""

from __future__ import annotations

from g60desk.layout.comparison_pictures import Room
from g60desk.layout.corridor_axis import draw_axis, draw_foot, set_foot
from g60desk.layout.corridor_line import draw_line
from g60desk.layout.corridor_plan import Plan, plan_strips
from g60desk.layout.corridor_rail import draw_rail
from g60desk.layout.corridor_scale import shown_corridors
from g60desk.layout.corridor_words import length_words
from g60desk.layout.frame import Frame
from g60desk.layout.header import Choice, draw_switch, switch_size
from g60desk.layout.scene import Rect, Scene, Stroke
from g60desk.layout.told import Told


def draw_strips(scene: Scene, told: Told, frame: Frame, room: Room) -> None:
    """Draw the strips in their room of the comparison's sheet."""
    scene.summary = strips_summary(told)
    if not told.story.comparison.subjects:
        return
    foot = set_foot(told, frame, room.below.w)
    plan = plan_strips(told, frame, room, foot.height)
    _draw_pages(scene, frame, plan)
    for band in plan.bands:
        scene.belong("subject", band.corridor.subject.id, band.box)
        draw_rail(scene, told, frame, band)
        draw_line(scene, told, frame, band, plan.scale)
    draw_axis(scene, told, frame, plan)
    for band in plan.bands[1:]:
        y = band.box.y
        scene.add(Stroke(((band.box.x, y), (band.box.right, y)), "rule", frame.stroke("rule")))
    draw_foot(scene, told, frame, plan, foot, room.below.x)


def _draw_pages(scene: Scene, frame: Frame, plan: Plan) -> None:
    """The switch between pages of strips, where there are more than have room."""
    if len(plan.first) < 2:
        return
    choices = []
    for page, first in enumerate(plan.first):
        last = min(plan.count, first + plan.first[1])
        label = f"{first + 1}–{last}" if last > first + 1 else str(last)
        choices.append(Choice(label, f"subjects={first}", page == plan.page))
    width = min(switch_size(frame, choices)[0], plan.pager.w)
    draw_switch(scene, frame, choices, Rect(frame.right - width, plan.pager.y, width, plan.pager.h))


def strips_summary(told: Told) -> str:
    """What the strips say, as a sentence."""
    said = []
    for corridor in shown_corridors(told):
        subject = corridor.subject
        name = " ".join(part for part in (subject.badge, told.text(subject.name)) if part)
        said.append(told.words("strips.line", name=name, length=length_words(told, corridor)))
    return told.words("table.sentence").join([told.text(told.story.comparison.headline), *said])

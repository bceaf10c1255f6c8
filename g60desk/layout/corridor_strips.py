"""The corridors of a comparison as straightened lines at one scale in km, one below the other.

The distances are great circles between the story's own coordinates (`corridor.py`); what sources say of the length of a
road is drawn beside them and never mixed with them (`corridor_roads.py`).
"""

from __future__ import annotations

from copy import copy

from msgspec.structs import replace

from g60desk.layout.compared_subject import called
from g60desk.layout.comparison import with_head
from g60desk.layout.comparison_pictures import Room
from g60desk.layout.corridor_axis import draw_axis, draw_bar, draw_foot, set_foot
from g60desk.layout.corridor_line import draw_line
from g60desk.layout.corridor_plan import Plan, plan_strips, scale_in
from g60desk.layout.corridor_rail import draw_rail
from g60desk.layout.corridor_said import Sayings
from g60desk.layout.corridor_scale import shown_corridors
from g60desk.layout.corridor_words import length_words
from g60desk.layout.frame import Frame
from g60desk.layout.header import Choice, draw_switch, switch_size
from g60desk.layout.scene import Rect, Scene, Stroke, Target
from g60desk.layout.told import Told
from g60desk.state import State


def draw_strips(scene: Scene, told: Told, frame: Frame, room: Room) -> None:
    """Draw the strips in their room of the comparison's sheet."""
    Strips(told, frame, room).draw(scene)


class StripSheet:
    """The sheet of the strips, of which what does not move with the scale is laid out and painted once."""

    def __init__(self, told: Told, frame: Frame) -> None:
        self.frame = frame
        self._key = _still(told)
        self._ground, self._room = with_head(told, frame)
        self._strips = Strips(told, frame, self._room)
        self._strips.draw_still(self._ground)

    def fits(self, told: Told, frame: Frame) -> bool:
        """True while only the scale is another one."""
        return frame == self.frame and _still(told) == self._key

    def lay_out(self, told: Told) -> Scene:
        """The strips with the km in sight that the state says."""
        scene = self._ground.laid_over()
        self._strips.at(told).draw_moving(scene)
        return scene


def _still(told: Told) -> tuple[int, str, State]:
    """What a sheet is known by: the story, its phase, and its state without what moves."""
    state = replace(told.state, stretch=None, window=None, day=None, playing=False)
    return id(told.story), told.phase.id if told.phase is not None else "", state


class Strips:
    """All strips of a page in their room, in one state."""

    def __init__(self, told: Told, frame: Frame, room: Room) -> None:
        self.told, self.frame, self.room = told, frame, room
        self.foot = set_foot(told, frame, room.below.w)
        self.said = Sayings(told, frame)
        self.plan = plan_strips(told, frame, room, self.foot.height)

    def at(self, told: Told) -> Strips:
        """The same with the km in sight that another state says."""
        other = copy(self)
        other.told = told
        other.plan = replace(self.plan, scale=scale_in(told, self.frame, self.plan.field))
        return other

    def draw(self, scene: Scene) -> None:
        """Draw all."""
        self.draw_still(scene)
        self.draw_moving(scene)

    def draw_still(self, scene: Scene) -> None:
        """Draw what does not move: the words of all strips, the key, and how it is measured."""
        scene.summary = strips_summary(self.told)
        if not self.plan.bands:
            return
        _draw_pages(scene, self.frame, self.plan)
        for band in self.plan.bands:
            scene.belong("subject", band.corridor.subject.id, band.box)
            draw_rail(scene, self.told, self.frame, band)
        for band in self.plan.bands[1:]:
            y = band.box.y
            ends = ((band.box.x, y), (band.box.right, y))
            scene.add(Stroke(ends, "rule", self.frame.stroke("rule")))
        draw_foot(scene, self.frame, self.plan, self.foot, self.room.below.x)

    def draw_moving(self, scene: Scene) -> None:
        """Draw what moves with the scale over that: lines, stops, axis and bar."""
        if not self.plan.bands:
            return
        start = len(scene.items)
        for band in self.plan.bands:
            draw_line(scene, self.said, band, self.plan.scale)
        draw_axis(scene, self.told, self.frame, self.plan, start)
        draw_bar(scene, self.told, self.frame, self.plan)
        scene.targets.sort(key=lambda target: _place_of(self.plan, target))


def _place_of(plan: Plan, target: Target) -> int:
    """Where a target comes in reading order: what is above all strips, then strip by strip, then what is below."""
    y = target.rect.middle[1]
    if y < plan.bands[0].box.y:
        return -1
    return next((n for n, band in enumerate(plan.bands) if y < band.box.bottom), len(plan.bands))


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
        name = called(told, corridor.subject)
        said.append(told.words("strips.line", name=name, length=length_words(told, corridor)))
    return told.words("table.sentence").join([told.printed.text(told.story.comparison.headline), *said])

"""The page that nobody has touched yet: one picture of the loop, at a moment of its coming in.

Its parts are in `attract_words.py` and `attract_sketch.py`, the order of the pictures in `attract_shots.py`.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from g60desk.layout.attract_area import draw_area, draw_stub
from g60desk.layout.attract_pose import Pose, mixed, shown_members, straight
from g60desk.layout.attract_room import band, fitted_course, order_of
from g60desk.layout.attract_shots import Shot
from g60desk.layout.attract_sketch import (
    Names,
    badge_rect,
    badge_spot,
    draw_badge,
    draw_marks,
    draw_names,
    draw_road,
    draw_ties,
    place_names,
    small,
)
from g60desk.layout.attract_words import called, counted, doors, draw_doors, draw_words, words_rect
from g60desk.layout.easing import eased, within
from g60desk.layout.foot_names import badge_of
from g60desk.layout.frame import Frame
from g60desk.layout.geometry import length
from g60desk.layout.scene import Rect, Scene
from g60desk.layout.text import Flow
from g60desk.layout.told import Told
from g60desk.story.model import Key

MARGIN = 20.0  # px of the reference sheet that stay free around everything: more than a page is ever shifted
LINE_PART = 0.8  # of the coming in, in which the line arrives; then the members beside it appear


class Attract:
    """Lays out the pictures of one story for one sheet; what does not move is worked out once.

    `tolds` is the story in each of its languages, the first one large.
    """

    def __init__(self, tolds: Sequence[Told], frame: Frame, shots: Sequence[Shot]) -> None:
        self.tolds, self.frame, self.shots = tolds, frame, shots
        told = tolds[0]
        taken = [rect for _, _, rect in doors(tolds, frame)]
        words = {number: words_rect(self._words(shot), frame) for number, shot in enumerate(shots)}
        course = next((words[number] for number, shot in enumerate(shots) if shot.kind == "course"), None)
        others = [words[number] for number, shot in enumerate(shots) if shot.kind in ("straight", "phase")]
        self._map = fitted_course(told, frame, course, taken) if course else None
        order = sorted(self._map.stops, key=self._map.stops.__getitem__) if self._map else order_of(told)
        self._straight = straight(told, frame, band(frame, others), order) if others else None
        sheet = Rect(0, 0, frame.width, frame.height).grown(-frame.px(MARGIN))
        self._badge = badge_spot(self._map) if self._map and badge_of(told) else None
        plate = [badge_rect(told, frame, self._badge)] if self._badge else []
        self._map_names: Names = {}
        self._names: Names = {}
        if self._map and course:
            self._map_names = place_names(tolds, frame, self._map, small(frame), [*taken, *plate, course], sheet)
        if self._straight:
            self._names = place_names(tolds, frame, self._straight, small(frame), [*taken, *others], sheet)

    def scene(self, number: int, part: float = 1.0) -> Scene:
        """The picture `number` when it has come in by `part`, 0 to 1."""
        frame, shot = self.frame, self.shots[number]
        scene = Scene(frame.width, frame.height)
        if shot.kind == "course" and self._map:
            self._draw_course(scene, self._map, part)
        elif shot.kind == "straight" and self._straight:
            self._draw_turn(scene, self._straight, part)
        elif shot.kind == "phase" and self._straight:
            self._draw_growth(scene, self._straight, shot.key, part)
        elif shot.kind == "figure":
            draw_area(scene, self.tolds[0], frame, shot.key, self._travelled(part))
        elif shot.kind == "words":
            draw_stub(scene, frame, words_rect(self._words(shot), frame))
        draw_words(scene, self._words(shot), frame)
        draw_doors(scene, self.tolds, frame)
        scene.summary = " ".join(dict.fromkeys(told.text(shot.says) for told in self.tolds))
        return scene

    def moves(self, number: int) -> bool:
        """True for a picture that comes in by moving; the others are there at once."""
        return self.shots[number].kind != "words"

    def _words(self, shot: Shot) -> list[tuple[Flow, str]]:
        if shot.kind == "figure":
            return counted(self.tolds, self.frame, shot.key, shot.says)
        return called(self.tolds, self.frame, shot.says, beside=shot.kind == "course")

    def _travelled(self, part: float) -> float:
        return eased(self.frame.tokens.motion.easing["travel"], part)

    def _draw_course(self, scene: Scene, pose: Pose, part: float) -> None:
        """The line comes in from the edge; each place is there when the line has come to it."""
        told, frame = self.tolds[0], self.frame
        come = 1.0 if not pose.line else self._travelled(min(1.0, part / LINE_PART))
        whole = length(pose.line) or 1.0
        there = {key for key, at in pose.stops.items() if length(pose.line[: at + 1]) <= come * whole + 1.0}
        if come >= 1.0:
            there |= pose.spots.keys()
        shown = Pose(pose.line, pose.stops, pose.ties, {key: spot for key, spot in pose.spots.items() if key in there})
        draw_ties(scene, frame, pose, within(part, LINE_PART, 1.0) if pose.line else part)
        draw_road(scene, frame, pose, come, ahead=False)
        draw_marks(scene, told, frame, shown, there)
        if self._badge and come >= 1.0:
            draw_badge(scene, told, frame, self._badge)
        shown_names = {key: name for key, name in self._map_names.items() if key in there}
        on_line = {key: name for key, name in shown_names.items() if key in pose.stops}
        beside = {key: name for key, name in shown_names.items() if key not in pose.stops}
        draw_names(scene, self.tolds, frame, on_line, there, 1.0)
        draw_names(scene, self.tolds, frame, beside, there, within(part, LINE_PART, 1.0) if pose.line else part)

    def _draw_turn(self, scene: Scene, goal: Pose, part: float) -> None:
        """The true course turns into the straight line, every place on a straight way."""
        told, frame = self.tolds[0], self.frame
        pose = mixed(self._map, goal, self._travelled(part)) if self._map else goal
        draw_ties(scene, frame, pose, 1.0)
        draw_road(scene, frame, pose, 1.0)
        draw_marks(scene, told, frame, pose, pose.spots)
        if self._map and part < 1.0:
            draw_names(scene, self.tolds, frame, self._map_names, pose.spots, 1.0 - within(part, 0.0, 0.2))
        draw_names(scene, self.tolds, frame, self._names, pose.spots, within(part, 0.8, 1.0) if self._map else 1.0)

    def _draw_growth(self, scene: Scene, pose: Pose, phase: Key, part: float) -> None:
        """The line grows to the farthest member that this phase reaches; who is still to come is hollow."""
        told, frame = self.tolds[0], self.frame
        order = [one.id for one in told.story.phases]
        at = order.index(phase)
        now, before = _joined(told, order[: at + 1]), _joined(told, order[:at])
        come = self._travelled(part)
        reach = _reach(pose, before) + (_reach(pose, now) - _reach(pose, before)) * come
        there = now if come >= 1.0 else before
        draw_ties(scene, frame, pose, 1.0)
        draw_road(scene, frame, pose, reach)
        draw_marks(scene, told, frame, pose, there)
        draw_names(scene, self.tolds, frame, self._names, there, 1.0)


def _joined(told: Told, phases: Collection[Key]) -> set[Key]:
    return {place.id for place in shown_members(told) if place.joins in phases or not place.joins}


def _reach(pose: Pose, there: Collection[Key]) -> float:
    """The part of the line from the edge to the farthest of these places; 0 where none of them is on it."""
    at = max((number for key, number in pose.stops.items() if key in there), default=0)
    whole = length(pose.line)
    return length(pose.line[: at + 1]) / whole if whole and at else 0.0

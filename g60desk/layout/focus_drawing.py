"""Where a record is drawn in a picture: its plate, its drawing, and the courses of a line with what lies on them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from g60desk.layout.course import Course
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Rect, Scene, Target
from g60desk.state import Selection


def plate_of(scene: Scene, opened: Selection) -> Rect | None:
    """The plate that opens this record; None when the picture has none."""
    key = str(opened)
    marks = (target.rect for target in scene.targets if target.kind == "cite" and target.key == key)
    return next((mark for mark in marks if mark.w > 0), None)  # the mark of a row out of sight has no place


def lead_of(scene: Scene, opened: Selection, own: Sequence[Rect], frame: Frame) -> Rect | None:
    """What a branch leads from where there is no plate: the badge of a line or its end, else the part at the sheet."""
    ends = [target.hit for target in _targets(scene, opened) if target.courses and target.hit.w > 0]
    ends = ends or [_spot(scene, course, end) for course in courses_of(scene, opened) for end in (0, -1)]
    upright = frame.mode == "portrait"
    return max(ends or own, key=lambda rect: rect.bottom if upright else rect.right, default=None)


def drawing_of(scene: Scene, opened: Selection, frame: Frame) -> tuple[list[Rect], bool]:
    """Where the record itself is drawn, and whether that is known exactly: what the picture says belongs to it.

    Else it is what can be chosen as it, which may reach over others.
    """
    told, courses = scene.belongings.get(str(opened), []), courses_of(scene, opened)
    if courses:
        badges = [target.hit for target in _targets(scene, opened) if target.hit.w > 0]
        return [*told, *badges, *_on_the_way(scene, courses)], True
    if told:
        return list(told), True
    own = (target.rect for target in _targets(scene, opened))
    return [rect for rect in own if rect.w > 0 and rect.h < frame.height * 0.5], False


def courses_of(scene: Scene, opened: Selection) -> tuple[Course, ...]:
    """The courses along which a line is drawn."""
    return tuple(course for target in _targets(scene, opened) for course in target.courses)


def _targets(scene: Scene, opened: Selection) -> list[Target]:
    return [target for target in scene.targets if (target.kind, target.key) == (opened.kind, opened.key)]


def _on_the_way(scene: Scene, courses: Sequence[Course]) -> Iterator[Rect]:
    """The places that lie on these courses, with their names."""
    for target in scene.targets:
        if target.kind == "place" and any(course.far(*target.rect.middle) < target.rect.w / 2 for course in courses):
            yield from scene.belongings.get(f"place:{target.key}", [target.rect])


def _spot(scene: Scene, course: Course, end: int) -> Rect:
    """The square around an end of a course; the mark of a place that it ends in."""
    x, y = course.points[end]
    marks = (target.rect for target in scene.targets if target.kind == "place" and target.rect.holds(x, y))
    return next(marks, Rect(x, y, 0.0, 0.0).grown(course.half))

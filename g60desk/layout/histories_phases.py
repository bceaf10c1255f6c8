"""The phases of the story on the line of its own subject: an interchange where each begins, and its name below."""

from __future__ import annotations

from g60desk.layout.frame import Frame
from g60desk.layout.histories_list import History
from g60desk.layout.histories_plan import Row
from g60desk.layout.rect import Rect
from g60desk.layout.scale import Scale
from g60desk.layout.scene import Ring, Scene
from g60desk.layout.text import place, single
from g60desk.layout.timeline_phases import Stop, belong_to_stop, is_ahead, is_here, offer_stop, radius, stops_of
from g60desk.layout.told import Told

SIZE = {"tall": 0.58, "middle": 0.46, "low": 0.3}  # of the radius that an interchange has on the timeline
EDGE, DOT = 0.3, 0.36  # of a ring's radius
APART = 8.0  # px between two names


def draw_phases(scene: Scene, told: Told, frame: Frame, history: History, row: Row, scale: Scale) -> None:
    """Draw those in sight; rings that would touch are one, and a name that has no room is left to its ring."""
    if not history.spine:
        return
    r = radius(frame) * SIZE[row.size]
    free = scale.left
    for stop in stops_of(told, frame, scale, 2 * r + frame.px(2)):
        rect = _draw_ring(scene, told, stop, row.line, r)
        name = single([_name(stop)], frame.type("label", 600), frame)
        x = min(max(stop.x - name.width / 2, scale.left), scale.right - name.width)
        if row.size == "tall" and x >= free:
            taken = place(scene, name, x, row.line + r + frame.px(3), frame, "ink3" if is_ahead(told, stop) else "ink")
            free = taken.right + frame.px(APART)
            left, right = min(rect.x, taken.x), max(rect.right, taken.right)
            rect = Rect(left, rect.y, right - left, taken.bottom - rect.y)
        offer_stop(scene, told, frame, stop, rect)
        belong_to_stop(scene, stop, rect)


def _name(stop: Stop) -> str:
    first, last = stop.phases[0].name, stop.phases[-1].name
    return first if first == last else f"{first}–{last}"


def _draw_ring(scene: Scene, told: Told, stop: Stop, y: float, r: float) -> Rect:
    width = max(1.5, r * EDGE)
    scene.add(Ring(stop.x, y, r - width / 2, "bg", "edge" if is_ahead(told, stop) else "ink", width))
    if is_here(told, stop):
        scene.add(Ring(stop.x, y, r * DOT, "ink", "", 0))
    return Rect(stop.x - r, y - r, 2 * r, 2 * r)

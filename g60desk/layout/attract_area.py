"""What else an attract page draws: an area as a square, and the line of a story that has no road."""

from __future__ import annotations

from g60desk.layout.attract_pose import BEYOND
from g60desk.layout.attract_sketch import EDGE, ORIGIN
from g60desk.layout.frame import Frame
from g60desk.layout.network_areas import BOUNDS
from g60desk.layout.scene import Box, Rect, Ring, Scene, Soft, Stroke
from g60desk.layout.told import Told
from g60desk.story.model import Key

SQUARE, UPRIGHT_SQUARE = 460.0, 800.0  # px, the side of a square, lying and upright
FADE = 0.18  # of a side, where an area is a lower bound


def draw_area(scene: Scene, told: Told, frame: Frame, key: Key, part: float) -> None:
    """An area as a square that grows from its lower left corner; of another figure there is nothing to draw."""
    figure = told.story.figures[key]
    if told.figure(key).quantity.unit.kind != "area":
        return
    upright = frame.mode == "portrait"
    side = frame.px(UPRIGHT_SQUARE if upright else SQUARE) * part
    x, ground = (frame.px(72), frame.height - frame.px(420)) if upright else (frame.px(96), frame.px(600))
    scene.add(Stroke(((0.0, ground), (frame.width, ground)), "rule", frame.stroke("axis")))
    rect = Rect(x, ground - side, side, side)
    scene.belong("figure", key, rect)
    if figure.said in BOUNDS and side > frame.px(24):
        scene.add(Soft(rect, "province.0", top=side * FADE, right=side * FADE))
    elif side > 0:
        scene.add(Box(rect, "province.0"))


def draw_stub(scene: Scene, frame: Frame, words: Rect) -> None:
    """The line of a story that has no road: it comes in from the edge and ends in a station beside the words."""
    y = words.bottom + frame.px(130) if frame.mode == "portrait" else words.y - frame.px(130)
    r = frame.px(ORIGIN)
    scene.add(Stroke(((words.x + r, y), (frame.width + frame.px(BEYOND), y)), "signal", frame.stroke("line_attract")))
    scene.add(Ring(words.x + r, y, r, "bg", "ink", frame.px(EDGE)))

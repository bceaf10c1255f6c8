"""The question whether somebody is still there, with a line along the foot that grows shorter while nobody answers."""

from __future__ import annotations

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Rect, Scene, Stroke
from g60desk.layout.text import place, single
from g60desk.layout.told import Told

UNDER_NAMES = 48.0  # px of a lying sheet's unit from the line to below the names of the views
HIGH = 120.0  # px of an upright reference sheet that the question takes at the foot


def asking_rect(frame: Frame) -> Rect:
    """Where the question stands on the page: over the lowest buttons, so that nothing that is read is covered."""
    high = frame.px(HIGH)
    if frame.mode != "portrait":
        high = frame.height - frame.nav_y - UNDER_NAMES * frame.unit
    return Rect(0, frame.height - high, frame.width, high)


def lay_out_asking(told: Told, frame: Frame, left: float) -> Scene:
    """The question, and the line of which the part `left`, 1 to 0, is still there; in px from its own top."""
    rect = asking_rect(frame)
    words = told.words("kiosk.still_here")
    scene = Scene(rect.w, rect.h, words)
    width = frame.px(frame.tokens.stroke["line"])
    said = single([words], frame.type("h2"), frame)
    place(scene, said, frame.left, (rect.h - width - said.height) / 2, frame)
    y = rect.h - width / 2
    scene.add(Stroke(((0.0, 0.0), (rect.w, 0.0)), "rule", frame.stroke("rule")))
    scene.add(Stroke(((0.0, y), (rect.w * left, y)), "rule", width))
    return scene

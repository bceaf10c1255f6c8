"""The foot of a chart page: its note on a sunk panel, and below it the sentence that its data make."""

from __future__ import annotations

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Box, Rect, Scene
from g60desk.layout.text import Flow, flow, place
from g60desk.layout.told import Told
from g60desk.story.model import Chart

MOST_LINES = 6  # of a caption; the screen reader hears all of it


def draw_foot(scene: Scene, told: Told, frame: Frame, chart: Chart, caption: str, bottom: float) -> float:
    """Draw it so that it ends at `bottom`; gives the y above it."""
    y = draw_caption(scene, frame, caption, bottom) if caption else bottom
    if not chart.note:
        return y
    pad = frame.px(20)
    text = flow(told.spans(chart.note), frame.type("caption"), frame.right - frame.left - 2 * pad, frame)
    high = text.height + frame.px(24)
    panel = Rect(frame.left, y - high, frame.right - frame.left, high)
    scene.add(Box(panel, "sunk", "", 0, frame.px(frame.tokens.radius["card"])))
    place(scene, text, frame.left + pad, panel.y + frame.px(12), frame, "ink2")
    return panel.y - frame.px(24)


def draw_caption(scene: Scene, frame: Frame, caption: str, bottom: float) -> float:
    """Draw a caption that ends at `bottom`; gives the y where what is above it ends."""
    said = caption_flow(frame, caption)
    place(scene, said, frame.left, bottom - said.height, frame, "ink2")
    return bottom - said.height - frame.px(16)


def caption_flow(frame: Frame, caption: str) -> Flow:
    """A caption as it is set across the sheet."""
    return flow([caption], frame.type("caption"), frame.right - frame.left, frame, most_lines=MOST_LINES)

"""Buttons: outlined, or filled with ink for the one thing that is most likely wanted."""

from __future__ import annotations

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Box, Rect, Scene, Style
from g60desk.layout.text import Span, flow, place


def draw_button(
    scene: Scene,
    frame: Frame,
    rect: Rect,
    words: str,
    action: str,
    *,
    filled: bool = False,
    ground: str = "bg",
    style: Style | None = None,
    says: str = "",
) -> None:
    """An outlined button on `ground` (or one filled with ink) that runs an action; a sheet without hands has none.

    `style` is another than that of a label, `says` what a screen reader says where the words need more.
    """
    if not frame.hands:
        return
    style = style or frame.type("label")
    scene.add(Box(rect, "ink" if filled else ground, "" if filled else "edge", max(1.0, 2 * frame.s), rect.h / 2))
    text = flow([Span(words, whole=True)], style, rect.w * 2, frame)
    place(scene, text, rect.x + (rect.w - text.width) / 2, rect.y + (rect.h - text.height) / 2, frame,
          "bg" if filled else "ink")  # fmt: skip
    kind, named, key = action.partition(":")
    scene.offer(
        kind if named else "action",
        key if named else action,
        rect,
        says or words,
        least=min(frame.least_target(), rect.h + 12),
    )

"""The name of a mark that stands without words, beside it while the pointer or the keyboard is there."""

from __future__ import annotations

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Box, Rect, Scene, Target
from g60desk.layout.text import flow, place

AWAY = 12.0  # from the mark
PAD_X, PAD_Y = 16.0, 8.0
WIDEST = 560.0


def is_nameless(scene: Scene, target: Target) -> bool:
    """True for a drawn record, a band, or a ring that stands for several, with no words in it."""
    ring = target.kind == "set" and target.key.startswith("window=")
    band = target.kind == "step" and target.key.startswith("era:")
    if not (ring or band or target.kind in ("event", "place")) or not target.name:
        return False
    words = [run for run in scene.words() if run.box.meets(target.rect)]
    return not words or (ring and all(run.text.isdigit() for run in words))


def lay_out_nametag(target: Target, frame: Frame) -> Scene:
    """The tag on the sheet: above the mark where there is room, else below it, and always inside the sheet."""
    style = frame.type("label")
    scene = Scene(frame.width, frame.height, target.name)
    pad_x, pad_y, away = frame.px(PAD_X), frame.px(PAD_Y), frame.px(AWAY)
    said = flow([target.name], style, min(frame.px(WIDEST), frame.right - frame.left), frame, most_lines=3)
    width, height = said.width + 2 * pad_x, said.height + 2 * pad_y
    rect = target.rect
    x = min(max(rect.middle[0] - width / 2, frame.left), frame.right - width)
    above = rect.y - away - height
    y = above if above > 0 else rect.bottom + away
    scene.add(
        Box(Rect(x, y, width, height), "surface", "ink", frame.stroke("axis"), frame.px(frame.tokens.radius["card"]))
    )
    place(scene, said, x + pad_x, y + pad_y, frame)
    return scene

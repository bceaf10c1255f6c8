"""What a source mark belongs to on the page: the part that stays clear while the drawer tells about it."""

from __future__ import annotations

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Rect, Scene
from g60desk.layout.sheet import sheet_rect
from g60desk.state import Selection


def mark_of(scene: Scene, opened: Selection) -> Rect | None:
    """The plate that opens this record; None when the picture has none."""
    key = str(opened)
    return next((target.rect for target in scene.targets if target.kind == "cite" and target.key == key), None)


def clear_around(scene: Scene, mark: Rect, opened: Selection, frame: Frame) -> Rect:
    """The statement that the plate ends, with the drawing of the record beside it, and a margin."""
    clear = _statement(scene, mark, frame)
    for target in scene.targets:
        near = target.rect.w < frame.width * 0.4 and target.rect.h < frame.height * 0.5
        if (target.kind, target.key) == (opened.kind, opened.key) and near:
            clear = _both(clear, target.rect)
    return clear.grown(frame.px(12))


def slide(clear: Rect, frame: Frame) -> tuple[float, float]:
    """How far the view moves (left or up, px) so that the sheet does not cover what stays clear."""
    rect = sheet_rect(frame)
    if frame.mode == "portrait":
        wish = clear.bottom + frame.px(72) - rect.y
        return 0.0, min(max(0.0, wish), max(0.0, clear.y - frame.px(48)), rect.h)
    wish = clear.right + frame.px(96) - rect.x
    return min(max(0.0, wish), max(0.0, clear.x - frame.px(48)), rect.w), 0.0


def _statement(scene: Scene, mark: Rect, frame: Frame) -> Rect:
    """The plate with the words before it on its line, and those of the same paragraph right above and below."""
    clear = mark
    reach_x, reach_y = frame.px(26), frame.px(9)
    boxes = [words.box for words in scene.words()]
    for _ in range(4):
        grown = clear
        for box in boxes:
            aside = box.x - clear.right if box.x > clear.right else clear.x - box.right
            above = box.y - clear.bottom if box.y > clear.bottom else clear.y - box.bottom
            if aside < reach_x and above < reach_y and box.y + box.h > mark.y - frame.px(90):
                grown = _both(grown, box)
        if grown == clear or grown.w > frame.width * 0.5 or grown.h > frame.height * 0.25:
            break
        clear = grown
    return clear


def _both(one: Rect, other: Rect) -> Rect:
    x, y = min(one.x, other.x), min(one.y, other.y)
    return Rect(x, y, max(one.right, other.right) - x, max(one.bottom, other.bottom) - y)

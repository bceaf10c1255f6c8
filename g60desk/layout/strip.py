"""A message on the page: a sunk strip with its sentence, and a triangle where something is wrong.

It stands in the margin above the sentence of the page, where nothing else does.
"""

from __future__ import annotations

from g60desk.layout.buttons import draw_button
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Box, Rect, Scene, Shape, Stroke
from g60desk.layout.text import flow, place
from g60desk.layout.told import Told


def lay_out_strip(told: Told, frame: Frame, text: str, *, trouble: bool, way: tuple[str, str] | None = None) -> Scene:
    """The strip, as large as its text needs, in the middle of the sheet; a press anywhere on it closes it.

    A `way` is a button at its end: its words, and what it does as "kind:key".
    """
    style = frame.type("label")
    inset = max(14.0 * min(1.0, frame.unit), frame.px(24))
    air = frame.px(6)
    mark = 1.5 * style.px if trouble else 0.0
    button = frame.measure(way[0], style, frame.han) + 2 * inset if way else 0.0
    room = frame.right - frame.left - 2.5 * inset - mark - button
    words = flow([text], style, room, frame, most_lines=4)
    width = words.width + 2 * inset + (mark + inset / 2 if trouble else 0.0) + button
    scene = Scene(width, words.height + 2 * air, text)
    whole = Rect(0, 0, scene.width, scene.height)
    scene.add(Box(whole, "sunk", "", 0, frame.px(frame.tokens.radius["card"])))
    x = inset
    if trouble:
        _triangle(scene, x, scene.height / 2, mark)
        x += mark + inset / 2
    place(scene, words, x, (scene.height - words.height) / 2, frame)
    scene.offer("message", "close", whole.grown(-2), f"{text} {told.words('shell.close')}")
    if way is not None:
        high = min(scene.height - frame.px(8), 2 * style.px)
        rect = Rect(scene.width - button - frame.px(4), (scene.height - high) / 2, button, high)
        draw_button(scene, frame, rect, *way, ground="surface")
    return scene


def _triangle(scene: Scene, x: float, middle: float, size: float) -> None:
    top, bottom = middle - size * 0.46, middle + size * 0.42
    corners = ((x + size / 2, top), (x + size, bottom), (x, bottom))
    scene.add(Shape((corners,), "", "ink", max(1.5, size * 0.07), size * 0.06))
    scene.add(
        Stroke(((x + size / 2, top + size * 0.32), (x + size / 2, top + size * 0.56)), "ink", size * 0.08, "round")
    )
    dot = top + size * 0.72
    scene.add(Stroke(((x + size / 2, dot), (x + size / 2, dot + 0.01)), "ink", size * 0.1, "round"))

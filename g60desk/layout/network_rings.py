"""Marks of places as rings in a scene: drawn, and offered to be chosen."""

from __future__ import annotations

from g60desk.layout.frame import Frame
from g60desk.layout.network_facts import place_name, place_text
from g60desk.layout.network_marks import OTHER_R, OTHER_STROKE, Mark, ring_of_new
from g60desk.layout.scene import Ring, Scene
from g60desk.layout.told import Told


def draw_mark(scene: Scene, mark: Mark) -> None:
    """Draw a mark, with the ring around what is new, or chosen among sized ones, and the page between both.

    One that is sized stands off the line on which it lies, which may be wider.
    """
    if mark.new:
        r, width = mark.new
        scene.add(Ring(mark.x, mark.y, r, mark.fill and "bg", "ink", width))
    elif mark.sized and mark.fill:
        scene.add(Ring(mark.x, mark.y, mark.r + mark.width / 2 + mark.gap, "bg", "", 0.0))
    scene.add(Ring(mark.x, mark.y, mark.r, mark.fill, mark.edge, mark.width, mark.dashes))


def draw_new(scene: Scene, frame: Frame, x: float, y: float) -> None:
    """A sample of what is new, for a key: any mark with the ring around it."""
    r, rim = ring_of_new(frame, OTHER_R + OTHER_STROKE / 2)
    scene.add(Ring(x, y, r, "bg", "ink", rim), Ring(x, y, frame.px(OTHER_R), "bg", "ink", frame.px(OTHER_STROKE)))


def offer_mark(scene: Scene, told: Told, frame: Frame, mark: Mark) -> None:
    """Let a mark be chosen."""
    one = mark.place
    scene.belong("place", one.id, mark.rect)
    scene.offer("place", one.id, mark.rect, place_name(told, one), text=place_text(told, one),
                least=frame.least_target(), round=True, chosen=mark.chosen)  # fmt: skip

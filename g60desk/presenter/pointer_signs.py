"""The signs of the tools that point, drawn from the house's lines and rings; lengths are those of a button of 52 px."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import cos, pi, sin

from g60desk.layout.scene import Box, Ink, Item, Point, Rect, Ring, Shape, Stroke

LINE = 2.5
Sign = Callable[[Point, float, Ink, Ink], Iterator[Item]]


def spotlight(middle: Point, s: float, ink: Ink, ground: Ink) -> Iterator[Item]:
    """A dark page with a light on it."""
    x, y = middle
    yield Box(Rect(x - 14 * s, y - 10 * s, 28 * s, 20 * s), ink, "", 0, 3 * s)
    yield Ring(x + 3 * s, y, 6 * s, ground, "", 0)


def magnifier(middle: Point, s: float, ink: Ink, ground: Ink) -> Iterator[Item]:
    """A glass with its handle."""
    x, y = middle
    yield Stroke(((x + 3 * s, y + 3 * s), (x + 12 * s, y + 12 * s)), ink, 4 * s, "round")
    yield Ring(x - 3 * s, y - 3 * s, 9 * s, ground, ink, LINE * s)


def pen(middle: Point, s: float, ink: Ink, ground: Ink) -> Iterator[Item]:
    """A pen on the line that it draws."""
    x, y = middle
    tip, end, half = (x - 10 * s, y + 8 * s), (x + 9 * s, y - 11 * s), 3.2 * s
    neck = (tip[0] + 6 * s, tip[1] - 6 * s)
    d = half * 0.7071
    body = ((neck[0] - d, neck[1] - d), (end[0] - d, end[1] - d), (end[0] + d, end[1] + d), (neck[0] + d, neck[1] + d))
    yield Shape((body,), ink)
    yield Shape(((tip, (neck[0] - d, neck[1] - d), (neck[0] + d, neck[1] + d)),), "", ink, 1.5 * s)
    yield Stroke(((x - 12 * s, y + 13 * s), (x + 12 * s, y + 13 * s)), ink, LINE * s, "round")


def undo(middle: Point, s: float, ink: Ink, ground: Ink) -> Iterator[Item]:
    """An arrow that turns back."""
    x, y = middle
    r, top = 7.5 * s, y - 6 * s
    bow = [(x + 3 * s + r * cos(turn), top + r + r * sin(turn)) for turn in (pi * (n / 12 - 0.5) for n in range(13))]
    yield Stroke(((x - 12 * s, top), *bow, (x - 6 * s, top + 2 * r)), ink, LINE * s, "round")
    head = ((x - 6 * s, top - 6 * s), (x - 12 * s, top), (x - 6 * s, top + 6 * s))
    yield Stroke(head, ink, LINE * s, "round")


def wipe(middle: Point, s: float, ink: Ink, ground: Ink) -> Iterator[Item]:
    """A rubber over a line."""
    x, y = middle
    block = ((x - 11 * s, y + 3 * s), (x + 2 * s, y - 11 * s), (x + 11 * s, y - 3 * s), (x - 2 * s, y + 10 * s))
    split = ((x - 4.5 * s, y - 4 * s), (x + 4.5 * s, y + 3.5 * s))
    yield Shape((block,), "", ink, LINE * s, 2 * s)
    yield Stroke(split, ink, LINE * s)
    yield Stroke(((x - 9 * s, y + 13 * s), (x + 12 * s, y + 13 * s)), ink, LINE * s, "round")


SIGNS: dict[str, Sign] = {
    "spotlight": spotlight, "magnifier": magnifier, "pen": pen, "undo": undo, "wipe": wipe,
}  # fmt: skip

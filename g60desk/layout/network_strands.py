"""What of the network stays itself when the picture changes: its lines, badges and marks, each drawn as one thing.

So a change between two pictures (`morph.py`) finds in both of them what is the same.  Names are bound where they are
drawn.
"""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.frame import Frame
from g60desk.layout.network_badges import draw_badge
from g60desk.layout.network_growth import new_links
from g60desk.layout.network_lines import Part, draw_part, is_heavy
from g60desk.layout.network_many import are_many, thin_lines
from g60desk.layout.network_marks import Mark
from g60desk.layout.network_plates import Badge
from g60desk.layout.network_rings import draw_mark
from g60desk.layout.network_strokes import draw_rims, stretch_key
from g60desk.layout.scene import Scene
from g60desk.layout.told import Told

MOST_NEW = 60  # stretches that are outlined; of more, only the new places are


def draw_lines(scene: Scene, told: Told, frame: Frame, parts: Sequence[Part]) -> None:
    """Draw stretches in order, those that are new in an outline, as long as they are few enough to stand out.

    Of very many most are drawn thin.
    """
    if are_many(parts):
        parts = thin_lines(scene, told, parts)
    every = new_links(told, [part.link for part in parts])
    new = [part for part, is_new in zip(parts, every, strict=True) if is_new and part.lit]
    if len(new) <= MOST_NEW:
        draw_rims(scene, frame, new)
    for part in parts:
        start = len(scene.items)
        draw_part(scene, frame, part, is_heavy(told, part))
        scene.bind("line", stretch_key(part.link), start)


def draw_plates(scene: Scene, frame: Frame, plates: Sequence[Badge]) -> None:
    """Draw the badges of lines."""
    for plate in plates:
        start = len(scene.items)
        draw_badge(scene, frame, plate)
        scene.bind("badge", plate.line, start)


def draw_outlines(scene: Scene, marks: Sequence[Mark]) -> None:
    """Draw the wide outlines of places that are no members: lines lie over them."""
    _draw(scene, [mark for mark in marks if mark.under])


def draw_marks(scene: Scene, marks: Sequence[Mark]) -> None:
    """Draw all other marks of places; small ones that are sized, or on a rim, lie on large ones."""
    _draw(scene, [mark for mark in marks if not mark.under])


def _draw(scene: Scene, marks: Sequence[Mark]) -> None:
    for mark in sorted(marks, key=lambda mark: -mark.r if mark.sized else float(mark.over)):
        start = len(scene.items)
        draw_mark(scene, mark)
        scene.bind("mark", mark.place.id, start)

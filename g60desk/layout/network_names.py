"""The names of places drawn where a plan has put them, on the map and on a transit map."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from g60desk.layout.frame import Frame
from g60desk.layout.labels import Placed
from g60desk.layout.network_marks import Mark
from g60desk.layout.network_type import name_ink
from g60desk.layout.scene import Scene, Stroke
from g60desk.layout.text import Flow, place
from g60desk.layout.told import Told


def draw_names(
    scene: Scene,
    told: Told,
    frame: Frame,
    marks: Sequence[Mark],
    names: Sequence[Placed],
    words: Callable[[Mark], Flow],
) -> None:
    """Draw those of the names whose marks are given, each with its leader if it has one; `words` sets a name."""
    by_key = {mark.place.id: mark for mark in marks}
    for label in (one for one in names if one.key in by_key):
        mark = by_key[label.key]
        name = words(mark)
        start = len(scene.items)
        if label.leader:
            scene.add(Stroke(label.leader, "ink2", frame.stroke("mark")))
        top = label.rect.y - (name.height - label.rect.h) / 2
        place(scene, name, label.rect.x, top, frame, name_ink(told, frame, mark))
        scene.bind("name", label.key, start)
        scene.belong("place", label.key, label.rect)

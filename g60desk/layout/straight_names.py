"""Names of the stops of the straight layout, and the words at the brackets.

On a lying sheet the trunk's names stand below it and those of the second track above; on an upright one the trunk's
names stand to its right and the others to the left of their track.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from g60desk.layout.frame import Frame
from g60desk.layout.geometry import Path, path_meets
from g60desk.layout.labels import Placed
from g60desk.layout.network_marks import Mark
from g60desk.layout.network_sized import LARGEST
from g60desk.layout.network_type import name_ink, set_name
from g60desk.layout.scene import Rect, Scene
from g60desk.layout.straight_brackets import (
    Bracket,
    bracket_spans,
    bracket_stroke,
    bracket_words,
    brackets,
    words_width,
)
from g60desk.layout.straight_plan import Track
from g60desk.layout.straight_room import Room
from g60desk.layout.text import Flow, place
from g60desk.layout.told import Told
from g60desk.story.model import Key, Place

ON_LINE = 0.83  # of the height of a name's rectangle, down to its baseline


def name_of(told: Told, frame: Frame, mark: Mark, on_trunk: bool) -> Flow:
    """A stop's name, set: larger on the trunk."""
    return set_name(told, frame, mark, large=on_trunk and frame.mode != "portrait")


def place_stop_names(
    told: Told, frame: Frame, room: Room, marks: Sequence[Mark], trunk: Collection[Key], paths: Sequence[Path]
) -> list[Placed]:
    """Where the names stand; one that would meet another name or mark is on the other side, or is left out."""
    done: list[Placed] = []
    for mark in sorted(marks, key=lambda one: (one.status == "other", -one.place.weight)):
        name = name_of(told, frame, mark, mark.place.id in trunk)
        others = [*(one.rect for one in done), *(one.rect for one in marks if one != mark)]
        for rect in _spots(frame, room, mark, mark.place.id in trunk, name.width, name.style.px * 1.1):
            if any(rect.meets(other, 1) for other in others) or any(path_meets(path, rect) for path in paths):
                continue
            done.append(Placed(mark.place.id, rect, ""))
            break
    return done


def draw_stop_names(
    scene: Scene, told: Told, frame: Frame, marks: Sequence[Mark], names: Sequence[Placed], trunk: Collection[Key]
) -> None:
    """Draw the names where `place_stop_names` put them."""
    by_key = {mark.place.id: mark for mark in marks}
    for one in names:
        mark = by_key[one.key]
        name = name_of(told, frame, mark, one.key in trunk)
        start = len(scene.items)
        place(scene, name, one.rect.x, one.rect.y - (name.height - one.rect.h) / 2, frame, name_ink(told, frame, mark))
        scene.bind("name", one.key, start)
        scene.belong("place", one.key, one.rect)


def _spots(frame: Frame, room: Room, mark: Mark, on_trunk: bool, width: float, high: float) -> list[Rect]:
    """Where a stop's name may stand, the usual place first."""
    gap = frame.px(12)
    outer = max(mark.rect.w / 2, frame.px(LARGEST) if mark.sized else 0.0)  # names stand in a row at any size
    if room.lying:
        under = mark.y + outer + gap * 2.5
        if on_trunk:  # small names stand on the baseline of the large ones
            under = room.rect.y + room.names + ON_LINE * (1.1 * frame.type("h2").px - high)
        below = Rect(mark.x - width / 2, under, width, high)
        above = Rect(mark.x - width / 2, mark.y - outer - gap * (2.5 if on_trunk else 1) - high, width, high)
        aside = Rect(mark.x + outer + gap, mark.y - outer - high, width, high)
        return [below, above, aside] if on_trunk else [above, below, aside]
    right = Rect(room.rect.x + room.names if on_trunk else mark.x + outer + gap, mark.y - high / 2, width, high)
    left = Rect(mark.x - outer - gap - width, mark.y - high / 2, width, high)
    return [right, left] if on_trunk else [left, right]


def draw_brackets(
    scene: Scene, told: Told, frame: Frame, room: Room, trunk: Sequence[Place], track: Track
) -> list[Rect]:
    """Draw the brackets with their words; gives the rectangles of the words."""
    every = brackets(told, trunk)
    spans = bracket_spans(frame, every, track)
    taken = []
    for number, (bracket, (low, high)) in enumerate(zip(every, spans, strict=True)):
        tick = frame.px(12)
        across = room.brackets
        ends = [(low, across - tick), (low, across), (high, across), (high, across - tick)]
        scene.add(bracket_stroke(told, frame, bracket, [room.at(u, v) for u, v in ends]))
        wide = words_width(frame, spans, number, room.length)
        taken.append(_draw_words(scene, told, frame, room, bracket, (low, high, wide)))
    return taken


def _draw_words(
    scene: Scene, told: Told, frame: Frame, room: Room, bracket: Bracket, along: tuple[float, float, float]
) -> Rect:
    low, high, wide = along
    reached = told.reached(bracket.phase.id)
    inks = ("ink" if bracket.phase == told.phase else "ink2" if reached else "ink3",) * 2
    if room.lying:
        x, y = room.at(low, room.brackets + frame.px(14))
        name, added = bracket_words(told, frame, bracket, wide)
    else:
        x, middle = room.at((low + high) / 2, room.brackets + frame.px(16))
        name, added = bracket_words(told, frame, bracket, room.rect.right - x - frame.px(16))
        y = middle - (name.height + added.height) / 2
    below = place(scene, name, x, y, frame, inks[0]).bottom
    place(scene, added, x, below, frame, inks[1])
    return Rect(x, y, max(name.width, added.width), name.height + added.height)

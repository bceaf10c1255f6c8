"""What is seen of the dated events of a timeline's picture, and what its packing promises and does not keep."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

import msgspec
from generated import by_chance, story_of
from sheets import faults, told

from g60desk.layout.frame import Frame
from g60desk.layout.rect import Rect
from g60desk.layout.scale import Scale, Window
from g60desk.layout.scene import Scene, Target
from g60desk.layout.timeline_window import extent, lasting, reach
from g60desk.layout.told import Told
from g60desk.story.index import Index

SLIM = 8.0  # px of the height of a mark, that no other's words may touch
NEAR = 40.0  # px beside the words of an event, that count as its neighbourhood


class Drawn(msgspec.Struct, frozen=True):
    """An event in a picture: the rectangles of its mark and of its words, and those words."""

    mark: Rect
    words: Rect | None
    said: str


@lru_cache(maxsize=6)
def crowd(count: int, tracks: int = 4, language: str = "en") -> Told:
    """A story of so many events over so many tracks."""
    return told(story_of(by_chance(count, tracks), tracks), language)


def at(teller: Told, window: Window, **fields: object) -> Told:
    """The same story in another window."""
    return teller.in_state(msgspec.structs.replace(teller.state, window=window, **fields))


def pictured(scene: Scene) -> dict[str, Drawn]:
    """The dated events of a picture by id; those in rings are not among them."""
    found = {}
    for target in scene.targets:
        if target.kind == "event":
            rects = scene.belongings.get(f"event:{target.key}")
            found[target.key] = _drawn(scene, rects or [target.rect, target.rect])
    return {key: one for key, one in found.items() if one.mark is not one.words or one.said}


def _drawn(scene: Scene, rects: Sequence[Rect]) -> Drawn:
    words = rects[0] if len(rects) > 1 else None
    runs = [run for run in scene.words() if words is not None and words.grown(1).holds(*run.box.middle)]
    return Drawn(rects[-1], words, "".join(run.text for run in runs))


def rings(scene: Scene, name: str = "") -> list[Target]:
    """The rings of a track with this name, or of all."""
    return [t for t in scene.targets if t.kind == "set" and t.round and t.name.endswith(name)]


def counted(scene: Scene, name: str = "") -> int:
    """How many events these rings stand for together."""
    return sum(int(re.findall(r"\d+", ring.name)[0]) for ring in rings(scene, name))


def happening(teller: Told, scale: Scale, track: str = "") -> set[str]:
    """The ids of the events of a track, or of all, that happen in what a scale shows."""
    spans = _spans(teller.index, track)
    return {key for key, (first, last) in spans.items() if last > scale.start and first < scale.end}


@lru_cache(maxsize=16)
def _spans(index: Index, track: str) -> Mapping[str, Window]:
    all_of_time = reach(index.story)
    events = index.events_of(track) if track else index.story.timeline.events
    return {event.id: lasting(event.when, all_of_time) for event in events if event.when is not None}


def broken(scene: Scene, frame: Frame) -> list[str]:
    """Words that meet words, lie over another's mark, meet a ring, or are cut."""
    found = faults(scene, frame)
    drawn, circles = pictured(scene), [ring.rect for ring in rings(scene)]
    slim = frame.px(SLIM)
    marks = {key: Rect(o.mark.x, o.mark.middle[1] - slim / 2, o.mark.w, slim) for key, o in drawn.items()}
    for key, one in drawn.items():
        if one.words is not None and one.words is not one.mark:  # on an upright sheet words have a column of their own
            words = one.words.grown(-1)
            found += [f"the words of {key} lie on {o}" for o, mark in marks.items() if o != key and words.meets(mark)]
            found += [f"the words of {key} meet a ring" for circle in circles if words.meets(circle)]
    return found


def jumps(teller: Told, frame: Frame, one: tuple[Scene, Scale], two: tuple[Scene, Scale]) -> tuple[list[str], int]:
    """What does not stand where it stood, of the events that lie well inside two windows of the same length; and how
    many these are.
    """
    before, after = pictured(one[0]), pictured(two[0])
    found, count = [], 0
    for key in before.keys() & after.keys():
        pair = ((before[key], one[1]), (after[key], two[1]))
        near = frame.px(NEAR) + max(drawn.words.w if drawn.words else 0.0 for drawn, _ in pair)
        if all(is_inside(drawn, scale, near) for drawn, scale in pair):
            count += 1
            places = [_place(teller, key, *it) for it in pair]
            same = places[0][1] == places[1][1] and max(abs(places[0][n] - places[1][n]) for n in (0, 2)) < 0.2
            if not same:
                found.append(f"{key}: {places}")
    return found, count


def is_inside(one: Drawn, scale: Scale, near: float) -> bool:
    """True for an event that is not within `near` px of the ends of the axis."""
    return one.mark.x > scale.left + near and one.mark.right < scale.right - near


def _place(teller: Told, key: str, one: Drawn, scale: Scale) -> tuple[float, str, float]:
    """Its row, its words, and where these (its mark, without any) begin after its first day."""
    when = teller.index.events[key].when
    assert when is not None
    return one.mark.y, one.said, (one.words or one.mark).x - scale.x(extent(when)[0])


def names(scene: Scene) -> Mapping[str, float]:
    """Where the names of the tracks stand."""
    return {target.key: target.rect.y for target in scene.targets if target.kind == "track"}

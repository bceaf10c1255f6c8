"""The signs of the four kinds of stop, the strokes of the three kinds of length, and the key that explains them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import msgspec

from g60desk.layout.compared_subject import is_spine
from g60desk.layout.corridor import Corridor, Stand
from g60desk.layout.corridor_plan import line_height, radius
from g60desk.layout.corridor_roads import roads_of
from g60desk.layout.frame import Frame
from g60desk.layout.hues import hue
from g60desk.layout.scene import Box, Ink, Rect, Ring, Scene, Shape, Stroke
from g60desk.layout.text import Flow, place, single
from g60desk.layout.told import Told
from g60desk.story.model import StopKind

Draw = Callable[[Scene, float, float], None]
SAMPLE, AFTER, BETWEEN = 44.0, 10.0, 32.0  # px of a stroke in the key, from a sample to its words, and to the next


class Entry(msgspec.Struct, frozen=True):
    """One line of the key: its words, how wide its sample is, and what draws it from its left middle."""

    words: Flow
    wide: float
    draw: Draw


def draw_sign(scene: Scene, frame: Frame, kind: StopKind, x: float, y: float, fill: Ink, r: float) -> None:
    """A stop of radius `r`: a ring for an end, a disc for a city, a square for a university, a diamond for a firm.

    `fill` is the ink inside.
    """
    width = frame.px(frame.tokens.marker["straight_member"]["stroke"]) * min(1.0, r / radius(frame))
    if kind is StopKind.UNIVERSITY:
        side = r * 0.82
        scene.add(Box(Rect(x - side, y - side, 2 * side, 2 * side).grown(-width / 2), fill, "ink", width, 1.0))
    elif kind is StopKind.FIRM:
        tip = r - width * 0.2
        scene.add(Shape((((x, y - tip), (x + tip, y), (x, y + tip), (x - tip, y)),), fill, "ink", width * 0.8))
    elif kind is StopKind.END:
        scene.add(Ring(x, y, r - width / 2, "bg", "ink", width))
        scene.add(Ring(x, y, max(1.0, r * 0.22), "ink", "", 0))
    else:
        scene.add(Ring(x, y, (r - width / 2) * 0.92, fill, "ink", width))


def fill_of(told: Told, frame: Frame, stand: Stand) -> Ink:
    """The ink inside a sign: the hue of its place's region, else that of the page."""
    found = told.index.places.get(stand.stop.place)
    if found is not None and found.region:
        return hue(told, frame.tokens, found.region)
    return "soft" if stand.stop.kind is StopKind.CITY else "bg"


def draw_spine(
    scene: Scene, frame: Frame, left: float, right: float, y: float, ink: Ink, *, own: bool, straight: bool,
    chosen: bool = False,
) -> None:  # fmt: skip
    """A stretch of a spine: full where it follows a course, hollow where it is only straight from stop to stop."""
    if right <= left:
        return
    high = frame.stroke("line" if own else "line_other_road") + (frame.px(6) if chosen else 0.0)
    if straight:
        edge = frame.stroke("axis")
        scene.add(Box(Rect(left, y - high / 2, right - left, high), "bg"))
        for side in (-1, 1):  # open where it goes on out of sight
            level = y + side * (high - edge) / 2
            scene.add(Stroke(((left, level), (right, level)), ink, edge))
    else:
        scene.add(Stroke(((left, y), (right, y)), ink, high))


def draw_beyond(scene: Scene, frame: Frame, left: float, right: float, y: float) -> None:
    """The way past an end, along which there is no line."""
    dots = frame.px(3)
    scene.add(Stroke(((left, y), (right, y)), "ink2", frame.px(3), "round", (0.1, 3 * dots)))


def draw_road(scene: Scene, frame: Frame, left: float, right: float, y: float, ends: Iterable[float]) -> None:
    """The bar of a length from a source, with a tick at each end that is in sight."""
    if right > left:
        scene.add(Stroke(((left, y), (right, y)), "ink2", frame.px(4)))
    tick = frame.px(7)
    for x in ends:
        scene.add(Stroke(((x, y - tick), (x, y + tick)), "ink2", frame.px(3)))


def key_entries(told: Told, frame: Frame, corridors: Iterable[Corridor]) -> list[Entry]:
    """What the key explains: the kinds of stop and of length that there are."""
    shown = list(corridors)
    stands = [stand for one in shown for stand in one.stands]
    kinds = {stand.stop.kind for stand in stands}
    r, wide = radius(frame), frame.px(SAMPLE)
    found = [_entry(told, frame, str(kind), 2 * r, _sign(frame, kind)) for kind in StopKind if kind in kinds]
    own = any(is_spine(told, one.subject) for one in shown if one.course)
    if any(one.course for one in shown):
        ink = "signal" if own else "ink2"
        found.append(_entry(told, frame, "key_course", wide, _stretch(frame, wide, ink, own=own, straight=False)))
    if any(one.spine and one.course is None for one in shown):
        found.append(_entry(told, frame, "key_straight", wide, _stretch(frame, wide, "ink2", own=False, straight=True)))
    if any(stand.beyond for stand in stands):
        found.append(_entry(told, frame, "key_beyond", wide, lambda s, x, y: draw_beyond(s, frame, x, x + wide, y)))
    if any(roads_of(told, one.subject.id) for one in shown):
        found.append(
            _entry(told, frame, "key_road", wide, lambda s, x, y: draw_road(s, frame, x, x + wide, y, (x, x + wide)))
        )
    return found


def _entry(told: Told, frame: Frame, name: str, wide: float, draw: Draw) -> Entry:
    return Entry(single([told.words(f"strips.{name}")], frame.type("caption"), frame), wide, draw)


def _sign(frame: Frame, kind: StopKind) -> Draw:
    r, fill = radius(frame), "soft" if kind is StopKind.CITY else "bg"
    return lambda scene, x, y: draw_sign(scene, frame, kind, x + r, y, fill, r)


def _stretch(frame: Frame, wide: float, ink: Ink, *, own: bool, straight: bool) -> Draw:
    return lambda scene, x, y: draw_spine(scene, frame, x, x + wide, y, ink, own=own, straight=straight)


def key_rows(frame: Frame, entries: Iterable[Entry], width: float, kept: float) -> list[list[Entry]]:
    """The entries in rows of at most `width` px, of which the first leaves `kept` px free."""
    rows: list[list[Entry]] = [[]]
    left = width - kept
    for entry in entries:
        takes = entry.wide + frame.px(AFTER) + entry.words.width + frame.px(BETWEEN)
        if rows[-1] and takes - frame.px(BETWEEN) > left:
            rows.append([])
            left = width
        rows[-1].append(entry)
        left -= takes
    return rows


def key_height(frame: Frame) -> float:
    """How high a row of the key is."""
    return max(line_height(frame, "caption"), 2 * radius(frame) + frame.px(4))


def draw_key(scene: Scene, frame: Frame, rows: Iterable[list[Entry]], x: float, y: float) -> float:
    """The key from its left top on; gives the y below it."""
    high = key_height(frame)
    for row in rows:
        at = x
        for entry in row:
            entry.draw(scene, at, y + high / 2)
            at += entry.wide + frame.px(AFTER)
            at = place(scene, entry.words, at, y + (high - entry.words.height) / 2, frame, "ink2").right
            at += frame.px(BETWEEN)
        y += high
    return y

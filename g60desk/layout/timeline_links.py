"""Links on demand: thin lines from the selected event to what it leads to, and from what led to it.

A line is whole where the story says “leads to” and dashed where only the order is known; a dot is where it arrives.
Lines lie behind the words.  What is outside the window is told at the edge, and a touch goes there.
"""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.event_links import Link, links_of, say_links
from g60desk.layout.frame import Frame
from g60desk.layout.scale import Scale
from g60desk.layout.scene import Item, Rect, Ring, Scene, Stroke
from g60desk.layout.timeline_card import chosen_event
from g60desk.layout.timeline_link_ends import draw_end, ends_beyond
from g60desk.layout.timeline_routes import Way, behind, way_beside, way_between
from g60desk.layout.told import Told
from g60desk.story.model import Event, Key

GAP, BEND, DOT = 4.0, 8.0, 4.5  # px from a mark to the first corner, of a corner, of the dot at the end
DASH = (5.0, 4.0)
AIR = 2.0  # px between a line that runs behind words and them
INSET = 3.0  # px of a line of words that have no ink


def draw_links(scene: Scene, told: Told, frame: Frame, scale: Scale) -> None:
    """Draw the links of the selected event on a sheet whose time runs to the right.

    Where each event is drawn, the scene's belongings say.  The lines lie right over the scene's ground, if it has one.
    """
    event = chosen_event(told)
    links = links_of(told, event) if event else ()
    seat = seat_of(scene, event.id) if event else None
    if event is None or not links or seat is None:
        return
    say_links(scene, told, event)
    words = [_inked(item.box, frame) for item in scene.words()]
    words += [target.rect for target in scene.targets if target.kind == "cite"]
    ways: list[tuple[Way, Link, bool]] = []  # and whether it ends in a dot
    beyond: list[Link] = []
    drawn: list[Item] = []
    for link in links:
        at = seat_of(scene, link.event.id)
        if at is None:
            beyond.append(link)
        elif at != seat and not joined_already(event, link.event):
            start, end = (seat, at) if link.forth else (at, seat)
            ways.append((way_between(start, end, words, frame.px(GAP), frame.s), link, True))
    for placed in ends_beyond(scene, told, frame, scale, beyond, seat):
        drawn.append(draw_end(scene, told, frame, placed))
        way = way_beside(seat, placed.rect, words, frame.px(GAP), frame.s, forth=not placed.before)
        ways.append((way, placed.link, False))
        words.append(placed.rect)
    for way, link, dotted in ways:
        drawn += [*strokes_along(way, frame, link.caused, words), *([dot_at(way, frame)] if dotted else [])]
    put_under(scene, drawn)


def put_under(scene: Scene, items: Sequence[Item]) -> None:
    """Paint these below all that moves, and above the ground."""
    under = len(scene.ground.items) if scene.ground is not None else 0
    scene.items[under:under] = items


def seat_of(scene: Scene, event: Key) -> Rect | None:
    """Where an event's mark is drawn, or the ring that it is folded into; None where neither is."""
    rects = scene.belongings.get(f"event:{event}")
    if rects:
        return rects[-1]
    return next((target.rect for target in scene.targets if (target.kind, target.key) == ("event", event)), None)


def joined_already(one: Event, other: Event) -> bool:
    """True for neighbours on the track of what is known only in its order: the track itself is their link."""
    both = one.when is None and other.when is None and one.track == other.track
    return both and (one.after == other.id or other.after == one.id)


def strokes_along(way: Way, frame: Frame, caused: bool, words: Sequence[Rect] = ()) -> list[Stroke]:
    """The line along these points: whole where the story says “leads to”, else dashed; broken where it meets words."""
    dash = () if caused else (frame.px(DASH[0]), frame.px(DASH[1]))
    pieces = behind(way, words, frame.px(AIR))
    return [Stroke(piece, "edge", frame.stroke("rule"), "flat", dash, bend=frame.px(BEND)) for piece in pieces]


def dot_at(way: Way, frame: Frame) -> Ring:
    """The dot where a line arrives."""
    return Ring(*way[-1], frame.px(DOT), "ink2", "bg", frame.px(1.5))


def _inked(box: Rect, frame: Frame) -> Rect:
    inset = frame.px(INSET)
    return Rect(box.x, box.y + inset, box.w, max(1.0, box.h - 2 * inset))

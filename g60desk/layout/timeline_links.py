"""Links on demand: thin lines from the selected event to what it leads to, and from what led to it.

A line is whole where the story says “leads to” and dashed where only the order is known; a dot is where it arrives.
Lines lie behind the words.  What is outside the window is told at the edge, and a touch goes there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from g60desk.layout.event_links import Links, links_of
from g60desk.layout.frame import Frame
from g60desk.layout.rect import around
from g60desk.layout.scale import Scale
from g60desk.layout.scene import Item, Rect, Ring, Scene, Stroke
from g60desk.layout.text import Flow, flow, place
from g60desk.layout.timeline_card import chosen_event
from g60desk.layout.timeline_routes import Way, way_beside, way_between
from g60desk.layout.timeline_window import extent
from g60desk.layout.told import Told
from g60desk.story.model import Event, Key
from g60desk.story.wording import worded_date

GAP, BEND, DOT = 4.0, 8.0, 4.5  # px from a mark to the first corner, of a corner, of the dot at the end
DASH = (5.0, 4.0)
EDGE, ARROW = 300.0, 22.0  # px at the edge for a title that lies beyond, and for the arrow behind it
MOST_BEYOND = 3  # titles at an edge
INSET = 3.0  # px of a line of words that have no ink


def draw_links(scene: Scene, told: Told, frame: Frame, scale: Scale, under: int | None = None) -> None:
    """Draw the links of the selected event on a sheet whose time runs to the right.

    Where each event is drawn, the scene's belongings say.  `under` is the number of items that stay below the lines;
    all are above them where it is None.
    """
    event = chosen_event(told)
    links = links_of(told, event) if event else None
    seat = seat_of(scene, event.id) if event else None
    if event is None or not links or seat is None:
        return
    words = [_inked(item.box, frame) for item in scene.words()]
    words += [target.rect for target in scene.targets if target.kind == "cite"]
    drawn: list[Item] = []
    for other, forth in sides(links):
        at = seat_of(scene, other.id)
        if at is not None and at != seat and not joined_already(told, event, other):
            start, end = (seat, at) if forth else (at, seat)
            drawn += line_of(way_between(start, end, words, frame.px(GAP), frame.s), frame, other.id in links.causes)
    for other, forth, rect, said in _beyond(scene, told, frame, scale, links, seat, words):
        taken = place(scene, said, rect.x, rect.y, frame, "ink2")
        scene.belong("event", other.id, taken)
        _offer_beyond(scene, told, frame, other, forth, other.id in links.causes, taken)
        way = way_beside(seat, rect, words, frame.px(GAP), frame.s, forth=forth)
        drawn += [_stroke(way, frame, other.id in links.causes), _arrow(frame, rect, forth)]
        words.append(taken)
    at_item = 0 if under is None else under
    scene.items[at_item:at_item] = drawn


def seat_of(scene: Scene, event: Key) -> Rect | None:
    """Where an event's mark is drawn, or the ring that it is folded into; None where neither is."""
    rects = scene.belongings.get(f"event:{event}")
    if rects:
        return rects[-1]
    return next((target.rect for target in scene.targets if (target.kind, target.key) == ("event", event)), None)


def sides(links: Links) -> Iterator[tuple[Event, bool]]:
    """Each event at the other end, and whether time goes on to it."""
    yield from ((event, False) for event in links.before)
    yield from ((event, True) for event in links.after)


def joined_already(told: Told, one: Event, other: Event) -> bool:
    """True for neighbours on the track of what is known only in its order: the track itself is their link."""
    both = one.when is None and other.when is None and one.track == other.track
    return both and (one.after == other.id or other.after == one.id)


def line_of(way: Way, frame: Frame, caused: bool) -> list[Item]:
    """A connector along these points, whole where the story says “leads to”, with a dot where it arrives."""
    return [_stroke(way, frame, caused), Ring(*way[-1], frame.px(DOT), "ink2", "bg", frame.px(1.5))]


def _stroke(way: Way, frame: Frame, caused: bool) -> Stroke:
    dash = () if caused else (frame.px(DASH[0]), frame.px(DASH[1]))
    return Stroke(way, "edge", frame.stroke("rule"), "flat", dash, bend=frame.px(BEND), casing=frame.px(2))


def _beyond(
    scene: Scene, told: Told, frame: Frame, scale: Scale, links: Links, seat: Rect, words: Sequence[Rect]
) -> Iterator[tuple[Event, bool, Rect, Flow]]:
    """The events that lie before or after the window, each with a place at the edge for its title."""
    taken = [item.box for item in scene.words()] + list(words)
    counts = {True: 0, False: 0}
    field = around([rect for key, rects in scene.belongings.items() if key.startswith("event:") for rect in rects])
    marks = [rect for key, rects in scene.belongings.items() for rect in rects if key.startswith("event:")]
    for other, forth in sides(links):
        if other.when is None or seat_of(scene, other.id) is not None or other.track in told.state.hidden:
            continue
        later = extent(other.when)[0] >= scale.end
        if counts[later] == MOST_BEYOND or (not later and extent(other.when)[1] > scale.start):
            continue
        style = frame.type("caption", 500)
        said = flow(told.spans(other.short or other.title), style, EDGE * frame.unit, frame)
        x = scale.right - said.width - frame.px(ARROW) if later else scale.left + frame.px(ARROW)
        rect = _free(Rect(x, 0.0, said.width, said.height), seat, field, [*taken, *marks], frame)
        if rect is not None:
            taken.append(rect)
            counts[later] += 1
            yield other, forth, rect, said


def _free(rect: Rect, seat: Rect, field: Rect, taken: Sequence[Rect], frame: Frame) -> Rect | None:
    """The rectangle at the height nearest to the seat at which it meets nothing."""
    step, around_it = frame.px(6), frame.px(6)
    levels = [field.y + step * number for number in range(int(max(0.0, field.h - rect.h) / step) + 1)]
    near = [other for other in taken if other.x < rect.right + around_it and rect.x - around_it < other.right]
    for y in sorted(levels, key=lambda level: abs(level + rect.h / 2 - seat.middle[1])):
        tried = Rect(rect.x, y, rect.w, rect.h)
        if not any(tried.meets(other, 1.0) for other in near):
            return tried
    return None


def _arrow(frame: Frame, rect: Rect, forth: bool) -> Stroke:
    """A small arrow at the outer side of a title, which points away from the window."""
    y, length, head = rect.middle[1], frame.px(ARROW - 8), frame.px(5)
    way = 1.0 if forth else -1.0
    tail = (rect.right if forth else rect.x) + way * frame.px(7)
    tip = tail + way * length * 0.8
    points = ((tip - way * head, y - head), (tip, y), (tip - way * head, y + head))
    return Stroke(points, "ink2", frame.stroke("rule"), "round")


def _offer_beyond(scene: Scene, told: Told, frame: Frame, other: Event, forth: bool, caused: bool, rect: Rect) -> None:
    key = ("leads_to" if caused else "followed_by") if forth else ("led_by" if caused else "follows")
    date = worded_date(other.when, told.language) if other.when else told.words("timeline.not_dated")
    name = told.words("links.says", side=told.words(f"links.{key}"), title=told.text(other.title), date=date)
    scene.offer("go", f"event:{other.id}", rect, name, least=frame.least_target() * 0.62)


def _inked(box: Rect, frame: Frame) -> Rect:
    inset = frame.px(INSET)
    return Rect(box.x, box.y + inset, box.w, max(1.0, box.h - 2 * inset))

"""The ends of links that lie outside the window: a title at the edge with an arrow, that leads there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from g60desk.layout.event_links import Link
from g60desk.layout.frame import Frame
from g60desk.layout.rect import around
from g60desk.layout.scale import Scale
from g60desk.layout.scene import Rect, Scene, Stroke
from g60desk.layout.text import Flow, flow, place
from g60desk.layout.timeline_window import extent
from g60desk.layout.told import Told

EDGE, ARROW, HEAD = 300.0, 22.0, 5.0  # px for a title at most, for the arrow behind it, and of the arrow's head
MOST = 3  # titles at an edge
STEP = 6.0  # px between the heights that are tried


class End(msgspec.Struct, frozen=True):
    """A link whose other end is before the window, or after it, and where its title stands."""

    link: Link
    before: bool
    words: Flow
    rect: Rect


def ends_beyond(
    scene: Scene, told: Told, frame: Frame, scale: Scale, links: Sequence[Link], seat: Rect
) -> Iterator[End]:
    """Those of these links that end outside the window and have a place at its edge, near the height of `seat`."""
    if not links:
        return
    marks = [rect for key, rects in scene.belongings.items() if key.startswith("event:") for rect in rects]
    taken = [*marks, *(item.box for item in scene.words()), *(t.rect for t in scene.targets if t.kind == "cite")]
    counts = {True: 0, False: 0}
    for link in links:
        when = link.event.when
        if when is None or link.event.track in told.state.hidden:
            continue
        first, last = extent(when)
        before = last <= scale.start
        if counts[before] == MOST or (not before and first < scale.end):
            continue
        said = flow(told.spans(link.event.short or link.event.title), frame.type("caption", 500), _widest(frame), frame)
        x = scale.left + frame.px(ARROW) if before else scale.right - said.width - frame.px(ARROW)
        rect = _free(Rect(x, 0.0, said.width, said.height), seat, around(marks), taken, frame)
        if rect is not None:
            taken.append(rect)
            counts[before] += 1
            yield End(link, before, said, rect)


def draw_end(scene: Scene, told: Told, frame: Frame, end: End) -> Stroke:
    """Set the title of an end and make it lead there; gives the arrow at its outer side."""
    rect, event = place(scene, end.words, end.rect.x, end.rect.y, frame, "ink2"), end.link.event
    scene.offer("go", f"event:{event.id}", rect, end.link.side.says(told, event), least=frame.least_target() * 0.62)
    way, head = (-1.0 if end.before else 1.0), frame.px(HEAD)
    tip = (rect.x if end.before else rect.right) + way * frame.px(ARROW - HEAD)
    y = rect.middle[1]
    points = ((tip - way * head, y - head), (tip, y), (tip - way * head, y + head))
    return Stroke(points, "ink2", frame.stroke("rule"), "round")


def _widest(frame: Frame) -> float:
    return EDGE * frame.unit


def _free(rect: Rect, seat: Rect, field: Rect, taken: Sequence[Rect], frame: Frame) -> Rect | None:
    """The rectangle at the height nearest to the seat at which it meets nothing."""
    step = frame.px(STEP)
    levels = [field.y + step * number for number in range(int(max(0.0, field.h - rect.h) / step) + 1)]
    near = [other for other in taken if other.x < rect.right + step and rect.x - step < other.right]
    for y in sorted(levels, key=lambda level: abs(level + rect.h / 2 - seat.middle[1])):
        tried = Rect(rect.x, y, rect.w, rect.h)
        if not any(tried.meets(other, 1.0) for other in near):
            return tried
    return None

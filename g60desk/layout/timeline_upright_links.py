"""Links of the selected event on an upright sheet: brackets beside the words, on a rail that strikes none of them.

Between two events with words the rail runs right of the words that lie between; where one of them is a mark without
words, it runs between the ruler and the marks.  What is known only in its order is reached across the line.
"""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.event_links import links_of, say_links
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Item, Point, Rect, Scene
from g60desk.layout.timeline_card import chosen_event
from g60desk.layout.timeline_links import dot_at, joined_already, put_under, seat_of, strokes_along
from g60desk.layout.told import Told
from g60desk.story.model import Event

TEXT, MARKS, RAIL = 209.0, 164.0, 118.0  # px right of the margin: words, marks beside words, the rail of bare marks
AWAY, AIR = 12.0, 6.0  # px from words to the rail, and to the end of a line


def draw_links_down(scene: Scene, told: Told, frame: Frame) -> None:
    """Draw them under all that the scene has; events that it does not draw have none."""
    event = chosen_event(told)
    seat = seat_of(scene, event.id) if event else None
    if event is None or seat is None:
        return
    say_links(scene, told, event)
    words = [item.box for item in scene.words()]
    words += [target.rect for target in scene.targets if target.kind == "cite"]
    drawn: list[Item] = []
    for number, link in enumerate(links_of(told, event)):
        at = seat_of(scene, link.event.id)
        if at is None or at == seat or joined_already(event, link.event):
            continue
        ends = ((event, seat), (link.event, at)) if link.forth else ((link.event, at), (event, seat))
        way = _way(frame, *ends, words, number)
        drawn += [*strokes_along(way, frame, link.caused, words), dot_at(way, frame)]
    put_under(scene, drawn)


def _way(
    frame: Frame, start: tuple[Event, Rect], end: tuple[Event, Rect], words: Sequence[Rect], number: int
) -> tuple[Point, ...]:
    """From one event to another; the rails of several links stand side by side."""
    (one, a), (other, b) = start, end
    ya, yb = _level(frame, one, a), _level(frame, other, b)
    text = frame.left + frame.px(TEXT)
    dated = [rect for event, rect in (start, end) if event.when is not None]
    if any(rect.right <= text for rect in dated):
        rail = frame.left + frame.px(RAIL) - number * frame.px(5)
    else:
        top, bottom = min(ya, yb), max(ya, yb)
        beside = [rect for rect in (a, b) if rect in dated]
        line = min((rect.x for event, rect in (start, end) if event.when is None), default=frame.width)
        beside += [word for word in words if text <= word.x < line and word.y < bottom and word.bottom > top]
        beside = [rect for rect in beside if rect.right < frame.left + frame.px(TEXT + 400)]
        rail = max((rect.right for rect in beside), default=a.right) + frame.px(AWAY) + number * frame.px(6)
    return ((_side(frame, one, a, rail), ya), (rail, ya), (rail, yb), (_side(frame, other, b, rail), yb))


def _level(frame: Frame, event: Event, rect: Rect) -> float:
    """The height at which a line comes to an event: the middle of its words or mark, or of its ring."""
    if event.when is None:
        return rect.y + frame.tokens.marker["station"]["r"] * frame.s * 1.2
    return rect.middle[1]


def _side(frame: Frame, event: Event, rect: Rect, rail: float) -> float:
    """The x at which a line ends, on the side of the event that faces the rail."""
    if rect.x >= rail:
        bare = event.when is None or rect.x < frame.left + frame.px(TEXT)
        return rect.x - frame.px(AIR) if bare else frame.left + frame.px(MARKS)
    return rect.right + frame.px(AIR)

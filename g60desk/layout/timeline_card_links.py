"""What an event leads to and what led to it, one line each, that go there; what has no room is counted."""

from __future__ import annotations

import msgspec

from g60desk.layout.event_links import Side, links_said
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Scene
from g60desk.layout.text import Flow, Piece, Span, flow, place, single
from g60desk.layout.told import Told
from g60desk.story.model import Event

MOST = 4  # lines; the drawer has them all
ABOVE, BETWEEN = 12.0, 2.0  # px above the lines and between them


class LinkLines(msgspec.Struct, frozen=True):
    """The lines, each with the event that it leads to and what a screen reader says of it.

    `rest` counts those without a line and opens the drawer of the event `of`, which has them all; `says` tells that.
    """

    of: Event
    lines: tuple[tuple[Flow, Event, str], ...]
    above: float
    between: float
    rest: Flow | None = None
    says: str = ""

    @property
    def height(self) -> float:
        heights = [*(words.height for words, _, _ in self.lines), *([self.rest.height] if self.rest else [])]
        return sum(heights) + self.between * (len(heights) - 1)

    def draw(self, scene: Scene, told: Told, frame: Frame, x: float, y: float) -> None:
        for words, event, says in self.lines:
            taken = place(scene, words, x, y, frame, "ink")
            scene.offer("go", f"event:{event.id}", taken, says, least=taken.h)
            y += words.height + self.between
        if self.rest is not None:
            taken = place(scene, self.rest, x, y, frame, "ink2")
            scene.offer("cite", f"event:{self.of.id}", taken, self.says, least=taken.h)


def set_link_lines(told: Told, frame: Frame, event: Event, width: float) -> list[LinkLines]:
    """The lines for an event, and ever fewer of them down to none; empty where it has no links."""
    found = [(side, one) for side, events in links_said(told, event) for one in events]
    lines = tuple((_line(told, frame, side, one, width), one, side.says(told, one)) for side, one in found[:MOST])
    made = LinkLines(event, lines, frame.px(ABOVE), frame.px(BETWEEN))
    counts = range(len(lines), -1 if lines else 0, -1)
    return [_with_lines(told, frame, made, count, len(found)) for count in counts]


def _with_lines(told: Told, frame: Frame, made: LinkLines, count: int, all_of_them: int) -> LinkLines:
    """The first so many lines, and how many links have none."""
    if count == all_of_them:
        return made
    words = told.words("links.more" if count else "links.rest", n=all_of_them - count)
    rest = single([Span(words, whole=True)], frame.type("caption", 500), frame)
    says = told.words("links.rest_says", rest=words, title=told.text(made.of.title))
    return msgspec.structs.replace(made, lines=made.lines[:count], rest=rest, says=says)


def _line(told: Told, frame: Frame, side: Side, event: Event, width: float) -> Flow:
    name = Span(told.words("links.line", side=side.words(told)), None, "ink2")
    pieces: list[Piece | str] = [name, *told.spans(event.short or event.title)]
    return flow(pieces, frame.type("caption", 500), width, frame)

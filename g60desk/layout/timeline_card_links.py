"""What an event leads to and what led to it, one line each, that go there."""

from __future__ import annotations

import msgspec

from g60desk.layout.event_links import Side, links_said
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Scene
from g60desk.layout.text import Flow, Piece, Span, flow, place
from g60desk.layout.told import Told
from g60desk.story.model import Event

MOST = 4  # lines; the drawer has them all
ABOVE, BETWEEN = 12.0, 2.0  # px above the lines and between them


class LinkLines(msgspec.Struct, frozen=True):
    """The lines, each with the event that it leads to and what a screen reader says of it."""

    lines: tuple[tuple[Flow, Event, str], ...]
    above: float
    between: float

    @property
    def height(self) -> float:
        return sum(words.height for words, _, _ in self.lines) + self.between * (len(self.lines) - 1)

    def draw(self, scene: Scene, told: Told, frame: Frame, x: float, y: float) -> None:
        for words, event, says in self.lines:
            taken = place(scene, words, x, y, frame, "ink")
            scene.offer("go", f"event:{event.id}", taken, says, least=taken.h)
            y += words.height + self.between


def set_link_lines(told: Told, frame: Frame, event: Event, width: float) -> LinkLines | None:
    """The lines for an event; None where it has no links."""
    found = [(side, one) for side, events in links_said(told, event) for one in events]
    lines = tuple((_line(told, frame, side, one, width), one, side.says(told, one)) for side, one in found[:MOST])
    return LinkLines(lines, frame.px(ABOVE), frame.px(BETWEEN)) if lines else None


def _line(told: Told, frame: Frame, side: Side, event: Event, width: float) -> Flow:
    name = Span(told.words("links.line", side=side.words(told)), None, "ink2")
    pieces: list[Piece | str] = [name, *told.spans(event.short or event.title)]
    return flow(pieces, frame.type("caption", 500), width, frame)

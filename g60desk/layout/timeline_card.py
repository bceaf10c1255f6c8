"""The card of the chosen event, on a sunk panel: when, what, how many, where, and what the editor notes."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.plates import Plate
from g60desk.layout.scene import Box, Ink, Rect, Scene
from g60desk.layout.text import Flow, Piece, Span, flow, place
from g60desk.layout.told import Told
from g60desk.story.model import Event, Text
from g60desk.story.wording import worded, worded_date

WIDTH = {"landscape": 440.0, "compact": 300.0, "portrait": 936.0}
PAD = {"landscape": 32.0, "compact": 20.0, "portrait": 36.0}


class Part(msgspec.Struct, frozen=True):
    """One paragraph of the card, the space above it, and its ink."""

    words: Flow
    above: float
    ink: Ink = "ink"


def chosen_event(told: Told) -> Event | None:
    """The event that is selected, if one is."""
    chosen = told.state.selection
    return told.index.event(chosen.key) if chosen is not None and chosen.kind == "event" else None


def card_width(frame: Frame) -> float:
    """How wide the card is."""
    width = WIDTH[frame.mode]
    return width if frame.mode == "compact" else frame.px(width)


def card_pad(frame: Frame) -> float:
    """The room inside the card's edge."""
    return PAD[frame.mode] if frame.mode == "compact" else frame.px(PAD[frame.mode])


def set_card(told: Told, frame: Frame, event: Event, height: float) -> list[Part]:
    """The paragraphs of the card; figures are left out from the last on where the height is not enough for all."""
    width = card_width(frame) - 2 * card_pad(frame)
    fixed, extra = _parts(told, frame, event, width), list(_figures(told, frame, event, width))
    head, tail = fixed
    room = height - 2 * card_pad(frame)
    while extra and parts_height([*head, *extra, *tail]) > room:
        extra.pop()
    parts = [*head, *extra, *tail]
    while len(parts) > len(head) and parts_height(parts) > room:
        parts.pop()
    return parts


def parts_height(parts: list[Part]) -> float:
    """How high the paragraphs are together."""
    return sum(part.above + part.words.height for part in parts)


def draw_card(scene: Scene, told: Told, frame: Frame, parts: list[Part], rect: Rect) -> None:
    """Draw the card in its rectangle."""
    scene.add(Box(rect, "sunk", "", 0, frame.tokens.radius["card"] * frame.s))
    y = rect.y + card_pad(frame)
    x = rect.x + card_pad(frame)
    for part in parts:
        y += part.above
        place(scene, part.words, x, y, frame, part.ink)
        y += part.words.height


def _parts(told: Told, frame: Frame, event: Event, width: float) -> tuple[list[Part], list[Part]]:
    """What stands before the figures, and what stands after them."""
    plate = told.plate("event", event.id, event.cite, event.standing, bool(event.note))
    when = worded_date(event.when, told.language) if event.when else told.words("timeline.not_dated")
    gap = frame.px(14)
    body, small = frame.type("label", 400), frame.type("caption")
    heading = told.spans(event.title) if event.text else told.statement(event.title, plate)
    head = [
        Part(flow([when], frame.type("label", 500), width, frame), 0.0, "ink2"),
        Part(flow(heading, frame.type("place"), width, frame), frame.px(4)),
    ]
    if event.text:
        head.append(Part(flow(told.statement(event.text, plate), body, width, frame), gap))
    tail = []
    places = [told.text(told.index.places[key].name) for key in event.places if key in told.index.places]
    if places:
        where = told.words("timeline.where", places=told.words("timeline.comma").join(places))
        tail.append(Part(flow([where], small, width, frame), gap, "ink2"))
    if event.note:
        title = Span(told.words("timeline.note") + " ", frame.type("caption", 600))
        pieces: list[Piece | str] = [title, *told.spans(event.note)]
        tail.append(Part(flow(pieces, small, width, frame), gap, "ink2"))
    return head, tail


def _figures(told: Told, frame: Frame, event: Event, width: float) -> Iterator[Part]:
    """The figures of the event that its words do not give already: value and label, with the source."""
    said = _named(event.text) | _named(event.title)
    style = frame.type("caption")
    first = True
    for key in event.figures:
        if key in said or key not in told.story.figures:
            continue
        found = told.figure(key)
        value = worded(found.quantity, told.language).joined()
        plate: Plate | None = told.figure_plate(key)
        label = Span("  " + told.text(told.story.figures[key].label))
        pieces: list[Piece] = [Span(value, frame.type("caption", 600), whole=True), label]
        yield Part(flow([*pieces, *told.plates([plate])], style, width, frame), frame.px(14 if first else 4))
        first = False


def _named(text: Text) -> set[str]:
    """The figures that a text has in braces."""
    return {name for words in text.said.values() for name in re.findall(r"\{([a-z0-9-]+)", words)}

"""The card of the chosen event, on a sunk panel: when, what, how many, where, and what the editor notes."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.lines import Run
from g60desk.layout.scene import Box, Ink, Rect, Scene
from g60desk.layout.text import Flow, Piece, Span, flow, place, single
from g60desk.layout.told import Told
from g60desk.story.model import Event, Key, Text
from g60desk.story.wording import worded, worded_date

WIDTH = {"landscape": 440.0, "compact": 300.0, "portrait": 936.0}
PAD = {"landscape": 32.0, "compact": 20.0, "portrait": 36.0}
VALUE_SHARE = 0.34  # of the width, for the values of figures


class Part(msgspec.Struct, frozen=True):
    """One paragraph of the card, the space above it, and its ink; `value` stands in a column at its left.

    `opens` is what a touch of it shows the source of, where it has no plate for that, as "kind:key".
    """

    words: Flow
    above: float
    ink: Ink = "ink"
    value: Flow | None = None
    opens: str = ""
    left: float = 0.0

    @property
    def below(self) -> bool:
        """True when the value is too long for its column, so that the words stand under it."""
        return self.value is not None and not self.left

    @property
    def height(self) -> float:
        """The px from its top to its bottom."""
        value = self.value.height if self.value else 0.0
        return value + self.words.height if self.below else max(value, self.words.height)


def chosen_event(told: Told) -> Event | None:
    """The event that is selected, if one is."""
    chosen = told.state.selection
    return told.index.event(chosen.key) if chosen is not None and chosen.kind == "event" else None


def card_width(frame: Frame) -> float:
    """How wide the card is."""
    return WIDTH[frame.mode] * frame.unit


def card_pad(frame: Frame) -> float:
    """The room inside the card's edge."""
    return PAD[frame.mode] * frame.unit


def set_card(told: Told, frame: Frame, event: Event, height: float) -> list[Part]:
    """The paragraphs of the card; where the height is not enough for all figures, it says how many more there are."""
    width = card_width(frame) - 2 * card_pad(frame)
    fixed, extra = _parts(told, frame, event, width), list(_figures(told, frame, event, width))
    head, tail = fixed
    room = height - 2 * card_pad(frame)
    number = len(extra)
    while number and parts_height([*head, *extra, *tail]) > room:
        number -= 1
        extra = [*extra[:number], _more(told, frame, event, len(_left_over(told, event)) - number)]
    parts = [*head, *extra, *tail]
    while len(parts) > len(head) and parts_height(parts) > room:
        parts.pop()
    return parts


def parts_height(parts: list[Part]) -> float:
    """How high the paragraphs are together."""
    return sum(part.above + part.height for part in parts)


def draw_card(scene: Scene, told: Told, frame: Frame, parts: list[Part], rect: Rect) -> None:
    """Draw the card in its rectangle."""
    scene.add(Box(rect, "sunk", "", 0, frame.tokens.radius["card"] * frame.s))
    y = rect.y + card_pad(frame)
    x = rect.x + card_pad(frame)
    for part in parts:
        y += part.above
        top = y + (part.value.height if part.value and part.below else 0.0)
        if part.value is not None:
            place(scene, part.value, x, y, frame)
        place(scene, part.words, x + part.left, top, frame, part.ink)
        if part.opens:
            words = " ".join(run.piece.text for run in _runs(part) if isinstance(run.piece, Span))
            row = Rect(x, y, rect.w - 2 * card_pad(frame), part.height)
            scene.offer("cite", part.opens, row, told.words("plate.says", label=words), least=part.height)
        y += part.height


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
    """The figures of the event that its words do not give already, in two columns: value and label.

    A figure with the sources of the event itself has no plate, since the event has it; a touch opens it all the same.
    """
    style = frame.type("caption")
    first = True
    for key in _left_over(told, event):
        found = told.figure(key)
        value = flow([worded(found.quantity, told.language).joined()], frame.type("caption", 500), width, frame)
        left = width * VALUE_SHARE + frame.px(12) if value.width <= width * VALUE_SHARE else 0.0
        own = () if found.cites == event.cite else (told.figure_plate(key),)
        label = [Span(told.text(told.story.figures[key].label)), *told.plates(own)]
        words = flow(label, style, width - left, frame)
        opens = "" if own else f"figure:{key}"
        yield Part(words, frame.px(14 if first else 6), "ink2", value, opens, left)
        first = False


def _more(told: Told, frame: Frame, event: Event, number: int) -> Part:
    """How many figures have no room; it opens the source of the event, where all of them are."""
    words = told.words("timeline.more_figures" if number > 1 else "timeline.one_more_figure", n=number)
    return Part(single([words], frame.type("caption"), frame), frame.px(8), "ink2", None, f"event:{event.id}")


def _left_over(told: Told, event: Event) -> list[Key]:
    """The figures of the event that its words do not give already."""
    said = _named(event.text) | _named(event.title)
    return [key for key in event.figures if key not in said and key in told.story.figures]


def _runs(part: Part) -> Iterator[Run]:
    for words in (part.value, part.words):
        for line in words.lines if words else ():
            yield from line.runs


def _named(text: Text) -> set[str]:
    """The figures that a text has in braces."""
    return {name for words in text.said.values() for name in re.findall(r"\{([a-z0-9-]+)", words)}

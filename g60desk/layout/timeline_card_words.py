"""What a card says of its event: when, what, its words and its figures, and what the editor notes."""

from __future__ import annotations

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.text import Piece, Plate, Span, flow, single
from g60desk.layout.timeline_card_parts import Paragraph
from g60desk.layout.told import Told
from g60desk.story.model import Event, Key
from g60desk.story.phrases import figures_named
from g60desk.story.wording import worded, worded_date

VALUE_SHARE = 0.34  # of the width, for the values of figures


def when_of(told: Told, event: Event) -> str:
    """The date of an event in words, or that it has none."""
    return worded_date(event.when, told.language) if event.when else told.words("timeline.not_dated")


def set_date(told: Told, frame: Frame, event: Event, width: float) -> Paragraph:
    """When it was."""
    return Paragraph(flow([when_of(told, event)], frame.type("label", 500), width, frame), 0.0, "ink2")


def set_title(told: Told, frame: Frame, event: Event, width: float) -> Paragraph:
    """What it was; with the plate, where there is no text that has it."""
    heading = told.spans(event.title) if event.text else told.statement(event.title, plate_of(told, event))
    return Paragraph(flow(heading, frame.type("place"), width, frame, even=True), frame.px(4))


def set_text(told: Told, frame: Frame, event: Event, width: float, most_lines: int | None = None) -> Paragraph | None:
    """The words of the event with its plate; of a text that is cut, the last line ends in an ellipsis."""
    if not event.text:
        return None
    said = told.statement(event.text, plate_of(told, event))
    return Paragraph(flow(said, frame.type("label", 400), width, frame, most_lines=most_lines), frame.px(14))


def set_note(told: Told, frame: Frame, event: Event, width: float) -> Paragraph | None:
    """What the editor notes."""
    if not event.note:
        return None
    title = Span(told.words("timeline.note") + " ", frame.type("caption", 600))
    pieces: list[Piece | str] = [title, *told.spans(event.note)]
    return Paragraph(flow(pieces, frame.type("caption"), width, frame), frame.px(14), "ink2")


def set_more(told: Told, frame: Frame, event: Event, figures: int = 0) -> Paragraph:
    """The way to the words, and to so many figures, that have no room: to the drawer, where all of them are."""
    words = Span(told.words("timeline.card.more"), frame.type("caption", 600), "ink", whole=True)
    count = [Span(f"{_count(told, figures)} · ", ink="ink2")] if figures else []
    says = told.words("timeline.card.more_says", title=told.text(event.title))
    said = single([*count, words], frame.type("caption"), frame)
    return Paragraph(said, frame.px(6), opens=f"event:{event.id}", says=says)


def set_figures(told: Told, frame: Frame, event: Event, width: float) -> list[Paragraph]:
    """The figures of the event that its words do not give already, in two columns: value and label.

    A figure with the sources of the event itself has no plate, since the event has it; a touch opens it all the same.
    """
    found = [_figure(told, frame, event, key, width) for key in left_over(told, event)]
    return [msgspec.structs.replace(row, above=frame.px(6)) if at else row for at, row in enumerate(found)]


def _figure(told: Told, frame: Frame, event: Event, key: Key, width: float) -> Paragraph:
    found = told.figure(key)
    value = flow([worded(found.quantity, told.language).joined()], frame.type("caption", 500), width, frame)
    left = width * VALUE_SHARE + frame.px(12) if value.width <= width * VALUE_SHARE else 0.0
    own = () if found.cites == event.cite else (told.figure_plate(key),)
    label = [Span(told.text(told.story.figures[key].label)), *told.plates(own)]
    words = flow(label, frame.type("caption"), width - left, frame)
    return Paragraph(words, frame.px(14), "ink2", value, "" if own else f"figure:{key}", left)


def set_more_figures(told: Told, frame: Frame, event: Event, number: int) -> Paragraph:
    """How many figures have no room; it opens the source of the event, where all of them are."""
    words = _count(told, number)
    return Paragraph(single([words], frame.type("caption"), frame), frame.px(8), "ink2", opens=f"event:{event.id}")


def _count(told: Told, figures: int) -> str:
    return told.words("timeline.more_figures" if figures > 1 else "timeline.one_more_figure", n=figures)


def left_over(told: Told, event: Event) -> list[Key]:
    """The figures of the event that its words do not give already."""
    said = {*figures_named(event.text), *figures_named(event.title)}
    return [key for key in event.figures if key not in said and key in told.story.figures]


def plain_words(told: Told, event: Event) -> str:
    """What the card tells beside title and text, which the mark of the event says already: its figures and its note."""
    note = f"{told.words('timeline.note')} {told.text(event.note)}" if event.note else ""
    figures = [
        f"{worded(told.figure(key).quantity, told.language).plain()} {told.text(told.story.figures[key].label)}"
        for key in left_over(told, event)
    ]
    parts = [told.words("drawer.semicolon").join(figures), note]
    return "\n".join(part for part in parts if part)


def plate_of(told: Told, event: Event) -> Plate | None:
    """The plate of the event's own sources."""
    return told.plate("event", event.id, event.cite, event.standing, bool(event.note))

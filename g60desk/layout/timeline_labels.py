"""The words beside the mark of an event, on one line, and how wide they are."""

from __future__ import annotations

from g60desk.layout.frame import Frame
from g60desk.layout.items import Style
from g60desk.layout.plates import label_width, plate_label
from g60desk.layout.text import Flow, single
from g60desk.layout.told import Told
from g60desk.story.model import Event

GUARD = 1.0  # px by which a width that was only reckoned is taken larger


def event_labels(told: Told, frame: Frame, event: Event, heavy: bool, brief: bool = False) -> tuple[Flow, ...]:
    """The words of an event on one line: its title and its short form; `brief` or on a compact sheet the short one."""
    plate = told.plate("event", event.id, event.cite, event.standing, bool(event.note))
    long = frame.mode == "landscape" and not brief
    texts = [event.title, event.short] if long else [event.short or event.title]
    style = _style(frame, event, heavy)
    flows = [single(told.statement(text, plate), style, frame) for text in texts if text]
    return tuple(sorted(flows, key=lambda flow: -flow.width))


def brief_width(told: Told, frame: Frame, event: Event, heavy: bool) -> float | None:
    """How wide the short form with its plate is, at most; None where it must be set to know.

    Most words that are tried in a crowded track find no room, and to set them costs five times as much.
    """
    said = (event.short or event.title).said.get(told.language, "")
    if not said.isascii() or "{" in said or not said:
        return None
    width = frame.measure(said, _style(frame, event, heavy), False) + GUARD
    if event.cite:
        label = plate_label(event.cite, told.source_numbers)
        width += frame.tokens.marker["source_mark"]["gap"] * frame.s + label_width(label, frame)
    return width


def _style(frame: Frame, event: Event, heavy: bool) -> Style:
    return frame.type("label", 600 if heavy else 500 if event.weight >= 3 else 400)

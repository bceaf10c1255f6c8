"""The card of the chosen event, on a sunk panel: when and what, its picture, words, figures, places and the ways on."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Box, Rect, Scene
from g60desk.layout.timeline_card_parts import Part, draw_parts
from g60desk.layout.timeline_card_parts import parts_height as parts_height
from g60desk.layout.told import Told
from g60desk.story.model import Event

WIDTH = {"landscape": 440.0, "compact": 300.0, "portrait": 936.0}
PAD = {"landscape": 32.0, "compact": 20.0, "portrait": 36.0}


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
    """The parts of the card, which take at most `height` px with the room inside its edge."""
    from g60desk.layout.timeline_card_fit import fitted_parts  # the first picture has no card

    pad = card_pad(frame)
    return fitted_parts(told, frame, event, card_width(frame) - 2 * pad, height - 2 * pad, pad)


def draw_card(scene: Scene, told: Told, frame: Frame, parts: Sequence[Part], rect: Rect) -> None:
    """Draw the card in its rectangle; the keyboard goes from the event into it."""
    from g60desk.layout.timeline_card_foot import cross_radius, draw_cross

    before = len(scene.targets)
    pad = card_pad(frame)
    scene.add(Box(rect, "sunk", "", 0, frame.tokens.radius["card"] * frame.s))
    draw_parts(scene, told, frame, parts, rect.x + pad, rect.y + pad)
    draw_cross(scene, told, frame, (rect.right - pad - cross_radius(frame), rect.y + pad + parts[0].height / 2))
    put_after_event(scene, told, before)


def put_after_event(scene: Scene, told: Told, first: int) -> None:
    """Put the card's targets, those from `first` on, behind the mark of its event, which says what the card tells.

    Nothing happens where the event has no mark in the scene.
    """
    from g60desk.layout.timeline_card_words import plain_words

    event = chosen_event(told)
    marks = [at for at, one in enumerate(scene.targets[:first]) if event and (one.kind, one.key) == ("event", event.id)]
    if event is not None and marks:
        at, own = marks[-1], scene.targets[first:]
        said = "\n".join(part for part in (scene.targets[at].text, plain_words(told, event)) if part)
        scene.targets[at] = msgspec.structs.replace(scene.targets[at], text=said)
        scene.targets[at + 1 :] = [*own, *scene.targets[at + 1 : first]]

"""The card of the chosen event, on a sunk panel: when and what, its picture, words, figures, places and the ways on."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Box, Rect, Scene
from g60desk.layout.timeline_card_parts import Part, draw_parts
from g60desk.layout.timeline_card_parts import parts_height as parts_height
from g60desk.layout.told import Told
from g60desk.story.model import Event, Key

WIDTH = {"landscape": 440.0, "compact": 300.0, "portrait": 936.0}
PAD = {"landscape": 32.0, "compact": 20.0, "portrait": 36.0}


def chosen_event(told: Told) -> Event | None:
    """The event that is selected, if one is."""
    chosen = told.state.selection
    return told.index.event(chosen.key) if chosen is not None and chosen.kind == "event" else None


def card_width(frame: Frame) -> float:
    """How wide the card is; what larger text takes of the margins is its own."""
    return WIDTH[frame.mode] * frame.unit + 2 * frame.freed


def card_pad(frame: Frame) -> float:
    """The room inside the card's edge."""
    return PAD[frame.mode] * frame.unit


def set_card(told: Told, frame: Frame, event: Event, height: float) -> list[Part]:
    """The parts of the card, which take at most `height` px with the room inside its edge."""
    from g60desk.layout.timeline_card_fit import fitted_parts  # the first picture has no card

    pad = card_pad(frame)
    return fitted_parts(told, frame, event, card_width(frame) - 2 * pad, height - 2 * pad, pad)


class DrawnCard(msgspec.Struct, frozen=True):
    """A card in a scene: the id of its event, how many targets it has, and what it tells as plain words."""

    event: Key
    targets: int
    said: str


def draw_card(scene: Scene, told: Told, frame: Frame, event: Event, parts: Sequence[Part], rect: Rect) -> DrawnCard:
    """Draw the card of an event in its rectangle; its targets are the last ones of the scene."""
    from g60desk.layout.timeline_card_foot import Foot, cross_radius, draw_cross
    from g60desk.layout.timeline_card_words import plain_words

    before = len(scene.targets)
    pad = card_pad(frame)
    scene.add(Box(rect, "sunk", "", 0, frame.tokens.radius["card"] * frame.s))
    foot = isinstance(parts[-1], Foot)
    draw_parts(scene, told, frame, parts[:-1] if foot else parts, rect.x + pad, rect.y + pad)
    if foot:  # at the lower edge, wherever the words end: the ways on stay under the hand
        parts[-1].draw(scene, told, frame, rect.x + pad, rect.bottom - pad - parts[-1].height)
    draw_cross(scene, told, frame, (rect.right - pad - cross_radius(frame), rect.y + pad + parts[0].height / 2))
    return DrawnCard(event.id, len(scene.targets) - before, plain_words(told, event))


def put_after_event(scene: Scene, card: DrawnCard) -> None:
    """Put the last targets, those of the card, behind the mark of its event, which says what the card tells.

    So the keyboard goes from the event into it.  Nothing happens where the event has no mark in the scene.
    """
    first = len(scene.targets) - card.targets
    marks = [at for at, one in enumerate(scene.targets[:first]) if (one.kind, one.key) == ("event", card.event)]
    if marks:
        at, own = marks[-1], scene.targets[first:]
        said = "\n".join(part for part in (scene.targets[at].text, card.said) if part)
        scene.targets[at] = msgspec.structs.replace(scene.targets[at], said=said)
        scene.targets[at + 1 :] = [*own, *scene.targets[at + 1 : first]]

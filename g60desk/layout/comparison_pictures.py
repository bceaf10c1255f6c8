"""The pictures of the comparison: what the switch above them calls each, and which function draws it.

A picture is one line of `PICTURES`.  Its function is called with the scene, the told story, the frame and the room
that it has; sentence, lead and switch are there already.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import NamedTuple, cast

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.header import Choice
from g60desk.layout.scene import Rect, Scene
from g60desk.layout.text import Piece
from g60desk.layout.told import Told
from g60desk.story.model import Key


class Room(msgspec.Struct, frozen=True):
    """What a picture has: `below` the sentence and its lead; and `beside` the lead, at the right, a strip of one row.

    The strip has no width where the lead leaves none, as on an upright sheet.
    """

    below: Rect
    beside: Rect


Drawing = Callable[[Scene, Told, Frame, Room], None]


class Head(msgspec.Struct, frozen=True):
    """What stands above a picture: its sentence and lead; and what a screen reader hears of it."""

    sentence: Sequence[Piece]
    lead: Sequence[Piece]
    summary: str


class Picture(NamedTuple):
    """Its name as a key of the words, and where the function is that draws it: read when it is first shown.

    One with a sentence of its own has a function `head` there as well, that gives its `Head` on a sheet.
    """

    words: str
    module: str
    function: str
    head: str = ""


PICTURES: dict[Key, Picture] = {
    "": Picture("comparison.lines", "g60desk.layout.comparison_aspects", "draw_aspects"),
    "histories": Picture("comparison.histories", "g60desk.layout.histories", "draw_histories", "head_of"),
    "strips": Picture("comparison.strips", "g60desk.layout.corridor_strips", "draw_strips"),
}


def picture_shown(told: Told) -> Key:
    """The picture that the state asks for; lines and aspects where it asks for none that there is."""
    return told.state.compared if told.state.compared in PICTURES else ""


def drawing_of(key: Key) -> Drawing:
    """The function that draws a picture."""
    picture = PICTURES[key]
    return cast("Drawing", getattr(import_module(picture.module), picture.function))


def own_head(told: Told, frame: Frame) -> Head | None:
    """The sentence, lead and summary that the shown picture has of its own; None where it has those of the story."""
    picture = PICTURES[picture_shown(told)]
    if not picture.head:
        return None
    return cast("Head", getattr(import_module(picture.module), picture.head)(told, frame))


def switch_choices(told: Told) -> list[Choice]:
    """The switch between the pictures and the table."""
    table, shown = told.state.table, picture_shown(told)
    return [
        *(
            Choice(told.words(picture.words), f"table=0,compared={key}", not table and key == shown)
            for key, picture in PICTURES.items()
        ),
        Choice(told.words("comparison.table"), "table=1", table),
    ]

"""The pictures of the comparison: what the switch above them calls each, and which function draws it.

A picture is one line of `PICTURES`.  Its function is called with the scene, the told story, the frame and the room
that it has; sentence, lead and switch are there already.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple, cast

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.header import Choice
from g60desk.layout.scene import Rect, Scene
from g60desk.layout.told import Told
from g60desk.story.model import Key


class Room(msgspec.Struct, frozen=True):
    """What a picture has: `below` the sentence and its lead; and `beside` the lead, at the right, a strip of one row.

    The strip has no width where the lead leaves none, as on an upright sheet.
    """

    below: Rect
    beside: Rect


Drawing = Callable[[Scene, Told, Frame, Room], None]


class Picture(NamedTuple):
    """Its name as a key of the words, and where the function is that draws it: read when it is first shown."""

    words: str
    module: str
    function: str


PICTURES: dict[Key, Picture] = {
    "": Picture("comparison.lines", "g60desk.layout.comparison_aspects", "draw_aspects"),
    "strips": Picture("comparison.strips", "g60desk.layout.corridor_strips", "draw_strips"),
}


def picture_shown(told: Told) -> Key:
    """The picture that the state asks for; lines and aspects where it asks for none that there is."""
    return told.state.compared if told.state.compared in PICTURES else ""


def drawing_of(key: Key) -> Drawing:
    """The function that draws a picture."""
    picture = PICTURES[key]
    return cast("Drawing", getattr(import_module(picture.module), picture.function))


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

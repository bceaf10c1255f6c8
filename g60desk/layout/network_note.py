"""What the picture of the network cannot show, in words below its switch: no map, or places that are not in it."""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.frame import Frame
from g60desk.layout.network_links import located
from g60desk.layout.network_marks import Mark
from g60desk.layout.scene import Box, Rect, Scene
from g60desk.layout.schematic_plan import Schematic
from g60desk.layout.schematic_spots import unplaced
from g60desk.layout.text import Flow, flow, place, single
from g60desk.layout.told import Told
from g60desk.story.model import NetworkLayout, Place

NAMED = 4  # places that are named; more are counted
WIDE, WIDE_UPRIGHT = 420.0, 760.0  # px
PAD = 6.0


def note_words(told: Told) -> str:
    """Why there is no map, or which places are not on it; empty where nothing is missing."""
    if told.story.network.places and not located(told):
        return told.words("network.no_map")
    absent = unplaced(told) if told.layout == NetworkLayout.MAP else []
    return told.words("network.unplaced", names=_named(told, absent)) if absent else ""


def _named(told: Told, absent: Sequence[Place]) -> str:
    names = told.words("network.comma").join(_name(told, one) for one in absent[:NAMED])
    return told.words("network.and_more", names=names, n=len(absent) - NAMED) if len(absent) > NAMED else names


def _name(told: Told, absent: Place) -> str:
    """The name of a place; one that is called as its region is, whose name is in the picture, says that it is not."""
    region, name = told.index.regions.get(absent.region), told.text(absent.name)
    same = region is not None and told.text(region.name) == name
    return told.words("network.as_a_whole", name=name) if same else name


def draw_left_out(scene: Scene, told: Told, frame: Frame, plan: Schematic, row: Rect | None = None) -> None:
    """Say which places a schematic leaves out: at the right end of a `row` where they have room, else below it."""
    shown = {mark.place.id for mark in plan.marks}
    absent = [one for one in told.story.network.places if one.id not in shown]
    if not absent:
        return
    words = single([told.words("network.left_out", names=_named(told, absent))], frame.type("caption"), frame)
    if row is None:
        y = min(plan.rect.bottom + frame.px(PAD / 2), frame.bottom + frame.px(PAD) - words.height)
        place(scene, words, plan.rect.right - words.width, y, frame, "ink2")
    elif words.width <= row.w:
        place(scene, words, row.right - words.width, row.middle[1] - words.height / 2, frame, "ink2")


def draw_covered(scene: Scene, told: Told, frame: Frame, marks: Sequence[Mark], room: Rect) -> float:
    """Say at the top of a `room` which places have no mark on the whole map, for a larger one lies over it.

    Gives the y below.
    """
    shown = {mark.place.id for mark in marks}
    absent = [one for one in located(told) if one.id not in shown] if told.state.lens is None else []
    if absent:
        words = single([told.words("network.left_out", names=_named(told, absent))], frame.type("caption"), frame)
        if words.height <= room.h and words.width <= room.w:
            return place(scene, words, room.right - words.width, room.y, frame, "ink2").bottom
    return room.y


def note_rect(told: Told, frame: Frame, right: float, top: float) -> Rect | None:
    """Where the words stand, below `top` and ending at `right`; None without any."""
    words = _set(told, frame)
    if words is None:
        return None
    pad = frame.px(PAD)
    return Rect(right - words.width - 2 * pad, top + pad, words.width + 2 * pad, words.height + 2 * pad)


def draw_note(scene: Scene, told: Told, frame: Frame, rect: Rect | None) -> None:
    """Draw the words into the place that `note_rect` gave, on the page and not on the land."""
    words = _set(told, frame)
    if rect is not None and words is not None:
        scene.add(Box(rect, "bg", "", 0, frame.px(PAD)))
        place(scene, words, rect.x + frame.px(PAD), rect.y + frame.px(PAD), frame, "ink2")


def _set(told: Told, frame: Frame) -> Flow | None:
    said = note_words(told)
    wide = frame.px(WIDE if frame.mode != "portrait" else WIDE_UPRIGHT)
    return flow([said], frame.type("caption"), wide, frame, even=True) if said else None

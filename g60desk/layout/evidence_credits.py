"""Whose the map and the letters are: the last lines of the list of sources."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from g60desk.layout.drawer_sources import map_credit
from g60desk.layout.frame import Frame
from g60desk.layout.network_land import map_of
from g60desk.layout.roll import Part
from g60desk.layout.scene import Scene
from g60desk.layout.text import Piece, flow, place, single
from g60desk.layout.told import Told

KEPT = 6  # lines kept for the credit of a map that ships: it stands in the map, which is read when the words are seen

Said = Sequence[Piece | str]


def credit_parts(told: Told, frame: Frame, width: float, pad: float) -> list[Part]:
    """A part for the letters, and one for the map, where the story has one; `pad` is the room at both sides."""
    fonts = [told.words("drawer.fonts_text")]
    parts = [_part(frame, told.words("drawer.fonts"), lambda: fonts, width, pad)]
    if map_of(told) is not None:  # last, since it may take fewer lines than are kept for it
        lines = None if told.story.network.map_credit else KEPT
        parts.append(_part(frame, told.words("drawer.map"), lambda: map_credit(told), width, pad, lines))
    return parts


def _part(frame: Frame, name: str, say: Callable[[], Said], width: float, pad: float, lines: int | None = None) -> Part:
    """A heading and words below it; those that take so many `lines` at most are asked for when they are drawn."""
    style, small = frame.type("label", 600), frame.type("caption")
    above, head = 1.3 * style.px, style.px * style.line
    room = width - 2 * pad
    height = lines * small.px * small.line if lines else flow(say(), small, room, frame).height

    def draw(scene: Scene, y: float) -> None:
        place(scene, single([name], style, frame), pad, y + above, frame)
        place(scene, flow(say(), small, room, frame), pad, y + above + head, frame, "ink2")

    return Part(above + head + height + 0.5 * style.px, draw)

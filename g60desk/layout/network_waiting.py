"""What is told while the second of two places is still to be chosen: in the picture, or from those offered here."""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.frame import Frame
from g60desk.layout.network_degree import degree_of
from g60desk.layout.network_links import members
from g60desk.layout.network_place_rows import place_title
from g60desk.layout.network_rows import BlockRow, Button, button_size, buttons_row, words_row
from g60desk.layout.text import flow
from g60desk.layout.told import Told
from g60desk.story.model import Place

MOST_OFFERED = 12
OFFERED = 3  # rank


def waiting_rows(told: Told, frame: Frame, one: Place, width: float) -> Sequence[BlockRow]:
    """The rows while the second place is still to be chosen: on the map, or from those that are offered here."""
    style = frame.type("caption")
    rows = [words_row(frame, flow(place_title(told, one), frame.type("place"), width, frame))]
    rows.append(words_row(frame, flow([told.words("network.compare_with")], style, width, frame), ink="ink2"))
    buttons = [
        Button(told.text(other.name), f"compare:with/{other.id}",
               told.words("network.compare_says", one=told.text(one.name), other=told.text(other.name)))
        for other in _offered(told, one)
    ]  # fmt: skip
    for line in _in_lines(frame, buttons, width):
        rows.append(buttons_row(frame, line, width, OFFERED))
    return [*rows, buttons_row(frame, [Button(told.words("network.cancel"), "compare:end")], width)]


def _offered(told: Told, one: Place) -> list[Place]:
    """Neighbours first, then the other members."""
    near = degree_of(told, one.id).neighbours
    others = [other for other in (*map(told.index.place, near), *members(told)) if other is not None and other != one]
    return list({other.id: other for other in others}.values())[:MOST_OFFERED]


def _in_lines(frame: Frame, buttons: Sequence[Button], width: float) -> list[list[Button]]:
    """The buttons in lines that fit into a width."""
    lines: list[list[Button]] = []
    room = 0.0
    for button in buttons:
        need = button_size(frame, button.words)[0] + frame.px(10)
        if not lines or need > room:
            lines.append([])
            room = width + frame.px(10)
        lines[-1].append(button)
        room -= need
    return lines

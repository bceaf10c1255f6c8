"""How a place is tied: through which lines, and to how many neighbours."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from g60desk.layout.network_links import lines, links
from g60desk.layout.told import Told
from g60desk.story.model import Key, Line


class Degree(msgspec.Struct, frozen=True):
    """The lines that pass through a place, the spine first, and its neighbours."""

    lines: tuple[Line, ...] = ()
    neighbours: tuple[Key, ...] = ()


def degree_of(told: Told, place: Key) -> Degree:
    """How a place is tied."""
    return _degrees(told).get(place, Degree())


@lru_cache(maxsize=4)
def _degrees(told: Told) -> dict[Key, Degree]:
    """All places at once: each of thousands of marks says how it is tied."""
    through: dict[Key, list[Line]] = {}
    near: dict[Key, dict[Key, None]] = {}
    for line in lines(told):
        for key in dict.fromkeys(line.through):
            through.setdefault(key, []).append(line)
    for link in links(told, told.story.network.places):
        near.setdefault(link.start, {})[link.end] = None
        near.setdefault(link.end, {})[link.start] = None
    return {key: Degree(tuple(through.get(key, ())), tuple(near.get(key, ()))) for key in {**through, **near}}


def tied_words(told: Told, place: Key) -> str:
    """How many lines and neighbours a place has, in words."""
    found = degree_of(told, place)
    comma = told.words("network.comma")
    return comma.join(
        (told.words("network.n_lines", n=len(found.lines)), told.words("network.n_neighbours", n=len(found.neighbours)))
    )


def lines_said(told: Told, place: Key) -> str:
    """The names of the lines through a place, in a row; empty for none."""
    names = told.words("network.comma").join(told.text(line.name) for line in degree_of(told, place).lines)
    return told.words("network.on_lines", lines=names) if names else ""

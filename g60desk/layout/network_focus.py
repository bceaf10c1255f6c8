"""What of the network is lit: the chosen place with its neighbours, two that are compared, or a line; the rest dims."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

import msgspec

from g60desk.layout.network_lines import Part
from g60desk.layout.network_links import Link, links
from g60desk.layout.told import Told
from g60desk.state import WAITING
from g60desk.story.model import Key, Line, NetworkLayout, Place

Stretch = tuple[Key, frozenset[Key]]  # a line (empty for a tie), and the two places between which it runs


class Focus(msgspec.Struct, frozen=True):
    """What is lit: places by id, and stretches."""

    places: frozenset[Key]
    stretches: frozenset[Stretch]


def chosen_place(told: Told) -> Place | None:
    """The place that is selected."""
    chosen = told.state.selection
    return told.index.place(chosen.key) if chosen and chosen.kind == "place" else None


def second_place(told: Told) -> Place | None:
    """The place that the selected one is compared with."""
    one, other = chosen_place(told), told.index.place(told.state.beside)
    return other if one is not None and other != one else None


def is_waiting(told: Told) -> bool:
    """True while the place to compare with is still to be chosen."""
    return told.state.beside == WAITING and chosen_place(told) is not None


def chosen_line(told: Told) -> Line | None:
    """The line that is selected."""
    chosen = told.state.selection
    return told.index.lines.get(chosen.key) if chosen and chosen.kind == "line" else None


def travelled(told: Told) -> Line | None:
    """The line along which one travels: the selected one, or that on which the selected place was come to."""
    along, one = told.index.lines.get(told.state.along), chosen_place(told)
    return along if along is not None and one is not None and one.id in along.through else chosen_line(told)


def is_drawn(told: Told, place: Place) -> bool:
    """True for a place that the layout which is shown has room for: the map shows only those with coordinates."""
    return told.layout == NetworkLayout.STRAIGHT or (place.lat is not None and place.lon is not None)


@lru_cache(maxsize=4)
def focus_of(told: Told) -> Focus | None:
    """What is lit; None while everything is.  Kept, since every mark asks."""
    one, other, line = chosen_place(told), second_place(told), travelled(told)
    if is_waiting(told) or (one is not None and not is_drawn(told, one)):
        return None
    if one is not None and other is not None:
        return Focus(frozenset((one.id, other.id)), _between(told, one.id, other.id))
    if line is not None:
        stretches = {_stretch(link) for link in links(told) if link.line == line}
        stubs = {(line.id, frozenset((key,))) for key in line.through}
        return Focus(frozenset(line.through), frozenset(stretches | stubs))
    return _around(links(told), one.id, told.state.reach) if one is not None else None


def _around(every: Sequence[Link], start: Key, reach: int) -> Focus:
    """A place with what lies at most `reach` links off, and the links on the way there."""
    near = {start}
    stretches: set[Stretch] = set()
    for _ in range(max(1, reach)):
        touching = [link for link in every if link.start in near or link.end in near]
        stretches |= {_stretch(link) for link in touching}
        stretches |= {(line, frozenset((key,))) for line, pair in stretches for key in pair if line and key in near}
        near |= {key for link in touching for key in (link.start, link.end)}
    return Focus(frozenset(near), frozenset(stretches))


def _between(told: Told, a: Key, b: Key) -> frozenset[Stretch]:
    """The stretches of each line that joins two places, between them."""
    found: set[Stretch] = set()
    for line in told.story.network.lines:
        if a in line.through and b in line.through:
            low, high = sorted((line.through.index(a), line.through.index(b)))
            found |= {_stretch(link) for link in links(told) if link.line == line
                      and low <= line.through.index(link.start) and line.through.index(link.end) <= high}  # fmt: skip
    return frozenset(found)


def _stretch(link: Link) -> Stretch:
    return (link.line.id if link.line else "", link.pair)


def is_dim(told: Told, place: Key) -> bool:
    """True for a place that is not lit while others are."""
    focus = focus_of(told)
    return focus is not None and place not in focus.places


def in_focus(told: Told, parts: Iterable[Part]) -> list[Part]:
    """The parts to be painted; what is not lit stands back, pale, below what is."""
    focus = focus_of(told)
    if focus is None:
        return list(parts)
    found = [
        part if _stretch(part.link) in focus.stretches else msgspec.structs.replace(part, dim=True) for part in parts
    ]
    return sorted(found, key=lambda part: _stretch(part.link) in focus.stretches)

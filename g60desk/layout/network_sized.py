"""Marks that are as large as a figure of their places: people, area, whatever role of figure the story's places have.

The area of a mark is true to the value, edge included, so that twice the people are twice the ink (a radius that grew
with the value would lie by the square; Tufte, The Visual Display of Quantitative Information, 1983, ch. 2).  One scale
serves both layouts, all phases and all times: that at which the largest value of the members has the largest mark.  A
place that is no member is an outline, and may be larger.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import lru_cache

import msgspec

from g60desk.layout.told import Told
from g60desk.story.dates import Date
from g60desk.story.derive import Resolved, resolve
from g60desk.story.index import Index
from g60desk.story.model import Key, Place, Standing
from g60desk.story.quantities import Quantity, Said
from g60desk.story.units import UNITS

LARGEST = 24.0  # px, the outer radius of the largest mark: as much as the schematic, which has less room, allows
BEYOND = 2.0  # times the area of the largest mark, that the outline of a place that is no member may have
UNKNOWN, UNKNOWN_DASHES = 11.0, 6  # px and dashes of the hollow mark of a place of which nothing is known
DOUBT_DASHES = 12  # of the edge of a value that is disputed, or only a bound
EDGE, HEAVY_EDGE, OUTLINE = 3.0, 7.0, 2.0  # px of a mark, a chosen one, no member; all of it inside its area
MOST_EDGE = 0.6  # of the radius of a small mark
BOUNDS = frozenset([Said.OVER, Said.AT_LEAST, Said.AT_MOST, Said.NEARLY])
FEWEST = 2  # places with a value, for a role by which marks are worth sizing


class Sized(msgspec.Struct, frozen=True):
    """How large a mark is: its outer radius in reference px, and its dashes; `known` is False where nothing is."""

    outer: float
    dashes: int = 0
    known: bool = True


class Scale(msgspec.Struct, frozen=True):
    """The figures of one role by place, worked out; and the value of the largest mark in the base unit of its kind."""

    role: str
    figures: dict[Key, Resolved]
    largest: float

    def radius(self, base: float) -> float:
        """The outer radius of a value, in reference px."""
        return LARGEST * math.sqrt(base / self.largest)


def roles(told: Told) -> tuple[str, ...]:
    """The roles of figures by which marks can be sized, in the order in which the story's places name them."""
    return sizing_roles(told.index)


def scale_of(told: Told, role: str) -> Scale | None:
    """The scale of a role; None where fewer than two places have a value, or they are of different kinds."""
    return _scale(told.index, role)


@lru_cache(maxsize=4)
def sizing_roles(index: Index) -> tuple[str, ...]:
    """The roles of a story by which marks can be sized.  Kept: each picture asks, and only another story has others."""
    every = dict.fromkeys(role for place in index.places.values() for role in place.figures)
    return tuple(role for role in every if _scale(index, role) is not None)


@lru_cache(maxsize=16)
def _scale(index: Index, role: str) -> Scale | None:
    found = {}
    for place in index.places.values():
        figure = _figure(index, place.figures.get(role, ""))
        if figure is not None:
            found[place.id] = figure
    kinds = {(one.quantity.unit.kind, one.quantity.of) for one in found.values()}
    values = [one.quantity.base for one in found.values()]
    if len(found) < FEWEST or len(kinds) > 1 or min(values) < 0 or not 0 < max(values) < math.inf:
        return None
    of_members = [found[key].quantity.base for key in found if index.places[key].joins]
    return Scale(role, found, max([*of_members, max(values) / (BEYOND if of_members else 1.0)]))


def _figure(index: Index, key: Key) -> Resolved | None:
    """A figure that comes to a value and has a source."""
    try:
        found = resolve(index.story, key)
    except ValueError:
        return None
    return found if found.cites else None


def sized_by(told: Told) -> Scale | None:
    """The scale by which marks are sized; None where all are alike."""
    return scale_of(told, told.state.sized) if told.state.sized else None


def size_of(told: Told, place: Place) -> Sized | None:
    """How large the mark of a place is; None where marks are all alike."""
    scale = sized_by(told)
    if scale is None:
        return None
    found = scale.figures.get(place.id)
    if found is None:
        return Sized(UNKNOWN, UNKNOWN_DASHES, known=False)
    return Sized(scale.radius(found.quantity.base), DOUBT_DASHES if is_doubtful(found) else 0)


def is_doubtful(found: Resolved) -> bool:
    """True for a value that sources dispute, or that is only a bound."""
    return found.standing == Standing.DISPUTED or found.quantity.said in BOUNDS


def edge_of(outer: float, *, chosen: bool = False) -> float:
    """The width of the edge of a mark with this outer radius, in reference px."""
    return min(HEAVY_EDGE if chosen else EDGE, MOST_EDGE * outer)


def next_role(told: Told) -> str:
    """What comes after the present way of sizing: each role in turn, then all alike; empty for that."""
    every: Sequence[str] = ["", *roles(told)]
    now = told.state.sized if told.state.sized in every else ""
    return every[(every.index(now) + 1) % len(every)]


def samples(told: Told, scale: Scale) -> list[Quantity]:
    """Two round values in the unit of the largest one: the second nearly reaches it, the first is a fifth of that."""
    like = told.in_unit(max(scale.figures.values(), key=lambda one: one.quantity.base).quantity)
    unit = like.unit
    room = float(scale.largest / unit.factor)
    power = math.floor(math.log10(room))
    steps = [Fraction(digit) * Fraction(10) ** place for place in range(power - 1, power + 1) for digit in (1, 2, 5)]
    at = max(number for number, step in enumerate(steps) if step <= room or not number)
    of = like.of if unit.key not in UNITS else ()  # a yardstick is said with its name
    return [Quantity(step, unit, of=of) for step in (steps[max(0, at - 2)], steps[at])]


def years(figures: Iterable[Resolved]) -> list[Date | None]:
    """The times of figures, each once, the earliest first; None stands for those without one, last."""
    found = {one.when.text if one.when else "": one.when for one in figures}
    return sorted(found.values(), key=lambda when: when.sort_key if when else (math.inf, math.inf))

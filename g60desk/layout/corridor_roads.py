"""The lengths that sources give for what is compared: they say how long a road is, and not where it runs.

They are the figures of length in the cells of the comparison, and are never mixed with what is measured on the map.
"""

from __future__ import annotations

import msgspec

from g60desk.layout.numbers import can_be_said
from g60desk.layout.told import Told
from g60desk.story.model import Key

M_PER_KM = 1000.0


class Road(msgspec.Struct, frozen=True):
    """A figure of length that an aspect gives for a subject, and its value in km."""

    figure: Key
    km: float


def roads_of(told: Told, subject: Key) -> tuple[Road, ...]:
    """The lengths that the comparison gives for a subject, each once."""
    cells = [aspect.cells[subject] for aspect in told.story.comparison.aspects if subject in aspect.cells]
    keys = dict.fromkeys(cell.figure for cell in cells if can_be_said(told, cell.figure))
    found = [(key, told.given(key).quantity) for key in keys]  # a converted one may be rounded
    return tuple(Road(key, said.base / M_PER_KM) for key, said in found if said.unit.kind == "length")

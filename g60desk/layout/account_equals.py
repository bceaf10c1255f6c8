"""What a figure equals in another unit: one conversion, no finer than the figure is written."""

from __future__ import annotations

from g60desk.story.measures import Measure, told_in
from g60desk.story.quantities import Quantity
from g60desk.story.units import UNITS

EQUALS = {  # the units that a quantity of a kind is also said in, the likeliest first
    "area": ("ha", "km2", "m2", "mu"),
    "length": ("km", "mi", "m"),
    "mass": ("t", "kg"),
    "share": ("percent",),
}
LEAST, MOST = 0.1, 100_000  # numbers outside say less than the figure itself


def equal_to(one: Quantity) -> Quantity | None:
    """The same quantity in another unit, where its number stays readable; None where there is no such unit."""
    for unit in EQUALS.get(one.unit.kind, ()):
        other = told_in(one, Measure(UNITS[unit]))
        if other is not one and LEAST <= abs(other.number) < MOST:
            return other
    return None

"""What a figure equals in another unit: one conversion, no finer than the figure is written."""

from __future__ import annotations

from decimal import Decimal
from math import floor, log10

import msgspec

from g60desk.story.quantities import VAGUE_DIGITS, Quantity, Said, convert, decimal_value

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
        other = convert(one, unit)
        if other is not one and LEAST <= abs(other.number) < MOST:
            return msgspec.structs.replace(other, digits=_digits(one, other))
    return None


def _digits(one: Quantity, other: Quantity) -> int:
    """How many digits of the conversion stand for something: to the last place that is written, few of “about”.

    280 mu is written to 1 mu, which is some 0.07 ha, so that it equals 18.67 ha and not 18.667.
    """
    last = min(0, int(decimal_value(one).as_tuple().exponent))
    step = floor(log10(10.0**last * float(one.unit.factor / other.unit.factor)))
    digits = max(1, Decimal(other.number).adjusted() - step + 1)
    return min(digits, VAGUE_DIGITS) if one.said in (Said.ABOUT, Said.NEARLY) else digits

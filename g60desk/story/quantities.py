"""Numbers with a unit and a qualifier: exact inside, and never said more sharply than the source says them.

A quantity holds its value as a fraction, so that 280 mu is 18 2/3 ha and comes back as 280 mu.  `digits` is how many
significant digits are worth showing when the value does not end by itself; how it is worded is in `wording.py`.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

import msgspec

from g60desk.story.units import Unit, UnitError, unit_of


class Said(StrEnum):
    """How exactly a source says a number."""

    EXACTLY = "exactly"
    ABOUT = "about"
    OVER = "over"
    NEARLY = "nearly"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"


# A converted value is shown with at least so many digits: 280 mu are 18.67 ha, about 40 km are about 24.9 mi.
SHARP_DIGITS, VAGUE_DIGITS = 4, 3


class Quantity(msgspec.Struct, frozen=True):
    """A number of a unit.

    `value` is exact, in `unit`.  `of` says what a count counts, by language.  `digits` is None while the value is
    the source's own and is shown whole; after a conversion or a division it limits the significant digits shown.
    """

    value: Fraction
    unit: Unit
    said: Said = Said.EXACTLY
    of: tuple[tuple[str, str], ...] = ()
    digits: int | None = None

    @property
    def number(self) -> float:
        """The value as a float, for drawing."""
        return float(self.value)

    @property
    def base(self) -> float:
        """The value in the base unit of its kind (m², m, yuan ...) as a float, for one scale over many units."""
        return float(self.value * self.unit.factor)


def quantity(value: float, unit: str, said: Said = Said.EXACTLY, of: dict[str, str] | None = None) -> Quantity:
    """A quantity as a story writes it; raises UnitError for an unknown unit, ValueError for no finite number."""
    try:
        exact = Fraction(str(value))  # by the digits written: 0.1 is one tenth
    except ValueError:
        raise ValueError("the value is not a number that can be shown") from None
    return Quantity(exact, unit_of(unit), said, tuple((of or {}).items()))


def convert(one: Quantity, unit: str | Unit) -> Quantity:
    """The same quantity in another unit of its kind; raises UnitError where there is none."""
    target = unit_of(unit) if isinstance(unit, str) else unit
    if target.kind != one.unit.kind:
        raise UnitError(f"{one.unit.key} ({one.unit.kind}) does not convert to {target.key} ({target.kind})")
    if target == one.unit:
        return one
    value = one.value * one.unit.factor / target.factor
    least = VAGUE_DIGITS if one.said in (Said.ABOUT, Said.NEARLY) else SHARP_DIGITS
    return Quantity(value, target, one.said, one.of, one.digits or max(least, significant_digits(one)))


def significant_digits(one: Quantity) -> int:
    """How many digits the value is known to; zeros at the end of a whole number do not count."""
    if one.digits is not None:
        return one.digits
    return len(decimal(one.value).normalize().as_tuple().digits)


def decimal_value(one: Quantity) -> Decimal:
    """The value as it is shown: whole where it is the source's own, else rounded to its digits."""
    return shown(one.value, one.digits, one.said)


def shown(value: Fraction, digits: int | None, said: Said = Said.EXACTLY) -> Decimal:
    """A fraction as a decimal of at most `digits` significant digits (None: as many as it has).

    It is rounded half to even; a lower bound is rounded down and an upper one up, so that what is true of the value
    stays true of what is shown: over 280 mu is over 18.66 ha, and might be less than 18.67.
    """
    exact = decimal(value)
    if digits is None or not exact:
        return exact
    step = Fraction(10) ** (exact.adjusted() - digits + 1)
    return decimal(_ROUNDED.get(said, round)(value / step) * step)


_ROUNDED: dict[Said, Callable[[Fraction], int]] = {
    Said.OVER: math.floor,
    Said.AT_LEAST: math.floor,
    Said.NEARLY: math.ceil,
    Said.AT_MOST: math.ceil,
}


def decimal(value: Fraction) -> Decimal:
    """A fraction as a decimal; one that does not end is cut after 28 digits by the decimal context."""
    if value.denominator == 1:
        return Decimal(value.numerator)
    return Decimal(value.numerator) / Decimal(value.denominator)


# What becomes of a bound when it is taken away: less “over 5” is less than it seems.
TURNED = {
    Said.EXACTLY: Said.EXACTLY,
    Said.ABOUT: Said.ABOUT,
    Said.OVER: Said.AT_MOST,
    Said.AT_LEAST: Said.AT_MOST,
    Said.NEARLY: Said.AT_LEAST,
    Said.AT_MOST: Said.AT_LEAST,
}


def said_together(said: list[Said]) -> Said:
    """How a sum of numbers so said may be said."""
    kinds = set(said) - {Said.EXACTLY}
    if not kinds:
        return Said.EXACTLY
    if kinds <= {Said.OVER, Said.AT_LEAST}:
        return Said.OVER if Said.OVER in kinds else Said.AT_LEAST
    if kinds <= {Said.NEARLY, Said.AT_MOST}:
        return Said.AT_MOST if Said.AT_MOST in kinds else Said.NEARLY
    return Said.ABOUT

"""Lengths that the program itself measures, in the unit that figures are told in: those of maps, bars and ways.

They are in metric units unless the reader asked for miles or feet, or for the areas of those who use them.
"""

from __future__ import annotations

from fractions import Fraction

from g60desk.layout.told import Told
from g60desk.story.quantities import Quantity, Said
from g60desk.story.units import UNITS, Unit
from g60desk.story.wording import worded

MILES = frozenset(("mi", "ft", "acre", "sqmi", "sqft"))
KM_PER_MILE = float(UNITS["mi"].factor / UNITS["km"].factor)
MOST_DIGITS = 2  # of a way, which is known to some hundredths of it


def in_miles(told: Told) -> bool:
    """True where lengths are told in miles and feet."""
    return told.state.unit in MILES


def long_unit(told: Told) -> tuple[Unit, float]:
    """The unit of long ways, and how many km it is."""
    return (UNITS["mi"], KM_PER_MILE) if in_miles(told) else (UNITS["km"], 1.0)


def length_words(told: Told, value: float, unit: Unit, said: Said = Said.EXACTLY) -> str:
    """A round length in words: “20 miles”."""
    return worded(Quantity(Fraction(f"{value:.10g}"), unit, said), told.language).joined()


def about_miles(told: Told, km: float) -> str:
    """A way of so many km in miles, as sharp as it is known: “about 36 miles”."""
    miles = Fraction(f"{km / KM_PER_MILE:.10g}")
    return worded(Quantity(miles, UNITS["mi"], Said.ABOUT, digits=MOST_DIGITS), told.language).joined()

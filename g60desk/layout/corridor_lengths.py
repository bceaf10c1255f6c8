"""Measured lengths in words: in km, or in miles where figures are told in them; and round ones for axis and bar."""

from __future__ import annotations

import math
from fractions import Fraction
from functools import lru_cache

from g60desk.layout.chart_ticks import nice_step
from g60desk.layout.distances import ROUND_FROM, ROUND_TO
from g60desk.layout.scale import Scale
from g60desk.layout.told import Told
from g60desk.story.quantities import Quantity, Said
from g60desk.story.units import UNITS, Unit
from g60desk.story.wording import worded

KM, MILE = UNITS["km"], UNITS["mi"]
MILES = ("mi", "ft")  # units of a story in which its measured lengths are told in miles
TURN = ("", "mi", "km")  # of `State.unit`: what a press on the scale bar leads through


def unit_of_lengths(told: Told) -> Unit:
    """The unit of what is measured: miles where figures are told in them, else km."""
    measure = told.measure
    return MILE if measure is not None and measure.size is None and measure.unit.key in MILES else KM


def km_in(unit: Unit) -> float:
    """How many km a unit of length is."""
    return float(unit.factor / KM.factor)


def next_length_unit(told: Told) -> str:
    """What a press on the scale bar sets as the unit of figures."""
    now = told.state.unit
    return TURN[(TURN.index(now) + 1) % len(TURN)] if now in TURN else TURN[0]


def exact_length(told: Told, km: float) -> str:
    """A round length, for a tick or the bar; tenths and less only where it has them."""
    unit = unit_of_lengths(told)
    return _worded(told, Fraction(f"{km / km_in(unit):.6g}"), unit)


def near_length(told: Told, km: float) -> str:
    """A measured length in whole units, without “about”: for names, stretches and tables."""
    unit = unit_of_lengths(told)
    return _worded(told, Fraction(round(km / km_in(unit))), unit)


def about_length(told: Told, km: float) -> str:
    """A measured length as sharp as it is known: “about 58 km”, “about 145 km”."""
    unit = unit_of_lengths(told)
    value = km / km_in(unit)
    whole = round(value) if value < ROUND_FROM else ROUND_TO * round(value / ROUND_TO)
    return _worded(told, Fraction(max(1, whole)), unit, Said.ABOUT)


def _worded(told: Told, value: Fraction, unit: Unit, said: Said = Said.EXACTLY) -> str:
    return _kept(value.numerator, value.denominator, unit, said, told.language)


@lru_cache(maxsize=4096)
def _kept(over: int, under: int, unit: Unit, said: Said, language: str) -> str:
    """Kept: a scale that moves asks for the same lengths in every frame."""
    return worded(Quantity(Fraction(over, under), unit, said), language).plain()


def ticks(told: Told, scale: Scale, left: float, right: float, least: float) -> list[float]:
    """Round lengths, as km, between two px of a scale, no nearer to each other than `least` px."""
    unit = km_in(unit_of_lengths(told))
    span = (right - left) / scale.per_day / unit
    step = nice_step(max(span, 1e-9), max(1, int((right - left) / least))) * unit
    first, last = math.ceil(scale.day(left) / step - 1e-9), math.floor(scale.day(right) / step + 1e-9)
    return [number * step for number in range(first, last + 1)]


def round_length(told: Told, most: float) -> float:
    """The largest round length (1, 2 or 5 times a power of ten of its unit), as km, that is not more than `most` km."""
    unit = km_in(unit_of_lengths(told))
    power: float = 10.0 ** math.floor(math.log10(most / unit))
    return next(digit * power * unit for digit in (5, 2, 1) if digit * power * unit <= most * 1.000001)

"""In what figures are told: as printed, in a unit of their kind, or beside something of which the story gives the size.

The value stays exact whatever it is told in; only what is shown is rounded: to the last place that the source wrote,
and never to fewer than three digits, for two would move a number by up to a twentieth.  So 2.4 million m² is 240 ha
and not 240.00, and who converts the number that is shown back finds the one that the source wrote.
"""

from __future__ import annotations

from fractions import Fraction

import msgspec

from g60desk.story.derive import resolve
from g60desk.story.model import NO_CITES, Cites, Key, Story, Yardstick
from g60desk.story.quantities import TURNED, Quantity, Said, decimal, said_together, shown
from g60desk.story.units import UNITS, Unit

AS = "as:"  # before the id of a yardstick
FEWEST = 3  # digits of a number that had to be converted
MOST_ABOUT = 4  # and most of one that is only about so much
WRITTEN_TO_ONE = 1000  # a whole number below is written to the last digit: 280 is not 300
LEAST, MOST = Fraction(1, 10), Fraction(100_000)  # beside a yardstick, numbers outside say less than the figure itself


class Measure(msgspec.Struct, frozen=True):
    """What figures of a kind are told in: a unit of UNITS, or one that is as large as a yardstick.

    `size` is None for a unit; of a yardstick it is the quantity, and `cites` are its sources.
    """

    unit: Unit
    yardstick: Yardstick | None = None
    size: Quantity | None = None
    cites: Cites = NO_CITES


def measure_of(story: Story, key: Key) -> Measure | None:
    """The measure that the state calls so (``ha``, ``as:pitch``); None for as printed, and for what there is not."""
    if key in UNITS:
        return Measure(UNITS[key])
    one = next((one for one in story.yardsticks if f"{AS}{one.id}" == key), None)
    if one is None:
        return None
    try:
        found = resolve(story, one.figure)
    except ValueError:
        return None
    size = found.quantity
    if size.value <= 0 or not found.cites:
        return None
    return Measure(Unit(key, size.unit.kind, size.value * size.unit.factor), one, size, found.cites)


def told_in(one: Quantity, measure: Measure | None) -> Quantity:
    """A quantity as it is told in a measure; unchanged where that measures something else, or would say too little."""
    if measure is None or measure.unit.kind != one.unit.kind or measure.unit == one.unit or one.of:
        return one
    value = one.value * one.unit.factor / measure.unit.factor
    if measure.size is None or measure.yardstick is None:
        digits = _digits(one, value, one.unit.factor / measure.unit.factor)
        return Quantity(value, measure.unit, one.said, one.of, digits)
    if is_itself(one, measure) or not LEAST <= abs(value) < MOST:
        return one
    told = Quantity(value, measure.unit, _beside(one.said, measure.size.said), (), FEWEST)  # to picture, not to reckon
    single = shown(value, FEWEST, told.said) == 1 and bool(measure.yardstick.one)
    name = measure.yardstick.one if single else measure.yardstick.name
    return msgspec.structs.replace(told, of=tuple(name.said.items()))


def is_itself(one: Quantity, measure: Measure) -> bool:
    """True for a quantity that is as large as the yardstick: it is told as it is printed."""
    return one.value * one.unit.factor == measure.unit.factor


def _beside(one: Said, size: Said) -> Said:
    """How a number of yardsticks is said: never as exact, and as a bound only where both allow it."""
    said = said_together([one, TURNED[size]])
    return Said.ABOUT if said is Said.EXACTLY else said


def last_place(one: Quantity) -> Fraction:
    """What the last digit stands for that the source wrote, in the unit of the quantity.

    The zeros at the end of a large whole number are taken for places that were not counted, and so are all of a number
    that is about so much.
    """
    written = decimal(one.value).normalize()
    if one.digits is not None:
        return Fraction(10) ** (written.adjusted() - one.digits + 1)
    exponent = int(written.as_tuple().exponent)
    counted = abs(one.value) < WRITTEN_TO_ONE and one.said not in (Said.ABOUT, Said.NEARLY)
    return Fraction(10) ** (min(exponent, 0) if counted else exponent)


def _digits(one: Quantity, value: Fraction, factor: Fraction) -> int:
    """How many digits of a converted value stand for something; `factor` is what the unit became."""
    if not value:
        return FEWEST
    step = _power_below(last_place(one) * factor)
    digits = max(FEWEST, decimal(value).adjusted() - step + 1)
    return min(digits, MOST_ABOUT) if one.said in (Said.ABOUT, Said.NEARLY) else digits


def _power_below(size: Fraction) -> int:
    """The largest power of ten that is no more than a positive size, as its exponent."""
    power = decimal(size).adjusted()
    return power - 1 if Fraction(10) ** power > size else power

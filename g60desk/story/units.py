"""The units that a figure may have, and how large each is.

Units of one kind measure the same thing and convert into each other by exact factors; a quantity of another kind
does not.  Months and years are a kind apart from days, for a month has no fixed number of days; money of two
currencies likewise, for the rate is a fact of its own.
"""

from __future__ import annotations

from fractions import Fraction

import msgspec


class Unit(msgspec.Struct, frozen=True):
    """A unit: its name in YAML, what it measures, and how many of its kind's base unit it is."""

    key: str
    kind: str
    factor: Fraction = Fraction(1)


_FEET_PER_MILE = 5280
_METRES_PER_FOOT = Fraction("0.3048")
_MILE = _FEET_PER_MILE * _METRES_PER_FOOT

UNITS: dict[str, Unit] = {
    unit.key: unit
    for unit in (
        Unit("m2", "area"),
        Unit("ha", "area", Fraction(10_000)),
        Unit("km2", "area", Fraction(1_000_000)),
        Unit("mu", "area", Fraction(2000, 3)),
        Unit("acre", "area", _MILE**2 / 640),
        Unit("sqmi", "area", _MILE**2),
        Unit("sqft", "area", _METRES_PER_FOOT**2),
        Unit("m", "length"),
        Unit("km", "length", Fraction(1000)),
        Unit("mi", "length", _MILE),
        Unit("ft", "length", _METRES_PER_FOOT),
        Unit("kg", "mass"),
        Unit("t", "mass", Fraction(1000)),
        Unit("minute", "time"),
        Unit("hour", "time", Fraction(60)),
        Unit("day", "time", Fraction(24 * 60)),
        Unit("week", "time", Fraction(7 * 24 * 60)),
        Unit("month", "calendar"),
        Unit("year", "calendar", Fraction(12)),
        Unit("people", "people"),
        Unit("count", "count"),
        Unit("ratio", "share"),
        Unit("times", "share"),
        Unit("percent", "share", Fraction(1, 100)),
        Unit("index", "index"),
        Unit("cny", "money-cny"),
        Unit("cny-wan", "money-cny", Fraction(10**4)),
        Unit("cny-million", "money-cny", Fraction(10**6)),
        Unit("cny-yi", "money-cny", Fraction(10**8)),
        Unit("cny-billion", "money-cny", Fraction(10**9)),
        Unit("usd", "money-usd"),
        Unit("usd-million", "money-usd", Fraction(10**6)),
        Unit("usd-billion", "money-usd", Fraction(10**9)),
    )
}


class UnitError(ValueError):
    """An unknown unit, or two that do not measure the same thing."""


def unit_of(key: str) -> Unit:
    """The unit of that name in YAML; raises UnitError with the names there are."""
    found = UNITS.get(key)
    if found is None:
        raise UnitError(f"“{key[:40]}” is not a unit; the units are {', '.join(UNITS)}")
    return found


def same_kind(key: str) -> tuple[str, ...]:
    """The names of all units that measure what this one does, itself among them."""
    kind = unit_of(key).kind
    return tuple(name for name, unit in UNITS.items() if unit.kind == kind)

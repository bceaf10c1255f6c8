"""How many times larger one figure is than another, in words, where that can be said honestly.

Only values of one kind and of one year are compared, and none that is but a bound: what is “over” so much may be any
larger.  A ratio is said with one decimal, from ten on with two digits; of two values of which one is about so much,
so is their ratio.
"""

from __future__ import annotations

import math

import msgspec

from g60desk.layout.numbers import can_be_said
from g60desk.layout.told import Told
from g60desk.story.derive import Resolved
from g60desk.story.model import Key
from g60desk.story.quantities import Said

SHARP = frozenset([Said.EXACTLY, Said.ABOUT])
WHOLE_FROM = 10.0
TIMELESS = "area"  # a kind of unit: land has no year of its own


class Ratio(msgspec.Struct, frozen=True):
    """How many times the first figure is the second, at least 1; `turned` where it is the second that is larger."""

    times: float
    turned: bool
    about: bool

    @property
    def number(self) -> str:
        """The number as it is said; 1 for what is about the same."""
        if self.times < WHOLE_FROM - 0.05:
            return f"{self.times:.1f}".removesuffix(".0")
        return f"{round(self.times, min(0, 2 - len(str(int(self.times))))):,.0f}"


def ratio_of(told: Told, one: Key, other: Key) -> Ratio | None:
    """The ratio of two figures; None where it cannot be said."""
    if not (can_be_said(told, one) and can_be_said(told, other)) or years_differ(told, one, other):
        return None
    a, b = told.figure(one), told.figure(other)
    if not _comparable(a, b):
        return None
    low, high = sorted((a.quantity.base, b.quantity.base))
    about = Said.ABOUT in (a.quantity.said, b.quantity.said)
    return Ratio(high / low, b.quantity.base > a.quantity.base, about)


def _comparable(a: Resolved, b: Resolved) -> bool:
    same = a.quantity.unit.kind == b.quantity.unit.kind and a.quantity.of == b.quantity.of
    values = (a.quantity.base, b.quantity.base)
    sharp = a.quantity.said in SHARP and b.quantity.said in SHARP
    dated = a.when is not None or a.quantity.unit.kind == TIMELESS
    return same and sharp and dated and min(values) > 0 and math.isfinite(max(values))


def years_differ(told: Told, one: Key, other: Key) -> bool:
    """True for two figures that are not of the same time."""
    a, b = told.figure(one).when, told.figure(other).when
    return (a.text if a else "") != (b.text if b else "")

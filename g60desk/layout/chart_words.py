"""The values of one chart in one manner: all on the same scale of numbers, all with or all without commas.

A figure by itself takes the scale that suits it (2万亿元, but 24653.4亿元); side by side they would not compare, so a
chart takes the smallest scale that one of its values needs, and commas in all long numbers where one has them.  An
axis may take a larger one, in which its round values are short: 1万亿 beside 24653.4亿.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

import msgspec

from g60desk.layout.numbers import said_number
from g60desk.layout.scene import Style
from g60desk.layout.told import Told
from g60desk.story.model import Key
from g60desk.story.quantities import Quantity, Said
from g60desk.story.wording import Worded, worded

MINUS = "\u2212"
VAGUE = (Said.ABOUT, Said.NEARLY)  # zeros in full would seem counted: about 3 million is not about 3,000,000
LONG = 1e6  # from here on digits alone are hard to read
_BEFORE = re.compile(r"[^0-9.]*")  # the sign and the currency before a number


class OneManner(msgspec.Struct, frozen=True):
    """How the values of a chart are said: numbers scaled by `power` powers of ten, in the unit words of `like`."""

    language: str
    power: int
    grouped: bool
    like: Worded
    plain: bool = False  # the values have different units: each is said in its own

    def said(self, one: Quantity) -> Worded:
        """A quantity of the chart in this manner."""
        own = worded(one, self.language)
        rounded = one.said in VAGUE or one.digits is not None
        if self.plain or (rounded and _power(one, own) > self.power):
            return own
        value = _shown(own).scaleb(_power(one, own) - self.power)
        digits = f"{abs(value):f}"
        digits = digits.rstrip("0").rstrip(".") if "." in digits else digits
        whole, point, rest = digits.partition(".")
        number = f"{int(whole):,}{point}{rest}" if self.grouped else digits
        unit = own.unit if _power(one, own) == self.power else self.like.unit
        sign = _BEFORE.match(own.number)[0]  # type: ignore[index]
        return msgspec.structs.replace(own, number=sign + number, unit=unit, glue=self.like.glue)


def one_manner(told: Told, keys: Sequence[Key]) -> OneManner:
    """The manner for these figures, which all come to a value of one kind."""
    language = told.language
    values = {key: told.figure(key).quantity for key in keys}
    words = {key: said_number(told, key) for key in keys}
    if not keys:
        return OneManner(language, 0, True, Worded("", "0", ""), plain=True)
    finest = min(keys, key=lambda key: _power(values[key], words[key]))
    plain = len({one.unit.key for one in values.values()}) > 1
    grouped = any("," in said.number for said in words.values())
    return OneManner(language, _power(values[finest], words[finest]), grouped, words[finest], plain)


def axis_manner(manner: OneManner, like: Quantity, step: float, top: float) -> OneManner:
    """The manner for an axis up to `top` in steps: that of its values, or a larger scale where each step is short."""
    largest = _amount(like, top)
    own = worded(largest, manner.language)
    power = _power(largest, own)
    if manner.plain or power <= manner.power or (not manner.power and largest.number < LONG):
        return manner
    factor = float(like.unit.factor) if like.unit.kind.startswith("money") else 1.0
    short = (step * factor * 10 / 10**power).is_integer()  # one decimal at most
    return msgspec.structs.replace(manner, power=power, like=own) if short else manner


def amount_words(manner: OneManner, like: Quantity, value: float) -> str:
    """A plain amount of the unit of another quantity, for an axis; nothing is "0" in any unit."""
    if not value:
        return "0"
    return manner.said(_amount(like, value)).joined()


def _amount(like: Quantity, value: float) -> Quantity:
    return msgspec.structs.replace(like, value=Fraction(f"{value:.10g}"), said=Said.EXACTLY, digits=None)


def value_style(style: Style) -> Style:
    """The style of a value beside a name in `style`: a little heavier, its digits of one width."""
    return msgspec.structs.replace(style, weight=500, tabular=True)


def _shown(said: Worded) -> Decimal:
    """The number as it is printed, without its scale."""
    sign = "-" if said.number.startswith(MINUS) else ""
    return Decimal(sign + _BEFORE.sub("", said.number, count=1).replace(",", ""))


def _power(one: Quantity, said: Worded) -> int:
    """The power of ten that the words take out of the number: 8 for 亿, 9 for billion, 0 for full digits."""
    shown = _shown(said)
    if not shown:
        return 0
    plain = Fraction(one.value) * (one.unit.factor if one.unit.kind.startswith("money") else 1)
    ratio = float(plain / Fraction(shown))
    return next((power for power in (12, 9, 8, 6, 4) if ratio > 0.5 * 10**power), 0)

"""Quantities in words: “over 2 million m²”, “约2.5亿元”.

English writes full digits up to 999,999 and then millions, billions and trillions; Chinese counts in 万, 亿 and 万亿
and sets no commas.  A number is not shortened by rounding: where a scale would need a long tail of decimals (1,909,713
people), the next smaller scale is taken, at last the full digits, so that counts side by side are all told in digits
and none loses the zero at its end (1193.6010万 would).  Only what is said to be about so much is said with four
digits: about 16,820 km², not about 16,821.1 km².
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

import msgspec

from g60desk.story.locales import locale_of
from g60desk.story.quantities import Quantity, Said, convert, shown
from g60desk.story.units import UNITS, unit_of
from g60desk.story.wording_said import QUALIFIERS, SIGNED
from g60desk.story.wording_units import CHINESE, DOLLAR, ENGLISH, FULL, SIGNS

MOST_VAGUE = 4  # digits of a number that is about so much
MINUS, THIN, FIRM = "\u2212", "\u202f", "\u00a0"  # true minus; thin and full no-break space

# A power of ten, its word, and the most decimals that a number may have before it.
_SCALES: dict[str, tuple[tuple[int, str, int], ...]] = {
    "en": ((12, "trillion", 3), (9, "billion", 4), (6, "million", 4)),
    "zh-Hans": ((12, "万亿", 2), (8, "亿", 4), (4, "万", 2)),
}


class Worded(msgspec.Struct, frozen=True):
    """A quantity in words, in three parts that may be set in different sizes.

    `number` has its currency sign, if that stands before it.  `glue` is what stands between number and unit, and
    `gap` between qualifier and number; both are empty in Chinese, where the program sets a quarter of an em.
    """

    qualifier: str
    number: str
    unit: str
    glue: str = ""
    gap: str = " "

    @property
    def before(self) -> str:
        """What stands before the number: the qualifier, or nothing."""
        return self.qualifier

    def joined(self) -> str:
        """All parts in one line, with thin no-break spaces before signs."""
        unit = self.unit
        scale, space, rest = unit.partition(" ")
        if space and scale in _ENGLISH_SCALES:
            unit = f"{scale}{FIRM}{rest}"
        elif unit in SIGNS:
            unit = unit.replace(" ", THIN)
        return f"{self.qualifier}{self.gap if self.qualifier else ''}{self.number}{self.glue if unit else ''}{unit}"

    def plain(self) -> str:
        """The same with ordinary spaces, to be searched, copied or read aloud."""
        return self.joined().replace(THIN, " ").replace(FIRM, " ")


_NONE = ("", "")  # the words of a yardstick are the story's own
_ENGLISH_SCALES = frozenset(word for _, word, _ in _SCALES["en"])


@lru_cache(maxsize=4096)
def worded(one: Quantity, language: str) -> Worded:
    """A quantity in the words of a language; one without words here gets its number in Babel's form and a sign."""
    if one.unit.kind.startswith("money"):
        one = convert(one, one.unit.key.partition("-")[0])  # a million yuan is worded by the language's own scales
    value = said_value(one)
    if language == "zh-Hans":
        number, scale = _scaled(value, language)
        return Worded(
            _qualifier(one, language), number, scale + (CHINESE.get(one.unit.key) or counted(one, language)), "", ""
        )
    if language != "en":
        return _elsewhere(one, value, language)
    number, scale = _scaled(value, language)
    unit = ENGLISH.get(one.unit.key, _NONE)[value != 1] or counted(one, language)
    if one.unit.key == "usd":
        number = f"{MINUS}{DOLLAR}{number[1:]}" if number.startswith(MINUS) else DOLLAR + number
    said = " ".join(part for part in (scale, unit) if part)
    return Worded(_qualifier(one, language), number, said, _glue(said) if said else "")


def said_value(one: Quantity) -> Decimal:
    """The number that is said: the source's own, with no more digits than make sense where it is about so much."""
    digits = MOST_VAGUE if one.said is Said.ABOUT and one.digits is None else one.digits
    return shown(one.value, digits, one.said)


def unit_name(unit: str, language: str) -> str:
    """A unit in full words, with what it equals: “mu (亩); 15 mu make a hectare”.  Raises UnitError."""
    key = unit_of(unit).key
    plainest = key.partition("-")[0] if UNITS[key].kind.startswith("money") else key
    if language == "zh-Hans":
        return FULL[language].get(plainest) or CHINESE[plainest]
    return FULL["en"][plainest]


def counted(one: Quantity, language: str) -> str:
    """What a count counts, in a language or the nearest there is; "" where the story does not say."""
    said = dict(one.of)
    return next((said[name] for name in (language, "", "en") if name in said), "") or next(iter(said.values()), "")


def _glue(unit: str) -> str:
    return THIN if unit in SIGNS else FIRM


def _qualifier(one: Quantity, language: str) -> str:
    return QUALIFIERS[language].get(one.said, "")


def _scaled(value: Decimal, language: str) -> tuple[str, str]:
    """The digits of a number and the word for its scale ("" for none)."""
    size = abs(value)
    for power, word, most in _SCALES[language]:
        if size >= Decimal(10) ** power:
            scaled = _plain(value.scaleb(-power))
            if len(scaled.partition(".")[2]) <= most:
                whole = scaled if language == "zh-Hans" else _grouped(scaled)
                return whole.replace("-", MINUS), word
    digits = _plain(value)
    return (digits if language == "zh-Hans" else _grouped(digits)).replace("-", MINUS), ""


def _plain(value: Decimal) -> str:
    """Digits without an exponent and without zeros at the end of the decimals."""
    digits = f"{value:f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def _grouped(digits: str) -> str:
    whole, point, rest = digits.partition(".")
    return f"{int(whole):,}{point}{rest}" if whole not in ("-0", "0") else digits


def _elsewhere(one: Quantity, value: Decimal, language: str) -> Worded:
    """A quantity in a language that has no words here."""
    from babel.numbers import format_decimal

    number = format_decimal(value, locale=locale_of(language), decimal_quantization=False).replace("-", MINUS)
    unit = one.unit.key.upper() if one.unit.kind.startswith("money") else ENGLISH.get(one.unit.key, _NONE)[1]
    unit = unit or counted(one, language)
    return Worded(SIGNED.get(one.said, ""), number, unit, _glue(unit) if unit else "")

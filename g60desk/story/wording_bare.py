"""One date in words, without what is vague about it: “24 May 2016”, “winter 2016–17”, “20世纪50年代”.

Months, days and most intervals follow CLDR's patterns, by way of Babel; English and Chinese have their own words for
seasons, decades and centuries, other languages get the months or years that these cover.
"""

from __future__ import annotations

import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from g60desk.story.date_patterns import own_pattern
from g60desk.story.dates import Date, Precision
from g60desk.story.days import civil
from g60desk.story.locales import locale_of
from g60desk.story.wording_words import SEASONS, DateWords, ordinal

if TYPE_CHECKING:
    from babel import Locale

# Babel words the years 1 to 9999 only: a pattern is filled with this leap year, then the year's own words are put in.
_STAND_IN = 2000

Civil = tuple[int, int, int]  # year, month, day


class BareDates:
    """Dates of one language and style; `words` gives the pattern between two years that Babel cannot join."""

    def __init__(self, language: str, short: bool, words: DateWords) -> None:
        self.language = language
        self.short = short
        self.words = words

    @cached_property
    def locale(self) -> Locale:
        """Babel's locale, loaded when it is first needed."""
        return locale_of(self.language)

    def whole(self, date: Date, inside: bool = False) -> str:
        """A date without its qualifier; `inside` a phrase, a decade takes its article."""
        assert date.earliest is not None and date.latest is not None
        year, month, day = civil(date.earliest)
        the = self.words.the if inside else ""
        match date.precision:
            case Precision.DAY:
                return self.day(year, month, day)
            case Precision.MONTH:
                return self.pattern("yMMM" if self.short else "yMMMM", year, month, 1)
            case Precision.SEASON:
                return self._season(year, month)
            case Precision.DECADE:
                return self._decade(year, civil(date.latest)[0], the)
            case Precision.CENTURY:
                return self._century(year, civil(date.latest)[0], the)
            case _:
                return self._year(year)

    def day(self, year: int, month: int, day: int) -> str:
        if self.short:
            return self.pattern("yMMMd", year, month, day)
        if own := own_pattern(self.language, "long", self._number(year), month, day):
            return own
        from babel.dates import format_date  # the long form: British English has no skeleton for a long day

        said = format_date(datetime.date(_STAND_IN, month, day), "long", locale=self.locale)
        return said.replace(str(_STAND_IN), self._number(year))

    def _year(self, year: int) -> str:
        return self.pattern("y", year, 1, 1)

    def pattern(self, skeleton: str, year: int, month: int, day: int) -> str:
        if own := own_pattern(self.language, skeleton, self._number(year), month, day):
            return own
        from babel.dates import format_skeleton

        said = format_skeleton(skeleton, datetime.date(_STAND_IN, month, day), locale=self.locale)
        return said.replace(str(_STAND_IN), self._number(year))

    def _number(self, year: int) -> str:
        """A year's number, with its era where it needs one."""
        if year >= 1000:
            return str(year)
        if self.language == "zh-Hans":
            return f"公元{year}" if year > 0 else f"公元前{1 - year}"
        if self.language == "en":
            return f"AD {year}" if year > 0 else f"{1 - year} BC"
        eras = self.locale.eras["abbreviated"]
        return f"{year} {eras[1]}" if year > 0 else f"{1 - year} {eras[0]}"

    def _season(self, year: int, month: int) -> str:
        names = SEASONS.get(self.language)
        if names is None:
            one, other = (year, month, 1), (year + month // 12, (month + 1) % 12 + 1, 1)  # its first and last month
            if 0 < year < 9999:
                return joined_by_babel(self.locale, one, other, "yMMMM")
            return self.words.between.format(self.pattern("yMMMM", *one), self.pattern("yMMMM", *other))
        name = names[month // 3 - 1]
        winter = month == 12 and 1000 <= year < 9999
        if self.language == "en":
            return f"{name} {english_years(year, year + 1) if winter else self._number(year)}"
        return f"{year}–{year + 1}年{name}" if winter else f"{self._year(year)}{name}"

    def _decade(self, first: int, last: int, the: str) -> str:
        if self.language == "en" and first >= 1000:
            return f"{the}{first}s"
        if self.language == "zh-Hans" and first >= 100:
            if self.short and first >= 1000:
                return f"{first}年代"
            tens = first // 10 % 10
            return f"{first // 100 + 1}世纪{f'{tens}0年代' if tens else '头十年'}"
        return self._years(first, last)

    def _century(self, first: int, last: int, the: str) -> str:
        before = last <= 0
        number = -last // 100 + 1 if before else first // 100 + 1
        if self.language == "en":
            return f"{the}{ordinal(number)} {'c.' if self.short else 'century'}{' BC' if before else ''}"
        if self.language == "zh-Hans":
            return f"{'公元前' if before else ''}{number}世纪"
        return self._years(first, last)

    def _years(self, first: int, last: int) -> str:
        if first >= 1000 and last <= 9999:
            return joined_by_babel(self.locale, (first, 1, 1), (last, 1, 1), "y")
        return self.words.between.format(self._year(first), self._year(last))


def joined_by_babel(locale: Locale, one: Civil, other: Civil, skeleton: str) -> str:
    """Two days of the years 1 to 9999 as an interval that names once what they share (`skeleton`: what to show)."""
    from babel.dates import format_interval

    said = format_interval(datetime.date(*one), datetime.date(*other), skeleton, locale=locale)
    left, dash, right = said.replace("\u2009", " ").partition(" – ")
    if not dash:
        return left
    return f"{left}{dash if ' ' in left else '–'}{right}"  # May–July 2016, but 24 May – 3 June 2016


def english_years(first: int, last: int) -> str:
    """Two years as English writes them: 2016–18, but 1998–2005."""
    return f"{first}–{last % 100:02}" if first // 100 == last // 100 else f"{first}–{last}"

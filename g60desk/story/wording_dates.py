"""Dates in words: “24 May 2016”, “about 2016”, “winter 2016–17”, “20世纪50年代”.

Months, days and most intervals follow Babel's patterns; English and Chinese add the words for what is vague.  A
date is worded from its bounds and precision, so that the drawing and the words cannot disagree.
"""

from __future__ import annotations

import datetime
from functools import lru_cache

from g60desk.story.dates import Date, Precision
from g60desk.story.days import civil, day_of
from g60desk.story.locales import locale_of
from g60desk.story.wording_words import LONG, SEASONS, SHORT, SIGNS, DateWords, ordinal

# Babel words the years 1 to 9999 only: a pattern is filled with this leap year, then the year's own words are put in.
_STAND_IN = 2000


@lru_cache(maxsize=4096)
def worded_date(date: Date, language: str) -> str:
    """A date in words, for a sentence or a table."""
    return _Wording(language, short=False).whole(date)


@lru_cache(maxsize=4096)
def short_date(date: Date, language: str) -> str:
    """A date in as few letters as can be, for a tight place: “c. 2016”, “13 Jun 2023”."""
    return _Wording(language, short=True).whole(date)


@lru_cache(maxsize=4096)
def worded_day(day: int, precision: Precision, language: str) -> str:
    """The day, month, season, year, decade or century in which the day number `day` lies."""
    year, month, _ = civil(day)
    first = day
    if precision is Precision.SEASON:
        first = day_of(year if month > 2 else year - 1, month // 3 * 3 or 12, 1)
    elif precision is Precision.DECADE:
        first = day_of(year // 10 * 10, 1, 1)
    elif precision is Precision.CENTURY:
        first = day_of(year // 100 * 100, 1, 1)
    elif precision is Precision.INTERVAL:
        precision = Precision.DAY
    span = {Precision.DECADE: 9, Precision.CENTURY: 99}.get(precision)
    last = first if span is None else day_of(civil(first)[0] + span, 12, 31)
    return worded_date(Date("", first, last, precision), language)


class _Wording:
    """One language and style at work."""

    def __init__(self, language: str, short: bool) -> None:
        self.language = language
        self.short = short
        self.words: DateWords = (SHORT if short else LONG).get(language, SIGNS)
        self.locale = locale_of(language)

    def whole(self, date: Date) -> str:
        """A date with its qualifier, or an interval."""
        if date.precision is Precision.INTERVAL:
            return self._interval(date)
        return self._marked(self._bare(date, inside=date.approximate or date.uncertain), date)

    def _marked(self, said: str, date: Date) -> str:
        if date.approximate:
            return (self.words.both if date.uncertain else self.words.about).format(said)
        return self.words.doubted.format(said) if date.uncertain else said

    def _part(self, date: Date) -> str:
        """A date inside a longer phrase."""
        return self._marked(self._bare(date, inside=True), date)

    def _interval(self, date: Date) -> str:
        start, end = date.start, date.end
        if start and end:
            marks_agree = (start.approximate, start.uncertain) == (end.approximate, end.uncertain)
            if marks_agree and start.precision == end.precision:
                joined = self._joined(start, end)
                if joined:
                    return self._marked(joined, start)
            return self.words.between.format(self._part(start), self._part(end))
        if start:
            return (self.words.since if date.open_end else self.words.end_unknown).format(self._part(start))
        assert end is not None
        return (self.words.until if date.open_start else self.words.start_unknown).format(self._part(end))

    def _joined(self, start: Date, end: Date) -> str:
        """Two ends that share what they have in common, as in “24–28 May 2016”; "" where they share nothing."""
        assert start.earliest is not None and end.earliest is not None
        one, other = civil(start.earliest), civil(end.earliest)
        if one == other:
            return self._bare(start, inside=True)
        if not (1000 <= one[0] <= 9999 and other[0] <= 9999):
            return ""
        if start.precision is Precision.YEAR and self.language == "en":
            return _english_years(one[0], other[0])
        if start.precision is Precision.DAY and self.language == "en" and not self.short:
            return self._english_days(one, other)
        skeleton = {Precision.YEAR: "y", Precision.MONTH: "yMMMM", Precision.DAY: "yMMMd"}.get(start.precision)
        if skeleton == "yMMMM" and self.short:
            skeleton = "yMMM"
        return self._babel_interval(one, other, skeleton) if skeleton else ""

    def _babel_interval(self, one: tuple[int, int, int], other: tuple[int, int, int], skeleton: str) -> str:
        from babel.dates import format_interval

        said = format_interval(datetime.date(*one), datetime.date(*other), skeleton, locale=self.locale)
        left, dash, right = said.replace("\u2009", " ").partition(" – ")
        if not dash:
            return left
        return f"{left}{dash if ' ' in left else '–'}{right}"  # May–July 2016, but 24 May – 3 June 2016

    def _english_days(self, one: tuple[int, int, int], other: tuple[int, int, int]) -> str:
        last = self._day(*other)
        if one[:2] == other[:2]:
            return f"{one[2]}–{last}"
        if one[0] == other[0]:
            return f"{self._pattern('MMMMd', one[0], one[1], one[2])} – {last}"
        return f"{self._day(*one)} – {last}"

    def _bare(self, date: Date, inside: bool = False) -> str:
        """A date without its qualifier; `inside` a phrase, a decade takes its article."""
        assert date.earliest is not None and date.latest is not None
        year, month, day = civil(date.earliest)
        the = self.words.the if inside else ""
        match date.precision:
            case Precision.DAY:
                return self._day(year, month, day)
            case Precision.MONTH:
                return self._pattern("yMMM" if self.short else "yMMMM", year, month, 1)
            case Precision.SEASON:
                return self._season(year, month)
            case Precision.DECADE:
                return self._decade(year, civil(date.latest)[0], the)
            case Precision.CENTURY:
                return self._century(year, civil(date.latest)[0], the)
            case _:
                return self._year(year)

    def _day(self, year: int, month: int, day: int) -> str:
        if self.short:
            return self._pattern("yMMMd", year, month, day)
        from babel.dates import format_date  # the long form: British English has no skeleton for a long day

        said = format_date(datetime.date(_STAND_IN, month, day), "long", locale=self.locale)
        return said.replace(str(_STAND_IN), self._number(year))

    def _year(self, year: int) -> str:
        return self._pattern("y", year, 1, 1)

    def _pattern(self, skeleton: str, year: int, month: int, day: int) -> str:
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
                return self._babel_interval(one, other, "yMMMM")
            return self.words.between.format(self._pattern("yMMMM", *one), self._pattern("yMMMM", *other))
        name = names[month // 3 - 1]
        winter = month == 12 and 1000 <= year < 9999
        if self.language == "en":
            return f"{name} {_english_years(year, year + 1) if winter else self._number(year)}"
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
            return self._babel_interval((first, 1, 1), (last, 1, 1), "y")
        return self.words.between.format(self._year(first), self._year(last))


def _english_years(first: int, last: int) -> str:
    """Two years as English writes them: 2016–18, but 1998–2005."""
    return f"{first}–{last % 100:02}" if first // 100 == last // 100 else f"{first}–{last}"

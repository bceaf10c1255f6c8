"""Dates in words: “24 May 2016”, “about 2016”, “winter 2016–17”, “20世纪50年代”.

Months, days and most intervals follow Babel's patterns; English and Chinese add the words for what is vague.  A
date is worded from its bounds and precision, so that the drawing and the words cannot disagree.
"""

from __future__ import annotations

from functools import lru_cache

from g60desk.story.dates import Date, Precision
from g60desk.story.days import civil, day_of
from g60desk.story.wording_bare import BareDates, Civil, english_years, joined_by_babel
from g60desk.story.wording_words import LONG, SHORT, SIGNS, DateWords, Pair


@lru_cache(maxsize=1024)
def worded_date(date: Date, language: str) -> str:
    """A date in words, for a sentence or a table."""
    return _Wording(language, short=False).whole(date)


@lru_cache(maxsize=1024)
def short_date(date: Date, language: str) -> str:
    """A date in as few letters as can be, for a tight place: “c. 2016”, “13 Jun 2023”."""
    return _Wording(language, short=True).whole(date)


@lru_cache(maxsize=1024)
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
        self.bare = BareDates(language, short, self.words)

    def whole(self, date: Date) -> str:
        """A date with its qualifier, or an interval."""
        if date.precision is Precision.INTERVAL:
            return self._interval(date)
        return self._marked(self.bare.whole(date, inside=date.approximate or date.uncertain), date)

    def _marked(self, said: str, date: Date) -> str:
        if date.approximate:
            return (self.words.both if date.uncertain else self.words.about).format(said)
        return self.words.doubted.format(said) if date.uncertain else said

    def _about(self, date: Date) -> str:
        """A date inside a longer phrase that says itself whether it is uncertain."""
        said = self.bare.whole(date, inside=True)
        return self.words.about.format(said) if date.approximate else said

    def _phrase(self, pair: Pair, date: Date) -> str:
        return pair[date.uncertain].format(self._about(date))

    def _interval(self, date: Date) -> str:
        start, end, words = date.start, date.end, self.words
        if start and end:
            return self._closed(start, end)
        if start:
            if date.open_end:
                return self._phrase(words.since, start)
            return words.end_unknown.format(self._phrase(words.starts, start))
        assert end is not None
        if date.open_start:
            return self._phrase(words.until, end)
        return words.start_unknown.format(self._phrase(words.ends, end))

    def _closed(self, start: Date, end: Date) -> str:
        """An interval with two dates: what holds of both is said once, what holds of one is said of that one."""
        words = self.words
        if start.uncertain != end.uncertain or (start.approximate and not end.approximate):
            return words.apart.format(self._phrase(words.starts, start), self._phrase(words.ends, end))
        if start.approximate == end.approximate and start.precision == end.precision:
            joined = self._joined(start, end)
            if joined:
                return self._marked(joined, start)
        said = words.between.format(self._about(start), self._about(end))
        return words.doubted.format(said) if start.uncertain else said

    def _joined(self, start: Date, end: Date) -> str:
        """Two ends that share what they have in common, as in “24–28 May 2016”; "" where they share nothing."""
        assert start.earliest is not None and end.earliest is not None
        one, other = civil(start.earliest), civil(end.earliest)
        if one == other:
            return self.bare.whole(start, inside=True)
        if not (1000 <= one[0] <= 9999 and other[0] <= 9999):
            return ""
        if start.precision is Precision.YEAR and self.language == "en":
            return english_years(one[0], other[0])
        if start.precision is Precision.YEAR and self.language == "zh-Hans":
            return f"{one[0]}–{other[0]}年"
        if start.precision is Precision.DAY and self.language == "en" and not self.short:
            return self._english_days(one, other)
        skeleton = {Precision.YEAR: "y", Precision.MONTH: "yMMMM", Precision.DAY: "yMMMd"}.get(start.precision)
        if skeleton == "yMMMM" and self.short:
            skeleton = "yMMM"
        return joined_by_babel(self.bare.locale, one, other, skeleton) if skeleton else ""

    def _english_days(self, one: Civil, other: Civil) -> str:
        last = self.bare.day(*other)
        if one[:2] == other[:2]:
            return f"{one[2]}–{last}"
        if one[0] == other[0]:
            return f"{self.bare.pattern('MMMMd', one[0], one[1], one[2])} – {last}"
        return f"{self.bare.day(*one)} – {last}"

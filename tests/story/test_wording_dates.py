"""Dates in words, in both languages: a table to be read by people, then the rules that hold for any date."""

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from g60desk.story.dates import Date, Precision, civil, day_of
from g60desk.story.wording import short_date, worded_date, worded_day

WORDED = """
2016-05-24 | 24 May 2016 | 2016年5月24日
2023-06-13 | 13 June 2023 | 2023年6月13日
2016-05-24T10:15:00Z | 24 May 2016 | 2016年5月24日
2016-05 | May 2016 | 2016年5月
2016-09 | September 2016 | 2016年9月
2016-05-XX | May 2016 | 2016年5月
2016 | 2016 | 2016年
2016-XX | 2016 | 2016年
2016-21 | spring 2016 | 2016年春季
2016-22 | summer 2016 | 2016年夏季
2016-23 | autumn 2016 | 2016年秋季
2016-24 | winter 2016–17 | 2016–2017年冬季
1999-24 | winter 1999–2000 | 1999–2000年冬季
195X | 1950s | 20世纪50年代
190X | 1900s | 20世纪头十年
201X | 2010s | 21世纪10年代
18XX | 19th century | 19世纪
19XX | 20th century | 20世纪
20XX | 21st century | 21世纪
2016~ | about 2016 | 2016年前后
2016-05~ | about May 2016 | 2016年5月前后
2016-05-24~ | about 24 May 2016 | 2016年5月24日前后
195X~ | about the 1950s | 20世纪50年代前后
2016? | perhaps 2016 | 或为2016年
2016-05? | perhaps May 2016 | 或为2016年5月
19XX? | perhaps the 20th century | 或为20世纪
2016% | perhaps about 2016 | 或为2016年前后
2016/2018 | 2016–18 | 2016–2018年
2021/2025 | 2021–25 | 2021–2025年
1998/2005 | 1998–2005 | 1998–2005年
2000/2001 | 2000–01 | 2000–2001年
2016/2016 | 2016 | 2016年
2016-05/2016-07 | May–July 2016 | 2016年5月至7月
2016-11/2017-02 | November 2016 – February 2017 | 2016年11月至2017年2月
2016-05-24/2016-05-28 | 24–28 May 2016 | 2016年5月24日至28日
2016-05-24/2016-06-03 | 24 May – 3 June 2016 | 2016年5月24日至6月3日
2016-12-30/2017-01-02 | 30 December 2016 – 2 January 2017 | 2016年12月30日至2017年1月2日
2016-05/2018 | May 2016 to 2018 | 2016年5月至2018年
2016/2018~ | 2016 to about 2018 | 2016年至2018年前后
2016~/2018~ | about 2016–18 | 2016–2018年前后
195X/197X | the 1950s to the 1970s | 20世纪50年代至20世纪70年代
2016-21/2016-23 | spring 2016 to autumn 2016 | 2016年春季至2016年秋季
2018/.. | since 2018 | 2018年起
2018-06-01/.. | since 1 June 2018 | 2018年6月1日起
195X/.. | since the 1950s | 20世纪50年代起
2018~/.. | since about 2018 | 2018年前后起
../2018 | until 2018 | 至2018年
2018/ | from 2018, end not known | 2018年起，止期不详
/2018 | to 2018, start not known | 至2018年，始期不详
0079-10-24 | 24 October AD 79 | 公元79年10月24日
-0043-03-15 | 15 March 44 BC | 公元前44年3月15日
-01XX | 2nd century BC | 公元前2世纪
-195X | 1960 BC to 1951 BC | 公元前1960年至公元前1951年
-0043-24 | winter 44 BC | 公元前44年冬季
Y12345 | 12345 | 12345年
Y-12345 | 12346 BC | 公元前12346年
"""

SHORT = """
2016-05-24 | 24 May 2016 | 2016年5月24日
2023-06-13 | 13 Jun 2023 | 2023年6月13日
2016-11 | Nov 2016 | 2016年11月
2016~ | c. 2016 | 约2016年
2016? | 2016? | 2016年？
2016% | c. 2016? | 约2016年？
195X | 1950s | 1950年代
19XX | 20th c. | 20世纪
2016/2018 | 2016–18 | 2016–2018年
2016-11/2017-02 | Nov 2016 – Feb 2017 | 2016年11月至2017年2月
2018/.. | 2018– | 2018年起
../2018 | –2018 | 至2018年
"""

GERMAN = """
2016-05-24 | 24. Mai 2016
2016~ | ≈ 2016
2016-24 | Dezember 2016 – Februar 2017
-0043-24 | Dezember 44 v. Chr. – Februar 43 v. Chr.
195X | 1950–1959
2016-05/2016-07 | Mai–Juli 2016
2018/.. | 2018 –
"""


def rows(table: str) -> list[tuple[str, ...]]:
    return [tuple(cell.strip() for cell in line.split("|")) for line in table.strip().splitlines()]


@pytest.mark.parametrize(("text", "english", "chinese"), rows(WORDED))
def test_in_words(text: str, english: str, chinese: str) -> None:
    date = Date.parse(text)
    assert (worded_date(date, "en"), worded_date(date, "zh-Hans")) == (english, chinese)


def test_the_table_has_forty_cases_and_more() -> None:
    assert len(rows(WORDED)) >= 40


@pytest.mark.parametrize(("text", "english", "chinese"), rows(SHORT))
def test_in_few_letters(text: str, english: str, chinese: str) -> None:
    date = Date.parse(text)
    assert (short_date(date, "en"), short_date(date, "zh-Hans")) == (english, chinese)


@pytest.mark.parametrize(("text", "german"), rows(GERMAN))
def test_a_language_without_words_of_its_own_has_signs(text: str, german: str) -> None:
    assert worded_date(Date.parse(text), "de") == german


@pytest.mark.parametrize("language", ["fr", "fr-CA", "ja", "ar", "zh-Hant", "xx", "", "not a language"])
@pytest.mark.parametrize("text", [row[0] for row in rows(WORDED)])
def test_any_language_words_any_date(text: str, language: str) -> None:
    assert worded_date(Date.parse(text), language).strip()
    assert short_date(Date.parse(text), language).strip()


@given(st.dates())
def test_a_day_is_worded_as_babel_words_it(date) -> None:
    if date.year >= 1000:
        ours = worded_date(Date.parse(date.isoformat()), "zh-Hans")
        assert ours == format_date(date, "long", locale="zh_Hans")
        assert worded_date(Date.parse(date.isoformat()), "en") == format_date(date, "long", locale="en_GB")


@pytest.mark.parametrize(
    ("precision", "english", "chinese"),
    [
        (Precision.DAY, "15 January 2017", "2017年1月15日"),
        (Precision.INTERVAL, "15 January 2017", "2017年1月15日"),
        (Precision.MONTH, "January 2017", "2017年1月"),
        (Precision.SEASON, "winter 2016–17", "2016–2017年冬季"),
        (Precision.YEAR, "2017", "2017年"),
        (Precision.DECADE, "2010s", "21世纪10年代"),
        (Precision.CENTURY, "21st century", "21世纪"),
    ],
)
def test_a_day_number_in_the_words_of_a_precision(precision: Precision, english: str, chinese: str) -> None:
    day = day_of(2017, 1, 15)
    assert worded_day(day, precision, "en") == english
    assert worded_day(day, precision, "zh-Hans") == chinese


@given(st.integers(-1_000_000, 4_000_000), st.sampled_from(list(Precision)))
def test_any_day_number_has_words(day: int, precision: Precision) -> None:
    assert worded_day(day, precision, "en")
    assert worded_day(day, precision, "zh-Hans")


@given(st.integers(1000, 9998), st.sampled_from([21, 22, 23, 24]), st.integers(0, 88))
def test_a_season_has_the_words_of_any_of_its_days(year: int, season: int, later: int) -> None:
    date = Date.parse(f"{year}-{season}")
    assert worded_day(date.earliest + later, Precision.SEASON, "en") == worded_date(date, "en")


def test_a_decade_begins_with_its_first_year() -> None:
    assert civil(Date.parse("195X").earliest) == (1950, 1, 1)
    assert worded_day(day_of(1950, 1, 1), Precision.DECADE, "en") == "1950s"
    assert worded_day(day_of(1949, 12, 31), Precision.DECADE, "en") == "1940s"

"""Quantities in words, in both languages."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from g60desk.story.quantities import Said, convert, quantity
from g60desk.story.units import UNITS, UnitError
from g60desk.story.wording import Worded, said_words, unit_name, worded

FIRMS = {"en": "companies", "zh-Hans": "家企业"}

# value, unit, said, English in three parts, Chinese in three parts
WORDED = [
    (2e6, "m2", Said.OVER, ("over", "2", "million m²"), ("逾", "200", "万平方米")),
    (2.4e6, "m2", Said.EXACTLY, ("", "2.4", "million m²"), ("", "240", "万平方米")),
    (156_000, "m2", Said.EXACTLY, ("", "156,000", "m²"), ("", "15.6", "万平方米")),
    (5_688_800, "m2", Said.EXACTLY, ("", "5.6888", "million m²"), ("", "568.88", "万平方米")),
    (999_999, "m2", Said.EXACTLY, ("", "999,999", "m²"), ("", "999999", "平方米")),
    (280, "mu", Said.OVER, ("over", "280", "mu"), ("逾", "280", "亩")),
    (18.67, "ha", Said.EXACTLY, ("", "18.67", "ha"), ("", "18.67", "公顷")),
    (76_200, "km2", Said.EXACTLY, ("", "76,200", "km²"), ("", "7.62", "万平方公里")),
    (605.64, "km2", Said.ABOUT, ("about", "605.6", "km²"), ("约", "605.6", "平方公里")),
    (16_821.1, "km2", Said.EXACTLY, ("", "16,821.1", "km²"), ("", "16821.1", "平方公里")),
    (16_821.1, "km2", Said.ABOUT, ("about", "16,820", "km²"), ("约", "16820", "平方公里")),
    (4008.76, "km2", Said.ABOUT, ("about", "4,009", "km²"), ("约", "4009", "平方公里")),
    (1854, "sqmi", Said.EXACTLY, ("", "1,854", "sq mi"), ("", "1854", "平方英里")),
    (700, "acre", Said.EXACTLY, ("", "700", "acres"), ("", "700", "英亩")),
    (180, "km", Said.ABOUT, ("about", "180", "km"), ("约", "180", "公里")),
    (6478, "m", Said.EXACTLY, ("", "6,478", "m"), ("", "6478", "米")),
    (57.58, "mi", Said.EXACTLY, ("", "57.58", "miles"), ("", "57.58", "英里")),
    (931, "count", Said.EXACTLY, ("", "931", "companies"), ("", "931", "家企业")),
    (29_000, "count", Said.NEARLY, ("nearly", "29,000", "companies"), ("近", "2.9", "万家企业")),
    (1_510_000, "count", Said.ABOUT, ("about", "1.51", "million companies"), ("约", "151", "万家企业")),
    (300_000, "people", Said.OVER, ("over", "300,000", "people"), ("逾", "30", "万人")),
    (1_909_713, "people", Said.EXACTLY, ("", "1,909,713", "people"), ("", "1909713", "人")),
    (12_748_252, "people", Said.EXACTLY, ("", "12,748,252", "people"), ("", "12748252", "人")),
    (11_936_010, "people", Said.EXACTLY, ("", "11,936,010", "people"), ("", "11936010", "人")),
    (12_748_300, "people", Said.EXACTLY, ("", "12.7483", "million people"), ("", "1274.83", "万人")),
    (2.0059e12, "cny", Said.EXACTLY, ("", "2,005.9", "billion yuan"), ("", "20059", "亿元")),
    (24_890_000, "people", Said.ABOUT, ("about", "24.89", "million people"), ("约", "2489", "万人")),
    (1, "people", Said.EXACTLY, ("", "1", "person"), ("", "1", "人")),
    (2.5e8, "cny", Said.ABOUT, ("about", "250", "million yuan"), ("约", "2.5", "亿元")),
    (250, "cny-million", Said.ABOUT, ("about", "250", "million yuan"), ("约", "2.5", "亿元")),
    (2e9, "cny", Said.EXACTLY, ("", "2", "billion yuan"), ("", "20", "亿元")),
    (163_711_000_000, "cny", Said.EXACTLY, ("", "163.711", "billion yuan"), ("", "1637.11", "亿元")),
    (680.504, "cny-billion", Said.EXACTLY, ("", "680.504", "billion yuan"), ("", "6805.04", "亿元")),
    (2_465_340_000_000, "cny", Said.EXACTLY, ("", "2,465.34", "billion yuan"), ("", "24653.4", "亿元")),
    (4.72e12, "cny", Said.OVER, ("over", "4.72", "trillion yuan"), ("逾", "4.72", "万亿元")),
    (7.1201, "cny", Said.EXACTLY, ("", "7.1201", "yuan"), ("", "7.1201", "元")),
    (35_000_000, "usd", Said.EXACTLY, ("", "US$35", "million"), ("", "3500", "万美元")),
    (14.3e12, "usd", Said.EXACTLY, ("", "US$14.3", "trillion"), ("", "14.3", "万亿美元")),
    (70_000, "usd", Said.EXACTLY, ("", "US$70,000", ""), ("", "7", "万美元")),
    (-5_000_000, "usd", Said.EXACTLY, ("", "−US$5", "million"), ("", "−500", "万美元")),
    (6.79, "percent", Said.EXACTLY, ("", "6.79", "%"), ("", "6.79", "%")),
    (3.2, "percent", Said.AT_LEAST, ("at least", "3.2", "%"), ("至少", "3.2", "%")),
    (-3.25, "percent", Said.EXACTLY, ("", "−3.25", "%"), ("", "−3.25", "%")),
    (0, "percent", Said.EXACTLY, ("", "0", "%"), ("", "0", "%")),
    (0.5, "percent", Said.AT_MOST, ("at most", "0.5", "%"), ("至多", "0.5", "%")),
    (3, "month", Said.EXACTLY, ("", "3", "months"), ("", "3", "个月")),
    (1, "year", Said.EXACTLY, ("", "1", "year"), ("", "1", "年")),
    (35, "day", Said.EXACTLY, ("", "35", "days"), ("", "35", "天")),
    (55, "minute", Said.EXACTLY, ("", "55", "minutes"), ("", "55", "分钟")),
    (3, "times", Said.EXACTLY, ("", "3", "times"), ("", "3", "倍")),
    (39_200, "t", Said.EXACTLY, ("", "39,200", "t"), ("", "3.92", "万吨")),
    (187, "index", Said.EXACTLY, ("", "187", ""), ("", "187", "")),
]


@pytest.mark.parametrize(("value", "unit", "said", "english", "chinese"), WORDED)
def test_in_words(
    value: float, unit: str, said: Said, english: tuple[str, str, str], chinese: tuple[str, str, str]
) -> None:
    one = quantity(value, unit, said, FIRMS if unit == "count" else None)
    for language, parts in (("en", english), ("zh-Hans", chinese)):
        words = worded(one, language)
        assert (words.qualifier, words.number, words.unit) == parts


def test_the_table_has_thirty_cases_and_more() -> None:
    assert len(WORDED) >= 30


@pytest.mark.parametrize(
    ("value", "unit", "joined"),
    [
        (2e6, "m2", "over 2\u00a0million\u00a0m²"),
        (156_000, "m2", "over 156,000\u202fm²"),
        (2.5e8, "cny", "over 250\u00a0million\u00a0yuan"),
        (35e6, "usd", "over US$35\u00a0million"),
        (6.79, "percent", "over 6.79\u202f%"),
        (1854, "sqmi", "over 1,854\u202fsq\u202fmi"),
        (12, "count", "over 12"),
    ],
)
def test_in_one_line_with_spaces_that_do_not_break(value: float, unit: str, joined: str) -> None:
    words = worded(quantity(value, unit, Said.OVER), "en")
    assert words.joined() == joined
    assert words.plain() == joined.replace("\u00a0", " ").replace("\u202f", " ")


def test_chinese_has_no_typed_spaces() -> None:
    for value, unit, said, _, _ in WORDED:
        assert not re.search(r"\s", worded(quantity(value, unit, said, FIRMS), "zh-Hans").joined())


def test_a_conversion_in_words() -> None:
    market = quantity(280, "mu", Said.OVER)
    assert worded(convert(market, "ha"), "en").plain() == "over 18.66 ha"
    assert worded(convert(market, "ha"), "zh-Hans").plain() == "逾18.66公顷"


@given(st.integers(-(10**14), 10**14), st.sampled_from(sorted(UNITS)), st.sampled_from(["en", "zh-Hans"]))
def test_words_say_the_value_and_nothing_else(value: int, unit: str, language: str) -> None:
    words = worded(quantity(value, unit), language)
    scales = {"trillion": 12, "billion": 9, "million": 6, "万亿": 12, "亿": 8, "万": 4}
    power = next((power for word, power in scales.items() if words.unit.startswith(word)), 0)
    digits = words.number.replace("US$", "").replace(",", "").replace("−", "-")
    whole, _, decimals = digits.partition(".")
    assert not decimals.endswith("0")
    factor = int(UNITS[unit].factor) if UNITS[unit].kind.startswith("money") else 1
    assert int(whole + decimals) * 10 ** (power - len(decimals)) == value * factor


@pytest.mark.parametrize("language", ["de", "fr", "ja", "xx"])
def test_a_language_without_words_of_its_own(language: str) -> None:
    for value, unit, said, _, _ in WORDED:
        assert worded(quantity(value, unit, said, FIRMS), language).number
    assert worded(quantity(24.5, "m2", Said.ABOUT), "de").plain() == "≈ 24,5 m²"


def test_a_number_is_grouped_in_one_way_in_each_language() -> None:
    for value, unit, said, _, _ in WORDED:
        one = quantity(value, unit, said, FIRMS)
        assert "," not in worded(one, "zh-Hans").number
        whole = worded(one, "en").number.partition(".")[0]
        assert len(re.sub(r"\D", "", whole)) <= 3 or "," in whole


def test_only_what_is_about_so_much_is_rounded() -> None:
    for said in Said:
        plain = worded(quantity(12_345_678, "people", said), "en").number
        assert plain == ("12.35" if said is Said.ABOUT else "12,345,678")


def test_what_is_counted_falls_back() -> None:
    assert worded(quantity(3, "count", of={"": "G60"}), "en").unit == "G60"
    assert worded(quantity(3, "count", of={"zh-Hans": "家"}), "en").unit == "家"


def test_units_in_full() -> None:
    assert unit_name("mu", "en") == "mu (亩); 15 mu make a hectare"
    assert unit_name("mu", "zh-Hans") == "亩（15亩为1公顷）"
    assert unit_name("cny-billion", "en") == unit_name("cny", "en")
    with pytest.raises(UnitError):
        unit_name("furlong", "en")


@pytest.mark.parametrize("unit", sorted(UNITS))
@pytest.mark.parametrize("language", ["en", "zh-Hans", "de"])
def test_every_unit_has_words(unit: str, language: str) -> None:
    assert unit_name(unit, language)
    assert worded(quantity(2, unit), language).number


def test_what_a_qualifier_means() -> None:
    assert said_words(Said.OVER, "en") == "a lower bound: “over”"
    assert said_words(Said.OVER, "zh-Hans") == "下限：“逾”"
    for said in Said:
        assert all(said_words(said, language) for language in ("en", "zh-Hans", "de"))


def test_parts_for_setting_a_number_large() -> None:
    assert worded(quantity(2e6, "m2", Said.OVER), "en") == Worded("over", "2", "million m²", "\u00a0", " ")
    words = worded(quantity(2e6, "m2", Said.OVER), "zh-Hans")
    assert (words.before, words.glue, words.gap) == ("逾", "", "")

"""EDTF dates beside the `edtf` package.

Where we differ on purpose:

* winter (24) lasts to the end of February of the next year; the package ends it in December and says so in its
  settings as a simplification;
* an unknown end (`2018/`) has no bound; the package puts it ten years away;
* an open end (`2018/..`) has no bound either; the package gives an infinite number, we give None;
* a year with three unknown digits (`1XXX`) is level 2 and is declined;
* an interval that ends before it begins, and 29 February of a common year, are declined; the package takes them.
"""

from math import isinf

import pytest
from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException
from hypothesis import given
from hypothesis import strategies as st

from g60desk.story.dates import Date, DateError, Precision, civil, day_of


def words(table: str) -> list[str]:
    return table.split()


SAME_AS_THE_PACKAGE = words("""
2016-05-24 2016-02-29 1900-02-28 0001-01-01 9999-12-31 2016-05 2016-02 1900-02 2016-12 2016 0001 0000 9999
2016-05-24~ 2016-05~ 2016~ 2016? 2016% 2016-05? 2016-05-24% 2016-21 2016-22 2016-23 195X 201X 200X 19XX 20XX 195X~
19XX? 2016-XX 2016-XX-XX 2016-05-XX 2016-02-XX 2015-02-XX 2016-XX~ -0043 -0044 -1985 -0043-03-15 -0043-03 -195X
-19XX Y12345 Y-12345 Y170000002 2016/2018 2016-05/2018 2016-05-24/2018-06 2016/2018~ 2016~/2018?
2016-05-24/2016-05-24 2016-21/2016-23 1998/2005-05 2018/.. ../2018 2018-05-24/.. 2018~/.. 2016-05-24T10:15:00
2016-05-24T10:15:00Z 2016-05-24T23:59:59+08:00
""")

DECLINED = words("""
1XXX XXXX 195x 2016-5-24 2016-13 2016-00 2016-05-00 2016-05-32 2015-02-29 2016-25 2016-41 2016-21-01 2016-XX-05
2016/05/24 2016/05 24.05.2016 20160524 2016-2018 2018/2016 2016~? 2016-05~-24 ~2016 ?2016-05 1950s Y2016 12345 Y0
-0000 / ../ /.. ../.. // 2018/../.. 2016T10:00:00 2016-05-24T10 2016-05-24T10:00:00/2017 2016-05-24T10:00:00~ ２０１６
about2016 2018- 79 2016-05-24Z {2016} [2016,2017] 2016-05-2X 156X-12-25 Y1234567890123
""")


def days(text: str) -> tuple[int | None, int | None]:
    """The bounds that the package gives, as day numbers."""
    found = parse_edtf(text)

    def day(bound) -> int | None:
        return None if isinstance(bound, float) and isinf(bound) else day_of(*bound[:3])

    return day(found.lower_strict()), day(found.upper_strict())


@pytest.mark.parametrize("text", SAME_AS_THE_PACKAGE)
def test_bounds_are_those_of_the_package(text: str) -> None:
    date = Date.parse(text)
    assert (date.earliest, date.latest) == days(text)
    assert date.text == text


def test_there_are_forty_cases_and_more() -> None:
    assert len(SAME_AS_THE_PACKAGE) >= 40


def test_winter_goes_on_to_the_end_of_february() -> None:
    winter = Date.parse("2015-24")
    assert (civil(winter.earliest), civil(winter.latest)) == ((2015, 12, 1), (2016, 2, 29))
    assert winter.earliest == days("2015-24")[0]
    assert days("2015-24")[1] == day_of(2015, 12, 31)


def test_an_unknown_end_has_no_bound() -> None:
    assert Date.parse("2018/").latest is None
    assert Date.parse("/2018").earliest is None
    assert days("2018/")[1] == day_of(2028, 1, 1)


@pytest.mark.parametrize("text", ["2018/2016", "1XXX", "2015-02-29"])
def test_what_the_package_takes_and_we_do_not(text: str) -> None:
    parse_edtf(text)
    with pytest.raises(DateError):
        Date.parse(text)


@pytest.mark.parametrize("text", ["", " ", "2016 ", "2016\n", "May 2016", "2016 / 2018", *DECLINED])
def test_what_is_no_date_is_told_in_a_plain_sentence(text: str) -> None:
    with pytest.raises(DateError) as told:
        Date.parse(text)
    message = str(told.value)
    assert "\n" not in message
    assert len(message) < 500
    assert any(word in message for word in ("is not a date", "there is no", "empty", "seasons", "ends before"))


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("2016-2018", "2016/2018"),
        ("2016/05", "2016-05"),
        ("24.05.2016", "the year comes first"),
        ("2016-5-24", "two digits"),
        ("about 2016", "2016~"),
        ("c. 1950", "2016~"),
        ("since 2018", "2018/.."),
        ("1950s", "195X"),
        ("2016~?", "%"),
        ("2015-02-29", "01 to 28"),
        ("2016-13", "01 to 12"),
        ("2016-30", "21 (spring)"),
        ("195x", "capital X"),
        ("2018/2016", "ends before it begins"),
        ("2016/2018-5", "two digits"),
        ("yesterday", "an interval (2016/2018)"),
    ],
)
def test_what_was_probably_meant(text: str, hint: str) -> None:
    with pytest.raises(DateError) as told:
        Date.parse(text)
    assert hint in str(told.value)


def test_a_hostile_text_is_quoted_in_short() -> None:
    with pytest.raises(DateError) as told:
        Date.parse("9" * 1_000_000 + "\x00")
    assert len(str(told.value)) < 500
    with pytest.raises(DateError) as told:
        Date.parse("20\x0016\ud800")
    assert "\x00" not in str(told.value)


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("2016-05-24", Precision.DAY),
        ("2016-05", Precision.MONTH),
        ("2016-05-XX", Precision.MONTH),
        ("2016-24", Precision.SEASON),
        ("2016", Precision.YEAR),
        ("2016-XX", Precision.YEAR),
        ("Y12345", Precision.YEAR),
        ("195X", Precision.DECADE),
        ("19XX", Precision.CENTURY),
        ("2016/2018", Precision.INTERVAL),
        ("2018/..", Precision.INTERVAL),
    ],
)
def test_precision(text: str, precision: Precision) -> None:
    assert Date.parse(text).precision is precision


def test_qualifiers_of_a_date_and_of_the_ends_of_an_interval() -> None:
    def marks(date: Date) -> tuple[bool, bool]:
        return date.approximate, date.uncertain

    assert [marks(Date.parse(text)) for text in ("2016", "2016~", "2016?", "2016%")] == [
        (False, False),
        (True, False),
        (False, True),
        (True, True),
    ]
    both = Date.parse("2016~/2018?")
    assert both.start and both.end
    assert (marks(both), marks(both.start), marks(both.end)) == ((True, True), (True, False), (False, True))


def test_open_is_not_unknown() -> None:
    assert [(d.open_start, d.open_end) for d in map(Date.parse, ("2018/..", "../2018", "2018/", "/2018", "2018"))] == [
        (False, True),
        (True, False),
        (False, False),
        (False, False),
        (False, False),
    ]


def test_dates_are_ordered_by_their_bounds() -> None:
    texts = ["../2015", "195X", "2016", "2016-05-24", "2016-05", "2018/.."]
    shuffled = [texts[i] for i in (3, 0, 5, 1, 4, 2)]
    in_order = sorted(map(Date.parse, shuffled), key=lambda date: date.sort_key)
    assert [date.text for date in in_order] == ["../2015", "195X", "2016", "2016-05", "2016-05-24", "2018/.."]


YEARS = st.integers(0, 9999)
MARKS = st.sampled_from(["", "~", "?", "%"])


@st.composite
def single_dates(draw: st.DrawFn) -> str:
    year = draw(YEARS)
    month, day = draw(st.integers(1, 12)), draw(st.integers(1, 28))
    plain = draw(st.sampled_from([f"{year:04}", f"{year:04}-{month:02}", f"{year:04}-{month:02}-{day:02}"]))
    return plain + draw(MARKS)


@given(single_dates())
def test_any_single_date_has_the_bounds_of_the_package(text: str) -> None:
    date = Date.parse(text)
    assert (date.earliest, date.latest) == days(text)


@given(single_dates(), single_dates())
def test_any_interval_reaches_from_the_start_of_one_to_the_end_of_the_other(one: str, other: str) -> None:
    text = f"{one}/{other}"
    start, end = Date.parse(one), Date.parse(other)
    if start.earliest > end.latest:
        with pytest.raises(DateError):
            Date.parse(text)
    else:
        date = Date.parse(text)
        assert (date.earliest, date.latest) == (start.earliest, end.latest)
        assert (date.start, date.end) == (start, end)


@given(st.text(alphabet="0123456789-/.~?%XYT: ", max_size=14))
def test_any_text_is_a_date_with_bounds_in_order_or_a_date_error(text: str) -> None:
    try:
        date = Date.parse(text)
    except DateError:
        return
    if date.earliest is not None and date.latest is not None:
        assert date.earliest <= date.latest


@given(st.text(alphabet="0123456789-/.~?%X", max_size=12))
def test_what_we_take_the_package_takes_too(text: str) -> None:
    try:
        Date.parse(text)
    except DateError:
        return
    try:
        parse_edtf(text)
    except EDTFParseException:  # the package has no `2016-24~`, a season with a qualifier, and no `195X/..`
        season = any(f"-{season}" in text for season in (21, 22, 23, 24))
        assert season or ("X" in text and "/" in text)

"""The written-out patterns are Babel's."""

from __future__ import annotations

import datetime

import pytest
from babel.dates import format_date, format_skeleton

from g60desk.story.date_patterns import own_pattern
from g60desk.story.dates import Date
from g60desk.story.locales import locale_of
from g60desk.story.wording import worded_date
from g60desk.story.wording_bare import joined_by_babel

DAYS = [datetime.date(2016, month, day) for month in range(1, 13) for day in (1, 9, 24)]


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
@pytest.mark.parametrize("skeleton", ["y", "yMMM", "yMMMM", "yMMMd", "d", "MMM", "MMMd", "MMMMd"])
def test_skeletons(language: str, skeleton: str) -> None:
    for day in DAYS:
        said = own_pattern(language, skeleton, str(day.year), day.month, day.day)
        assert said == format_skeleton(skeleton, day, locale=locale_of(language))


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_long_days(language: str) -> None:
    for day in DAYS:
        said = own_pattern(language, "long", str(day.year), day.month, day.day)
        assert said == format_date(day, "long", locale=locale_of(language))


def test_years_joined_in_chinese() -> None:
    joined = joined_by_babel(locale_of("zh-Hans"), (2021, 1, 1), (2025, 1, 1), "y")
    assert worded_date(Date.parse("2021/2025"), "zh-Hans") == joined


def test_other_languages_are_left_to_babel() -> None:
    assert own_pattern("fr", "y", "2016", 1, 1) is None
    assert own_pattern("en", "yQQQ", "2016", 1, 1) is None

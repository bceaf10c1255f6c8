"""The words around a date, by language and style: about, perhaps, since, until.

Each is a pattern with `{}` for the date.  `LONG` stands in sentences and tables, `SHORT` in tight places.  A language
that has no words here gets signs that are read in any.
"""

from __future__ import annotations

import msgspec

Pair = tuple[str, str]


class DateWords(msgspec.Struct, frozen=True):
    """Patterns for one language and style; `the` stands before a decade or century inside another pattern.

    `since`, `until`, `starts` and `ends` are pairs: for a date that is sure, and for one that is not.  `between` joins
    two dates; `apart` joins `starts` and `ends` where only one is vague, so that nobody takes it for both; the other
    end of what `starts` or `ends` may be unknown.
    """

    about: str
    doubted: str
    both: str
    since: Pair
    until: Pair
    starts: Pair
    ends: Pair
    apart: str
    end_unknown: str
    start_unknown: str
    between: str
    the: str = ""


SIGNS = DateWords(
    about="≈ {}",
    doubted="{} ?",
    both="≈ {} ?",
    since=("{} –", "{} ? –"),
    until=("– {}", "– {} ?"),
    starts=("{}", "{} ?"),
    ends=("{}", "{} ?"),
    apart="{} – {}",
    end_unknown="{} – ?",
    start_unknown="? – {}",
    between="{} – {}",
)

LONG: dict[str, DateWords] = {
    "en": DateWords(
        about="about {}",
        doubted="perhaps {}",
        both="perhaps about {}",
        since=("since {}", "since perhaps {}"),
        until=("until {}", "until perhaps {}"),
        starts=("from {}", "from perhaps {}"),
        ends=("to {}", "to perhaps {}"),
        apart="{} {}",
        end_unknown="{}, end not known",
        start_unknown="{}, start not known",
        between="{} to {}",
        the="the ",
    ),
    "zh-Hans": DateWords(
        about="{}前后",
        doubted="或为{}",
        both="或为{}前后",
        since=("{}起", "或自{}起"),
        until=("至{}", "或至{}"),
        starts=("{}起", "或自{}起"),
        ends=("至{}", "或至{}"),
        apart="{}，{}",
        end_unknown="{}，止期不详",
        start_unknown="{}，始期不详",
        between="{}至{}",
    ),
}

SHORT: dict[str, DateWords] = {
    "en": DateWords(
        about="c. {}",
        doubted="{}?",
        both="c. {}?",
        since=("{}–", "{}?–"),
        until=("–{}", "–{}?"),
        starts=("{}", "{}?"),
        ends=("{}", "{}?"),
        apart="{} – {}",
        end_unknown="{}–?",
        start_unknown="?–{}",
        between="{} – {}",
    ),
    "zh-Hans": DateWords(
        about="约{}",
        doubted="{}？",
        both="约{}？",
        since=("{}起", "{}？起"),
        until=("至{}", "至{}？"),
        starts=("{}", "{}？"),
        ends=("{}", "{}？"),
        apart="{}至{}",
        end_unknown="{}起，止期？",
        start_unknown="始期？至{}",
        between="{}至{}",
    ),
}

SEASONS: dict[str, tuple[str, str, str, str]] = {  # spring, summer, autumn, winter
    "en": ("spring", "summer", "autumn", "winter"),
    "zh-Hans": ("春季", "夏季", "秋季", "冬季"),
}


def ordinal(number: int) -> str:
    """An English ordinal: 1st, 2nd, 3rd, 11th, 20th."""
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"

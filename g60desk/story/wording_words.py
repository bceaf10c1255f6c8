"""The words around a date, by language and style: about, perhaps, since, until.

Each is a pattern with `{}` for the date.  `LONG` stands in sentences and tables, `SHORT` in tight places.  A language
that has no words here gets signs that are read in any.
"""

from __future__ import annotations

import msgspec


class DateWords(msgspec.Struct, frozen=True):
    """Patterns for one language and style; `the` stands before a decade or century inside another pattern."""

    about: str
    doubted: str
    both: str
    since: str
    until: str
    end_unknown: str
    start_unknown: str
    between: str
    the: str = ""


SIGNS = DateWords("≈ {}", "{} ?", "≈ {} ?", "{} –", "– {}", "{} – ?", "? – {}", "{} – {}")

LONG: dict[str, DateWords] = {
    "en": DateWords(
        about="about {}",
        doubted="perhaps {}",
        both="perhaps about {}",
        since="since {}",
        until="until {}",
        end_unknown="from {}, end not known",
        start_unknown="to {}, start not known",
        between="{} to {}",
        the="the ",
    ),
    "zh-Hans": DateWords(
        about="{}前后",
        doubted="或为{}",
        both="或为{}前后",
        since="{}起",
        until="至{}",
        end_unknown="{}起，止期不详",
        start_unknown="至{}，始期不详",
        between="{}至{}",
    ),
}

SHORT: dict[str, DateWords] = {
    "en": DateWords("c. {}", "{}?", "c. {}?", "{}–", "–{}", "{}–?", "?–{}", "{} – {}"),
    "zh-Hans": DateWords("约{}", "{}？", "约{}？", "{}起", "至{}", "{}起？", "？至{}", "{}至{}"),
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

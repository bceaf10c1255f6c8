"""The sentence above histories, from dates alone: how many years others had behind them when the story's own began.

By years since each began it says in which of its years each is: on the day of the story time, else at its end.
"""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.histories_list import History
from g60desk.layout.histories_said import far_words, short_name, whole_years, years_words
from g60desk.layout.listing import in_a_sentence
from g60desk.layout.story_time import day_words, run_end
from g60desk.layout.text import Piece, Span
from g60desk.layout.told import Told
from g60desk.story.dates import Precision
from g60desk.story.since import since
from g60desk.story.wording import worded_date, worded_day

MOST, LEAST = 4, 2  # subjects that a sentence names

Years = tuple[int, int]


def sentence(told: Told, histories: Sequence[History], most: int) -> str:
    """The sentence for at most so many of these histories; without two beginnings it only says what is compared."""
    dated = [one for one in histories if one.begin is not None]
    named = _named(dated, most)
    said = _ages(told, named) if told.state.since else _head_start(told, named)
    if said:
        return said[:1].upper() + said[1:]
    return told.words("histories.plain", names=_names(told, histories[:most]))


def evidence(told: Told, histories: Sequence[History], most: int) -> list[Piece]:
    """The beginnings of those that the sentence names, each with its sources."""
    found: list[Piece] = []
    for one in _named([one for one in histories if one.begin is not None], most):
        subject = one.subject
        date = worded_date(one.begin, told.language) if one.begin is not None else ""
        plate = told.plate("subject", subject.id, subject.dated_by, note=bool(subject.note))
        name = subject.badge or short_name(told, subject)
        found.append(Span(told.words("histories.stop" if found else "histories.began")))
        found.append(Span(told.words("histories.dated", name=name, date=date), whole=bool(subject.badge)))
        found += [plate] if plate else []
    return found


def _named(dated: Sequence[History], most: int) -> list[History]:
    """Those that the sentence speaks of: the story's own first, else the one that began last, then the oldest."""
    own = next((one for one in dated if one.spine), max(dated, key=_begun, default=None))
    others = sorted((one for one in dated if one is not own), key=_begun)
    return [*([own] if own else []), *others[: most - 1]]


def _begun(one: History) -> tuple[float, float]:
    return one.begin.sort_key if one.begin else (0.0, 0.0)


def _head_start(told: Told, named: Sequence[History]) -> str:
    """How long the others had gone on when the story's own began; empty where that says nothing."""
    if len(named) < 2:
        return ""
    own, *others = named
    lead = [(one, _years_to(one, own)) for one in others]
    ahead = [(one, years) for one, years in lead if years is not None and years[1] > 0]
    if not ahead and any(_begun(one) <= _begun(own) for one in others):
        return _just_before(told, own, others)  # less than a year apart: none had years behind it
    if not ahead:
        return told.words("histories.first", name=short_name(told, own.subject), others=_names(told, others))
    return told.words("histories.head_start", name=short_name(told, own.subject), ages=_row_of(told, ahead, "had"))


def _just_before(told: Told, own: History, others: Sequence[History]) -> str:
    """By how little the first of the others came before the story's own; empty where that is not known."""
    one = min(others, key=_begun)
    if one.begin is None or own.begin is None:
        return ""
    far = since(one.begin, own.begin)
    names = {"name": short_name(told, one.subject), "other": short_name(told, own.subject)}
    return told.words("histories.just_before", long=far_words(told, far), **names) if far.side > 0 else ""


def _years_to(one: History, own: History) -> Years | None:
    """The whole years between two beginnings, at least and at most."""
    assert one.begin is not None and own.begin is not None
    assert own.begin.earliest is not None and own.begin.latest is not None
    least, most = whole_years(one.begin, own.begin.earliest), whole_years(one.begin, own.begin.latest)
    return (least[0], most[1]) if least is not None and most is not None else None


def _ages(told: Told, named: Sequence[History]) -> str:
    """In which of its years each is on the day of the story time, or at the end of what is told."""
    day = int((told.state.day if told.state.day is not None else run_end(told.story)) // 1)
    found = [(one, whole_years(one.begin, day)) for one in named if one.begin is not None]
    begun = [(one, (years[0] + 1, years[1] + 1)) for one, years in found if years is not None]
    if not begun:
        return ""
    date = day_words(told) or told.words("histories.end_of", year=worded_day(day, Precision.YEAR, told.language))
    return told.words("histories.ages", date=date, ages=_row_of(told, begun, "in"))


def _row_of(told: Told, found: Sequence[tuple[History, Years]], what: str) -> str:
    """The subjects with their years; those with the same are named together."""
    groups: dict[tuple[Years, bool, bool], list[History]] = {}
    for one, years in found:
        assert one.begin is not None
        groups.setdefault((years, one.begin.approximate, one.begin.uncertain), []).append(one)
    said = []
    for (years, about, doubted), some in groups.items():
        names = _names(told, some)
        long = _years(told, years) if what == "had" else _ordinal(told, years)
        if about:
            long = told.words("since.about", said=long)
        if doubted:
            long = told.words("since.doubted", said=long)
        said.append(told.words(f"histories.{what}_{'each' if len(some) > 1 else 'one'}", names=names, long=long))
    return told.words("histories.and").join(said)


def _names(told: Told, some: Sequence[History]) -> str:
    return in_a_sentence(told, [short_name(told, one.subject) for one in some])


def _years(told: Told, years: Years) -> str:
    if years[0] == years[1]:
        return years_words(told, years[0])
    key = "since.or_years" if years[1] == years[0] + 1 else "since.to_years"
    return told.words(key, one=years[0], other=years[1])


def _ordinal(told: Told, years: Years) -> str:
    if years[0] == years[1]:
        return told.words("histories.year", n=years[0])
    return told.words("histories.year_between", one=years[0], other=years[1])

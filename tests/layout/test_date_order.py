"""Bounds decide the order of events, for any dates: in the table, and in the walk of the keyboard."""

from __future__ import annotations

from math import inf

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from sheets import TOKENS, story_named, told

from g60desk.layout.frame import frame_for
from g60desk.layout.rows import rows_for
from g60desk.layout.scale import Scale
from g60desk.layout.timeline_marks import mark_of
from g60desk.layout.timeline_walk import Walk
from g60desk.story.dates import Date, DateError
from g60desk.story.model import Story, View

FRAME = frame_for(1920, 1080, "en", TOKENS, lambda text, style, han: 10.0)
MARKS = st.sampled_from(["", "~", "?", "%"])


@st.composite
def edtf(draw: st.DrawFn) -> str:
    """A date or interval of any kind, from 60 BC to AD 140, so that many meet."""
    one, other = draw(singles()), draw(singles())
    return draw(st.sampled_from([one, one, f"{one}/{other}", f"{one}/..", f"../{one}", f"{one}/", f"/{one}"]))


@st.composite
def singles(draw: st.DrawFn) -> str:
    number = draw(st.integers(-60, 140))
    year = f"-{-number:04}" if number < 0 else f"{number:04}"
    month, day = draw(st.integers(1, 12)), draw(st.integers(1, 28))
    season, cut = draw(st.integers(21, 24)), draw(st.integers(1, 2))
    forms = [year, f"{year}-{month:02}", f"{year}-{month:02}-{day:02}", f"{year}-{season}", f"{year}-XX"]
    return draw(st.sampled_from([*forms, year[:-cut] + "X" * cut])) + draw(MARKS)


def parsed(text: str) -> Date | None:
    try:
        return Date.parse(text)
    except DateError:  # an interval that ends before it begins
        return None


DATES = st.lists(edtf().map(parsed).filter(lambda date: date is not None), min_size=2, max_size=9)


def with_dates(dates: list[Date]) -> Story:
    story = story_named("g60")
    like = story.timeline.events[0]
    events = tuple(replace(like, id=f"e{n}", when=date, after="") for n, date in enumerate(dates))
    return replace(story, timeline=replace(story.timeline, events=events))


@given(edtf(), edtf())
def test_what_is_over_before_another_begins_comes_first(one: str, other: str) -> None:
    a, b = parsed(one), parsed(other)
    if a is None or b is None:
        return
    first, last = a.sort_key
    assert first == (-inf if a.earliest is None else a.earliest)
    assert last == (inf if a.latest is None else a.latest)
    assert first <= last
    if a.latest is not None and b.earliest is not None and a.latest < b.earliest:
        assert a.sort_key < b.sort_key
    if (a.earliest, a.latest) == (b.earliest, b.latest):
        assert a.sort_key == b.sort_key


@given(DATES)
@settings(max_examples=40, deadline=None)
def test_table_and_walk_follow_the_bounds(dates: list[Date]) -> None:
    teller = told(with_dates(dates), view=View.TIMELINE)
    events = [f"e{n}" for n in range(len(dates))]
    wanted = sorted(events, key=lambda key: dates[int(key[1:])].sort_key)
    assert [row.key for row in rows_for(teller).rows] == wanted
    assert [event.id for event in Walk(teller).order] == wanted


@pytest.mark.parametrize(
    ("texts", "wanted"),
    [
        (["2018/..", "2016-05-24", "2016", "../2018", "201X"], ["../2018", "201X", "2016", "2016-05-24", "2018/.."]),
        (["2016?", "2016-01-01", "2015-24~"], ["2015-24~", "2016-01-01", "2016?"]),
    ],
)
def test_the_order_of_some(texts: list[str], wanted: list[str]) -> None:
    assert sorted(texts, key=lambda text: Date.parse(text).sort_key) == wanted


@example("0000", -447, 57)
@given(edtf(), st.integers(-30_000, 60_000), st.integers(1, 100_000))
@settings(deadline=None)
def test_a_mark_in_any_window_keeps_to_the_axis_and_its_fades_to_the_mark(text: str, start: int, days: int) -> None:
    date = parsed(text)
    if date is None:
        return
    scale = Scale(start, start + days, 100.0, 1500.0)
    mark = mark_of(date, scale, FRAME)
    assert mark.x0 <= mark.x1
    assert min(mark.fade_in, mark.fade_out, mark.hatch_in, mark.hatch_out) >= 0
    assert mark.fade_in + mark.fade_out <= mark.width + 0.001
    first, last = date.sort_key
    if first < scale.end and last >= scale.start and date.earliest is not None and date.latest is not None:
        assert scale.left <= mark.x1
        assert mark.x0 <= scale.right

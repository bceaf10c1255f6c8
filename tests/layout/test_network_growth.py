"""What is new in a phase is outlined, forwards and backwards; as story time runs, what opened lately is."""

from __future__ import annotations

from math import dist

import pytest
from sheets import sheet, told

from g60desk.layout.network import lay_out_network, sheet_of, summary
from g60desk.layout.network_growth import new_links, new_places
from g60desk.layout.network_keyed import entries
from g60desk.layout.network_legend import SAMPLE
from g60desk.layout.network_lines import map_parts
from g60desk.layout.network_links import is_open, links, members
from g60desk.layout.network_sheet import seen
from g60desk.layout.network_strokes import NEW_GAP, NEW_RIM, line_width
from g60desk.layout.scene import Ring, Scene, Stroke
from g60desk.layout.story_time import opened_by_now
from g60desk.layout.told import Told
from g60desk.story.days import day_of
from g60desk.story.model import NetworkLayout

pytestmark = pytest.mark.usefixtures("qapp")


def day(*date: int) -> float:
    return float(day_of(*date))


def places(one: Told) -> set[str]:
    return set(new_places(one, members(one)))


def lines(one: Told) -> set[tuple[str, str, str]]:
    every = links(one)
    new = new_links(one, every)
    return {(link.line.id if link.line else "", link.start, link.end)
            for link, is_new in zip(every, new, strict=True) if is_new}  # fmt: skip


def styles(one: Told) -> list[str]:
    frame = sheet()
    return [style for style, _ in entries(one, map_parts(one, frame, seen(one, sheet_of(one, frame))))]


def test_each_phase_outlines_who_joined_in_it_and_what_it_brought() -> None:
    assert places(told("g60", phase="v1")) == {"songjiang"}
    assert places(told("g60", phase="v2")) == {"jiaxing", "hangzhou"}
    assert places(told("g60", phase="v3")) == {"jinhua", "huzhou", "suzhou", "xuancheng", "wuhu", "hefei"}
    second = lines(told("g60", phase="v2"))
    assert ("g60", "songjiang", "jiaxing") in second
    assert not any(line == "shanghehang-railway" for line, *_ in second)
    third = lines(told("g60", phase="v3"))
    assert ("shanghehang-railway", "hefei", "wuhu") in third
    assert ("g60", "songjiang", "jiaxing") not in third


def test_a_phase_in_which_nothing_joins_or_opens_outlines_nothing() -> None:
    quiet = told("five-kinds", phase="v4")
    assert places(quiet) == set()
    assert lines(quiet) == set()
    assert "new" not in styles(quiet)


def test_a_river_is_never_new_and_always_there() -> None:
    for phase in ("v1", "v2", "v3"):
        one = told("five-kinds", phase=phase)
        assert all(is_open(one, link) for link in links(one) if link.line and link.line.id == "wend")
        assert not any(line == "wend" for line, *_ in lines(one))


def test_as_time_runs_sections_open_on_their_own_days_and_are_new_for_a_year() -> None:
    def shown(*date: int) -> tuple[bool, bool]:
        one = told("g60", day=day(*date))
        every = [link for link in links(one) if link.line and link.line.id == "shanghehang-railway"]
        return tuple(is_open(one, next(x for x in every if {a, b} == x.pair))  # type: ignore[return-value]
                     for a, b in (("hefei", "wuhu"), ("huzhou", "hangzhou")))  # fmt: skip

    assert shown(2020, 6, 27) == (False, False)
    assert shown(2020, 6, 28) == (True, False)
    assert shown(2022, 9, 22) == (True, True)
    assert ("shanghehang-railway", "hefei", "wuhu") in lines(told("g60", day=day(2020, 12, 1)))
    assert lines(told("g60", day=day(2021, 12, 1))) == set()
    assert lines(told("g60", day=day(2022, 12, 1))) == {("shanghehang-railway", "huzhou", "hangzhou")}
    assert places(told("g60", day=day(2018, 9, 1))) == places(told("g60", phase="v3"))
    assert places(told("g60", day=day(2020, 9, 1))) == set()


def test_the_picture_changes_when_something_opens_and_when_it_is_no_longer_new() -> None:
    before, opened, old = (opened_by_now(told("g60", day=day(*date))) for date in
                           ((2022, 9, 21), (2022, 9, 22), (2023, 9, 23)))  # fmt: skip
    assert before != opened
    assert opened != old
    assert opened_by_now(told("g60", phase="v3")) == (0, 0)


def test_before_the_first_phase_the_key_has_no_line_in_signal_colour() -> None:
    early = styles(told("g60", day=day(2010, 1, 1)))
    assert early == ["apart:spine", "later:thin", "undated:both"]
    assert styles(told("g60", day=day(2016, 9, 1)))[0] == "spine"


@pytest.mark.parametrize(
    ("language", "headline", "lead"),
    [
        ("en", "It has not begun yet", "1.0 begins 24 May 2016: One district, one corridor."),
        ("zh-Hans", "尚未开始", "1.0版始于2016年5月24日：一区一廊。"),
    ],
)
def test_before_the_first_phase_the_headline_says_that_it_has_not_begun(
    language: str, headline: str, lead: str
) -> None:
    said = summary(told("g60", language, day=day(2016, 5, 23))).replace("\u202f", "").replace(" ", "")
    assert said.startswith((headline + "." + lead).replace(" ", "") if language == "en" else f"{headline}。{lead}")
    assert headline not in summary(told("g60", language, day=day(2016, 5, 24)))


def outlines(drawn: Scene) -> list[Stroke]:
    frame = sheet()
    rims = {line_width(frame, style) + 2 * frame.px(NEW_GAP + NEW_RIM) for style in ("spine", "road", "fast")}
    return [item for item in drawn.items if isinstance(item, Stroke) and item.ink == "edge"
            and any(abs(item.width - rim) < 0.01 for rim in rims)]  # fmt: skip


@pytest.mark.parametrize("layout", list(NetworkLayout))
def test_rims_lie_under_all_lines_and_are_in_no_signal_colour(layout: NetworkLayout) -> None:
    one = told("g60", phase="v3", layout=layout)
    drawn = lay_out_network(one, sheet())
    found = outlines(drawn)
    assert len(found) >= 10
    first_line = next(number for number, item in enumerate(drawn.items) if isinstance(item, Stroke)
                      and item.ink in ("signal", "ink2") and item.width > 5 and len(item.points) > 1
                      and item.points[0][0] > 500 and item.points[0][1] > 120
                      and dist(item.points[0], item.points[-1]) > sheet().px(SAMPLE))  # fmt: skip
    assert max(drawn.items.index(item) for item in found) < first_line
    rings = [item for item in drawn.items if isinstance(item, Ring) and item.fill == "bg" and item.edge == "ink"
             and abs(item.width - sheet().px(NEW_RIM)) < 0.01]  # fmt: skip
    assert len(rings) == 6 + 1, "six places, and the sample in the key"

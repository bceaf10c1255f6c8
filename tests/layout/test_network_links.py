"""Who is tied to whom, and how far each link has come in a phase."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from sheets import story_named
from sheets import told as told_named

from g60desk.layout.network_links import (
    Link,
    is_open,
    lines_of,
    links,
    members,
    neighbours,
    origin,
    phase_end,
    reached,
)
from g60desk.layout.network_ties import tied
from g60desk.layout.told import Told
from g60desk.state import State
from g60desk.story.days import day_of
from g60desk.story.index import Index
from g60desk.story.reader import read_story
from g60desk.words import load_words

TWO_TOWNS = Path(__file__).parent.parent / "stories" / "two-towns"
Teller = Callable[..., Told]


def told(folder: Path, **state: object) -> Told:
    story = read_story(folder).story
    return Told(story, Index(story), load_words("en"), State(**state))  # type: ignore[arg-type]


def g60(phase: str = "v3") -> Told:
    return told_named("g60", phase=phase)


def find(all_links: list[Link], line: str, *ends: str) -> Link:
    return next(x for x in all_links if x.line and x.line.id == line and x.pair == frozenset(ends))


def test_the_nine_members_and_their_origin() -> None:
    story = g60()
    assert len(members(story)) == 9
    first = origin(story)
    assert first is not None
    assert first.id == "songjiang"


def test_later_members_are_not_reached_yet() -> None:
    story = g60("v2")
    assert reached(story, "hangzhou")
    assert not reached(story, "hefei")
    assert reached(story, "jiuting"), "a place that is no member is always there"


def test_every_member_of_the_g60_hangs_on_a_line() -> None:
    story = g60()
    assert all(link.line is not None for link in links(story))
    assert all(lines_of(story, place.id) for place in members(story))


def test_a_railway_that_opened_later_is_not_open_before() -> None:
    assert not is_open(g60("v2"), find(links(g60("v2")), "hangchang-railway", "hangzhou", "jinhua"))
    assert is_open(g60("v2"), find(links(g60("v2")), "huhang-railway", "songjiang", "jiaxing"))
    assert is_open(g60("v3"), find(links(g60("v3")), "husuhu-railway", "songjiang", "suzhou"))


def test_sections_have_opening_days_of_their_own() -> None:
    every = links(g60())
    assert (
        find(every, "shanghehang-railway", "hefei", "wuhu").opens
        == find(every, "shanghehang-railway", "xuancheng", "huzhou").opens
    )
    later = find(every, "shanghehang-railway", "huzhou", "hangzhou").opens
    assert later is not None
    assert later.text == "2022-09-22"


def test_the_spine_follows_the_phases() -> None:
    every = links(g60("v2"))
    assert is_open(g60("v2"), find(every, "g60", "jiaxing", "hangzhou"))
    assert not is_open(g60("v2"), find(every, "g60", "hangzhou", "jinhua"))


def test_a_phase_ends_where_the_next_begins() -> None:
    assert phase_end(g60("v1")) == day_of(2017, 7, 12)
    assert phase_end(g60("v3")) is None


def test_a_member_without_a_line_is_tied_to_the_nearest(tmp_path: Path) -> None:
    text = (TWO_TOWNS / "story.yaml").read_text(encoding="utf-8")
    lone = "    - {id: lone, name: {en: Lone, zh-Hans: 孤村}, lat: 30.7, lon: 120.5, region: south, joins: v2}"
    text = text.replace("    - {id: mill,", f"{lone}\n    - {{id: mill,", 1)
    (tmp_path / "story.yaml").write_text(text, encoding="utf-8")
    ties = [link for link in links(told(tmp_path)) if link.line is None]
    assert [(tie.start, tie.end) for tie in ties] == [("birch", "lone")]


def test_two_towns_need_no_tie() -> None:
    assert all(link.line for link in links(told(TWO_TOWNS)))


@pytest.mark.parametrize("place", ["huzhou", "hangzhou"])
def test_neighbours_lie_at_the_other_ends(place: str) -> None:
    near = neighbours(links(g60()), place)
    assert len(near) == len(set(near))
    assert place not in near
    assert {"huzhou": "suzhou", "hangzhou": "jiaxing"}[place] in near


def test_thousands_of_members_without_a_line_are_tied_soon() -> None:
    base = story_named("two-towns").network.places[0]
    many = [msgspec.structs.replace(base, id=f"p{n}", lat=n * 7 % 83 / 2, lon=n * 13 % 359 / 3) for n in range(1200)]
    before = time.process_time()
    pairs = list(tied(many, frozenset()))
    assert len({key for pair in pairs for key in pair}) == len(many)
    assert len(pairs) == len(many) - 1
    assert time.process_time() - before < 5.0  # it took minutes

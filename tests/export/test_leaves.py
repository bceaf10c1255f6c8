"""What is taken home of a talk: leaves, figures with their footnotes, and sources by their numbers."""

from __future__ import annotations

import pytest
from sheets import reading_named

from g60desk.export.leaves import Leaf, Leaves, leaves_of
from g60desk.export.wishes import WishError
from g60desk.state import State
from g60desk.story.model import Key


@pytest.fixture(scope="module")
def english() -> Leaves:
    return leaves_of(reading_named("g60"), State(language="en"))


def leaf(content: Leaves, id: Key) -> Leaf:
    return next(one for one in content.leaves if one.id == id)


def test_a_leaf_has_what_a_room_reads_and_what_the_speaker_says(english: Leaves) -> None:
    market = leaf(english, "market")
    assert (market.number, market.title, market.name) == (3, "A flower market first", "03-market")
    assert market.text == "First a flower market: 156,000 m² came down in 3 months."
    assert market.notes.startswith("The market covered over 280 mu")


def test_each_figure_has_its_words_its_doubt_and_its_sources(english: Leaves) -> None:
    ground = next(one for one in leaf(english, "market").figures if one.key == "market-ground")
    assert (ground.value, ground.standing, ground.doubtful) == ("over 280\xa0mu", "disputed", True)
    assert [(mark.number, mark.at) for mark in ground.marks] == [(1, "¶8")]
    assert all(one.marks for part in english.leaves for one in (*part.figures, *part.note_figures))


def test_a_figure_is_only_once_in_a_leaf(english: Leaves) -> None:
    for part in english.leaves:
        keys = [one.key for one in (*part.figures, *part.note_figures)]
        assert len(keys) == len(set(keys)), part.id


def test_sources_keep_the_numbers_of_the_story(english: Leaves) -> None:
    assert [one.number for one in english.sources] == list(range(1, len(english.sources) + 1))
    assert english.cited(notes=False) < english.cited() <= {one.number for one in english.sources}


def test_a_short_talk_has_its_own_steps_in_its_own_language() -> None:
    chinese = leaves_of(reading_named("g60"), State(language="zh-Hans"), minutes=3)
    assert [one.number for one in chinese.leaves] == [1, 4, 8, 11, 16, 24]
    assert chinese.leaves[0].title == "从一区到九地"


def test_a_tour_that_is_not_there_is_said() -> None:
    with pytest.raises(WishError, match='no tour "grand"'):
        leaves_of(reading_named("g60"), State(), "grand")

"""Film strips: which frames they have, and when each is."""

from __future__ import annotations

import pytest
from sheets import TOKENS, story_named

from g60desk.export.strip import MOST, frames
from g60desk.state import State
from g60desk.story.model import NetworkLayout


def test_the_morph_goes_from_the_map_to_the_straight_line_in_equal_times() -> None:
    made = frames("morph", State(), story_named("g60"), TOKENS)
    assert [one.t for one in made] == pytest.approx([0.0, 0.2, 0.4, 0.6, 0.8, 1.0])
    assert made[-1].seconds * 1000 == TOKENS.motion.duration["map_to_line"]
    assert {(one.before.layout, one.after.layout) for one in made} == {(NetworkLayout.MAP, NetworkLayout.STRAIGHT)}


def test_growth_goes_through_all_phases_and_ends_in_the_last() -> None:
    story = story_named("g60")
    made = frames("growth", State(), story, TOKENS)
    assert [one.before.phase for one in made if one.t == 0.0] == [phase.id for phase in story.phases[:-1]]
    assert made[-1].after.phase == story.phases[-1].id
    assert len(made) <= MOST + 1


def test_a_story_without_phases_has_one_frame() -> None:
    assert len(frames("growth", State(), story_named("empty"), TOKENS)) == 1

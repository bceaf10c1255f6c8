"""Tracks that are hidden, folded and moved: what the picture, its table and its counts then show."""

from __future__ import annotations

import pytest
from sheets import LANGUAGES, SIZES, faults, index_named, sheet, story_named, told

from g60desk.layout.rows import rows_for
from g60desk.layout.table_page import lay_out_table
from g60desk.layout.timeline import lay_out_timeline
from g60desk.layout.timeline_tracks import (
    folding,
    hidden_events,
    hiding,
    is_folded,
    moving,
    ordered_tracks,
    shown_events,
    shown_tracks,
)
from g60desk.state import Selection, State

pytestmark = pytest.mark.usefixtures("qapp")
INDEX = index_named("g60")
KEYS = [track.id for track in story_named("g60").timeline.tracks]
OTHERS = ("clean-up", "corridor")


def test_all_tracks_are_shown_in_the_order_of_the_story() -> None:
    teller = told("g60")
    assert [track.id for track in shown_tracks(teller)] == KEYS
    assert shown_events(teller) is teller.story.timeline.events
    assert hidden_events(teller) == 0


def test_a_hidden_track_goes_with_its_events_and_comes_back() -> None:
    fields = hiding(INDEX, State(), "clean-up")
    teller = told("g60", **fields)
    assert [track.id for track in shown_tracks(teller)] == KEYS[1:]
    assert {event.track for event in shown_events(teller)} == set(KEYS[1:])
    assert hidden_events(teller) == len(INDEX.events_of("clean-up"))
    assert hiding(INDEX, teller.state, "clean-up") == {"hidden": ()}


def test_what_is_selected_in_a_hidden_track_is_let_go_of() -> None:
    chosen = State(selection=Selection("event", "companies-cleared"))
    assert hiding(INDEX, chosen, "clean-up")["selection"] is None
    assert "selection" not in hiding(INDEX, chosen, "corridor")


def test_a_track_is_folded_and_opened_again() -> None:
    teller = told("g60", **folding(INDEX, State(), "corridor"))
    assert is_folded(teller, "corridor")
    assert not is_folded(teller, "clean-up")
    assert folding(INDEX, teller.state, "corridor") == {"folded": ()}


def test_a_track_is_moved_and_back_is_the_order_of_the_story() -> None:
    down = State(**moving(INDEX, State(), "clean-up", 1))
    assert [track.id for track in ordered_tracks(INDEX, down)] == ["corridor", "clean-up", *KEYS[2:]]
    assert moving(INDEX, down, "clean-up", -1) == {"order": ()}
    assert moving(INDEX, State(), KEYS[0], -1) == moving(INDEX, State(), KEYS[-1], 1) == {}


def test_a_track_that_the_wish_leaves_out_comes_last() -> None:
    wished = State(order=("route-128", "corridor"))
    assert [track.id for track in ordered_tracks(INDEX, wished)][:3] == ["route-128", "corridor", "clean-up"]


@pytest.mark.parametrize("change", [folding, hiding])
def test_a_track_that_there_is_not_changes_nothing(change: object) -> None:
    assert change(INDEX, State(), "nonsense") == {}  # type: ignore[operator]


@pytest.mark.parametrize("size", SIZES)
def test_the_picture_leaves_hidden_tracks_out(size: tuple[int, int]) -> None:
    teller = told("g60", hidden=OTHERS)
    scene, _ = lay_out_timeline(teller, sheet(size))
    events = [target.key for target in scene.targets if target.kind == "event"]
    assert events
    assert {INDEX.events[key].track for key in events}.isdisjoint(OTHERS)
    names = {words.text for words in scene.words()}
    assert "Clean-up" not in names
    assert str(len(shown_events(teller))) in scene.summary
    assert not faults(scene, sheet(size))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_the_table_says_what_is_left_out_and_offers_it(size: tuple[int, int], language: str) -> None:
    teller = told("g60", language, hidden=OTHERS, table=True)
    found = rows_for(teller)
    assert len(found.rows) == len(shown_events(teller))
    assert str(hidden_events(teller)) in found.lead
    page = lay_out_table(teller, sheet(size, language))
    assert [target.name for target in page.scene.targets if target.key == "hidden="]
    assert not faults(page.scene, sheet(size, language))

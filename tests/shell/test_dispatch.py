"""Targets to changes of the session: each kind of target has one meaning."""

from __future__ import annotations

from pathlib import Path

import pytest

from g60desk.layout.scene import Rect, Target
from g60desk.session import Session
from g60desk.shell.dispatch import SELECTED, Dispatch
from g60desk.state import Selection, State
from g60desk.story.model import NetworkLayout, View
from g60desk.story.reader import read_story

TWO_TOWNS = Path(__file__).parent.parent / "stories" / "two-towns"


class Heard:
    """What a dispatch asked others to do."""

    def __init__(self) -> None:
        self.actions: list[str] = []
        self.stories: list[str] = []
        self.session = Session(read_story(TWO_TOWNS), State())
        self.dispatch = Dispatch(self.session, self.actions.append, self.stories.append)

    @property
    def state(self) -> State:
        return self.session.state


@pytest.fixture
def heard(qapp: object) -> Heard:
    return Heard()


@pytest.mark.parametrize("kind", SELECTED)
def test_a_record_is_selected_and_let_go(heard: Heard, kind: str) -> None:
    heard.session.change(table=True)  # in its picture a cell leads to its proof
    heard.dispatch.choose(Target(kind, "x", Rect(0, 0, 1, 1), Rect(0, 0, 1, 1), "x"))
    assert heard.state.selection == Selection(kind, "x")
    heard.dispatch.act(kind, "x")
    assert heard.state.selection is None


def test_an_event_brings_its_phase(heard: Heard) -> None:
    heard.dispatch.act("event", "launch")
    assert heard.state.phase == "v1"
    heard.dispatch.act("event", "clearing")
    assert heard.state.phase == "v1"


def test_a_mark_opens_and_closes(heard: Heard) -> None:
    heard.dispatch.act("cite", "figure:market")
    assert heard.state.opened == Selection("figure", "market")
    heard.dispatch.act("cite", "figure:market")
    assert heard.state.opened is None


@pytest.mark.parametrize(
    ("key", "field", "value"),
    [
        ("table=1", "table", True),
        ("table=0", "table", False),
        ("layout=straight", "layout", "straight"),
        ("page=growth", "page", "growth"),
        ("aspects=3", "aspects", 3),
        ("phase=v1", "phase", "v1"),
    ],
)
def test_a_switch_sets_its_field(heard: Heard, key: str, field: str, value: object) -> None:
    heard.dispatch.act("set", key)
    assert getattr(heard.state, field) == value


def test_a_switch_may_set_several_fields_at_once(heard: Heard) -> None:
    heard.dispatch.act("set", "table=0,layout=straight")
    assert (heard.state.table, heard.state.layout) == (False, "straight")


@pytest.mark.parametrize("key", ["nonsense=1", "aspects=many", "layout=round", "", "table"])
def test_a_switch_that_means_nothing_does_nothing(heard: Heard, key: str) -> None:
    before = heard.state
    heard.dispatch.act("set", key)
    assert heard.state == before


def test_actions_and_stories_are_passed_on(heard: Heard) -> None:
    heard.dispatch.act("action", "sources")
    heard.dispatch.act("recent", "/stories/one")
    assert (heard.actions, heard.stories) == (["sources"], ["/stories/one"])


@pytest.mark.parametrize(
    ("key", "view", "selection", "opened"),
    [
        ("event:older", "timeline", "event:older", None),
        ("place:birch", "network", "place:birch", None),
        ("line:road", "network", "line:road", None),
        ("subject:ours", "comparison", "subject:ours", None),
        ("aspect:money", "comparison", "aspect:money", None),
        ("chart:growth", "statistics", "chart:growth", None),
        ("figure:people-alder", "statistics", "figure:people-alder", "figure:people-alder"),
        ("source:gazette", "sources", "source:gazette", None),
        ("note:two-areas", "sources", "note:two-areas", None),
        ("view:comparison", "comparison", None, None),
    ],
)
def test_going_to_a_record(heard: Heard, key: str, view: str, selection: str | None, opened: str | None) -> None:
    heard.dispatch.act("go", key)
    assert heard.state.view == view
    assert (str(heard.state.selection) if heard.state.selection else None) == selection
    assert (str(heard.state.opened) if heard.state.opened else None) == opened


def test_an_unknown_kind_does_nothing(heard: Heard) -> None:
    before = heard.state
    heard.dispatch.act("nonsense", "x")
    assert heard.state == before


def test_tracks_are_folded_hidden_and_moved(heard: Heard) -> None:
    heard.dispatch.act("track", "corridor")
    heard.dispatch.act("lower", "corridor")
    heard.dispatch.act("hide", "corridor")
    assert (heard.state.folded, heard.state.order) == (("corridor",), ("elsewhere", "corridor"))
    assert heard.state.hidden == ("corridor",)
    assert heard.session.step_back()
    assert heard.state.hidden == ()
    assert heard.state.folded == ("corridor",)
    heard.dispatch.act("raise", "corridor")
    heard.dispatch.act("track", "corridor")
    assert heard.state == State()


def test_tracks_are_hidden_and_shown_by_name(heard: Heard) -> None:
    heard.dispatch.act("set", "hidden=corridor+elsewhere")
    assert heard.state.hidden == ("corridor", "elsewhere")
    heard.dispatch.act("set", "hidden=")
    assert heard.state.hidden == ()


def test_going_to_an_event_shows_its_track(heard: Heard) -> None:
    heard.dispatch.act("set", "hidden=corridor+elsewhere")
    heard.dispatch.act("go", "event:older")
    assert heard.state.hidden == ("corridor",)


def test_a_story_without_the_tracks_drops_them(heard: Heard) -> None:
    heard.dispatch.act("hide", "corridor")
    heard.session.open(read_story(TWO_TOWNS.parent / "broken" / "story.yaml"))
    assert heard.state.hidden == ()


def test_going_to_an_era_moves_the_window_and_tells_of_it(heard: Heard) -> None:
    heard.session.change(window=(700000.0, 700100.0), view="network", hidden=("corridor", "elsewhere"))
    heard.dispatch.act("go", "era:building")
    assert heard.state.view == "timeline"
    assert heard.state.opened == Selection("era", "building")
    assert heard.state.hidden == ("elsewhere",)
    assert heard.state.window is not None
    assert heard.state.window[0] > 700100
    heard.dispatch.act("go", "era:nonsense")
    assert heard.state.opened == Selection("era", "building")


def test_a_step_that_was_found_is_shown_whole_and_one_step_back_is_where_one_was(heard: Heard) -> None:
    before = State(theme="hall", view=View.STATISTICS, reach=2, hidden=("elsewhere",))
    heard.session.change(**{name: getattr(before, name) for name in State.__struct_fields__})
    heard.dispatch.act("go", "step:main/grows")
    there = State(theme="hall", view=View.NETWORK, phase="v2", layout=NetworkLayout.STRAIGHT,
                  selection=Selection("place", "birch"))  # fmt: skip
    assert heard.state == there
    heard.dispatch.act("go", "step:main/nowhere")
    assert heard.state == there
    assert heard.session.step_back()
    assert heard.state == before

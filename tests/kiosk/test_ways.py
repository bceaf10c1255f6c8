"""From every state of any story two to four ways lead on, none of them to where one is, in each language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import asdict
from sheets import index_named, reading_named, told
from states import states_of

from g60desk.kiosk.related import related_to
from g60desk.kiosk.ways import WayKind, Ways, ways_from
from g60desk.layout.told import Told
from g60desk.state import Selection, State, besides_looks, changed, known
from g60desk.story.model import Story, Text, View
from g60desk.story.named import TABLES
from g60desk.tour.route import Route, route_shown
from g60desk.tour.spelling import state_of

LANGUAGES = ("en", "zh-Hans")
SMALL = ("valley-net", "quay-town", "five-kinds", "empty")


def route_of(name: str) -> Route | None:
    tours = list(index_named(name).tours.values())
    return route_shown(reading_named(name), index_named(name), tours[0]) if tours and name != "empty" else None


def ways(state: Told, name: str = "g60", stop: str = "") -> Ways:
    return ways_from(state, route_of(name), stop)


def sound(before: State, found: Ways, name: str) -> None:
    index = index_named(name)
    assert 2 <= len(found.on) <= 4
    assert found.home.kind is WayKind.HOME
    after = [changed(before, way.fields) for way in found.on]
    for way, state in zip(found.on, after, strict=True):
        assert besides_looks(state) != besides_looks(before)
        assert state.selection is None or known(index, state.selection)
        assert state.language == before.language
        assert way.words.strip()
        assert "{" not in way.words
    assert len({way.words for way in found.on}) == len(found.on)
    assert all(one != other for n, one in enumerate(after) for other in after[:n])


@pytest.mark.parametrize("name", ["g60", "two-towns"])
@settings(max_examples=8, deadline=None)
@given(data=st.data())
def test_from_any_state_there_are_ways(name: str, data: st.DataObject) -> None:
    index = index_named(name)
    route = route_of(name)
    state = data.draw(states_of(index))
    stops = [stop.id for stop in route.counted] if route else []
    stop = data.draw(st.sampled_from(["", *stops]))
    both = [ways(told(name, **{**asdict(state), "language": language}), name, stop) for language in LANGUAGES]
    for found in both:
        sound(state, found, name)
    kinds = [[(way.kind, way.stop) for way in found.on] for found in both]
    assert kinds[0] == kinds[1]


@pytest.mark.parametrize("name", SMALL)
def test_stories_that_lack_something_have_ways_everywhere(name: str) -> None:
    index = index_named(name)
    chosen = [None, *(Selection(kind, key) for kind, table in TABLES.items() for key in getattr(index, table))]
    for view in View:
        for selection in chosen:
            state = State(view=view, selection=selection, table=bool(selection))
            sound(state, ways(told(name, **asdict(state)), name), name)


def along() -> Iterator[tuple[str, State, str]]:
    """Each stop of the story's tour: its id, its state, and the id of the next."""
    route = route_of("g60")
    assert route is not None
    following = [*(stop.id for stop in route.counted[1:]), ""]
    for stop, after in zip(route.counted, following, strict=True):
        yield stop.id, state_of(index_named("g60"), stop.step, State(theme="hall")), after


def test_at_each_stop_of_the_tour_one_can_go_on_and_aside() -> None:
    for stop, state, after in along():
        found = ways(told("g60", **asdict(state)), stop=stop)
        sound(state, found, "g60")
        assert [way.stop for way in found.on if way.kind is WayKind.NEXT] == ([after] if after else [])
        assert any(way.kind in (WayKind.EVENT, WayKind.PLACE, WayKind.COMPARE, WayKind.FIGURES) for way in found.on)


def test_an_event_leads_to_what_came_of_it_and_to_where_it_was() -> None:
    index = index_named("g60")
    event = next(one for one in index.events.values() if one.leads_to and one.places)
    found = ways(told("g60", selection=Selection("event", event.id)))
    picked = {way.kind: changed(State(), way.fields).selection for way in found.on}
    assert picked[WayKind.EVENT] in {Selection("event", id) for id in event.leads_to}
    assert picked[WayKind.PLACE] in {Selection("place", id) for id in event.places}


def test_words_say_where_a_way_leads() -> None:
    shown = {language: ways(told("g60", language, view=View.NETWORK, selection=Selection("place", "jiaxing"))).on
             for language in LANGUAGES}  # fmt: skip
    for language, found in shown.items():
        for way in found:
            selection = changed(State(), way.fields).selection
            if way.kind is WayKind.PLACE and selection:
                assert index_named("g60").places[selection.key].name.of(language) in way.words
    assert shown["en"][0].words.startswith("Go on: ")
    assert shown["zh-Hans"][0].words.startswith("接着看：")


def test_what_is_next_is_not_offered_under_the_same_name_once_more() -> None:
    for stop, state, _ in along():
        names = [way.words.partition(": ")[2] for way in ways(told("g60", **asdict(state)), stop=stop).on]
        assert len(set(names)) == len(names)


def test_the_last_stop_has_other_ways() -> None:
    *_, (stop, state, _) = along()
    found = ways(told("g60", **asdict(state)), stop=stop)
    assert all(way.kind is not WayKind.NEXT for way in found.on)


def test_a_story_that_has_next_to_nothing_has_two_ways_all_the_same() -> None:
    story = Story(id="bare", title=Text({"": "Bare"}), languages=("en",))
    for view in View:
        found = ways_from(told(story, view=view))
        assert [way.kind for way in found.on] == [WayKind.VIEW, WayKind.VIEW]
        assert list(related_to(told(story, view=view))) == []

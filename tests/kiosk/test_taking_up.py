"""A visit begins with what was touched."""

from __future__ import annotations

import pytest
from sheets import index_named, reading_named, told

from g60desk.kiosk.taking_up import at_the_door, taken_up
from g60desk.kiosk.visit import First, beginning
from g60desk.layout.attract_shots import Shot, shots_of
from g60desk.state import Selection, looks_of
from g60desk.story.model import NetworkLayout, View
from g60desk.tour.route import Route, route_shown

INDEX = index_named("g60")
FIRST = beginning(INDEX, First(language="zh-Hans")).state
SHOTS = {f"{shot.kind} {shot.key}".strip(): shot for shot in shots_of(told("g60"))}


def tour() -> Route:
    return route_shown(reading_named("g60"), INDEX, next(iter(INDEX.tours.values())))


def test_a_door_opens_on_the_first_step() -> None:
    begun = at_the_door(INDEX, tour(), FIRST)
    assert begun.stop == tour().counted[0].id
    assert looks_of(begun.state) == looks_of(FIRST)
    assert at_the_door(INDEX, None, FIRST).state == FIRST


@pytest.mark.parametrize("name", SHOTS)
def test_each_picture_leads_to_a_step_that_tells_of_it(name: str) -> None:
    begun = taken_up(INDEX, tour(), FIRST, SHOTS[name])
    kind, _, key = name.partition(" ")
    step = next(stop.step for stop in tour().counted if stop.id == begun.stop)
    assert looks_of(begun.state) == looks_of(FIRST)
    match kind:
        case "figure":
            assert begun.state.selection == Selection("figure", key)
        case "phase":
            assert (begun.state.view, step.show.phase) == (View.NETWORK, key)
        case _:
            assert begun.state.view is View.NETWORK


def test_a_place_that_was_touched_is_chosen() -> None:
    begun = taken_up(INDEX, tour(), FIRST, SHOTS["course"], Selection("place", "songjiang"))
    assert begun.state.selection == Selection("place", "songjiang")
    assert begun.stop == "small-and-large"  # the step that is about it
    begun = taken_up(INDEX, tour(), FIRST, SHOTS["course"], Selection("place", "hefei"))
    assert begun.state.selection == Selection("place", "hefei")
    assert taken_up(INDEX, tour(), FIRST, SHOTS["course"], Selection("place", "atlantis")).state.selection is None


def test_without_a_tour_the_picture_itself_is_shown() -> None:
    begun = taken_up(INDEX, None, FIRST, SHOTS["straight"])
    assert (begun.stop, begun.state.view, begun.state.layout) == ("", View.NETWORK, NetworkLayout.STRAIGHT)
    figure = next(shot for shot in SHOTS.values() if shot.kind == "figure")
    state = taken_up(INDEX, None, FIRST, figure).state
    assert (state.view, state.selection) == (View.STATISTICS, Selection("figure", figure.key))
    assert figure.key in INDEX.charts[state.page].shown
    bare = beginning(index_named("empty"), First()).state
    assert taken_up(index_named("empty"), None, bare, Shot("words", INDEX.story.title)).state == bare


def test_a_sentence_leads_to_the_step_that_says_it() -> None:
    stop = tour().counted[3]
    assert taken_up(INDEX, tour(), FIRST, Shot("words", stop.step.say)).stop == stop.id
    assert taken_up(INDEX, tour(), FIRST, Shot("words", INDEX.story.title)).stop == tour().counted[0].id

"""What is lit around a chosen place or line, what the rest looks like, and what is told of it."""

from __future__ import annotations

from functools import cache

import pytest
from msgspec.structs import replace
from sheets import faults, sheet, story_named, text_of, told

from g60desk.layout.network import lay_out_network
from g60desk.layout.network_events import events_of
from g60desk.layout.network_facts import block_rows
from g60desk.layout.network_focus import focus_of
from g60desk.layout.network_links import lines_of
from g60desk.layout.network_rail import rail_width
from g60desk.layout.network_travel import next_stop, stop_said, westward
from g60desk.layout.scene import Ring, Scene, Stroke
from g60desk.state import WAITING, Selection, State, changed
from g60desk.story.model import NetworkLayout

pytestmark = pytest.mark.usefixtures("qapp")
SIZES = ((1920, 1080), (1280, 720), (1080, 1920))
LAYOUTS = (NetworkLayout.MAP, NetworkLayout.STRAIGHT)


def place(key: str) -> Selection:
    return Selection("place", key)


@cache
def drawn(size: tuple[int, int] = (1920, 1080), **state: object) -> Scene:
    """The network in a state; laid out once, since several tests look at the same."""
    state.setdefault("language", "en")
    return lay_out_network(told("g60", **state), sheet(size, str(state["language"])))


def lit(**state: object) -> set[str]:
    focus = focus_of(told("g60", **state))
    assert focus is not None
    return set(focus.places)


def test_a_place_lights_its_neighbours_by_one_link_or_two() -> None:
    assert lit(selection=place("huzhou")) == {"huzhou", "suzhou", "xuancheng", "hangzhou"}
    more = lit(selection=place("huzhou"), reach=2)
    assert more == {
        "huzhou",
        "suzhou",
        "xuancheng",
        "hangzhou",
        "songjiang",
        "wuhu",
        "jiaxing",
        "jinhua",
        "shanghai-city",
    }


def test_a_line_lights_its_stops_and_keeps_them_while_one_travels() -> None:
    stops = {"songjiang", "jiaxing", "hangzhou", "jinhua"}
    assert lit(selection=Selection("line", "g60")) == stops
    assert lit(selection=place("jiaxing"), along="g60") == stops
    assert lit(selection=place("wuhu"), along="g60") == {"wuhu", "hefei", "xuancheng"}  # not on it: no travel


def test_two_that_are_compared_are_lit_with_the_way_between_them() -> None:
    focus = focus_of(told("g60", selection=place("songjiang"), beside="hangzhou"))
    assert focus is not None
    assert focus.places == {"songjiang", "hangzhou"}
    assert ("g60", frozenset({"jiaxing", "hangzhou"})) in focus.stretches
    assert ("g60", frozenset({"hangzhou", "jinhua"})) not in focus.stretches


def test_nothing_is_dimmed_before_a_choice_and_while_the_second_is_awaited() -> None:
    assert focus_of(told("g60")) is None
    assert focus_of(told("g60", selection=place("huzhou"), beside=WAITING)) is None
    assert focus_of(told("g60", selection=Selection("event", "launch"))) is None


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_rest_is_pale_with_quiet_names(layout: NetworkLayout) -> None:
    scene = drawn(layout=layout, selection=place("huzhou"))
    marks = {t.key: t.rect.middle for t in scene.targets if t.kind == "place"}
    rings = {(round(r.x), round(r.y)): r for r in scene.items if isinstance(r, Ring)}
    for key in ("hefei", "jinhua", "songjiang"):
        ring = rings[round(marks[key][0]), round(marks[key][1])]
        assert (ring.fill, ring.edge) == ("soft", "edge")
    ring = rings[round(marks["suzhou"][0]), round(marks["suzhou"][1])]
    assert (ring.fill, ring.edge) == ("province.jiangsu", "ink")
    inks = {word.text: word.ink for word in scene.words()}
    assert inks["Hefei"] in ("ink2", "ink3")
    assert inks["Suzhou"] == "ink"
    assert not any(isinstance(item, Stroke) and item.ink == "signal" and item.casing for item in scene.items)
    bands = [item for item in scene.items if isinstance(item, Stroke) and item.ink == "rule" and item.width >= 14]
    assert bands, "the road that stands back is a band, not the outline of what is not part of the network"


def test_who_has_not_joined_is_hollow_also_where_it_stands_back() -> None:
    scene = drawn(phase="v1", selection=place("songjiang"))
    marks = {t.key: t.rect.middle for t in scene.targets if t.kind == "place"}
    rings = {(round(r.x), round(r.y)): r for r in scene.items if isinstance(r, Ring)}
    assert rings[round(marks["hefei"][0]), round(marks["hefei"][1])].fill == "bg"


@pytest.mark.parametrize("size", SIZES)
def test_no_name_moves_for_what_is_lit(size: tuple[int, int]) -> None:
    def spots(**state: object) -> dict[str, float]:
        names = {one.name.of("en") for one in story_named("g60").network.places}
        return {w.text: w.x for w in drawn(size, **state).words() if w.text in names and w.halo}

    alone, more = spots(selection=place("wuhu")), spots(selection=place("wuhu"), reach=2)
    assert alone == more


STATES = (
    {"selection": place("songjiang")},
    {"selection": place("huzhou"), "reach": 2},
    {"selection": place("jiuting")},
    {"selection": Selection("line", "g60")},
    {"selection": Selection("line", "shanghehang-railway")},
    {"selection": place("hangzhou"), "along": "g60"},
    {"selection": place("songjiang"), "along": "husuhu-railway"},
    {"selection": place("huzhou"), "beside": WAITING},
    {"selection": place("songjiang"), "beside": "hangzhou"},
    {"selection": place("huzhou"), "beside": "jiuting"},
    {"selection": place("suzhou"), "beside": "jiuting", "sized": "gdp"},
)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "zh-Hans"])
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("state", STATES, ids=str)
def test_what_is_told_stays_on_the_sheet_and_apart(
    size: tuple[int, int], language: str, layout: NetworkLayout, state: dict[str, object]
) -> None:
    scene = drawn(size, language=language, layout=layout, **state)
    assert [fault for fault in faults(scene, sheet(size, language)) if "is cut" not in fault] == []
    if size != (1080, 1920):
        frame = sheet(size, language)
        block = scene.belongings[str(state["selection"])]
        assert all(rect.right <= frame.left + rail_width(frame) + 1 for rect in block if rect.x == frame.left)


def test_a_place_tells_its_lines_and_its_last_events_each_of_which_leads_on() -> None:
    scene = drawn(selection=place("huzhou"))
    leads = {f"{t.kind}:{t.key}" for t in scene.targets}
    assert "travel:g50/huzhou" in leads
    told_of = events_of(told("g60", selection=place("huzhou")), "huzhou")
    dated = [event.id for event in told_of if event.when is not None]
    assert f"go:event:{dated[-1]}" in leads or f"go:event:{dated[-3]}" in leads


def test_events_come_by_time_and_an_undated_one_after_what_it_follows() -> None:
    one = told("g60")
    found = events_of(one, "songjiang")
    days = [event.when.sort_key for event in found if event.when is not None]
    assert days == sorted(days)
    order = [event.id for event in found]
    for event in found:
        if event.when is None and event.after in order:
            assert order.index(event.after) < order.index(event.id)


def test_what_has_no_room_goes_and_a_line_leads_to_it() -> None:
    scene = drawn((1280, 720), selection=place("songjiang"))
    assert "More of Songjiang" in text_of(scene)
    assert [t.key for t in scene.targets if t.name == "More of Songjiang, in the drawer"] == ["place:songjiang"]
    rows = block_rows(told("g60", selection=place("songjiang")), sheet((1280, 720)), 300)
    assert sum(row.height for row in rows) > 0


def test_missing_values_are_said_and_different_years_give_no_ratio() -> None:
    said = text_of(drawn((1080, 1920), selection=place("huzhou"), beside="jiuting"))
    assert "not known" in said
    said = text_of(drawn((1080, 1920), selection=place("huzhou"), beside="jiaxing"))
    assert "Jiaxing 1.6 times Huzhou" in said
    assert "not of the same year" in said
    assert "As the crow flies: about 64 km" in said


def test_distances_along_a_line_are_said_with_the_stop() -> None:
    one = told("g60", selection=place("hangzhou"), along="g60")
    line = one.index.lines["g60"]
    said = stop_said(one, line, one.index.places["hangzhou"])
    assert said.startswith("Stop 2 of 4 on the G60 Expressway, about ")
    assert said.endswith("to Jiaxing, as drawn")


def test_left_leads_west_and_right_east_and_the_ends_are_ends() -> None:
    one = told("g60", selection=place("jiaxing"), along="g60")
    line = one.index.lines["g60"]
    assert [stop.id for stop in westward(one, line)] == ["jinhua", "hangzhou", "jiaxing", "songjiang"]
    steps = [next_stop(one, line, way) for way in (-1, 1)]
    assert [step.id for step in steps if step] == ["hangzhou", "songjiang"]
    assert next_stop(told("g60", selection=place("jinhua"), along="g60"), line, -1) is None
    fresh = told("g60", selection=Selection("line", "g60"))
    begins = [next_stop(fresh, line, 1), next_stop(fresh, line, -1), next_stop(fresh, line, 1, "hangzhou")]
    assert [stop.id for stop in begins if stop] == ["jinhua", "songjiang", "hangzhou"]


def test_another_selection_ends_a_comparison_and_none_ends_a_travel() -> None:
    state = State(selection=place("wuhu"), beside="hefei", along="g50")
    assert changed(state, {"selection": place("huzhou")}).beside == ""
    assert changed(state, {"selection": place("huzhou")}).along == "g50"
    assert changed(state, {"selection": None}).along == ""
    swapped = changed(state, {"selection": place("hefei"), "beside": "wuhu"})
    assert (swapped.selection, swapped.beside) == (place("hefei"), "wuhu")


def test_places_without_coordinates_are_lit_compared_and_travelled_where_there_is_no_map() -> None:
    one = told("valley-net", selection=place("church"))
    focus = focus_of(one)
    assert focus is not None
    assert focus.places == {"church", "bridge", "quarry", "forge", "weir"}
    line = lines_of(one, "church")[0]
    stops = [stop.id for stop in westward(one, line)]
    assert stops == list(line.through)
    compared = lay_out_network(told("valley-net", selection=place("forge"), beside="weir"), sheet((1280, 720)))
    assert "No figures of these places are known." in text_of(compared)
    assert "km" not in text_of(compared)


def test_a_place_that_is_not_on_the_map_dims_nothing_there() -> None:
    story = story_named("g60")
    places = tuple(replace(one, lat=None, lon=None) if one.id == "wuhu" else one for one in story.network.places)
    changed_story = replace(story, network=replace(story.network, places=places))
    assert focus_of(told(changed_story, selection=place("wuhu"))) is None
    assert focus_of(told(changed_story, selection=place("wuhu"), layout=NetworkLayout.STRAIGHT)) is not None


def test_who_listens_hears_what_is_lit_compared_and_travelled() -> None:
    assert "Lit with Huzhou: Hangzhou, Suzhou, Xuancheng." in drawn(selection=place("huzhou")).summary
    said = drawn(selection=place("huzhou"), beside="jiuting").summary
    assert "Compare Huzhou with Jiuting." in said
    assert "GDP: Huzhou 385 billion yuan; Jiuting not known." in said
    assert "As the crow flies: about 120 km." in said
    assert "Stop 2 of 4 on the G60 Expressway" in drawn(selection=place("hangzhou"), along="g60").summary


@pytest.mark.parametrize("size", SIZES)
def test_compared_places_have_the_figure_first_by_which_marks_are_sized(size: tuple[int, int]) -> None:
    for role, key in (("gdp", "figure:huzhou-gdp"), ("people", "figure:huzhou-people"), ("area", "figure:huzhou-area")):
        scene = drawn(size, selection=place("huzhou"), beside="suzhou", sized=role)
        first = next(t.key for t in scene.targets if t.kind == "cite" and "huzhou-" in t.key)
        assert first == key


def test_what_leads_to_more_says_of_what() -> None:
    scene = drawn((1280, 720), selection=place("songjiang"))
    more = next(t for t in scene.targets if t.key == "place:songjiang" and "drawer" in t.name)
    assert "Songjiang" in more.name
    assert "More of Songjiang …" in text_of(scene)


def test_in_high_contrast_a_river_of_the_map_is_a_wave_and_no_band_with_two_edges() -> None:
    scene = lay_out_network(told("g60", theme="contrast"), sheet())
    assert not any(isinstance(item, Stroke) and item.ink == "water" for item in scene.items)
    waves = [item for item in scene.items if isinstance(item, Stroke) and item.ink == "coast" and item.smooth]
    assert waves
    paper = lay_out_network(told("g60"), sheet())
    assert any(isinstance(item, Stroke) and item.ink == "water" for item in paper.items)


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_two_places_have_their_figures_under_an_upright_line_too(language: str) -> None:
    scene = drawn(
        (1080, 1920), language=language, layout=NetworkLayout.STRAIGHT, selection=place("jinhua"), beside="hangzhou"
    )
    cited = {target.key for target in scene.targets if target.kind == "cite"}
    index = told("g60").index
    for key in ("jinhua", "hangzhou"):
        assert {f"figure:{figure}" for figure in index.places[key].figures.values()} <= cited
    assert faults(scene, sheet((1080, 1920), language)) == []

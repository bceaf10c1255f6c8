"""Schematics of whole stories: the trunk where it fits, else a net; places that never move; names that meet nothing."""

from __future__ import annotations

from functools import cache
from itertools import combinations, pairwise

import msgspec
import pytest
from sheets import LANGUAGES, SIZES, choices_of, faults, reading_named, sheet, story_named, text_of, told

from g60desk.layout.geometry import path_meets
from g60desk.layout.network import lay_out_network, plan_of, schematic_of
from g60desk.layout.network_links import reached, shown_places
from g60desk.layout.network_note import note_words
from g60desk.layout.octilinear_zones import Octagon, octagons
from g60desk.layout.scene import Scene
from g60desk.layout.schematic import plan_schematic
from g60desk.layout.schematic_plan import Schematic
from g60desk.layout.schematic_spots import all_links, net_of, unplaced
from g60desk.layout.told import Told
from g60desk.state import Selection
from g60desk.story.model import NetworkLayout, Story

pytestmark = pytest.mark.usefixtures("qapp")
NETS = ("harbour-net", "valley-net")


def one(name: str | Story, language: str = "en", **fields: object) -> Told:
    return told(name, language, layout=NetworkLayout.STRAIGHT, **fields)


@cache
def plan(name: str, size: tuple[int, int] = (1920, 1080), language: str = "en", phase: str = "") -> Schematic:
    found = schematic_of(one(name, language, phase=phase), sheet(size, language))
    assert found is not None
    return found


@cache
def scene(name: str, size: tuple[int, int] = (1920, 1080), language: str = "en", phase: str = "") -> Scene:
    return lay_out_network(one(name, language, phase=phase), sheet(size, language))


def phases(name: str) -> list[str]:
    return [phase.id for phase in story_named(name).phases]


def spots(found: Schematic) -> dict[str, float]:
    """Where the marks are, as numbers by name."""
    across = {f"{mark.place.id} x": mark.x for mark in found.marks}
    return {**across, **{f"{mark.place.id} y": mark.y for mark in found.marks}}


def without_coordinates(story: Story, *keys: str) -> Story:
    places = [
        msgspec.structs.replace(place, lat=None, lon=None) if place.id in keys else place
        for place in story.network.places
    ]
    return msgspec.structs.replace(story, network=msgspec.structs.replace(story.network, places=tuple(places)))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_trunk_is_kept_where_it_fits(size: tuple[int, int], language: str) -> None:
    assert plan("g60", size, language).trunk is not None
    assert plan("two-towns", size, language).trunk is not None
    assert plan("harbour-net", size, language).trunk is None
    assert plan("valley-net", size, language).trunk is None


@pytest.mark.parametrize("name", ["g60", *NETS])
@pytest.mark.parametrize("size", SIZES)
def test_no_phase_moves_a_place(name: str, size: tuple[int, int]) -> None:
    plans = [plan(name, size, phase=phase) for phase in phases(name)]
    for found in plans[1:]:
        assert spots(found) == pytest.approx(spots(plans[0]))


def test_no_choice_moves_a_place() -> None:
    chosen = schematic_of(one("harbour-net", selection=Selection("place", "market")), sheet())
    assert chosen is not None
    assert {m.place.id: (m.x, m.y) for m in chosen.marks} == {m.place.id: (m.x, m.y) for m in plan("harbour-net").marks}


@pytest.mark.parametrize("name", NETS)
@pytest.mark.parametrize("size", [*SIZES, (3840, 2160)])
@pytest.mark.parametrize("language", LANGUAGES)
def test_names_meet_no_name_mark_or_line(name: str, size: tuple[int, int], language: str) -> None:
    for phase in phases(name):
        found = plan(name, size, language, phase)
        assert {label.key for label in found.names} == {mark.place.id for mark in found.marks}
        for a, b in combinations(found.names, 2):
            assert not a.rect.meets(b.rect)
        for label in found.names:
            assert not any(label.rect.meets(mark.rect) for mark in found.marks)
            assert not any(path_meets(part.path, label.rect) for part in found.parts)
            assert not any(label.rect.meets(plate.rect) for plate in found.plates)


@pytest.mark.parametrize("name", NETS)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_the_page_are_whole_and_apart(name: str, size: tuple[int, int], language: str) -> None:
    for phase in phases(name):
        assert faults(scene(name, size, language, phase), sheet(size, language)) == []


def test_every_place_can_be_chosen_and_every_line() -> None:
    targets = {(target.kind, target.key) for target in scene("harbour-net").targets}
    assert {("place", place.id) for place in story_named("harbour-net").network.places} <= targets
    assert {("line", line.id) for line in story_named("harbour-net").network.lines} <= targets


def test_every_link_is_drawn_from_mark_to_mark() -> None:
    found = plan("harbour-net")
    marks = {mark.place.id: mark for mark in found.marks}
    assert len(found.parts) == len(all_links(one("harbour-net")))
    for part in found.parts:
        for key, end in ((part.link.start, part.path[0]), (part.link.end, part.path[-1])):
            mark = marks[key]
            assert abs(end[0] - mark.x) < 30
            assert abs(end[1] - mark.y) < 30


def test_what_is_still_to_come_is_hollow_and_thin() -> None:
    found = plan("harbour-net", phase="v1")
    ahead = [mark for mark in found.marks if not reached(one("harbour-net", phase="v1"), mark.place.id)]
    assert ahead
    assert all(mark.fill == "bg" and mark.status == "ahead" for mark in ahead)
    assert any(not part.open for part in found.parts)


def test_a_story_without_coordinates_has_no_map_and_says_why() -> None:
    drawn = lay_out_network(told("valley-net"), sheet())
    assert choices_of(drawn, "layout") == ["straight"]
    assert "no map" in text_of(drawn)
    assert "no map" in drawn.summary
    assert choices_of(lay_out_network(told("harbour-net"), sheet()), "layout") == ["map", "straight"]
    assert note_words(told("harbour-net")) == ""


def test_places_without_coordinates_are_listed_on_the_map_and_stand_on_the_schematic() -> None:
    story = without_coordinates(story_named("harbour-net"), "abbey", "spring", "stillwater", "lake")
    on_map = lay_out_network(told(story), sheet())
    assert [place.id for place in unplaced(told(story))] == ["lake", "abbey", "spring"]
    assert "Not on the map, for want of coordinates: Stillwater, Abbey, Spring" in text_of(on_map)
    shown = {target.key for target in on_map.targets if target.kind == "place"}
    assert not shown & {"abbey", "spring", "lake"}
    found = schematic_of(one(story), sheet())
    assert found is not None
    assert {"abbey", "spring", "lake"} <= {mark.place.id for mark in found.marks}


def test_many_that_are_not_on_the_map_are_counted() -> None:
    keys = [place.id for place in story_named("harbour-net").network.places[:8]]
    said = note_words(told(without_coordinates(story_named("harbour-net"), *keys)))
    assert said.endswith("and 4 more")
    assert said.count(",") == 4


def test_members_on_no_line_hang_on_a_tie_or_stand_alone() -> None:
    assert {place.id for place in shown_places(one("valley-net"))} == {
        place.id for place in story_named("valley-net").network.places
    }
    alone = {"pond", "lodge"}
    assert not alone & {key for link in all_links(one("valley-net")) for key in (link.start, link.end)}
    assert net_of(one("valley-net")) == net_of(one("valley-net", phase="v1"))


def octagons_of(name: str, size: tuple[int, int] = (1920, 1080)) -> list[Octagon]:
    return octagons(sheet(size), plan(name, size))


def test_regions_that_lie_apart_have_grounds_and_names() -> None:
    grounds = octagons_of("far-north")
    assert [ground.region for ground in grounds] == ["inner", "outer"]
    for ground in grounds:
        for (ax, ay), (bx, by) in pairwise([*ground.ring, ground.ring[0]]):
            across, down = abs(bx - ax), abs(by - ay)
            assert across < 0.01 or down < 0.01 or across == pytest.approx(down)
    found = plan("far-north")
    for mark in found.marks:
        holders = [ground.region for ground in grounds if ground.holds(mark.x, mark.y)]
        assert holders == ([mark.place.region] if mark.place.region else [])
    words = text_of(lay_out_network(one("far-north"), sheet()))
    assert "Inner cape" in words
    assert "Outer cape" in words


def test_regions_that_are_interwoven_have_no_ground() -> None:
    assert octagons_of("harbour-net") == []
    assert octagons_of("valley-net") == []


def test_a_story_in_which_no_place_has_coordinates_is_not_warned_of() -> None:
    assert [problem.code for problem in reading_named("valley-net").problems] == []


@pytest.mark.parametrize("name", ["g60", *NETS])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_time_that_runs_moves_no_place(name: str, size: tuple[int, int], language: str) -> None:
    still = spots(plan(name, size, language))
    for phase in story_named(name).phases:
        begins = phase.begins.earliest
        assert begins is not None
        running = schematic_of(one(name, language, day=begins + 3.5), sheet(size, language))
        assert running is not None
        assert spots(running) == pytest.approx(still)


@pytest.mark.parametrize("size", SIZES[:2])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_place_of_a_town_is_named_on_its_map_too(size: tuple[int, int], language: str) -> None:
    land = plan_of(told("harbour-net", language), sheet(size, language))
    assert {label.key for label in land.names} == {mark.place.id for mark in land.marks}
    assert len(land.marks) == len(story_named("harbour-net").network.places)


@pytest.mark.parametrize("name", ["g60", "harbour-net"])
def test_one_more_phase_moves_no_place(name: str) -> None:
    story = story_named(name)
    later = msgspec.structs.replace(story.phases[-1], id="later", name="9.0")
    longer = msgspec.structs.replace(story, phases=(*story.phases, later))
    assert net_of(one(longer)) == net_of(one(name))
    room = plan(name).rect  # whatever its key may say, in the same room all is where it was
    found = plan_schematic(one(longer), sheet(), room)
    assert found is not None
    assert spots(found) == pytest.approx(spots(plan(name)))


@pytest.mark.parametrize("name", ["wide-land", "far-south"])
@pytest.mark.parametrize("size", SIZES)
def test_what_lies_south_of_the_trunk_on_the_map_lies_below_it(name: str, size: tuple[int, int]) -> None:
    found = plan(name, size)
    assert found.trunk is None
    at = {mark.place.id: mark.y for mark in found.marks}
    north, spine, south = {
        "wide-land": ("frost", "delta", "glade"),
        "far-south": ("north", "meer", "lee"),
    }[name]
    assert at[north] < at[spine] < at[south]
    assert set(at) == {place.id for place in story_named(name).network.places}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_place_of_the_corridor_is_on_the_straight_line_or_said_to_be_missing(
    size: tuple[int, int], language: str
) -> None:
    found = plan("g60", size, language)
    shown = {mark.place.id for mark in found.marks}
    assert shown == {label.key for label in found.names}
    missing = {place.id for place in story_named("g60").network.places} - shown
    assert missing == ({"shanghai-city"} if size[0] < size[1] else set())
    said = "此图未列：上海整体" if language == "zh-Hans" else "Not shown here: Shanghai as a whole"
    assert (said in text_of(scene("g60", size, language))) == bool(missing)
    at = {mark.place.id: mark for mark in found.marks}
    ends = [part.path[-1] for part in found.parts if part.link.start == part.link.end]
    assert ends == [pytest.approx((at["jiuting"].x, at["jiuting"].y))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_an_upright_sheet_no_region_is_named_beside_a_stop_and_those_of_a_column_stand_at_one_side(
    language: str,
) -> None:
    words = list(scene("g60", (1080, 1920), language).words())
    regions = {"en": ("Shanghai", "Zhejiang"), "zh-Hans": ("上海", "浙江")}[language]
    first, second = ([run for run in words if run.text == name][-1] for name in regions)
    (stop,) = (run for run in words if run.text in ("Jiuting", "九亭"))
    assert first.box.right == pytest.approx(second.box.right)
    assert first.box.x > stop.box.right + 100


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_side_by_side_stand_on_one_line(language: str) -> None:
    runs = {run.text: run.box for run in scene("g60", (1080, 1920), language).words()}
    one, other = (runs[name] for name in (("Jiuting", "Shanghai") if language == "en" else ("九亭", "上海")))
    assert one.middle[1] == pytest.approx(other.middle[1], abs=1)

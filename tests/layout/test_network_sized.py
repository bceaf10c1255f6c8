"""Marks as large as a figure: true to area, on one scale, and honest about what is not known."""

from __future__ import annotations

import math
from functools import cache

import pytest
from sheets import faults, meeting, sheet, story_named, text_of, told

from g60desk.layout.network import lay_out_with_plan, schematic_of
from g60desk.layout.network_marks import Mark
from g60desk.layout.network_plan import MapPlan
from g60desk.layout.network_plans import map_key
from g60desk.layout.network_pose import pose_of
from g60desk.layout.network_sized import next_role, roles, samples, scale_of, sized_by
from g60desk.layout.scene import Ring, Scene
from g60desk.state import Selection
from g60desk.story.model import NetworkLayout

pytestmark = pytest.mark.usefixtures("qapp")
SIZES = ((1920, 1080), (1280, 720), (1080, 1920))
LAYOUTS = (NetworkLayout.MAP, NetworkLayout.STRAIGHT)


@cache
def laid_out(size: tuple[int, int], **state: object) -> tuple[Scene, MapPlan | None]:
    return lay_out_with_plan(told("g60", **state), sheet(size, str(state.get("language", "en"))))


def marks(size: tuple[int, int] = (1920, 1080), **state: object) -> dict[str, Mark]:
    one = told("g60", **state)
    plan = laid_out(size, **state)[1] if one.state.layout == NetworkLayout.MAP else schematic_of(one, sheet(size))
    assert plan is not None
    return {mark.place.id: mark for mark in plan.marks}


def drawn(size: tuple[int, int] = (1920, 1080), **state: object) -> Scene:
    return laid_out(size, **state)[0]


def test_roles_are_those_of_the_story() -> None:
    assert roles(told("g60")) == ("people", "area", "gdp")
    assert roles(told("empty")) == ()
    every = {role for place in story_named("two-towns").network.places for role in place.figures}
    assert set(roles(told("two-towns"))) <= every


def test_the_button_leads_through_all_roles_and_back() -> None:
    seen, role = [], ""
    for _ in range(4):
        role = next_role(told("g60", sized=role))
        seen.append(role)
    assert seen == ["people", "area", "gdp", ""]
    assert next_role(told("g60", sized="of another story")) == "people"
    assert sized_by(told("g60", sized="of another story")) is None


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("role", ["people", "area", "gdp"])
def test_areas_are_true_to_the_values(layout: NetworkLayout, role: str) -> None:
    one = told("g60", sized=role, layout=layout)
    scale = scale_of(one, role)
    assert scale is not None
    ratios = [
        math.pi * (mark.rect.w / 2) ** 2 / scale.figures[key].quantity.base
        for key, mark in marks(sized=role, layout=layout).items()
        if key in scale.figures
    ]
    assert len(ratios) >= 9
    assert max(ratios) == pytest.approx(min(ratios), rel=1e-6)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_one_scale_serves_all_phases_and_what_is_chosen(layout: NetworkLayout) -> None:
    states = [{"phase": phase} for phase in ("v1", "v2", "v3")]
    states += [{"selection": Selection("place", "huzhou")}, {"day": 736000.0}]  # type: ignore[dict-item]
    found = [
        {key: mark.rect.w for key, mark in marks(sized="people", layout=layout, **state).items()} for state in states
    ]
    for other in found[1:]:
        for key in set(other) & set(found[0]):
            assert other[key] == pytest.approx(found[0][key])


@pytest.mark.parametrize("role", ["people", "area", "gdp"])
def test_both_layouts_have_the_same_scale_and_the_same_key(role: str) -> None:
    on_map, straight = (marks(sized=role, layout=layout) for layout in LAYOUTS)
    for key in set(on_map) & set(straight):
        assert on_map[key].rect.w == pytest.approx(straight[key].rect.w), key
    assert max(mark.rect.w for mark in on_map.values() if mark.place.joins) == pytest.approx(48.0)


def test_who_is_no_member_is_an_outline_that_covers_nothing() -> None:
    mark = marks(sized="people")["shanghai-city"]
    assert (mark.fill, mark.width) == ("", 2.0)
    assert "not a member" in text_of(drawn(sized="people"))


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("role", ["people", "area", "gdp"])
def test_small_marks_are_pressed_on_lines_and_in_large_circles(layout: NetworkLayout, role: str) -> None:
    for size in SIZES:
        scene = drawn(size, sized=role, layout=layout)
        for mark in (target for target in scene.targets if target.kind == "place"):
            x, y = mark.rect.middle
            for dx, dy in ((0, 0), (4, 0), (-4, 0), (0, 4), (0, -4)):
                found = scene.target_at(x + dx, y + dy)
                assert found is not None
                assert (found.kind, found.key) == ("place", mark.key), (size, dx, dy)


def test_a_small_outline_stands_off_what_it_lies_on() -> None:
    mark = marks(sized="people")["jiuting"]
    assert mark.rect.w < 10
    assert mark.fill == "bg"
    rings = [
        item for item in drawn(sized="people").items if isinstance(item, Ring) and (item.x, item.y) == (mark.x, mark.y)
    ]
    assert max(ring.r + ring.width / 2 for ring in rings) >= mark.rect.w / 2 + mark.gap


def test_a_chosen_place_has_a_ring_of_its_own_whatever_its_size() -> None:
    for key in ("jiuting", "songjiang", "suzhou"):
        mark = marks(sized="people", selection=Selection("place", key))[key]
        assert mark.new is not None
        r, width = mark.new
        assert r - width / 2 > mark.rect.w / 2
        assert width >= 3


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_no_place_moves_for_its_size(size: tuple[int, int], layout: NetworkLayout) -> None:
    alike = marks(size, layout=layout)
    for role in ("people", "area", "gdp"):
        for key, mark in marks(size, layout=layout, sized=role).items():
            if key in alike:
                assert (mark.x, mark.y) == pytest.approx((alike[key].x, alike[key].y))


def test_nothing_known_is_hollow_and_dashed_and_never_a_zero() -> None:
    mark = marks(sized="gdp")["jiuting"]
    assert (mark.fill, mark.edge) == ("bg", "edge")
    assert mark.dashes
    assert mark.rect.w > 10
    assert "not known" in text_of(drawn(sized="gdp"))


def test_a_doubtful_value_has_a_dashed_edge_and_the_key_says_so() -> None:
    found = marks(sized="area")
    assert found["hefei"].dashes
    assert found["hefei"].fill == "province.anhui"
    assert not found["wuhu"].dashes
    assert not marks(sized="gdp")["shanghai-city"].dashes, "hollow and dashed is what nothing is known of"
    assert "doubtful" in text_of(drawn(sized="area"))
    assert "doubtful" not in text_of(drawn(sized="people", layout=NetworkLayout.STRAIGHT)), (
        "no member's is"
    )  # Jiuting has over so many


def test_the_key_has_round_samples_at_the_scale_of_the_marks() -> None:
    scene, scale = drawn(sized="people"), scale_of(told("g60"), "people")
    assert scale is not None
    found = samples(told("g60"), scale)
    assert [float(one.value) for one in found] == [2_000_000, 10_000_000]
    widths = [2 * sheet().px(scale.radius(one.base)) for one in found]
    rings = [2 * item.r + item.width for item in scene.items if isinstance(item, Ring) and item.fill == "soft"]
    assert all(any(ring == pytest.approx(width) for ring in rings) for width in widths)
    said = text_of(scene)
    assert "2 million" in said
    assert "10 million people" in said
    assert "2020 to 2021, some undated" in said


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "zh-Hans"])
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("role", ["people", "area", "gdp"])
def test_words_stay_apart_and_on_the_sheet(
    size: tuple[int, int], language: str, layout: NetworkLayout, role: str
) -> None:
    for state in ({"selection": None}, {"phase": "v1", "day": 736500.0}, {"selection": Selection("place", "huzhou")}):
        scene = drawn(size, language=language, layout=layout, sized=role, **state)
        assert [fault for fault in faults(scene, sheet(size, language)) if "leaves" in fault] == []
        assert not list(meeting([run for run in scene.words() if run.text.strip()], 2))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("role", ["people", "area", "gdp"])
def test_names_of_members_keep_off_all_marks(size: tuple[int, int], layout: NetworkLayout, role: str) -> None:
    scene = drawn(size, layout=layout, sized=role)
    names = {place.name.of("en") for place in story_named("g60").network.places if place.joins}
    circles = marks(size, layout=layout, sized=role).values()
    words = [word for word in scene.words() if word.text in names]
    assert {word.text for word in words} == names
    for word in words:
        for mark in circles:
            box = word.box
            x, y = min(max(mark.x, box.x), box.right), min(max(mark.y, box.y), box.bottom)
            assert math.dist((x, y), (mark.x, mark.y)) >= mark.rect.w / 2 - 1, (word.text, mark.place.id)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "zh-Hans"])
@pytest.mark.parametrize("role", ["people", "area", "gdp"])
def test_the_key_of_sizes_lies_on_no_mark(size: tuple[int, int], language: str, role: str) -> None:
    for chosen in (None, Selection("place", "huzhou")):
        one, frame = told("g60", language, sized=role, selection=chosen), sheet(size, language)
        key = map_key(one, frame)[1]
        assert key.w
        plan = laid_out(size, language=language, layout=NetworkLayout.MAP, sized=role, selection=chosen)[1]
        assert plan is not None
        assert not any(mark.rect.meets(key) for mark in plan.marks)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_lines_lie_over_a_wide_outline_and_under_a_mark_that_they_would_hide(layout: NetworkLayout) -> None:
    scene = drawn(layout=layout, sized="people")
    begins = {(kind, key): start for kind, key, start, _ in scene.strands}
    lines = [start for (kind, _), start in begins.items() if kind == "line"]
    assert begins["mark", "shanghai-city"] < min(lines)
    assert begins["mark", "jiuting"] > max(lines)
    assert begins["mark", "hangzhou"] > max(lines)
    assert pose_of(scene).low == {"shanghai-city"}

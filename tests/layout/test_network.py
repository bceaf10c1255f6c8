"""The network on a sheet: no text over text, nothing cut or off the sheet, and marks where the places are."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from cut_words import cut_words
from PySide6.QtWidgets import QApplication
from sheets import index_named, meeting, story_named, words_in

from g60desk.layout.foot import foot_top
from g60desk.layout.frame import Frame, Hall, frame_for
from g60desk.layout.geometry import path_meets
from g60desk.layout.network import lay_out_network, sheet_of
from g60desk.layout.network_lines import drawn_parts, map_parts, part_width
from g60desk.layout.network_sheet import seen
from g60desk.layout.scene import Box, Rect, Ring, Scene, Soft, Stroke, Target
from g60desk.layout.told import Told
from g60desk.state import Selection, State
from g60desk.story.model import NetworkLayout
from g60desk.theme import measure
from g60desk.tokens import load_tokens

pytestmark = pytest.mark.usefixtures("qapp")
TWO_TOWNS = Path(__file__).parent.parent / "stories" / "two-towns"
SIZES = ((1920, 1080), (1280, 720), (1080, 1920))
LANGUAGES = ("en", "zh-Hans")
LAYOUTS = (NetworkLayout.MAP, NetworkLayout.STRAIGHT)


TOKENS = load_tokens()


def frame(size: tuple[int, int] = (1920, 1080), language: str = "en") -> Frame:
    return frame_for(*size, language, TOKENS, measure)


def told(name: str = "g60", **state: object) -> Told:
    one = State(**state)  # type: ignore[arg-type]
    return Told(story_named(name), index_named(name), words_in(one.language), one)


@cache
def scene(name: str = "g60", size: tuple[int, int] = (1920, 1080), **state: object) -> Scene:
    """The network in a state; laid out once, since many tests look at the same."""
    one = told(name, **state)
    return lay_out_network(one, frame(size, one.language))


def every_state() -> Iterator[dict[str, object]]:
    for name in ("g60", "two-towns", "empty"):
        for size in SIZES:
            for language in LANGUAGES:
                for layout in LAYOUTS:
                    for phase in [phase.id for phase in story_named(name).phases] or [""]:
                        yield {"name": name, "size": size, "language": language, "layout": layout, "phase": phase}


def spoken(state: dict[str, object]) -> str:
    return "-".join(str(value) for value in state.values())


def overlapping(one: Scene) -> list[tuple[str, str]]:
    return [(word.text, other.text) for word, other in meeting([word for word in one.words() if word.text.strip()], 2)]


@pytest.mark.parametrize("state", list(every_state()), ids=spoken)
def test_text_is_whole_apart_and_on_the_sheet(state: dict[str, object]) -> None:
    drawn = scene(**state)  # type: ignore[arg-type]
    assert overlapping(drawn) == []
    sheet = Rect(0, 0, drawn.width, drawn.height)
    for word in drawn.words():
        assert sheet.holds(word.box.x, word.box.y), word
        assert sheet.holds(word.box.right, word.box.bottom), word
    if state["name"] == "g60":
        assert cut_words(drawn) == [] or all(word.text.startswith("¶") for word in cut_words(drawn))


@pytest.mark.parametrize("state", list(every_state()), ids=spoken)
def test_content_ends_above_the_foot(state: dict[str, object]) -> None:
    drawn = scene(**state)  # type: ignore[arg-type]
    sheet = frame(state["size"], str(state["language"]))  # type: ignore[arg-type]
    lowest = max((word.box.bottom for word in drawn.words()), default=0.0)
    assert lowest <= sheet.bottom + sheet.px(8)
    assert sheet.bottom < foot_top(sheet)


PICKED = ("place:songjiang", "place:huzhou", "place:jiuting", "place:shanghai-city", "line:g60", "line:g50")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("picked", PICKED)
def test_what_is_chosen_is_told_without_overlaps(
    size: tuple[int, int], language: str, layout: NetworkLayout, picked: str
) -> None:
    kind, _, key = picked.partition(":")
    for phase in ("v1", "v2", "v3"):
        drawn = scene(size=size, language=language, layout=layout, phase=phase, selection=Selection(kind, key))
        assert overlapping(drawn) == []
        sheet = frame(size, language)
        assert max(word.box.bottom for word in drawn.words()) <= sheet.bottom + sheet.px(8)


def test_a_chosen_place_tells_people_area_and_product_with_their_sources() -> None:
    drawn = scene(selection=Selection("place", "suzhou"))
    keys = {target.key for target in drawn.targets if target.kind == "cite"}
    assert {"figure:suzhou-people", "figure:suzhou-area", "figure:suzhou-gdp", "place:suzhou"} <= keys


@pytest.mark.parametrize("size", SIZES)
def test_marks_stand_where_the_places_are(size: tuple[int, int]) -> None:
    one = told()
    sheet = frame(size)
    drawn = lay_out_network(one, sheet)
    projection = seen(one, sheet_of(one, sheet))
    marks = {target.key: target for target in drawn.targets if target.kind == "place"}
    places = {place.id: place for place in story_named("g60").network.places}
    assert {key for key, place in places.items() if place.joins} <= set(marks)
    for place in (places[key] for key in marks):
        x, y = projection.at(place.lon or 0, place.lat or 0)
        assert marks[place.id].rect.middle == pytest.approx((x, y), abs=0.01)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("phase", ["v1", "v2", "v3"])
def test_every_member_is_named_and_can_be_chosen(
    size: tuple[int, int], language: str, layout: NetworkLayout, phase: str
) -> None:
    drawn = scene(size=size, language=language, layout=layout, phase=phase)
    seen_words = {word.text for word in drawn.words()}
    targets = {target.key for target in drawn.targets if target.kind == "place"}
    for place in story_named("g60").network.places:
        if place.joins:
            assert place.name.of(language) in seen_words
            assert place.id in targets


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("phase", ["v1", "v2", "v3"])
def test_no_name_of_a_place_lies_over_a_line(size: tuple[int, int], phase: str) -> None:
    one = told(phase=phase)
    sheet = frame(size)
    parts = drawn_parts(one, map_parts(one, sheet, seen(one, sheet_of(one, sheet))))
    names = {place.name.of("en") for place in story_named("g60").network.places}
    for word in lay_out_network(one, sheet).words():
        if word.text in names:
            assert not any(path_meets(part.path, word.box.grown(part_width(sheet, part) / 2)) for part in parts)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("theme", ["paper", "hall", "contrast"])
def test_names_on_the_map_keep_borders_and_coasts_off(size: tuple[int, int], theme: str) -> None:
    names = {place.name.of("en") for place in story_named("g60").network.places if place.id != "hefei"}
    drawn = scene(size=size, theme=theme)
    marks = [target.rect.middle for target in drawn.targets if target.kind == "place"]
    on_map = [w for w in drawn.words() if w.text in names and any(math.dist(w.box.middle, at) < 200 for at in marks)]
    assert len(on_map) >= 8
    assert all(word.halo and word.halo_width >= 2.5 for word in on_map)
    by_name = {word.text: word.halo for word in on_map}
    assert by_name["Hangzhou"] == "tint.zhejiang"
    assert all(not word.halo for word in scene(size=size, theme=theme, layout=NetworkLayout.STRAIGHT).words())


def test_no_veil_lies_over_the_map_at_its_key() -> None:
    drawn = scene()
    veils = [item.rect for item in drawn.items if isinstance(item, Soft) and item.ink == "bg"]
    assert len(veils) == 2
    assert all(rect.x == 0 for rect in veils)  # the fades to the left and below go all the way


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("picked", ["", "place:songjiang", "place:jiuting", "place:shanghai-city"])
@pytest.mark.parametrize("phase", ["v1", "v2", "v3"])
def test_names_stand_apart_and_leaders_run_clear(size: tuple[int, int], picked: str, phase: str) -> None:
    kind, _, key = picked.partition(":")
    state = {"phase": phase, "selection": Selection(kind, key)} if picked else {"phase": phase}
    one, sheet, drawn = told(**state), frame(size), scene(size=size, **state)
    projection = seen(one, sheet_of(one, sheet))
    places = [target for target in drawn.targets if target.kind == "place"]
    marks = [target.rect for target in places]
    names = [word.box for word in drawn.words() if word.halo and word.style.weight >= 400]
    leaders = [s for s in drawn.items if isinstance(s, Stroke) and s.ink == "ink2" and len(s.points) == 2
               and s.width == sheet.stroke("mark")]  # fmt: skip
    for leader in leaders:
        start, end = leader.points
        assert math.dist(start, end) <= 130 * sheet.s  # a member is rather named far off than not
        assert any(rect.grown(sheet.px(4)).holds(*start) for rect in marks)
        assert any(box.grown(sheet.px(8)).holds(*end) for box in names)
        for part in drawn_parts(one, map_parts(one, sheet, projection)):
            assert not path_meets(part.path, Rect(*end, 0, 0).grown(part_width(sheet, part) / 2))
    marks = [target.rect for target in places if not target.chosen and target.key != "jiuting"]  # that may be on a rim
    for number, rect in enumerate(marks):
        assert not any(rect.grown(-sheet.px(5)).meets(other.grown(-sheet.px(5))) for other in marks[:number])


def test_a_mark_under_a_chosen_one_is_left_out_and_one_on_a_rim_is_small() -> None:
    upright = frame((1080, 1920))
    hall = frame_for(1080, 1920, "en", upright.tokens, upright.measure, hall=Hall(100.0, 1.15))

    def places(picked: str, sheet: Frame) -> dict[str, Rect]:
        one = told(selection=Selection("place", picked) if picked else None)
        drawn = lay_out_network(one, sheet)
        return {target.key: target.rect for target in drawn.targets if target.kind == "place"}

    beside = places("songjiang", upright)
    assert beside["jiuting"].w < 0.8 * beside["shanghai-city"].w

    assert "jiuting" not in places("songjiang", hall)
    assert {"jiuting", "songjiang"} <= places("jiuting", hall).keys()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("phase", ["v1", "v2", "v3"])
def test_the_badge_in_signal_colour_stands_on_the_travelled_stretch(size: tuple[int, int], phase: str) -> None:
    one, sheet, drawn = told(phase=phase), frame(size), scene(size=size, phase=phase)
    parts = map_parts(one, sheet, seen(one, sheet_of(one, sheet)))
    travelled = [part for part in parts if part.open and part.style == "spine"]
    badges = [item.rect for item in drawn.items if isinstance(item, Box) and item.fill == "signal"]
    assert len(badges) <= (0 if phase == "v1" else 1)
    assert badges or phase != "v3"
    assert all(any(path_meets(part.path, rect) for part in travelled) for rect in badges)


@pytest.mark.parametrize("phase", ["v1", "v2", "v3"])
def test_no_line_to_come_is_painted_beside_another(phase: str) -> None:
    one = told(phase=phase)
    sheet = frame()
    painted = drawn_parts(one, map_parts(one, sheet, seen(one, sheet_of(one, sheet))))
    for part in painted:
        if not part.open and part.style != "spine" and part.link.start != part.link.end:
            assert [other for other in painted if other.link.pair == part.link.pair] == [part]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_chosen_line_is_heavier_and_has_a_rim(size: tuple[int, int], layout: NetworkLayout) -> None:
    def widest(drawn: Scene, ink: str) -> float:
        return max((s.width for s in drawn.items if isinstance(s, Stroke) and s.ink == ink and s.cap == "round"
                    and frame(size).px(8) < s.width < frame(size).px(40)), default=0.0)  # fmt: skip

    plain = scene(size=size, layout=layout, selection=None)
    chosen = scene(size=size, layout=layout, selection=Selection("line", "g60"))
    assert widest(chosen, "signal") >= 1.3 * frame(size).stroke("line")
    assert widest(chosen, "ink") > widest(chosen, "signal")
    assert widest(plain, "ink") == 0


def rings(drawn: Scene, ink: str) -> list[Ring]:
    return [item for item in drawn.items if isinstance(item, Ring) and item.fill == ink]


def test_members_to_come_are_hollow() -> None:
    assert len(rings(scene(phase="v1"), "province.zhejiang")) == 0
    assert len(rings(scene(phase="v2"), "province.zhejiang")) == 2
    assert len(rings(scene(phase="v3"), "province.zhejiang")) == 4


def test_the_origin_is_the_largest_mark() -> None:
    origin = rings(scene(), "province.shanghai")[0]
    assert origin.r > rings(scene(), "province.zhejiang")[0].r


def signal_strokes(drawn: Scene, sheet: Frame) -> list[Stroke]:
    return [item for item in drawn.items if isinstance(item, Stroke) and item.ink == "signal" and item.casing]


def test_the_line_grows_with_the_phases() -> None:
    long = [sum(len(s.points) for s in signal_strokes(scene(phase=phase), frame())) for phase in ("v1", "v2", "v3")]
    assert long[0] < long[1] < long[2]


def test_only_the_spine_and_its_badge_are_in_signal_colour() -> None:
    drawn = scene()
    inks = {(type(item), getattr(item, "ink", "") or getattr(item, "fill", "")) for item in drawn.items}
    assert {kind for kind, ink in inks if ink == "signal"} == {Stroke, Box}


def choice(drawn: Scene, key: str) -> Target:
    return next(target for target in drawn.targets if target.key == key)


def test_the_switch_leads_to_map_straight_and_table() -> None:
    drawn = scene(layout=NetworkLayout.STRAIGHT)
    assert [choice(drawn, key).chosen for key in ("layout=map", "layout=straight", "table=1")] == [False, True, False]


def test_phases_can_be_chosen_and_the_shown_one_says_so() -> None:
    drawn = scene(phase="v2")
    found = [(target.key, target.chosen) for target in drawn.targets if target.kind == "phase"]
    assert found == [("v1", False), ("v2", True), ("v3", False)]


def test_a_mark_says_its_region_and_since_when() -> None:
    name = choice(scene(), "huzhou").name
    assert "Zhejiang" in name
    assert "3.0" in name
    assert "3,367,579" in choice(scene(), "huzhou").text


def test_the_summary_names_who_is_there_and_who_is_to_come() -> None:
    said = scene(phase="v1").summary
    assert "Members (1): Songjiang." in said
    assert "Hefei" in said.partition("Still to come")[2]


def test_a_phase_without_an_area_says_so_in_words() -> None:
    assert any("2.0" in word.text and "not known" in word.text for word in scene().words())
    assert any(word.text == "not known" for word in scene(layout=NetworkLayout.STRAIGHT, phase="v2").words())


def test_courses_are_called_approximate_on_the_map() -> None:
    for size in SIZES:
        assert any(word.text == "courses approximate" for word in scene(size=size).words())


def test_a_lens_brings_places_closer_and_keeps_names_apart() -> None:
    near = scene(lens=(120.6, 30.9, 3.0))
    assert overlapping(near) == []
    whole = scene()
    a, b = (choice(near, key).rect.middle[0] for key in ("jiaxing", "suzhou"))
    c, d = (choice(whole, key).rect.middle[0] for key in ("jiaxing", "suzhou"))
    assert abs(a - b) == pytest.approx(3 * abs(c - d))


def test_an_empty_story_says_that_there_are_no_places(qapp: QApplication) -> None:
    assert any("No places" in word.text for word in scene("empty").words())


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("phase", ["v1", "v2", "v3"])
def test_a_line_is_chosen_where_it_is_drawn_and_a_badge_chooses_its_own(
    size: tuple[int, int], layout: NetworkLayout, phase: str
) -> None:
    drawn = scene(size=size, layout=layout, phase=phase)
    lines = {target.key: target for target in drawn.targets if target.kind == "line"}
    assert len(lines) == sum(target.kind == "line" for target in drawn.targets)
    others = [target for target in drawn.targets if target.kind != "line"]
    for key, target in lines.items():
        for course in target.courses:
            for x, y in course.points:
                found = drawn.target_at(x, y)
                assert found is not None
                if found.key != key and not any(other.rect.holds(x, y) for other in others):
                    on_badge = found.hit.w > 0 and found.hit.holds(x, y)
                    assert on_badge or any(one.far(x, y) == 0 for one in found.courses), (key, found.key)
    badges = [item.rect for item in drawn.items if isinstance(item, Box) and item.radius > 0]
    for word in drawn.words():
        if word.text in ("G60", "G50") and any(rect.holds(*word.box.middle) for rect in badges):
            assert drawn.target_at(*word.box.middle) == lines[word.text.lower()]


def test_the_red_line_is_chosen_along_its_course() -> None:
    drawn = scene()
    for x, y in ((1503, 480), (1431, 590), (1437, 620), (1409, 780), (1373, 820)):
        found = drawn.target_at(x, y)
        assert found is not None
        assert found.key == "g60"


def test_a_line_that_is_not_drawn_cannot_be_chosen() -> None:
    lines = {target.key for target in scene(phase="v1").targets if target.kind == "line"}
    assert "g60" in lines
    assert not {"huhang-railway", "hangchang-railway"} & lines


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_straight_trunk_goes_on_where_the_road_does(size: tuple[int, int], language: str) -> None:
    drawn = scene(size=size, language=language, layout=NetworkLayout.STRAIGHT, phase="v1")
    mark = choice(drawn, "songjiang").rect
    red = [item for item in drawn.items if isinstance(item, Stroke) and item.ink == "signal"]
    (stub,) = [one for one in red if math.dist(one.points[0], mark.middle) < 1]
    assert math.dist(*stub.points) > mark.w  # a good piece of it is seen beyond the mark
    assert drawn.target_at(*stub.points[-1]) == choice(drawn, "jiuting")  # what the map has there


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_mark_on_the_wide_map_has_its_name(language: str) -> None:
    drawn = scene(language=language)
    shown = {word.text for word in drawn.words()}
    marks = {target.key for target in drawn.targets if target.kind == "place"}
    names = {place.id: place.name.of(language) for place in story_named("g60").network.places}
    assert {names[key] for key in marks} <= shown
    assert "jiuting" in marks


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (1100, 680)])
def test_without_a_foot_the_map_goes_to_the_lower_edge_and_no_city_fades(size: tuple[int, int]) -> None:
    one = told()
    bare = frame_for(*size, "en", load_tokens(), measure, bare=True)
    assert sheet_of(one, bare).rect.bottom == bare.height
    drawn = lay_out_network(one, bare)
    jinhua = choice(drawn, "jinhua").rect
    assert not any(isinstance(item, Soft) and item.ink == "bg" and item.rect.meets(jinhua) for item in drawn.items)
    assert overlapping(drawn) == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("picked", "bare"), [("", True), ("place:songjiang", False), ("place:hefei", False)])
def test_names_on_the_map_stay_inside_the_margins(
    size: tuple[int, int], language: str, picked: str, bare: bool
) -> None:
    kind, _, key = picked.partition(":")
    chosen = Selection(kind, key) if picked else None
    sheet = frame_for(*size, language, TOKENS, measure, bare=bare)
    for phase in ("v1", "v3"):
        drawn = lay_out_network(told(language=language, phase=phase, selection=chosen), sheet)
        for word in drawn.words():
            assert sheet.left - 1 <= word.box.x, word
            assert word.box.right <= sheet.right + 1, word
        shown = {word.text for word in drawn.words()}
        assert {place.name.of(language) for place in story_named("g60").network.places if place.joins} <= shown


@pytest.mark.parametrize("size", [(1440, 900), (1280, 800), (1100, 680)])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("phase", ["v1", "v3"])
def test_a_small_sheet_has_the_areas_too_where_they_fit(size: tuple[int, int], language: str, phase: str) -> None:
    for layout in LAYOUTS:
        drawn = scene(size=size, language=language, layout=layout, phase=phase)
        assert overlapping(drawn) == []
        cited = {target.key for target in drawn.targets if target.kind == "cite"}
        assert f"figure:area-{phase}" in cited
        if layout == NetworkLayout.MAP and size == (1440, 900):
            assert {"figure:area-v1", "figure:area-core", "figure:area-v3"} <= cited
        sheet = frame(size, language)
        assert max(word.box.bottom for word in drawn.words()) <= sheet.bottom + sheet.px(8)


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("phase", ["v1", "v2", "v3"])
def test_names_under_the_straight_trunk_stand_on_one_line(size: tuple[int, int], language: str, phase: str) -> None:
    drawn = scene(size=size, language=language, layout=NetworkLayout.STRAIGHT, phase=phase)
    names = {
        p.name.of(language) for p in story_named("g60").network.places if p.id in ("jinhua", "hangzhou", "jiaxing")
    }
    trunk = choice(drawn, "hangzhou").rect
    deep = frame(size).px(120)
    lines = [w.baseline for w in drawn.words() if w.text in names and 0 < w.baseline - trunk.bottom < deep]
    assert len(lines) == 3
    assert max(lines) - min(lines) < 1


def test_three_stops_of_one_region_have_air_on_an_upright_sheet() -> None:
    drawn = scene(size=(1080, 1920), layout=NetworkLayout.STRAIGHT, phase="v3")
    hefei, wuhu, xuancheng = (choice(drawn, key).rect.middle[1] for key in ("hefei", "wuhu", "xuancheng"))
    assert min(hefei - wuhu, wuhu - xuancheng) >= 70


@pytest.mark.parametrize("lens", [(118.0, 29.2, 12.0), (117.3, 29.2, 12.0), (121.2, 29.11, 12.0), (119.0, 31.8, 9.0)])
def test_the_place_that_is_brought_into_sight_keeps_off_the_key(lens: tuple[float, float, float]) -> None:
    drawn = scene(lens=lens)
    marks = [target.rect for target in drawn.targets if target.kind == "place"]
    assert marks
    assert not any(word.box.meets(mark) for word in drawn.words() for mark in marks)

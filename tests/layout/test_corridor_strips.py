"""The strips of corridors: one scale for all, names that do not meet, pages, and words where nothing is drawn."""

from __future__ import annotations

import pytest
from corridors import CITY, END, FIRM, crowded, stop, story_with, subject
from PySide6.QtWidgets import QApplication
from sheets import LANGUAGES, SIZES, choices_of, faults, sheet, story_named, text_of, told

from g60desk.layout.account import account_of
from g60desk.layout.comparison import lay_out_comparison
from g60desk.layout.corridor import corridors_of
from g60desk.layout.corridor_roads import roads_of
from g60desk.layout.corridor_scale import KmBounds, extent, window_seen, window_with_stop
from g60desk.layout.corridor_strips import StripSheet
from g60desk.layout.rows import rows_for
from g60desk.layout.scene import Rect, Scene, Stroke, Target
from g60desk.state import Selection
from g60desk.story.days import day_of
from g60desk.story.model import Story, View

G60 = corridors_of(story_named("g60"))


def strips(name: str | Story, size: tuple[int, int] = (1920, 1080), language: str = "en", **fields: object) -> Scene:
    return lay_out_comparison(told(name, language, compared="strips", **fields), sheet(size, language))


def stops_in(scene: Scene) -> dict[str, Target]:
    return {target.key: target for target in scene.targets if target.kind == "stop"}


def px_per_km(scene: Scene, window: tuple[float, float]) -> float:
    (axis,) = scene.belongings["axis:"]
    return axis.w / (window[1] - window[0])


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("window", [None, (-150.0, 600.0), (-10.0, 60.0)])
def test_a_km_is_as_long_in_every_strip(
    qapp: QApplication, size: tuple[int, int], window: tuple[float, float] | None
) -> None:
    scene = strips("g60", size, stretch=window)
    seen = window or window_seen(told("g60"))
    scale = px_per_km(scene, seen)
    zero = scene.belongings["axis:"][0].x - seen[0] * scale
    found = stops_in(scene)
    assert len(found) > 4
    for stand in (stand for one in G60.values() for stand in one.stands if stand.key in found):
        assert found[stand.key].rect.middle[0] == pytest.approx(zero + stand.at * scale, abs=0.01)
    (bar,) = (key for key in scene.belongings if key.startswith("bar:"))
    assert scene.belongings[bar][0].w == pytest.approx(float(bar.removeprefix("bar:")) * scale)
    if seen[1] < G60["silicon-valley"].length:
        return
    for subject_id, corridor in G60.items():
        assert sum(rect.w for rect in scene.belongings[f"spine:{subject_id}"]) == pytest.approx(corridor.length * scale)
        for road in roads_of(told("g60"), subject_id):
            assert scene.belongings[f"figure:{road.figure}"][0].w == pytest.approx(road.km * scale)


@pytest.mark.parametrize("size", [*SIZES, (1600, 900)])
@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_disjoint_whatever_is_chosen_or_in_sight(
    qapp: QApplication, size: tuple[int, int], language: str
) -> None:
    frame = sheet(size, language)
    for window in (None, (-60.0, 60.0), (20.0, 21.0)):
        for chosen in (None, Selection("stop", "silicon-valley/2"), Selection("place", "jiaxing")):
            assert not faults(strips("g60", size, language, stretch=window, selection=chosen), frame), (window, chosen)


@pytest.mark.parametrize("size", SIZES)
def test_two_hundred_stops_are_all_there_and_named_as_far_as_names_have_room(
    qapp: QApplication, size: tuple[int, int]
) -> None:
    scene = strips(crowded(), size)
    assert not faults(scene, sheet(size))
    assert len([key for key in stops_in(scene) if key.startswith("long/")]) == 200
    assert "West End" in text_of(scene)
    assert "East End" in text_of(scene)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_where_signs_meet_both_names_stand(qapp: QApplication, size: tuple[int, int], language: str) -> None:
    said = text_of(strips("g60", size, language))
    short = "77 km" if size[0] > size[1] else "158 km"  # upright the name of Jiaxing has the place of 77 km
    names = {"en": ("Stanford", "Santa Clara", short), "zh-Hans": ("斯坦福", "圣克拉拉", "77 公里", "56 公里")}
    assert all(name in said for name in names[language])


def test_every_city_of_the_story_is_named(qapp: QApplication) -> None:
    for size in SIZES:
        said = text_of(strips("g60", size))
        assert all(name in said for name in ("Jinhua", "Hangzhou", "Jiaxing", "Songjiang", "Santa Cruz", "Los Angeles"))
        assert all(
            name in said for name in ("Gloucester", "Braintree", "Cambridge 17 km off the line", "Berkeley 102 km")
        )


def test_what_is_straight_says_so_and_what_a_source_says_stands_beside_it(qapp: QApplication) -> None:
    said = text_of(strips("g60"))
    assert "Gloucester to Braintree: about 53 km, straight line" in said
    assert "Songjiang to Jinhua: about 290 km by G60 Expressway, as drawn" in said
    assert "Length of Route 128 today: 57.58 miles" in said
    assert "ends as printed" in said
    assert "nearest point" in said


@pytest.mark.parametrize("size", SIZES)
def test_twenty_subjects_have_pages_and_each_is_on_one(qapp: QApplication, size: tuple[int, int]) -> None:
    ends = [stop("Ford", (50, 8), END), stop("Mill", (50.1, 8), END)]
    story = story_with(*(subject(f"s{n}", ends) for n in range(20)))
    seen: list[str] = []
    for first in choices_of(strips(story, size), "subjects"):
        scene = strips(story, size, subjects=int(first))
        assert not faults(scene, sheet(size))
        seen += [target.key for target in scene.targets if target.kind == "subject"]
    assert seen == [f"s{n}" for n in range(20)]


def test_without_coordinates_nothing_is_drawn_and_that_is_said(qapp: QApplication) -> None:
    lost = subject("lost", [stop("Here", None, END), stop("There", None, CITY)])
    half = subject("half", [stop("Ford", (50, 8), END), stop("Mill", (50.1, 8), END), stop("Works", None, FIRM)])
    alone = subject("alone", [stop("Only", (50, 8), END)])
    story = story_with(lost, half, alone)
    scene = strips(story)
    said = text_of(scene)
    assert "No coordinates in this story, so nothing is drawn" in said
    assert "Not drawn, for want of coordinates: Works" in said
    assert "Only alone: no length" in said
    assert sorted(stops_in(scene)) == ["alone/1", "half/1", "half/2"]
    assert "spine:lost" not in scene.belongings
    assert "spine:alone" not in scene.belongings
    table = rows_for(told(story, compared="strips", view=View.COMPARISON))
    assert [row.name for row in table.rows if row.kind == "stop"] == [
        "stop:lost/1", "stop:lost/2", "stop:half/1", "stop:half/2", "stop:half/3", "stop:alone/1",
    ]  # fmt: skip
    account = account_of(told(story), Selection("stop", "half/3"))
    assert account is not None
    assert ("Coordinates", "not known") in account.rows


def test_nothing_to_compare_is_a_page_all_the_same(qapp: QApplication) -> None:
    assert not faults(strips("empty"), sheet())
    assert not stops_in(strips(story_with()))


def test_a_chosen_stop_tells_how_far_the_others_are(qapp: QApplication) -> None:
    scene = strips("g60", selection=Selection("stop", "g60/2"))
    said = text_of(scene)
    assert "Jinhua 158 km" in said
    assert "Songjiang 133 km" in said
    assert "Show on map" in said
    assert ("go", "place:hangzhou") in {(target.kind, target.key) for target in scene.targets}
    assert ("cite", "stop:g60/2") in {(target.kind, target.key) for target in scene.targets}
    assert stops_in(scene)["g60/2"].chosen
    stanford = text_of(strips("g60", selection=Selection("stop", "silicon-valley/2")))
    assert "Stanford : university, 51 km, straight line, beyond Santa Cruz" in stanford.replace(
        "Stanford:", "Stanford :"
    )


@pytest.mark.parametrize("size", SIZES)
def test_a_sheet_that_is_kept_shows_the_same_at_every_scale(qapp: QApplication, size: tuple[int, int]) -> None:
    kept = StripSheet(told("g60", compared="strips"), sheet(size))
    for window in (None, (-10.0, 60.0), (200.0, 480.0)):
        one = told("g60", compared="strips", stretch=window)
        assert kept.fits(one, sheet(size))
        scene, fresh = kept.lay_out(one), lay_out_comparison(one, sheet(size))
        assert scene.targets == fresh.targets
        assert scene.items == fresh.items
        assert scene.summary == fresh.summary
    for other in ({"phase": "v1"}, {"selection": Selection("stop", "g60/1")}, {"pair": ("g60", "route-128")}):
        assert not kept.fits(told("g60", compared="strips", **other), sheet(size))
    days = [
        kept.fits(told("g60", compared="strips", day=float(day_of(year, 1, 1))), sheet(size)) for year in (2017, 2024)
    ]
    assert days == [False, True]  # story time is another picture where its phase is another one


def test_what_can_be_chosen_is_walked_strip_by_strip(qapp: QApplication) -> None:
    walked = [target.key for target in strips("g60").targets if target.kind in ("subject", "stop")]
    assert walked == [
        "g60", "g60/4", "g60/3", "g60/2", "g60/1",
        "silicon-valley", "silicon-valley/1", "silicon-valley/2", "silicon-valley/3", "silicon-valley/4",
        "silicon-valley/5", "route-128", "route-128/1", "route-128/2", "route-128/3",
    ]  # fmt: skip


def test_in_miles_all_is_as_long_and_told_in_miles(qapp: QApplication) -> None:
    scene, miles = strips("g60"), strips("g60", unit="mi")
    assert [target.rect for target in stops_in(miles).values()] == [target.rect for target in stops_in(scene).values()]
    assert miles.belongings["figure:sv-road"][0].w == scene.belongings["figure:sv-road"][0].w
    said = text_of(miles)
    assert "Gloucester to Braintree: about 33 miles, straight line" in said
    assert "Cambridge 11 miles" in said
    assert "km" not in said
    (bar,) = (float(key.removeprefix("bar:")) for key in miles.belongings if key.startswith("bar:"))
    assert bar / 1.609344 == pytest.approx(round(bar / 1.609344))
    assert text_of(strips("g60", unit="ha")) == text_of(scene)


@pytest.mark.parametrize(("now", "then"), [("", "mi"), ("mi", "km"), ("km", ""), ("ha", "")])
def test_a_press_on_the_scale_bar_leads_to_another_unit(qapp: QApplication, now: str, then: str) -> None:
    keys = [target.key for target in strips("g60", unit=now).targets if target.key.startswith("unit=")]
    assert keys == [f"unit={then}"]


def test_a_chosen_subject_has_a_thicker_line(qapp: QApplication) -> None:
    def width(**fields: object) -> float:
        return max(
            item.width for item in strips("g60", **fields).items if isinstance(item, Stroke) and item.ink == "signal"
        )

    assert width(selection=Selection("subject", "g60")) == width(selection=Selection("line", "g60")) > width()


def test_two_in_focus_have_the_scale_to_themselves(qapp: QApplication) -> None:
    pair = ("g60", "route-128")
    scene = strips("g60", pair=pair)
    assert [target.key for target in scene.targets if target.kind == "subject"] == list(pair)
    assert window_seen(told("g60", pair=pair)) == extent([G60["g60"], G60["route-128"]]) != extent(G60.values())


def test_a_window_stays_with_what_is_drawn() -> None:
    bounds = KmBounds(story_named("g60"))
    whole = extent(G60.values())
    assert bounds.shown(None) == whole
    start, end = bounds.kept((10_000.0, 10_100.0))
    assert end - start == pytest.approx(100)
    assert start < whole[1] < end
    start, end = bounds.kept((-9e9, 9e9))
    assert end - start == pytest.approx(bounds.longest)


def test_a_stop_out_of_sight_is_brought_well_into_it() -> None:
    berkeley, *_, los_angeles = G60["silicon-valley"].stands
    whole = extent(G60.values())
    assert window_with_stop(whole, berkeley) == whole
    assert window_with_stop((0.0, 100.0), los_angeles) == pytest.approx((382.2, 482.2), abs=0.1)
    assert window_with_stop((0.0, 100.0), berkeley) == pytest.approx((-112.06, -12.06), abs=0.1)


def test_the_table_has_every_stop_with_its_km_and_its_source() -> None:
    table = rows_for(told("g60", compared="strips", view=View.COMPARISON))
    rows = {row.name: [cell.text for cell in row.cells] for row in table.rows}
    assert table.title == "Comparison, stop by stop"
    assert rows["stop:route-128/2"][1:7] == [
        "Cambridge",
        "university",
        "42 km",
        "17 km",
        "21 km to Braintree",
        "42.3751, −71.1056",
    ]
    assert rows["stop:g60/2"][3:6] == ["133 km", "", "158 km to Jinhua"]
    assert rows["figure:route128-length"][3] == "57.58 miles"
    assert all(row.cites for row in table.rows)


def test_what_is_out_of_sight_is_named_at_its_side_and_all_can_be_shown_again(qapp: QApplication) -> None:
    for size in SIZES:
        for window, said in (((200.0, 300.0), "\u2039 Braintree"), ((-300.0, -150.0), "Gloucester \u203a")):
            scene = strips("g60", size, stretch=window)
            assert said in text_of(scene)
            assert not faults(scene, sheet(size))
            fits = [target for target in scene.targets if target.key == "zoom_reset"]
            assert "Fit: all that is compared" in [target.name for target in fits]
        assert "zoom_reset" not in [target.key for target in strips("g60", size).targets]


def test_how_it_is_measured_is_told_and_has_its_sources() -> None:
    account = account_of(told("g60"), Selection("method", "strips"))
    assert account is not None
    assert "great circle" in account.what
    assert any(cite.source == "geonames" for cite in account.cites)


def test_signs_keep_off_words(qapp: QApplication) -> None:
    for size in SIZES:
        scene = strips("g60", size)
        signs = [target.rect.grown(-1) for target in stops_in(scene).values()]
        words = [run.box for run in scene.words() if run.text.strip()]
        assert not [(sign, box) for sign in signs for box in words if _meets(sign, box)]


def _meets(a: Rect, b: Rect) -> bool:
    return a.meets(b, -1)

"""Stories elsewhere on Earth: in the south, across the 180th meridian, near the pole, and as wide as a continent."""

from __future__ import annotations

from itertools import pairwise

import pytest
from sheets import LANGUAGES, SIZES, STORIES, faults, reading_named, sheet, text_of, told

from g60desk.layout.drawer_sources import map_credit
from g60desk.layout.geometry import path_meets
from g60desk.layout.network import lay_out_network, plan_of
from g60desk.layout.network_links import located
from g60desk.layout.network_plan import MapPlan
from g60desk.layout.projection import north_up
from g60desk.layout.scene import Shape, Stroke
from g60desk.layout.sphere import distance_km
from g60desk.layout.told import Told
from g60desk.story.model import NetworkLayout

pytestmark = pytest.mark.usefixtures("qapp")
NAMES = ["far-south", "date-line", "far-north", "wide-land"]
every_story = pytest.mark.parametrize("name", NAMES)
every_size = pytest.mark.parametrize("size", SIZES)
every_language = pytest.mark.parametrize("language", LANGUAGES)


def here(name: str, language: str = "en", **fields: object) -> Told:
    return told(name, language, folder=STORIES / name, **fields)


def planned(name: str, size: tuple[int, int] = (1920, 1080), language: str = "en", **fields: object) -> MapPlan:
    return plan_of(here(name, language, **fields), sheet(size, language))


@every_story
def test_the_story_has_no_problem(name: str) -> None:
    assert reading_named(name).problems == ()


@every_story
@every_size
@every_language
def test_words_do_not_meet_and_nothing_is_cut(name: str, size: tuple[int, int], language: str) -> None:
    frame = sheet(size, language)
    assert faults(lay_out_network(here(name, language), frame), frame) == []


@every_story
@every_size
def test_every_member_is_on_the_map_with_its_name(name: str, size: tuple[int, int]) -> None:
    plan = planned(name, size)
    members = {place.id for place in located(here(name)) if place.joins}
    assert members <= {mark.place.id for mark in plan.marks}
    assert members <= {label.key for label in plan.names}


@every_story
@every_size
def test_places_lie_as_far_apart_as_they_do_on_earth(name: str, size: tuple[int, int]) -> None:
    plan = planned(name, size)
    spots = {mark.place.id: (mark.x, mark.y) for mark in plan.marks}
    for line in reading_named(name).story.network.lines:
        for a, b in pairwise(here(name).index.places[key] for key in line.through):
            (ax, ay), (bx, by) = spots[a.id], spots[b.id]
            drawn = ((ax - bx) ** 2 + (ay - by) ** 2) ** 0.5 * plan.projection.km_per_px
            assert drawn == pytest.approx(distance_km((a.lon, a.lat), (b.lon, b.lat)), rel=0.05)  # type: ignore[arg-type]


@every_story
@every_size
@pytest.mark.parametrize("lens", [None, 0.6, 4.0])
def test_no_coast_is_drawn_across_the_sheet(name: str, size: tuple[int, int], lens: float | None) -> None:
    first = located(here(name))[0]
    asked = (first.lon or 0.0, first.lat or 0.0, lens) if lens else None
    plan = planned(name, size, lens=asked)
    room = plan.sheet.rect.grown(-1)
    longest = 0.4 * min(room.w, room.h) * max(1.0, lens or 1.0)
    for land in plan.ground:
        for line in land.coasts if land.coasts is not None else [(*ring, ring[0]) for ring in land.rings]:
            for a, b in pairwise(line):
                if path_meets((a, b), room):
                    assert abs(a[0] - b[0]) + abs(a[1] - b[1]) < longest


def test_the_island_on_the_meridian_has_no_coast_along_it() -> None:
    one, frame = here("date-line"), sheet()
    plan = plan_of(one, frame)
    seam = plan.projection.at(180, -15.6)[0]
    assert plan.sheet.rect.x < seam < plan.sheet.rect.right
    scene = lay_out_network(one, frame)
    edges = [(*ring, ring[0]) for item in scene.items if isinstance(item, Shape) and item.edge for ring in item.rings]
    edges += [item.points for item in scene.items if isinstance(item, Stroke)]
    assert edges
    assert not any(abs(a[0] - seam) < 0.5 and abs(b[0] - seam) < 0.5 and abs(a[1] - b[1]) > 20
                   for line in edges for a, b in pairwise(line))  # fmt: skip


@every_story
@every_size
@every_language
def test_key_and_bar_cover_no_place_and_no_name(name: str, size: tuple[int, int], language: str) -> None:
    plan = planned(name, size, language)
    rect = plan.legend or plan.bar_rect
    assert rect is not None
    assert plan.sheet.rect.grown(1).holds(*rect.middle)
    assert not any(rect.meets(mark.rect) for mark in plan.marks)
    assert not any(rect.meets(label.rect) for label in plan.names)
    assert not any(path_meets(part.path, rect) for part in plan.painted)


@every_size
def test_the_bar_says_only_what_is_true(size: tuple[int, int]) -> None:
    said = {name: text_of(lay_out_network(here(name), sheet(size))) for name in NAMES}
    assert "about" in said["wide-land"]
    for name in ("far-south", "date-line", "far-north"):
        assert "about" not in said[name]
    for name in NAMES:
        plan = planned(name, size)
        assert plan.bar is not None
        assert (plan.bar.north is not None) == north_up(plan.projection, plan.sheet.clear)
    assert planned("date-line", size).bar.north is not None  # type: ignore[union-attr]
    assert planned("far-north", size).bar.north is None  # type: ignore[union-attr]


def test_where_no_length_is_true_there_is_no_bar() -> None:
    assert planned("wide-land").bar is not None
    far = planned("wide-land", lens=(-30.0, 38.0, 0.6))
    assert far.bar is None
    assert far.legend is not None


@every_language
def test_a_map_of_ones_own_says_whose_it_is(language: str) -> None:
    words = "".join(str(getattr(piece, "label", piece)) for piece in map_credit(here("far-south", language)))
    assert {"en": "drawn by chance", "zh-Hans": "随机绘制"}[language] in words
    assert "CC0" in words
    assert "chart 2" in words


@every_language
def test_a_map_that_ships_says_what_was_changed(language: str) -> None:
    words = " ".join(str(piece) for piece in map_credit(told("g60", language)))
    for part in ("Natural Earth", {"en": "public domain", "zh-Hans": "公有领域"}[language], "400", "MIT"):
        assert part in words


def test_a_story_without_a_map_credits_none() -> None:
    assert map_credit(told("empty")) == []


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 720)])
def test_the_straight_line_runs_from_west_to_east_across_the_meridian(size: tuple[int, int]) -> None:
    scene = lay_out_network(here("date-line", layout=NetworkLayout.STRAIGHT), sheet(size))
    marks = {target.key: target.rect.middle[0] for target in scene.targets if target.kind == "place"}
    assert marks["ridge"] < marks["palm"] < marks["reef"] < marks["noon"] < marks["morrow"]
    assert marks["dusk"] < marks["dawn"]

"""Names on the map: never over one another, a mark or a line, at any size, in any phase, in both languages."""

from __future__ import annotations

import math
import runpy
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from msgspec.structs import replace
from sheets import sheet, story_named, text_of, told

from g60desk.layout.geometry import crosses
from g60desk.layout.labels import APART, GAP, LEADERS, Wanted, rect_beside
from g60desk.layout.network import lay_out_network, plan_of
from g60desk.layout.network_lines import part_width
from g60desk.layout.network_plan import MapPlan
from g60desk.layout.octilinear_sides import away
from g60desk.layout.rect import Rect
from g60desk.story.model import Story
from g60desk.story.reader import read_story

pytestmark = pytest.mark.usefixtures("qapp")
SIZES = ((1280, 720), (1920, 1080), (1080, 1920), (3840, 2160))
LANGUAGES = ("en", "zh-Hans")
PHASES = ("v1", "v2", "v3")
LENSES = (None, (120.2, 30.6, 2.5), (121.0, 31.1, 6.0))


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Story:
    """The benchmark's story of three hundred places."""
    folder = tmp_path_factory.mktemp("many")
    made = runpy.run_path(str(Path(__file__).parents[2] / "benchmarks" / "many_places.py"))
    (folder / "story.yaml").write_text(made["many_places"](300, 600), encoding="utf-8")
    return read_story(folder).story


@cache
def g60_plan(size: tuple[int, int], language: str, phase: str, lens: tuple[float, float, float] | None) -> MapPlan:
    """The map of the shipped story; planned once, since several tests look at the same."""
    return plan_of(told("g60", language, phase=phase, lens=lens), sheet(size, language))


def clashes(plan: MapPlan, half: Sequence[float]) -> list[str]:
    """What lies over a name, as rectangles."""
    found = []
    names = plan.names
    for number, name in enumerate(names):
        found += [f"{name.key} / {other.key}" for other in names[:number] if name.rect.meets(other.rect)]
        found += [f"{name.key} / mark {m.place.id}" for m in plan.marks if name.rect.meets(m.rect)]
        found += [f"{name.key} / badge {b.line}" for b in plan.plates if name.rect.meets(b.rect)]
        found += [f"{name.key} / region" for r in plan.regions if name.rect.meets(r.rect)]
        found += [f"{name.key} / key" for rect in plan.kept if name.rect.meets(rect)]
        for part, wide in zip(plan.painted, half, strict=True):
            room = name.rect.grown(wide)
            if any(_near(a, b, room) and crosses(a, b, room) for a, b in pairwise(part.path)):
                found.append(f"{name.key} / line {part.link.start}-{part.link.end}")
    return found


def _near(a: tuple[float, float], b: tuple[float, float], room: Rect) -> bool:
    return min(a[0], b[0]) <= room.right and max(a[0], b[0]) >= room.x and min(a[1], b[1]) <= room.bottom


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("phase", PHASES)
def test_names_lie_over_nothing(size: tuple[int, int], language: str, phase: str) -> None:
    frame = sheet(size, language)
    for lens in LENSES if phase == "v3" else LENSES[:1]:
        plan = g60_plan(size, language, phase, lens)
        assert plan.names
        assert clashes(plan, [part_width(frame, part) / 2 for part in plan.painted]) == []


@pytest.mark.parametrize("size", SIZES)
def test_names_among_three_hundred_places_lie_over_nothing(size: tuple[int, int], many: Story) -> None:
    frame = sheet(size)
    for lens in (None, (120.2, 30.6, 4.0)):
        plan = plan_of(told(many, phase="v3", lens=lens), frame)
        members = {mark.place.id for mark in plan.marks if mark.status != "other"}
        assert members <= {name.key for name in plan.names}
        assert clashes(plan, [frame.px(1) for _ in plan.painted]) == []


def test_the_same_places_are_named_alike_again(many: Story) -> None:
    frame = sheet()
    one, other = (plan_of(told(many, phase="v3"), frame) for _ in range(2))
    assert one.names == other.names


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_name_keeps_its_side_in_all_phases(size: tuple[int, int], language: str) -> None:
    frame = sheet(size, language)
    plans = [g60_plan(size, language, phase, None) for phase in PHASES]
    home = {name.key: name.side for name in plans[-1].names}
    for plan in plans[:-1]:
        marks = {mark.place.id: mark for mark in plan.marks}
        for name in plan.names:
            mark, side = marks[name.key], home.get(name.key, "leader")
            if name.side == side or "leader" in (name.side, side) or mark.place.label:
                continue
            want = Wanted(name.key, mark.x, mark.y, mark.r + mark.width / 2, name.rect.w, name.rect.h)
            rect = rect_beside(want, side, GAP * frame.s)
            other = replace(plan, names=(*(one for one in plan.names if one.key != name.key), replace(name, rect=rect)))
            air = [part_width(frame, part) / 2 + frame.px(4) for part in plan.painted]
            near = replace(name, rect=rect.grown(APART * frame.s))
            assert clashes(other, air) or clashes(replace(other, names=(*other.names[:-1], near)), air), name


def test_all_members_are_named() -> None:
    plan = plan_of(told("g60"), sheet())
    assert {place.id for place in story_named("g60").network.places if place.joins} <= {n.key for n in plan.names}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_names_of_a_crowded_town_are_set_smaller_before_they_are_far_off_or_missing(
    size: tuple[int, int], language: str
) -> None:
    plans = [plan_of(told("harbour-net", language, phase=phase), sheet(size, language)) for phase in PHASES]
    for plan in plans:
        assert plan.type_of == plans[-1].type_of  # no phase changes it
        missing = {mark.place.id for mark in plan.marks if mark.status != "other"} - {name.key for name in plan.names}
        assert len(missing) <= (2 if size == (1080, 1920) else 0)
        far = [name for name in plan.names if name.leader and math.dist(*name.leader) > LEADERS[-1] * sheet(size).s]
        assert len(far) <= (2 if size == (1080, 1920) else 1), [name.key for name in far]


@pytest.mark.parametrize(("language", "said"), [("en", "Not shown here: Jiuting"), ("zh-Hans", "此图未列：九亭")])
def test_a_place_that_lies_under_a_mark_on_a_small_map_is_said_to_be_missing(language: str, said: str) -> None:
    one = told("g60", language)
    for size in ((1080, 1920), (1920, 1080)):
        shown = {mark.place.id for mark in plan_of(one, sheet(size, language)).marks}
        assert (said in text_of(lay_out_network(one, sheet(size, language)))) == ("jiuting" not in shown)


@pytest.mark.parametrize("size", SIZES)
def test_names_with_room_keep_their_type(size: tuple[int, int]) -> None:
    assert plan_of(told("g60"), sheet(size)).type_of == "place"


@pytest.mark.parametrize("size", SIZES[:3])
@pytest.mark.parametrize("lens", [(120.2, 30.6, 0.4), (119.0, 31.5, 0.5), (120.5, 30.0, 0.3)])
def test_no_name_on_a_map_from_afar_reads_as_that_of_another_member(
    size: tuple[int, int], lens: tuple[float, float, float]
) -> None:
    found = plan_of(told("g60", lens=lens), sheet(size))
    members = {mark.place.id: mark for mark in found.marks if mark.status != "other"}
    for name in (one for one in found.names if one.key in members and not one.leader):
        far = {key: away(name.rect, mark.x, mark.y) - mark.r for key, mark in members.items()}
        assert far[name.key] * 0.6 < min(far.values()), name.key

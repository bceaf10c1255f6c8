"""The change between the map and the straight line: places keep themselves, nothing jumps, no names meet."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import lru_cache
from itertools import combinations, pairwise

import pytest
from PySide6.QtWidgets import QApplication
from sheets import LANGUAGES, SIZES, TOKENS, sheet, told

from g60desk.layout.extent import extent, extent_of
from g60desk.layout.morph import Morph
from g60desk.layout.morph_paths import carried, cut, paired, parts_of, rounded
from g60desk.layout.network import lay_out_network
from g60desk.layout.network_pose import MOST, Pose, pose_of
from g60desk.layout.scene import Faded, Item, Layer, Rect, Ring, Scene, Stroke, Words
from g60desk.story.model import NetworkLayout

CURVE = TOKENS.motion.easing["travel"]
STEPS = 60
MOMENTS = [step / STEPS for step in range(STEPS + 1)]

pytestmark = pytest.mark.usefixtures("qapp")


@lru_cache
def pose(story: str, layout: NetworkLayout, size: tuple[int, int], language: str, phase: str = "") -> Pose:
    frame = sheet(size, language)
    return pose_of(lay_out_network(told(story, language, layout=layout, phase=phase), frame))


@lru_cache
def morph(size: tuple[int, int] = (1920, 1080), language: str = "en", story: str = "g60") -> Morph:
    ends = (pose(story, layout, size, language) for layout in (NetworkLayout.MAP, NetworkLayout.STRAIGHT))
    return Morph(*ends, CURVE)  # type: ignore[misc]


@lru_cache
def seen(size: tuple[int, int], language: str) -> list[Scene]:
    """The pictures at all moments, made once for all that is asked of them."""
    return [morph(size, language).at(t) for t in MOMENTS]


def ring_near(scene: Scene, at: tuple[float, float]) -> float:
    """How far the nearest mark's middle is from a point."""
    return min((math.dist((one.x, one.y), at) for one in scene.items if isinstance(one, Ring)), default=math.inf)


def names_of(scene: Scene, names: set[str]) -> dict[str, tuple[Rect, float]]:
    """Where these names are seen in a picture on its way, and how much of each."""
    found: dict[str, tuple[Rect, float]] = {}

    def look(items: Iterable[Item], shown: float, x: float = 0.0, y: float = 0.0) -> None:
        for item in items:
            if isinstance(item, Faded):
                look(item.items, shown * item.opacity)
            elif isinstance(item, Layer) and not item.page:
                look(item.items, shown * item.opacity, *item.shift)
            elif isinstance(item, Words) and item.text in names and item.ink != item.halo:
                found.setdefault(item.text, (item.box.moved(x, y), shown))

    last = max(n for n, item in enumerate(scene.items) if isinstance(item, Ring))  # names lie over the marks
    look(scene.items[last + 1 :], 1.0)
    return found


def place_names(language: str) -> set[str]:
    story = told("g60", language)
    return {story.text(place.name) for place in story.story.network.places}


@pytest.mark.parametrize("size", SIZES)
def test_the_first_and_the_last_picture_are_the_layouts_themselves(qapp: QApplication, size: tuple[int, int]) -> None:
    one = morph(size)
    assert one.at(0.0) is one.a.scene
    assert one.at(1.0) is one.b.scene


def test_the_picture_after_the_first_shows_the_same_things_in_the_same_places() -> None:
    one = morph()
    for t, end in ((1e-6, one.a), (1 - 1e-6, one.b)):
        near = one.at(t)
        marks = [item for item in near.items if isinstance(item, Ring)]
        for items in end.marks.values():
            ring = items[0]
            assert isinstance(ring, Ring)
            assert any(math.dist((ring.x, ring.y), (m.x, m.y)) < 0.01 and abs(ring.r - m.r) < 0.01 for m in marks)
        words = names_of(near, place_names("en"))
        for items in end.names.values():
            for word in items:
                assert isinstance(word, Words)
                box, shown = words[word.text]
                assert shown > 0.999
                assert math.dist(box.middle, word.box.middle) < 0.5
                assert box.w == pytest.approx(word.box.w, abs=0.5)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_no_place_leaps(size: tuple[int, int], language: str) -> None:
    """No place goes more than its share of the quickest part of the way between two pictures."""
    one = morph(size, language)
    for key in {**one.a.marks, **one.b.marks}:
        way = [one.place(key, share / STEPS) for share in range(STEPS + 1)]
        assert way[0] and way[-1]
        far = math.dist(way[0], way[-1])
        for before, after in pairwise(way):
            assert before and after
            assert math.dist(before, after) <= far / STEPS + 1e-6
    boxes = [names_of(scene, place_names(language)) for scene in seen(size, language)[1:-1]]
    for before_names, after_names in pairwise(boxes):
        for text in before_names.keys() & after_names.keys():
            (a, shown), (b, then) = before_names[text], after_names[text]
            if shown > 0.5 and then > 0.5:
                assert math.dist(a.middle, b.middle) < 0.08 * max(size), text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_no_name_lies_over_another(size: tuple[int, int], language: str) -> None:
    for t, scene in zip(MOMENTS, seen(size, language), strict=True):
        if 0 < t < 1:
            clear = [
                (text, box) for text, (box, shown) in names_of(scene, place_names(language)).items() if shown > 0.3
            ]
            met = [(a, b) for (a, one), (b, other) in combinations(clear, 2) if one.meets(other, -2)]
            assert not met, (t, met)


@pytest.mark.parametrize("size", SIZES)
def test_lines_stay_at_their_marks(size: tuple[int, int]) -> None:
    """A stretch that both layouts have never ends farther from a mark than in one of them."""
    one = morph(size)
    both = [key for key in one.a.lines if key in one.b.lines]
    assert len(both) > 8
    for t in MOMENTS[1:-1:10]:
        share = one.share(t)
        for key in both:
            path = one._path(key, share)
            _, start, end = key.rsplit("|", 2)
            for at, place in ((path[0], start), (path[-1], end)):
                middle = one.place(place, share)
                assert middle
                if start != end:
                    assert math.dist(at, middle) < 30, (key, t)


@pytest.mark.parametrize("size", SIZES)
def test_a_name_goes_around_its_mark(size: tuple[int, int]) -> None:
    one = morph(size)
    for scene, t in zip(seen(size, "en")[1:-1], MOMENTS[1:-1], strict=True):
        boxes = names_of(scene, place_names("en"))
        for key, items in one.a.names.items():
            text = next(item.text for item in items if isinstance(item, Words))
            middle = one.place(key, one.share(t))
            assert middle
            if text in boxes and boxes[text][1] > 0.3 and key in one.b.names:
                assert not boxes[text][0].holds(*middle), (text, t)


def test_it_is_the_same_backwards() -> None:
    there = morph((1280, 720))
    back = Morph(there.b, there.a, CURVE)
    for t in (0.2, 0.5, 0.7):
        for key in there.a.marks:
            one, other = there.place(key, there.share(t)), back.place(key, back.share(1 - t))
            assert one and other
            assert one == pytest.approx(other, abs=0.5)


def test_what_can_be_chosen_belongs_to_where_it_goes() -> None:
    one = morph()
    there, back = one.at(0.5), one.at(0.5, back=True)
    assert [(t.kind, t.key) for t in there.targets] == [(t.kind, t.key) for t in one.b.scene.targets]
    assert [(t.kind, t.key) for t in back.targets] == [(t.kind, t.key) for t in one.a.scene.targets]
    mark = next(t for t in there.targets if t.kind == "place" and t.key == "huzhou")
    assert ring_near(there, mark.rect.middle) < 1.0


@pytest.mark.parametrize("story", ["two-towns"])
@pytest.mark.parametrize("size", SIZES)
def test_any_story_turns(story: str, size: tuple[int, int]) -> None:
    one = morph(size, "en", story)
    for t in MOMENTS[::12]:
        for item in one.at(t).items:
            room = extent(item) if not isinstance(item, Faded | Layer) else Rect(0, 0, 0, 0)
            assert all(map(math.isfinite, (room.x, room.y, room.w, room.h)))


def test_very_many_things_do_not_move_by_themselves() -> None:
    scene = Scene(100, 100)
    for number in range(MOST + 1):
        start = len(scene.items)
        scene.add(Ring(number, 5, 3))
        scene.bind("mark", str(number), start)
    made = pose_of(scene)
    assert not made.marks
    assert len(made.under) == MOST + 1


def test_what_lies_over_a_line_stays_over_it() -> None:
    scene = Scene(100, 100)
    scene.add(Stroke(((0, 50), (100, 50))))
    scene.bind("line", "a|b|c", 0)
    scene.add(Ring(50, 50, 10), Ring(50, 10, 5))
    made = pose_of(scene)
    assert made.over == (scene.items[1],)
    assert made.under == (scene.items[2],)


# paths


def test_paths_are_paired_with_all_their_corners() -> None:
    a, b = ((0.0, 0.0), (10.0, 0.0), (10.0, 30.0)), ((0.0, 0.0), (0.0, 8.0))
    one, other = paired(a, b)
    assert len(one) == len(other)
    assert (10.0, 0.0) in one
    assert (one[0], one[-1], other[-1]) == (a[0], a[-1], b[-1])


def test_a_part_of_a_path_is_as_long_as_was_asked() -> None:
    path = ((0.0, 0.0), (10.0, 0.0), (10.0, 30.0))
    assert cut(path, 0.5) == ((0.0, 0.0), (10.0, 0.0), (10.0, 10.0))
    assert cut(path, 0.25, from_end=True)[0] == pytest.approx((10.0, 20.0))
    assert cut(path, 0.0) == ()
    assert cut(path, 1.0) == path


def test_a_path_goes_along_with_its_ends() -> None:
    moved = carried(((0.0, 0.0), (5.0, 0.0), (10.0, 0.0)), (0.0, 0.0), (0.0, 10.0))
    assert moved == ((0.0, 0.0), (5.0, 5.0), (10.0, 10.0))


def test_round_corners_stay_near_their_corner() -> None:
    path = ((0.0, 0.0), (100.0, 0.0), (100.0, 100.0))
    round_one = rounded(path, 20.0)
    assert round_one[0] == path[0]
    assert round_one[-1] == path[-1]
    assert extent_of([Stroke(tuple(round_one), width=0)]) == Rect(-1.5, -1.5, 103, 103)
    assert parts_of(round_one)[-1] == pytest.approx(1.0)


def test_what_both_pictures_say_is_read_all_the_way() -> None:
    """Also where one of them has it over its lines and the other below: the headline of an upright sheet."""
    for size in SIZES:
        one = morph(size)
        both = {item for item in (*one.a.under, *one.a.over) if isinstance(item, Words)}
        both &= {item for item in (*one.b.under, *one.b.over) if isinstance(item, Words)}
        assert both
        for t in MOMENTS[1:-1:6]:
            clear = [item for item in one.at(t).items if isinstance(item, Layer) and item.opacity == 1.0]
            assert both <= {word for layer in clear for word in layer.items}, (size, t)

"""What packing promises in any window: no two words meet, nothing jumps under a pan, each event is drawn or counted."""

from __future__ import annotations

from itertools import pairwise
from random import Random

import msgspec
import pytest
from generated import FIRST, HAPPENINGS, LAST, story_of
from hypothesis import given, settings
from hypothesis import strategies as st
from packed import at, broken, counted, crowd, happening, is_inside, jumps, names, pictured, rings
from PySide6.QtWidgets import QApplication
from sheets import LANGUAGES, SIZES, sheet, told

from g60desk.layout.scale import Window
from g60desk.layout.scene import Target
from g60desk.layout.timeline import TimelineSheet, lay_out_timeline
from g60desk.layout.timeline_folded import MOST_TITLES
from g60desk.state import Selection

WIDE = SIZES[:2]
LENGTHS = (1.0, 25.0, 400.0, 5000.0, float(LAST - FIRST))  # days
CROWDS = ((40, 2), (400, 7), (3000, 4))  # events and tracks: small tracks, both kinds, crowded ones
SOME = settings(max_examples=6, deadline=None, derandomize=True, database=None)


def walk(length: float, steps: int, seed: int) -> list[Window]:
    """Windows of the same length, each a little before or after another, and the first once more."""
    chance = Random(seed)
    start = chance.uniform(FIRST, LAST - length)
    found = [(start, start + length)]
    for _ in range(steps):
        start += length * chance.choice((-0.4, -0.1, 0.01, 0.07, 0.3))
        found.append((start, start + length))
    return [*found, found[0]]


@pytest.mark.parametrize(("size", "language"), list(zip(WIDE, LANGUAGES, strict=True)))
@pytest.mark.parametrize(("count", "tracks"), CROWDS)
def test_no_words_meet_and_nothing_jumps_under_a_pan(
    qapp: QApplication, count: int, tracks: int, language: str, size: tuple[int, int]
) -> None:
    teller, frame = crowd(count, tracks, language), sheet(size, language)
    compared = 0
    for seed, length in enumerate(LENGTHS[1:-1]):
        own = TimelineSheet(teller, frame)
        pictures = [own.lay_out(at(teller, window)) for window in walk(length, 3, seed)]
        for before, after in pairwise(pictures):
            assert not broken(after[0], frame)
            moved, both = jumps(teller, frame, before, after)
            assert not moved
            assert names(before[0]) == names(after[0])
            compared += both
    assert compared > 3


@given(happenings=st.lists(HAPPENINGS, min_size=1, max_size=40), length=st.floats(1, 12_000), seed=st.integers(0, 99))
@SOME
def test_no_story_breaks_it(qapp: QApplication, happenings: list, length: float, seed: int) -> None:  # type: ignore[type-arg]
    teller, frame = told(story_of(happenings)), sheet()
    own = TimelineSheet(teller, frame)
    for window in walk(length, 2, seed):
        scene, scale = own.lay_out(at(teller, window))
        assert not broken(scene, frame)
        assert len(happening(teller, scale) & pictured(scene).keys()) + counted(scene) == len(happening(teller, scale))


@pytest.mark.parametrize(("count", "tracks"), CROWDS)
def test_a_walk_through_time_comes_back_to_the_same_picture(qapp: QApplication, count: int, tracks: int) -> None:
    teller, frame = crowd(count, tracks), sheet()
    for length in (60.0, 3000.0):
        windows = walk(length, 12, count)
        own = TimelineSheet(teller, frame)
        first = own.lay_out(at(teller, windows[0]))[0]
        for window in windows[1:-1]:
            own.lay_out(at(teller, window))
        last = own.lay_out(at(teller, windows[-1]))[0]
        fresh = TimelineSheet(teller, frame).lay_out(at(teller, windows[0]))[0]
        assert first.items == last.items == fresh.items
        assert first.targets == last.targets == fresh.targets


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("count", "tracks"), [*CROWDS[:2], (10_000, 4)])
def test_each_event_is_drawn_once_or_counted_once(
    qapp: QApplication, count: int, tracks: int, size: tuple[int, int]
) -> None:
    teller, frame = crowd(count, tracks), sheet(size)
    own = TimelineSheet(teller, frame)
    for length in LENGTHS[::2]:
        scene, scale = own.lay_out(at(teller, walk(length, 0, int(length))[0]))
        keys = [target.key for target in scene.targets if target.kind == "event" and target.key[1:].isdigit()]
        assert len(keys) == len(set(keys))
        upright = size[0] < size[1]
        for track in [] if upright else teller.story.timeline.tracks:
            wanted = happening(teller, scale, track.id)
            rest = counted(scene, teller.text(track.name))
            assert len(wanted & set(keys)) + rest == len(wanted), (length, track.id)
        wanted = happening(teller, scale)
        assert set(keys) <= wanted
        assert len(keys) + counted(scene) == len(wanted), length


@pytest.mark.parametrize("size", WIDE)
def test_a_ring_that_is_followed_folds_fewer(qapp: QApplication, size: tuple[int, int]) -> None:
    teller, frame = crowd(3000), sheet(size)
    own = TimelineSheet(teller, frame)
    scene, _ = own.lay_out(at(teller, (FIRST, LAST)))
    for ring in [ring for ring in rings(scene) if folded(ring) > MOST_TITLES][::11]:
        name, length = ring.name.split(": ")[1], float(LAST - FIRST)
        while folded(ring) > MOST_TITLES:
            start, end = window_of(ring)
            assert end - start < length / 1.5
            closer = [one for one in rings(own.lay_out(at(teller, (start, end)))[0], name) if window_of(one)[0] > start]
            length = end - start
            ring = max(closer, key=folded, default=ring)
            if not closer:
                break


@pytest.mark.parametrize("size", WIDE)
def test_what_is_alone_in_a_window_stands_for_itself(qapp: QApplication, size: tuple[int, int]) -> None:
    teller, frame = crowd(400, 7), sheet(size)
    own, found = TimelineSheet(teller, frame), 0
    for event in Random(1).sample(teller.story.timeline.events, 40):
        assert event.when is not None
        day = float(event.when.earliest or FIRST)
        scene, scale = own.lay_out(at(teller, (day - 0.5, day + 1.5)))
        if happening(teller, scale, event.track) == {event.id}:
            assert event.id in pictured(scene)
            found += 1
    assert found


@pytest.mark.parametrize(("count", "tracks", "size"), [(400, 7, WIDE[1]), *((10_000, 4, size) for size in SIZES)])
def test_what_is_selected_is_drawn_with_words(
    qapp: QApplication, count: int, tracks: int, size: tuple[int, int]
) -> None:
    teller, frame = crowd(count, tracks), sheet(size)
    chance, found = Random(size[0]), 0
    brief = [event for event in teller.story.timeline.events if len(event.title.of("en")) < 30 or event.short]
    for event in chance.sample(brief, 2):
        chosen = at(teller, (0.0, 1.0), selection=Selection("event", event.id))
        own = TimelineSheet(chosen, frame)
        assert event.when is not None
        day = event.when.earliest or FIRST
        for length in LENGTHS[1:4]:
            start = day - length * chance.uniform(0.2, 0.4)
            scene, scale = own.lay_out(at(chosen, (start, start + length)))
            assert not broken(scene, frame)
            assert event.id in happening(teller, scale)
            one = pictured(scene)[event.id]
            if size[0] < size[1] or is_inside(one, scale, frame.px(300)):
                assert event.id[1:] in one.said, (event.id, length)
                found += 1
    assert found


def folded(ring: Target) -> int:
    """How many events a ring stands for."""
    return int(ring.name.split()[0])


def window_of(ring: Target) -> Window:
    """Where it leads to."""
    start, end = ring.key.removeprefix("window=").split("..")
    return float(start), float(end)


@pytest.mark.parametrize("size", WIDE)
def test_more_tracks_than_have_room_are_said_and_not_squeezed(qapp: QApplication, size: tuple[int, int]) -> None:
    teller, frame = crowd(300, 30), sheet(size)
    own = TimelineSheet(teller, frame)
    scene, _ = own.lay_out(at(teller, (FIRST, LAST)))
    assert not broken(scene, frame)
    tops = sorted(names(scene).values())
    assert 5 < len(tops) < 30
    assert min(b - a for a, b in pairwise(tops)) > frame.type("label").px
    assert f"{len(tops)} of 30" in " ".join(run.text for run in scene.words())
    hidden = next(e for e in teller.story.timeline.events if e.track not in names(scene))
    chosen = at(teller, (FIRST, LAST), selection=Selection("event", hidden.id))
    assert hidden.track in names(own.lay_out(chosen)[0])


@pytest.mark.parametrize("count", [100, 1000, 10_000])
def test_on_an_upright_sheet_rings_keep_clear_of_bars_and_what_is_selected_is_drawn(
    qapp: QApplication, count: int
) -> None:
    frame, teller = sheet((1080, 1920)), crowd(count)
    for number in range(0, count, count // 7):
        key = f"e{number}"
        chosen = teller.in_state(msgspec.structs.replace(teller.state, selection=Selection("event", key)))
        scene, _ = lay_out_timeline(chosen, frame)
        circles = [ring.rect for ring in rings(scene)]
        drawn = pictured(scene)
        assert key in drawn and drawn[key].said
        assert all(ring.rect.h < 0.2 * frame.height for ring in rings(scene)) and len(circles) > 4
        longs = [one.mark for one in drawn.values() if one.mark.h > frame.px(60)]
        assert not [(mark, ring) for mark in longs for ring in circles if mark.meets(ring, -0.5)]


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (720, 440)])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_ring_meets_no_plate_of_the_rows_beside_it(qapp: QApplication, size: tuple[int, int], language: str) -> None:
    found = 0
    far = at(told("g60", language), (722_000.0, 739_000.0))  # which leaves the rows least room
    for teller in (far, crowd(400, 7, language), crowd(100, 4, language)):
        scene, _ = lay_out_timeline(teller, sheet(size, language))
        plates = [one.rect for one in scene.targets if one.kind == "cite"]
        found += len(rings(scene))
        assert [ring.name for ring in rings(scene) if any(ring.rect.meets(plate, -0.5) for plate in plates)] == []
    assert found


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_an_upright_sheet_a_few_events_all_have_words(qapp: QApplication, language: str) -> None:
    window = (736_695.0, 736_730.0)  # in which two of the lightest happen
    scene, axis = lay_out_timeline(at(told("g60", language), window), sheet((1080, 1920), language))
    drawn = pictured(scene)
    dated = happening(told("g60", language), axis)
    assert len(dated) == 2 and dated <= drawn.keys()
    assert all(drawn[key].said for key in dated) and not rings(scene)

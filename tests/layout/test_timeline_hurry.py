"""A quick zoom: no frame packs more than so much, nothing meets meanwhile, and rest gives the exact picture."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from packed import at, broken, crowd
from PySide6.QtWidgets import QApplication
from pytest import MonkeyPatch
from sheets import sheet

from g60desk.layout.scale import Window, zoomed
from g60desk.layout.scene import Scene
from g60desk.layout.timeline import TimelineSheet
from g60desk.layout.timeline_tiles import Tiles
from g60desk.layout.told import Told

SHEET = (1920, 1080)
START: Window = (690_000.0, 738_000.0)
STILL = 724_510.0
FASTER = 1.14  # in each frame
FRAMES = 40
SOON = 60  # pictures in which all is caught up


def closer() -> Iterator[Window]:
    return (zoomed(START, FASTER**step, STILL) for step in range(FRAMES))


def farther() -> Iterator[Window]:
    return reversed(tuple(closer()))


WAYS = {"closer": tuple(closer()), "farther": tuple(farther())}


def content(scene: Scene) -> list[object]:
    return [(one.kind, one.key, one.rect) for one in scene.targets]


def caught_up(own: TimelineSheet, teller: Told) -> Scene:
    """The picture of a window in which nothing moves any more."""
    for _ in range(SOON):
        scene, _ = own.lay_out(teller)
        if not own.behind:
            return scene
    raise AssertionError("it never catches up")


@pytest.mark.parametrize("way", WAYS)
def test_no_frame_of_a_quick_zoom_packs_much(qapp: QApplication, way: str, monkeypatch: MonkeyPatch) -> None:
    packed: list[object] = []
    pack = Tiles._pack_tile

    def counted(tiles: Tiles, where: tuple[object, int]) -> object:
        packed.append(where)
        return pack(tiles, where)  # type: ignore[arg-type]

    monkeypatch.setattr(Tiles, "_pack_tile", counted)
    teller = crowd(6000, 6)
    own = TimelineSheet(teller, sheet(SHEET))
    counts = []
    for window in WAYS[way]:
        packed.clear()
        own.lay_out(at(teller, window))
        counts.append(len(packed))
    later = sorted(counts[2:])
    assert later[-4] <= 4, counts


@pytest.mark.parametrize("way", WAYS)
def test_what_is_behind_still_meets_nothing(qapp: QApplication, way: str) -> None:
    teller = crowd(6000, 6)
    own = TimelineSheet(teller, sheet(SHEET))
    behind = 0
    for number, window in enumerate(WAYS[way]):
        scene, _ = own.lay_out(at(teller, window))
        behind += own.behind
        if number % 6 == 5:
            assert broken(scene, sheet(SHEET)) == []
    assert behind > FRAMES // 4


@pytest.mark.parametrize("count", [60, 900, 6000])
@pytest.mark.parametrize("way", WAYS)
def test_at_rest_it_is_the_picture_of_its_window(qapp: QApplication, way: str, count: int) -> None:
    teller, frame = crowd(count, 6), sheet(SHEET)
    own = TimelineSheet(teller, frame)
    for window in WAYS[way]:
        own.lay_out(at(teller, window))
    last = at(teller, WAYS[way][-1])
    fresh, _ = TimelineSheet(teller, frame).lay_out(last)
    assert content(caught_up(own, last)) == content(fresh)


def test_a_jump_waits_for_nothing(qapp: QApplication) -> None:
    teller, frame = crowd(6000, 6), sheet(SHEET)
    own = TimelineSheet(teller, frame)
    for window in WAYS["closer"][:12]:
        own.lay_out(at(teller, window))
    assert own.behind
    there = at(teller, (700_000.0, 701_000.0))
    scene, _ = own.lay_out(there)
    assert not own.behind
    assert content(scene) == content(TimelineSheet(teller, frame).lay_out(there)[0])

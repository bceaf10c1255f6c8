"""Looking ahead while time moves: what comes next is packed before it is shown, and nothing looks different for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from packed import at, crowd
from PySide6.QtWidgets import QApplication
from pytest import MonkeyPatch
from sheets import sheet

from g60desk.layout import timeline_dealt
from g60desk.layout.scale import Window, zoomed
from g60desk.layout.timeline import TimelineSheet
from g60desk.layout.timeline_ahead import MOST, look_ahead
from g60desk.layout.timeline_tiles import Tiles

SHEET = (1920, 1080)
START: Window = (723_000.0, 726_000.0)


def closer(steps: int) -> Iterator[Window]:
    window = START
    for _ in range(steps):
        yield window
        window = zoomed(window, 1.04, 724_510.0)


def onward(steps: int) -> Iterator[Window]:
    for step in range(steps):
        yield START[0] + 150.0 * step, START[1] + 150.0 * step


WAYS = {"zoom": tuple(closer(60)), "pan": tuple(onward(60))}


class Clerk:
    """Counts the tiles that are packed, and which of them in the frame that shows them."""

    def __init__(self, patch: MonkeyPatch) -> None:
        self.late = self.early = 0
        self._ahead = False
        pack = Tiles._pack_tile

        def packed(tiles: Tiles, where: object) -> object:
            self.early += self._ahead
            self.late += not self._ahead
            return pack(tiles, where)  # type: ignore[arg-type]

        def looked(*given: object) -> None:
            self._ahead = True
            look_ahead(*given)  # type: ignore[arg-type]
            self._ahead = False

        patch.setattr(Tiles, "_pack_tile", packed)
        patch.setattr(timeline_dealt, "look_ahead", looked)


@pytest.mark.parametrize("way", WAYS)
def test_most_is_packed_before_it_is_shown(qapp: QApplication, way: str, monkeypatch: MonkeyPatch) -> None:
    clerk, teller = Clerk(monkeypatch), crowd(3000, 4)
    own = TimelineSheet(teller, sheet(SHEET))
    for window in WAYS[way][:2]:
        own.lay_out(at(teller, window))
    clerk.late = clerk.early = 0
    late = Counter[int]()
    for number, window in enumerate(WAYS[way][2:]):
        before = clerk.late
        own.lay_out(at(teller, window))
        late[number] = clerk.late - before
    assert clerk.early > 10
    assert clerk.late * 4 < clerk.early
    assert max(late.values()) <= MOST


@pytest.mark.parametrize("way", WAYS)
def test_nothing_looks_different_for_it(qapp: QApplication, way: str) -> None:
    teller, frame = crowd(3000, 4), sheet(SHEET)
    moved = TimelineSheet(teller, frame)
    for window in WAYS[way]:
        scene, _ = moved.lay_out(at(teller, window))
    fresh, _ = TimelineSheet(teller, frame).lay_out(at(teller, WAYS[way][-1]))
    assert [item for item in scene.items if item not in fresh.items] == []
    assert [(one.kind, one.key, one.rect) for one in scene.targets] == [
        (one.kind, one.key, one.rect) for one in fresh.targets
    ]


def test_a_jump_is_no_movement(qapp: QApplication, monkeypatch: MonkeyPatch) -> None:
    clerk, teller = Clerk(monkeypatch), crowd(3000, 4)
    own = TimelineSheet(teller, sheet(SHEET))
    for window in (START, START, (724_000.0, 724_300.0), (734_000.0, 737_000.0)):
        own.lay_out(at(teller, window))
    assert clerk.late > 0
    assert clerk.early == 0

"""A hand that zooms quickly through a crowd: the picture is behind, comes to what it is to be, and nothing ticks."""

from __future__ import annotations

from hands import Held
from packed import crowd
from pytestqt.qtbot import QtBot
from sheets import sheet, told

from g60desk.layout.scale import zoomed
from g60desk.layout.timeline import lay_out_timeline

SHEET = (1920, 1080)


def zoomed_quickly(qtbot: QtBot) -> Held:
    held = Held(qtbot, SHEET, story=crowd(6000, 6).story)
    for _ in range(12):
        held.view.glide.go(zoomed(held.window, 1.2, held.day(1200)))
        held.view.glide.settle()
    return held


def test_a_crowd_that_was_zoomed_quickly_catches_up_by_itself(qtbot: QtBot) -> None:
    held = zoomed_quickly(qtbot)
    glide = held.view.glide
    assert glide.behind
    qtbot.waitUntil(lambda: not glide.behind, timeout=20_000)
    qtbot.waitUntil(lambda: not glide._timer.isActive())
    fresh, _ = lay_out_timeline(told(held.story, **held.fields), sheet(SHEET))
    seen = [(one.kind, one.key, one.rect) for one in held.view.scene.targets]
    assert seen == [(one.kind, one.key, one.rect) for one in fresh.targets]


def test_behind_another_view_nothing_is_caught_up(qtbot: QtBot) -> None:
    held = zoomed_quickly(qtbot)
    held.view.hide()
    assert not held.view.glide._timer.isActive()
    held.view.show()
    qtbot.waitUntil(lambda: not held.view.glide.behind, timeout=20_000)

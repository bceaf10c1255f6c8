"""The timeline in the hand: the wheel zooms at the pointer, a drag moves, arrows walk, and the line is the only red."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sheets import TOKENS, sheet, shown_view, told

from g60desk.layout.nametag import is_nameless, lay_out_nametag
from g60desk.layout.scene import Box, Target
from g60desk.layout.timeline_window import extent, shown_window, whole_window
from g60desk.state import Selection
from g60desk.theme import Theme
from g60desk.views.timeline import TimelineView

WIDE, UPRIGHT = (1920, 1080), (1080, 1920)


def shown(qtbot: QtBot, size: tuple[int, int] = WIDE, theme: str = "paper", **fields: Any) -> TimelineView:
    return shown_view(TimelineView(TOKENS), qtbot, size, theme, **fields)


def wishes(view: TimelineView) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    view.wished.connect(found.append)
    return found


def target(view: TimelineView, kind: str, key: str) -> Target:
    return next(t for t in view.scene.targets if (t.kind, t.key) == (kind, key))


def test_the_keyboard_zooms_at_the_selected_event(qtbot: QtBot) -> None:
    view = shown(qtbot, selection=Selection("event", "launch"))
    found = wishes(view)
    at = sum(extent(told("g60").index.events["launch"].when)) / 2
    view.zoom(1)
    start, end = found[0]["window"]
    before = shown_window(told("g60").story, None)
    assert (at - start) / (end - start) == pytest.approx((at - before[0]) / (before[1] - before[0]))


def test_the_keyboard_zooms_and_fits(qtbot: QtBot) -> None:
    view = shown(qtbot)
    found = wishes(view)
    view.zoom(1)
    view.zoom(-1)
    view.zoom(0)
    closer, farther, whole = (wish["window"] for wish in found)
    start, end = shown_window(told("g60").story, None)
    assert closer[1] - closer[0] < end - start < farther[1] - farther[0]
    assert whole == whole_window(told("g60").story)
    view.show_told(told("g60", window=closer), Theme("paper", TOKENS))
    view.zoom(0)
    assert found[-1] == {"window": None}


@pytest.mark.parametrize("theme", ["paper", "hall", "contrast"])
def test_the_line_is_in_the_signal_colour_and_ends_softly(qtbot: QtBot, theme: str) -> None:
    view = shown(qtbot, theme=theme)
    image = view.grab().toImage()
    ring = target(view, "phase", "v3").rect
    y = round(ring.y + TOKENS.marker["interchange"]["r"])
    signal = QColor(TOKENS.theme(theme)["signal"])
    assert image.pixelColor(1400, y) == signal
    assert image.pixelColor(1826, y) == QColor(TOKENS.theme(theme)["bg"])


def test_a_mark_without_words_is_named_under_the_pointer(qtbot: QtBot) -> None:
    view = shown(qtbot)
    nameless = next(t for t in view.scene.targets if is_nameless(view.scene, t) and t.kind == "event")
    named = next(t for t in view.scene.targets if t.kind == "event" and not is_nameless(view.scene, t))
    before = view.grab().toImage()
    changed = []
    for one in (named, nameless):
        QTest.mouseMove(view, QPoint(*(round(at) for at in one.rect.middle)))
        after = view.grab().toImage()
        tag = lay_out_nametag(one, sheet(WIDE), view.scene)
        x, y = next(item.rect for item in tag.items if isinstance(item, Box)).middle
        changed.append(before.pixelColor(round(x), round(y - 8)) != after.pixelColor(round(x), round(y - 8)))
        before = before if one is named else after
    assert changed == [False, True]

"""Journeys of the window itself: presenting, messages that cover nothing, pages with nothing on them yet."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from g60desk.layout.scene import Rect
from g60desk.shell.front import place

SIZES = ((1280, 720), (1920, 1080), (1080, 1920))


def on_page(canvas: Any, rect: Rect) -> Rect:
    at = canvas.mapTo(canvas.window(), canvas.rect().topLeft())
    return rect.moved(at.x(), at.y())


def test_presenting_shows_the_page_alone(desk: Any) -> None:
    desk.opens("g60", tours=False, size=(1280, 720))
    desk.presses("Ctrl+R")
    desk.waits_for(desk.window.strip.isVisible)  # the story is read beside the window
    before = desk.window.stage.view.frame().bottom
    desk.presses("F5")
    assert desk.window.isFullScreen()
    assert not desk.window.stage.foot.isVisible()
    assert not desk.window.strip.isVisible()
    frame = desk.window.stage.view.frame()
    assert frame.bottom == frame.height - frame.grid("margin_top") > before
    desk.presses("2", "]")
    assert desk.state.view == "network"
    desk.presses("Esc")
    assert desk.window.stage.foot.isVisible()
    assert not desk.window.isFullScreen()
    assert desk.window.stage.view.frame().bottom == before
    desk.window.desk.messages.clear()


def test_presenting_from_a_full_screen_goes_back_to_it(desk: Any) -> None:
    desk.opens("g60", tours=False)
    desk.presses("F11", "F5", "F5")
    assert desk.window.isFullScreen()
    assert desk.window.stage.foot.isVisible()
    desk.presses("F5", "F11")
    assert not desk.window.isFullScreen()
    assert desk.window.stage.foot.isVisible()


def test_the_page_alone_is_led_by_few_keys(desk: Any) -> None:
    desk.opens("g60", tours=False)
    desk.clicks("Present")
    assert not desk.window.stage.foot.hasFocus()
    phases = [phase.id for phase in desk.window.desk.session.reading.story.phases]

    def at() -> tuple[str, str, Any]:
        return str(desk.state.view), desk.state.phase, desk.state.selection

    desk.presses("Right")
    assert at() == ("network", phases[0], None)
    for key, phase in zip(("Space", "PgDown"), phases[1:], strict=False):
        desk.presses(key)
        assert at() == ("network", phase, None)
    desk.presses(*["Right"] * (len(phases) - 3), "Space", "Right", "Right", "Right")
    assert at()[0] == "statistics"
    desk.presses("Left", "PgUp")
    assert at() == ("network", phases[-1], None)
    desk.presses("Left")
    assert at() == ("network", phases[-2], None)
    assert desk.window.panel == ""
    assert desk.window.stage.view.ringed() is None
    desk.presses("Esc")
    assert desk.window.stage.foot.isVisible()
    desk.presses("Right")
    assert at() == ("network", phases[-2], None)


def test_what_lies_over_the_page_alone_has_the_keys(desk: Any) -> None:
    desk.opens("g60", tours=False, view="network")
    desk.presses("F5", "S", "Space", "Right")
    assert str(desk.state.view) == "sources"
    desk.presses("Esc")
    assert str(desk.state.view) == "network"
    assert desk.window.presenting
    desk.presses("Right", "Esc")
    assert str(desk.state.view) == "comparison"
    assert not desk.window.presenting


@pytest.mark.parametrize("size", SIZES)
def test_a_message_covers_nothing(desk: Any, size: tuple[int, int]) -> None:
    desk.opens("g60", size=size)
    for _, view in product(("en", "zh-Hans"), "1234"):
        desk.window.desk.messages.clear()
        desk.presses("L", view, "Ctrl+R")
        desk.waits_for(desk.window.strip.isVisible)
        strip = on_page(desk.window.strip, Rect(0, 0, desk.window.strip.width(), desk.window.strip.height()))
        stage = desk.window.stage
        for canvas in (stage.view, stage.foot):
            for one in canvas.scene.words():
                assert not strip.meets(on_page(canvas, one.box)), one.text
            for target in canvas.scene.targets:
                assert not strip.meets(on_page(canvas, target.rect)), target.name
    desk.window.desk.messages.clear()


def test_reading_again_answers_who_asked(desk: Any) -> None:
    folder = desk.opens("two-towns")
    (folder / "story.yaml").touch()
    desk.window.desk.watch.read_again()
    desk.rests()
    assert desk.window.desk.messages.now is None
    desk.presses("Ctrl+R")
    desk.shows("Read again; nothing has changed")
    desk.window.desk.messages.clear()


def test_without_a_story_keys_say_so_and_the_foot_offers_what_works(desk: Any, tmp_path: Path) -> None:
    desk.starts(tmp_path / "nowhere")
    desk.window.desk.messages.clear()
    assert {target.key for target in desk.window.stage.foot.scene.targets} == {"language", "help"}
    for key in ("2", "S", "Ctrl+K", "T"):
        desk.presses(key)
        desk.shows("No story is open")
        desk.window.desk.messages.clear()
    desk.clicks("中文")
    desk.shows("新建")


def test_a_view_without_anything_says_where_to_begin(desk: Any, tmp_path: Path) -> None:
    folder = tmp_path / "head"
    folder.mkdir()
    (folder / "story.yaml").write_text("format: 1\nid: head\nlanguages: [en]\ntitle: A head\n", encoding="utf-8")
    desk.starts(folder)
    for key, name in zip("1234", ("timeline", "network", "comparison", "statistics"), strict=True):
        desk.presses(key)
        desk.shows("in this story yet", f"{name}.yaml")
        desk.hides("Table")


def test_the_window_is_never_larger_than_its_screen(desk: Any) -> None:
    desk.opens("two-towns", size=(5000, 3000))
    place(desk.window, None)
    room = desk.window.screen().availableGeometry()
    assert desk.window.width() <= room.width()
    assert desk.window.height() <= room.height()


def test_a_click_on_nothing_lets_go_of_what_is_chosen(desk: Any) -> None:
    desk.opens("g60", size=(1280, 720))
    for view, kind in (("1", "event"), ("2", "place"), ("4", "figure")):
        desk.presses(view)
        key = next(target.key for target in desk.window.stage.view.scene.targets if target.kind == kind)
        desk.window.dispatch.act(kind, key)
        desk.rests()
        assert desk.state.selection is not None
        canvas = desk.window.stage.view
        x, y = next(
            (x, y) for y in range(700, 0, -7) for x in range(5, 1275, 7)
            if canvas.scene.target_at(x, y) is None and y < canvas.frame().bottom
        )  # fmt: skip
        QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(x, y))
        assert desk.state.selection is None, view


def test_the_ring_goes_along_with_the_phase(desk: Any) -> None:
    desk.opens("g60", view="network")
    view = desk.window.stage.view
    first, second = (target for target in view.scene.targets if target.kind == "phase" and target.key in ("v1", "v2"))
    view.setFocus()
    view.focus_on(first)
    desk.presses("Enter")
    desk.presses("]")
    assert view.focused().key == second.key == desk.state.phase


def test_the_drawer_gives_the_ring_back_where_it_was_read_last(desk: Any) -> None:
    desk.opens("g60", view="statistics")
    view = desk.window.stage.view
    marks = [target for target in view.scene.targets if target.kind == "cite"]
    view.setFocus()
    view.focus_on(marks[0])
    desk.presses("Enter")
    desk.clicks("Next")
    assert str(desk.state.opened) != marks[0].key
    last = str(desk.state.opened)
    desk.presses("Esc")
    assert view.hasFocus()
    assert view.focused().key == last

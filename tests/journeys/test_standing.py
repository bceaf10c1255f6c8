"""Journeys of the window itself: presenting, messages that cover nothing, pages with nothing on them yet."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Any

import pytest

from g60desk.layout.scene import Rect

SIZES = ((1280, 720), (1920, 1080), (1080, 1920))


def on_page(canvas: Any, rect: Rect) -> Rect:
    at = canvas.mapTo(canvas.window(), canvas.rect().topLeft())
    return rect.moved(at.x(), at.y())


def test_presenting_shows_the_page_alone(desk: Any) -> None:
    desk.opens("g60", size=(1280, 720))
    desk.presses("Ctrl+R")
    assert desk.window.strip.isVisible()
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
    desk.opens("two-towns")
    desk.presses("F11", "F5", "F5")
    assert desk.window.isFullScreen()
    assert desk.window.stage.foot.isVisible()
    desk.presses("F5", "F11")
    assert not desk.window.isFullScreen()
    assert desk.window.stage.foot.isVisible()


@pytest.mark.parametrize("size", SIZES)
def test_a_message_covers_nothing(desk: Any, size: tuple[int, int]) -> None:
    desk.opens("g60", size=size)
    for language, view in product(("en", "zh-Hans"), "1234"):
        desk.presses("L", view, "Ctrl+R")
        assert desk.window.strip.isVisible(), language
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
    desk.window.standing.as_remembered()
    room = desk.window.screen().availableGeometry()
    assert desk.window.width() <= room.width()
    assert desk.window.height() <= room.height()

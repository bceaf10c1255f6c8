"""Journeys over two starts: what is remembered, and what happens when that cannot be read."""

from __future__ import annotations

import json
from typing import Any


def test_language_theme_view_and_place_are_remembered(desk: Any) -> None:
    desk.opens("two-towns", size=(1100, 700))
    desk.presses("L", "D", "3")
    desk.closes()
    kept = json.loads(desk.settings.read_text(encoding="utf-8"))
    assert kept["geometry"][2:] == [1100, 700]
    desk.opens("two-towns")
    assert (desk.state.language, desk.state.theme, desk.state.view) == ("zh-Hans", "hall", "comparison")


def test_what_is_asked_for_comes_before_what_is_remembered(desk: Any) -> None:
    desk.opens("two-towns")
    desk.presses("D")
    desk.opens("two-towns", theme="contrast", language="zh-Hans", view="network")
    assert (desk.state.language, desk.state.theme, desk.state.view) == ("zh-Hans", "contrast", "network")


def test_broken_settings_are_set_aside_and_told(desk: Any) -> None:
    desk.settings.write_text("{ not settings", encoding="utf-8")
    desk.opens("two-towns", language="en")
    desk.shows("The settings could not be read", "settings.broken")
    assert desk.settings.with_suffix(".broken").read_text(encoding="utf-8") == "{ not settings"
    desk.presses("Esc")
    desk.hides("The settings could not be read")


def test_settings_that_cannot_be_saved_are_told_and_nothing_breaks(desk: Any) -> None:
    desk.opens("two-towns")
    desk.settings.unlink()
    desk.settings.mkdir()
    desk.presses("D")
    assert desk.state.theme == "hall"
    desk.shows("The settings could not be saved")
    desk.presses("Esc")
    desk.settings.rmdir()

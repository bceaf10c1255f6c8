"""Journeys through a tour's steps: found by their words, and a view kept as one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtGui import QGuiApplication

from g60desk.state import Selection
from g60desk.story.model import NetworkLayout, View


def test_a_step_is_found_by_its_words_and_one_step_leads_back(desk: Any) -> None:
    desk.opens("two-towns", view="statistics")
    before = desk.state
    desk.presses("Ctrl+K")
    desk.types("then there were two")
    desk.presses("Return")
    desk.rests()
    state = desk.state
    assert (state.view, state.phase, state.layout) == (View.NETWORK, "v2", NetworkLayout.STRAIGHT)
    assert state.selection == Selection("place", "birch")
    desk.presses("Esc")
    assert desk.state == before


def test_a_view_that_is_kept_is_a_step_once_it_is_pasted(desk: Any) -> None:
    folder: Path = desk.opens("two-towns", view="network")
    desk.window.dispatch.act("place", "birch")
    desk.presses("G", "Ctrl+Shift+K")
    desk.clicks("To the clipboard, as text")
    desk.shows("on the clipboard")
    kept, shown = QGuiApplication.clipboard().text(), desk.state
    indented = "".join(f"      {line}\n" for line in kept.splitlines())
    story = folder / "story.yaml"
    story.write_text(story.read_text(encoding="utf-8") + indented, encoding="utf-8")
    desk.waits_for(lambda: len(desk.window.desk.session.reading.story.tours[0].steps) == 4)
    assert desk.window.desk.problems == ()
    desk.presses("Esc", "1", "Ctrl+Home")
    desk.window.dispatch.act("go", "step:main/network-birch")
    desk.rests()
    assert desk.state == shown
    desk.window.desk.messages.clear()

"""Journeys of who checks before a show: progress, a stop, findings that lead to their step, and the page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hall_pcs import HallPc
from PySide6.QtWidgets import QApplication

from g60desk.doctor.computer import Looks
from g60desk.shell.show_check import ShowCheck


def checking(desk: Any, story: str, *shapes: tuple[int, int]) -> ShowCheck:
    desk.opens(story)
    desk.presses("Esc")
    check = desk.window.commands.checking
    assert isinstance(check, ShowCheck)
    check.shapes = shapes
    check.computer = lambda: HallPc(seen=Looks())
    return check


def test_what_is_found_leads_to_its_step_and_is_saved_as_a_page(desk: Any, tmp_path: Path) -> None:
    check = checking(desk, "before-the-show", (1280, 720), (1080, 1920))
    desk.presses("F7")
    desk.shows("Check before a show", "Cancel")
    before = set(QApplication.topLevelWidgets())
    desk.waits_for(lambda: check.result is not None)
    assert not {one for one in set(QApplication.topLevelWidgets()) - before if one.isVisible()}
    desk.shows("5 things are wrong.", "story.yaml:44:23", "is cut.", "There is no screen here")
    saved = tmp_path / "page.html"
    check.ask_file = lambda _, name: str(saved.with_name(name))
    desk.clicks("Save as a page")
    assert "5 things are wrong." in (tmp_path / "before-the-show-check.html").read_text(encoding="utf-8")
    desk.clicks("Go to step 3 The miller")
    assert desk.window.panel == "" and desk.state.view == "network"


def test_it_is_stopped_by_esc_and_kept_until_the_story_changes(desk: Any) -> None:
    check = checking(desk, "two-tours", (1280, 720))
    desk.presses("F7")
    desk.waits_for(lambda: check.seen is not None and check.seen.done > 2)
    desk.presses("Esc")
    desk.waits_for(lambda: check.seen is None)
    assert check.result is None and desk.window.panel == ""
    desk.shows("The check was stopped.")
    desk.presses("F7")
    desk.waits_for(lambda: check.result is not None)
    found = check.result
    desk.presses("Esc", "F7")
    assert check.result is found
    desk.presses("L")
    desk.shows("放映前检查", "重新检查")
    desk.presses("F7")


def test_another_file_is_asked_about_before_it_is_replaced(desk: Any, tmp_path: Path) -> None:
    check = checking(desk, "before-the-show", (1280, 720))
    desk.presses("F7")
    desk.waits_for(lambda: check.result is not None)
    mine = tmp_path / "mine.html"
    mine.write_text("mine")
    asked: list[list[str]] = []
    check.ask_file = lambda *_: str(mine)
    check.may_replace = lambda _, files: bool(asked.append([one.name for one in files]))
    check.act("save")
    assert (asked, mine.read_text()) == ([["mine.html"]], "mine")
    check.ask_file = lambda *_: str(tmp_path / "none" / "x" / ".." / ".." / "mine.html" / "page.html")
    check.act("save")
    desk.shows("The page was not saved")
    desk.presses("Esc", "Esc")

"""Journeys of who takes a story home: chosen, written step by step, cancelled, and told what to do where it fails."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from PySide6.QtGui import QGuiApplication

from g60desk.shell.take_away import TakeAway


def taking(desk: Any, to: Path) -> TakeAway:
    desk.opens("two-towns")
    desk.presses("Esc")
    take = desk.window.commands.taking
    assert isinstance(take, TakeAway)
    take.ask_place = lambda _, name: str(to / name)
    take.may_replace = lambda *_: pytest.fail("nothing is there")
    return take


def one_step(take: TakeAway) -> None:
    """Begin to write, as the button does, and wait after the first step."""
    take.act("write")
    take._turn.stop()
    take._go_on()
    take._turn.stop()


def test_a_handout_is_written_and_the_choice_is_remembered(desk: Any, tmp_path: Path) -> None:
    take = taking(desk, tmp_path / "带走")
    desk.presses("Ctrl+P")
    desk.shows("Take away", "Hand-out (PDF)", "A4")
    desk.clicks("Letter")
    desk.clicks("Choose a place and write…")
    desk.waits_for(lambda: take.done is None)
    (written,) = (tmp_path / "带走").iterdir()
    assert written.suffix == ".pdf"
    assert written.read_bytes().startswith(b"%PDF")
    assert desk.window.panel == ""
    assert (take.desk.store.now.take_kind, take.desk.store.now.take_paper) == ("handout", "letter")


def test_the_panel_and_the_copy_of_sources_do_not_hear_each_other(desk: Any, tmp_path: Path) -> None:
    take = taking(desk, tmp_path)
    desk.presses("Ctrl+P")
    QGuiApplication.clipboard().setText("mine")
    desk.clicks("Tables (XLSX)")
    assert QGuiApplication.clipboard().text() == "mine"
    chosen = take.taking
    desk.presses("Esc", "S")
    desk.clicks("Copy all of these sources as text")
    assert QGuiApplication.clipboard().text() != "mine"
    assert take.taking == chosen


def test_slides_are_written(desk: Any, tmp_path: Path) -> None:
    take = taking(desk, tmp_path)
    desk.presses("Ctrl+P")
    desk.clicks("Slides (PowerPoint)")
    desk.clicks("Choose a place and write…")
    desk.waits_for(lambda: take.done is None)
    (written,) = tmp_path.glob("*.pptx")
    assert len(Presentation(str(written)).slides) > 3


def test_web_pages_are_written_and_never_over_what_is_somebodys_own(desk: Any, tmp_path: Path) -> None:
    to = tmp_path / "out"
    take = taking(desk, to)
    desk.presses("Ctrl+P")
    desk.clicks("Web pages (HTML)")
    desk.shows("All languages", "What the speaker says")
    desk.clicks("中文")
    desk.clicks("Choose a place and write…")
    desk.waits_for(lambda: take.done is None)
    (one,) = to.iterdir()
    assert (one.name, (one / "index.html").is_file()) == ("two-towns-main-zh-Hans-pages", True)
    (one / "mine.txt").write_text("mine")
    take.may_replace = lambda *_: True
    desk.presses("Ctrl+P")
    desk.clicks("中文")
    desk.clicks("Choose a place and write…")
    desk.waits_for(lambda: take.done is None)
    assert take.desk.messages.now is not None
    assert "“mine.txt” in it was not written by this program" in take.desk.messages.now.text


def test_a_cancel_leaves_nothing(desk: Any, tmp_path: Path) -> None:
    take = taking(desk, tmp_path / "new")
    desk.presses("Ctrl+P")
    desk.clicks("Pictures (PNG)")
    one_step(take)
    desk.shows("Writing: 1 of 3", "Cancel")
    desk.clicks("Cancel")
    assert take.done is None
    assert not (tmp_path / "new").exists()


def test_esc_cancels_too(desk: Any, tmp_path: Path) -> None:
    take = taking(desk, tmp_path / "new")
    desk.presses("Ctrl+P")
    desk.clicks("Drawings (SVG)")
    one_step(take)
    assert (tmp_path / "new").exists()
    desk.presses("Esc")
    take._go_on()
    assert take.done is None
    assert not (tmp_path / "new").exists()


def test_what_is_there_is_asked_about(desk: Any, tmp_path: Path) -> None:
    take = taking(desk, tmp_path)
    there = tmp_path / "two-towns-en.xlsx"
    there.write_text("mine")
    asked: list[Path] = []
    take.may_replace = lambda _, files: bool(asked.extend(files))
    desk.presses("Ctrl+P")
    desk.clicks("Tables (XLSX)")
    desk.clicks("Choose a place and write…")
    assert (asked, take.done, there.read_text()) == ([there], None, "mine")
    take.may_replace = lambda *_: True
    desk.clicks("Choose a place and write…")
    desk.waits_for(lambda: take.done is None)
    assert there.read_bytes().startswith(b"PK")


def test_a_full_disk_says_what_to_do(desk: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    take = taking(desk, tmp_path)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    desk.presses("Ctrl+P")
    desk.clicks("Tables (XLSX)")
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        take.desk.store.path = None
        desk.clicks("Choose a place and write…")
        desk.waits_for(lambda: take.done is None)
    assert take.desk.messages.now is not None
    assert "No space left on device. Choose another place, or make room." in take.desk.messages.now.text
    assert not list(tmp_path.glob("*.xlsx*"))

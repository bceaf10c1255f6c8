"""The self-test: it finds all well here, tells what is not, and never leaves the report of another day."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage, qRgb
from PySide6.QtWidgets import QApplication

from g60desk.shell import selftest, selftest_pages
from g60desk.shell.glance import Wishes
from g60desk.shell.selftest_pages import LEAST_COLOURS

STORIES = Path(__file__).parent.parent / "stories"
WITHOUT_SCREEN = {
    name: value for name, value in os.environ.items() if name not in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
}


def run(*words: str, **changed: str) -> tuple[int, str]:
    command = [sys.executable, "-m", "g60desk", *words]
    done = subprocess.run(
        command, env={**WITHOUT_SCREEN, **changed}, capture_output=True, text=True, timeout=120, check=False
    )
    return done.returncode, done.stdout + done.stderr


def told(path: Path) -> dict[str, Any]:
    return dict(json.loads(path.read_text(encoding="utf-8")))


def test_all_is_well_here_and_nothing_is_printed(tmp_path: Path) -> None:
    out = tmp_path / "自检 out.json"
    assert run(str(STORIES / "two-towns"), "--selftest", str(out), "-platform", "offscreen") == (0, "")
    report = told(out)
    assert report["ok"]
    assert report["problems"] == []
    assert report["platform"] == "offscreen"
    assert report["story"] == "Two towns, one road"
    assert {"timeline", "network-straight", "comparison-histories", "statistics-table", "sources"} <= {
        page["name"] for page in report["pages"]
    }
    assert report["modules"] > 700
    assert report["first_picture_s"] > 0
    assert QImage(str(tmp_path / report["picture"])).width() >= 720


def test_a_story_that_cannot_be_read_is_a_problem(
    tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(selftest.Report, "look_at_modules", lambda self: None)
    out = tmp_path / "out.json"
    out.write_text('{"ok": true}', encoding="utf-8")
    assert selftest.try_itself(out, tmp_path / "none", Wishes()) == 1
    report = told(out)
    assert not report["ok"]
    assert "the story cannot be read" in report["problems"]
    assert any("timeline has no story" in line for line in report["problems"])


def test_what_breaks_is_told(tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*_: object) -> None:
        raise RuntimeError("the screen is on fire")

    monkeypatch.setattr(selftest, "drawn_pages", breaks)
    assert selftest.try_itself(tmp_path / "out.json", STORIES / "two-towns", Wishes()) == 1
    assert told(tmp_path / "out.json")["problems"] == ["RuntimeError: the screen is on fire"]


def test_where_nothing_can_be_written_it_fails(tmp_path: Path, qapp: QApplication, capsys: Any) -> None:
    (tmp_path / "file").touch()
    assert selftest.try_itself(tmp_path / "file" / "out.json", STORIES / "two-towns", Wishes()) == 1
    assert "cannot be written" in capsys.readouterr().err


def test_a_page_of_one_colour_is_seen_to_be_empty() -> None:
    image = QImage(320, 180, QImage.Format.Format_RGB32)
    image.fill(qRgb(246, 243, 236))
    assert selftest_pages._colours(image) == 1 < LEAST_COLOURS


def test_a_slip_of_the_keyboard_is_no_word_for_qt() -> None:
    code, said = run("--langauge", "en")
    assert code == 2
    assert "unrecognized arguments: --langauge" in said

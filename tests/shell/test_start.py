"""Starting: a clear sentence without a screen, one application, and settings where they are asked for."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from g60desk.shell import start

TWO_TOWNS = Path(__file__).parent.parent / "stories" / "two-towns"


def run(*words: str, **changed: str | None) -> subprocess.CompletedProcess[str]:
    given = {**os.environ, **changed}
    environment = {name: value for name, value in given.items() if value is not None}
    command = [sys.executable, "-m", "g60desk", *words]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a screen is always there")
def test_without_a_screen_it_says_so_and_does_not_abort() -> None:
    done = run(str(TWO_TOWNS), QT_QPA_PLATFORM=None, DISPLAY=None, WAYLAND_DISPLAY=None)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.strip() == start.NO_SCREEN


def test_pictures_need_no_screen_and_print_only_their_names(tmp_path: Path) -> None:
    file = tmp_path / "one.png"
    done = run("export", str(TWO_TOWNS), "--view", "comparison", "--to", str(file), QT_QPA_PLATFORM=None, DISPLAY=None)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{file}\n", "")


def test_the_settings_are_where_the_variable_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(start.SETTINGS_PLACE, str(tmp_path / "mine.json"))
    assert start.settings_file() == tmp_path / "mine.json"
    monkeypatch.delenv(start.SETTINGS_PLACE)
    assert start.settings_file().name == "settings.json"


def test_the_application_is_made_once(qapp: object) -> None:
    assert start.build_application() is qapp

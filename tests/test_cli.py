"""The words on the command line, as a user types them."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from g60desk.cli import main

STORIES = Path(__file__).parent / "stories"
TWO_TOWNS = str(STORIES / "two-towns")


def test_a_story_without_problems(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", TWO_TOWNS]) == 0
    assert capsys.readouterr().out == f"{TWO_TOWNS}: no problems\n"


def test_the_shipped_story_has_no_errors() -> None:
    assert main(["check"]) == 0


def test_warnings_are_allowed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story = tmp_path / "story.yaml"
    story.write_text("id: a\ntitle: {en: A}\nlanguages: [en, fr]\n")
    assert main(["check", str(story)]) == 0
    assert capsys.readouterr().out == f'{story}:2:1: warning: "title" is not written in fr\n{story}: 1 warning\n'


def test_where_nothing_can_be_printed_the_exit_code_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Under pythonw, as a kiosk on Windows runs, there is no output at all."""
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert main(["check", TWO_TOWNS]) == 0
    assert main(["check", str(STORIES / "broken" / "yaml.yaml")]) == 1


def test_errors_end_with_one(capsys: pytest.CaptureFixture[str]) -> None:
    path = STORIES / "broken" / "yaml.yaml"
    assert main(["check", str(path)]) == 1
    out = capsys.readouterr().out
    assert out.startswith(f"{path}:3:1: error: ")
    assert out.endswith(f"{path}: 6 errors\n")


@pytest.mark.parametrize("name", ["none", "a\0b", "x" * 300])
def test_what_cannot_be_read_ends_with_two(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path / name)]) == 2
    assert "cannot be read" in capsys.readouterr().out


def test_problems_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(STORIES / "broken" / "keys.yaml"), "--format", "json"]) == 1
    problems = json.loads(capsys.readouterr().out)
    assert {tuple(problem) for problem in problems} == {
        ("file", "line", "column", "severity", "code", "message", "hint")
    }
    assert problems[0]["file"] == str(STORIES / "broken" / "keys.yaml")
    assert {problem["severity"] for problem in problems} == {"error", "warning"}


def test_problems_as_csv(capsys: pytest.CaptureFixture[str]) -> None:
    path = str(STORIES / "broken" / "keys.yaml")
    assert main(["check", path, "--format", "csv"]) == 1
    rows = list(csv.DictReader(capsys.readouterr().out.splitlines()))
    assert main(["check", path, "--format", "json"]) == 1
    problems = json.loads(capsys.readouterr().out)
    assert [(row["line"], row["code"]) for row in rows] == [(str(one["line"]), one["code"]) for one in problems]


def test_tables_from_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", TWO_TOWNS, "--csv", str(tmp_path), "--view", "network"]) == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["README.txt", "lines.csv", "places.csv"]
    assert main(["export", TWO_TOWNS, "--csv", str(tmp_path)]) == 2
    assert "--replace" in capsys.readouterr().out
    assert main(["export", TWO_TOWNS]) == 2
    assert "--csv" in capsys.readouterr().err


def test_the_schema_is_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out)["$schema"].endswith("2020-12/schema")


def test_a_new_story_passes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "deep" / "My Town 中文"
    assert main(["new", str(folder)]) == 0
    assert main(["check", str(folder)]) == 0
    assert capsys.readouterr().out.endswith(": no problems\n")
    assert [path.name for path in folder.iterdir()] == ["story.yaml"]
    assert "\nid: my-town\n" in (folder / "story.yaml").read_text(encoding="utf-8")


def test_a_new_story_overwrites_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "diary.txt").write_text("dear diary")
    assert main(["new", str(tmp_path)]) == 2
    assert capsys.readouterr().err == f"g60desk: {tmp_path} is not empty; a new story needs a new or empty folder\n"
    assert main(["new", str(tmp_path / "diary.txt")]) == 2
    assert main(["new", str(tmp_path / "diary.txt" / "below")]) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["diary.txt"]


def test_half_a_story_is_never_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    assert main(["new", str(tmp_path / "new")]) == 2
    assert list(tmp_path.iterdir()) == []


def run(*words: str, **surroundings: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "g60desk", *words]
    return subprocess.run(command, capture_output=True, env={**os.environ, **surroundings}, check=False)


def test_checking_needs_no_qt_and_no_unicode_terminal() -> None:
    done = run("check", str(STORIES / "broken" / "texts.yaml"), PYTHONIOENCODING="ascii", PYTHONPROFILEIMPORTTIME="1")
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert b"PySide6" not in done.stderr
    as_json = run("check", str(STORIES / "broken" / "keys.yaml"), "--format", "json", PYTHONIOENCODING="latin-1")
    assert "中文" in json.loads(as_json.stdout)[1]["message"]


def test_a_reader_that_has_had_enough() -> None:
    command = f"'{sys.executable}' -m g60desk schema | head -n 1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False)
    assert done.stdout == b"{\n"
    assert done.stderr == b""

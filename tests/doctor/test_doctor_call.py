"""The doctor as a keeper calls it, on this computer: it hangs nowhere and reaches no network."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import pytest

from g60desk.cli import main
from g60desk.doctor import this_computer
from g60desk.doctor.this_computer import ThisComputer

TWO_TOWNS = str(Path(__file__).parents[1] / "stories" / "two-towns")


def test_it_works_without_a_screen_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    if sys.platform in ("win32", "darwin"):  # they always have one
        monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    code = main(["doctor", TWO_TOWNS, "--folder", str(tmp_path / "kiosk"), "--json", "--language", "en"])
    told = json.loads(capsys.readouterr().out)
    by = {one["code"]: one for one in told["findings"]}
    assert code == 1 == (not told["well"])
    assert by["pin_none"]["standing"] == "wrong"
    assert by["fonts_whole"]["standing"] == "fine"
    assert by["screen_none"]["found"] == "There is no screen here, or this session has none."
    assert "check_failed" not in by
    assert not (tmp_path / "kiosk").exists()


def test_a_window_that_cannot_be_is_told_with_its_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(this_computer, "PROBE", ("no-such-command-and-no-story", "--probe"))
    looks = ThisComputer().looks()
    assert not looks.drawn
    assert looks.trouble.startswith(("usage:", "g60desk"))


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("raise KeyError('font')", "KeyError: 'font'"),
        ("import os; os.write(2, b'no plugin\\nAborted'); os._exit(134)", "no plugin"),
        ("raise SystemExit(3)", "exit code 3"),
        ("print('not what was asked for')", "exit code 0"),
    ],
)
def test_why_a_window_cannot_be_is_the_line_that_says_it(code: str, why: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(this_computer, "own_command", lambda _: [sys.executable, "-S", "-c", code])
    looks = ThisComputer().looks()
    assert (looks.trouble, looks.fonts) == (why, None)


def test_what_does_not_answer_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(this_computer, "PATIENCE", 0.2)
    computer, begun = ThisComputer(), time.monotonic()
    assert computer.run(sys.executable, "-c", "import time; time.sleep(60)") is None
    assert time.monotonic() - begun < 10
    assert computer.run("no-such-program-anywhere") is None
    assert computer.run(sys.executable, "-c", "raise SystemExit(1)") is None


def test_a_full_disk_stops_no_look(monkeypatch: pytest.MonkeyPatch) -> None:
    def full() -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(this_computer.tempfile, "TemporaryFile", full)
    assert ThisComputer().run(sys.executable, "--version") is None
    assert ThisComputer().looks().trouble == "No space left on device"


def test_this_computer_knows_itself(tmp_path: Path) -> None:
    computer = ThisComputer()
    made, memory = computer.made(), computer.memory()
    assert made is not None
    assert memory is not None
    assert made < computer.now()
    assert memory[0] >= memory[1] > 0
    assert (computer.free(tmp_path) or 0) > 0
    assert computer.free(tmp_path / "none") is None
    assert computer.programs()
    assert computer.registry(r"HKCU\No such key") is None

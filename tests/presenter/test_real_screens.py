"""Real windows on several screens: Qt's offscreen platform with a file of them, and an X server with two monitors."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import which
from typing import Any

import pytest

CHILD = Path(__file__).parent / "show_alone.py"
ROOT = CHILD.parents[2]
LAPTOP, BEAMER = [0, 0, 1440, 900], [1440, 0, 1920, 1080]
MONITORS = {"LAPTOP": "1280/338x800/211+0+0", "BEAMER": "1024/270x768/203+1280+0"}


def child(what: str, **surroundings: str) -> subprocess.Popen[str]:
    env = {**os.environ, "PYTHONPATH": str(ROOT), **surroundings}
    return subprocess.Popen([sys.executable, str(CHILD), what], env=env, stdout=subprocess.PIPE, text=True)


def screens_file(folder: Path, *screens: tuple[str, list[int]]) -> Path:
    """The file in which the offscreen platform reads its screens; the first by name is the primary one."""
    dpi = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    listed = [{"name": name, **dict(zip(("x", "y", "width", "height"), place, strict=True)), **dpi}
              for name, place in screens]  # fmt: skip
    file = folder / "screens.json"
    file.write_text(json.dumps({"synchronousWindowSystemEvents": True, "windowFrameMargins": False, "screens": listed}))
    return file


def test_full_screen_on_the_right_screen_and_as_before_afterwards(tmp_path: Path) -> None:
    file = screens_file(tmp_path, ("1-LAPTOP", LAPTOP), ("2-BEAMER", BEAMER))
    out, _ = child("swap", QT_QPA_PLATFORM=f"offscreen:configfile={file}").communicate(timeout=60)
    said = json.loads(out)
    at_first = [[BEAMER, True, "2-BEAMER"], [LAPTOP, True, "1-LAPTOP"]]
    assert said["begun"] == said["plugged"] == at_first
    assert said["swapped"] == [[LAPTOP, True, "1-LAPTOP"], [BEAMER, True, "2-BEAMER"]]
    assert said["at once"][0][0] is None
    assert said["pulled"] == [at_first[1], at_first[1]], "the console lies over the audience"
    assert 0 <= said["safe"] < 1
    assert 0 <= said["back"] < 2
    assert said["ended"][0][0] is None
    assert said["ended"][1] == [[100, 80, 640, 400], False, "1-LAPTOP"]


def test_roulette_with_real_windows(tmp_path: Path) -> None:
    third = [3360, 200, 1280, 720]
    file = screens_file(tmp_path, ("1-LAPTOP", LAPTOP), ("2-BEAMER", BEAMER), ("3-SIDE", third))
    out, _ = child("walk", QT_QPA_PLATFORM=f"offscreen:configfile={file}").communicate(timeout=60)
    said = json.loads(out)
    assert said["wrong"] == []
    assert (said["turns"], len(said["screens"])) == (150, 3)
    assert said["swaps"] > 20


@pytest.fixture
def monitors() -> Iterator[str]:
    """An X server with two monitors; gives the display."""
    if not (which("Xvfb") and which("xrandr")):
        pytest.skip("needs Xvfb and xrandr")
    asked, told = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(told), "-screen", "0", "2304x1080x24", "-noreset", "-nolisten", "tcp"],
        pass_fds=[told], stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(told)
    with os.fdopen(asked) as number:
        display = f":{number.readline().strip()}"
    try:
        plug(display, "LAPTOP", "screen")
        plug(display, "BEAMER", "none")
        yield display
    finally:
        server.terminate()
        server.wait(10)


def plug(display: str, name: str, output: str) -> None:
    subprocess.run(["xrandr", "-display", display, "--setmonitor", name, MONITORS[name], output],
                   check=True, capture_output=True)  # fmt: skip


def test_a_monitor_that_is_really_pulled_and_plugged(monitors: str) -> None:
    show = child("pulled", QT_QPA_PLATFORM="xcb", DISPLAY=monitors)
    try:
        said = pulled_and_plugged(show, monitors)
    finally:
        show.kill()
        show.communicate()
    room, desk = [1280, 0, 1024, 768], [0, 0, 1280, 800]
    assert said["begun"] == said["plugged"] == [[room, True, "BEAMER"], [desk, True, "LAPTOP"]]
    assert said["at once"][0][0] is None, "hidden before X or Qt moves it"
    assert [place for place, *_ in said["pulled"]] == [desk, desk]
    assert 0 <= said["safe"] < 1
    assert 0 <= said["back"] < 2


def pulled_and_plugged(show: subprocess.Popen[str], monitors: str) -> dict[str, Any]:
    assert show.stdout is not None
    if show.stdout.readline() != "begun\n":
        pytest.skip("Qt cannot open a window on an X server here")
    subprocess.run(["xrandr", "-display", monitors, "--delmonitor", "BEAMER"], check=True, capture_output=True)
    assert show.stdout.readline() == "pulled\n"
    plug(monitors, "BEAMER", "none")
    return dict(json.loads(show.stdout.readline()))

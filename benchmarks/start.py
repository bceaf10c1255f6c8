"""Start, memory and idling, against an empty Qt window started in turn in the same run.

Three starts are told apart.  The usual one finds its story read and its poster kept; one after a change of the window
or the language finds the story alone; the first of all finds nothing.  For the usual one both moments count: when the
first picture is there, and when the page under it is live.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from table import Row

PEERS = Path(__file__).with_name("peers.py")
SIZE = (1280, 720)
SCREEN = {"name": "bench", "x": 0, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "dpr": 1}


def measure(runs: int = 9, idle_seconds: float = 20.0) -> list[Row]:
    """Start all peers `runs` times in turn, after one uncounted start of each; then leave the desk alone once."""
    with TemporaryDirectory() as folder:
        return _measure(Path(folder), runs, idle_seconds)


def _measure(folder: Path, runs: int, idle_seconds: float) -> list[Row]:
    usual = settled(folder / "usual")
    _run("empty", usual)
    _run("desk", usual, 1.0)  # stays long enough to keep its poster
    if not list(usual.glob("kept/*.poster")):
        raise SystemExit("the start that should have kept a poster did not")
    rounds = [_round(folder, usual, number) for number in range(runs)]
    empty = [one["empty"] for one in rounds]
    floor = f"empty window {statistics.median(one['first_picture_s'] for one in empty) * 1000:.0f} ms"

    def row(what: str, which: str, moment: str, aim: float | None = None) -> Row:
        ours = statistics.median(one[which][moment] for one in rounds)
        ratio = statistics.median(one[which][moment] / one["empty"]["first_picture_s"] for one in rounds)
        return Row(what, f"{ours * 1000:.0f} ms", floor, ratio, aim)

    memory = [statistics.median(one[which]["memory_mb"] for one in rounds) for which in ("empty", "usual")]
    idle = _run("desk", usual, idle_seconds)["idle_share"]
    return [
        row("first picture", "usual", "first_picture_s", 1.6),
        row("live page under it", "usual", "page_s"),
        row("live page, no poster kept", "changed", "page_s"),
        row("live page, first start of all", "first", "page_s"),
        Row(
            "memory after the first page",
            f"{memory[1]:.0f} MB",
            f"empty window {memory[0]:.0f} MB",
            memory[1] / memory[0],
            None,
        ),
        Row(f"idle for {idle_seconds:.0f} s", f"{idle * 100:.3f} % of a core", "0.1 % of a core", idle / 0.001, 1.0),
    ]


def _round(folder: Path, usual: Path, number: int) -> dict[str, dict[str, float]]:
    """Each start once, the empty window first."""
    changed = settled(folder / "changed")
    if number == 0:
        _run("desk", changed)  # reads and keeps the story; ends before there is a poster
    found = {
        "empty": _run("empty", usual),
        "usual": _run("desk", usual),
        "changed": _run("desk", changed),
        "first": _run("desk", settled(folder / f"first-{number}")),
    }
    if list(changed.glob("kept/*.poster")):
        raise SystemExit("the start without a poster had one")
    return found


def settled(path: Path) -> Path:
    """A folder with settings that put the window where all peers have it."""
    settings = path / "settings.json"
    if not settings.exists():
        path.mkdir(parents=True, exist_ok=True)
        settings.write_text(json.dumps({"language": "en", "geometry": [0, 0, *SIZE]}), encoding="utf-8")
        (path / "screen.json").write_text(json.dumps({"screens": [SCREEN]}), encoding="utf-8")
    return path


def _run(which: str, folder: Path, idle: float = 0.0) -> dict[str, float]:
    here = f"offscreen:configfile={folder / 'screen.json'}"  # its own screen is smaller than the window
    environment = dict(os.environ, QT_QPA_PLATFORM=os.environ.get("BENCH_PLATFORM", here))
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has bytecode; the uncounted start writes it
    environment["BENCH_FOLDER"] = str(folder)
    environment["BENCH_STARTED"] = repr(time.monotonic())
    done = subprocess.run(
        [sys.executable, str(PEERS), which, str(idle)], env=environment, capture_output=True, text=True, check=True
    )
    if done.stderr:
        raise SystemExit(f"{which} said: {done.stderr}")
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found

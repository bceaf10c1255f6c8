"""Start, memory and idling, against an empty Qt window started in turn in the same run."""

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


def measure(runs: int = 9, idle_seconds: float = 20.0) -> list[Row]:
    """Start both peers `runs` times in turn, after one uncounted start of each; then leave the desk alone once."""
    with TemporaryDirectory() as folder:
        return _measure(Path(folder), runs, idle_seconds)


def _measure(folder: Path, runs: int, idle_seconds: float) -> list[Row]:
    pairs = [(_run("empty", folder), _run("desk", folder)) for _ in range(runs + 1)][1:]
    floor = statistics.median(a["first_picture_s"] for a, _ in pairs)
    ours = statistics.median(b["first_picture_s"] for _, b in pairs)
    ratio = statistics.median(b["first_picture_s"] / a["first_picture_s"] for a, b in pairs)
    memory = [statistics.median(p[i]["memory_mb"] for p in pairs) for i in (0, 1)]
    idle = _run("desk", folder, idle_seconds)["idle_share"]
    return [
        Row("first picture", f"{ours * 1000:.0f} ms", f"empty window {floor * 1000:.0f} ms", ratio, 1.6),
        Row(
            "memory after the first picture",
            f"{memory[1]:.0f} MB",
            f"empty window {memory[0]:.0f} MB",
            memory[1] / memory[0],
            None,
        ),
        Row(f"idle for {idle_seconds:.0f} s", f"{idle * 100:.3f} % of a core", "0.1 % of a core", idle / 0.001, 1.0),
    ]


def _run(which: str, folder: Path, idle: float = 0.0) -> dict[str, float]:
    environment = dict(os.environ, QT_QPA_PLATFORM=os.environ.get("QT_QPA_PLATFORM", "offscreen"))
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has bytecode; the uncounted start writes it
    environment["BENCH_FOLDER"] = str(folder)
    environment["BENCH_STARTED"] = repr(time.monotonic())
    done = subprocess.run(
        [sys.executable, str(PEERS), which, str(idle)], env=environment, capture_output=True, text=True, check=True
    )
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found

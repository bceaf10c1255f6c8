"""What charts cost: fifty series of a thousand points opened, under the pointer and looked into, and one that grows."""

from __future__ import annotations

import statistics
from pathlib import Path

from child import said_by
from table import Row

CHILD = Path(__file__).with_name("chart_frames.py")
OPENED, FRAME = 200.0, 1000 / 60  # ms


def measure() -> list[Row]:
    """All figures in ms of the processor's time, at 1920 x 1080."""
    found = said_by(CHILD)
    opened, looked = found["opened"], found["looked"]
    return [
        _row("50 series of 1000 points opened, median of 7", statistics.median(opened), OPENED),
        _row("a frame while the pointer goes over them, p95", _p95(found["hovered"]), FRAME),
        _row("a closer look at them opened, once pyqtgraph is there, median", statistics.median(looked), OPENED),
        _row("a frame of the closer look while a wheel zooms, p95", _p95(found["zoomed"]), FRAME),
        _row("a frame while a chart of the shipped story grows, p95", _p95(found["grown"]), FRAME),
    ]


def _p95(taken: list[float]) -> float:
    return sorted(taken)[int(len(taken) * 0.95)]


def _row(what: str, took: float, aim: float) -> Row:
    return Row(what, f"{took:.1f} ms", f"{aim:.1f} ms", took / aim, 1.0)

"""How long each frame takes while the network of the shipped story turns from map to straight line, and while it grows.

`python benchmarks/turning.py` is the child process that measures it, in a real window of 1920 x 1080; it prints one
line of JSON.  A frame is from one painting to the next, while the change runs at its own pace.  The first one answers
the press, the second makes the way ready, and only then does the time of the change begin to run: the three that do not
belong to the motion, these and the last, which is the picture at rest, are told beside it.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from child import frames_of, said_by
from table import Row

FRAME_MS = 1000 / 30
ROUNDS = 4
APART = {"first": 0, "making ready": 1, "last": -1}  # which frames of a change do not belong to its motion
WAYS = {
    "turning": ({"layout": "straight"}, {"layout": "map"}),
    "growing": ({"phase": 2}, {"phase": 1}),
}


def measure() -> list[Row]:
    """A row for turning and one for growing: the 95th percentile of the processor's time against a thirtieth second."""
    found = said_by(Path(__file__))
    rows = []
    for name in WAYS:
        one = found[name]
        apart = ", ".join(f"{what} {one[what]:.0f} ms" for what in APART)
        beside = f"{FRAME_MS:.1f} ms; cpu of the frame that is {apart}"
        rows.append(Row(f"network {name}: a frame", frames_of(one), beside, one["busy_p95"] / FRAME_MS, 1.0))
    return rows


def main() -> None:
    """Measure in this process."""
    from movements import Moved, told_of

    from g60desk.shell.start import build_application
    from g60desk.state import State
    from g60desk.story.model import View
    from g60desk.theme import load_fonts

    build_application()
    load_fonts()
    with TemporaryDirectory() as folder:
        moved = Moved.opened(Path(folder), State(view=View.NETWORK))
        desk, window = moved.desk, moved.window
        phases = list(desk.session.index.phases)
        found: dict[str, Any] = {}
        for name, ways in WAYS.items():
            fields = [{key: phases[n] if key == "phase" else n for key, n in way.items()} for way in ways]
            desk.session.change(**fields[1])
            changes = [_frames(window, one) for _ in range(ROUNDS) for one in fields]
            found[name] = told_of(frame for change in changes for frame in change[2:-1])
            for what, frame in APART.items():
                found[name][what] = 1000 * statistics.median(change[frame][1] for change in changes)
        window.close()
    print(json.dumps(found), flush=True)


def _frames(window: Any, fields: dict[str, Any]) -> list[tuple[float, float]]:
    """One change at its own pace: seconds from frame to frame, on the clock and of this process."""
    from PySide6.QtCore import QCoreApplication, QEventLoop

    view = window.stage.view
    while view.turning.moving:
        QCoreApplication.processEvents()
    frames: list[tuple[float, float]] = []
    before = [time.perf_counter(), time.process_time()]

    def drawn() -> None:
        now = [time.perf_counter(), time.process_time()]
        frames.append((now[0] - before[0], now[1] - before[1]))
        before[:] = now

    view.drawn.connect(drawn)
    window.desk.session.change(**fields)
    while view.turning.moving or not frames:  # waiting for the next frame is no work
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    QCoreApplication.processEvents()
    view.drawn.disconnect(drawn)
    return frames


if __name__ == "__main__":
    sys.exit(main())

"""What a frame of a moving spotlight, magnifier and pen costs in the room, and what the console's picture of it costs.

    python benchmarks/pointing.py

Seconds are those of this process, on two screens of 1920 x 1080 that are not there.
"""

from __future__ import annotations

import json
import math
import os
import sys
import tempfile
import time
from pathlib import Path

FOLDER = Path(tempfile.mkdtemp())
SCREENS = [
    {"name": name, "x": x, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    for name, x in (("one", 0), ("two", 1920))
]
(FOLDER / "screens.json").write_text(
    json.dumps({"synchronousWindowSystemEvents": True, "windowFrameMargins": False, "screens": SCREENS})
)
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={FOLDER / 'screens.json'}"

from PySide6.QtCore import QPoint, Qt  # noqa: E402 - the screens come first
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from g60desk import resources  # noqa: E402
from g60desk.presenter.pointing import Tool  # noqa: E402
from g60desk.shell.glance import Wishes  # noqa: E402
from g60desk.shell.start import build_application, build_window  # noqa: E402
from g60desk.shell.telling import Telling  # noqa: E402

STEPS = {"timeline": 1, "network, map": 7, "network, straight": 10, "comparison": 16, "statistics": 20}
FRAMES = 120


def told(what: str, took: list[float]) -> None:
    ordered = sorted(took)
    print(f"{what}: median {ordered[len(took) // 2]:.1f} ms, p95 {ordered[int(len(took) * 0.95)]:.1f}, "
          f"most {ordered[-1]:.1f}", flush=True)  # fmt: skip


def moves(telling: Telling, tool: Tool) -> list[float]:
    """ms of work from each move of the mouse to the end of the room's painting."""
    pointer, live = telling.show.pointer, telling.console.live
    pointer.take(tool)
    seen: list[float] = []
    heard = telling.audience.painted.connect(lambda: seen.append(time.process_time()))
    took = []
    for frame in range(FRAMES):
        turn = frame / FRAMES * 4 * math.pi
        x, y = 0.5 + 0.3 * math.cos(turn), 0.5 + 0.3 * math.sin(1.3 * turn)
        at = QPoint(round(x * live.width()), round(y * live.height()))
        live._timer.stop()  # its picture is measured by itself
        seen.clear()
        start = time.process_time()
        if frame == 0:
            QTest.mousePress(live, Qt.MouseButton.LeftButton, pos=at)
        QTest.mouseMove(live, at)
        while not seen:
            QApplication.processEvents()
        took.append((seen[-1] - start) * 1000)
    QTest.mouseRelease(live, Qt.MouseButton.LeftButton)
    telling.audience.painted.disconnect(heard)
    pointer.put_away()
    pointer.wipe()
    QApplication.processEvents()
    return took[2:]


def main() -> None:
    app = build_application()
    window = build_window(resources.story_folder(), Wishes(language="en"), FOLDER / "settings.json")
    window.desk.session.change(still=True, theme=sys.argv[1] if len(sys.argv) > 1 else "paper")
    window.show()
    app.processEvents()
    window.commands.run("present")
    telling = window.telling
    assert telling is not None
    assert telling.audience.width() == telling.console.width() == 1920
    for name, step in STEPS.items():
        telling.show.go_to(step)
        app.processEvents()
        for tool in (Tool.SPOTLIGHT, Tool.MAGNIFIER, Tool.PEN):
            told(f"{name}, {tool}", moves(telling, tool))
    took = []
    for _ in range(30):
        start = time.process_time()
        telling.console.live.take()
        took.append((time.process_time() - start) * 1000)
    told("the console's picture", took)
    telling.end()
    window.close()


if __name__ == "__main__":
    main()

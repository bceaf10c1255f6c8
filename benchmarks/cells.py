"""How long a comparison of 20 subjects by 200 aspects takes to open, and each frame while a hand pushes its pages.

`python benchmarks/cells.py` is the child process that measures it, in a real window of 1920 x 1080; it prints one line
of JSON.  Opening is from another view to the comparison, at its first aspect and at its last; another comparison was
shown before, since what is loaded once, for any story, is not counted.  A frame is what one move of the mouse causes.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from child import frames_of, said_by
from made import sound, written
from many_cells import many_cells
from table import Row

SUBJECTS, ASPECTS = 20, 200
OPEN_MS, FRAME_MS = 200.0, 1000 / 60
ROUNDS, MOVES = 7, 40


def measure() -> list[Row]:
    """A row for opening, for another page, for another order, and for a frame of a drag."""
    found = said_by(Path(__file__))
    name = f"comparison of {SUBJECTS} by {ASPECTS}"
    rows = []
    for what in ("opened", "opened at its end", "sorted and filtered"):
        ms = found[what]
        rows.append(Row(f"{name}: {what}", f"{ms:.0f} ms of cpu", f"{OPEN_MS:.0f} ms", ms / OPEN_MS, 1.0))
    for what in ("pushed aside", "pushed down"):
        ratio = found[what]["busy_p95"] / FRAME_MS
        rows.append(Row(f"{name}: a frame {what}", frames_of(found[what]), f"{FRAME_MS:.1f} ms", ratio, 1.0))
    return rows


def main() -> None:
    """Measure in this process."""
    from movements import Moved, told_of

    from g60desk import resources
    from g60desk.shell.start import build_application
    from g60desk.state import State
    from g60desk.story.model import View
    from g60desk.story.reader import read_story
    from g60desk.theme import load_fonts

    build_application()
    load_fonts()
    with TemporaryDirectory() as folder:
        story = written(Path(folder) / "many", many_cells(SUBJECTS, ASPECTS))
        reading = sound(read_story(story, resources.map_names()))
        moved = Moved.opened(Path(folder), State(view=View.COMPARISON))
        desk, window = moved.desk, moved.window
        found: dict[str, Any] = {}
        ways = {"opened": {"aspects": 0}, "opened at its end": {"aspects": ASPECTS - 1, "subjects": SUBJECTS - 1},
                "sorted and filtered": {"aspects_by": "known", "aspects_of": "disputed"}}  # fmt: skip
        for what, fields in ways.items():
            taken = []
            for _ in range(ROUNDS):
                desk.session.open(reading)  # a new index: nothing of the story is known
                desk.session.change(view=View.TIMELINE, aspects=0, subjects=0, aspects_by="", aspects_of="")
                moved.drawn(window.stage.take_focus)
                taken.append(moved.drawn(lambda fields=fields: desk.session.change(view=View.COMPARISON, **fields))[1])
            found[what] = 1000 * max(taken)  # the first time is what a visitor waits for
        desk.session.change(aspects=80, subjects=5, aspects_by="", aspects_of="")
        for what, way in (("pushed aside", (-1, 0)), ("pushed down", (0, -1))):
            found[what] = told_of(_pushed(moved, way))
        window.close()
    print(json.dumps(found), flush=True)


def _pushed(moved: Any, way: tuple[int, int]) -> list[tuple[float, float]]:
    """Drags over half of the page and on, each from the frame after its first, which lays the next page out."""
    from movements import SIZE
    from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
    from PySide6.QtTest import QTest

    view = moved.window.stage.view
    start = QPoint(SIZE[0] * 3 // 4, SIZE[1] * 3 // 4)
    frames = []
    for _ in range(ROUNDS):
        QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
        for move in range(1, MOVES + 1):
            at = QPointF(start) + QPointF(way[0], way[1]) * (move * 8)
            frames.append(moved.drawn(lambda at=at: view.mouseMoveEvent(_moved_to(view, at))))
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=at.toPoint())
        until = time.perf_counter() + 2
        while view.slide.shown and time.perf_counter() < until:
            QCoreApplication.processEvents()
    return frames


def _moved_to(view: Any, at: Any) -> Any:
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QMouseEvent

    left = Qt.MouseButton.LeftButton
    no = Qt.KeyboardModifier.NoModifier
    return QMouseEvent(QEvent.Type.MouseMove, at, view.mapToGlobal(at), Qt.MouseButton.NoButton, left, no)


if __name__ == "__main__":
    sys.exit(main())

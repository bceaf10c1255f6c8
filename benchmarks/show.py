"""What a show costs: how soon the room sees a key, when a change of step is done, and what the console takes meanwhile.

The processor's time is what is judged: on a computer with other work the clock says little.
"""

from __future__ import annotations

import json
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from child import said_by
from table import Row

CHILD = Path(__file__).with_name("show_steps.py")
FIRST, OVER, SHARE = 50.0, 100.0, 0.10  # ms, ms, and of a core
SIZE = (1920, 1080)


def measure() -> list[Row]:
    """All figures, with a console and a room of 1920 x 1080 each."""
    with TemporaryDirectory() as folder:
        found = said_by(CHILD, platform=f"offscreen:configfile={two_screens(Path(folder))}")
    return [
        _keys("the next step, made ready", found["ready"], 1.0),
        _keys("the next step, not yet made ready", found["unready"], 1.0),
        _keys("back, first, last, and a number with Enter", found["jumps"], 1.0),
        _held(found["held"]),
        _finished(found["over"], found["over_clock"]),
        _idle(found["idle"], found["idle_alone"]),
        _live(found["rough"], found["fine"]),
    ]


def two_screens(folder: Path) -> Path:
    """The file in which the offscreen platform reads its screens: the console's, and the room's right of it."""
    wide, high = SIZE
    same = {"y": 0, "width": wide, "height": high, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    screens = [{"name": "1-CONSOLE", "x": 0, **same}, {"name": "2-ROOM", "x": wide, **same}]
    file = folder / "screens.json"
    file.write_text(
        json.dumps({"synchronousWindowSystemEvents": True, "windowFrameMargins": False, "screens": screens})
    )
    return file


def _keys(what: str, took: list[float], aim: float | None) -> Row:
    ours = f"median {median(took):.0f} ms, most {max(took):.0f} ms of {len(took)}"
    return Row(f"show: key to the room's first frame, {what}", ours, f"{FIRST:.0f} ms", max(took) / FIRST, aim)


def _held(took: list[float]) -> Row:
    ours = f"{max(took):.0f} ms"
    return Row(
        "show: the longest step in which the next is made ready", ours, f"{FIRST:.0f} ms", max(took) / FIRST, None
    )


def _finished(over: list[float], clock: list[float]) -> Row:
    """The first frame, the wait for the second one, and the last frame: the motion itself runs on the clock."""
    ours = f"median {median(over):.0f} ms, most {max(over):.0f} ms (clock: median {median(clock):.0f} ms)"
    return Row("show: a step done after its motion time", ours, f"{OVER:.0f} ms", max(over) / OVER, 1.0)


def _idle(both: float, alone: float) -> Row:
    ours = f"{both - alone:.1%} of a core ({both:.1%} with it, {alone:.1%} without)"
    return Row("show: what the console adds to an idle show", ours, f"{SHARE:.0%}", (both - alone) / SHARE, 1.0)


def _live(rough: list[float], fine: list[float]) -> Row:
    ours = f"{median(rough):.1f} ms while it moves, {median(fine):.1f} ms at rest"
    return Row("show: the room's picture taken for the console, each 40 ms", ours, "40 ms", median(rough) / 40, None)

"""A child process that opens a story's map in a real window of 1920 x 1080 and moves it; prints one line of JSON.

`python benchmarks/map_frames.py STORY [--bare] [--picture FILE.png]`.  A frame is what a hand causes: the view asks for
a lens, the session changes, the picture is moved and painted; it ends when the view says that it was drawn.  `rest` is
what it takes to lay all out anew when the hand has rested.  With `--bare` the floor is measured (`bare_map.py`).
"""

from __future__ import annotations

import argparse
import gc
import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from frames import opened
from made import sound
from movements import SIZE, timed, told_of

from g60desk import resources
from g60desk.layout.board import Board
from g60desk.layout.labels import Wanted, place_labels
from g60desk.layout.lens_motion import lens_of
from g60desk.layout.network_sheet import Lens, Reach
from g60desk.layout.projection import MOST_CLOSE, dragged, zoomed
from g60desk.layout.scene import Rect
from g60desk.shell.start import build_application
from g60desk.story.kept import read_kept
from g60desk.story.model import View
from g60desk.story.reading import Reading
from g60desk.theme import load_fonts

STEPS = 60
POINTER = (1200.0, 400.0)  # px: where the zoom's pointer is
STEP = (18.0, 10.0)  # px of one frame of the drag
CLOSE = 3.0  # how many times closer the second drag is


def zooming(reach: Reach) -> Iterator[Lens]:
    """A smooth zoom at the pointer from the whole to the closest, and back."""
    lens, factor = lens_of(reach.whole, None), MOST_CLOSE ** (1 / STEPS)
    for step in range(2 * STEPS):
        lens = zoomed(reach.whole, lens, factor if step < STEPS else 1 / factor, *POINTER)
        yield lens


def panning(reach: Reach, closer: float) -> Iterator[Lens]:
    """A drag in a large square."""
    lens: Lens = (*lens_of(reach.whole, None)[:2], closer)
    for step in range(STEPS):
        right, down = ((1, 1), (-1, 1), (-1, -1), (1, -1))[step * 4 // STEPS]
        lens = dragged(reach.whole, lens, right * STEP[0], down * STEP[1])
        yield lens


def measured(reading: Reading, folder: Path, picture: Path | None) -> dict[str, Any]:
    """Opening the map, zooming, panning from afar and close by, and coming to rest."""
    moved, _ = opened(reading, folder)
    shown = moved.drawn(lambda: moved.desk.session.change(view=View.NETWORK))
    view: Any = moved.window.stage.view
    moved.drawn(view.update)
    if picture is not None:
        moved.window.grab().save(str(picture))
    reach = view.reach()

    def go(lens: Lens) -> None:
        view.glide.go(reach, lens)
        view.glide.settle()

    def run(lenses: Iterator[Lens]) -> dict[str, float]:
        return told_of(moved.drawn(lambda lens=lens: go(lens)) for lens in lenses)

    found: dict[str, Any] = {"opening_busy_s": shown[1], "zoom": run(zooming(reach))}
    found["rest_busy_s"] = moved.drawn(view.glide.rest)[1]
    for name, closer in (("pan", 1.0), ("pan_close", CLOSE)):
        moved.drawn(lambda closer=closer: go((*lens_of(reach.whole, None)[:2], closer)))
        moved.drawn(view.glide.rest)
        found[name] = run(panning(reach, closer))
        moved.drawn(view.glide.rest)
    moved.window.close()
    return found


def labelled(labels: int = 300) -> dict[str, float]:
    """Finding a place for so many names among as many marks and twice as many lines, in ms of this process."""
    from random import Random

    chance = Random(60)
    sheet = Rect(480, 24, SIZE[0] - 504, SIZE[1] - 180)
    spots = [(chance.uniform(sheet.x, sheet.right), chance.uniform(sheet.y, sheet.bottom)) for _ in range(labels)]
    lines = [(spots[n % labels], min(chance.sample(spots, 40), key=lambda s, n=n: _far(s, spots[n % labels])))
             for n in range(2 * labels)]  # fmt: skip
    wanted = [Wanted(str(n), x, y, 9.0, chance.uniform(40, 130), 22.0, "", False) for n, (x, y) in enumerate(spots)]
    took = []
    for _ in range(9):
        began = time.process_time()
        board = Board(sheet, [Rect(x - 9, y - 9, 18, 18) for x, y in spots], [(line, 5.0) for line in lines])
        placed = place_labels(wanted, board)
        took.append(1000 * (time.process_time() - began))
    return {"ms": sorted(took)[len(took) // 2], "placed": len(placed)}


def _far(one: tuple[float, float], other: tuple[float, float]) -> float:
    return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2 if one != other else 1e9


def floor(reading: Reading) -> dict[str, Any]:
    """The same movements in a bare widget."""
    from bare_map import BareMap

    widget = BareMap(reading.story)
    widget.resize(*SIZE)
    widget.show()

    def frame(factor: float, x: float, y: float) -> tuple[float, float]:
        return timed(lambda: widget.show_at(factor, x, y))

    power = MOST_CLOSE ** (1 / STEPS)
    zoom = [power ** min(step, 2 * STEPS - step) for step in range(2 * STEPS)]
    widget.show_at(1.0, 0.0, 0.0)
    return {
        "zoom": told_of(frame(one, POINTER[0] * (1 - one), POINTER[1] * (1 - one)) for one in zoom),
        "pan": told_of(frame(1.0, STEP[0] * n, STEP[1] * n) for n in range(STEPS // 4)),
    }


def main() -> None:
    """Measure one story."""
    parser = argparse.ArgumentParser()
    parser.add_argument("story", type=Path)
    parser.add_argument("--bare", action="store_true")
    parser.add_argument("--picture", type=Path)
    chosen = parser.parse_args()
    build_application()
    load_fonts()
    with TemporaryDirectory() as name:
        folder = Path(name)
        reading = sound(read_kept(chosen.story, resources.map_names(), folder))
        gc.collect()
        gc.freeze()
        found = floor(reading) if chosen.bare else measured(reading, folder, chosen.picture) | {"labels": labelled()}
    print(json.dumps(found), flush=True)


if __name__ == "__main__":
    sys.exit(main())

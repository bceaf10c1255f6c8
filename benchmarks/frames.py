"""A child process that opens a story in a real window of 1920 x 1080 and moves its timeline; prints one line of JSON.

`python benchmarks/frames.py STORY SHELF [--memory | --bare | --profile] [--picture FILE.png]`.  A frame is what a hand
causes: the view asks for a window of time, the session changes, the page is laid out and painted; it ends when the view
says that it was drawn.  With `--memory` nothing is timed, and what Python holds after opening and moving is counted
instead; with `--bare` the floor is measured (`bare.py`); with `--profile` it is told on stderr what took the time.
"""

from __future__ import annotations

import argparse
import cProfile
import gc
import json
import pstats
import sys
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from made import sound
from movements import SIZE, STEPS, Moved, panned, panning, timed, told_of, zooming

from g60desk import resources
from g60desk.layout.scale import Window as Days
from g60desk.layout.timeline_window import shown_window, whole_window
from g60desk.shell.start import build_application
from g60desk.state import State
from g60desk.story.kept import read_kept
from g60desk.story.reading import Reading
from g60desk.theme import load_fonts


def opened(reading: Reading, folder: Path) -> tuple[Moved, tuple[float, float]]:
    """A window with the story in it, and the seconds from the reading to the first picture, as `drawn` gives them.

    Another story was shown before: what is loaded once, for any story, is not counted.
    """
    moved = Moved.opened(folder, State())
    seconds = moved.drawn(lambda: moved.desk.session.open(reading))
    assert moved.desk.session.index.story is reading.story
    return moved, seconds


def measured(reading: Reading, folder: Path, picture: Path | None) -> dict[str, object]:
    """Opening, panning and zooming."""
    moved, seconds = opened(reading, folder)
    whole = whole_window(reading.story)
    if picture is not None:
        moved.window.grab().save(str(picture))
    moved.drawn(lambda: moved.window.stage.view.wish(panned(whole, 0)))
    found: dict[str, Any] = {
        "opening_s": seconds[0],
        "opening_busy_s": seconds[1],
        "pan": moved.run(panning(whole)),
        "zoom": moved.run(zooming(whole)),
    }
    waited = found["zoom"]["frames"] == 2 * STEPS  # else it was too slow to be waited for
    assert not waited or shown_window(reading.story, moved.desk.session.state.window) == whole
    moved.window.close()
    return found


def counted(reading: Reading, folder: Path) -> dict[str, object]:
    """The bytes that Python holds for the story's pages beyond the story itself."""
    moved, _ = opened(read_kept(resources.story_folder(), resources.map_names(), folder), folder)
    gc.collect()
    tracemalloc.start()
    moved.drawn(lambda: moved.desk.session.open(reading))
    for windows in (panning(whole_window(reading.story)), zooming(whole_window(reading.story))):
        for number, window in enumerate(windows):
            if number % 10 == 0:
                moved.drawn(lambda window=window: moved.window.stage.view.wish(window))
    gc.collect()
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    moved.window.close()
    return {"held_bytes": held}


def profiled(reading: Reading, folder: Path) -> dict[str, object]:
    """What takes the time of opening, panning and zooming, on stderr; the times themselves are longer than else."""
    moved, _ = opened(read_kept(resources.story_folder(), resources.map_names(), folder), folder)
    whole = whole_window(reading.story)
    for name, do in (
        ("opening", lambda: moved.drawn(lambda: moved.desk.session.open(reading))),
        ("pan", lambda: moved.run(panning(whole))),
        ("zoom", lambda: moved.run(zooming(whole))),
    ):
        profile = cProfile.Profile()
        profile.runcall(do)
        print(f"== {name}", file=sys.stderr)
        for order in ("cumulative", "tottime"):
            pstats.Stats(profile, stream=sys.stderr).sort_stats(order).print_stats(25)
    moved.window.close()
    return {}


def floor(reading: Reading) -> dict[str, object]:
    """The same movements in a bare widget."""
    from bare import Bare

    widget = Bare(reading.story)
    widget.resize(*SIZE)
    widget.show()
    whole = whole_window(reading.story)
    widget.show_days(whole)

    def moved(windows: Iterator[Days]) -> dict[str, float]:
        return told_of(timed(lambda window=window: widget.show_days(window)) for window in windows)

    return {"pan": moved(panning(whole)), "zoom": moved(zooming(whole))}


def main() -> None:
    """Measure one story."""
    parser = argparse.ArgumentParser()
    parser.add_argument("story", type=Path)
    parser.add_argument("shelf", type=Path)
    parser.add_argument("--memory", action="store_true")
    parser.add_argument("--bare", action="store_true")
    parser.add_argument("--profile", action="store_true")
    parser.add_argument("--picture", type=Path)
    chosen = parser.parse_args()
    build_application()
    load_fonts()
    reading = sound(read_kept(chosen.story, resources.map_names(), chosen.shelf))
    gc.collect()
    gc.freeze()
    with TemporaryDirectory() as folder:
        if chosen.bare:
            found = floor(reading)
        elif chosen.memory:
            found = counted(reading, Path(folder))
        elif chosen.profile:
            found = profiled(reading, Path(folder))
        else:
            found = measured(reading, Path(folder), chosen.picture)
    print(json.dumps({"events": len(reading.story.timeline.events), **found}), flush=True)


if __name__ == "__main__":
    sys.exit(main())

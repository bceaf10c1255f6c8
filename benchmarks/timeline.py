"""The timeline against the number of its events: opening, panning, zooming, memory.

Beside each stands a floor of the same run: a bare QPainter that draws the same events, those that cannot be seen left
out, as plain bars without a word.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from child import frames_of, said_by
from made import written
from many import many_events
from table import Row

CHILD = Path(__file__).with_name("frames.py")
SIZES = (100, 1_000, 10_000, 100_000)
FRAME_MS = 16.7
OPENING_S = 1.5
EVENT_BYTES = 1024


def measure(sizes: tuple[int, ...] = SIZES, pictures: Path | None = None) -> list[Row]:
    """All figures at each size; with `pictures`, a picture of each is written to that folder."""
    with TemporaryDirectory() as folder:
        found = [_one(size, Path(folder), pictures) for size in sizes]
    rows = []
    for size, one in zip(sizes, found, strict=True):
        held = one["held_bytes"] - found[0]["held_bytes"]  # what every story costs is in the smallest
        rows += _rows(size, one, held / (size - sizes[0]) if size > sizes[0] else None)
    return rows


def _rows(size: int, one: dict, held: float | None) -> list[Row]:
    name, largest = f"timeline, {size:,} events", size >= 100_000
    opening = f"{one['opening_s'] * 1000:.0f} ms (cpu {one['opening_busy_s'] * 1000:.0f})"
    ratio = one["opening_s"] / OPENING_S
    rows = [Row(f"{name}: opening", opening, f"{OPENING_S} s", ratio, 1.0 if largest else None)]
    for way in ("pan", "zoom"):
        took, floor = one[way], one["floor"][way]
        rows.append(
            Row(
                f"{name}: a frame of the {way}",
                frames_of(took),
                f"{FRAME_MS} ms; bare QPainter {frames_of(floor)}",
                took["busy_p95"] / FRAME_MS,
                1.0,
            )
        )
    if held is not None and size >= 10_000:
        rows.append(Row(f"{name}: memory beyond the story", f"{held:.0f} bytes an event", f"{EVENT_BYTES} bytes",
                        held / EVENT_BYTES, 1.0))  # fmt: skip
    return rows


def _one(size: int, folder: Path, pictures: Path | None) -> dict:
    story = written(folder / f"many-{size}", many_events(size))
    words = [str(story), str(folder)]
    if pictures is not None:
        pictures.mkdir(parents=True, exist_ok=True)
        words += ["--picture", str(pictures / f"timeline-{size}.png")]
    return (
        said_by(CHILD, words)
        | said_by(CHILD, [*words[:2], "--memory"])
        | {"floor": said_by(CHILD, [*words[:2], "--bare"])}
    )

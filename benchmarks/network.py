"""The map against the number of its places and lines: zooming, panning, coming to rest, and placing names.

Beside each stands a floor of the same run: a bare QPainter that draws the same places and lines without land or names.
What the change into the straight line takes is measured in `turning.py`.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from child import frames_of, said_by
from made import written
from many_places import many_places
from table import Row

from g60desk import resources

CHILD = Path(__file__).with_name("map_frames.py")
SIZES = ((0, 0), (300, 600), (3_000, 10_000))  # places and lines; 0 for the story that ships
AIMS = (16.7, 16.7, 33.0)  # ms
LABELS_MS = 50.0
WAYS = {"zoom": "zoom", "pan": "pan", "pan_close": "pan close by"}


def measure(pictures: Path | None = None) -> list[Row]:
    """All figures at each size; with `pictures`, a picture of each is written to that folder."""
    rows: list[Row] = []
    for (places, lines), aim in zip(SIZES, AIMS, strict=True):
        with TemporaryDirectory() as folder:
            one = _one(places, lines, Path(folder), pictures)
        rows += _rows(f"map, {places:,} places, {lines:,} lines" if places else "map of the story that ships", one, aim)
    labels = one["labels"]
    return [*rows, Row("map: a place for 300 names", f"{labels['ms']:.0f} ms ({labels['placed']} find one)",
                       f"{LABELS_MS:.0f} ms", labels["ms"] / LABELS_MS, 1.0)]  # fmt: skip


def _rows(name: str, one: dict, aim: float) -> list[Row]:
    rows = []
    for way, said in WAYS.items():
        took, floor = one[way], one["floor"]["zoom" if way == "zoom" else "pan"]
        beside = f"{aim} ms; bare QPainter {frames_of(floor)}"
        rows.append(Row(f"{name}: a frame of the {said}", frames_of(took), beside, took["busy_p95"] / aim, 1.0))
    rest = 1000 * one["rest_busy_s"]
    return [*rows, Row(f"{name}: coming to rest", f"cpu {rest:.0f} ms", "once, when the hand rests", rest / 100, None)]


def _one(places: int, lines: int, folder: Path, pictures: Path | None) -> dict:
    story = written(folder / "many", many_places(places, lines)) if places else resources.story_folder()
    words = [str(story)]
    if pictures is not None:
        pictures.mkdir(parents=True, exist_ok=True)
        words += ["--picture", str(pictures / f"map-{places}.png")]
    return said_by(CHILD, words) | {"floor": said_by(CHILD, [*words[:1], "--bare"])}

"""Where the arrows lead on a chart: from mark to mark, and past the last one to the next chart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from g60desk.layout.scene import Scene, Target
from g60desk.story.model import Chart, Key

STEEP = 6.0  # times as far up or down as along


class _Page(Protocol):
    @property
    def key(self) -> Key: ...
    @property
    def charts(self) -> tuple[Chart, ...]: ...


def marks(scene: Scene) -> list[Target]:
    """The marks of a chart in reading order."""
    return [target for target in scene.targets if target.kind == "figure"]


def end_mark(scene: Scene, *, first: bool) -> Target | None:
    """The first or the last mark; None where there is none."""
    found = marks(scene)
    return (found[0] if first else found[-1]) if found else None


def beside_mark(scene: Scene, mark: Target, dx: int, dy: int) -> Target | None:
    """The mark that lies in a direction: up and down the next row, sideways in the same row, or ahead of a point."""
    others = [other for other in marks(scene) if other is not mark and other.key != mark.key]
    x, y = mark.rect.middle
    if dy:
        rows = [other for other in others if (other.rect.middle[1] - y) * dy > mark.rect.h / 2]
        return min(rows, key=lambda other: _off(other, x, y), default=None)
    ahead = [other for other in others if (other.rect.middle[0] - x) * dx > 1]
    beside = [other for other in ahead if _level(mark, other)]
    if not beside and not mark.fills:  # a point of a curve: the next may lie above or below
        beside = [other for other in ahead if abs(other.rect.middle[1] - y) < (other.rect.middle[0] - x) * dx * STEEP]
    return min(beside, key=lambda other: (other.rect.middle[0] - x) * dx, default=None)


def _off(other: Target, x: float, y: float) -> tuple[float, float]:
    """How far another mark is in rows, then along its row."""
    ox, oy = other.rect.middle
    return round(abs(oy - y)), abs(ox - x)


def _level(mark: Target, other: Target) -> bool:
    """True for two marks in one row."""
    a, b = mark.rect, other.rect
    return min(a.bottom, b.bottom) - max(a.y, b.y) > min(a.h, b.h) / 2


def page_beside(pages: Sequence[_Page], key: Key, by: int) -> Key:
    """The page so many on from the one that holds a chart; nothing where there is none."""
    at = next((number for number, page in enumerate(pages) if any(chart.id == key for chart in page.charts)), 0)
    return pages[at + by].key if pages and 0 <= at + by < len(pages) else ""

"""What lies under words: the colours of the shapes at a point of a scene, from the topmost down to the page."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise

from g60desk.layout.rect import Point, Rect, around
from g60desk.layout.scene import Box, Hatch, Item, Picture, Ring, Shape, Soft, Stroke
from g60desk.selfcheck.parts import Part, Run

Layers = tuple[tuple[str, float], ...]  # inks with their opacities, the topmost first; the last one covers all
Lying = tuple[int, Rect, Item, float]  # which item it is, where it covers, and its opacity
BANDS = 64  # in which the edges of an outline are looked for
HEIGHT = 0.35  # of a letter over its line: its middle
SAMPLES = (0.08, 0.5, 0.92)  # of the width of a run
LEAST_GROUND = 8.0  # px; no words are smaller
GROUND_FROM = 0.9  # of the size of words: a stroke as wide as that is ground, a thinner one a line


class Outline:
    """Rings of points that enclose an area, by the even-odd rule."""

    def __init__(self, shape: Shape) -> None:
        self.shape = shape  # kept, so that nothing else takes its id
        self.box = around([Rect(x, y, 0, 0) for ring in shape.rings for x, y in ring] or [Rect(0, 0, 0, 0)])
        self._pitch = max(self.box.h / BANDS, 1e-9)
        self._bands: list[list[tuple[Point, Point]]] = [[] for _ in range(BANDS + 1)]
        for ring in shape.rings:
            for a, b in pairwise((*ring, *ring[:1])):
                low, high = sorted((self._band(a[1]), self._band(b[1])))
                for band in range(low, high + 1):
                    self._bands[band].append((a, b))

    def _band(self, y: float) -> int:
        return min(BANDS, max(0, int((y - self.box.y) / self._pitch)))

    def holds(self, x: float, y: float) -> bool:
        """True for a point inside."""
        if not self.box.holds(x, y):
            return False
        inside = False
        for (x0, y0), (x1, y1) in self._bands[self._band(y)]:
            if (y0 > y) != (y1 > y) and x < (x1 - x0) * (y - y0) / (y1 - y0) + x0:
                inside = not inside
        return inside


class Grounds:
    """Looks under the words of scenes; outlines are kept, since many scenes have the same map."""

    def __init__(self) -> None:
        self._outlines: dict[int, Outline] = {}
        self._part: Part | None = None
        self._ground: list[Lying] = []

    def under(self, part: Part, run: Run) -> Iterator[Layers]:
        """What lies under a few points of a run; nothing for a point on a picture, whose colours are not known."""
        words = run.words
        if words.halo:
            yield ((words.halo, 1.0),)
            return
        y = words.baseline - HEIGHT * words.style.px * words.stretch
        for share in SAMPLES:
            x = words.x + words.blank + share * max(0.0, words.width - words.blank)
            found = self._at(part, run.number, x, y, GROUND_FROM * words.style.px)
            if found is not None:
                yield found

    def _at(self, part: Part, number: int, x: float, y: float, least: float) -> Layers | None:
        layers: list[tuple[str, float]] = []
        for at, box, item, opacity in self._lying(part):
            if at >= number or not box.holds(x, y):
                continue
            if isinstance(item, Picture):
                return None
            ink, cover = self._cover(item, x, y, least)
            if ink and cover * opacity > 0:
                layers.append((ink, min(1.0, cover * opacity)))
                if layers[-1][1] >= 1:
                    return tuple(layers)
        return (*layers, (part.ink, 1.0))

    def _lying(self, part: Part) -> list[Lying]:
        """What of a part can lie under words, the topmost first."""
        if self._part is not part:
            boxes = ((number, self._box(item), item, opacity) for number, (item, opacity) in enumerate(part.drawn))
            self._ground = [(number, box, item, opacity) for number, box, item, opacity in boxes if box is not None]
            self._ground.reverse()
            self._part = part
        return self._ground

    def _box(self, item: Item) -> Rect | None:
        """Where an item covers what lies under it; None where it covers nothing."""
        match item:
            case Box(fill=fill) if fill:
                return item.rect
            case Soft() | Hatch() | Picture():
                return item.rect
            case Ring(fill=fill) if fill:
                return Rect(item.x - item.r, item.y - item.r, 2 * item.r, 2 * item.r)
            case Shape(fill=fill) if fill:
                return self._outline(item).box
            case Stroke() if item.width >= LEAST_GROUND:
                return around([Rect(x, y, 0, 0) for x, y in item.points]).grown(item.width / 2)
        return None

    def _cover(self, item: Item, x: float, y: float, least: float) -> tuple[str, float]:
        """The ink of an item at a point, and how much it covers there."""
        match item:
            case Box():
                return item.fill, 1.0
            case Shape() if self._outline(item).holds(x, y):
                return item.fill, 1.0
            case Ring() if math.dist((x, y), (item.x, item.y)) <= item.r:
                return item.fill, 1.0
            case Soft():
                return item.ink, _soft(item, x, y)
            case Stroke() if item.width >= least and _on_stroke(item, x, y):
                return item.ink, 1.0
            case Hatch():
                return item.ink, min(1.0, item.width * math.sqrt(2) / item.pitch)
        return "", 0.0

    def _outline(self, shape: Shape) -> Outline:
        found = self._outlines.get(id(shape))
        if found is None or found.shape is not shape:
            found = self._outlines[id(shape)] = Outline(shape)
        return found


def _soft(item: Soft, x: float, y: float) -> float:
    """How much a rectangle covers at a point whose sides fade out."""
    rect, cover = item.rect, 1.0
    for length, off in (
        (item.left, x - rect.x),
        (item.right, rect.right - x),
        (item.top, y - rect.y),
        (item.bottom, rect.bottom - y),
    ):
        if length > 0:
            cover *= min(1.0, max(0.0, off / length))
    return cover


def _on_stroke(stroke: Stroke, x: float, y: float) -> bool:
    half = stroke.width / 2
    return any(_far(a, b, x, y) <= half for a, b in pairwise(stroke.points))


def _far(a: Point, b: Point, x: float, y: float) -> float:
    """How far a point is from a stretch."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = dx * dx + dy * dy
    t = 0.0 if not length else min(1.0, max(0.0, ((x - a[0]) * dx + (y - a[1]) * dy) / length))
    return math.dist((x, y), (a[0] + t * dx, a[1] + t * dy))

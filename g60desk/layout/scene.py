"""A picture as plain values: what to draw, in order, and what in it can be chosen.

Layout modules make a `Scene` from a story; `views.painter` paints it and `views.canvas` lets a hand, a key or a
screen reader choose its targets.  A scene knows nothing of Qt, so that it can be made and tested without a window,
and painted at any size.  Lengths are device-independent pixels of the widget that shows the scene, y runs down.
An ink is the name of a colour in the theme (`ink`, `signal`, `province.zhejiang`); the painter looks it up.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from g60desk.layout.course import Course
from g60desk.layout.hatch import Hatch as Hatch
from g60desk.layout.rect import Point as Point
from g60desk.layout.rect import Rect as Rect
from g60desk.layout.targets import Target as Target
from g60desk.layout.targets import nearness

Ink = str


class Style(msgspec.Struct, frozen=True):
    """How a run of text looks: size in px, weight 400 to 700, tracking in em, line height as a factor of the size."""

    px: float
    weight: int = 400
    line: float = 1.3
    tracking: float = 0.0
    tabular: bool = False


class Words(msgspec.Struct, frozen=True):
    """A run of text on one line; `width` is its measured advance, `han` picks the family for Chinese.

    `blank` px at its left hold no ink: an opening full-width mark hangs out of its line by as much.  `halo` is the ink
    of an outline, `halo_width` px wide, that keeps what lies below from striking through the words.
    """

    x: float
    baseline: float
    text: str
    style: Style
    ink: Ink = "ink"
    width: float = 0.0
    han: bool = False
    blank: float = 0.0
    halo: Ink = ""
    halo_width: float = 0.0

    @property
    def box(self) -> Rect:
        """The rectangle that the ink of the text stays in, from the ascenders to the descenders."""
        return Rect(
            self.x + self.blank, self.baseline - 0.86 * self.style.px, self.width - self.blank, 1.1 * self.style.px
        )


class Stroke(msgspec.Struct, frozen=True):
    """An open line through points; `bend` rounds its corners (px), `smooth` draws a curve through the points.

    `dash` holds lengths in px; `casing` is the width of a page-coloured border on both sides.
    """

    points: tuple[Point, ...]
    ink: Ink = "ink"
    width: float = 2.0
    cap: Literal["flat", "round"] = "flat"
    dash: tuple[float, ...] = ()
    bend: float = 0.0
    smooth: bool = False
    casing: float = 0.0


class Shape(msgspec.Struct, frozen=True):
    """Filled rings of points (the inner ones are holes), with an edge."""

    rings: tuple[tuple[Point, ...], ...]
    fill: Ink = ""
    edge: Ink = ""
    width: float = 0.0
    bend: float = 0.0


class Box(msgspec.Struct, frozen=True):
    """A rectangle with round corners; `dash` in px."""

    rect: Rect
    fill: Ink = ""
    edge: Ink = ""
    width: float = 0.0
    radius: float = 0.0
    dash: tuple[float, ...] = ()


class Soft(msgspec.Struct, frozen=True):
    """A filled rectangle whose sides fade out inwards, each over a length in px; a corner of two fades is round."""

    rect: Rect
    ink: Ink
    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0


class Ring(msgspec.Struct, frozen=True):
    """A circle; `dashes` is the number of dashes of its edge (0: a closed edge)."""

    x: float
    y: float
    r: float
    fill: Ink = "bg"
    edge: Ink = "ink"
    width: float = 2.0
    dashes: int = 0


class Dots(msgspec.Struct, frozen=True):
    """Many equal small marks, one for each thing counted; `points` are their centres, `size` their width."""

    points: tuple[Point, ...]
    size: float
    ink: Ink
    shape: Literal["dot", "square", "house"] = "dot"


class Picture(msgspec.Struct, frozen=True):
    """A picture from a file, whole in its rectangle; `alt` says in words what it shows.

    `changed` is when the file was last changed, so that one that is kept can be told from another under its name.
    """

    rect: Rect
    path: str
    alt: str = ""
    changed: int = 0


class Hole(msgspec.Struct, frozen=True):
    """A place kept free for a chart that another program part draws."""

    rect: Rect
    name: str


Item = Words | Stroke | Shape | Box | Soft | Hatch | Ring | Dots | Picture | Hole


class Scene:
    """Items in painting order, and targets in reading order; `summary` is what the picture says as a sentence.

    The first items may be those of a `ground`, a scene that many have in common and that is painted only once.
    """

    __slots__ = ("belongings", "ground", "height", "items", "summary", "targets", "width")

    def __init__(self, width: float, height: float, summary: str = "") -> None:
        self.width = width
        self.height = height
        self.summary = summary
        self.items: list[Item] = []
        self.targets: list[Target] = []
        self.belongings: dict[str, list[Rect]] = {}
        self.ground: Scene | None = None

    def laid_over(self) -> Scene:
        """A scene that begins with all of this one, which from then on must not change."""
        made = Scene(self.width, self.height, self.summary)
        made.items, made.targets, made.ground = list(self.items), list(self.targets), self
        made.belongings = {key: list(rects) for key, rects in self.belongings.items()}
        return made

    def joined(self, other: Scene) -> Scene:
        """A scene with all of this one and then all of another."""
        made = self.laid_over()
        made.ground = None
        made.items += other.items
        made.targets += other.targets
        for key, rects in other.belongings.items():
            made.belongings.setdefault(key, []).extend(rects)
        return made

    def add(self, *items: Item) -> None:
        """Paint these next, on top of what there is."""
        self.items.extend(items)

    def offer(
        self,
        kind: str,
        key: str,
        rect: Rect,
        name: str,
        *,
        text: str = "",
        least: float = 0.0,
        round: bool = False,
        chosen: bool = False,
        fills: bool = True,
    ) -> None:
        """Make `rect` a target whose touch area is at least `least` px wide and high."""
        grow_x, grow_y = max(0.0, (least - rect.w) / 2), max(0.0, (least - rect.h) / 2)
        hit = Rect(rect.x - grow_x, rect.y - grow_y, rect.w + 2 * grow_x, rect.h + 2 * grow_y)
        self.targets.append(Target(kind, key, rect, hit, name, text, round, chosen, fills))

    def offer_line(
        self,
        key: str,
        rect: Rect,
        name: str,
        courses: Sequence[Course],
        *,
        text: str = "",
        reach: float = 0.0,
        badge: bool = False,
        chosen: bool = False,
    ) -> None:
        """Make a line one target along all its courses; `rect` is where its ring goes, and its `badge` where it is."""
        hit = rect if badge else Rect(*rect.middle, 0.0, 0.0)
        self.targets.append(
            Target("line", key, rect, hit, name, text, not badge, chosen, courses=tuple(courses), reach=reach)
        )

    def belong(self, kind: str, key: str, *rects: Rect) -> None:
        """Say what is drawn for a record: `belongings` has it under ``kind:key``, and all of it goes together."""
        self.belongings.setdefault(f"{kind}:{key}", []).extend(rects)

    def words(self) -> Iterable[Words]:
        """All runs of text, in painting order."""
        return (item for item in self.items if isinstance(item, Words))

    def target_at(self, x: float, y: float) -> Target | None:
        """The target under a point: one whose drawing holds it, else the one that a finger there means."""
        near = ((nearness(target, x, y), target) for target in self.targets)
        touched = [(how, target) for how, target in near if how is not None]
        return min(touched, key=lambda one: one[0])[1] if touched else None

"""What a picture may hold, as plain values: words, lines, shapes, marks.

Lengths are device-independent px, y runs down.  An ink is the name of a colour in the theme (`ink`, `signal`,
`province.zhejiang`); the painter looks it up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from g60desk.layout.hatch import Hatch as Hatch
from g60desk.layout.rect import Point as Point
from g60desk.layout.rect import Rect as Rect

if TYPE_CHECKING:
    from g60desk.layout.scene import Scene

Ink = str


class Style(msgspec.Struct, frozen=True, gc=False):
    """How a run of text looks: size in px, weight 400 to 700, tracking in em, line height as a factor of the size."""

    px: float
    weight: int = 400
    line: float = 1.3
    tracking: float = 0.0
    tabular: bool = False


class Words(msgspec.Struct, frozen=True, gc=False):
    """A run of text on one line; `width` is its measured advance, `han` picks the family for Chinese.

    `blank` px at its left hold no ink: an opening full-width mark hangs out of its line by as much.  `halo` is the ink
    of an outline, `halo_width` px wide, that keeps what lies below from striking through the words.  While words change
    their size, `stretch` is how much larger they are drawn than their style says.
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
    stretch: float = 1.0

    @property
    def box(self) -> Rect:
        """The rectangle that the ink of the text stays in, from the ascenders to the descenders."""
        px = self.style.px * self.stretch
        return Rect(self.x + self.blank, self.baseline - 0.86 * px, self.width - self.blank, 1.1 * px)


class Stroke(msgspec.Struct, frozen=True, gc=False):
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


class Strokes(msgspec.Struct, frozen=True, gc=False):
    """Many open lines of one look, painted as one: where two cross, no edge of either is seen."""

    paths: tuple[tuple[Point, ...], ...]
    ink: Ink = "ink"
    width: float = 2.0


class Shape(msgspec.Struct, frozen=True, gc=False):
    """Filled rings of points (the inner ones are holes), with an edge."""

    rings: tuple[tuple[Point, ...], ...]
    fill: Ink = ""
    edge: Ink = ""
    width: float = 0.0
    bend: float = 0.0


class Box(msgspec.Struct, frozen=True, gc=False):
    """A rectangle with round corners; `dash` in px."""

    rect: Rect
    fill: Ink = ""
    edge: Ink = ""
    width: float = 0.0
    radius: float = 0.0
    dash: tuple[float, ...] = ()


class Soft(msgspec.Struct, frozen=True, gc=False):
    """A filled rectangle whose sides fade out inwards, each over a length in px; a corner of two fades is round."""

    rect: Rect
    ink: Ink
    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0


class Ring(msgspec.Struct, frozen=True, gc=False):
    """A circle; `dashes` is the number of dashes of its edge (0: a closed edge)."""

    x: float
    y: float
    r: float
    fill: Ink = "bg"
    edge: Ink = "ink"
    width: float = 2.0
    dashes: int = 0


class Dots(msgspec.Struct, frozen=True, gc=False):
    """Many equal small marks, one for each thing counted; `points` are their centres, `size` their width."""

    points: tuple[Point, ...]
    size: float
    ink: Ink
    shape: Literal["dot", "square", "house"] = "dot"


class Picture(msgspec.Struct, frozen=True, gc=False):
    """A picture from a file, whole in its rectangle; `alt` says in words what it shows.

    `changed` is when the file was last changed, so that one that is kept can be told from another under its name.
    """

    rect: Rect
    path: str
    alt: str = ""
    changed: int = 0


class Faded(msgspec.Struct, frozen=True):
    """Things beside one another, seen with an opacity from 0 to 1."""

    items: tuple[Item, ...]
    opacity: float


class Layer(msgspec.Struct, frozen=True):
    """A picture that is painted once and then seen with an opacity from 0 to 1, as long as `items` is the same tuple.

    Its items lie in `rect`, and it is seen so many px off them as `shift` says.  One that is a `page` covers the whole
    sheet with the colour of the page behind its items, the first of which may be those of a scene `base` that is
    painted once for others too.
    """

    items: tuple[Item, ...]
    rect: Rect
    opacity: float
    page: bool = False
    base: Scene | None = None
    shift: Point = (0.0, 0.0)


Item = Words | Stroke | Strokes | Shape | Box | Soft | Hatch | Ring | Dots | Picture | Faded | Layer

"""Land and lines that are seen at any scale: their paths are made once, and drawn with pens that keep their width."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from math import inf
from time import perf_counter
from typing import NamedTuple

from msgspec.structs import replace
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QTransform

from g60desk.layout.extent import extent
from g60desk.layout.geometry import bounds
from g60desk.layout.moving import Seat
from g60desk.layout.parcels import PIECE, parcels, pieces
from g60desk.layout.rect import Rect
from g60desk.layout.scene import Box, Item, Ring, Scene, Shape, Stroke, Strokes
from g60desk.theme import Theme
from g60desk.views.paths import open_path, open_paths, ring_path
from g60desk.views.pens import pen
from g60desk.views.swarm import Swarm, swarms

HAIR = 1.0  # px: a pen that is no wider is quick


class Stratum(NamedTuple):
    """One thing that lies deep: where, and how it is drawn with one pen and one brush; `quick` is a pen for haste.

    Without either it is left out in haste.
    """

    bounds: Rect
    path: QPainterPath
    pen: QPen | Qt.PenStyle
    brush: QBrush | Qt.BrushStyle
    quick: QPen | Qt.PenStyle | None

    @property
    def reach(self) -> float:
        """How wide its pen is, in px."""
        return self.pen.widthF() if isinstance(self.pen, QPen) else 0.0


class Haste(NamedTuple):
    """How a picture is painted while it moves: from number `since` on, up to `until` s on the clock, or to `end`.

    `quick` pens are for what is soon painted again.
    """

    since: int = 0
    until: float = inf
    end: int = 1_000_000_000
    quick: bool = True


AT_LEISURE = Haste(quick=False)


class Deep:
    """What lies deep in a scene, in the colours of a theme."""

    def __init__(self, scene: Scene, theme: Theme) -> None:
        self.scene, self.theme = scene, theme
        first = len(scene.ground.items) if scene.ground is not None else 0
        self._strata: list[Stratum | Swarm] = []
        for item in scene.items[:first]:
            self._strata += _strata(item, theme)
        self.land = len(self._strata)  # the number after the last of the land
        for item in scene.items[first:]:
            if not isinstance(item, Ring):
                self._strata += _strata(item, theme)
        self._strata += swarms([item for item in scene.items if isinstance(item, Ring)], theme)
        self._reach = max((one.reach for one in self._strata), default=0.0)

    @property
    def end(self) -> int:
        """The number after the last thing."""
        return len(self._strata)

    def paint(self, painter: QPainter, seat: Seat, area: Rect, haste: Haste = AT_LEISURE) -> int:
        """Paint what lies in `area` px, in haste only as far as there is time; gives the number at which it ended.

        What is begun is finished; the number is `end` where all is painted.
        """
        since, until, end, hurried = haste
        factor = seat.factor
        reach = self._reach / 2 + 1.0
        left, top = (area.x - reach - seat.x) / factor, (area.y - reach - seat.y) / factor
        right, bottom = (area.right + reach - seat.x) / factor, (area.bottom + reach - seat.y) / factor
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(QRectF(area.x, area.y, area.w, area.h))
        painter.setTransform(QTransform(factor, 0, 0, factor, seat.x, seat.y))
        number = since
        for number, one in enumerate(islice(self._strata, since, None), since):
            bounds = one.bounds
            if bounds.x > right or bounds.y > bottom or bounds.right < left or bounds.bottom < top:
                continue
            if hurried and one.quick is None:
                continue
            if number >= end or perf_counter() > until:
                break
            if isinstance(one, Swarm):
                one.paint(painter, seat, area)
                continue
            painter.setPen(one.quick if hurried and one.quick is not None else one.pen)
            painter.setBrush(one.brush)
            painter.drawPath(one.path)
        else:
            number = self.end
        painter.restore()
        return number


def _strata(item: Item, theme: Theme) -> Iterator[Stratum]:
    room = extent(item)
    if isinstance(item, Box):
        path = QPainterPath()
        path.addRect(QRectF(item.rect.x, item.rect.y, item.rect.w, item.rect.h))
        yield Stratum(room, path, Qt.PenStyle.NoPen, QBrush(theme.colour(item.fill)), Qt.PenStyle.NoPen)
    elif isinstance(item, Shape):
        if item.fill:
            fill = QBrush(theme.colour(item.fill))
            for parcel in parcels(item.rings):
                around = bounds([point for ring in parcel for point in ring])
                yield Stratum(around, ring_path(parcel), Qt.PenStyle.NoPen, fill, Qt.PenStyle.NoPen)
        if item.edge:
            edge = _steady(pen(theme.colour(item.edge), item.width))
            quick = _steady(pen(theme.colour(item.edge), HAIR))
            for piece in (piece for ring in item.rings for piece in pieces((*ring, ring[0]))):
                yield Stratum(bounds(piece), open_path(piece), edge, Qt.BrushStyle.NoBrush, quick)
    elif isinstance(item, Stroke) and len(item.points) > PIECE and not (item.bend or item.smooth or item.dash):
        for piece in pieces(item.points):
            part = replace(item, points=tuple(piece), cap="flat")
            yield from _strata(part, theme) if len(piece) > 1 else ()
    elif isinstance(item, Stroke):
        path = open_path(item.points, item.bend, item.smooth)
        if item.casing:
            page = QColor(theme.colour("bg"))
            page.setAlphaF(0.75)
            cap = "flat" if item.cap == "flat" else "round"
            yield Stratum(
                room, path, _steady(pen(page, item.width + 2 * item.casing, cap)), Qt.BrushStyle.NoBrush, None
            )
        drawn = _steady(pen(theme.colour(item.ink), item.width, item.cap, item.dash))
        quick = _steady(pen(theme.colour(item.ink), item.width, "flat", item.dash))
        yield Stratum(room, path, drawn, Qt.BrushStyle.NoBrush, quick)
    elif isinstance(item, Strokes):
        drawn = _steady(pen(theme.colour(item.ink), item.width))
        quick = _steady(pen(theme.colour(item.ink), HAIR))
        yield Stratum(room, open_paths(item.paths), drawn, Qt.BrushStyle.NoBrush, quick)
    else:
        raise TypeError(f"{type(item).__name__} cannot lie deep")


def _steady(drawn: QPen) -> QPen:
    """A pen as wide at any scale."""
    drawn.setCosmetic(True)
    return drawn

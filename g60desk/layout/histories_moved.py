"""The events of one row of histories while its axis turns: marks on the scale of the moment, words beside them."""

from __future__ import annotations

import msgspec

from g60desk.layout.easing import within
from g60desk.layout.frame import Frame
from g60desk.layout.histories_plan import Row
from g60desk.layout.histories_rows import SeenRow
from g60desk.layout.rect import Rect
from g60desk.layout.scale import Scale
from g60desk.layout.scene import Faded, Item, Scene
from g60desk.layout.text import Flow, place
from g60desk.layout.timeline_draw import UNDER
from g60desk.layout.timeline_entry import Entry
from g60desk.layout.timeline_lanes import ring_size
from g60desk.layout.timeline_marks import draw_mark, mark_of
from g60desk.layout.timeline_ringed import Ring
from g60desk.layout.timeline_rings import draw_count
from g60desk.layout.timeline_rows import Spot


class Seat(msgspec.Struct, frozen=True):
    """Where an event was drawn: its entry, the y of its mark, its words, and where they are from that, in px."""

    entry: Entry
    y: float
    words: Flow | None
    x: float
    down: float


class Mover:
    """One row at a share of the way."""

    def __init__(self, frame: Frame, scale: Scale, row: Row, share: float) -> None:
        self._frame, self._scale, self._row, self._share = frame, scale, row, share

    def draw(self, scene: Scene, one: SeenRow, other: SeenRow) -> None:
        """Draw the events of the row, which was drawn like `one` and is to be like `other`."""
        before, after = _seats(one), _seats(other)
        leaving, coming = 1.0 - within(self._share, 0.0, 0.5), within(self._share, 0.5, 1.0)
        for ring, row, shown in [*_rings(one, leaving), *_rings(other, coming)]:
            self._ring(scene, ring, row, shown)
        for some, others, shown in ((before, after, leaving), (after, before, coming)):
            passing = Scene(scene.width, scene.height)
            for key in [key for key in some if key not in others] if shown else ():
                self._event(passing, *((some[key], None) if some is before else (None, some[key])))
            scene.add(*_faded(passing.items, shown))
            scene.targets += passing.targets
            scene.belongings.update(passing.belongings)
        for key in [key for key in before if key in after]:
            self._event(scene, before[key], after[key])

    def _event(self, scene: Scene, a: Seat | None, b: Seat | None) -> None:
        """Draw an event; what only one of the pictures has is drawn whole."""
        seat = b or a
        assert seat is not None and seat.entry.event.when is not None
        entry, share = seat.entry, self._share
        mark = mark_of(entry.event.when, self._scale, self._frame) if entry.event.when else entry.mark
        if mark.x1 <= self._scale.left or mark.x0 >= self._scale.right:
            return
        y = self._row.words_top + (self._mixed(a.y, b.y) if a and b else seat.y)
        scene.add(*draw_mark(mark, y, self._frame, heavy=entry.heavy, dim=entry.dim))
        if a and b and a.words is not None and a.words == b.words and (a.x < 0) == (b.x < 0):
            self._words(scene, entry, a.words, mark.x0 + self._mixed(a.x, b.x), y + self._mixed(a.down, b.down), 1.0)
        else:
            both = a is not None and b is not None
            parts = (1.0 - within(share, 0.0, 0.5), within(share, 0.5, 1.0)) if both else (1.0, 1.0)
            for one, part in zip((a, b), parts, strict=True):
                if one is not None and one.words is not None:
                    self._words(scene, entry, one.words, mark.x0 + one.x, y + one.down, part)
        if b is not None:
            high = self._frame.px(26)
            rect = Rect(mark.x0, y - high / 2, mark.width, high)
            least = self._frame.least_target() * 0.62
            scene.belong("event", entry.event.id, rect)
            scene.offer("event", entry.event.id, rect, entry.named, text=entry.said, least=least)

    def _words(self, scene: Scene, entry: Entry, words: Flow, x: float, y: float, shown: float) -> None:
        ink = "ink3" if entry.dim else "ink" if entry.heavy or entry.event.weight >= 3 else "ink2"
        own = Scene(scene.width, scene.height)
        if 0.0 < self._share < 1.0:
            x, y = round(x), round(y - words.height / 2) + words.height / 2
        place(own, words, x, y - words.height / 2, self._frame, ink)
        scene.add(*_faded(own.items, shown))

    def _ring(self, scene: Scene, ring: Ring, row: SeenRow, shown: float) -> None:
        assert row.scale is not None
        x = float(round(self._scale.x(row.scale.day(ring.x))))
        if self._scale.left <= x <= self._scale.right:
            own = Scene(scene.width, scene.height)
            y = float(round(self._row.words_top + (ring.row + 0.5) * row.row.pitch))
            draw_count(own, self._frame, ring.count, x, y, size=0.8 * ring_size(self._frame))
            scene.add(*_faded(own.items, shown))

    def _mixed(self, a: float, b: float) -> float:
        return a + (b - a) * self._share


def _seats(row: SeenRow) -> dict[str, Seat]:
    """The events that are drawn in a row."""
    if row.seen is None:
        return {}
    return {entry.event.id: _seat(row, spot, entry) for spot, entry in row.seen.drawn()}


def _seat(row: SeenRow, spot: Spot, entry: Entry) -> Seat:
    words = entry.labels[spot.label] if spot.label >= 0 else None
    pitch = row.row.pitch
    down = spot.below * pitch * UNDER
    return Seat(entry, (spot.row + 0.5) * pitch, words, spot.text_x - entry.mark.x0 if words else 0.0, down)


def _rings(row: SeenRow, shown: float) -> list[tuple[Ring, SeenRow, float]]:
    return [(ring, row, shown) for ring in row.seen.rings] if row.seen is not None and shown else []


def _faded(items: list[Item], shown: float) -> list[Item]:
    """The items, seen so well; all of them where that is wholly."""
    return items if shown >= 1.0 else [Faded(tuple(items), shown)] if shown > 0.0 else []

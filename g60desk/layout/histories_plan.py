"""Where the rows of histories stand on a sheet, and what is where in each: its name, its events, its line."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.rect import Rect

NAMES = {"landscape": 300.0, "compact": 236.0, "portrait": 230.0}  # px of the column of names
PITCH = 1.5  # of a row of words, in heights of its type
MOST_HIGH = {"landscape": 300.0, "compact": 220.0, "portrait": 420.0}
LEAST_HIGH = 1.6  # heights of its type that the least of all rows has
FOOT = 44.0  # for the key and the button that shows all
ABOVE = 34.0  # of a row that stands upright: its name
TALL, MIDDLE = 142.0, 74.0  # px from which a row has the names of phases under its line, and its beginning in words
UNDER = {"tall": 58.0, "middle": 22.0, "low": 10.0}


class Row(msgspec.Struct, frozen=True):
    """One row: its place, where its words begin, how many rows of words it has and how far apart, and its line's y."""

    top: float
    height: float
    words_top: float
    rows: int
    pitch: float
    line: float
    size: str  # tall, middle or low

    @property
    def bottom(self) -> float:
        return self.top + self.height


class Plan(msgspec.Struct, frozen=True):
    """The y of the ruler, the px from `left` to `right` that the axis has, the rows, and the strip under them."""

    ruler: float
    left: float
    right: float
    rows: tuple[Row, ...]
    rows_end: float
    foot: Rect
    names: float

    @property
    def top(self) -> float:
        """Where all that moves with time begins."""
        return self.ruler


class Page(msgspec.Struct, frozen=True):
    """The rows that are shown together: the number of the first, how many, and how many there are in all."""

    first: int
    count: int
    all: int

    @property
    def before(self) -> int | None:
        """The first row of the page before; None on the first."""
        return max(0, self.first - self.count) if self.first else None

    @property
    def after(self) -> int | None:
        """The first row of the page after; None on the last."""
        last = self.first + self.count
        return min(last, self.all - self.count) if last < self.all else None


def page_of(frame: Frame, room: Rect, count: int, first: int) -> Page:
    """The page that begins with the row `first`, of so many rows; all of them where a room has that many."""
    most = max(1, int((_rows_end(frame, room) - _rows_top(frame, room)) / (LEAST_HIGH * frame.type("label").px)))
    shown = min(count, most)
    return Page(min(max(first, 0), count - shown), shown, count)


def plan_for(frame: Frame, room: Rect, count: int, right: float, heights: Sequence[float] = ()) -> Plan:
    """The plan of so many rows in a room, equally high where nothing else is given; the axis ends at `right`."""
    top, end = _rows_top(frame, room), _rows_end(frame, room)
    heights = heights or [min((end - top) / max(1, count), MOST_HIGH[frame.mode] * frame.unit)] * count
    rows = tuple(_row(frame, top + sum(heights[:number]), height) for number, height in enumerate(heights))
    above = frame.mode == "portrait" and bool(rows) and rows[0].size != "low"  # the names stand above their rows
    names = 0.0 if above else NAMES[frame.mode] * frame.unit + frame.freed
    foot = Rect(frame.left, room.bottom - frame.px(FOOT), right - frame.left, frame.px(FOOT))
    return Plan(
        _ruler(frame, room),
        frame.left + names,
        right,
        rows,
        top + sum(heights),
        foot,
        names - frame.px(24 if frame.mode == "landscape" else 14),
    )


def least_height(frame: Frame, size: str) -> float:
    """The least height of a row of this size."""
    name = frame.px(ABOVE) + frame.type("place").px if frame.mode == "portrait" and size != "low" else 0.0
    return name + frame.px({"tall": TALL, "middle": MIDDLE, "low": 0.0}[size]) + 0.01


def _row(frame: Frame, top: float, height: float) -> Row:
    upright = frame.mode == "portrait"
    name = frame.px(ABOVE) + frame.type("place").px if upright else 0.0  # above the events
    size = _size(frame, height)
    if upright and size != "low":
        size = _size(frame, height - name)  # a row without room for that has its name beside the events
    above = frame.px(3) if size == "low" else name or frame.px(8)
    under = frame.px(UNDER[size])
    label = frame.type("label").px
    room = height - above - under
    rows = max(1, int(room / (PITCH * label)))
    pitch = min(room / rows, 1.8 * label)
    line = top + height - under + (frame.px(12) if size != "low" else 0.0)
    words_top = line - frame.px(10 if size != "low" else 4) - rows * pitch
    return Row(top, height, words_top, rows, pitch, line, size)


def _size(frame: Frame, height: float) -> str:
    scaled = height / frame.s
    return "tall" if scaled >= TALL else "middle" if scaled >= MIDDLE else "low"


def _ruler(frame: Frame, room: Rect) -> float:
    label = frame.type("label", 600)
    lines = 2.4 if frame.mode == "portrait" else 1.0
    return room.y + frame.px(28 if frame.mode == "landscape" else 18) + lines * label.px * label.line + frame.px(14)


def _rows_top(frame: Frame, room: Rect) -> float:
    return _ruler(frame, room) + frame.px(10)


def _rows_end(frame: Frame, room: Rect) -> float:
    return room.bottom - frame.px(FOOT)

"""What stands too high on an upright page for a hand that sits, each as a button of the foot and what that does.

The list is made of what the page itself offers: every target of every surface that is seen, the rows and the columns of
a table, and what hands do with more than a touch (`high_moves.py`).  A button does what a touch on the thing would do:
for a view that is new nothing has to be written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from g60desk.kiosk.high_moves import moves_of
from g60desk.kiosk.high_names import words_for
from g60desk.layout.hall_low import REACH, Group, Low, Offer
from g60desk.layout.scene import Rect, Target
from g60desk.layout.told import Told
from g60desk.views.canvas import Canvas
from g60desk.views.stage import Stage
from g60desk.views.table import TableView

CONTROLS, ON_PAGE, MARKS = "controls", "page", "marks"
CONTROL_KINDS = frozenset(("set", "action", "compare", "phase", "step", "card", "previous", "next", "hide", "raise",
                           "lower", "track", "strip"))  # fmt: skip
PICTURED = ("window=", "span=")  # what a cluster in a picture sets
NOWHERE = Rect(0, 0, 0, 0)


class High(NamedTuple):
    """One of them: in which group it is, its button, and what a press on it does."""

    group: str
    offer: Offer
    press: Callable[[], None]


def high_on(page: Stage, told: Told) -> list[High]:
    """All that stands too high on a page, each once, in reading order; moves come before what stands in the picture."""
    found: dict[str, High] = {}
    for move in moves_of(page, told):
        found.setdefault(move.key, High(CONTROLS, Offer(move.key, move.words), move.press))
    surfaces = canvases(page)
    low = {one.key for canvas in surfaces for one in canvas.scene.targets
           if one.kind == "action" and one.rect.w > 0 and not is_high(page, canvas, one)}  # fmt: skip
    for canvas in surfaces:
        for target in canvas.scene.targets:
            if is_high(page, canvas, target) and not (target.kind == "action" and target.key in low):
                key = f"{target.kind}:{target.key}"
                offer = Offer(key, words_for(told, target), target.chosen)
                group = CONTROLS if canvas is page.cover.sheet and target.kind == "picture" else _group(canvas, target)
                found.setdefault(key, High(group, offer, partial(_choose, canvas, target)))
    for high in _of_table(page, told):
        found.setdefault(high.offer.key, high)
    return _in_order(told, [high for high in found.values() if high.offer.words])


def _in_order(told: Told, every: list[High]) -> list[High]:
    """Places and lines in the story’s order: a map draws last what is chosen, for which no button is to jump."""
    rank = {f"{kind}:{key}": number
            for kind, keys in (("place", told.index.places), ("line", told.index.lines))
            for number, key in enumerate(keys)}  # fmt: skip
    seats = [number for number, high in enumerate(every) if high.offer.key in rank]
    ordered = sorted((every[seat] for seat in seats), key=lambda high: (
        high.offer.key.startswith("line"), rank[high.offer.key]))  # fmt: skip
    turned = dict(zip(seats, ordered, strict=True))
    return [turned.get(number, high) for number, high in enumerate(every)]


def grouped(told: Told, every: list[High], group: str, page: int) -> Low:
    """What the foot shows of them: this group, and this page of it."""
    names = {CONTROLS: told.words("kiosk.low_controls"), ON_PAGE: told.words("kiosk.low_page"),
             MARKS: told.words("kiosk.low_marks")}  # fmt: skip
    groups = [Group(key, name, tuple(high.offer for high in every if high.group == key))
              for key, name in names.items()]  # fmt: skip
    return Low(tuple(one for one in groups if one.offers), group, page)


def canvases(page: Stage) -> list[Canvas]:
    """All surfaces that can be touched above the foot: those of the view, or of the sheet that covers it."""
    top = page.cover.sheet or page.view
    if top is None:
        return []
    own = [top] if isinstance(top, Canvas) else []
    return [*own, *(one for one in top.findChildren(Canvas) if one.isVisible())]


def is_high(page: QWidget, canvas: Canvas, target: Target) -> bool:
    """True for a target that is seen on a page, and whose middle a hand that sits does not reach."""
    x, y = target.rect.middle
    at = canvas.mapTo(page, QPoint(round(x), round(y)))
    return target.rect.w > 0 and 0 <= at.y() < page.height() * REACH and _window(page, canvas).contains(at)


def _window(page: QWidget, canvas: Canvas) -> QRect:
    """Where a surface is seen of the page: within what it is scrolled in."""
    port = _port(canvas) or page
    return QRect(port.mapTo(page, QPoint(0, 0)), port.size())


def _port(canvas: Canvas) -> QWidget | None:
    """What a surface is scrolled in; None where it is not."""
    port = canvas.parentWidget()
    return port if port is not None and isinstance(port.parentWidget(), QAbstractScrollArea) else None


def _group(canvas: Canvas, target: Target) -> str:
    if target.kind == "cite":
        return MARKS
    steps = target.kind == "read" and _port(canvas) is None
    return CONTROLS if steps or (target.kind in CONTROL_KINDS and not target.key.startswith(PICTURED)) else ON_PAGE


def _choose(canvas: Canvas, target: Target) -> None:
    """Do what a touch on the target does."""
    canvas.picked.emit(target)


def _of_table(page: Stage, told: Told) -> Iterator[High]:
    """The columns of a table, by which it is sorted, and the rows in sight."""
    view = page.view
    if page.covered or not isinstance(view, TableView) or not view.rows.isVisible():
        return
    rows, reach = view.rows, page.height() * REACH
    model, names, port = rows.rows_model, rows.horizontalHeader(), rows.viewport()
    if names.mapTo(page, names.rect().center()).y() < reach:
        for section in range(model.columnCount()):
            name = model.column_at(section).name
            if name:
                way = model.way_of(section)
                said = f"{name} {model.ways[way < 0]}" if way else name
                offer = Offer(f"sort:{section}", told.words("kiosk.low_sort", name=said), bool(way))
                yield High(CONTROLS, offer, partial(rows.sort_by, section))
    for number, row in enumerate(model.rows):
        top = rows.rowViewportPosition(number)
        middle = port.mapTo(page, QPoint(0, round(top + rows.rowHeight(number) / 2))).y()
        if 0 <= top < rows.floor() and middle < reach:
            target = Target(row.kind, row.key, NOWHERE, NOWHERE, row.cells[0].text)
            chosen = rows.currentIndex().row() == number
            yield High(
                ON_PAGE, Offer(f"row:{row.name}", words_for(told, target), chosen), partial(_choose, view, target)
            )

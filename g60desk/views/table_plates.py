"""Where the source plates of a table's rows stand, for the drawer that points at them and for the hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

import msgspec
from PySide6.QtCore import QPoint

from g60desk.layout.scene import Rect, Target
from g60desk.views.table_delegate import CellPainter
from g60desk.views.table_model import OFF
from g60desk.views.table_scroll import RestingRows


def plates_of(rows: RestingRows, cells: CellPainter, origin: QPoint) -> list[Target]:
    """The plates of all rows: where they stand on the page, or nowhere when their row is out of sight."""
    at, seen, unseen = origin + rows.viewport().pos(), _in_sight(rows, rows.floor()), cells.model.unseen()
    found = list(chain.from_iterable(unseen[: seen.start]))
    for row in seen:
        for column in range(len(cells.model.shown)):
            rect = rows.visualRect(cells.model.index(row, column))
            for target in cells.targets(row, column, rect):
                found.append(msgspec.structs.replace(target, rect=target.rect.moved(at.x(), at.y()), hit=OFF))
    return [*found, *chain.from_iterable(unseen[seen.stop :])]


def rows_of(
    rows: RestingRows, cells: CellPainter, origin: QPoint, found: Sequence[Target]
) -> Iterator[tuple[str, Rect]]:
    """What each plate of `found` opens, with what tells of it: its row, beside other columns as far as the plate."""
    seen, at = rows.viewport().rect(), origin + rows.viewport().pos()
    plates = {target.key: target.rect for target in found if target.rect.w > 0}
    for row in _in_sight(rows, seen.height()):
        top = rows.rowViewportPosition(row)
        first, last = max(0, top), min(seen.height(), top + rows.rowHeight(row))
        for key in {plate.key for plate in cells.model.rows[row].plates} & plates.keys():
            width = plates[key].right - at.x() if len(cells.model.shown) > 1 else seen.width()
            yield key, Rect(at.x(), at.y() + first, width, last - first)


def _in_sight(rows: RestingRows, floor: int) -> range:
    """The rows that are seen above `floor` px."""
    every = rows.model().rowCount()
    last = rows.rowAt(max(0, floor - 1))
    return range(max(0, rows.rowAt(0)), last + 1 if last >= 0 else every)


def plate_at(rows: RestingRows, cells: CellPainter, point: QPoint) -> Target | None:
    """The plate under a point of the viewport."""
    index = rows.indexAt(point)
    if point.y() >= rows.floor() or not index.isValid():
        return None
    targets: list[Target] = []
    for column in dict.fromkeys((index.column(), 0)):  # the first has those that stand below the row
        rect = rows.visualRect(cells.model.index(index.row(), column))
        targets += cells.targets(index.row(), column, rect)
    return next((target for target in targets if target.hit.holds(point.x(), point.y())), None)

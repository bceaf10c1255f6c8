"""Where the source plates of a table's rows stand, for the drawer that points at them and for the hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec
from PySide6.QtCore import QPoint

from g60desk.layout.scene import Rect, Target
from g60desk.views.table_delegate import CellPainter
from g60desk.views.table_scroll import RestingRows

NOWHERE = Rect(-1, -1, 0, 0)


def plates_of(rows: RestingRows, cells: CellPainter, origin: QPoint) -> list[Target]:
    """The plates of all rows: where they stand on the page, or nowhere when their row is out of sight."""
    found: list[Target] = []
    floor = rows.floor()
    at = origin + rows.viewport().pos()
    for row, record in enumerate(cells.model.rows):
        top = rows.rowViewportPosition(row)
        if top + rows.rowHeight(row) <= 0 or top >= floor:
            found += [Target("cite", plate.key, NOWHERE, NOWHERE, plate.name) for plate in record.plates]
            continue
        for column in range(len(cells.model.shown)):
            rect = rows.visualRect(cells.model.index(row, column))
            for target in cells.targets(row, column, rect):
                found.append(msgspec.structs.replace(target, rect=target.rect.moved(at.x(), at.y()), hit=NOWHERE))
    return found


def rows_of(
    rows: RestingRows, cells: CellPainter, origin: QPoint, found: Sequence[Target]
) -> Iterator[tuple[str, Rect]]:
    """What each plate of `found` opens, with what tells of it: its row, beside other columns as far as the plate."""
    seen, at = rows.viewport().rect(), origin + rows.viewport().pos()
    plates = {target.key: target.rect for target in found if target.rect.w > 0}
    for row, record in enumerate(cells.model.rows):
        top = rows.rowViewportPosition(row)
        first, last = max(0, top), min(seen.height(), top + rows.rowHeight(row))
        for key in {plate.key for plate in record.plates} & plates.keys():
            width = plates[key].right - at.x() if len(cells.model.shown) > 1 else seen.width()
            yield key, Rect(at.x(), at.y() + first, width, last - first)


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

"""The pages of a check: one for each screen, laid out as a room sees it and never painted on a screen."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QBuffer, QByteArray, QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from g60desk.export.page import Page
from g60desk.export.room_page import RoomPage
from g60desk.layout.rect import Rect
from g60desk.selfcheck.finding import Size, Spot
from g60desk.selfcheck.looks import Look
from g60desk.selfcheck.parts import Part
from g60desk.state import State
from g60desk.story.reading import Reading
from g60desk.tokens import Tokens
from g60desk.views.stage import Stage
from g60desk.views.surface import Surface

WIDEST = 640  # px of a picture in the report
TALLEST = 640
MARK, MARK_GAP = 3.0, 5.0  # px: the frame around what is meant
MARK_COLOUR = QColor(214, 0, 110)  # no theme has it


class Pages:
    """Lays out the steps of one story on screens of any sizes."""

    def __init__(self, reading: Reading, tokens: Tokens) -> None:
        self._pages: dict[Size, Page] = {}
        self._reading, self._tokens = reading, tokens
        self._now: dict[Size, tuple[Look, State]] = {}

    def show(self, look: Look, shape: Size, state: State) -> None:
        """Lay a step out; it is at rest after a turn of the event loop."""
        page = self._page(shape, of_tour=look.stop is not None)
        if isinstance(page, RoomPage) and look.stop is not None:
            page.turn_to(look.stop, look.stops)
        self._now[shape] = (look, state)
        page.show(state)

    def _page(self, shape: Size, *, of_tour: bool) -> Page:
        page = self._pages.get(shape)
        if page is None:
            page = self._pages[shape] = (RoomPage if of_tour else Page)(self._reading, self._tokens, shape)
            page.stage.setUpdatesEnabled(False)  # whatever is laid out is painted only where it is asked for
        return page

    def parts(self, shape: Size) -> list[Part]:
        """The scenes that are seen on the page of that size."""
        return parts_of(self._pages[shape].stage)

    def picture(self, shape: Size, marks: Sequence[Rect | None] = ()) -> QImage:
        """The page of that size, made small, with a frame around what is meant."""
        return small_picture(self._pages[shape].stage, marks)

    def picture_of(self, shape: Size, spot: Spot) -> QImage:
        """The same in the theme of a spot, which is marked."""
        look, state = self._now[shape]
        other = spot.theme not in ("", state.theme)
        if other:
            self.show(look, shape, msgspec.structs.replace(state, theme=spot.theme))
        found = self.picture(shape, [spot.rect])
        if other:
            self.show(look, shape, state)
        return found

    def close(self) -> None:
        """Take all pages down."""
        for page in self._pages.values():
            page.close()
        self._pages.clear()


def parts_of(stage: Stage) -> list[Part]:
    """The scenes that are seen on a page: the view with its lists and its foot, or the sheet that lies over them."""
    over = [widget for widget in stage.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
            if stage.covered and widget.isVisible() and widget not in (stage.view, stage.foot)]  # fmt: skip
    found = []
    for surface in stage.findChildren(Surface):
        seen = not over or any(surface is one or one.isAncestorOf(surface) for one in over)
        if seen and surface.isVisible() and surface.theme is not None:
            found.append(_part(surface, stage))
    return found


def _part(surface: Surface, stage: Stage) -> Part:
    place = surface.mapTo(stage, QPoint(0, 0))
    window, scrolls, around = Rect(place.x(), place.y(), surface.width(), surface.height()), False, surface
    while (parent := around.parentWidget()) is not None and parent is not stage:
        around = parent  # type: ignore[assignment]
        if isinstance(around, QAbstractScrollArea):
            origin, port = around.viewport().mapTo(stage, QPoint(0, 0)), around.viewport()
            window, scrolls = Rect(origin.x(), origin.y(), port.width(), port.height()), True
    return Part(surface.scene, place.x(), place.y(), surface.page_ink() or "bg", window, scrolls)


def small_picture(stage: Stage, marks: Sequence[Rect | None]) -> QImage:
    """A page at a size for a report."""
    whole = QImage(stage.size(), QImage.Format.Format_RGB32)
    whole.fill(Qt.GlobalColor.white)
    stage.setUpdatesEnabled(True)
    stage.render(whole)
    stage.setUpdatesEnabled(False)
    room, keep, way = QSize(WIDEST, TALLEST), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode
    image = whole.scaled(room, keep, way.SmoothTransformation)
    factor = image.width() / whole.width()
    painter = QPainter(image)
    painter.setPen(QPen(MARK_COLOUR, MARK))
    for rect in (mark for mark in marks if mark is not None):
        by = MARK_GAP
        painter.drawRect(round(rect.x * factor - by), round(rect.y * factor - by), round(rect.w * factor + 2 * by),
                         round(rect.h * factor + 2 * by))  # fmt: skip
    painter.end()
    return image


def png(image: QImage) -> bytes:
    """A picture as a PNG file."""
    written = QBuffer()
    writer = QImageWriter(written, QByteArray(b"png"))
    if not writer.write(image):
        raise OSError(writer.errorString())
    return bytes(written.data().data())

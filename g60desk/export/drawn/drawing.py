"""A page as a drawing, with its letters in it: in one theme, or for a web page by day and in the dark."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from g60desk.export.drawn.inks import DAY, Inks
from g60desk.export.drawn.outlines import Letters
from g60desk.export.drawn.recorder import Recorder
from g60desk.export.markup import tag, xml_of
from g60desk.export.page import Page
from g60desk.export.soft_rings import draw_soft
from g60desk.export.vectors import LETTERS, paint_page
from g60desk.layout.scene import Faded, Soft, Words
from g60desk.theme import Theme
from g60desk.tokens import Tokens
from g60desk.views.brushes import Brush, draw_faded
from g60desk.views.pens import pen
from g60desk.views.soft import EASED, fitted

SVG, XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"


class Drawings:
    """Makes drawings of pages; what is known of the letters of one serves the next.

    One that `follows` the light of its reader is by day in the theme “paper”.
    """

    def __init__(self, tokens: Tokens, theme: str = DAY, *, follows: bool = True) -> None:
        self.inks = Inks(tokens, theme)
        self._letters, self._follows = Letters(), follows

    def drawn(self, page: Page) -> bytes:
        """What a page shows; what is painted as pixels keeps the colours with which it was settled."""
        recorder = Recorder(self.inks, self._letters)
        paint_page(cast(QPainter, recorder), page.stage, self.inks, WOVEN)
        wide, high, told = page.size.width(), page.size.height(), page.stage.told
        follows = self._follows and not recorder.pixels  # what is pixels was painted in one theme
        return xml_of(
            tag(
                "svg",
                tag("title", page.name),
                tag("desc", page.summary),
                tag("style", self.inks.style(recorder.used)) if follows else None,
                tag("defs", recorder.outlines.defined(), recorder.fades.values(), recorder.clips),
                recorder.root,
                xmlns=SVG,
                **{"xmlns:xlink": XLINK},
                **{"xml:lang": told.language if told is not None else ""},
                viewBox=f"0 0 {wide} {high}",
                width=str(wide),
                height=str(high),
            )
        )


def _written(painter: QPainter, item: Words, theme: Theme) -> None:
    recorder = cast(Recorder, painter)
    halo = pen(theme.colour(item.halo), 2 * item.halo_width, "round") if item.halo else None
    recorder.write(item.x, item.baseline, item.text, item.style, han=item.han, stretch=item.stretch,
                   ink=theme.colour(item.ink), halo=halo)  # fmt: skip


def _soft(painter: QPainter, item: Soft, theme: Theme) -> None:
    """A rectangle that fades across or down; one that fades both ways has round corners, which are areas."""
    left, top, right, bottom = fitted(item)
    rect = item.rect
    if (left or right) and (top or bottom):
        draw_soft(painter, item, theme)
        return
    down = bool(top or bottom)
    first, last, whole = (top, bottom, rect.h) if down else (left, right, rect.w)
    stops = [((1 - at) * first / whole, seen) for at, seen in reversed(EASED)] if first else []
    stops += [(1 - (1 - at) * last / whole, seen) for at, seen in EASED] if last else []
    cast(Recorder, painter).fade(QRectF(rect.x, rect.y, rect.w, rect.h), theme.colour(item.ink), stops, down=down)


def _faded(painter: QPainter, item: Faded, theme: Theme) -> None:
    draw_faded(painter, item, theme, WOVEN)


WOVEN: Mapping[type, Brush] = {**LETTERS, Words: _written, Soft: _soft, Faded: _faded}

"""A page as lines, areas and letters instead of pixels: painted item by item with any painter.

A widget keeps its scene as pixels, which on paper would be seen.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication, QPainter, QPainterPath, QPixmap, QRegion
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QWidget

from g60desk.export.hatch_lines import draw_hatch
from g60desk.export.plot_on_paper import paint_plot, scenes_under
from g60desk.export.soft_rings import draw_soft
from g60desk.layout.scene import Faded, Hatch, Rect, Scene, Soft, Style, Words
from g60desk.theme import Theme, font, measure
from g60desk.views.brushes import BRUSHES, Brush, draw_faded
from g60desk.views.closer import CloserView
from g60desk.views.fade import PART, Fade
from g60desk.views.pens import pen
from g60desk.views.surface import Surface

FORMS = ("calt", "tnum")  # features of a font that put other forms in the place of letters
EDGE = 1  # px along the sides that are not painted: lines that end there would be seen as specks
FINE = 2.0  # pixels to a px of what cannot be painted as outlines


def paint_letters(painter: QPainter, scene: Scene, theme: Theme) -> None:
    """Paint a scene with letters that can be searched."""
    for item in scene.items:
        LETTERS[type(item)](painter, item, theme)


def paint_page(painter: QPainter, page: QWidget, theme: Theme, brushes: Mapping[type, Brush] | None = None) -> None:
    """Paint a page on the colour of the theme, and nothing beside it: with letters that can be searched.

    Other brushes than `LETTERS` make no text, and get as pixels what is no picture of ours.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.fillRect(page.rect(), theme.colour("bg"))
    painter.setClipRect(page.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE), Qt.ClipOperation.IntersectClip)
    _paint_widget(painter, page, theme, brushes or LETTERS)
    painter.restore()


def same_resolution() -> int:
    """The dots per inch at which letters keep the spacing that they are measured with: those of the screen."""
    return round(QGuiApplication.primaryScreen().logicalDotsPerInchY())


def _paint_widget(painter: QPainter, widget: QWidget, theme: Theme, brushes: Mapping[type, Brush]) -> None:
    """Paint what a widget shows, its origin at the painter's, and then what lies on it."""
    if isinstance(widget, Surface):
        painter.setClipRect(widget.rect(), Qt.ClipOperation.IntersectClip)  # a list goes on beyond its window
        _paint_surface(painter, widget, theme, brushes)
    elif isinstance(widget, Fade):
        fading = Soft(Rect(0, 0, widget.width(), widget.height()), widget.ink, top=PART * widget.height())
        brushes[Soft](painter, fading, theme)
    elif _is_bar(widget):
        return
    elif not widget.findChildren(Surface):
        _paint_other(painter, widget, outlined=brushes is not LETTERS)
        return
    for child in widget.children():  # from the lowest to the highest
        if isinstance(child, QWidget) and child.isVisible():
            painter.save()
            painter.translate(child.pos())
            _paint_widget(painter, child, theme, brushes)
            painter.restore()


def _is_bar(widget: QWidget) -> bool:
    """True for a scroll bar and for what holds it: nobody rolls paper."""
    if isinstance(widget, QAbstractScrollArea):
        return False
    found = widget.findChild(QScrollBar, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return isinstance(widget, QScrollBar) or found is not None


def _paint_surface(painter: QPainter, surface: Surface, theme: Theme, brushes: Mapping[type, Brush]) -> None:
    closer = surface if isinstance(surface, CloserView) else None
    for scene in (surface.scene, *(scenes_under(closer) if closer else ())):
        for item in scene.items:
            brushes[type(item)](painter, item, theme)
    if closer is not None:
        paint_plot(painter, closer, outlined=brushes is not LETTERS)


def _paint_other(painter: QPainter, widget: QWidget, *, outlined: bool) -> None:
    """Paint a widget that is no picture of ours, such as the rows of a table."""
    if not outlined:
        widget.render(painter, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
        return
    pixels = QPixmap((widget.size().toSizeF() * FINE).toSize())
    pixels.setDevicePixelRatio(FINE)
    pixels.fill(Qt.GlobalColor.transparent)
    widget.render(pixels, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    painter.drawPixmap(widget.rect(), pixels)


def _lettered(painter: QPainter, item: Words, theme: Theme) -> None:
    """Draw a run of text that can be searched: no letter has a form that stands for it only in this place.

    Which letter such a form is no PDF of Qt's says.  Even digits are set one by one, as wide as they are there.
    """
    if item.halo:
        _outlined(painter, replace(item, ink=item.halo), theme)
    painter.save()
    painter.translate(item.x, item.baseline)
    painter.scale(item.stretch, item.stretch)
    painter.setPen(theme.colour(item.ink))
    painter.setFont(_plain_font(item.style, item.han))
    if item.style.tabular and not item.han:
        _draw_even(painter, item)
    else:
        painter.drawText(QPointF(0.0, 0.0), item.text)
    painter.restore()


def _draw_even(painter: QPainter, item: Words) -> None:
    x, metrics = 0.0, QFontMetricsF(painter.font())
    for char in item.text:
        wide = measure(char, item.style, False)
        painter.drawText(QPointF(x + (wide - metrics.horizontalAdvance(char)) / 2, 0.0), char)
        x += wide


@lru_cache(maxsize=256)
def _plain_font(style: Style, han: bool) -> QFont:
    made = QFont(font(style, han))
    for name in FORMS:
        made.setFeature(QFont.Tag(name), 0)
    return made


def _outlined(painter: QPainter, item: Words, theme: Theme) -> None:
    """Draw a run of text as areas, over its halo if it has one."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)  # the parts of a letter overlap
    path.addText(QPointF(0.0, 0.0), font(item.style, item.han), item.text)
    painter.save()
    painter.translate(item.x, item.baseline)
    painter.scale(item.stretch, item.stretch)
    if item.halo:
        painter.strokePath(path, pen(theme.colour(item.halo), 2 * item.halo_width, "round"))
    painter.fillPath(path, theme.colour(item.ink))
    painter.restore()


def _faded(painter: QPainter, item: Faded, theme: Theme) -> None:
    draw_faded(painter, item, theme, LETTERS)


LETTERS: Mapping[type, Brush] = {**BRUSHES, Words: _lettered, Soft: draw_soft, Hatch: draw_hatch, Faded: _faded}

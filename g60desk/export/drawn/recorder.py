"""What brushes draw, kept as elements of SVG instead of pixels: it takes the place of a painter.

Qt's own writer of SVG gives each shape a colour and each letter its whole outline.  Here a shape has the name of its
ink too, so that one drawing serves by day and in the dark, and a letter is written once: a picture is a fifth as large.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from xml.etree.ElementTree import Element

from PySide6.QtCore import QBuffer, QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen, QPixmap

from g60desk.export.drawn.held import Held, corners
from g60desk.export.drawn.inks import Inks, class_name
from g60desk.export.drawn.outlines import LINK, Letters, Outlines
from g60desk.export.drawn.spelled import path_of, spelled
from g60desk.export.markup import tag
from g60desk.layout.scene import Style

CAPS = {Qt.PenCapStyle.RoundCap: "round", Qt.PenCapStyle.SquareCap: "square"}
FINE = 1.0  # of its own pixels that a photograph has for a px


class Recorder(Held):
    """Has the methods of a QPainter that brushes call; `made` are the elements so far."""

    def __init__(self, inks: Inks, letters: Letters) -> None:
        super().__init__()
        self.used: set[tuple[str, str]] = set()
        self.pixels = False  # True where a part of the window was painted that is no drawing
        self.outlines = Outlines(letters)
        self.fades: dict[str, Element] = {}  # gradients by their ids
        self._inks = inks

    def drawPath(self, path: QPainterPath) -> None:
        self._draw("path", d=path_of(path), fill_rule="evenodd" if path.fillRule() == Qt.FillRule.OddEvenFill else "")

    def drawEllipse(self, middle: QPointF, rx: float, ry: float) -> None:
        self._draw("ellipse", cx=spelled(middle.x()), cy=spelled(middle.y()), rx=spelled(rx), ry=spelled(ry))

    def drawRect(self, rect: QRectF) -> None:
        self._draw("rect", **corners(rect))

    def drawLine(self, line: QLineF) -> None:
        ends = {"x1": line.x1(), "y1": line.y1(), "x2": line.x2(), "y2": line.y2()}
        self._draw("line", **{key: spelled(number) for key, number in ends.items()})

    def fillRect(self, rect: QRectF | QRect, colour: QColor) -> None:
        self.save()
        self.pen, self.filled = None, colour
        self._draw("rect", **corners(QRectF(rect)))
        self.restore()

    def drawPixmap(self, place: QPointF | QRect, pixels: QPixmap) -> None:
        written = QBuffer()
        pixels.save(written, "PNG")
        whole = QRectF(place, pixels.deviceIndependentSize()) if isinstance(place, QPointF) else QRectF(place)
        self.pixels = self.pixels or isinstance(place, QRect)
        data = f"data:image/png;base64,{b64encode(written.data().data()).decode()}"
        self.into.append(tag("image", **{LINK: data}, **corners(whole), **self.around()))

    def device(self) -> Recorder:
        return self

    def devicePixelRatio(self) -> float:
        return FINE

    def write(
        self, x: float, y: float, text: str, style: Style, *, han: bool, stretch: float, ink: QColor, halo: QPen | None
    ) -> None:
        """Write a run of text on its baseline, over its halo if it has one."""
        for scale, uses in self.outlines.run(text, style, han):
            scale *= stretch
            place = " ".join([*self.moved, f"translate({spelled(x)} {spelled(y)})", f"scale({spelled(scale, 5)})"])
            around = {**self.around(), "transform": place}
            if halo is not None:
                width = spelled(halo.widthF() / scale, 0)
                stroked = self._inked("stroke", halo.color())
                self.into.append(
                    tag("g", *uses, fill="none", stroke_width=width, stroke_linejoin="round", **stroked, **around)
                )
            self.into.append(tag("g", *uses, **self._inked("fill", ink), **around))

    def fade(self, rect: QRectF, ink: QColor, stops: Sequence[tuple[float, float]], *, down: bool) -> None:
        """Fill a rectangle whose colour is seen so much (0..1) at each part (0..1) of the way across it, or down."""
        look = self._inked("stop_color", ink)
        said = [(spelled(at, 4), spelled(seen, 3)) for at, seen in stops]
        made = [tag("stop", offset=at, stop_opacity="" if seen == "1" else seen, **look) for at, seen in said]
        ways = {"x2": "0", "y2": "1"} if down else {}
        like = f"{look} {down} {said}"
        if like not in self.fades:
            self.fades[like] = tag("linearGradient", made, id=f"f{len(self.fades)}", **ways)
        self.into.append(tag("rect", fill=f"url(#{self.fades[like].get('id')})", **corners(rect), **self.around()))

    def _draw(self, name: str, **shape: str) -> None:
        look: dict[str, str] = {}
        classes = []
        if self.filled is not None:
            look |= self._inked("fill", self.filled)
            classes.append(look.pop("class_"))
        else:
            look["fill"] = "none"
        if self.pen is not None:
            look |= self._stroked(self.pen)
            classes.append(look.pop("class_"))
        if classes:
            self.into.append(tag(name, class_=" ".join(classes), **shape, **look, **self.around()))

    def _stroked(self, pen: QPen) -> dict[str, str]:
        width = pen.widthF()
        dashes = [spelled(part * width) for part in pen.dashPattern()] if pen.style() != Qt.PenStyle.SolidLine else []
        return {
            **self._inked("stroke", pen.color()),
            "stroke_width": spelled(width),
            "stroke_linecap": CAPS.get(pen.capStyle(), ""),
            "stroke_linejoin": "round" if pen.joinStyle() == Qt.PenJoinStyle.RoundJoin else "",
            "stroke_dasharray": " ".join(dashes),
        }

    def _inked(self, kind: str, colour: QColor) -> dict[str, str]:
        ink = self._inks.name_of(colour)
        self.used.add((kind.replace("_", "-"), ink))
        seen = "" if colour.alphaF() >= 1.0 else spelled(colour.alphaF(), 3)
        return {"class_": class_name(kind, ink), kind: self._inks.spelled(ink), f"{kind}_opacity": seen}

"""The curve of a soak: every sample as CSV, and a picture with one small chart for each of what was measured."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen, QPolygonF
from soak_meter import Sample
from soak_verdict import Line, judged, slope

from g60desk.layout.scene import Style
from g60desk.theme import Theme, font
from g60desk.tokens import load_tokens

WIDE, ROW, LEFT, RIGHT, TOP = 1280, 118, 90, 40, 64
INKS = ("ink3", "signal")
Of = Callable[[Sample], float]
CHARTS: tuple[tuple[str, Of, Of], ...] = (  # the first always, the second while nobody is there
    ("memory, MiB: all of it always, its own while nobody is there", lambda one: one.rss, lambda one: one.own),
    ("handles and threads", lambda one: one.handles, lambda one: one.threads),
    ("objects of Qt, and timers among them", lambda one: one.qobjects, lambda one: one.timers),
    (
        "a frame, ms: p95 on the wall, and of the processor's time",
        lambda one: one.frame_wall_p95,
        lambda one: one.frame_p95,
    ),
)


def write_csv(samples: Sequence[Sample], path: Path) -> None:
    """Write every sample, one a line."""
    with path.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(Sample.__struct_fields__)
        for one in samples:
            rows.writerow([round(value, 4) if isinstance(value, float) else int(value)
                           for value in msgspec.structs.astuple(one)])  # fmt: skip


def draw(samples: Sequence[Sample], lines: Sequence[Line], title: str, path: Path) -> None:
    """Draw the charts one below the other, then the verdict."""
    theme = Theme("paper", load_tokens())
    image = QImage(WIDE, TOP + len(CHARTS) * (ROW + 44) + 26 * len(lines) + 40, QImage.Format.Format_RGB32)
    image.fill(theme.colour("bg"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _write(painter, theme, "ink", 20, QPointF(LEFT, 38), title)
    y = TOP
    for name, *series in CHARTS:
        _chart(painter, theme, QRectF(LEFT, y + 26, WIDE - LEFT - RIGHT, ROW), samples, name, series)
        y += ROW + 44
    for line in lines:
        y += 26
        _write(painter, theme, "signal" if line.good is False else "ink", 15, QPointF(LEFT, y), str(line))
    painter.end()
    image.save(str(path))


def _chart(painter: QPainter, theme: Theme, area: QRectF, samples: Sequence[Sample], name: str,
           series: Sequence[Of]) -> None:  # fmt: skip
    rested = [one for one in samples if one.rest]
    drawn = [(samples, series[0]), (rested, series[1])]
    most = 1.05 * max((of(one) for kept, of in drawn for one in kept), default=1.0) or 1.0
    end = samples[-1].seconds if samples else 1.0

    def at(one: Sample, value: float) -> QPointF:
        return QPointF(area.x() + area.width() * one.seconds / end, area.bottom() - area.height() * value / most)

    _write(painter, theme, "ink", 15, QPointF(area.x(), area.y() - 8), name)
    _write(painter, theme, "ink3", 13, QPointF(16, area.y() + 12), f"{most / 1.05:.0f}")
    _write(painter, theme, "ink3", 13, QPointF(16, area.bottom()), "0")
    painter.setPen(QPen(theme.colour("ink3"), 1))
    painter.drawLine(area.bottomLeft(), area.bottomRight())
    for (kept, of), ink in zip(drawn, INKS, strict=True):
        painter.setPen(QPen(theme.colour(ink), 1.5))
        painter.drawPolyline(QPolygonF([at(one, of(one)) for one in kept]))
    late = judged(samples)
    if len(late) > 1:  # the robust line
        of = series[1]
        values = sorted(of(one) for one in late)
        middle, lean = values[len(values) // 2], slope([(one.day, of(one)) for one in late])
        centre = sorted(one.day for one in late)[len(late) // 2]
        ends = [at(one, middle + lean * (one.day - centre)) for one in (late[0], late[-1])]
        painter.setPen(QPen(theme.colour("ink"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(*ends)


def _write(painter: QPainter, theme: Theme, ink: str, px: float, at: QPointF, text: str) -> None:
    painter.setFont(font(Style(px)))
    painter.setPen(theme.colour(ink))
    painter.drawText(at, text)

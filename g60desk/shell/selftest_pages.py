"""The pages of a self-test: each is turned to in the window, must come to rest, and must not be empty."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage

from g60desk.layout.comparison_pictures import PICTURES
from g60desk.layout.statistics import EVERYTHING
from g60desk.layout.statistics_pages import OWN_PAGE
from g60desk.shell.desk import Desk
from g60desk.shell.selftest_report import Page
from g60desk.shell.window import Window
from g60desk.state import State, besides_looks
from g60desk.story.model import ChartKind, NetworkLayout, View
from g60desk.views.welcome import WelcomeView

PATIENCE = 60.0  # s: a page that is not there by then never comes
TURNS = 3  # of the event loop until a page without motion stands
SAMPLE = (160, 90)  # px: a page is looked at through so many
LEAST_COLOURS = 4  # paper, ink, and the line that every page has


def drawn_pages(window: Window, problems: list[str]) -> list[Page]:
    """Turn to every page in turn; what is empty becomes a problem.  The window is left on its first page."""
    begun = window.desk.session.state
    pages = []
    for name, fields in pages_of(window.desk):
        started = time.monotonic()
        window.desk.session.change(**{**besides_looks(State()), "still": True, **fields})
        colours = _colours(_shown(window))
        pages.append(Page(name, colours, round((time.monotonic() - started) * 1000)))
        if isinstance(window.stage.view, WelcomeView):
            problems.append(f"the page {name} has no story")
        elif colours < LEAST_COLOURS:
            problems.append(f"the page {name} is empty: {colours} colours")
    window.desk.session.change(**{**besides_looks(begun), "still": True})
    _shown(window)
    return pages


def pages_of(desk: Desk) -> Iterator[tuple[str, dict[str, Any]]]:
    """The name of each page and the fields of the state that it shows."""
    for view in View:
        yield str(view), {"view": view}
        yield f"{view}-table", {"view": view, "table": True}
    yield f"network-{NetworkLayout.STRAIGHT}", {"view": View.NETWORK, "layout": NetworkLayout.STRAIGHT}
    for compared in filter(None, PICTURES):
        yield f"comparison-{compared}", {"view": View.COMPARISON, "compared": compared}
    for chart in desk.session.index.charts.values():
        if chart.kind in OWN_PAGE:
            yield f"statistics-{chart.id}", {"view": View.STATISTICS, "page": chart.id}
        if chart.kind is ChartKind.SERIES:
            yield f"closer-{chart.id}", {"view": View.STATISTICS, "page": chart.id, "closer": EVERYTHING}


def _shown(window: Window) -> QImage:
    """The window once what it shows is painted."""
    for _ in range(TURNS):
        QCoreApplication.processEvents()
    return window.window().grab().toImage()


def _colours(image: QImage) -> int:
    """How many colours are in a picture, looked at through a grid."""
    wide, high = SAMPLE
    stepped = [(image.width() * x // wide, image.height() * y // high) for x in range(wide) for y in range(high)]
    return len({image.pixel(x, y) for x, y in stepped})

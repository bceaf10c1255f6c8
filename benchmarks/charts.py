"""What charts cost: fifty series of a thousand points opened, under the pointer and looked into, and one that grows."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable

from many_points import story_of
from table import Row

ROUNDS, FRAMES = 7, 240
SERIES, POINTS = 50, 1000
OPENED, FRAME = 200.0, 1000 / 60  # ms


def measure() -> list[Row]:
    """All figures in ms of the processor's time, at 1920 x 1080."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
    from PySide6.QtGui import QMouseEvent, QWheelEvent
    from PySide6.QtWidgets import QApplication

    from g60desk import resources
    from g60desk.layout.told import Told
    from g60desk.state import State, changed
    from g60desk.story.index import Index
    from g60desk.story.model import Story
    from g60desk.story.reader import read_story
    from g60desk.theme import Theme
    from g60desk.tokens import load_tokens
    from g60desk.views.statistics import StatisticsView
    from g60desk.words import load_words

    app = QApplication.instance() or QApplication([])
    tokens, words = load_tokens(), load_words("en")
    theme = Theme("paper", tokens)
    view = StatisticsView(tokens)
    view.resize(1920, 1080)
    view.show()
    app.processEvents()  # what is not exposed is not painted

    def told(story: Story, page: str = "") -> Told:
        return Told(story, Index(story), words, State(page=page))

    many, shipped = story_of(SERIES, POINTS), read_story(resources.story_folder()).story
    opened = []
    for _ in range(ROUNDS):
        _show(view, told(shipped), theme)
        opened.append(_show(view, told(many), theme))
    none = Qt.MouseButton.NoButton
    hovered = []
    for number in range(FRAMES):
        at = QPointF(200 + number * 6, 500)
        move = QMouseEvent(QEvent.Type.MouseMove, at, at, none, none, Qt.KeyboardModifier.NoModifier)
        hovered.append(_took(lambda move=move: (app.sendEvent(view, move), view.repaint())))  # type: ignore[misc]
    teller, closer = told(many), []
    view.wished.connect(lambda wish: view.show_told(teller.in_state(changed(teller.state, wish)), theme))
    looked = []
    for number in range(ROUNDS + 1):
        view.show_told(teller, theme)
        view.repaint()
        took = _took(lambda: (view.zoom(1), view.repaint()))
        looked += [took] if number else []  # the first one imports pyqtgraph
    middle = QPointF(960, 500)
    for number in range(FRAMES):
        angle = QPoint(0, 40 if number < FRAMES // 2 else -40)
        wheel = QWheelEvent(
            middle, middle, QPoint(), angle, none, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False
        )
        closer.append(
            _took(lambda wheel=wheel: (app.sendEvent(view, wheel), view.glide.advance(), app.processEvents()))
        )  # type: ignore[misc]
    view.zoom(0)
    view.wished.disconnect()
    index = Index(shipped)

    def page(key: str) -> Told:
        return Told(shipped, index, words, State(page=key))

    _show(view, page("cleared"), theme)
    grown = []
    for key in ("members-gdp", "cleared", "satellites", "town", "cleared"):
        view.show_told(page(key), theme)
        view.growing.stop()
        clock = iter(range(0, 100_000, 16))
        view.growing.clock = lambda clock=clock: float(next(clock))  # type: ignore[misc]
        view.show_scene(view.growing.begin(view.lay_out(page(key), view.frame()), view.frame()), theme)  # type: ignore[arg-type]
        while view.growing.growing:
            grown.append(_took(lambda: (view.growing.advance(), view.repaint())))
    return [
        _row(f"{SERIES} series of {POINTS} points opened, median of {ROUNDS}", statistics.median(opened), OPENED),
        _row("a frame while the pointer goes over them, p95", _p95(hovered), FRAME),
        _row("a closer look at them opened, once pyqtgraph is there, median", statistics.median(looked), OPENED),
        _row("a frame of the closer look while a wheel zooms, p95", _p95(closer), FRAME),
        _row("a frame while a chart of the shipped story grows, p95", _p95(grown), FRAME),
    ]


def _show(view: object, told: object, theme: object) -> float:
    return _took(lambda: (view.show_told(told, theme), view.repaint()))  # type: ignore[attr-defined]


def _took(work: Callable[[], object]) -> float:
    before = time.process_time()
    work()
    return (time.process_time() - before) * 1000


def _p95(taken: list[float]) -> float:
    return sorted(taken)[int(len(taken) * 0.95)]


def _row(what: str, took: float, aim: float) -> Row:
    return Row(what, f"{took:.1f} ms", f"{aim:.1f} ms", took / aim, 1.0)

"""A child process that opens charts at 1920 x 1080, looks into them and lets one grow; prints one line of JSON.

`python benchmarks/chart_frames.py` tells the processor's time of each opening and of each frame, in ms.
"""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Callable, Iterator

from many_points import story_of
from movements import SIZE, timed
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

ROUNDS, FRAMES = 7, 240
SERIES, POINTS = 50, 1000
GROWN = ("members-gdp", "cleared", "satellites", "town", "cleared")  # charts of the shipped story, one after the other
NOTHING, NO_BUTTON = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton


class Charted:
    """A view of the statistics, and how long its work takes."""

    def __init__(self, app: QApplication) -> None:
        self.app, tokens = app, load_tokens()
        self.theme, self.words = Theme("paper", tokens), load_words("en")
        self.view = StatisticsView(tokens)
        self.view.resize(*SIZE)
        self.view.show()
        app.processEvents()  # what is not exposed is not painted

    def told(self, index: Index, page: str = "") -> Told:
        """A page of the charts of a story."""
        return Told(index.story, index, self.words, State(page=page))

    def show(self, told: Told) -> float:
        """Lay out and paint."""
        return _took(lambda: (self.view.show_told(told, self.theme), self.view.repaint()))

    def opened(self, many: Story, shipped: Story) -> Iterator[float]:
        """Charts that are shown after others, as if for the first time."""
        for _ in range(ROUNDS):
            self.show(self.told(Index(shipped)))
            yield self.show(self.told(Index(many)))

    def hovered(self) -> Iterator[float]:
        """Frames while the pointer goes over the charts."""
        for number in range(FRAMES):
            at = QPointF(200 + number * 6, 500)
            move = QMouseEvent(QEvent.Type.MouseMove, at, at, NO_BUTTON, NO_BUTTON, NOTHING)
            yield _took(lambda move=move: (self.app.sendEvent(self.view, move), self.view.repaint()))

    def looked(self, told: Told) -> Iterator[float]:
        """A closer look that is opened; the first one imports pyqtgraph, and is not told."""
        for number in range(ROUNDS + 1):
            self.view.show_told(told, self.theme)
            self.view.repaint()
            took = _took(lambda: (self.view.zoom(1), self.view.repaint()))
            if number:
                yield took

    def zoomed(self) -> Iterator[float]:
        """Frames while a wheel zooms into the closer look, and out of it."""
        middle = QPointF(960, 500)
        for number in range(FRAMES):
            angle = QPoint(0, 40 if number < FRAMES // 2 else -40)
            no_phase = Qt.ScrollPhase.NoScrollPhase
            wheel = QWheelEvent(middle, middle, QPoint(), angle, NO_BUTTON, NOTHING, no_phase, False)
            yield _took(lambda wheel=wheel: self._turn(wheel))

    def _turn(self, wheel: QWheelEvent) -> None:
        self.app.sendEvent(self.view, wheel)
        self.view.glide.advance()
        self.app.processEvents()

    def grown(self, shipped: Story) -> Iterator[float]:
        """Frames while charts grow, at sixty a second."""
        view, index = self.view, Index(shipped)
        self.show(self.told(index, "cleared"))
        for key in GROWN:
            told = self.told(index, key)
            view.show_told(told, self.theme)
            view.growing.stop()
            clock = iter(range(0, 100_000, 16))
            view.growing.clock = lambda clock=clock: float(next(clock))
            view.show_scene(view.growing.begin(view.lay_out(told, view.frame()), view.frame()), self.theme)
            while view.growing.growing:
                yield _took(lambda: (view.growing.advance(), view.repaint()))


def _took(work: Callable[[], object]) -> float:
    return timed(work)[1] * 1000


def main() -> None:
    """Measure in this process."""
    charted = Charted(QApplication([]))
    many, shipped = story_of(SERIES, POINTS), read_story(resources.story_folder()).story
    gc.collect()
    gc.freeze()  # as a start does
    found = {"opened": list(charted.opened(many, shipped)), "hovered": list(charted.hovered())}
    told, view = charted.told(Index(many)), charted.view
    view.wished.connect(lambda wish: view.show_told(told.in_state(changed(told.state, wish)), charted.theme))
    found |= {"looked": list(charted.looked(told)), "zoomed": list(charted.zoomed())}
    view.zoom(0)
    view.wished.disconnect()
    found["grown"] = list(charted.grown(shipped))
    print(json.dumps(found), flush=True)


if __name__ == "__main__":
    sys.exit(main())

"""Looking closer into a series: hands and keys move along time, points are walked and pressed, and the way back."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sheets import TOKENS, told

from g60desk.layout.statistics import EVERYTHING
from g60desk.layout.told import Told
from g60desk.state import State, changed
from g60desk.story.days import day_of
from g60desk.theme import Theme
from g60desk.views.statistics import StatisticsView

sys.path.append(str(Path(__file__).parents[2] / "benchmarks"))
from many_points import story_of

MANY = told(story_of(6, 1000))
THEMES = {name: Theme(name, TOKENS) for name in ("paper", "hall", "contrast")}
LEVELS = told("quay-town", page="levels")


class Held:
    """A view of a series that does what its hands wish, as in the window, with no motion of its own."""

    def __init__(self, qtbot: QtBot, teller: Told, **fields: Any) -> None:
        self.view = StatisticsView(TOKENS)
        qtbot.addWidget(self.view)
        self.view.resize(1280, 720)
        self.time = 0.0
        self.view.glide.clock = lambda: self.time
        self.teller = teller.in_state(changed(teller.state, {"still": True, "closer": EVERYTHING, **fields}))
        self.view.wished.connect(lambda wish: self.change(**wish))
        self.change()
        self.view.show()
        qtbot.waitExposed(self.view)

    @property
    def state(self) -> State:
        return self.teller.state

    @property
    def length(self) -> float:
        return self.view.glide.seen[1] - self.view.glide.seen[0]

    def change(self, **fields: Any) -> None:
        self.teller = self.teller.in_state(changed(self.state, fields))
        self.view.show_told(self.teller, THEMES[self.state.theme])

    def roll(self, notches: float, x: float = 500.0) -> None:
        at, angle = QPointF(x, 400), QPoint(0, round(120 * notches))
        keys, buttons, phase = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
        QApplication.sendEvent(self.view, QWheelEvent(at, at, QPoint(), angle, buttons, keys, phase, False))
        self.view.glide.advance()

    def press(self, key: Qt.Key) -> str:
        QTest.keyClick(self.view, key)
        focus = self.view.focused()
        return focus.key if focus is not None else ""

    def picture(self) -> QImage:
        return self.view.grab().toImage()


def test_the_wheel_goes_closer_at_the_pointer_and_no_farther_than_all(qtbot: QtBot) -> None:
    held = Held(qtbot, MANY)
    whole = held.view.glide.seen
    assert whole[0] < day_of(1000, 1, 1) < day_of(1999, 12, 31) < whole[1] < whole[0] + 1.1 * held.length
    axis = held.view.axis
    assert axis is not None
    day = axis.day(500)
    before = held.picture()
    held.roll(4)
    assert held.length < (whole[1] - whole[0]) / 2
    assert held.view.axis is not None
    assert held.view.axis.x(day) == pytest.approx(500, abs=0.01)
    assert held.picture() != before
    held.roll(400)
    assert held.view.closer is not None
    assert held.length == pytest.approx(held.view.closer.least)
    held.roll(-400)
    assert held.view.glide.seen == whole


def drag(held: Held, dx: int) -> None:
    """A drag of the left button, at rest when it is let go."""
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(held.view, left, none, QPoint(600, 400))
    for part in (0.5, 1.0, 1.0):
        at = QPointF(600 + part * dx, 400)
        QApplication.sendEvent(
            held.view, QMouseEvent(QEvent.Type.MouseMove, at, at, Qt.MouseButton.NoButton, left, none)
        )
        held.time += 500
    QTest.mouseRelease(held.view, left, none, QPoint(600 + dx, 400))


def test_a_drag_pans_chooses_nothing_and_stops_at_the_end(qtbot: QtBot) -> None:
    held = Held(qtbot, MANY)
    held.roll(6)
    start = held.view.glide.seen
    with qtbot.assertNotEmitted(held.view.picked):
        drag(held, -200)
    assert held.view.glide.seen[0] > start[0]
    assert held.length == pytest.approx(start[1] - start[0])
    assert held.view.closer is not None
    for _ in range(12):
        drag(held, 600)
    assert held.view.glide.seen[0] == held.view.closer.whole[0]
    assert held.length == pytest.approx(start[1] - start[0])


def test_points_are_found_under_the_hand_and_pressed(qtbot: QtBot) -> None:
    held = Held(qtbot, MANY)
    held.roll(14)
    field, axis = held.view.closer, held.view.axis
    assert field is not None and axis is not None
    curve = field.curves[2]
    point = next(one for one in curve.points if axis.start + 2000 < one.first)
    at = QPoint(round(axis.x((point.first + point.last + 1) / 2)), round(field.axis.at(point.base)))
    QTest.mouseMove(held.view, at)
    with qtbot.waitSignal(held.view.picked) as heard:
        QTest.mouseClick(held.view, Qt.MouseButton.LeftButton, pos=at)
    assert (heard.args[0].kind, heard.args[0].key) == ("figure", point.key)
    assert heard.args[0].name.endswith(point.key)


def test_arrows_walk_the_points_and_bring_them_into_sight(qtbot: QtBot) -> None:
    held = Held(qtbot, LEVELS)
    held.view.setFocus()
    walk = [Qt.Key.Key_Right] * 3 + [Qt.Key.Key_Left, Qt.Key.Key_End, Qt.Key.Key_Right, Qt.Key.Key_Home]
    assert held.press(Qt.Key.Key_Home) == "level-1999"
    assert [held.press(key) for key in walk] == [
        "level-2000", "level-2001", "level-2004", "level-2001", "level-2005", "level-2005", "level-1999",
    ]  # fmt: skip
    assert held.press(Qt.Key.Key_Up) == "river-1999"
    held.view.zoom(3)
    held.press(Qt.Key.Key_End)
    ringed = held.view.ringed()
    assert ringed is not None and ringed.key == "river-2003"
    assert held.view.axis is not None
    assert held.view.axis.left <= ringed.rect.middle[0] <= held.view.axis.right
    with qtbot.waitSignal(held.view.picked) as heard:
        held.press(Qt.Key.Key_Return)
    assert heard.args[0].key == "river-2003"


def test_the_way_in_and_out(qtbot: QtBot) -> None:
    held = Held(qtbot, LEVELS, closer=None)
    drawn = held.picture()
    assert held.view.axis is None
    held.view.zoom(-1)
    assert held.state.closer is None
    held.view.zoom(1)
    assert held.state.closer == EVERYTHING
    assert held.picture() != drawn
    held.view.zoom(1)
    assert held.state.closer is not None and held.state.closer != EVERYTHING
    held.view.zoom(0)
    assert held.state.closer is None
    assert held.picture() == drawn
    QTest.mouseDClick(held.view, Qt.MouseButton.LeftButton, pos=QPoint(600, 500))
    assert held.state.closer == EVERYTHING
    keys = [target.key for target in held.view.scene.targets if target.kind == "set"]
    assert "closer=" in keys and "table=0,closer=" in keys
    held.change(page="balance")
    assert held.state.closer is None
    assert held.view.axis is None


def test_a_gap_stays_open(qtbot: QtBot) -> None:
    held = Held(qtbot, LEVELS)
    assert held.view.closer is not None and held.view.axis is not None
    closer, axis = held.view.closer, held.view.axis
    colour = QColor(Theme("paper", TOKENS).colour(closer.inks[0]))
    image = held.picture()
    a, b, c, d = closer.curves[0].points[1:5]

    def coloured(first: Any, second: Any) -> bool:
        x = round((axis.x((first.first + first.last) / 2) + axis.x((second.first + second.last) / 2)) / 2)
        ys = (closer.axis.at(first.base), closer.axis.at(second.base))
        seen = (image.pixelColor(x, y) for y in range(round(min(ys)) - 3, round(max(ys)) + 4))
        return any(abs(one.red() - colour.red()) + abs(one.green() - colour.green()) < 60 for one in seen)

    assert [coloured(*pair) for pair in ((a, b), (b, c), (c, d))] == [True, False, True]


def test_items_are_used_again_and_words_follow_language_and_theme(qtbot: QtBot) -> None:
    held = Held(qtbot, LEVELS)
    plot = held.view.plot
    assert plot is not None
    count = len(plot.scene().items())
    pictures = [held.picture()]
    for theme in ("hall", "contrast", "paper"):
        held.change(theme=theme)
        held.roll(2)
        pictures.append(held.picture())
    assert held.view.plot is plot
    assert len(plot.scene().items()) == count
    assert all(one != other for one, other in pairwise(pictures))
    said = QAccessible.queryAccessibleInterface(held.view).text(QAccessible.Text.Name)
    assert "Closer look, " in said and "in sight" in said


def test_of_very_many_points_a_frame_in_motion_shows_extremes_and_rest_shows_all(qtbot: QtBot) -> None:
    held = Held(qtbot, told(story_of(8, 1000)))
    held.picture()
    held.roll(0.2)
    rough = held.picture()
    assert held.view.glide.behind
    qtbot.waitUntil(lambda: not held.view.glide.behind)
    assert held.picture() != rough


def test_nothing_of_pyqtgraph_is_loaded_before_somebody_looks_closer() -> None:
    code = (
        "import sys\n"
        "sys.path.append('tests')\n"
        "from PySide6.QtWidgets import QApplication\n"
        "app = QApplication([])\n"
        "from sheets import TOKENS, told\n"
        "from g60desk.theme import Theme, load_fonts\n"
        "from g60desk.views.statistics import StatisticsView\n"
        "load_fonts()\n"
        "view = StatisticsView(TOKENS)\n"
        "view.resize(1280, 720)\n"
        "view.show_told(told('quay-town', page='levels'), Theme('paper', TOKENS))\n"
        "assert not {'pyqtgraph', 'numpy'} & set(sys.modules)\n"
        "view.show_told(told('quay-town', page='levels', closer=(1.0, 9e5)), Theme('paper', TOKENS))\n"
        "assert {'pyqtgraph', 'numpy'} <= set(sys.modules)\n"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=root)
    assert done.returncode == 0, done.stderr

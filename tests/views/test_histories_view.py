"""Histories in somebody's hands: the axis turns and turns back, hands and keys move it, and a reader hears it all."""

from __future__ import annotations

from typing import Any

import pytest
from hands import turn_wheel
from histories_made import many
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sheets import TOKENS, told

from g60desk.layout.scene import Target
from g60desk.state import changed, selection_of
from g60desk.story.model import Story, View
from g60desk.theme import Theme
from g60desk.views.histories import HistoriesView


@pytest.fixture(scope="module")
def glass(qapp: QApplication) -> QPointingDevice:
    """A screen that can be touched."""
    return QTest.createTouchDevice()


LONG = TOKENS.motion.duration["map_to_line"]


class Held:
    """A view whose state follows it, and whose time is that of the test."""

    def __init__(self, qtbot: QtBot, story: str | Story = "g60", size: tuple[int, int] = (1920, 1080), **fields: Any):
        self.ms, self.story, self.theme = 0.0, story, Theme("paper", TOKENS)
        self.state = told(story, view=View.COMPARISON, compared="histories", **fields).state
        self.wishes: list[dict[str, Any]] = []
        self.picked: list[Target] = []
        self.view = HistoriesView(TOKENS)
        self.view.glide.clock = self.view.turn.clock = lambda: self.ms
        qtbot.addWidget(self.view)
        self.view.resize(*size)
        self._told = told(story)
        self.shows()
        self.view.show()
        qtbot.waitExposed(self.view)
        self.view.wished.connect(self._grant)
        self.view.picked.connect(self._pick)

    def shows(self, **fields: Any) -> None:
        self.state = changed(self.state, fields)
        self.view.show_told(self._told.in_state(self.state), self.theme)

    def _grant(self, wish: dict[str, Any]) -> None:
        self.wishes.append(wish)
        self.shows(**wish)

    def _pick(self, target: Target) -> None:
        self.picked.append(target)
        if target.kind == "event":
            wish = selection_of(f"event:{target.key}")
            self.shows(selection=None if wish == self.state.selection else wish)

    def passes(self, ms: float) -> None:
        self.ms += ms
        self.view.turn.advance()
        self.view.glide.advance()

    def mark(self, key: str) -> float:
        """The x of the mark of an event."""
        return self.view.scene.belongings[f"event:{key}"][-1].x

    def target(self, kind: str, key: str) -> Target:
        return next(one for one in self.view.scene.targets if (one.kind, one.key) == (kind, key))


def test_the_axis_turns_and_events_keep_themselves(qtbot: QtBot) -> None:
    held = Held(qtbot)
    before = held.mark("launch")
    held.shows(since=True)
    assert held.view.turn.moving
    held.passes(0)
    held.passes(LONG / 2)
    between = held.mark("launch")
    assert held.view.turn.moving
    held.passes(LONG)
    after = held.mark("launch")
    assert not held.view.turn.moving
    assert after < between < before


def test_a_step_back_turns_round_where_it_is(qtbot: QtBot) -> None:
    held = Held(qtbot)
    before = held.mark("launch")
    held.shows(since=True)
    held.passes(0)
    held.passes(LONG * 0.6)
    there = held.mark("launch")
    held.shows(since=False)
    held.passes(0)
    assert held.mark("launch") == pytest.approx(there, abs=1)
    held.passes(LONG * 0.3)
    assert there < held.mark("launch") < before
    held.passes(LONG * 0.31)
    assert not held.view.turn.moving
    assert held.mark("launch") == pytest.approx(before)


def test_what_is_pressed_while_it_turns_is_shown_at_once(qtbot: QtBot) -> None:
    held = Held(qtbot)
    held.shows(since=True)
    held.passes(0)
    held.passes(LONG / 3)
    held.view.picked.emit(held.target("event", "launch"))
    assert not held.view.turn.moving
    assert held.target("event", "launch").chosen


def test_with_reduced_motion_it_cuts(qtbot: QtBot) -> None:
    held = Held(qtbot, still=True)
    held.shows(since=True)
    assert not held.view.turn.moving
    assert held.view.axis is not None and held.view.axis.start < 0 < held.view.axis.end


def test_nothing_turns_behind_another_view(qtbot: QtBot) -> None:
    held = Held(qtbot)
    held.shows(since=True)
    held.view.hide()
    assert not held.view.turn.moving


def test_the_wheel_goes_closer_where_the_pointer_is(qtbot: QtBot) -> None:
    held = Held(qtbot)
    axis = held.view.axis
    assert axis is not None
    at = QPointF(1400, 500)
    day = axis.day(at.x())
    turn_wheel(held.view, at, (0, 240))
    held.passes(20)
    assert held.wishes and "span" in held.wishes[-1]
    closer = held.view.axis
    assert closer is not None
    assert closer.per_day > axis.per_day and closer.day(at.x()) == pytest.approx(day, abs=2)
    held.view.zoom(0)
    held.passes(400)
    assert held.state.span is None


def test_two_fingers_hold_the_year_between_them(qtbot: QtBot, glass: QPointingDevice) -> None:
    held = Held(qtbot, since=True)
    view, axis = held.view, held.view.axis
    assert axis is not None
    between = axis.day(1000)
    for step in range(6):
        event = QTest.touchEvent(view, glass)
        for id, x in ((0, 900 - 30 * step), (1, 1100 + 30 * step)):
            (event.move if step else event.press)(id, QPoint(x, 500), view)
        event.commit()
        held.passes(16)
    event = QTest.touchEvent(view, glass)
    event.release(0, QPoint(750, 500), view)
    event.release(1, QPoint(1250, 500), view)
    event.commit()
    held.passes(16)
    assert view.axis is not None and view.axis.per_day == pytest.approx(2.5 * axis.per_day, rel=0.15)
    assert view.axis.day(1000) == pytest.approx(between, abs=400)
    view.hands.let_go()


def test_a_drag_moves_and_stops_at_what_is_known(qtbot: QtBot) -> None:
    held = Held(qtbot, span=(720000.0, 730000.0))
    view = held.view
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(900, 500))
    QTest.mouseMove(view, QPoint(700, 500))
    view.hands.drag(QPointF(700, 500))
    held.passes(20)
    assert held.state.span is not None and held.state.span[0] > 720000.0
    view.hands.drag(QPointF(-90000, 500))
    held.passes(20)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(700, 500))
    assert view.sheet is not None
    whole = view.sheet.bounds(held.view.told or held._told).opening
    assert held.state.span[1] <= whole[1] + 1
    assert held.picked == []


def test_arrows_walk_a_row_in_time_and_go_from_row_to_row(qtbot: QtBot) -> None:
    held = Held(qtbot)
    view = held.view
    view.focus_on(held.target("event", "stanford-founded"))
    walked = []
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Right)
        walked.append(view.walker.here())
    assert [event.id for event in walked if event] == ["hp-founded", "research-park", "shockley-founded"]
    QTest.keyClick(view, Qt.Key.Key_Up)
    above = view.walker.here()
    assert above is not None and above.track == "route-128"
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Down)
    below = view.walker.here()
    assert below is not None and below.track == "corridor"
    QTest.keyClick(view, Qt.Key.Key_End)
    last = view.walker.here()
    assert last is not None and last.id == "source-area-measures"


def test_an_event_in_a_ring_is_named(qtbot: QtBot) -> None:
    held = Held(qtbot)
    said: list[str] = []
    held.view.announced.connect(said.append)
    assert held.view.walker.go_to("first-alliance")
    assert said and "industry alliance" in said[-1]


def test_a_reader_is_brought_to_what_is_not_drawn(qtbot: QtBot) -> None:
    held = Held(qtbot, still=True, span=(737000.0, 739000.0))
    assert held.view.walker.go_to("stanford-founded")
    held.passes(300)
    assert held.target("event", "stanford-founded")


def test_what_is_chosen_elsewhere_comes_into_sight(qtbot: QtBot) -> None:
    held = Held(qtbot, still=True, span=(737000.0, 739000.0))
    held.shows(selection=selection_of("event:hp-founded"))
    assert held.target("event", "hp-founded").chosen


def test_a_screen_reader_hears_rows_events_and_years(qtbot: QtBot) -> None:
    held = Held(qtbot, since=True)
    face = QAccessible.queryAccessibleInterface(held.view)
    assert face is not None
    names = [face.child(n).text(QAccessible.Text.Name) for n in range(face.childCount())]
    said = " | ".join(names).replace("\u00a0", " ")
    assert "101 Silicon Valley, both sides of Route 101" in said
    assert "Stanford University is founded" in said and "59 or 60 years before the beginning" in said
    drawn = {target.key for target in held.view.scene.targets if target.kind == "event"}
    heard = {target.key for target in held.view.ears.undrawn}
    assert not drawn & heard
    assert len(drawn | heard) == 46
    assert "idea-ripens" in heard  # of which only the order is known
    assert "China’s G60 science" in held.view.ears.describe(held.target("event", "launch"))


def test_a_press_chooses_and_a_second_one_lets_go(qtbot: QtBot) -> None:
    held = Held(qtbot)
    x, y = held.target("event", "valley-named").rect.middle
    QTest.mouseClick(held.view, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))
    assert str(held.state.selection) == "event:valley-named"
    assert any(target.kind == "card" for target in held.view.scene.targets)


def test_keys_turn_the_page_to_the_next_row(qtbot: QtBot) -> None:
    held = Held(qtbot, many(20), still=True)
    shown = [row.history.key for row in held.view.rows]
    assert "r19" not in shown
    held.view.focus_on(held.target("subject", shown[-1]))
    QTest.keyClick(held.view, Qt.Key.Key_Right)
    QTest.keyClick(held.view, Qt.Key.Key_Down)
    assert held.state.subjects > 0
    here = held.view.walker.here()
    assert here is not None and here.track not in shown


def test_rows_of_two_pages_turn_into_each_other(qtbot: QtBot) -> None:
    held = Held(qtbot, many(20))
    before = {row.history.key for row in held.view.rows}
    held.shows(since=True)
    held.passes(0)
    held.passes(LONG / 2)
    assert held.view.turn.moving
    held.passes(LONG)
    assert {row.history.key for row in held.view.rows} != before


def test_the_way_on_leads_through_the_rows(qtbot: QtBot) -> None:
    """Of the events of other tracks the timeline tells."""
    held = Held(qtbot, selection=selection_of("event:intel-founded"))
    steps = {target.kind: target.key for target in held.view.scene.targets if target.kind in ("previous", "next")}
    tracks = {held._told.index.events[key].track for key in steps.values()}
    assert len(steps) == 2 and tracks <= {"corridor", "silicon-valley", "route-128"}


def test_many_rows_move_in_a_frame(qtbot: QtBot) -> None:
    """Twenty rows are laid out for one frame of a movement in less than one."""
    from time import process_time

    held = Held(qtbot, many(20))
    best = 9.0
    for n in range(6):
        begun = process_time()
        held.shows(span=(700000.0 + n * 50, 735000.0 + n * 50))
        best = min(best, process_time() - begun)
    assert best < 0.1
    QApplication.processEvents()

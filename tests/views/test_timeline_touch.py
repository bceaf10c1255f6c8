"""Fingers on the timeline: one drags and flings, two hold the day between them, all others are harmless."""

from __future__ import annotations

import pytest
from hands import UPRIGHT, WIDE, Held, middle
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QPointingDevice, QTouchEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from g60desk.layout.motion import SLOWING
from g60desk.state import Selection
from g60desk.views.gliding import STEP


@pytest.fixture(scope="module")
def glass(qapp: QApplication) -> QPointingDevice:
    """A screen that can be touched."""
    return QTest.createTouchDevice()


class Fingertips:
    """Fingers on the glass, each at a place along the axis; every step of theirs is one touch event."""

    def __init__(self, held: Held, glass: QPointingDevice) -> None:
        self._held, self._glass = held, glass
        self._down: dict[int, QPoint] = {}

    def steps(self, press: dict[int, float | QPoint] | None = None, move: dict[int, float | QPoint] | None = None,
              lift: tuple[int, ...] = (), ms: float = 16) -> None:  # fmt: skip
        """Fingers are pressed, moved and lifted, all at once, and a frame is drawn."""
        self._held.ms += ms
        view, event = self._held.view, QTest.touchEvent(self._held.view, self._glass)
        for id, at in {**(press or {}), **(move or {})}.items():
            point = at if isinstance(at, QPoint) else self._held.along(at)
            (event.move if id in self._down else event.press)(id, point, view)
            self._down[id] = point
        for id in set(self._down) - set(press or {}) - set(move or {}) - set(lift):
            event.move(id, self._down[id], view)  # a screen tells of all fingers that are down, also of those at rest
        for id in lift:
            event.release(id, self._down.pop(id), view)
        event.commit()
        self._held.view.glide.advance()

    def tap(self, at: QPoint, ms: float = 60) -> None:
        self.steps(press={0: at}, ms=ms)
        self.steps(lift=(0,), ms=30)


@pytest.fixture
def held(qtbot: QtBot) -> Held:
    return Held(qtbot, story="two-towns")


@pytest.fixture
def tips(held: Held, glass: QPointingDevice) -> Fingertips:
    return Fingertips(held, glass)


def test_a_finger_drags_and_flings(held: Held, tips: Fingertips) -> None:
    day = held.day(900)
    tips.steps(press={0: 900})
    for at in (930, 960, 990):
        tips.steps(move={0: at})
    assert held.x(day) == pytest.approx(990)
    tips.steps(lift=(0,), ms=0)
    assert held.view.glide.moving
    held.comes_to_rest()
    assert held.x(day) == pytest.approx(990 + 90 / 48 * SLOWING, abs=2)
    assert not held.picked


def test_a_tap_chooses(held: Held, tips: Fingertips) -> None:
    tips.tap(middle(held.target("event", "launch")))
    assert [one.key for one in held.picked] == ["launch"]


def test_a_finger_stops_a_glide_and_chooses_nothing(held: Held, tips: Fingertips) -> None:
    tips.steps(press={0: 900})
    tips.steps(move={0: 960})
    tips.steps(lift=(0,), ms=4)
    held.after(16)
    tips.tap(middle(held.target("event")))
    assert not held.view.glide.moving
    assert not held.picked


@pytest.mark.parametrize("size", [WIDE, UPRIGHT])
def test_two_fingers_pan_and_pinch_at_once(qtbot: QtBot, glass: QPointingDevice, size: tuple[int, int]) -> None:
    held = Held(qtbot, size)
    tips = Fingertips(held, glass)
    day, length = held.day(650), held.length
    tips.steps(press={0: 600})
    tips.steps(press={1: 700})
    for one, other in ((590, 720), (570, 780), (540, 840)):  # from 100 px apart to 300
        tips.steps(move={0: one, 1: other})
        assert held.x(day) == pytest.approx((one + other) / 2)
    assert held.length == pytest.approx(length / 3)
    assert not held.picked


def test_two_fingers_side_by_side_pan(held: Held, tips: Fingertips) -> None:
    day, length = held.day(650), held.length
    tips.steps(press={0: 600, 1: 700})
    tips.steps(move={0: 640, 1: 740})
    tips.steps(move={0: 720, 1: 820}, ms=200)
    assert held.x(day) == pytest.approx(770)
    assert held.length == pytest.approx(length)


def test_a_finger_lifted_out_of_a_pinch_leaves_all_where_it_is(held: Held, tips: Fingertips) -> None:
    tips.steps(press={0: 600, 1: 700})
    tips.steps(move={0: 550, 1: 800})
    before = held.window
    tips.steps(lift=(0,), ms=200)
    assert held.window == before
    tips.steps(move={1: 800})
    assert held.window == before
    day = held.day(800)
    tips.steps(move={1: 840})  # the finger that is left drags
    tips.steps(move={1: 900}, ms=300)
    assert held.x(day) == pytest.approx(900)
    tips.steps(lift=(1,), ms=200)
    assert held.x(day) == pytest.approx(900)
    assert not held.picked
    assert not held.view.glide.moving


def test_two_fingers_lifted_one_after_the_other_fling(held: Held, tips: Fingertips) -> None:
    tips.steps(press={0: 600, 1: 700})
    for at in (630, 660, 690):
        tips.steps(move={0: at, 1: at + 100})
    tips.steps(lift=(0,), ms=4)
    tips.steps(lift=(1,), ms=10)
    assert held.view.glide.moving
    before = held.window[0]
    held.comes_to_rest()
    assert held.window[0] < before


def test_a_third_finger_and_a_palm_change_nothing(held: Held, tips: Fingertips) -> None:
    day, length = held.day(650), held.length
    tips.steps(press={0: 600, 1: 700})
    tips.steps(press={2: 1200})
    tips.steps(move={0: 580, 2: 1500})
    tips.steps(move={1: 740})
    assert held.x(day) == pytest.approx(660)
    assert held.length == pytest.approx(length / 1.6)
    before = held.window
    tips.steps(lift=(0,), ms=200)  # now the second and the third hold the days under them
    assert held.window == before
    one, other = held.day(740), held.day(1500)
    tips.steps(move={1: 760, 2: 1500})
    assert (held.x(one), held.x(other)) == pytest.approx((760, 1500))


def test_fingers_that_are_taken_away_choose_and_fling_nothing(
    held: Held, tips: Fingertips, glass: QPointingDevice
) -> None:
    start = middle(held.target("event", "launch"))
    tips.steps(press={0: start})
    QApplication.sendEvent(held.view, QTouchEvent(QEvent.Type.TouchCancel, glass))
    tips.steps(lift=(0,), ms=4)
    assert not held.picked
    tips.steps(press={0: 900})
    tips.steps(move={0: 990})
    before = held.window
    QApplication.sendEvent(held.view, QTouchEvent(QEvent.Type.TouchCancel, glass))
    tips.steps(lift=(0,), ms=4)
    assert held.window == before
    assert not held.view.glide.moving


def test_two_taps_of_a_finger_on_empty_ground_go_closer(held: Held, tips: Fingertips) -> None:
    at, length = QPoint(1500, 1078), held.length
    tips.tap(at)
    assert held.length == pytest.approx(length)
    tips.tap(at + QPoint(6, -2))
    assert held.length == pytest.approx(length / STEP)
    held.ms += 1000
    tips.tap(at)  # a third one begins anew
    assert held.length == pytest.approx(length / STEP)
    held.ms += 1000
    tips.tap(at)
    assert held.length == pytest.approx(length / STEP)


def test_two_taps_of_a_finger_on_a_ring_go_to_its_events_and_not_on(qtbot: QtBot, glass: QPointingDevice) -> None:
    held = Held(qtbot, window=(733_000.0, 742_000.0))
    tips = Fingertips(held, glass)
    ring = held.target("set", "window=")
    for _ in range(2):
        tips.tap(middle(ring))
    assert [one.key for one in held.picked] == [ring.key]
    held.comes_to_rest()
    assert held.view.glide.seen == held.window


def test_two_fingers_hold_the_day_beside_a_card(qtbot: QtBot, glass: QPointingDevice) -> None:
    held = Held(qtbot, selection=Selection("event", "source-area-measures"))
    tips = Fingertips(held, glass)
    assert held.view.axis is not None
    before = held.view.axis
    tips.steps(press={0: 600, 1: 700})
    tips.steps(move={0: 601, 1: 701})
    assert held.view.axis.start == pytest.approx(before.start, abs=2 / before.per_day)  # it had made way for the card
    assert held.window[0] == held.view.axis.start

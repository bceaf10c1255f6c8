"""The network view in the hand: what the wheel, a drag, the keys and the arrows wish for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from map_hands import MapHand
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from g60desk.story.model import NetworkLayout


@pytest.fixture
def hand(qapp: QApplication) -> Iterator[MapHand]:
    one = MapHand()
    yield one
    one.leaves()


def test_the_wheel_comes_closer_at_the_pointer(hand: MapHand) -> None:
    at = hand.middle("huzhou")
    hand.rolls(at, 1)
    assert hand.state.lens is not None
    assert hand.state.lens[2] == pytest.approx(1.25)
    assert (hand.middle("huzhou") - at).manhattanLength() <= 2


def test_a_drag_moves_the_land_and_chooses_nothing(hand: MapHand) -> None:
    start = hand.middle("huzhou")
    hand.drags(start, QPoint(60, 10))
    assert hand.picked == []
    assert (hand.middle("huzhou") - start - QPoint(60, 10)).manhattanLength() <= 2


def test_a_hand_that_shakes_chooses(hand: MapHand) -> None:
    hand.drags(hand.middle("huzhou"), QPoint(4, 3))
    assert hand.picked == ["huzhou"]
    assert hand.state.lens is None


def test_a_click_chooses_a_place(hand: MapHand) -> None:
    QTest.mouseClick(hand.view, Qt.MouseButton.LeftButton, pos=hand.middle("huzhou"))
    assert hand.picked == ["huzhou"]


def test_keys_come_closer_and_show_the_whole_again(hand: MapHand) -> None:
    hand.view.zoom(1)
    assert hand.state.lens is not None
    assert hand.state.lens[2] == pytest.approx(1.5)
    hand.view.fit()
    assert hand.state.lens is None


def test_the_centre_stays_among_the_places(hand: MapHand) -> None:
    for _ in range(30):
        hand.rolls(QPoint(1270, 10), 3)
    assert hand.state.lens is not None
    lon, lat, _ = hand.state.lens
    assert 117 < lon < 122
    assert 29 < lat < 32


def test_the_network_is_never_out_of_sight(hand: MapHand) -> None:
    for pull in (QPoint(-500, -300), QPoint(500, -300), QPoint(300, 300), QPoint(-400, 200)):
        for closer in range(6):
            hand.drags(QPoint(800, 350), pull)
            hand.view.zoom(1)
            hand.rests()
            shown = [t for t in hand.view.scene.targets if t.kind in ("place", "line")]
            assert shown, (pull, closer)
        hand.view.fit()
        hand.rests()


def test_the_map_close_up_leads_back_to_all_of_it(hand: MapHand) -> None:
    hand.view.zoom(2)
    hand.rests()
    assert "layout=map,lens=null" in {target.key for target in hand.view.scene.targets}
    hand.view.fit()
    hand.rests()
    assert "layout=map" in {target.key for target in hand.view.scene.targets}


def test_the_straight_layout_has_no_lens(hand: MapHand) -> None:
    hand.grant({"layout": NetworkLayout.STRAIGHT})
    hand.rolls(hand.middle("huzhou"), 1)
    assert hand.state.lens is None


def test_arrows_walk_along_the_lines(hand: MapHand) -> None:
    hand.view.focus_on(hand.mark("songjiang"))
    walked = []
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Down):
        QTest.keyClick(hand.view, key)
        focused = hand.view.focused()
        assert focused is not None
        walked.append(focused.key)
    assert walked[-1] in ("hangzhou", "jinhua")


def test_enter_chooses_what_has_the_ring(hand: MapHand) -> None:
    hand.view.focus_on(hand.mark("wuhu"))
    QTest.keyClick(hand.view, Qt.Key.Key_Return)
    assert hand.picked == ["wuhu"]


@pytest.fixture(scope="module")
def glass(qapp: QApplication) -> QPointingDevice:
    """A screen that can be touched."""
    return QTest.createTouchDevice()


def test_two_fingers_hold_the_land_between_them(hand: MapHand, glass: QPointingDevice) -> None:
    view, city = hand.view, hand.middle("hangzhou")
    one, other = city - QPoint(50, 0), city + QPoint(50, 0)
    QTest.touchEvent(view, glass).press(0, one, view).commit()
    QTest.touchEvent(view, glass).move(0, one, view).press(1, other, view).commit()
    QTest.touchEvent(view, glass).move(0, one - QPoint(20, 30), view).move(1, other + QPoint(80, -30), view).commit()
    view.glide.settle()
    assert hand.state.lens is not None
    assert hand.state.lens[2] == pytest.approx(2.0)
    moved = hand.middle("hangzhou") - city
    assert (moved.x(), moved.y()) == pytest.approx((30, -30), abs=1)
    QTest.touchEvent(view, glass).release(0, one, view).release(1, other, view).commit()
    assert hand.picked == []


def test_one_finger_chooses_on_release(hand: MapHand, glass: QPointingDevice) -> None:
    at = hand.middle("hefei")
    QTest.touchEvent(hand.view, glass).press(0, at, hand.view).commit()
    assert hand.picked == []
    QTest.touchEvent(hand.view, glass).release(0, at, hand.view).commit()
    assert hand.picked == ["hefei"]

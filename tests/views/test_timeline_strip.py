"""Hands on the strip of all time: a press leads there, a drag goes along, an end makes the window longer or shorter."""

from __future__ import annotations

import pytest
from hands import UPRIGHT, WIDE, Held
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from g60desk.layout.timeline_minimap import Strip
from g60desk.layout.timeline_minimap_frame import STRIP, framed
from g60desk.layout.timeline_window import reach
from g60desk.state import Selection
from g60desk.story.dates import day_of
from g60desk.views.canvas import SLIP

LEFT = Qt.MouseButton.LeftButton
FORTIES = (float(day_of(1940, 1, 1)), float(day_of(1980, 1, 1)))


@pytest.fixture(params=[WIDE, UPRIGHT], ids=["wide", "upright"])
def held(request: pytest.FixtureRequest, qtbot: QtBot) -> Held:
    return Held(qtbot, request.param, window=FORTIES)


def strip_of(held: Held) -> Strip:
    assert held.view.strip is not None
    return held.view.strip


def point(held: Held, at: float) -> QPoint:
    """On the strip, so far along it."""
    x, y = strip_of(held).rect.middle
    return QPoint(round(x), round(at)) if strip_of(held).down else QPoint(round(at), round(y))


def at_day(held: Held, day: float) -> QPoint:
    return point(held, strip_of(held).scale.x(day))


def day_at(held: Held, at: QPoint) -> float:
    return strip_of(held).scale.day(at.y() if strip_of(held).down else at.x())


def ends(held: Held) -> tuple[float, float]:
    frame, axis = held.view.frame(), held.view.axis
    assert frame is not None
    assert axis is not None
    return framed(strip_of(held), frame, axis)


def middle_of(held: Held) -> float:
    return sum(held.window) / 2


def drag(held: Held, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(held.view, LEFT, pos=start)
    QTest.mouseMove(held.view, end)
    held.after(16)
    QTest.mouseRelease(held.view, LEFT, pos=end)


def test_a_press_leads_there_smoothly_and_chooses_nothing(held: Held) -> None:
    at, length = at_day(held, day_of(2000, 1, 1)), held.length
    QTest.mouseClick(held.view, LEFT, pos=at)
    assert middle_of(held) == pytest.approx(day_at(held, at))
    assert held.length == pytest.approx(length)
    assert held.view.glide.moving
    assert held.view.glide.seen == FORTIES
    assert held.comes_to_rest()[-1] == held.window
    assert not held.picked


def test_without_motion_a_press_cuts(qtbot: QtBot) -> None:
    held = Held(qtbot, window=FORTIES, still=True)
    at = at_day(held, day_of(2000, 1, 1))
    QTest.mouseClick(held.view, LEFT, pos=at)
    assert not held.view.glide.moving
    assert sum(held.view.glide.seen) / 2 == pytest.approx(day_at(held, at))


def test_a_drag_of_the_frame_takes_the_window_along(held: Held) -> None:
    start, end = at_day(held, middle_of(held)), at_day(held, day_of(1990, 1, 1))
    before = middle_of(held)
    drag(held, start, end)
    assert middle_of(held) - before == pytest.approx(day_at(held, end) - day_at(held, start))
    assert held.length == pytest.approx(FORTIES[1] - FORTIES[0])
    assert not held.view.glide.moving  # what is put somewhere stays there
    assert not held.picked


def test_a_drag_from_beside_the_frame_brings_it_there(held: Held) -> None:
    end = at_day(held, day_of(2015, 1, 1))
    drag(held, at_day(held, day_of(2005, 1, 1)), end)
    assert middle_of(held) == pytest.approx(day_at(held, end))


def test_a_drag_stops_where_the_story_ends(held: Held) -> None:
    drag(held, at_day(held, middle_of(held)), point(held, strip_of(held).scale.right + 60))
    assert middle_of(held) <= reach(held.view.told.story)[1] + 0.01


@pytest.mark.parametrize("last", [False, True])
def test_an_end_makes_the_window_longer_and_the_other_stays(held: Held, last: bool) -> None:
    at = point(held, ends(held)[last])
    by = strip_of(held).scale.per_day * 3650
    end = point(held, ends(held)[last] + (by if last else -by))
    drag(held, at, end)
    moved = day_at(held, end) - day_at(held, at)
    assert held.window[last] == pytest.approx(FORTIES[last] + moved)
    assert held.window[not last] == pytest.approx(FORTIES[not last])


def test_an_end_does_not_pass_the_other(held: Held) -> None:
    a, b = ends(held)
    drag(held, point(held, b), point(held, a - 80))
    assert held.length == pytest.approx(1.0)
    assert held.window[0] == pytest.approx(FORTIES[0], abs=1.0)


def test_a_little_slip_is_a_press(held: Held) -> None:
    start = at_day(held, day_of(2000, 1, 1))
    slip = round(SLIP / 2) - 1
    drag(held, start, start + (QPoint(0, slip) if strip_of(held).down else QPoint(slip, 0)))
    assert middle_of(held) == pytest.approx(day_at(held, start))
    held.comes_to_rest()


def test_beside_a_card_what_is_seen_goes_to_the_press(qtbot: QtBot) -> None:
    held = Held(qtbot, window=FORTIES, selection=Selection("event", "launch"))
    at = at_day(held, day_of(1960, 1, 1))
    QTest.mouseClick(held.view, LEFT, pos=at)
    held.comes_to_rest()
    axis = held.view.axis
    assert axis is not None
    assert (axis.start + axis.end) / 2 == pytest.approx(day_at(held, at), abs=400)  # beside a card in whole years


def test_one_finger_drags_it(held: Held, qapp: object) -> None:
    glass = QTest.createTouchDevice()
    start, end = at_day(held, middle_of(held)), at_day(held, day_of(1990, 1, 1))
    before = middle_of(held)
    for step, at in (("press", start), ("move", (start + end) / 2), ("move", end), ("release", end)):
        event = QTest.touchEvent(held.view, glass)
        getattr(event, step)(0, at, held.view)
        event.commit()
        held.after(16)
    assert middle_of(held) - before == pytest.approx(day_at(held, end) - day_at(held, start))


def test_the_keyboard_reaches_it_and_arrows_move_the_window(held: Held) -> None:
    held.view.focus_on(held.target(*STRIP))
    down = strip_of(held).down
    forth, back = (Qt.Key.Key_Down, Qt.Key.Key_Up) if down else (Qt.Key.Key_Right, Qt.Key.Key_Left)
    before = middle_of(held)
    QTest.keyClick(held.view, forth)
    held.comes_to_rest()
    assert middle_of(held) == pytest.approx(before + held.length / 4)
    QTest.keyClick(held.view, back)
    held.comes_to_rest()
    assert middle_of(held) == pytest.approx(before)
    focused = held.view.focused()
    assert focused is not None
    assert (focused.kind, focused.key) == STRIP
    QTest.keyClick(held.view, Qt.Key.Key_Return)
    assert [(one.kind, one.key) for one in held.picked] == [STRIP]


def test_nothing_is_held_behind_another_view(qtbot: QtBot) -> None:
    held = Held(qtbot, window=FORTIES)
    QTest.mousePress(held.view, LEFT, pos=at_day(held, middle_of(held)))
    held.view.hide()
    assert not held.view.strip_hand.drag(held.view.mapFromGlobal(QPoint(0, 0)).toPointF())


def test_the_pointer_says_what_a_press_takes_hold_of(held: Held) -> None:
    a, b = ends(held)
    shapes = []
    for at in (a, (a + b) / 2, b, b + 100):
        QTest.mouseMove(held.view, point(held, at))
        shapes.append(held.view.cursor().shape())
    stretch = Qt.CursorShape.SizeVerCursor if strip_of(held).down else Qt.CursorShape.SizeHorCursor
    assert shapes == [stretch, Qt.CursorShape.OpenHandCursor, stretch, Qt.CursorShape.PointingHandCursor]

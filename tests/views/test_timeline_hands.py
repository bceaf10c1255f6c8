"""Hands on the timeline: what they hold stays under them, what they fling glides on, and two taps go closer."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hands import UPRIGHT, WIDE, Held, click_twice, middle, turn_wheel
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sheets import story_named

from g60desk.layout.motion import SLOWING
from g60desk.layout.timeline_window import extent, reach, whole_window
from g60desk.state import Selection
from g60desk.views.gliding import STEP

LEFT = Qt.MouseButton.LeftButton
WHOLE = (733_000.0, 742_000.0)  # so far away that some events are folded


def fling(held: Held, by: int, *, ms: float = 60, frames: int = 4, pause: float = 0) -> None:
    """Drag with the mouse, at an even pace, and let go."""
    start = held.along(900)
    QTest.mousePress(held.view, LEFT, pos=start)
    for frame in range(1, frames + 1):
        held.after(ms / frames)
        QTest.mouseMove(held.view, held.along(900 + by * frame / frames))
    held.ms += pause
    QTest.mouseRelease(held.view, LEFT, pos=held.along(900 + by))


@pytest.mark.parametrize("size", [WIDE, UPRIGHT])
def test_a_drag_holds_the_day_under_the_pointer_and_chooses_nothing(qtbot: QtBot, size: tuple[int, int]) -> None:
    held = Held(qtbot, size)
    day, length = held.day(900), held.length
    fling(held, 80, pause=200)
    assert held.x(day) == pytest.approx(980)
    assert held.length == pytest.approx(length)
    assert not held.view.glide.moving
    assert not held.picked


def test_a_drag_that_comes_back_chooses_nothing(qtbot: QtBot) -> None:
    held = Held(qtbot)
    start = middle(held.target("event", "launch"))
    QTest.mousePress(held.view, LEFT, pos=start)
    for slip in (80, 2):
        QTest.mouseMove(held.view, start + QPoint(slip, 0))
    QTest.mouseRelease(held.view, LEFT, pos=start + QPoint(2, 0))
    assert not held.picked


def test_a_hundred_moves_in_one_frame_are_one_wish(qtbot: QtBot) -> None:
    held = Held(qtbot)
    day = held.day(900)
    QTest.mousePress(held.view, LEFT, pos=held.along(900))
    for number in range(100):
        QTest.mouseMove(held.view, held.along(900 + number))
    assert held.wishes == []
    held.after(16)
    assert len(held.wishes) == 1
    assert held.x(day) == pytest.approx(999)
    QTest.mouseRelease(held.view, LEFT, pos=held.along(999))
    assert len(held.wishes) == 1


def test_a_wish_comes_without_waiting_and_then_nothing_ticks(qtbot: QtBot) -> None:
    held = Held(qtbot)
    turn_wheel(held.view, QPointF(900, 400), (0, 120))
    qtbot.waitUntil(lambda: len(held.wishes) == 1)
    qtbot.waitUntil(lambda: not held.view.glide._timer.isActive())


def test_a_fling_glides_on_with_its_speed_and_ends_by_itself(qtbot: QtBot) -> None:
    held = Held(qtbot, story="two-towns")
    day = held.day(900)
    fling(held, 90)
    assert held.x(day) == pytest.approx(990)
    held.comes_to_rest()
    assert held.x(day) - 990 == pytest.approx(90 / 60 * SLOWING, abs=2)


def test_each_step_of_a_glide_is_shorter_than_the_one_before(qtbot: QtBot) -> None:
    held = Held(qtbot, story="two-towns")
    fling(held, 90)
    starts = [window[0] for window in held.comes_to_rest(48)]
    steps = [before - after for before, after in pairwise(starts)]
    assert len(steps) > 20
    assert all(0 < after < before for before, after in pairwise(steps))
    assert len(held.wishes) == len(starts) + 4


def test_a_slow_drag_and_a_pause_fling_nothing(qtbot: QtBot) -> None:
    held = Held(qtbot, story="two-towns")
    fling(held, 40, ms=800, frames=20)
    assert not held.view.glide.moving
    fling(held, 90, pause=100)
    assert not held.view.glide.moving


def test_a_glide_stops_at_the_ends_of_time(qtbot: QtBot) -> None:
    held = Held(qtbot, story="two-towns")
    for _ in range(12):
        fling(held, -700, ms=30)
        held.comes_to_rest()
    end = reach(held.view.told.story)[1]
    assert sum(held.window) / 2 == pytest.approx(end)


@pytest.mark.parametrize("how", ["press", "wheel", "key", "story", "window", "hide", "close", "still"])
def test_a_glide_is_stopped_at_once(qtbot: QtBot, how: str) -> None:
    held = Held(qtbot)
    held.view.setFocus()
    held.shows(still=how == "still")
    fling(held, 90)
    held.after(16) if how != "still" else None
    before = held.view.glide.seen
    if how == "press":
        QTest.mousePress(held.view, LEFT, pos=middle(held.target("event")))
    elif how == "wheel":
        turn_wheel(held.view, QPointF(900, 400), (0, 0))
    elif how == "key":
        QTest.keyClick(held.view, Qt.Key.Key_A)
    elif how == "story":
        held.story = "two-towns"
        held.shows(window=None)
    elif how == "window":
        held.shows(window=(736_000.0, 737_000.0))
        assert held.view.glide.flying == pytest.approx(before), "from where it is"
        held.after(1000)
        assert held.view.glide.seen == (736_000.0, 737_000.0)
    elif how in ("hide", "close"):
        (held.view.hide if how == "hide" else held.view.close)()
    assert not held.view.glide.moving
    if how in ("press", "wheel", "key", "hide", "close", "still"):
        held.after(16)
        assert held.view.glide.seen == before
    if how == "press":  # the press that stopped it chooses nothing
        QTest.mouseRelease(held.view, LEFT, pos=middle(held.target("event")))
        assert not held.picked
    if how in ("hide", "close"):
        assert not held.view.glide._timer.isActive()


def test_a_glide_goes_on_while_something_else_in_the_state_changes(qtbot: QtBot) -> None:
    held = Held(qtbot, story="two-towns")
    fling(held, 90)
    held.after(16)
    held.shows(phase="v1")
    assert held.view.glide.moving


# two taps


@pytest.mark.parametrize("size", [WIDE, UPRIGHT])
def test_two_taps_on_empty_ground_go_closer_there(qtbot: QtBot, size: tuple[int, int]) -> None:
    held = Held(qtbot, size)
    at = QPoint(1500, 1078) if size is WIDE else QPoint(1000, 700)
    assert held.view.scene.target_at(at.x(), at.y()) is None
    along = held.view.along(QPointF(at))
    day, length = held.day(along), held.length
    click_twice(held.view, at)
    assert held.length == pytest.approx(length / STEP)
    assert held.view.glide.seen[1] - held.view.glide.seen[0] == pytest.approx(length)  # not there yet
    for window in held.comes_to_rest():
        assert window[0] <= day <= window[1]
    assert held.x(day) == pytest.approx(along)
    assert held.view.glide.seen == held.window


def test_two_taps_on_a_ring_go_where_its_events_come_apart_and_not_on(qtbot: QtBot) -> None:
    held = Held(qtbot, window=WHOLE)
    ring = held.target("set", "window=")
    click_twice(held.view, middle(ring))
    assert [one.key for one in held.picked] == [ring.key]
    assert held.view.glide.seen != held.window
    held.comes_to_rest()
    assert held.view.glide.seen == held.window


def test_two_taps_on_an_event_leave_it_chosen(qtbot: QtBot) -> None:
    held = Held(qtbot)
    click_twice(held.view, middle(held.target("event", "launch")))
    assert [one.key for one in held.picked] == ["launch"]


# flights


def test_a_flight_is_cut_where_motion_is_not_wished(qtbot: QtBot) -> None:
    held = Held(qtbot)
    held.shows(still=True)
    held.view.zoom(1)
    assert held.view.glide.seen == held.window
    assert not held.view.glide.moving


def test_a_flight_can_be_caught_by_a_drag(qtbot: QtBot) -> None:
    held = Held(qtbot)
    held.view.zoom(1)
    held.after(100)
    seen = held.view.glide.seen
    assert seen != held.window
    QTest.mousePress(held.view, LEFT, pos=held.along(900))
    assert held.view.glide.seen == held.window == seen
    QTest.mouseRelease(held.view, LEFT, pos=held.along(900))


def test_steps_of_the_keyboard_add_up_while_it_flies(qtbot: QtBot) -> None:
    held = Held(qtbot)
    length = held.length
    for _ in range(3):
        held.view.zoom(1)
        held.after(16)
    assert held.length == pytest.approx(length / STEP**3)
    held.comes_to_rest()
    assert held.view.glide.seen == held.window


def test_what_is_done_elsewhere_is_flown_to_as_well(qtbot: QtBot) -> None:
    held = Held(qtbot)
    before = held.window
    held.shows(window=(736_000.0, 737_000.0))  # as the window of the program answers, by Esc or by what was found
    assert held.view.glide.flying == before
    held.after(100)
    held.shows(window=(736_000.0, 738_000.0))
    between = held.view.glide.flying
    assert between not in (before, (736_000.0, 737_000.0), None), "on from where it is"
    held.comes_to_rest()
    assert held.view.glide.seen == (736_000.0, 738_000.0)


def test_the_window_that_runs_with_story_time_is_not_flown_to(qtbot: QtBot) -> None:
    held = Held(qtbot)
    for day in (736_300.0, 736_310.0):
        held.shows(window=(day - 300, day + 300), day=day, playing=True)
        assert held.view.glide.flying is None
    held.shows(window=(736_020.0, 736_620.0), day=736_320.0, playing=False)  # the last of it
    assert held.view.glide.flying is None


def test_a_view_that_comes_back_shows_its_window_at_once(qtbot: QtBot) -> None:
    held = Held(qtbot)
    held.view.hide()
    held.view.show()
    held.shows(window=(736_000.0, 737_000.0))
    assert held.view.glide.flying is None


def test_only_the_picture_flies(qtbot: QtBot) -> None:
    held = Held(qtbot)
    held.view.fit()
    held.comes_to_rest()
    assert held.wishes == [{"window": whole_window(held.view.told.story)}]


# the wheel


@pytest.mark.parametrize("size", [WIDE, UPRIGHT])
def test_the_wheel_zooms_at_the_pointer(qtbot: QtBot, size: tuple[int, int]) -> None:
    held = Held(qtbot, size)
    day, length = held.day(700), held.length
    for _ in range(3):  # in one frame
        turn_wheel(held.view, QPointF(held.along(700)), (0, 120))
    held.after(16)
    assert held.length == pytest.approx(length / 1.25**3)
    assert held.x(day) == pytest.approx(700)


def test_a_fine_wheel_goes_as_far_by_small_steps(qtbot: QtBot) -> None:
    held = Held(qtbot)
    length = held.length
    for _ in range(8):
        turn_wheel(held.view, QPointF(700, 400), (0, 15))
    held.after(16)
    assert held.length == pytest.approx(length / 1.25)


def test_a_pinch_that_comes_as_a_wheel_zooms_as_the_pinch(qtbot: QtBot) -> None:
    held = Held(qtbot)
    length = held.length
    for _ in range(10):
        turn_wheel(held.view, QPointF(700, 400), (0, 7), keys=Qt.KeyboardModifier.ControlModifier)
    held.after(16)
    assert held.length == pytest.approx(length / 2, rel=0.01)  # ten times 0.07 is about the logarithm of 2


@pytest.mark.parametrize(
    ("angle", "pixels", "keys", "px"),
    [
        ((-100, 0), (0, 0), Qt.KeyboardModifier.NoModifier, -100),
        ((-100, 20), (-37, 4), Qt.KeyboardModifier.NoModifier, -37),
        ((0, 120), (0, 0), Qt.KeyboardModifier.ShiftModifier, 120),
        ((0, 120), (0, 33), Qt.KeyboardModifier.ShiftModifier, 33),
    ],
)
def test_sideways_moves_by_as_many_px(
    qtbot: QtBot, angle: tuple[int, int], pixels: tuple[int, int], keys: Qt.KeyboardModifier, px: int
) -> None:
    held = Held(qtbot)
    day, length = held.day(900), held.length
    turn_wheel(held.view, QPointF(900, 400), angle, pixels, keys)
    held.after(16)
    assert held.x(day) == pytest.approx(900 + px)
    assert held.length == pytest.approx(length)


def test_fingers_on_a_touchpad_keep_the_way_that_they_set_out(qtbot: QtBot) -> None:
    held = Held(qtbot)
    length = held.length
    phase = Qt.ScrollPhase
    for angle, when in (((-40, 10), phase.ScrollBegin), ((-10, 30), phase.ScrollUpdate), ((0, 0), phase.ScrollEnd)):
        turn_wheel(held.view, QPointF(900, 400), angle, phase=when)
    held.after(16)
    assert held.length == pytest.approx(length)
    turn_wheel(held.view, QPointF(900, 400), (-10, 30), phase=phase.ScrollBegin)
    held.after(16)
    assert held.length < length


def test_nobody_is_lost_in_empty_time(qtbot: QtBot) -> None:
    held = Held(qtbot)
    for _ in range(3):
        turn_wheel(held.view, QPointF(900, 400), (-100_000, 0))
        held.after(16)
    assert held.window[0] < whole_window(held.view.told.story)[1]


def test_a_press_beside_everything_lets_go(qtbot: QtBot) -> None:
    held = Held(qtbot, selection=Selection("event", "launch"))
    QTest.mouseClick(held.view, LEFT, pos=QPoint(30, 30))
    assert held.wishes == [{"selection": None}]


@pytest.mark.parametrize("size", [WIDE, UPRIGHT])
@pytest.mark.parametrize("key", ["launch", "source-area-measures"])
def test_beside_a_card_the_end_of_the_axis_holds_still_under_a_drag(
    qtbot: QtBot, size: tuple[int, int], key: str
) -> None:
    held = Held(qtbot, size, selection=Selection("event", key))
    axis, ends, at = held.view.axis, [], round(held.view.axis.left + 60)
    day = held.day(at)
    QTest.mousePress(held.view, LEFT, pos=held.along(at))
    for px in range(20, 320, 20):
        QTest.mouseMove(held.view, held.along(at + px))
        held.view.glide.settle()
        ends.append(held.view.axis.right)
        assert held.x(day) == pytest.approx(at + px, abs=0.6)  # the day stays under the hand
    QTest.mouseRelease(held.view, LEFT, pos=held.along(at + px))
    assert len(set(ends)) == 1 and ends[0] >= axis.right


@pytest.mark.parametrize("size", [WIDE, (1280, 720), UPRIGHT])
def test_an_event_that_its_card_would_cover_is_brought_beside_it(qtbot: QtBot, size: tuple[int, int]) -> None:
    event = next(one for one in story_named("g60").timeline.events if one.id == "seventh-anniversary")
    first = extent(event.when)[0]
    held = Held(qtbot, size, window=(first - 3000.0, first + 500.0), still=True)
    target = held.target("event", "seventh-anniversary")
    held.view.picked.connect(lambda one: held.shows(selection=Selection("event", one.key)))
    QTest.mouseClick(held.view, LEFT, pos=middle(target))
    axis = held.view.axis
    assert axis.start < first < axis.end - 0.2 * (axis.end - axis.start)

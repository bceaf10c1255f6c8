"""The map under a moving hand: it follows exactly, glides on, flies where keys lead, and rests as if laid out there."""

from __future__ import annotations

import runpy
from collections.abc import Iterator
from pathlib import Path

import pytest
from hands import click_twice
from map_hands import MapHand
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from g60desk.layout import network_moving
from g60desk.state import Selection
from g60desk.story.model import NetworkLayout
from g60desk.story.reader import read_story

EMPTY = QPoint(1000, 620)  # nothing can be chosen there


@pytest.fixture
def hand(qapp: QApplication) -> Iterator[MapHand]:
    one = MapHand()
    yield one
    one.leaves()


@pytest.fixture(scope="module")
def glass(qapp: QApplication) -> QPointingDevice:
    """A screen that can be touched."""
    return QTest.createTouchDevice()


def drag(hand: MapHand, start: QPoint, by: QPoint, ms: float, frames: int = 4) -> None:
    """Drag evenly, within so many ms."""
    QTest.mousePress(hand.view, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, frames + 1):
        hand.ms += ms / frames
        QTest.mouseMove(hand.view, start + QPoint(by.x() * step // frames, by.y() * step // frames))
        hand.view.glide.settle()
    QTest.mouseRelease(hand.view, Qt.MouseButton.LeftButton, pos=start + by)


def seen(hand: MapHand) -> QImage:
    QCoreApplication.processEvents()
    return hand.view.grab().toImage()


def unlike(one: QImage, other: QImage) -> float:
    """The part of the points, of a grid of them, at which two pictures differ."""
    spots = [(x, y) for x in range(0, one.width(), 7) for y in range(0, one.height(), 7)]
    return sum(one.pixel(x, y) != other.pixel(x, y) for x, y in spots) / len(spots)


def test_a_fling_glides_on_and_comes_to_rest(hand: MapHand) -> None:
    start = hand.middle("huzhou")
    drag(hand, EMPTY, QPoint(120, -30), ms=80)
    assert hand.view.glide.moving
    at_release = hand.middle("huzhou")
    assert (at_release - start - QPoint(120, -30)).manhattanLength() <= 2
    hand.rests()
    gone = hand.middle("huzhou") - at_release
    assert gone.x() > 60 and gone.y() < -10
    assert hand.picked == []


def test_a_hand_that_rests_before_it_lets_go_flings_nothing(hand: MapHand) -> None:
    drag(hand, EMPTY, QPoint(120, -30), ms=2000)
    assert not hand.view.glide.moving


def test_where_motion_is_reduced_nothing_moves_by_itself(hand: MapHand) -> None:
    hand.grant({"still": True})
    drag(hand, EMPTY, QPoint(120, -30), ms=80)
    assert not hand.view.glide.moving
    hand.view.zoom(1)
    assert hand.view.glide.flying is None
    assert hand.state.lens is not None
    assert hand.state.lens[2] == pytest.approx(1.5)


def test_a_press_stops_what_glides_and_chooses_nothing(hand: MapHand) -> None:
    drag(hand, EMPTY, QPoint(120, -30), ms=80)
    hand.after(60)
    at = hand.middle("huzhou")
    QTest.mouseClick(hand.view, Qt.MouseButton.LeftButton, pos=at)
    assert not hand.view.glide.moving
    assert hand.picked == []
    stopped = hand.state.lens
    hand.rests()
    assert hand.state.lens == stopped


def test_a_tap_while_the_map_flies_home_is_heard_and_the_map_comes_home(hand: MapHand) -> None:
    hand.view.zoom(2)
    hand.rests()
    hand.view.fit()
    hand.after(60)
    assert hand.view.glide.flying is not None
    QTest.mouseClick(hand.view, Qt.MouseButton.LeftButton, pos=hand.middle("huzhou"))
    assert hand.picked == ["huzhou"]
    assert hand.state.lens is None
    assert not hand.view.glide.moving


def test_a_double_click_goes_closer_at_its_spot(hand: MapHand) -> None:
    before = hand.view.reach()
    assert before is not None
    click_twice(hand.view, EMPTY)
    assert hand.view.glide.flying is not None
    hand.rests()
    assert hand.state.lens is not None
    assert hand.state.lens[2] == pytest.approx(2.0)
    assert hand.picked == []


def test_a_double_click_on_a_place_only_chooses_it(hand: MapHand) -> None:
    click_twice(hand.view, hand.middle("huzhou"))
    assert hand.picked == ["huzhou"]
    assert hand.state.lens is None


def test_a_double_tap_goes_closer(hand: MapHand, glass: QPointingDevice) -> None:
    for _ in range(2):
        QTest.touchEvent(hand.view, glass).press(0, EMPTY, hand.view).commit()
        QTest.touchEvent(hand.view, glass).release(0, EMPTY, hand.view).commit()
        hand.ms += 60
    hand.rests()
    assert hand.state.lens is not None
    assert hand.state.lens[2] == pytest.approx(2.0)


def test_fingers_on_a_touchpad_move_the_land(hand: MapHand) -> None:
    start, point = hand.middle("huzhou"), QPointF(EMPTY)
    event = QWheelEvent(
        point, hand.view.mapToGlobal(point), QPoint(-40, 25), QPoint(-80, 50), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.ScrollUpdate, False,
    )  # fmt: skip
    QApplication.sendEvent(hand.view, event)
    hand.view.glide.settle()
    assert (hand.middle("huzhou") - start - QPoint(-40, 25)).manhattanLength() <= 2


def test_two_fingers_that_do_not_spread_move_the_land_and_fling_it(hand: MapHand, glass: QPointingDevice) -> None:
    view, start = hand.view, hand.middle("huzhou")
    one, other = EMPTY - QPoint(60, 0), EMPTY + QPoint(60, 0)
    QTest.touchEvent(view, glass).press(0, one, view).commit()
    QTest.touchEvent(view, glass).move(0, one, view).press(1, other, view).commit()
    for step in range(1, 4):
        hand.ms += 16
        by = QPoint(30 * step, 5 * step)
        QTest.touchEvent(view, glass).move(0, one + by, view).move(1, other + by, view).commit()
        view.glide.settle()
    assert hand.state.lens is not None
    assert hand.state.lens[2] == pytest.approx(1.0, abs=1e-6)
    assert (hand.middle("huzhou") - start - QPoint(90, 15)).manhattanLength() <= 2
    QTest.touchEvent(view, glass).release(0, one + by, view).release(1, other + by, view).commit()
    assert view.glide.moving
    hand.rests()
    assert hand.picked == []


def test_keys_fly_and_the_state_is_there_already(hand: MapHand) -> None:
    hand.view.zoom(1)
    flying = hand.view.glide.flying
    assert flying is not None and flying[2] == pytest.approx(1.0)
    hand.after(100)
    assert hand.view.glide.flying is not None
    assert 1.0 < hand.view.glide.flying[2] < 1.5
    hand.rests()
    assert hand.view.glide.flying is None


@pytest.mark.parametrize("also", [{}, {"selection": Selection("place", "jinhua")}])
def test_a_lens_that_comes_from_elsewhere_is_flown_to(hand: MapHand, also: dict[str, object]) -> None:
    there, other = (119.6, 29.4, 3.0), (120.6, 31.3, 3.0)
    hand.grant({"lens": there, **also})  # by a step of a show, by Find, or by what is taken back
    flying = hand.view.glide.flying
    assert flying is not None and flying[2] == pytest.approx(1.0), "from where it is"
    assert hand.view.scene.moving is not None
    hand.after(100)
    between = hand.view.glide.flying
    assert between is not None and 1.0 < between[2] < 3.0
    hand.grant({"lens": other})
    assert hand.view.glide.flying == pytest.approx(between), "on from where it is"
    hand.rests()
    assert hand.state.lens == other
    assert hand.view.scene.moving is None
    fresh = MapHand(**{"lens": other, **also})
    assert unlike(seen(hand), seen(fresh)) < 0.01
    fresh.leaves()


def test_in_a_room_a_flight_begins_with_the_picture_that_is_there(hand: MapHand) -> None:
    hand.view.public = True
    hand.show()
    before = hand.view.scene
    hand.grant({"lens": (119.6, 29.4, 3.0), "phase": "v2"})
    assert hand.view.scene.items is before.items, "a key is seen at once"
    hand.after(200)
    assert hand.view.scene.moving is not None
    assert hand.view.glide.flying is not None and hand.view.glide.flying[2] == pytest.approx(1.0), "time begins now"
    hand.rests()
    fresh = MapHand(lens=(119.6, 29.4, 3.0), phase="v2")
    fresh.view.public = True
    fresh.view.compose()
    assert unlike(seen(hand), seen(fresh)) < 0.01
    fresh.leaves()


def test_a_map_that_comes_back_shows_its_lens_at_once(hand: MapHand) -> None:
    hand.view.hide()
    hand.view.show()
    hand.grant({"lens": (119.6, 29.4, 3.0)})
    assert not hand.view.glide.moving


def test_names_keep_their_side_while_the_map_moves(hand: MapHand) -> None:
    place, mark = hand.view.scene.belongings["place:jiaxing"]
    hand.rolls(hand.middle("huzhou"), 1)
    moving = hand.view.scene.moving
    assert moving is not None
    put = {(one.sprite.kind, one.sprite.key): one for one in moving.puts}
    name, ring = put["name", "jiaxing"], put["mark", "jiaxing"]
    assert (name.dx, name.dy) == (ring.dx, ring.dy) != (0, 0)
    assert name.sprite.rect.holds(*place.middle)
    assert ring.sprite.rect.holds(*mark.middle)


def test_a_panned_map_looks_as_if_it_had_been_laid_out_there(hand: MapHand) -> None:
    seen(hand)
    drag(hand, EMPTY, QPoint(-90, -40), ms=5000)
    moved = seen(hand)
    assert hand.view.scene.moving is not None
    hand.rests()
    rested = seen(hand)
    assert hand.view.scene.moving is None
    assert unlike(moved, rested) < 0.06  # the key's gap in the coasts, names that find another side


def test_the_map_at_rest_forgets_how_it_came_there(hand: MapHand, qapp: QApplication) -> None:
    drag(hand, EMPTY, QPoint(-90, -40), ms=5000)
    hand.rolls(EMPTY, 2)
    hand.rests()
    other = MapHand(lens=hand.state.lens)
    try:
        assert other.view.scene.items == hand.view.scene.items
        assert other.view.scene.targets == hand.view.scene.targets
    finally:
        other.leaves()


def test_a_hidden_map_moves_no_more(hand: MapHand) -> None:
    drag(hand, EMPTY, QPoint(120, -30), ms=80)
    hand.view.hide()
    assert not hand.view.glide.moving
    assert not hand.view.glide.busy


def test_a_crowd_moves_with_the_land(qapp: QApplication, tmp_path: Path) -> None:
    made = runpy.run_path(str(Path(__file__).parents[2] / "benchmarks" / "many_places.py"))
    (tmp_path / "story.yaml").write_text(made["many_places"](90, 300), encoding="utf-8")
    crowd = MapHand(read_story(tmp_path).story)
    try:
        rested = {target.key for target in crowd.view.scene.targets if target.kind == "place"}
        assert len(rested) > 60
        seen(crowd)
        drag(crowd, EMPTY, QPoint(-60, 0), ms=5000)
        moving = crowd.view.scene.moving
        assert moving is not None
        marks = {put.sprite.key for put in moving.puts if put.sprite.kind == "mark"}
        assert 0 < len(marks) <= 9  # the members; the others are painted with the land
        before = seen(crowd)
        crowd.rests()
        assert unlike(before, seen(crowd)) < 0.08
    finally:
        crowd.leaves()


def test_a_mark_that_is_moved_under_a_button_is_under_it(hand: MapHand) -> None:
    button = next(target.rect for target in hand.view.scene.targets if target.name == "Straight")
    x, y = (round(at) for at in button.middle)
    spots = [(x + dx, y + dy) for dx in range(-24, 25, 4) for dy in range(-8, 9, 4)]
    before = seen(hand)
    drag(hand, EMPTY, QPoint(x, y) - hand.middle("suzhou"), ms=5000)
    moving, after = hand.view.scene.moving, seen(hand)
    assert moving is not None
    mark = next(put.rect for put in moving.puts if (put.sprite.kind, put.sprite.key) == ("mark", "suzhou"))
    assert mark.meets(button)
    assert [after.pixel(*spot) for spot in spots] == [before.pixel(*spot) for spot in spots]


def test_without_a_map_places_and_lines_move_over_the_page(qapp: QApplication, tmp_path: Path) -> None:
    made = runpy.run_path(str(Path(__file__).parents[2] / "benchmarks" / "many_places.py"))
    text = made["many_places"](30, 40).replace("  map: yangtze-delta\n", "")
    (tmp_path / "story.yaml").write_text(text, encoding="utf-8")
    hand = MapHand(read_story(tmp_path).story)
    try:
        drag(hand, QPoint(900, 300), QPoint(-300, -300), ms=5000)
        page = seen(hand).pixelColor(900, 520)
        hand.rests()
        assert page == seen(hand).pixelColor(900, 520)
    finally:
        hand.leaves()


def test_what_is_not_the_map_does_not_move(hand: MapHand) -> None:
    hand.view.zoom(1)
    assert hand.view.glide.moving
    hand.grant({"layout": NetworkLayout.STRAIGHT})
    assert not hand.view.glide.busy
    assert hand.view.scene.moving is None


def test_the_map_comes_to_rest_in_steps_between_which_frames_are_painted(hand: MapHand, qtbot: QtBot) -> None:
    steps: list[bool] = []
    prepare = hand.view.glide.ready

    def counted() -> bool:
        steps.append(prepare())
        return steps[-1]

    hand.view.glide.ready = counted
    reach = hand.view.reach()
    assert reach is not None
    hand.view.glide.go(reach, (120.2, 30.6, 2.0))
    with qtbot.waitSignal(hand.view.glide.rested, timeout=20000):
        hand.view.glide.settle()
    assert steps[-1]
    assert steps.count(False) > 3
    assert hand.view.scene.moving is None


def test_a_map_that_rests_looks_alike_whether_in_steps_or_at_once(hand: MapHand) -> None:
    reach = hand.view.reach()
    assert reach is not None
    hand.view.glide.go(reach, (120.2, 30.6, 2.0))
    hand.view.glide.settle()
    while not hand.view.glide.ready():
        pass
    hand.view.glide.rest()
    in_steps = seen(hand)
    hand.grant({"lens": None})
    hand.grant({"lens": reach.kept((120.2, 30.6, 2.0))})
    assert unlike(in_steps, seen(hand)) == 0.0


def test_a_press_makes_the_first_frame_of_a_movement_ready(hand: MapHand, monkeypatch: pytest.MonkeyPatch) -> None:
    QTest.mousePress(hand.view, Qt.MouseButton.LeftButton, pos=EMPTY)
    made: list[object] = []
    monkeypatch.setattr(network_moving, "take_apart", lambda *given: made.append(given))
    monkeypatch.setattr(network_moving, "lay_deep", lambda *given: made.append(given))
    QTest.mouseMove(hand.view, EMPTY + QPoint(60, 0))
    hand.view.glide.settle()
    assert hand.view.scene.moving is not None
    assert made == []
    QTest.mouseRelease(hand.view, Qt.MouseButton.LeftButton, pos=EMPTY + QPoint(60, 0))

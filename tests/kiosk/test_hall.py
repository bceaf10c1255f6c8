"""A visitor at the kiosk: how she comes in, what she can touch, and that nothing of her is left."""

from __future__ import annotations

import gc
import random
import weakref
from collections.abc import Callable, Iterator
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from visitors import LYING, UPRIGHT, Visited

from g60desk.kiosk.hall_size import MM_PER_INCH
from g60desk.kiosk.idle import Mood
from g60desk.kiosk.visit import First, Visit, beginning
from g60desk.layout.items import Ring
from g60desk.layout.motion import FLIGHT
from g60desk.layout.targets import touched
from g60desk.shell.hall_choices import TEXT_LARGER
from g60desk.state import Selection
from g60desk.story.model import NetworkLayout, View
from g60desk.views.table import TableView

Come = Callable[..., Visited]
EVERYWHERE: dict[str, dict[str, Any]] = {
    "timeline": {"view": View.TIMELINE},
    "event": {"view": View.TIMELINE, "selection": Selection("event", "launch")},
    "map": {"view": View.NETWORK},
    "straight": {"view": View.NETWORK, "layout": NetworkLayout.STRAIGHT},
    "comparison": {"view": View.COMPARISON},
    "histories": {"view": View.COMPARISON, "compared": "histories"},
    "strips": {"view": View.COMPARISON, "compared": "strips"},
    "statistics": {"view": View.STATISTICS},
    "sources": {"view": View.SOURCES},
    "table": {"view": View.STATISTICS, "table": True},
}
PAGES: dict[str, dict[str, dict[str, Any]]] = {
    "g60": {
        **{name: EVERYWHERE[name] for name in ("event", "map", "comparison", "statistics", "sources")},
        "place": {"view": View.NETWORK, "selection": Selection("place", "jiaxing")},
        "drawer": {"view": View.STATISTICS, "opened": Selection("figure", "demolished")},
    },
    "two-towns": {
        **EVERYWHERE,
        "drawer": {"view": View.STATISTICS, "opened": Selection("figure", "cleared")},
    },
}
# Dots per inch of a screen: a totem, a screen of a desk, and that of a tablet.
DENSITIES = ((80, UPRIGHT, "two-towns"), (96, LYING, "g60"), (160, LYING, "two-towns"))
BARRED = ("copy", "copy_csl", "save_table", "find", "help", "present", "open", "new", "quit", "problems", "reload",
          "keep_step", "full_screen", "theme", "motion", "undo")  # fmt: skip


@pytest.fixture
def come(qtbot: QtBot) -> Iterator[Come]:
    """Makes halls; each is closed after the test."""
    made: list[Visited] = []

    def make(*words: Any, **named: Any) -> Visited:
        made.append(Visited(qtbot, *words, **named))
        return made[-1]

    yield make
    for one in made:
        one.end()


def test_a_door_opens_in_its_language_and_the_loop_stops(come: Come) -> None:
    hall = come("two-towns")
    assert hall.window.attract.isVisible() and not hall.window.page.isVisible()
    hall.come("zh-Hans")
    assert hall.state.language == "zh-Hans" and hall.window.page.isVisible()
    assert not hall.window.attract.isVisible() and not hall.window.attract._timer.isActive()


@pytest.mark.parametrize("text", [1.0, TEXT_LARGER])
@pytest.mark.parametrize(("inch", "size", "story"), DENSITIES)
def test_every_page_is_made_for_hands_in_a_hall(
    come: Come, inch: float, size: tuple[int, int], story: str, text: float
) -> None:
    """Each target has 15 mm, no word is under 18 px of the reference sheet, and nothing offers what leads out."""
    hall = come(story, size=size, per_mm=inch / MM_PER_INCH)
    hall.come()
    hall.hall.choices.visit = msgspec.structs.replace(hall.hall.visit, text=text)
    least = max(15 * inch / MM_PER_INCH, 64.0) - 0.01
    measured, seen = 0, set()
    for name, fields in PAGES[story].items():
        hall.shows(**fields)
        for canvas in hall.canvases():
            small = [run.text for run in canvas.scene.words() if run.style.px < 18.0]
            assert not small, (name, small)
            for target in canvas.scene.targets:
                seen.add(f"{target.kind}:{target.key}" if target.kind == "action" else target.kind)
                if target.courses and not target.hit.w:
                    assert max(target.reach, canvas.scene.least / 2) * 2 >= least, (name, target.key)
                    continue
                area = touched(target, canvas.scene.least)
                assert area.w >= least and area.h >= least, (name, target.kind, target.key, area)
                measured += 1
        view = hall.window.page.view
        if isinstance(view, TableView) and view.isVisible():
            heights = [view.rows.rowHeight(row) for row in range(view.rows.model().rowCount())]
            assert min(heights) >= least - 1 and view.rows.horizontalHeader().height() >= least - 1
    assert measured > 150
    assert {"action:start_over", "action:language", "text", "view", "set"} <= seen
    assert not seen & {"take", "copy", "recent", *(f"action:{id}" for id in BARRED)}


def test_upright_every_control_is_within_reach(come: Come) -> None:
    hall = come("two-towns", size=UPRIGHT)
    hall.come()
    for name, fields in PAGES["two-towns"].items():
        hall.shows(**fields)
        page = hall.window.page
        if name == "drawer":
            pane = page.cover.drawer().pane
            close = next(one for one in pane.tools.scene.targets if one.key == "back")
            assert pane.tools.mapTo(hall.window, QPoint(*map(round, close.rect.middle))).y() >= 1280
        if name in ("drawer", "event", "sources"):
            continue  # a sheet, and a list, are where they are read
        foot = page.foot.y()
        for target in page.foot.scene.targets:
            assert foot + target.rect.y >= 1280 and foot + target.rect.bottom <= 1890, (name, target.name)
        assert page.view is not None
        for target in page.view.scene.targets:
            if target.kind == "set" and target.key.startswith(("layout=", "table=", "compared=")):
                assert target.rect.y >= 1280, (name, target.key)


def test_quiet_asks_and_a_touch_answers_and_does_nothing_else(come: Come) -> None:
    hall = come("two-towns")
    hall.come()
    hall.until_asked()
    assert hall.hall.watching.idle.mood is Mood.ASKING and hall.window.asking.isVisible()
    assert "Still here?" in hall.window.asking.accessibleDescription()
    station = next(one for one in hall.window.page.foot.scene.targets if one.key == "network")
    hall.tap(hall.window.page.foot, station)
    assert hall.hall.watching.idle.mood is Mood.HERE and not hall.window.asking.isVisible()
    assert hall.state.view is View.TIMELINE
    hall.tap(hall.window.page.foot, station)
    assert hall.state.view is View.NETWORK


def test_without_an_answer_the_hall_calls_again(come: Come) -> None:
    hall = come("two-towns")
    hall.come("zh-Hans")
    hall.until_asked()
    hall.pass_by(16)
    assert not hall.hall.visited and hall.window.attract.isVisible()
    assert hall.state == beginning(hall.desk.session.index, First(still=True)).state
    assert not hall.hall.watching.looks.isActive()


def test_a_key_a_wheel_or_a_hand_that_rests_is_a_sign_of_life(come: Come) -> None:
    hall = come("two-towns")
    hall.come()
    hall.pass_by(55)
    QTest.keyClick(hall.window.page, Qt.Key.Key_Q)
    hall.pass_by(55)
    assert hall.hall.watching.idle.mood is Mood.HERE
    QTest.mousePress(hall.window.page.foot, Qt.MouseButton.LeftButton, pos=QPoint(600, 2))
    hall.pass_by(90)
    assert hall.hall.watching.idle.mood is Mood.HERE
    QTest.mouseRelease(hall.window.page.foot, Qt.MouseButton.LeftButton, pos=QPoint(600, 2))


def test_language_text_and_the_way_home_are_always_there(come: Come) -> None:
    hall = come("two-towns")
    hall.come()

    def tools() -> dict[str, Any]:
        return {one.name: one for one in hall.window.page.foot.scene.targets if one.kind != "view"}

    assert [name for name, one in tools().items() if one.kind != "way"] == [
        "Sources", "中文", "Larger text", "Start over"]  # fmt: skip
    assert 2 <= sum(one.kind == "way" for one in tools().values()) <= 4
    hall.tap(hall.window.page.foot, tools()["中文"])
    assert hall.state.language == "zh-Hans" and "English" in tools()
    before = max(run.style.px for run in hall.window.page.foot.scene.words())
    hall.tap(hall.window.page.foot, tools()["大字"])
    assert max(run.style.px for run in hall.window.page.foot.scene.words()) > before
    hall.shows(view=View.NETWORK, selection=Selection("place", "birch"))
    hall.tap(hall.window.page.foot, tools()["从头开始"])
    launch = Selection("event", "launch")  # with which the tour begins
    assert (hall.state.view, hall.state.selection, hall.state.language) == (View.TIMELINE, launch, "zh-Hans")
    assert hall.hall.visit.text > 1.0


def wander(hall: Visited, chance: random.Random, touches: int) -> None:
    """Touch whatever there is, at random."""
    for _ in range(touches):
        targets = [(canvas, one) for canvas in hall.canvases() for one in canvas.scene.targets]
        canvas, target = chance.choice(targets)
        canvas.picked.emit(target)
        if chance.random() < 0.2:
            hall.desk.session.change(lens=(120.0, 30.5, 2.0), window=(736000.0, 737000.0))
        QApplication.processEvents()


@pytest.mark.parametrize("seed", range(2))
def test_nothing_of_a_visitor_reaches_the_next(come: Come, seed: int) -> None:
    story = "two-towns"
    hall, fresh = come(story, size=(1280, 720)), come(story, size=(1280, 720))
    hall.come("zh-Hans")
    wander(hall, random.Random(seed), 14)
    page = hall.window.page
    hall.hall.leave_visit()
    assert hall.window.page is not page
    assert hall.state == fresh.state and hall.hall.visit == Visit()
    served = hall.hall.served
    assert (served.panel, hall.desk.messages.now, list(served.commands.undoing._done)) == ("", None, [])
    assert not hall.desk.session.step_back()
    for one in (hall, fresh):
        one.hall.begin()
    assert hall.state == fresh.state
    assert hall.picture() == fresh.picture()


def test_a_page_that_was_left_is_soon_out_of_memory(come: Come, qtbot: QtBot) -> None:
    hall = come("two-towns", size=(1280, 720))
    hall.come()
    left = weakref.ref(hall.window.page.view)
    gc.disable()  # it must not be by chance
    try:
        hall.hall.leave_visit()
        qtbot.waitUntil(lambda: left() is None)
    finally:
        gc.enable()


def test_the_next_visitor_finds_the_views_ready(come: Come, qtbot: QtBot) -> None:
    hall, fresh = come("two-towns", size=(1280, 720)), come("two-towns", size=(1280, 720))
    fresh.hall.ready.end()
    hall.hall.ready._tidied()
    while hall.hall.ready.steps.isActive():
        hall.hall.ready._step()
    assert len(hall.window.page._views) == 5 and hall.window.attract.isVisible()
    for one in (hall, fresh):
        one.come()
    assert hall.picture() == fresh.picture()
    for one in (hall, fresh):
        foot = one.window.page.foot
        one.tap(foot, next(target for target in foot.scene.targets if target.key == "network"))
    qtbot.waitUntil(lambda: hall.picture() == fresh.picture())
    for one in (hall, fresh):
        one.hall.served.run("language")
    qtbot.waitUntil(lambda: hall.picture() == fresh.picture())


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_upright_the_words_of_the_ways_are_whole_in_larger_text(come: Come, language: str) -> None:
    hall = come("g60", size=UPRIGHT)
    hall.come(language)
    larger = next(one for one in hall.window.page.foot.scene.targets if one.kind == "text")
    hall.tap(hall.window.page.foot, larger)
    for fields in (*PAGES["g60"].values(), {"view": View.NETWORK, "selection": Selection("line", "g60")}):
        hall.shows(**{**fields, "opened": None})
        foot = hall.window.page.foot.scene
        ways = [one for one in foot.targets if one.kind == "way"]
        assert 2 <= len(ways) <= 4
        assert not [run.text for run in foot.words() if run.text.endswith("…")]


def test_no_key_leads_out(come: Come) -> None:
    hall = come("two-towns", size=(1280, 720))
    hall.come()
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("as before")
    none = Qt.KeyboardModifier.NoModifier
    control, alt, meta, shift = (getattr(Qt.KeyboardModifier, f"{one}Modifier")
                                 for one in ("Control", "Alt", "Meta", "Shift"))  # fmt: skip
    looks = (hall.state.theme, hall.state.still)
    for held in (none, shift, control, alt, meta, control | shift, control | alt):
        for key in Qt.Key:
            for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(hall.window.focusWidget() or hall.window, QKeyEvent(kind, key.value, held))
    assert hall.window.isVisible() and not hall.window.isMinimized()
    assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == [hall.window]
    assert clipboard.text() == "as before"
    assert (hall.state.theme, hall.state.still) == looks and hall.hall.served.panel == ""


def test_what_needs_a_desk_is_not_done(come: Come) -> None:
    hall = come("two-towns", size=(1280, 720))
    hall.come()
    before = hall.state
    for id in BARRED:
        hall.hall.served.run(id)
    assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == [hall.window]
    assert hall.hall.served.panel == "" and hall.state == before


def test_whoever_closes_the_window_is_refused(come: Come) -> None:
    hall = come("two-towns", size=(1280, 720))
    assert not hall.window.close() and hall.window.isVisible()
    hall.come()
    assert not hall.window.close() and hall.window.isVisible()


def test_esc_leads_one_step_out_and_never_further(come: Come) -> None:
    hall = come("two-towns", size=(1280, 720))
    hall.come()
    hall.shows(view=View.STATISTICS, opened=Selection("figure", "cleared"))
    for _ in range(4):
        QTest.keyClick(hall.window.page.view, Qt.Key.Key_Escape)
    assert hall.state.opened is None and hall.window.page.isVisible() and hall.hall.visited


def test_a_way_leads_where_it_says_and_the_tour_goes_on_from_there(come: Come) -> None:
    hall = come()
    hall.come()

    def ways() -> list[Any]:
        return [one for one in hall.window.page.foot.scene.targets if one.kind == "way"]

    first, seen = hall.state, []
    for _ in range(3):
        assert 2 <= len(ways()) <= 4 and ways()[0].name.startswith("Go on: ")
        seen.append((ways()[0].name, hall.state))
        hall.tap(hall.window.page.foot, ways()[0])
    assert len(dict(seen)) == 3 and hall.state != first
    hall.tap(hall.window.page.foot, ways()[-1])
    assert hall.state.view is not seen[-1][1].view or hall.state.selection != seen[-1][1].selection


def test_a_touch_on_a_picture_of_the_loop_goes_on_with_what_it_showed(come: Come) -> None:
    hall = come()
    attract = hall.window.attract
    spot = attract.scene.belongings["place:hangzhou"][0].middle
    QTest.mouseClick(attract, Qt.MouseButton.LeftButton, pos=QPoint(*map(round, spot)))
    assert hall.hall.visited and hall.state.view is View.NETWORK
    assert hall.state.selection == Selection("place", "hangzhou")


def test_fingers_act_when_they_are_lifted_and_ten_of_them_do_no_harm(come: Come) -> None:
    hall = come("two-towns")
    hall.come()
    glass, window, at = QTest.createTouchDevice(), hall.window, station_of(hall)
    QTest.touchEvent(window, glass).press(0, at, window).commit()
    assert hall.state.view is View.TIMELINE
    QTest.touchEvent(window, glass).release(0, at, window).commit()
    assert hall.state.view is View.NETWORK
    spots = [QPoint(700 + 90 * number, 300 + 20 * number) for number in range(10)]
    touch = QTest.touchEvent(window, glass)
    for number, spot in enumerate(spots):
        touch.press(number, spot, window)
    touch.commit()
    for number, spot in enumerate(spots):
        touch.move(number, spot + QPoint(30, 0), window)
    touch.commit()
    assert hall.hall.watching.sense.hands.held(hall.now)
    for number, spot in enumerate(spots):
        touch.release(number, spot + QPoint(30, 0), window)
    touch.commit()
    assert window.isVisible() and hall.hall.visited
    assert not hall.hall.watching.sense.hands.held(hall.now)


def test_a_finger_that_answers_does_nothing_else(come: Come) -> None:
    hall = come("two-towns")
    hall.come()
    hall.until_asked()
    glass, at = QTest.createTouchDevice(), station_of(hall)
    QTest.touchEvent(hall.window, glass).press(0, at, hall.window).commit()
    QTest.touchEvent(hall.window, glass).release(0, at, hall.window).commit()
    assert hall.hall.watching.idle.mood is Mood.HERE and hall.state.view is View.TIMELINE


@pytest.mark.parametrize("size", [LYING, UPRIGHT], ids=str)
def test_whoever_touches_a_ring_of_the_line_at_its_left_gets_there(come: Come, size: tuple[int, int]) -> None:
    hall = come(size=size)
    hall.come("zh-Hans")
    foot = hall.window.page.foot.scene
    rings = sorted((one for one in foot.items if isinstance(one, Ring)), key=lambda one: one.x)
    stations = [one for one in foot.targets if one.kind == "view"]
    for ring, station in zip(rings, stations, strict=True):
        assert foot.target_at(ring.x - 30, ring.y - 25) is station
        assert foot.target_at(*station.rect.middle) is station


def station_of(hall: Visited) -> QPoint:
    """Where the station of the network is on the window."""
    foot = hall.window.page.foot
    station = next(one for one in foot.scene.targets if one.key == "network")
    return foot.mapTo(hall.window, QPoint(*map(round, station.rect.middle)))


@pytest.mark.parametrize(("still", "lasts"), [(False, "a hand's"), (True, "a cross-fade's")])
def test_a_view_passes_into_another_and_who_goes_leaves_none_behind(come: Come, still: bool, lasts: str) -> None:
    hall = come("two-towns", LYING)
    hall.come()
    hall.shows(still=still)
    page = hall.window.page
    QApplication.processEvents()
    hall.desk.session.change(view=View.NETWORK)
    wanted = page.tokens.motion.reduced["cross_fade"] if still else FLIGHT
    assert page.passages.lasts == wanted, lasts
    hall.until_asked()
    hall.pass_by(60)
    assert not page.passages.lasts
    assert hall.window.attract.isVisible()

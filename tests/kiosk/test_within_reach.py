"""A visitor who sits before an upright hall: all that a page offers can be done where she reaches, below y = 1280."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractScrollArea, QApplication
from pytestqt.qtbot import QtBot
from visitors import LYING, UPRIGHT, Visited

from g60desk.layout.scene import Target
from g60desk.layout.targets import touched
from g60desk.state import Selection
from g60desk.story.model import NetworkLayout, View
from g60desk.views.canvas import Canvas
from g60desk.views.table import TableView

LINE = 1280
Come = Callable[..., Visited]
PAGES: dict[str, dict[str, dict[str, Any]]] = {
    "g60": {
        "event": {"view": View.TIMELINE, "selection": Selection("event", "launch")},
        "which": {"view": View.NETWORK, "selection": Selection("place", "jiaxing"), "beside": "?"},
        "sources": {"view": View.SOURCES},
        "map": {"view": View.NETWORK},
        "aspects": {"view": View.COMPARISON},
    },
    "two-towns": {
        "timeline": {"view": View.TIMELINE},
        "place": {"view": View.NETWORK, "selection": Selection("place", "birch")},
        "line": {"view": View.NETWORK, "selection": Selection("line", "road")},
        "two places": {"view": View.NETWORK, "selection": Selection("place", "alder"), "beside": "birch"},
        "closer": {"view": View.NETWORK, "lens": (121.0, 31.0, 3.0)},
        "straight": {"view": View.NETWORK, "layout": NetworkLayout.STRAIGHT},
        "places": {"view": View.NETWORK, "table": True},
        "comparison": {"view": View.COMPARISON},
        "histories": {"view": View.COMPARISON, "compared": "histories"},
        "strips": {"view": View.COMPARISON, "compared": "strips"},
        "statistics": {"view": View.STATISTICS},
        "figures": {"view": View.SOURCES, "evidence": "figures"},
        "notes": {"view": View.SOURCES, "evidence": "notes"},
        "events": {"view": View.TIMELINE, "table": True},
        "drawer": {"view": View.STATISTICS, "opened": Selection("figure", "cleared")},
        "picture": {"view": View.TIMELINE, "opened": Selection("picture", "launch")},
    },
}


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


def test_every_control_has_a_twin_where_a_hand_that_sits_reaches(come: Come) -> None:
    """Whatever stands above the line, a place on the map and an event as well, is done by a button below it."""
    tried = 0
    for story, pages in PAGES.items():
        hall = come(story, UPRIGHT)
        hall.come()
        turn_over(hall)
        for name, fields in pages.items():
            hall.shows(**fields)
            wanted = set(targets(hall, 0, LINE))
            assert not wanted - done_by_buttons(hall) - set(targets(hall, LINE, 1920)), name
            tried += len(wanted)
    assert tried > 200


def test_the_foot_is_turned_over_and_back_wherever_one_is(come: Come) -> None:
    hall = come("two-towns", UPRIGHT)
    hall.come()
    for fields in ({"view": View.STATISTICS}, {"view": View.STATISTICS, "opened": Selection("figure", "cleared")}):
        hall.shows(**fields)
        for over in (True, False):
            assert turn_over(hall) >= LINE
            assert hall.hall.visit.low is over and bool(buttons(hall, "")) is over
            assert bool(hall.ways()) is not over
        drawer = hall.window.page.cover.sheet
        assert (drawer is not None) is ("opened" in fields)
    panel = hall.window.page.cover._drawer
    turn_over(hall)
    assert panel is not None and panel.geometry().bottom() < hall.window.page.foot.y()
    hall.tap(hall.window.page.foot, next(one for one in hall.window.page.foot.scene.targets if one.key == "start_over"))
    assert hall.hall.visit.low, "who goes home still sits"
    hall.hall.leave_visit()
    assert not hall.hall.visit.low
    hall.come()
    assert hall.ways() and not buttons(hall, "")


def test_what_hands_do_with_more_than_a_touch_is_done_in_steps(come: Come) -> None:
    hall = come("two-towns", UPRIGHT)
    hall.come()
    turn_over(hall)
    hall.shows(view=View.NETWORK)
    press(hall, "Closer")
    assert hall.state.lens is not None
    before = hall.state.lens
    press(hall, "Further right")
    assert hall.state.lens is not None and hall.state.lens[0] > before[0]
    press(hall, "All in sight")
    assert hall.state.lens is None
    hall.shows(view=View.TIMELINE)
    press(hall, "Closer")
    window = hall.state.window
    press(hall, "Later")
    assert window is not None and hall.state.window is not None and hall.state.window[0] > window[0]
    hall.shows(view=View.TIMELINE, table=True)
    rows = hall.window.page.view.rows  # type: ignore[union-attr]
    press(hall, "Sort by: Date")
    press(hall, "Sort by: Date rising")
    assert hall.state.sorts == ("timeline/date/falling",)
    assert rows.verticalScrollBar().maximum() == 0 or press(hall, "Further down") is None


def test_no_button_jumps_under_the_finger_that_pressed_it(come: Come) -> None:
    """What is chosen stays where it was among its like, and the switch above is as wide for all groups."""
    hall = come("g60", UPRIGHT)
    hall.come()
    turn_over(hall)
    hall.shows(view=View.NETWORK)
    wide = {one.key: one.rect for one in buttons(hall, "group:")}
    hall.tap(hall.window.page.foot, next(one for one in buttons(hall, "group:") if one.name == "On the page"))
    assert buttons(hall, "page:") and {one.key: one.rect for one in buttons(hall, "group:")} == wide
    before = {one.key: one.rect for one in buttons(hall, "offer:")}
    press(hall, "Jiaxing")
    after = {one.key: one.rect for one in buttons(hall, "offer:")}
    assert hall.state.selection == Selection("place", "jiaxing")
    assert "offer:place:jiaxing" in after and after == before


def test_a_code_is_whole_after_some_step(come: Come) -> None:
    """A camera reads no half of a code, and a hand that sits cannot drag the other half into sight."""
    hall = come("g60", UPRIGHT)
    hall.come()
    turn_over(hall)
    hall.shows(opened=Selection("event", "plan-issued"))
    bar = hall.window.page.cover.drawer().pane.area.verticalScrollBar()
    for way, end in (("Further down", bar.minimum()), ("Further up", bar.maximum())):
        bar.setValue(end)
        assert not code_is_whole(hall)
        while not code_is_whole(hall):
            press(hall, further(hall, way))


def further(hall: Visited, way: str) -> str:
    """The words of the step that goes on in the last of the lists; none at its end."""
    hall.window.page.look_again()
    return next((one.name for one in reversed(buttons(hall, "offer:scroll:")) if one.name.startswith(way)), "")


def code_is_whole(hall: Visited) -> bool:
    """True while a code is seen from edge to edge."""
    for canvas in surfaces(hall):
        port = canvas.parentWidget()
        for rect in canvas.scene.belongings.get("code:", ()):
            top, foot = (canvas.mapTo(port, QPoint(0, round(y))).y() for y in (rect.y, rect.bottom))
            if top >= 0 and foot <= port.height():
                return True
    return False


def test_what_the_foot_held_of_a_page_goes_with_the_page(come: Come, qtbot: QtBot) -> None:
    hall = come("two-towns", UPRIGHT)
    hall.come()
    turn_over(hall)
    left = weakref.ref(hall.window.page.view)
    gc.disable()  # it must not be by chance
    try:
        hall.hall.leave_visit()
        qtbot.waitUntil(lambda: left() is None)
    finally:
        gc.enable()


def test_lying_there_is_no_lower_face(come: Come) -> None:
    hall = come("two-towns", LYING)
    hall.come()
    assert not [one for one in hall.window.page.foot.scene.targets if one.kind == "low"]
    hall.window.resize(*UPRIGHT)
    QApplication.processEvents()
    turn_over(hall)
    hall.window.resize(*LYING)
    QApplication.processEvents()
    assert hall.ways() and not buttons(hall, "")


def surfaces(hall: Visited) -> list[Canvas]:
    """All that can be touched but the foot."""
    page = hall.window.page
    over = [one for one in page.findChildren(Canvas) if one.isVisible() and one is not page.foot]
    top = page.cover.sheet or page.view
    return [one for one in over if one is top or (top is not None and top.isAncestorOf(one))]


def targets(hall: Visited, first: int, last: int) -> Iterator[tuple[str, str]]:
    """What is seen from a height to another: all targets, the rows of a table, and its columns."""
    page = hall.window.page
    for canvas in surfaces(hall):
        port = canvas.parentWidget() if isinstance(canvas.parentWidget().parentWidget(), QAbstractScrollArea) else page
        top = port.mapTo(page, QPoint(0, 0)).y()
        for target in canvas.scene.targets:
            y = canvas.mapTo(page, QPoint(*map(round, target.rect.middle))).y()
            if target.rect.w > 0 and max(first, top) <= y < min(last, top + port.height()):
                yield target.kind, target.key
    view = page.view
    if isinstance(view, TableView) and not page.covered:
        rows = view.rows
        for number, row in enumerate(rows.rows_model.rows):
            middle = rows.rowViewportPosition(number) + rows.rowHeight(number) // 2
            if 0 <= middle < rows.floor() and first <= rows.viewport().mapTo(page, QPoint(0, middle)).y() < last:
                yield row.kind, row.key
        if not first:
            yield from (("column", str(section)) for section in range(rows.rows_model.columnCount()))


def turn_over(hall: Visited) -> int:
    """Press what turns the foot over, or back; gives where it begins on the page."""
    page = hall.window.page
    above = [] if hall.hall.visit.low or not page.covered else surfaces(hall)
    canvas, target = next((canvas, one) for canvas in (*above, page.foot) for one in canvas.scene.targets
                          if one.kind == "low")  # fmt: skip
    top = canvas.mapTo(page, QPoint(0, round(target.rect.y))).y()
    hall.tap(canvas, target)
    return top


def press(hall: Visited, words: str) -> None:
    """Press the button with these words."""
    hall.window.page.look_again()
    hall.tap(hall.window.page.foot, next(one for one in buttons(hall, "offer:") if one.name == words))
    QApplication.processEvents()


def buttons(hall: Visited, what: str) -> list[Target]:
    found = [one for one in hall.window.page.foot.scene.targets if one.kind == "within"]
    return [one for one in found if one.key.startswith(what)]


def done_by_buttons(hall: Visited) -> set[tuple[str, str]]:
    """What every button of the lower face does, without its being done; each lies low and is large enough."""
    page = hall.window.page
    done: set[tuple[str, str]] = set()
    heard = [one.picked for one in surfaces(hall)]
    for signal in heard:
        signal.connect(lambda target: done.add((target.kind, target.key)))
    view = page.view
    if isinstance(view, TableView):
        view.rows.sort_by = lambda section: done.add(("column", str(section)))  # type: ignore[method-assign]
    top = page.foot.mapTo(page, QPoint(0, 0)).y()
    page.look_again()
    page.blockSignals(True)
    for group in [one.key for one in buttons(hall, "group:")] or [""]:
        for tab in buttons(hall, group) if group else []:
            hall.tap(page.foot, tab)
        while True:
            for button in buttons(hall, "offer:"):
                area = touched(button, page.foot.scene.least)
                assert top + button.rect.y >= LINE and button.rect.bottom < page.foot.height(), button.name
                assert min(area.w, area.h) >= 64, button.name
                if not button.key.startswith(("offer:scroll:", "offer:move:")):
                    hall.tap(page.foot, button)
            after = [one for one in buttons(hall, "page:") if one.rect.right > page.width() - 80]
            if not after:
                break
            hall.tap(page.foot, after[0])
        for one in buttons(hall, "offer:"):
            words = [said.box for said in page.foot.scene.words() if one.rect.holds(*said.box.middle)]
            assert all(one.rect.x <= box.x and box.right <= one.rect.right for box in words), one.name
        names = [one.name for one in buttons(hall, "offer:")]
        cut = [one.text for one in page.foot.scene.words()
               if one.text.endswith("…") and not any(name.endswith(one.text) for name in names)]  # fmt: skip
        assert not cut, cut
        assert min(one.style.px for one in page.foot.scene.words()) >= 18
    page.blockSignals(False)
    if isinstance(view, TableView):
        del view.rows.sort_by
    return done

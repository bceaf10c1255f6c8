"""Journeys through the network: choose, light, compare, travel, and let go, by hand, key and finger."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from g60desk.state import WAITING, Selection
from g60desk.story.model import NetworkLayout, View
from g60desk.views.network import NetworkView
from g60desk.views.network_hands import LONG_MS
from g60desk.views.table import TableView

SHIFT = Qt.KeyboardModifier.ShiftModifier


def place(key: str) -> Selection:
    return Selection("place", key)


def view_of(desk: Any) -> NetworkView:
    view = desk.window.stage.view
    assert isinstance(view, NetworkView)
    return view


def spot(desk: Any, key: str) -> QPoint:
    marks = view_of(desk).scene.targets
    x, y = next(t for t in marks if t.kind == "place" and t.key == key).rect.middle
    return QPoint(round(x), round(y))


def presses_mark(desk: Any, key: str, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.mouseClick(view_of(desk), Qt.MouseButton.LeftButton, keys, spot(desk, key))
    desk.rests()


def lays_out(desk: Any, layout: NetworkLayout, **fields: Any) -> None:
    """Change the layout, and wait until the picture has turned."""
    desk.window.desk.session.change(layout=layout, **fields)
    desk.waits_for(lambda: not view_of(desk).turning.moving)


def kinds(desk: Any) -> set[str]:
    return {f"{target.kind}:{target.key}" for target in view_of(desk).scene.targets}


@pytest.fixture
def net(desk: Any) -> Any:
    """The shipped story, at its network, where nothing takes time to move."""
    desk.opens("g60", view="network")
    desk.window.desk.session.change(still=True)
    return desk


@pytest.fixture(scope="module")
def glass(qapp: QApplication) -> QPointingDevice:
    """A screen that can be touched."""
    return QTest.createTouchDevice()


def test_a_click_lights_and_a_click_on_nothing_lets_go(net: Any) -> None:
    presses_mark(net, "huzhou")
    assert net.state.selection == place("huzhou")
    net.shows("Within 1 stop", "3,367,579 people")
    net.clicks("Light the places within 2 stops")
    assert net.state.reach == 2
    net.presses("V")
    assert net.state.reach == 1
    QTest.mouseClick(view_of(net), Qt.MouseButton.LeftButton, pos=QPoint(560, 480))
    net.rests()
    assert net.state.selection is None


def test_enter_chooses_and_escape_lets_go(net: Any) -> None:
    view = view_of(net)
    view.focus_on(next(t for t in view.scene.targets if t.kind == "place" and t.key == "wuhu"))
    net.presses("Return")
    assert net.state.selection == place("wuhu")
    net.presses("Esc")
    assert net.state.selection is None


def test_find_lights_what_it_finds(net: Any) -> None:
    net.window.dispatch.act("go", "place:hefei")
    net.rests()
    assert net.state.selection == place("hefei")
    net.shows("Compare with")


def test_an_event_of_a_place_leads_to_the_timeline_and_escape_leads_back(net: Any) -> None:
    presses_mark(net, "xuancheng")
    before = net.state
    lead = next(t for t in view_of(net).scene.targets if t.kind == "go")
    net.clicks(lead.name)
    assert net.state.view is View.TIMELINE
    assert str(net.state.selection) == lead.key
    net.presses("Esc")
    assert net.state == before


def test_more_opens_the_drawer_with_all_events_each_of_which_leads_there(net: Any) -> None:
    presses_mark(net, "songjiang")
    net.clicks("More of Songjiang, in the drawer")
    assert net.state.opened == place("songjiang")
    go = ([t for t in canvas.scene.targets if t.kind == "go"] for canvas in net.canvases())
    leads = [lead for lead in max(go, key=len) if lead.key.startswith("event:")]
    assert len(leads) > 15
    net.window.dispatch.choose(leads[0])
    net.rests()
    assert net.state.view is View.TIMELINE
    assert net.state.opened is None


def test_compare_by_the_button_then_a_place_then_swap_and_close(net: Any) -> None:
    presses_mark(net, "huzhou")
    net.clicks("Compare with")
    assert net.state.beside == WAITING
    net.shows("Compare with which place?")
    presses_mark(net, "jiaxing")
    assert (net.state.selection, net.state.beside) == (place("huzhou"), "jiaxing")
    net.shows("Jiaxing 1.6 times Huzhou")
    net.clicks("Swap")
    assert (net.state.selection, net.state.beside) == (place("jiaxing"), "huzhou")
    net.clicks("Close Jiaxing")
    assert (net.state.selection, net.state.beside) == (place("huzhou"), "")


def test_compare_by_shift_click_and_close_by_escape_step_by_step(net: Any) -> None:
    presses_mark(net, "huzhou")
    presses_mark(net, "suzhou", SHIFT)
    assert net.state.beside == "suzhou"
    net.clicks("Close Suzhou")
    assert (net.state.selection, net.state.beside) == (place("huzhou"), "")
    presses_mark(net, "wuhu", SHIFT)
    net.presses("Esc")
    assert (net.state.selection, net.state.beside) == (place("huzhou"), "")
    net.presses("Esc")
    assert net.state.selection is None


def test_a_shift_click_that_is_made_twice_compares_still(net: Any) -> None:
    presses_mark(net, "huzhou")
    presses_mark(net, "suzhou", SHIFT)
    QTest.mouseDClick(view_of(net), Qt.MouseButton.LeftButton, SHIFT, spot(net, "suzhou"))
    net.rests()
    assert (net.state.selection, net.state.beside) == (place("huzhou"), "suzhou")


def test_shift_click_without_a_choice_chooses(net: Any) -> None:
    presses_mark(net, "suzhou", SHIFT)
    assert (net.state.selection, net.state.beside) == (place("suzhou"), "")


def test_compare_by_key_with_what_has_the_ring_or_from_the_list(net: Any) -> None:
    net.presses("C")
    net.shows("Choose a place of the network first.")
    presses_mark(net, "huzhou")
    net.presses("C")
    assert net.state.beside == WAITING
    net.clicks("Compare Huzhou with Hangzhou")
    assert net.state.beside == "hangzhou"
    net.presses("C")
    assert net.state.beside == ""
    view = view_of(net)
    view.focus_on(next(t for t in view.scene.targets if t.kind == "place" and t.key == "wuhu"))
    net.presses("C")
    assert net.state.beside == "wuhu"


def test_a_long_press_compares_and_lifting_chooses_nothing(net: Any, glass: QPointingDevice) -> None:
    presses_mark(net, "huzhou")
    view, at = net.window, spot(net, "jiaxing")  # the view fills the window, through which Qt finds it
    QTest.touchEvent(view, glass).press(0, at, view).commit()
    net.waits_for(lambda: net.state.beside == "jiaxing")
    QTest.touchEvent(view, glass).release(0, at, view).commit()
    net.rests()
    assert (net.state.selection, net.state.beside) == (place("huzhou"), "jiaxing")
    assert LONG_MS < 1000


def test_a_tap_is_no_long_press(net: Any, glass: QPointingDevice) -> None:
    presses_mark(net, "huzhou")
    view, at = net.window, spot(net, "jiaxing")  # the view fills the window, through which Qt finds it
    QTest.touchEvent(view, glass).press(0, at, view).commit()
    QTest.touchEvent(view, glass).release(0, at, view).commit()
    net.rests()
    assert (net.state.selection, net.state.beside) == (place("jiaxing"), "")


@pytest.mark.parametrize("layout", list(NetworkLayout))
def test_arrows_travel_along_a_chosen_line_and_stop_at_its_ends(net: Any, layout: NetworkLayout) -> None:
    lays_out(net, layout)
    net.window.dispatch.act("line", "g60")
    net.rests()
    stops = []
    for key in ("Right", "Right", "Right", "Right"):
        net.presses(key)
        stops.append(net.state.selection.key)
    assert stops == ["jinhua", "hangzhou", "jiaxing", "songjiang"]
    net.shows("Stop 4 of 4 on the G60 Expressway, about 56 km from Jiaxing")
    ringed = view_of(net).ringed()
    assert ringed is not None
    assert ringed.key == "songjiang"
    net.presses("Right")
    assert net.state.selection == place("songjiang")
    net.shows("The G60 Expressway ends here.")
    net.presses("Left")
    assert net.state.selection == place("jiaxing")
    net.clicks("Travel to Hangzhou along the G60 Expressway")
    assert net.state.selection == place("hangzhou")


def test_without_a_line_arrows_walk_from_mark_to_mark(net: Any) -> None:
    presses_mark(net, "songjiang")
    view = view_of(net)
    view.focus_on(next(t for t in view.scene.targets if t.kind == "place" and t.key == "songjiang"))
    net.presses("Left")
    focused = view.focused()
    assert focused is not None
    assert focused.key in ("jiaxing", "suzhou")
    assert net.state.selection == place("songjiang")


def test_a_line_named_with_a_place_begins_a_travel_from_there(net: Any) -> None:
    presses_mark(net, "huzhou")
    net.clicks("Travel along the G50 Expressway")
    assert (net.state.selection, net.state.along) == (place("huzhou"), "g50")
    net.presses("Left")
    assert net.state.selection == place("xuancheng")


def test_the_map_follows_who_travels_off_the_sheet(net: Any) -> None:
    net.window.desk.session.change(lens=(121.2, 31.0, 5.0), selection=Selection("line", "g60"))
    net.rests()
    assert "place:jinhua" not in kinds(net)
    net.presses("Right")
    assert net.state.selection == place("jinhua")
    assert "place:jinhua" in kinds(net)
    assert net.state.lens[2] == 5.0


def swipe(desk: Any, glass: QPointingDevice, start: QPoint, by: int) -> None:
    view = desk.window
    QTest.touchEvent(view, glass).press(0, start, view).commit()
    for part in (0.3, 0.7, 1.0):
        QTest.touchEvent(view, glass).move(0, start + QPoint(round(by * part), 2), view).commit()
    QTest.touchEvent(view, glass).release(0, start + QPoint(by, 2), view).commit()
    desk.rests()


def test_a_swipe_travels_on_the_straight_layout_and_over_the_block(net: Any, glass: QPointingDevice) -> None:
    lays_out(net, NetworkLayout.STRAIGHT, selection=place("hangzhou"), along="g60")
    swipe(net, glass, QPoint(900, 560), -200)
    assert net.state.selection == place("jiaxing")
    swipe(net, glass, QPoint(900, 560), 200)
    assert net.state.selection == place("hangzhou")
    lays_out(net, NetworkLayout.MAP)
    swipe(net, glass, QPoint(560, 480), -200)  # pulls the land
    assert net.state.selection == place("hangzhou")
    net.waits_for(lambda: "place:hangzhou" in view_of(net).scene.belongings)  # what was flung has come to rest
    block = max(view_of(net).scene.belongings["place:hangzhou"], key=lambda rect: rect.h)
    lens = net.state.lens
    swipe(net, glass, QPoint(round(block.right) - 20, round(block.y) + 40), -200)
    assert net.state.lens == lens
    assert net.state.selection == place("jiaxing")


def test_marks_are_sized_by_button_and_key_and_it_is_remembered(desk: Any) -> None:
    desk.opens("g60", view="network")
    desk.clicks("Size of the marks: all alike; press for People")
    assert desk.state.sized == "people"
    desk.shows("10 million people")
    desk.presses("Z")
    assert desk.state.sized == "area"
    desk.opens("g60", view="network")
    assert desk.state.sized == "area"
    desk.shows("Size: Area")
    desk.presses("Z", "Z")
    assert desk.state.sized == ""


def test_the_tables_are_in_step_with_what_is_chosen(net: Any) -> None:
    net.window.dispatch.act("line", "g50")
    net.rests()
    net.presses("T")
    table = net.window.stage.view
    assert isinstance(table, TableView)
    assert table.rows.rows_model.rows[table.rows.currentIndex().row()].key == "g50"
    net.clicks("Places")
    assert {row.kind for row in table.rows.rows_model.rows} == {"place"}
    table.rows.setCurrentIndex(table.rows.rows_model.index(1, 0))
    net.rests()
    chosen = net.state.selection
    assert chosen.kind == "place"
    net.presses("T")
    marks = [t.key for t in view_of(net).scene.targets if t.kind == "place" and t.chosen]
    assert marks == [chosen.key]


def test_a_mark_says_its_region_how_it_is_tied_and_its_lines(net: Any) -> None:
    mark = next(t for t in view_of(net).scene.targets if t.kind == "place" and t.key == "huzhou")
    assert mark.name == "Huzhou, Zhejiang, member since 3.0, 3 lines, 3 neighbours"
    assert "On: Shanghai-Suzhou-Huzhou railway, Shangqiu-Hefei-Hangzhou railway, G50 Expressway" in mark.text


def test_keys_of_the_network_lead_there_from_elsewhere(desk: Any) -> None:
    desk.opens("g60")
    desk.presses("Z")
    assert (desk.state.view, desk.state.sized) == (View.NETWORK, "people")
    desk.presses("1", "V")
    assert (desk.state.view, desk.state.reach) == (View.NETWORK, 2)


def test_a_stop_of_the_chosen_line_is_come_to_along_it_and_another_place_is_not(net: Any) -> None:
    net.window.dispatch.act("line", "g60")
    net.rests()
    presses_mark(net, "jiaxing")
    assert (net.state.selection, net.state.along) == (place("jiaxing"), "g60")
    presses_mark(net, "hangzhou")
    assert net.state.along == "g60"
    presses_mark(net, "wuhu")
    assert (net.state.selection, net.state.along) == (place("wuhu"), "")
    presses_mark(net, "wuhu")
    assert net.state.selection is None

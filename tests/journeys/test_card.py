"""Journeys through the card of an event: by key and by hand, from event to event, to the map and to its picture."""

from __future__ import annotations

import shutil
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from g60desk.layout.scene import Picture
from g60desk.state import Selection
from g60desk.story.model import View
from g60desk.views.canvas import Canvas

LAUNCH = Selection("event", "launch")


def ring(desk: Any) -> tuple[str, str] | None:
    """What the keyboard is at."""
    focus = QApplication.focusWidget()
    target = focus.focused() if isinstance(focus, Canvas) else None
    return (target.kind, target.key) if target else None


def walks_to(desk: Any, kind: str, key: str) -> None:
    """Press Tab until the ring is there."""
    for _ in range(40):
        if ring(desk) == (kind, key):
            return
        desk.presses("Tab")
    raise AssertionError(f"Tab does not lead to {kind}:{key}")


def drawn(desk: Any) -> list[Picture]:
    return [item for canvas in desk.canvases() for item in canvas.scene.items if isinstance(item, Picture)]


def test_enter_opens_the_card_tab_goes_on_into_it_and_its_cross_gives_the_event_back(desk: Any) -> None:
    desk.opens("two-towns")
    walks_to(desk, "event", "launch")
    desk.presses("Return")
    assert desk.state.selection == LAUNCH
    desk.shows("The town publishes 60 policies.")
    assert ring(desk) == ("event", "launch")
    inside = []
    while ring(desk) != ("card", "close"):
        desk.presses("Tab")
        inside.append(ring(desk))
        assert len(inside) < 12
    assert ("picture", "launch") in inside
    assert ("go", "place:alder") in inside
    desk.presses("Return")
    assert desk.state.selection is None
    assert ring(desk) == ("event", "launch")
    desk.hides("The town publishes")


@pytest.mark.parametrize("size", [(1280, 720), (720, 1280)])
def test_next_and_previous_walk_by_time_and_what_is_chosen_is_seen(desk: Any, size: tuple[int, int]) -> None:
    desk.opens("two-towns", size=size)
    desk.window.dispatch.act("event", "launch")
    desk.clicks("Next: Birch joins, 1 June 2018")
    assert desk.state.selection == Selection("event", "joined")
    assert desk.state.phase == "v2"
    for name in ("The road begins, 24 May 2016", "The clearing, 2016 to about 2018", "An older road, 1950s"):
        desk.clicks(f"Previous: {name}")
    assert desk.state.selection == Selection("event", "older")
    desk.waits_for(lambda: ("event", "older") in [(t.kind, t.key) for t in desk.window.stage.view.scene.targets])
    with pytest.raises(AssertionError):
        desk.finds("Previous: ")


def test_the_ring_stays_on_next_until_there_is_no_next(desk: Any) -> None:
    desk.opens("two-towns")
    walks_to(desk, "event", "launch")
    desk.presses("Return")
    walks_to(desk, "next", "joined")
    desk.presses("Return")
    assert ring(desk) == ("next", "sold")
    desk.presses("Return")
    assert desk.state.selection == Selection("event", "sold")
    assert ring(desk) == ("event", "sold")


def test_hidden_tracks_are_passed_over(desk: Any) -> None:
    desk.opens("two-towns")
    desk.window.dispatch.act("hide", "elsewhere")
    desk.window.dispatch.act("event", "clearing")
    with pytest.raises(AssertionError):
        desk.finds("Previous: ")


@pytest.mark.parametrize(("name", "place"), [("Show on map", "alder"), ("Show Birch on the map", "birch")])
def test_the_map_shows_a_place_and_esc_leads_back_to_the_card(desk: Any, name: str, place: str) -> None:
    desk.opens("two-towns")
    desk.window.dispatch.act("event", "joined")
    before = desk.state
    desk.clicks(name)
    assert desk.state.view is View.NETWORK
    assert desk.state.selection == Selection("place", place)
    desk.presses("Esc")
    assert desk.state == before
    desk.presses("Esc")
    assert desk.state.selection is None


def test_the_picture_is_large_at_a_press_and_gone_again(desk: Any) -> None:
    desk.opens("two-towns", size=(1920, 1080))
    walks_to(desk, "event", "launch")
    desk.presses("Return")
    walks_to(desk, "picture", "launch")
    desk.presses("Return")
    assert desk.state.opened == Selection("picture", "launch")
    assert max(item.rect.w for item in drawn(desk)) > 1100
    desk.shows("A road from a small town to the hills", "Drawn for this example")
    desk.presses("Tab")
    assert ring(desk) in (("picture", "launch"), ("cite", "event:launch"))
    desk.presses("Esc")
    assert desk.state.opened is None
    assert desk.state.selection == LAUNCH
    assert ring(desk) == ("picture", "launch")
    desk.clicks("Picture: ")
    canvas, _ = desk.finds("Close the picture")
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(20, 500))
    assert desk.state.opened is None


def test_the_source_of_the_picture_is_told_and_esc_leads_back_to_it(desk: Any) -> None:
    desk.opens("two-towns")
    desk.window.dispatch.act("picture", "launch")
    desk.clicks("Source: 2 p. 3")
    desk.shows("Drawn for this example", "Yearbook of the towns", "The Gazette")
    desk.presses("Esc")
    assert desk.state.opened == Selection("picture", "launch")


def test_a_picture_that_goes_is_told_and_one_that_comes_is_shown(desk: Any) -> None:
    folder = desk.opens("two-towns")
    desk.window.dispatch.act("event", "launch")
    assert drawn(desk)
    kept = shutil.move(folder / "pictures" / "road.png", folder / "aside")
    desk.waits_for(lambda: not drawn(desk))
    desk.shows("This picture is missing", "1 problem")
    shutil.move(kept, folder / "pictures" / "road.png")
    desk.waits_for(lambda: drawn(desk))
    assert not desk.window.desk.problems
    desk.presses("Esc")

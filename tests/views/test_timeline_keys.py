"""Keys on the timeline: the arrows reach every event, drawn or not, and the ring is where the walk is."""

from __future__ import annotations

import pytest
from hands import WIDE, Held, middle
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sheets import SIZES, TOKENS, story_named

from g60desk.layout.timeline_reveal import ring_window
from g60desk.layout.timeline_tracks import shown_tracks
from g60desk.state import Selection

K = Qt.Key
FAR = (733_000.0, 742_000.0)  # so far away that some events are folded


def walker(qtbot: QtBot, size: tuple[int, int] = WIDE, *, still: bool = True, **fields: object) -> Held:
    held = Held(qtbot, size, still=still, **fields)
    held.view.setFocus()
    return held


def press(held: Held, *keys: Qt.Key) -> str:
    """Press keys and let the picture come to rest; gives the event that is walked to then."""
    for key in keys:
        QTest.keyClick(held.view, key)
        held.comes_to_rest()
    event = held.view.walker.here()
    return event.id if event else ""


@pytest.mark.parametrize("size", [*SIZES, (720, 440)])
def test_the_arrows_reach_every_event_in_time(qtbot: QtBot, size: tuple[int, int]) -> None:
    held = walker(qtbot, size)
    ahead = K.Key_Down if size[1] > size[0] else K.Key_Right
    order = [event.id for event in held.view.walker.walk.order]
    assert set(order) == {event.id for event in story_named("g60").timeline.events}
    seen = [press(held, K.Key_Home)]
    while len(seen) < len(order):
        focus = held.view.focused()
        assert focus is not None, seen[-1]  # it can always be seen where the walk is
        assert focus.key == seen[-1] or ring_window(focus) is not None
        seen.append(press(held, ahead))
    assert seen == order
    assert press(held, ahead) == order[-1]  # at the end one stays
    assert press(held, K.Key_Home) == order[0]
    dated = [key for key in order if held.view.told.index.events[key].when is not None]
    assert press(held, K.Key_End) == dated[-1]  # what has no place in time comes after it
    assert press(held, ahead) == order[len(dated)]


def test_the_window_goes_along_to_an_event_outside(qtbot: QtBot) -> None:
    held = walker(qtbot, window=(734_000.0, 734_400.0), still=False)
    before = held.length
    QTest.keyClick(held.view, K.Key_Home)
    assert held.view.glide.moving  # smoothly
    held.comes_to_rest()
    focus = held.view.focused()
    assert focus is not None
    assert focus.key == held.view.walker.walk.order[0].id
    assert held.length == pytest.approx(before)


def test_an_event_beside_the_card_is_brought_out(qtbot: QtBot) -> None:
    order = [event.id for event in walker(qtbot).view.walker.walk.order]
    held = walker(qtbot, selection=Selection("event", order[0]))
    last = next(key for key in reversed(order) if held.view.told.index.events[key].when)
    held.view.walker.go(held.view.told.index.events[last])
    focus = held.view.focused()
    assert focus is not None
    assert focus.key == last
    assert held.view.axis is not None
    assert focus.rect.x < held.view.axis.right


def test_a_ring_says_which_of_its_events_is_walked_to(qtbot: QtBot) -> None:
    held = walker(qtbot, window=FAR)
    said: list[str] = []
    held.view.announced.connect(said.append)
    keys = [press(held, K.Key_Home)]
    keys += [press(held, K.Key_Right) for _ in range(len(held.view.walker.walk.order) - 1)]
    events = [held.view.told.index.events[key] for key in keys]
    assert len(said) > 3
    titles = [held.view.told.text(event.title) for event in events]
    assert all(any(title in line for title in titles) for line in said)
    assert len(set(said)) == len(said)


def test_a_walk_goes_on_from_a_ring_and_out_of_it_when_one_goes_closer(qtbot: QtBot) -> None:
    held = walker(qtbot, window=FAR)
    press(held, K.Key_Home)
    while (focus := held.view.focused()) is not None and ring_window(focus) is None:
        press(held, K.Key_Right)
    key = held.view.walker.here().id
    press(held, K.Key_Return)  # into the ring
    assert held.picked[-1].kind == "set"
    for _ in range(12):
        now = held.view.focused()
        if now is not None and now.kind == "event":
            break
        held.view.zoom(1)
    assert (now.kind, now.key) == ("event", key)


def test_up_and_down_go_to_the_nearest_in_time_of_the_next_track(qtbot: QtBot) -> None:
    held = walker(qtbot)
    tracks = [track.id for track in shown_tracks(held.view.told)]
    events = held.view.told.index.events
    here = events[press(held, K.Key_Home)]
    for key, by in ((K.Key_Down, 1), (K.Key_Up, -1)):
        there = events[press(held, key)]
        assert tracks.index(there.track) == tracks.index(here.track) + by
        here = there


def test_below_the_last_track_one_goes_to_what_lies_there(qtbot: QtBot) -> None:
    held = walker(qtbot)
    press(held, K.Key_Home)
    last = shown_tracks(held.view.told)[-1].id
    while held.view.told.index.events[press(held, K.Key_Down)].track != last:
        pass
    before = held.view.focused()
    QTest.keyClick(held.view, K.Key_Down)
    after = held.view.focused()
    assert before is not None
    assert after is not None
    assert after.rect.y > before.rect.y


def test_hidden_tracks_are_passed_over(qtbot: QtBot) -> None:
    track = story_named("g60").timeline.tracks[0].id
    held = walker(qtbot, hidden=(track,))
    walked = [press(held, K.Key_Home)]
    walked += [press(held, K.Key_Right) for _ in range(5)]
    assert track not in {held.view.told.index.events[key].track for key in walked}
    held.shows(hidden=())
    assert held.view.walker.walk.event("launch") is not None


def test_a_walk_begins_at_the_selected_event_else_where_the_window_does(qtbot: QtBot) -> None:
    held = walker(qtbot, selection=Selection("event", "launch"))
    assert press(held, K.Key_Right) == "launch"
    held = walker(qtbot, window=(737_500.0, 738_500.0))
    event = held.view.told.index.events[press(held, K.Key_Left)]
    assert event.when.earliest >= 737_500


def test_a_click_is_where_the_arrows_go_on(qtbot: QtBot) -> None:
    held = walker(qtbot)
    press(held, K.Key_Home)
    clicked = next(one for one in held.view.scene.targets if one.kind == "event" and one.rect.x > 900)
    QTest.mouseClick(held.view, Qt.MouseButton.LeftButton, pos=middle(clicked))
    after = held.view.walker.walk.beside(clicked.key, 1)
    assert after is not None
    assert press(held, K.Key_Right) == after.id


def test_enter_picks_what_is_walked_to(qtbot: QtBot) -> None:
    held = walker(qtbot)
    key = press(held, K.Key_Home)
    press(held, K.Key_Return)
    assert [one.key for one in held.picked] == [key]


@pytest.mark.parametrize("theme", ["paper", "hall", "contrast"])
def test_the_ring_can_be_seen(qtbot: QtBot, theme: str) -> None:
    held = walker(qtbot)
    held.theme = theme
    held.shows(window=(735_000.0, 740_000.0))
    held.view.activateWindow()
    qtbot.waitUntil(held.view.hasFocus)
    before = held.view.grab().toImage()
    press(held, K.Key_Home)
    after, rect = held.view.grab().toImage(), held.view.focused().rect
    ring = QColor(TOKENS.theme(theme)["focus"])
    near = [
        after.pixelColor(x, y)
        for x in range(round(rect.x) - 12, round(rect.right) + 12)
        for y in range(round(rect.y) - 12, round(rect.bottom) + 12)
    ]
    assert near.count(ring) > rect.w  # two sides at least
    assert before != after


def test_pages_are_left_to_the_phases(qtbot: QtBot) -> None:
    held = walker(qtbot)
    for key in (K.Key_PageDown, K.Key_PageUp):
        assert not held.view.walker.press(key, down=False)

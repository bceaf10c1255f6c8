"""The names under pointer and ring on the network: inside the map, off its words, and gone with the next change."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from map_hands import MapHand
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sheets import LANGUAGES, SIZES, sheet, text_of, told

from g60desk.layout.nametag import lay_out_nametag
from g60desk.layout.network import lay_out_network, sheet_of
from g60desk.layout.scene import Box
from g60desk.state import Selection


@pytest.fixture
def hand(qapp: QApplication) -> Iterator[MapHand]:
    one = MapHand(still=True)
    yield one
    one.leaves()


def differs(hand: MapHand) -> bool:
    """True where the screen shows more than the page with its ring: a name."""
    hand.view.grab()  # the first painting of a picture keeps it for those that follow
    shown = hand.view.grab().toImage()
    named, hand.view.tell = hand.view.tell, lambda *_: None  # type: ignore[method-assign]
    bare = hand.view.grab().toImage()
    hand.view.tell = named  # type: ignore[method-assign]
    return bool(shown != bare)


def test_a_name_comes_with_the_ring_and_goes_with_the_next_change(hand: MapHand, qtbot: QtBot) -> None:
    hand.view.setFocus()
    qtbot.waitUntil(hand.view.hasFocus)
    hand.view.focus_on(hand.mark("wuhu"))
    assert differs(hand)
    hand.grant({"phase": "v2"})
    assert not differs(hand)
    hand.view.focus_on(hand.mark("wuhu"))
    hand.drags(QPoint(700, 300), QPoint(40, 0))
    assert not differs(hand)


def test_what_is_chosen_is_named_by_its_card(hand: MapHand, qtbot: QtBot) -> None:
    hand.view.setFocus()
    qtbot.waitUntil(hand.view.hasFocus)
    hand.grant({"selection": Selection("line", "g50")})
    hand.rests()
    QTest.keyClick(hand.view, Qt.Key.Key_Right)
    assert hand.state.selection == Selection("place", "wuhu")
    assert not differs(hand)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_names_stand_on_the_map_and_off_its_words(qapp: QApplication, size: tuple[int, int], language: str) -> None:
    one, frame = told("g60", language), sheet(size, language)
    scene = lay_out_network(one, frame)
    room = sheet_of(one, frame).rect.grown(-frame.px(8))
    for target in (each for each in scene.targets if each.kind == "place"):
        tag = lay_out_nametag(target, frame, scene, room)
        box = next(item.rect for item in tag.items if isinstance(item, Box))
        assert room.holds(box.x, box.y) and room.holds(box.right, box.bottom), target.name
        assert not box.meets(target.rect)
        assert not [words.text for words in scene.words() if words.box.meets(box)], target.name
        assert ", " not in text_of(tag) or language == "en"
        assert not any(words.text.endswith((" 2", " 1", " 3")) for words in tag.words())

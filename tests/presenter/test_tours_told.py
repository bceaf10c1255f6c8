"""Which tour is told, and in how many minutes: chosen before the show or in it, and remembered for each story."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from g60desk.layout.scene import Rect, Target
from g60desk.shell.finder import Finder
from g60desk.shell.settings import Store
from g60desk.story import writing
from g60desk.views.pane import Pane


def told_now(talk: Any) -> tuple[str, int | None]:
    show = talk.telling.show
    return show.tour, show.talk.route.minutes


def ends(talk: Any) -> None:
    talk.telling.end()
    talk.rests()
    talk.window.show_panel("")


def test_f5_tells_what_was_told_last_in_this_story(talk: Any) -> None:
    talk.starts()
    assert told_now(talk) == ("short", 2)
    ends(talk)
    talk.window.commands.tours.tell("whole")
    assert told_now(talk) == ("whole", None)
    ends(talk)
    talk.starts()
    assert told_now(talk) == ("whole", None)
    ends(talk)
    assert Store(talk.folder / "settings.json").now.tours == {"two-tours": "whole"}


def test_the_length_is_chosen_before_it_begins(talk: Any) -> None:
    talk.window.dispatch.act("go", "tell:short/1")
    assert told_now(talk) == ("short", 1)
    assert [stop.id for stop in talk.telling.show.counted] == ["hello", "boat", "last"]
    ends(talk)
    talk.starts()
    assert told_now(talk) == ("short", 1)
    ends(talk)


@pytest.mark.parametrize(
    ("asked", "goes"),
    [("tell in 1 minute", "tell:short/1"), ("讲解 全部", "tell:whole"), ("tell: in a hurry", "tell:short"),
     ("keep clipboard", "keep:clipboard"), ("keep end hurry", "keep:tour/short"), ("keep new tour", "keep:new"),
     ("rehearsal", "action:times"), ("choose what is told", "action:tours")],
)  # fmt: skip
def test_it_is_found_by_its_words(talk: Any, asked: str, goes: str) -> None:
    found = Finder(talk.window.desk.told()).find(asked)
    assert goes in [one.goes for one in found][:3]


def test_another_tour_is_chosen_on_the_console(talk: Any) -> None:
    talk.tells(30, 25)
    console = talk.telling.console
    talk.clicks("tours")
    assert console.panels.now == "tours"
    body = console.panels.pane.body
    chosen = {one.key: one for one in body.scene.targets}
    assert set(chosen) == {"short/1", "short/2", "whole"}
    body.picked.emit(chosen["whole"])
    talk.rests()
    show = talk.telling.show
    assert (told_now(talk), talk.number, show.rehearsal.begun) == (("whole", None), 1, False)
    assert console.panels.now == ""
    assert talk.kept[0].tour == "short", "the times of the one before are kept"
    talk.goes_on(0)
    talk.press("Ctrl+F5")
    body.picked.emit(next(one for one in body.scene.targets if one.key == "short/1"))
    talk.rests()
    assert (told_now(talk), talk.number) == (("short", 1), 1)
    ends(talk)


def test_a_length_chosen_in_the_middle_keeps_the_step_and_the_times(talk: Any) -> None:
    talk.tells(20, 25, 40)
    show = talk.telling.show
    assert (talk.number, show.pace.ahead, show.pace.remaining) == (4, 0, 35)
    talk.clicks("length/1")
    assert (talk.number, show.pace.elapsed, show.rehearsal.times) == (4, 85, {"hello": 20, "boat": 25, "bridge": 40})
    assert (show.pace.ahead, show.pace.remaining) == (-20, -25), "the forty seconds of the bridge were not in this plan"
    talk.clicks("length/2")
    assert (talk.number, show.pace.ahead, show.pace.remaining) == (4, 0, 35)
    ends(talk)


def test_the_keyboard_chooses_on_a_sheet_and_a_clicker_still_goes_on(talk: Any) -> None:
    talk.starts()
    talk.press("Ctrl+F5")
    talk.press("PgDown")
    assert talk.number == 2, "a clicker is not stopped by a sheet"
    talk.press("Tab")
    body = talk.telling.console.panels.pane.body
    assert body.ringed().key == "short/1"
    talk.press("Return")
    assert told_now(talk) == ("short", 1)
    assert talk.number == 2, "the same tour goes on at its step"
    ends(talk)


def test_a_story_without_a_tour_says_how_to_begin_one(talk: Any) -> None:
    talk.file.unlink()
    talk.window.desk.watch.read_again()
    talk.press("Ctrl+F5", talk.window)
    assert talk.window.panel == ""
    assert "Ctrl+Shift+K" in talk.window.desk.messages.now.text
    talk.window.commands.tours.keep("new")
    assert talk.window.desk.session.reading.story.tours[0].steps[0].id == "timeline"
    assert "A new tour in tours.yaml" in talk.window.desk.messages.now.text
    talk.press("Ctrl+Z", talk.window)
    assert not talk.file.exists()
    assert talk.window.desk.session.reading.story.tours == ()


def test_a_view_is_kept_where_one_chooses(talk: Any) -> None:
    window, before = talk.window, talk.file.read_bytes()
    window.desk.session.pick("event", "bridge")
    talk.press("Ctrl+Shift+K", window)
    assert window.panel == "keep_step"
    window._chosen(next(one for one in _targets(window) if one.key == "clipboard"))
    assert QApplication.clipboard().text().startswith("- id: timeline-bridge\n")
    assert "on the clipboard" in window.desk.messages.now.text
    assert talk.file.read_bytes() == before
    talk.press("Ctrl+Shift+K", window)
    window._chosen(next(one for one in _targets(window) if one.key == "tour/short"))
    message = window.desk.messages.now
    assert message.text == "Kept at the end of “In a hurry” in tours.yaml: step “timeline-bridge”."
    assert window.desk.session.index.tours["short"].steps[-1].id == "timeline-bridge", "the story has been read again"
    assert window.panel == ""
    window._answered(_way(message))
    assert talk.file.read_bytes() == before
    assert "as it was" in window.desk.messages.now.text


def test_a_story_that_ships_offers_the_clipboard_and_says_why(hand: Any) -> None:
    hand.press("Ctrl+Shift+K", hand.window)
    body = next(one for one in hand.window.findChildren(Pane) if one.isVisible()).body
    assert [one.key for one in body.scene.targets] == ["clipboard"]
    assert "ships with the program" in " ".join(words.text for words in body.scene.words())


def test_a_view_is_kept_during_a_show_without_a_word_to_the_room(talk: Any) -> None:
    talk.tells(20, 25)
    room = talk.telling.audience.grab().toImage()
    talk.press("Ctrl+Shift+K")
    body = talk.telling.console.panels.pane.body
    body.picked.emit(next(one for one in body.scene.targets if one.key == "tour/short"))
    talk.rests()
    assert "at the end of “In a hurry”" in talk.note
    assert (talk.number, len(talk.telling.show.talk.route.stops)) == (3, 5)
    assert talk.telling.show.pace.elapsed == 45
    ends(talk)
    assert not room.isNull()


def test_a_folder_that_may_not_be_written_to_is_told(talk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_: int) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(writing.os, "fsync", refused)
    before = talk.file.read_bytes()
    talk.window.commands.tours.keep("tour/short")
    assert talk.window.desk.messages.now.text == (
        "Nothing was written. tours.yaml cannot be written: Permission denied"
    )
    assert talk.file.read_bytes() == before


def _targets(window: Any) -> list[Any]:
    return next(one for one in window.findChildren(Pane) if one.isVisible()).body.scene.targets


def _way(message: Any) -> Any:
    rect = Rect(0, 0, 1, 1)
    return Target(message.way.kind, message.way.key, rect, rect, message.way.words, "", False, False, False)

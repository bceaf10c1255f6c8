"""Keys of one's own, from the settings to the press, the help sheet and the words of what could not be."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from g60desk.bindings import Fault, Why
from g60desk.layout.frame import frame_for
from g60desk.shell.desk import Desk
from g60desk.shell.finder import Finder
from g60desk.shell.helpsheet import lay_out_help
from g60desk.shell.keys import faults_told, spell
from g60desk.shell.settings import Store
from g60desk.state import State
from g60desk.theme import measure
from g60desk.tokens import load_tokens
from g60desk.words import load_words


def desk_with(folder: Path, **keys: object) -> Desk:
    (folder / "settings.json").write_text(json.dumps({"keys": keys}), encoding="utf-8")
    return Desk(load_tokens(), Store(folder / "settings.json"), State())


@pytest.mark.parametrize(
    ("written", "key"),
    [("pgdown", "PgDown"), ("PageDown", "PgDown"), ("MediaNext", "Media Next"), ("ctrl+j", "Ctrl+J"), ("?", "?"),
     ("Escape", "Esc"), ("Hyper", ""), ("", ""), ("Ctrl+", ""), ("Ctrl+K, Ctrl+C", "")],
)  # fmt: skip
def test_keys_are_spelled_as_people_write_them(qapp: QApplication, written: str, key: str) -> None:
    assert spell(written) == key


def test_what_the_settings_wish_is_pressed_and_printed(qapp: QApplication, tmp_path: Path) -> None:
    desk = desk_with(tmp_path, layout=["F9", "Ctrl+J"], compare="G")
    found = {key: desk.keys.action_for(key) for key in ("F9", "Ctrl+J", "G", "C", "T")}
    assert {key: action.id for key, action in found.items() if action} == {
        "F9": "layout", "Ctrl+J": "layout", "G": "compare", "T": "table",
    }  # fmt: skip
    sheet = lay_out_help(desk.told(), frame_for(1280, 720, "en", load_tokens(), measure), desk.keys)
    printed = sheet.body.words()
    assert {"F9", "Ctrl+J"} <= {one.text for one in printed}
    assert desk.messages.now is None


def test_what_could_not_be_is_told_with_both_actions(qapp: QApplication, tmp_path: Path) -> None:
    desk = desk_with(tmp_path, next_phase="T")
    assert desk.messages.now is not None
    assert desk.messages.now.text == (
        "Settings: T is asked for by “Next phase” and by “Picture or table”; it does the first"
    )
    desk.messages.clear()


def test_a_digit_is_told_to_be_the_number_of_a_step(qapp: QApplication, tmp_path: Path) -> None:
    desk = desk_with(tmp_path, show_next=["5", "J"], table="6")
    assert desk.messages.now is not None
    assert desk.messages.now.text == (
        "Settings: 5 cannot be “Next step”: during a show digits are the number of a step"
    )
    desk.messages.clear()
    sheet = lay_out_help(desk.told(), frame_for(1280, 720, "en", load_tokens(), measure), desk.keys, desk.key_faults)
    assert "digits are the number" in " ".join(one.text for one in sheet.body.words())


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_every_fault_has_words_and_many_are_counted(language: str) -> None:
    words = load_words(language)
    faults = (
        Fault(Why.NO_ACTION, "tabel", other="table"), Fault(Why.NO_ACTION, "zzz"),
        Fault(Why.NO_KEY, "table", "Hyper"), Fault(Why.TAKEN, "table", "F9", "quit"), Fault(Why.NO_KEY, "quit", "X1"),
    )  # fmt: skip
    for fault in faults:
        said = faults_told((fault,), words)
        assert all(part in said for part in (fault.key, fault.other if fault.why is Why.NO_ACTION else ""))
        assert words("action.table") in said or fault.action != "table"
    assert faults_told(faults, words).endswith(words("keys.more", n=4))


@pytest.mark.parametrize("keys", [["T"], {"table": 3}, {"table": [["T"]]}])
def test_keys_that_are_no_keys_are_a_broken_file(qapp: QApplication, tmp_path: Path, keys: object) -> None:
    (tmp_path / "settings.json").write_text(json.dumps({"keys": keys}), encoding="utf-8")
    store = Store(tmp_path / "settings.json")
    assert store.trouble == "settings.broken"
    assert store.now.keys == {}


def test_the_search_names_the_keys_that_hold(qapp: QApplication, tmp_path: Path) -> None:
    desk = desk_with(tmp_path, layout=["F9"], quit=[])
    pressed = {one.key: one.press for one in Finder(desk.told(), desk.keys).entries if one.kind == "action"}
    assert (pressed["layout"], pressed["quit"], pressed["compare"]) == ("F9", "", "C")

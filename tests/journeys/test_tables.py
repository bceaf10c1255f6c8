"""Journeys with tables: sorted by hand and by key, remembered, taken back, and saved with their sources."""

from __future__ import annotations

import csv
import os
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from g60desk.views.table import TableView


def table_of(desk: Any) -> TableView:
    view = desk.window.stage.view
    assert isinstance(view, TableView)
    return view


def keys(desk: Any) -> list[str]:
    return [row.key for row in table_of(desk).rows.rows_model.rows]


def press_name(desk: Any, section: int) -> None:
    names = table_of(desk).rows.names
    at = QPoint(names.sectionViewportPosition(section) + 20, names.height() // 2)
    QTest.mouseClick(names.viewport(), Qt.MouseButton.LeftButton, pos=at)
    desk.rests()


def test_an_order_is_kept_for_each_table_and_taken_back(desk: Any) -> None:
    desk.opens("g60", view="statistics")
    desk.presses("T")
    as_told = keys(desk)
    press_name(desk, 0)
    assert desk.state.sorts == ("statistics/figure",)
    rising = keys(desk)
    assert rising != as_told and sorted(rising) == sorted(as_told)
    press_name(desk, 0)
    assert keys(desk) == rising[::-1]
    assert desk.state.sorts == ("statistics/figure/falling",)
    desk.presses("2")  # the network has an order of its own
    press_name(desk, 2)
    assert desk.state.sorts == ("statistics/figure/falling", "places/joined")
    desk.presses("4", "L")
    assert desk.state.sorts == ("statistics/figure/falling", "places/joined")
    desk.presses("L", "Ctrl+Z")
    assert desk.state.sorts == ("statistics/figure/falling",)
    desk.presses("Ctrl+Z")
    assert keys(desk) == rising
    desk.presses("Ctrl+Z")
    assert keys(desk) == as_told
    desk.presses("Ctrl+Y")
    assert keys(desk) == rising


def test_the_keyboard_sorts_by_the_column_at_which_it_is(desk: Any) -> None:
    desk.opens("g60", view="statistics")
    desk.presses("O")  # shows the table first
    assert desk.state.table and not desk.state.sorts
    desk.presses("Down", "Right", "O")
    assert desk.state.sorts == ("statistics/value",)
    model = table_of(desk).rows.rows_model
    said = model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Value rising"
    face = QAccessible.queryAccessibleInterface(table_of(desk).rows)
    heard = [face.child(at).text(QAccessible.Text.Name) for at in range(4)]
    assert "Value rising" in heard and "Figure" in heard
    assert model.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole) == "Figure"
    desk.presses("O", "O")
    assert not desk.state.sorts


def test_a_table_is_saved_with_its_sources(desk: Any, tmp_path: Path) -> None:
    desk.opens("two-towns", view="statistics")
    tables, asked = desk.window.commands.tables, []
    tables.ask_file = lambda _, name: str(tmp_path / name)
    tables.may_replace = lambda _, files: bool(asked.append([one.name for one in files]))
    desk.window.desk.session.change(sorts=("statistics/value/falling",))
    desk.presses("Ctrl+S")
    desk.shows("Saved as")
    saved, readme = tmp_path / "two-towns-statistics.csv", tmp_path / "two-towns-statistics-README.txt"
    with saved.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["record"] for row in rows][:2] == ["figure:cleared", "figure:market"]
    assert "The Gazette" in readme.read_text(encoding="utf-8") and "two-towns-statistics.csv" in readme.read_text(
        "utf-8"
    )
    before = saved.read_bytes()
    saved.write_text("mine")
    desk.presses("Ctrl+S")
    assert asked == [[saved.name, readme.name]] and saved.read_text() == "mine"
    tables.may_replace = lambda *_: True
    desk.presses("Ctrl+S")
    assert saved.read_bytes() == before
    desk.window.desk.messages.clear()


def test_nothing_is_saved_where_nothing_is_chosen_or_can_be(desk: Any, tmp_path: Path) -> None:
    desk.opens("two-towns", view="timeline")
    tables = desk.window.commands.tables
    tables.ask_file = lambda *_: ""
    desk.presses("Ctrl+S")
    assert desk.window.desk.messages.now is None
    (tmp_path / "file").write_text("")
    tables.ask_file = lambda _, name: str(tmp_path / "file" / name)
    desk.presses("Ctrl+S")
    desk.shows("The table was not saved", "Choose another folder")
    assert (tmp_path / "file").read_text() == ""
    desk.window.desk.messages.clear()


@pytest.mark.skipif(os.environ.get("QT_QPA_PLATFORM") != "offscreen", reason="opens a dialog")
def test_it_is_found_by_its_words(desk: Any) -> None:
    desk.opens("two-towns", view="timeline")
    wished: list[str] = []
    desk.window.commands.tables.ask_file = lambda _, name: wished.append(name) or ""
    desk.presses("Ctrl+K")
    desk.types("csv")
    desk.presses("Return")
    assert wished == ["two-towns-timeline.csv"]

"""The columns of a table: as wide as what stands in them, apart from one another, and together as wide as the sheet."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot
from sheets import LANGUAGES, NAMES, SIZES, sheet, told

from g60desk.layout.rows import rows_for
from g60desk.layout.table_columns import BLEED, Setting, settings_of, standing
from g60desk.layout.table_values import Table
from g60desk.layout.text import Span, single
from g60desk.story.model import View


def settings(
    view: View, size: tuple[int, int] = (1920, 1080), language: str = "en", name: str = "g60"
) -> tuple[Table, dict[str, Setting]]:
    table, frame = rows_for(told(name, language, view=view)), sheet(size, language)
    shown = standing(table, frame)
    room = frame.right - frame.left + 2 * frame.px(BLEED)
    found = settings_of(table, shown, room, frame)
    assert sum(one.width for one in found) == pytest.approx(room)
    return table, {table.columns[number].key: one for number, one in zip(shown, found, strict=True)}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_columns_fill_the_sheet(qtbot: QtBot, name: str, language: str) -> None:
    for view in View:
        for size in SIZES:
            _, found = settings(view, size, language, name)
            assert all(one.room > 0 for one in found.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_figures_keep_away_from_what_begins_after_them(qtbot: QtBot, language: str) -> None:
    for size in ((1280, 720), (1920, 1080)):
        _, found = settings(View.NETWORK, size, language)
        assert found["gdp"].after >= 2 * found["region"].after


def test_facts_stand_in_one_line_and_notes_have_what_is_left(qtbot: QtBot) -> None:
    frame = sheet()
    for view, keys in ((View.NETWORK, ("joined", "people", "area", "gdp")), (View.STATISTICS, ("value", "as_of"))):
        table, found = settings(view)
        for key in keys:
            column = next(number for number, column in enumerate(table.columns) if column.key == key)
            for row in table.rows:
                if row.kind != "line":
                    wide = single(row.cells[column].pieces, found[key].style, frame).width
                    assert wide <= found[key].room + 0.5, (view, key, row.name)
    _, found = settings(View.STATISTICS)
    assert found["note"].room > 1.5 * found["value"].room


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_is_not_torn_from_its_unit_on_a_small_sheet(qtbot: QtBot, language: str) -> None:
    for view, keys in ((View.NETWORK, ("people", "area", "gdp")), (View.STATISTICS, ("value",))):
        table, found = settings(view, (1280, 720), language)
        for key in keys:
            column = next(number for number, column in enumerate(table.columns) if column.key == key)
            for row in table.rows:
                wide = single(row.cells[column].pieces, found[key].style, sheet((1280, 720), language)).width
                assert wide <= found[key].room + 0.5, (key, row.name)


def test_a_note_on_a_place_stands_under_it_across_the_sheet(qtbot: QtBot) -> None:
    for size in SIZES:
        _, found = settings(View.NETWORK, size)
        assert "note" not in found


def test_an_upright_sheet_has_no_column_of_units_and_says_them_with_the_number(qtbot: QtBot) -> None:
    table, found = settings(View.STATISTICS, (1080, 1920))
    assert "unit" not in found
    row = next(row for row in table.rows if row.key == "demolished")
    (piece,) = row.cells[1].full
    assert isinstance(piece, Span) and piece.whole
    assert piece.text.replace("\u00a0", " ").replace("\u202f", " ") == "2.4 million m²"

"""The table view: rows in step with the session, plates that open, and copying."""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sheets import LANGUAGES, NAMES, SIZES, TOKENS, faults, sheet, story_named, told

from g60desk import resources
from g60desk.layout.scene import Target
from g60desk.layout.statistics_pages import statistics_pages
from g60desk.layout.table_columns import SORTED
from g60desk.layout.table_page import lay_out_table
from g60desk.layout.text import Flow, Span
from g60desk.state import Selection
from g60desk.story.model import View
from g60desk.theme import Theme
from g60desk.views.table import TableView
from g60desk.views.table_plates import plate_at, plates_of

HOLE = r"[一-鿿] [一-鿿。、，]|\d\. \d|， "  # a blank that Chinese text has only where its writer wants it


def shown(
    qtbot: QtBot, name: str = "g60", size: tuple[int, int] = (1920, 1080), language: str = "en", **fields: object
) -> TableView:
    view = TableView(TOKENS)
    qtbot.addWidget(view)
    view.resize(*size)
    fields.setdefault("view", View.STATISTICS)
    view.show_told(told(name, language, **fields), Theme("paper", TOKENS))
    view.show()
    qtbot.waitExposed(view)
    return view


def press(view: TableView, at: QPoint) -> None:
    QTest.mouseClick(view.rows.viewport(), Qt.MouseButton.LeftButton, pos=at)


def middle(view: TableView, row: int, column: int = 0) -> QPoint:
    return view.rows.visualRect(view.rows.rows_model.index(row, column)).center()


def heard(view: TableView) -> list[tuple[str, str]]:
    """Gathers what the view says was chosen."""
    said: list[tuple[str, str]] = []
    view.picked.connect(lambda target: said.append((target.kind, target.key)))
    return said


@cache
def own_holes() -> set[str]:
    """Those that the writer of the story wants."""
    files = resources.story_folder().rglob("*.yaml")
    return {hole for path in files for hole in re.findall(HOLE, path.read_text("utf-8"))}


def assert_no_words_leave_their_cells(view: TableView) -> None:
    rows = view.rows
    for row in range(rows.rows_model.rowCount()):
        for column in range(rows.rows_model.columnCount()):
            setting = rows.cells._flow(row, column)
            assert setting.width <= rows.cells.widths[column] + 1, (row, column)
            assert setting.height <= rows.rowHeight(row), (row, column)
            assert not setting.cut, (row, column)


def assert_no_holes(view: TableView) -> None:
    """No blank between Chinese words, and no line that begins with a mark."""
    for row in range(view.rows.rows_model.rowCount()):
        for column in range(view.rows.rows_model.columnCount()):
            for line in view.rows.cells._flow(row, column).lines:
                said = "".join(run.piece.text for run in line.runs if isinstance(run.piece, Span))
                assert not set(re.findall(HOLE, said)) - own_holes(), said
                assert said[:1] not in tuple("、。，；："), said


@pytest.mark.parametrize("kind", View)
@pytest.mark.parametrize("size", SIZES)
def test_every_table_is_drawn_no_words_leave_their_cells_and_chinese_has_no_holes(
    qtbot: QtBot, size: tuple[int, int], kind: View
) -> None:
    for name in NAMES:
        for language in LANGUAGES:
            view = shown(qtbot, name, size, language, view=kind)
            assert not view.grab().isNull()
            assert_no_words_leave_their_cells(view)
            if name == "g60" and language == "zh-Hans":
                assert_no_holes(view)
            view.close()


def test_a_press_on_a_row_picks_its_record(qtbot: QtBot) -> None:
    view = shown(qtbot)
    said = heard(view)
    press(view, middle(view, 1))
    assert said == [("figure", "illegal-factories")]


def test_the_row_whose_source_is_open_is_lit_until_the_drawer_closes(qtbot: QtBot) -> None:
    paper = Theme("paper", TOKENS)
    view = shown(qtbot)
    rows = view.rows
    spot = rows.viewport().mapTo(view, QPoint(8, middle(view, 1).y()))

    def ground() -> QColor:
        return view.grab().toImage().pixelColor(spot)

    assert ground() == paper.colour("bg")
    view.show_told(told("g60", view=View.STATISTICS, opened=Selection("figure", "illegal-factories")), paper)
    assert rows.opened_row() == 1
    assert ground() == paper.colour("sunk")
    view.show_told(told("g60", view=View.STATISTICS), paper)
    assert ground() == paper.colour("bg")


def test_arrows_walk_and_pick(qtbot: QtBot) -> None:
    view = shown(qtbot, selection=Selection("figure", "demolished"))
    said = heard(view)
    QTest.keyClick(view.rows, Qt.Key.Key_Down)
    assert said == [("figure", "illegal-factories")]


def test_down_from_the_switch_leads_into_the_rows_and_up_from_the_buttons(qtbot: QtBot) -> None:
    view = shown(qtbot)
    view.activateWindow()
    for name, key in (("Table", Qt.Key.Key_Down), ("Copy table", Qt.Key.Key_Up)):
        view.setFocus()
        qtbot.waitUntil(view.hasFocus)
        view.focus_on(next(target for target in view.scene.targets if target.name.startswith(name)))
        for _ in range(2):  # from the switch of pictures over that of pages
            if not view.rows.hasFocus():
                QTest.keyClick(view, key)
        assert view.rows.hasFocus() and view.rows.currentIndex().row() == 0, name


def test_tab_meets_what_stands_at_the_top_from_left_to_right(qtbot: QtBot) -> None:
    view = shown(qtbot, "g60", view=View.COMPARISON)
    row = [one for one in view.scene.targets if one.rect.y < 100 and one.kind == "set"]
    assert len(row) > 3 and row == sorted(row, key=lambda one: one.rect.x)


def test_showing_a_selection_says_nothing(qtbot: QtBot) -> None:
    view = shown(qtbot)
    said = heard(view)
    view.show_told(told("g60", view=View.STATISTICS, selection=Selection("figure", "villas")), Theme("paper", TOKENS))
    assert view.rows.rows_model.rows[view.rows.currentIndex().row()].key == "villas"
    view.show_told(told("g60", view=View.STATISTICS), Theme("paper", TOKENS))
    assert not view.rows.currentIndex().isValid()
    assert said == []


def test_the_chosen_row_is_sunk_and_reaches_past_the_margin(qtbot: QtBot) -> None:
    view = shown(qtbot, selection=Selection("figure", "demolished"))
    at = view.rows.viewport().mapTo(view, QPoint(12, middle(view, 0).y()))
    assert at.x() < 96
    assert view.grab().toImage().pixelColor(at) == QColor(TOKENS.theme("paper")["sunk"])


def test_the_chosen_row_bleeds_as_far_at_the_right_as_at_the_left(qtbot: QtBot) -> None:
    sunk = QColor(TOKENS.theme("paper")["sunk"])
    for size in SIZES:
        for page in ("members-gdp", "cleared"):  # with a scroll bar and without one
            chosen = Selection("figure", "suzhou-gdp" if page == "members-gdp" else "demolished")
            view = shown(qtbot, size=size, page=page, selection=chosen)
            frame = view.frame()
            assert frame is not None
            row = view.rows.currentIndex().row()
            y = view.rows.viewport().mapTo(view, QPoint(0, view.rows.rowViewportPosition(row) + 3)).y()
            image = view.grab().toImage()
            lit = [x for x in range(size[0]) if image.pixelColor(x, y) == sunk]
            assert abs((frame.left - lit[0]) - (lit[-1] + 1 - frame.right)) <= 1, size
            view.close()


def test_the_chosen_row_has_the_ground_of_each_theme_in_turn(qtbot: QtBot) -> None:
    view = shown(qtbot, view=View.NETWORK)
    for name in ("paper", "hall", "contrast", "paper"):
        theme = Theme(name, TOKENS)
        view.show_told(told("g60", view=View.NETWORK, selection=Selection("place", "huzhou")), theme)
        image = view.grab().toImage()
        row = view.rows.visualRect(view.rows.currentIndex().siblingAtColumn(0))
        for x in (4, row.right() - 2, 3 * row.right()):
            at = view.rows.viewport().mapTo(view, QPoint(x, row.top() + 4))
            assert image.pixelColor(at) == theme.colour("sunk"), (name, x)


def test_enter_opens_the_source(qtbot: QtBot) -> None:
    view = shown(qtbot, selection=Selection("figure", "villas"))
    said = heard(view)
    QTest.keyClick(view.rows, Qt.Key.Key_Return)
    assert said == [("cite", "figure:villas")]


def test_a_press_on_a_plate_opens_the_source(qtbot: QtBot) -> None:
    view = shown(qtbot)
    said = heard(view)
    plate = next(t for t in view.scene.targets if t.kind == "cite" and t.key == "figure:market-demolished")
    x, y = plate.rect.middle
    press(view, view.rows.viewport().mapFrom(view, QPoint(round(x), round(y))))
    assert said == [("cite", "figure:market-demolished")]


def test_a_finger_that_was_put_down_elsewhere_is_lifted_from_a_table_without_harm(qtbot: QtBot) -> None:
    view = shown(qtbot)
    said = heard(view)
    plate = next(t for t in view.scene.targets if t.kind == "cite")
    at = view.rows.viewport().mapFrom(view, QPoint(*map(round, plate.rect.middle)))
    QTest.mouseRelease(view.rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert said == []


def test_all_plates_can_be_stepped_through(qtbot: QtBot) -> None:
    view = shown(qtbot)
    marks = [t.key for t in view.scene.targets if t.kind == "cite"]
    assert marks == [f"figure:{row.key}" for row in view.rows.rows_model.rows]


def test_a_header_sorts_rising_then_falling_then_not(qtbot: QtBot) -> None:
    view = shown(qtbot)
    as_told = [row.key for row in view.rows.rows_model.rows]
    view.rows.sort_by(1)
    rising = [row.cells[1].sort for row in view.rows.rows_model.rows]
    assert rising == sorted(rising, key=lambda sort: (sort.group, sort.value))
    view.rows.sort_by(1)
    falling = [row.cells[1].sort for row in view.rows.rows_model.rows]
    assert falling == sorted(rising, key=lambda sort: (sort.group, -sort.value))
    view.rows.sort_by(1)
    assert [row.key for row in view.rows.rows_model.rows] == as_told


def test_a_name_says_its_order_and_is_never_cut(qtbot: QtBot) -> None:
    for size in [*SIZES, (720, 440)]:
        for kind in View:
            view = shown(qtbot, size=size, view=kind)
            rows = view.rows
            for section in range(rows.rows_model.columnCount()):
                for mark, word in ((1, "rising"), (-1, "falling")):
                    rows.sort_by(section)
                    said, arrow = rows.names.said(section)
                    assert said.endswith(word) or arrow == mark
                    assert rows.cells.frame is not None
                    style = rows.cells.frame.type("label", 600)
                    need = rows.cells.frame.measure(said, style, False) + (SORTED * style.px if arrow else 0)
                    assert need <= rows.cells.columns[section].room + 0.5, (size, kind, said)
            view.close()


@pytest.mark.parametrize(("page", "undated"), [("places", "not a member"), ("lines", "not dated")])
def test_what_has_no_date_stands_at_the_end_in_both_orders(qtbot: QtBot, page: str, undated: str) -> None:
    view = shown(qtbot, view=View.NETWORK, page=page)
    for rising in (True, False):
        view.rows.sort_by(2)
        dates = [row.cells[2] for row in view.rows.rows_model.rows]
        dated = [cell.sort.value for cell in dates if cell.text != undated]
        assert dated == sorted(dated, reverse=not rising)
        assert {cell.text for cell in dates[len(dated) :]} == {undated}


def test_values_of_one_kind_stand_together(qtbot: QtBot) -> None:
    view = shown(qtbot, view=View.STATISTICS)
    for _ in range(2):
        view.rows.sort_by(1)
        kinds = [
            (quantity.unit.kind, quantity.of)
            for quantity in (told("g60").figure(row.key).quantity for row in view.rows.rows_model.rows)
        ]
        assert len([kind for kind, _ in groupby(kinds)]) == len(set(kinds))


def test_sorting_keeps_the_chosen_row(qtbot: QtBot) -> None:
    view = shown(qtbot, selection=Selection("figure", "villas"))
    said = heard(view)
    view.rows.sort_by(0)
    assert view.rows.rows_model.rows[view.rows.currentIndex().row()].key == "villas"
    assert said == []


def test_copy_row_and_copy_table(qtbot: QtBot) -> None:
    view = shown(qtbot, selection=Selection("figure", "villas"))
    view.picked.emit(next(t for t in view.scene.targets if t.kind == "copy" and t.key == "row"))
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 2
    assert lines[1].startswith("Illegal villas\t38\tvillas")
    view.picked.emit(next(t for t in view.scene.targets if t.kind == "copy" and t.key == "table"))
    assert len(QGuiApplication.clipboard().text().splitlines()) == len(view.rows.rows_model.rows) + 1
    QTest.keyClick(view.rows, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert len(QGuiApplication.clipboard().text().splitlines()) == 2


def test_the_switch_leads_back_to_the_picture(qtbot: QtBot) -> None:
    view = shown(qtbot, view=View.NETWORK)
    sets = [t.key for t in view.scene.targets if t.kind == "set" and not t.key.startswith("unit")]
    assert sets[:3] == ["table=0,layout=map", "table=0,layout=straight", "table=1"]
    assert "unit=m2" in [t.key for t in view.scene.targets]
    assert sets[3:] == ["table=1,page=places", "table=1,page=lines"]


def test_tab_walks_the_switch_and_the_buttons(qtbot: QtBot, qapp: QApplication) -> None:
    view = shown(qtbot)
    view.activateWindow()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(view.hasFocus)
    walked: list[Target | None] = [view.focused()]
    while view.focusNextPrevChild(True) and view.focused() is not None:
        walked.append(view.focused())
    pages = sum(target.key.startswith("page=") for target in view.scene.targets)
    assert pages > 5
    assert [target.kind for target in walked if target] == ["set"] * (3 + pages) + [
        "action",
        "copy",
        "copy",
    ]  # units, pictures


def test_a_page_of_the_statistics_has_a_table_of_its_own(qtbot: QtBot) -> None:
    for size in SIZES:
        view = shown(qtbot, size=size, page="members-gdp")
        chart = next(chart for chart in story_named("g60").statistics.charts if chart.id == "members-gdp")
        assert view.page is not None and view.page.table.title == "Suzhou and Hangzhou make over half the output"
        assert [row.key for row in view.rows.rows_model.rows] == list(chart.figures)
        assert not faults(view.page.scene, sheet(size))
        chosen = [target.name for target in view.scene.targets if target.kind == "set" and target.chosen]
        assert sorted(chosen) == ["GDP", "Table"]
        view.close()


def test_every_figure_of_the_statistics_is_on_one_of_its_pages(qtbot: QtBot) -> None:
    for size in SIZES:
        story = story_named("g60")
        pages = statistics_pages(told("g60", view=View.STATISTICS), sheet(size))
        tables = [lay_out_table(told("g60", view=View.STATISTICS, page=page.key), sheet(size)) for page in pages]
        found = [row.key for page in tables for row in page.table.rows]
        assert sorted(set(found)) == sorted({key for chart in story.statistics.charts for key in chart.shown})


def test_another_page_begins_with_its_first_row(qtbot: QtBot) -> None:
    view = shown(qtbot, size=(1280, 720), page="members-gdp")
    view.rows.verticalScrollBar().setValue(view.rows.verticalScrollBar().maximum())
    assert view.rows.verticalScrollBar().value() > 0
    view.show_told(told("g60", view=View.STATISTICS, page="members-area"), Theme("paper", TOKENS))
    assert view.rows.verticalScrollBar().value() == 0


def test_a_screen_reader_finds_a_table(qtbot: QtBot, qapp: QApplication) -> None:
    view = shown(qtbot)
    page = QAccessible.queryAccessibleInterface(view)
    last = page.child(page.childCount() - 1)
    assert last is not None
    assert last.object() is view.rows
    assert page.indexOfChild(last) == page.childCount() - 1
    face = QAccessible.queryAccessibleInterface(view.rows)
    assert face.role() == QAccessible.Role.Table
    assert face.text(QAccessible.Text.Name) == "Clean-up in figures"
    assert view.rows.rows_model.data(view.rows.rows_model.index(0, 1)) == "2.4\u00a0million"


def test_an_upright_row_is_a_card_with_its_figures_and_their_plates(qtbot: QtBot) -> None:
    view = shown(qtbot, size=(1080, 1920), view=View.NETWORK)
    plates = [
        target for target in plates_of(view.rows, view.rows.cells, QPoint(0, 0)) if target.key.startswith("figure:")
    ]
    seen = [target for target in plates if target.rect.w > 0]
    assert len(seen) >= 9
    at = view.rows.viewport().pos()
    for target in seen[:3]:
        x, y = target.rect.middle
        found = plate_at(view.rows, view.rows.cells, QPoint(round(x) - at.x(), round(y) - at.y()))
        assert found is not None and found.key == target.key
    view.close()


def test_a_card_names_its_figures_and_keeps_a_unit_with_its_number(qtbot: QtBot) -> None:
    for language, names in (("en", "People Area GDP"), ("zh-Hans", "人口 面积 生产总值")):
        view = shown(qtbot, size=(1080, 1920), language=language, view=View.NETWORK)
        parts = view.rows.cells._card(0).parts
        assert " ".join(said_in(part.words) for part in parts[0:6:2]) == names
        view.close()
        view = shown(qtbot, size=(1080, 1920), language=language)
        for row in range(view.rows.rows_model.rowCount()):
            number = view.rows.cells._flow(row, 1)
            assert len(number.lines) == 1, said_in(number)
        view.close()
    view = shown(qtbot, size=(1080, 1920))
    assert said_in(view.rows.cells._flow(0, 1)) == "2.4 million m²"
    assert "m²" not in " ".join(said_in(part.words) for part in view.rows.cells._card(0).parts)
    view.close()


def said_in(words: Flow) -> str:
    said = [run.piece.text for line in words.lines for run in line.runs if isinstance(run.piece, Span)]
    return " ".join("".join(said).replace("\u00a0", " ").replace("\u202f", " ").split())


def test_the_row_of_what_is_opened_is_in_sight(qtbot: QtBot) -> None:
    view = shown(qtbot, view=View.NETWORK, opened=Selection("place", "hefei"), size=(1280, 720))
    mark = next(target for target in view.scene.targets if target.kind == "cite" and target.key == "place:hefei")
    assert mark.rect.w > 0
    view.close()


@pytest.mark.parametrize(("size", "least"), [((1920, 1080), 70), ((1280, 720), 44), ((1080, 1920), 104)])
def test_rows_are_as_high_as_designed_where_their_words_fit(qtbot: QtBot, size: tuple[int, int], least: int) -> None:
    for kind, most in ((View.TIMELINE, 0), (View.COMPARISON, 4)):  # where columns are narrow, nearly all have two lines
        view = shown(qtbot, size=size, view=kind)
        heights = [view.rows.rowHeight(row) for row in range(len(view.rows.rows_model.rows))]
        assert least <= min(heights) <= least + most
        if size == (1920, 1080):  # there two lines fit
            assert sorted(heights)[round(0.8 * len(heights))] == least
        view.close()


def test_what_belongs_to_a_figure_stands_beside_it_where_there_is_room(qtbot: QtBot) -> None:
    view = shown(qtbot, view=View.NETWORK)
    people = view.rows.cells.columns[3]
    assert people.right and people.beside > 0
    assert {view.rows.rowHeight(row) for row in range(len(view.rows.rows_model.rows))} == {70}
    plates = plates_of(view.rows, view.rows.cells, QPoint(0, 0))
    spots = [t.rect for t in plates if t.key.startswith("figure:") and t.rect.w > 0]
    assert len(spots) >= 18
    for plate in plates:
        if plate.rect.w > 0:
            at = QPoint(*map(round, plate.rect.middle)) - view.rows.viewport().pos()
            found = plate_at(view.rows, view.rows.cells, at)
            assert found is not None and found.key == plate.key
    view.close()

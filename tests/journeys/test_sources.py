"""Journeys to where a figure comes from."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from g60desk.state import Selection


def test_a_mark_opens_its_source_and_escape_closes_it(desk: Any) -> None:
    desk.opens("two-towns", view="statistics")
    desk.clicks("Source: ¶8")
    desk.shows("280 mu", "Market ground", "18.67 ha", "8 of 25", "Hill, Ann", "https://example.org/two-towns")
    desk.shows("The article prints 18.76 ha; 280 mu is 18.67 ha.")
    desk.presses("Esc")
    desk.hides("8 of 25")


def test_a_press_beside_the_drawer_closes_it(desk: Any) -> None:
    desk.opens("two-towns", view="statistics")
    desk.clicks("Source: ¶8")
    QTest.mouseClick(desk.window.stage.drawer(), Qt.MouseButton.LeftButton, pos=QPoint(20, 300))
    desk.rests()
    assert desk.state.opened is None


def test_the_cross_closes_the_drawer(desk: Any) -> None:
    desk.opens("two-towns", view="statistics")
    desk.clicks("Source: ¶8")
    desk.clicks("Close")
    assert desk.state.opened is None


def test_next_and_previous_walk_the_marks_of_the_view(desk: Any) -> None:
    desk.opens("two-towns", view="statistics")
    desk.clicks("Source: ¶8")
    first = desk.state.opened
    desk.clicks("Next")
    assert desk.state.opened != first
    desk.clicks("Previous")
    assert desk.state.opened == first


def test_another_figure_of_the_same_paragraph(desk: Any) -> None:
    desk.opens("two-towns", view="statistics")
    desk.window.dispatch.act("cite", "event:clearing")
    desk.rests()
    desk.shows("The end is not dated.", "disputed", "Also in ¶9")
    desk.clicks("over 2.4")
    assert desk.state.opened == Selection("figure", "cleared")


def test_a_copy_has_its_source_with_it(desk: Any) -> None:
    desk.opens("two-towns", view="statistics")
    desk.clicks("Source: ¶8")
    desk.presses("Ctrl+C")
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("280 mu: Market ground")
    assert "Hill, Ann" in copied
    assert "¶8" in copied
    desk.shows("Copied, with its source")
    desk.presses("Ctrl+Shift+C")
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("references:\n- id: gazette\n  type: article-newspaper\n")
    assert "annote: '280 mu: Market ground;" in copied
    desk.shows("Copied as CSL-YAML")
    desk.window.desk.messages.clear()


def test_the_list_of_sources_leads_to_one_and_to_what_it_supports(desk: Any) -> None:
    desk.opens("two-towns")
    desk.window.dispatch.act("cite", "source:")
    desk.rests()
    desk.shows("Hill, Ann", "Yearbook of the towns", "Natural Earth", "SIL Open Font License")
    desk.clicks("2. ")
    desk.shows("It supports", "An older road")
    desk.clicks("An older road")
    assert desk.state.opened == Selection("event", "older")


def test_every_record_has_an_account_in_both_languages(desk: Any) -> None:
    desk.opens("two-towns")
    for language in ("en", "zh-Hans"):
        desk.window.desk.session.change(language=language)
        for key in (
            "figure:market-share",
            "event:sold",
            "place:birch",
            "line:road",
            "phase:v1",
            "subject:ours",
            "aspect:spine",
            "cell:spine/theirs",
            "chart:area",
            "note:two-areas",
            "source:yearbook",
        ):
            desk.window.dispatch.act("step", key)
            desk.rests()
            assert str(desk.state.opened) == key
            assert desk.window.stage.drawer().pane.body.scene.items


def test_a_derived_figure_says_what_it_is_made_of(desk: Any) -> None:
    desk.opens("two-towns")
    desk.window.dispatch.act("cite", "figure:market-share")
    desk.rests()
    desk.shows("Market ground (280 mu) as a share of Buildings removed")


def test_tab_goes_round_inside_the_drawer_and_back_to_the_view(desk: Any) -> None:
    desk.opens("two-towns", view="statistics")
    desk.window.dispatch.act("cite", "source:")
    desk.rests()
    walked = []
    for _ in range(6):
        desk.presses("Tab")
        target = QApplication.focusWidget().focused()
        walked.append((target.kind, target.key))
    assert walked == [
        ("step", "source:gazette"),
        ("step", "source:yearbook"),
        ("action", "copy"),
        ("action", "copy_csl"),
        ("action", "back"),
        ("step", "source:gazette"),
    ]
    desk.presses("Esc")
    assert QApplication.focusWidget() is desk.window.stage.view

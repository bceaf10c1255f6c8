"""Journeys through what a story rests on: there and back, from note to note, and home with a citation."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QGuiApplication

from g60desk.state import Selection


def test_s_leads_to_the_sources_and_back_to_where_one_was(desk: Any) -> None:
    desk.opens("two-towns", view="network")
    desk.window.dispatch.act("place", "birch")
    before = desk.state
    desk.presses("S")
    desk.shows("2 sources support", "Two towns and a road", "What it supports")
    desk.presses("S")
    assert desk.state == before
    desk.presses("S", "Esc")
    assert desk.state == before


def test_what_a_source_supports_is_gone_to_and_escape_leads_back(desk: Any) -> None:
    desk.opens("two-towns", size=(1920, 1080))
    desk.presses("S")
    desk.window.dispatch.act("read", "source:yearbook")
    desk.rests()
    bar = desk.window.stage.view.detail.verticalScrollBar()
    bar.setValue(bar.maximum())
    desk.clicks("An older road")
    assert (str(desk.state.view), desk.state.selection) == ("timeline", Selection("event", "older"))
    desk.presses("Esc")
    assert (str(desk.state.view), desk.state.selection) == ("sources", Selection("source", "yearbook"))
    desk.presses("Esc")
    assert str(desk.state.view) == "timeline"


def test_from_the_drawer_s_leads_to_the_source_that_it_tells(desk: Any) -> None:
    desk.opens("two-towns", view="statistics")
    desk.clicks("Source: ¶8")
    desk.presses("S")
    assert (str(desk.state.view), desk.state.opened) == ("sources", None)
    assert desk.state.selection == Selection("source", "gazette")
    desk.presses("Esc")
    assert str(desk.state.opened) == "figure:market"


def test_a_source_in_the_drawer_leads_to_its_page(desk: Any) -> None:
    desk.opens("two-towns", view="statistics")
    desk.clicks("Source: ¶8")
    canvas, target = next((one, row) for one in desk.canvases() for row in one.scene.targets
                          if (row.kind, row.key) == ("go", "source:yearbook"))  # fmt: skip
    canvas.picked.emit(target)
    desk.rests()
    assert (str(desk.state.view), desk.state.selection) == ("sources", Selection("source", "yearbook"))
    bar = desk.window.stage.view.list.verticalScrollBar()
    bar.setValue(bar.maximum())
    desk.shows("Natural Earth", "SIL Open Font License")
    desk.presses("Esc")
    assert str(desk.state.opened) == "figure:market"


def test_notes_are_read_one_by_one_and_each_leads_to_what_it_concerns(desk: Any) -> None:
    desk.opens("g60", size=(1920, 1080))
    desk.presses("S")
    desk.clicks("Notes")
    desk.shows("Note 1 of 33", "18.76 or 18.67 hectares", "What is printed", "What checking finds")
    desk.clicks("Next")
    desk.shows("Note 2 of 33", "A loss of 2016 at a rate of 2023")
    desk.clicks("Previous")
    desk.clicks("over 280\u00a0mu")
    assert (str(desk.state.view), str(desk.state.opened)) == ("statistics", "figure:market-ground")
    desk.clicks("Editor’s note · 18.76 or 18.67 hectares")
    assert (str(desk.state.view), desk.state.selection) == ("sources", Selection("note", "hectares-swapped"))
    desk.presses("Esc", "Esc")
    assert (str(desk.state.view), desk.state.evidence) == ("sources", "notes")


def test_find_leads_to_a_source_and_to_a_note(desk: Any) -> None:
    desk.opens("g60")
    for text, selection, evidence in (
        ("green walks", Selection("source", "songjiang-walks"), ""),
        ("280 appears twice", Selection("note", "twice-280"), "notes"),
    ):
        desk.presses("Ctrl+K")
        desk.types(text)
        desk.presses("Return")
        assert (desk.state.selection, desk.state.evidence, str(desk.state.view)) == (selection, evidence, "sources")


def test_find_leads_to_a_page_an_order_and_a_standing(desk: Any) -> None:
    desk.opens("g60")
    for text, field, value in (
        ("supports most", "sources_by", "supports"),
        ("disputed figures", "standing", "disputed"),
    ):
        desk.presses("Ctrl+K")
        desk.types(text)
        desk.presses("Return")
        assert (getattr(desk.state, field), str(desk.state.view)) == (value, "sources")
        desk.presses("Esc")
        assert str(desk.state.view) == "timeline"


def test_the_filter_keeps_a_kind_and_is_taken_back(desk: Any) -> None:
    desk.opens("g60", size=(1920, 1080))
    desk.presses("F")
    assert (str(desk.state.view), desk.window.panel) == ("sources", "filter")
    desk.clicks("Book")
    assert desk.state.sources_of == "book"
    desk.presses("Esc")
    desk.shows("2 of 115", "[Songjiang Yearbook 2014]")
    desk.presses("Ctrl+Z")
    assert desk.state.sources_of == ""
    desk.clicks("Newest")
    desk.shows("2025")


def test_one_number_its_source_and_the_whole_list_go_to_the_clipboard(desk: Any) -> None:
    desk.opens("two-towns", view="sources", size=(1920, 1080))
    clipboard = QGuiApplication.clipboard()
    desk.presses("Ctrl+C")
    assert clipboard.text().startswith("1. Hill, Ann, and The Gazette's desk (13 June 2023). “Two towns and a road”.")
    desk.clicks("Copy the address")
    assert clipboard.text() == "https://example.org/two-towns"
    desk.shows("The address is copied")
    desk.clicks("Copy all of these sources as text")
    assert len(clipboard.text().splitlines()) == 2
    desk.clicks("Copy all of these sources as CSL-YAML")
    assert clipboard.text().count("\n- id: ") == 2
    desk.clicks("Figures")
    desk.window.dispatch.act("read", "figure:market")
    desk.presses("Ctrl+Shift+C")
    assert "annote: '280 mu: Market ground" in clipboard.text()
    desk.window.desk.messages.clear()


def test_the_table_is_the_twin_of_each_page(desk: Any) -> None:
    desk.opens("two-towns", view="sources", size=(1920, 1080))
    for page, row in (("", "gazette"), ("figures", "market"), ("notes", "two-areas")):
        desk.window.dispatch.act("set", f"table=0,evidence={page}")
        desk.presses("T")
        keys = [one.key for one in desk.window.stage.view.rows.rows_model.rows]
        assert row in keys
        desk.presses("T")


def test_a_story_without_anything_to_rest_on_says_what_to_write(desk: Any, tmp_path: Any) -> None:
    (tmp_path / "bare.yaml").write_text("id: a\ntitle: A\nlanguages: [en]\n", encoding="utf-8")
    desk.starts(tmp_path / "bare.yaml")
    desk.presses("S")
    desk.shows("No sources in this story yet", "sources.yaml")
    desk.presses("Esc")
    assert str(desk.state.view) == "timeline"

"""The page around a table: its sentence and switch, the place kept for the rows, and the buttons below them."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.buttons import draw_button
from g60desk.layout.comparison_bar import aspects_button
from g60desk.layout.comparison_pictures import switch_choices
from g60desk.layout.evidence import page_of
from g60desk.layout.evidence_head import evidence_choices
from g60desk.layout.frame import Frame
from g60desk.layout.header import Choice, draw_header, draw_switch
from g60desk.layout.header_pages import draw_paged_header
from g60desk.layout.page_switch import draw_upright_pages, step_names
from g60desk.layout.rows import network_page, rows_for
from g60desk.layout.scene import Rect, Scene
from g60desk.layout.statistics_pages import Page, page_shown, statistics_pages
from g60desk.layout.table_columns import BLEED
from g60desk.layout.table_values import Table
from g60desk.layout.text import flow, place
from g60desk.layout.timeline_tracks import hidden_events
from g60desk.layout.told import Told
from g60desk.layout.unit_switch import draw_unit_switch, unit_button
from g60desk.state import LINES, PLACES
from g60desk.story.model import EvidencePage, View


class TablePage(msgspec.Struct, frozen=True):
    """The scene around the table, the table, and the rectangle kept for it (margins and bleed included)."""

    scene: Scene
    table: Table
    place: Rect


def lay_out_table(told: Told, frame: Frame) -> TablePage:
    """The page of the table that is the twin of the state's view."""
    pages = statistics_pages(told, frame) if View(told.state.view) == View.STATISTICS else []
    now = page_shown(pages, told.state.page)
    table = rows_for(told, now.charts if now else None)
    scene = Scene(frame.width, frame.height, f"{table.title}. {told.words('table.rows', n=len(table.rows))}")
    lead = table.lead if frame.copies else told.words("kiosk.table_lead")
    width = frame.right - frame.left
    bottom = frame.bottom
    figures = {View.TIMELINE: False, View.SOURCES: told.state.evidence == EvidencePage.FIGURES}
    with_units = figures.get(View(told.state.view), True)  # those of the timeline are in its sentences
    if frame.mode == "portrait":
        below = draw_header(scene, frame, [table.title], [lead], width=width)
        rect = Rect(frame.left, bottom - frame.for_hands(80), width, frame.for_hands(80))
        if len(pages) > 1:
            draw_upright_pages(scene, frame, _table_pages(pages, now), _twins(told, frame), rect, step_names(told))
        else:
            draw_switch(scene, frame, picture_choices(told, frame), rect)
        charts = now.charts if now else None
        bottom = (
            draw_unit_switch(scene, told, frame, rect.y - frame.px(16), charts) if with_units else rect.y - frame.px(16)
        )
        bottom -= frame.px(8)
        tables = network_tables(told) or evidence_tables(told)
        if tables:
            row = Rect(frame.left, below + frame.px(20), width, frame.for_hands(64))
            below = draw_switch(scene, frame, tables, row).bottom
    else:
        pager = _table_pages(pages, now) or network_tables(told) or evidence_tables(told)
        units = unit_button(told, frame, now.charts if now else None) if with_units else None
        ways = picture_choices(told, frame)
        below = draw_paged_header(scene, frame, [table.title], [lead], ways, pager, units, step_names(told))
    top = below + frame.px(28 if frame.mode == "landscape" else 16)
    bottom = _draw_tools(scene, told, frame, table, bottom)
    bleed = min(frame.px(BLEED), frame.left)
    return TablePage(scene, table, Rect(frame.left - bleed, top, width + 2 * bleed, bottom - top))


def _table_pages(pages: Sequence[Page], now: Page | None) -> list[Choice]:
    return [Choice(page.label, f"page={page.key}", page == now) for page in pages]


def _twins(told: Told, frame: Frame) -> list[Choice]:
    """The picture of the page, and the table that is shown."""
    return [Choice(told.words("statistics.picture"), "table=0"), picture_choices(told, frame)[-1]]


def network_tables(told: Told) -> list[Choice]:
    """The two tables of the network, where it has lines; none for another view."""
    if View(told.state.view) != View.NETWORK or not told.story.network.lines:
        return []
    now = network_page(told)
    return [Choice(told.words(f"table.{page}"), f"table=1,page={page}", page == now) for page in (PLACES, LINES)]


def evidence_tables(told: Told) -> list[Choice]:
    """The tables of the view of sources; none for another view."""
    if View(told.state.view) != View.SOURCES:
        return []
    pages = [choice for choice in evidence_choices(told) if choice.sets != "table=1"]
    return [Choice(one.label, one.sets.replace("table=0", "table=1"), one.sets.endswith(f"={page_of(told)}"))
            for one in pages]  # fmt: skip


def picture_choices(told: Told, frame: Frame) -> list[Choice]:
    """The ways to see the view, in the words of its picture: its pictures, and the table that is shown."""
    view = View(told.state.view)
    words = told.words
    if view == View.NETWORK:
        pictures = [Choice(words(f"network.{name}"), f"table=0,layout={name}") for name in ("map", "straight")]
    elif view == View.STATISTICS:
        pages = statistics_pages(told, frame)
        now = page_shown(pages, told.state.page)
        if frame.mode == "portrait" or len(pages) == 1:
            pictures = [Choice(page.label, f"table=0,page={page.key}") for page in pages]
        else:  # the pages have a switch of their own
            pictures = [Choice(words("statistics.picture"), f"table=0,page={now.key}")] if now else []
        pictures = pictures or [Choice(words("table.picture"), "table=0")]
    elif view == View.COMPARISON:
        return switch_choices(told)
    elif view == View.SOURCES:
        return evidence_choices(told)
    else:
        pictures = [Choice(words(f"{view}.picture"), "table=0")]
    return [*pictures, Choice(words(f"{view}.table"), "table=1", True)]


def _draw_tools(scene: Scene, told: Told, frame: Frame, table: Table, bottom: float) -> float:
    """The number of rows at the left, the two buttons that copy at the right; gives the y above them."""
    style = frame.type("label")
    height = max(frame.px(52), 2.2 * style.px)
    y = bottom - height
    x = frame.right
    if not frame.hands:
        height = frame.type("caption").px * 2
        y = bottom - height
    buttons = [(told.words("table.save"), "action:save_table")] if frame.copies else []
    buttons += [(told.words(f"table.copy_{name}"), f"copy:{name}") for name in ("table", "row") if frame.copies]
    if View(told.state.view) == View.TIMELINE and hidden_events(told):
        buttons.append((told.words("tracks.show_all"), "set:hidden="))
    if View(told.state.view) == View.COMPARISON and aspects_button(told)[1]:
        buttons.append((aspects_button(told)[1], "aspects"))
    for words, does in buttons:
        width = frame.measure(words, style, frame.han) + 2 * frame.px(28)
        draw_button(scene, frame, Rect(x - width, y, width, height), words, does)
        x -= width + frame.px(16)
    rows = len(table.rows)
    hint = flow([told.words("table.rows", n=rows)], frame.type("caption"), 1e9, frame)
    if not frame.hands or not frame.copies or hint.width > x - frame.left - frame.px(24):
        hint = flow([told.words("table.rows_short", n=rows)], frame.type("caption"), 1e9, frame)
    place(scene, hint, frame.left, y + (height - hint.height) / 2, frame, "ink2")
    return y - frame.px(16)

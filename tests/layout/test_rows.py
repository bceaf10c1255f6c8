"""The rows of the tables: the same facts as in the pictures, and as text for the clipboard."""

from __future__ import annotations

import pytest
from sheets import LANGUAGES, NAMES, story_named, told

from g60desk.layout.frame import frame_for
from g60desk.layout.network import lay_out_network
from g60desk.layout.plates import Plate
from g60desk.layout.rows import rows_for
from g60desk.layout.rows_text import table_text
from g60desk.layout.statistics import lay_out_statistics
from g60desk.layout.table_page import picture_choices
from g60desk.layout.table_values import NO_SORT, Table
from g60desk.layout.told import Told
from g60desk.state import Selection, State, changed
from g60desk.story.model import View
from g60desk.tokens import load_tokens


def table(view: View, name: str = "g60", language: str = "en") -> tuple[Told, Table]:
    teller = told(name, language, view=view)
    return teller, rows_for(teller)


def texts(found: Table, key: str) -> list[str]:
    """The row of a record as plain texts."""
    row = next(row for row in found.rows if row.key == key)
    return [cell.text for cell in row.cells]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("view", View)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_has_a_cell_for_each_column(name: str, view: View, language: str) -> None:
    _, found = table(view, name, language)
    assert all(len(row.cells) == len(found.columns) for row in found.rows)
    assert sum(column.share for column in found.columns) == pytest.approx(1, abs=0.01)
    assert bool(found.rows) == (name != "empty")
    assert len({row.name for row in found.rows if row.kind != "aspect"}) == len(
        [row for row in found.rows if row.kind != "aspect"]
    )


def test_the_statistics_have_each_figure_once() -> None:
    _, found = table(View.STATISTICS)
    keys = dict.fromkeys(key for chart in story_named("g60").statistics.charts for key in chart.shown)
    assert [row.key for row in found.rows] == list(keys)


def test_a_value_stands_apart_from_its_unit() -> None:
    _, found = table(View.STATISTICS)
    assert texts(found, "demolished")[1:3] == ["2.4\u00a0million", "m²"]
    assert texts(found, "market-ground")[1:3] == ["over 280", "mu"]
    assert texts(found, "companies")[1:4] == ["931", "companies", "2016"]
    assert texts(found, "villas")[3] == "not dated"
    _, chinese = table(View.STATISTICS, language="zh-Hans")
    assert texts(chinese, "demolished")[1:3] == ["240万", "平方米"]


def test_values_sort_by_size_and_not_by_their_letters() -> None:
    _, found = table(View.STATISTICS)
    size = {row.key: row.cells[1].sort for row in found.rows}
    assert size["market-demolished"] < size["market-ground"] < size["demolished"]  # m² against mu


def test_the_timeline_goes_by_date_and_then_by_order() -> None:
    _, found = table(View.TIMELINE)
    order = [row.key for row in found.rows]
    assert order[0] == "stanford-founded"
    assert order.index("town-before") < order.index("flower-market") < order.index("all-demolished")
    assert texts(found, "flower-market")[0] == "after: Jiuting before"
    assert len(order) == len(story_named("g60").timeline.events)


def test_the_network_has_a_table_of_places_and_one_of_lines() -> None:
    _, found = table(View.NETWORK)
    assert {row.kind for row in found.rows} == {"place"}
    songjiang = texts(found, "songjiang")
    assert songjiang[:3] == ["Songjiang", "Shanghai", "1.0, 24 May 2016"]
    assert songjiang[3] == "1,909,713 people, 2020"
    assert texts(found, "jiuting")[2] == "not a member"
    assert texts(found, "jiaxing")[-1] == "On: G60 Expressway, Shanghai-Hangzhou railway"
    one = told("g60", view=View.NETWORK, page="lines")
    found = rows_for(one)
    road = texts(found, "g60")
    assert road[:2] == ["G60 Expressway", "expressway"]
    assert road[3] == "Songjiang – Jiaxing – Hangzhou – Jinhua"
    assert road[5] == "about 290 km as drawn"
    assert texts(found, "g50")[2] == "not dated"


def test_the_table_of_the_network_is_that_of_what_is_chosen() -> None:
    def kinds(state: State) -> set[str]:
        return {row.kind for row in rows_for(told("g60", view=View.NETWORK).in_state(state)).rows}

    line, place = Selection("line", "g60"), Selection("place", "wuhu")
    begun = State(view=View.NETWORK, selection=line)
    assert kinds(begun) == {"line"}
    turned = changed(begun, {"page": "places"})
    assert kinds(turned) == {"place"}
    assert kinds(changed(turned, {"selection": Selection("line", "g50")})) == {"line"}
    assert kinds(changed(begun, {"selection": place})) == {"place"}


def test_the_comparison_says_what_is_not_known() -> None:
    _, found = table(View.COMPARISON)
    missing = [row for row in found.rows if row.kind == "aspect"]
    assert [row.cells[2].text for row in missing] == ["not known"] * len(missing)
    both = next(row for row in found.rows if row.key == "money/silicon-valley")
    assert both.cells[1].text == "Silicon Valley, both sides of Route 101; Route 128 high-technology corridor"


@pytest.mark.parametrize("view", View)
def test_every_stated_row_has_a_plate(view: View) -> None:
    _, found = table(view)
    for row in found.rows:
        assert not row.cites or any(isinstance(p, Plate) for cell in row.cells for p in (*cell.pieces, *cell.below)), (
            row.name
        )


def test_copied_rows_have_their_sources_in_full() -> None:
    teller, found = table(View.STATISTICS)
    head, line, *rest = table_text(teller, found, found.rows[:1]).splitlines()
    assert not rest
    assert head.split("\t") == ["Figure", "Value", "Unit", "As of", "Editor’s note", "Source"]
    cells = line.split("\t")
    assert cells[:4] == ["Illegal buildings demolished, Jiuting", "2.4 million", "m²", "not dated"]
    assert "SHINE" in cells[-1]
    assert cells[-1].endswith("¶9")


@pytest.mark.parametrize("view", View)
def test_copied_tables_have_equally_many_cells_in_each_line(view: View) -> None:
    teller, found = table(view)
    lines = table_text(teller, found, found.rows).splitlines()
    assert len(lines) == len(found.rows) + 1
    assert len({line.count("\t") for line in lines}) == 1


def test_empty_cells_sort_last() -> None:
    _, found = table(View.TIMELINE)
    assert all((cell.sort == NO_SORT) == (not cell.text) for row in found.rows for cell in row.cells[1:4])


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_the_switch_says_what_that_of_the_picture_says(language: str, size: tuple[int, int]) -> None:
    frame = frame_for(
        *size, language, load_tokens(), lambda text, style, han: len(text) * style.px * (1 if han else 0.5)
    )
    for view, lay_out in ((View.NETWORK, lay_out_network), (View.STATISTICS, lay_out_statistics)):
        one = told("g60", language, view=view)
        asked = [target for target in lay_out(one, frame).targets if target.kind == "set"]
        said = [target.name for target in asked if not target.key.startswith(("sized=", "unit="))]
        choices = [choice.label for choice in picture_choices(one, frame)]
        if len(choices) > 7:  # pages are switched in groups, with steps between these
            assert [name for name in said if name in choices][:2] == choices[:2], view
            continue
        assert said[: len(choices)] == choices, view

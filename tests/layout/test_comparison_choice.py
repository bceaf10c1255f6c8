"""What of the comparison is shown: pairs, filters and orders, the same for every picture and the table."""

from __future__ import annotations

import pytest
from sheets import story_named, told

from g60desk.layout.comparison_choice import cell_of, compared_aspects, compared_subjects, standing_in
from g60desk.layout.rows import rows_for
from g60desk.state import State, changed

EVERY = [aspect.id for aspect in story_named("g60").comparison.aspects]


def shown(**fields: object) -> list[str]:
    return [aspect.id for aspect in compared_aspects(told("g60", **fields))]


def test_without_a_wish_all_is_shown_as_the_story_has_it() -> None:
    assert shown() == EVERY
    assert [one.id for one in compared_subjects(told("g60"))] == ["g60", "silicon-valley", "route-128"]


def test_a_pair_is_shown_in_the_order_in_which_it_was_chosen() -> None:
    teller = told("g60", pair=("route-128", "g60"))
    assert [one.id for one in compared_subjects(teller)] == ["route-128", "g60"]


@pytest.mark.parametrize("pair", [("g60",), ("g60", "nobody")])
def test_what_is_no_pair_hides_nobody(pair: tuple[str, ...]) -> None:
    assert len(compared_subjects(told("g60", pair=pair))) == 3


def test_other_aspects_are_shown_from_the_first_on_and_a_wait_turns_no_page() -> None:
    state = State(aspects=6, subjects=2)
    assert changed(state, {"pair": ("g60",)}).aspects == 6
    assert changed(state, {"pair": ("g60", "route-128")}).aspects == 0
    assert changed(state, {"aspects_of": "figure"}).subjects == 0
    assert changed(state, {"language": "zh-Hans"}).aspects == 6


def test_filters_keep_what_they_say() -> None:
    assert shown(aspects_of="figure") == ["money", "length", "ground", "residents", "firms"]
    teller = told("g60", aspects_of="disputed")
    for aspect in compared_aspects(teller):
        cells = [cell_of(aspect, subject.id) for subject in compared_subjects(teller)]
        assert any(cell is not None and standing_in(teller, cell) == "disputed" for cell in cells)
    assert "ground" in EVERY
    assert "ground" not in shown(aspects_of="known")  # nothing is known of Route 128
    assert "ground" in shown(aspects_of="known", pair=("g60", "silicon-valley"))


def test_orders_hold_all_aspects() -> None:
    assert sorted(shown(aspects_by="name")) == sorted(EVERY)
    assert shown(aspects_by="name")[0] == "ground"  # Area
    assert shown(aspects_by="known")[-2:] == ["ground", "residents"]


def test_chinese_names_stand_in_the_order_of_their_sounds() -> None:
    names = [aspect.name.of("zh-Hans") for aspect in compared_aspects(told("g60", "zh-Hans", aspects_by="name"))]
    assert names.index("科研力量") < names.index("路段长度") < names.index("面积") < names.index("资金与政策")


def test_the_table_has_the_aspects_and_the_subjects_of_the_picture() -> None:
    teller = told("g60", view="comparison", table=True, aspects_of="disputed", pair=("g60", "silicon-valley"))
    table = rows_for(teller)
    names = {teller.text(aspect.name) for aspect in compared_aspects(teller)}
    assert {row.cells[0].text for row in table.rows} == names
    assert len(table.rows) == 2 * len(names)
    assert not any("128" in row.cells[1].text for row in table.rows)
    assert "Disputed" in table.lead
    doubted = [row for row in table.rows if row.cells[4].text.startswith("Disputed. ")]
    assert doubted


def test_an_empty_cell_of_the_table_says_that_nothing_is_known() -> None:
    for language, unknown in (("en", "not known"), ("zh-Hans", "不详")):
        rows = rows_for(told("g60", language, view="comparison", table=True)).rows
        assert [row.cells[2].text for row in rows].count(unknown) == 2

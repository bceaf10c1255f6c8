"""Figures in other units on the sheet: words fit, axes and bars follow, and the picture itself stays to scale."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from sheets import LANGUAGES, SIZES, faults, sheet, text_of, told

from g60desk.layout.chart_bars import lay_bars
from g60desk.layout.distances import said_km
from g60desk.layout.rows import rows_for
from g60desk.layout.scene import Box, Rect
from g60desk.layout.statistics import lay_out_statistics
from g60desk.layout.unit_choices import all_units, next_unit, unit_choices
from g60desk.story.model import View


@pytest.mark.parametrize(("unit", "page"), [("mu", "cleared"), ("as:market-clearance", "cleared"),
                                            ("m2", "members-area"), ("as:songjiang", "members-area")])  # fmt: skip
def test_words_fit(qapp: QApplication, unit: str, page: str) -> None:
    for size, language in zip(SIZES, (*LANGUAGES, "en"), strict=True):
        teller, on = told("g60", language, view=View.STATISTICS, unit=unit, page=page), sheet(size, language)
        assert not faults(lay_out_statistics(teller, on), on), size


def test_an_axis_is_in_the_unit_and_bars_are_as_long_as_before(qapp: QApplication) -> None:
    chart, area = told("g60").index.charts["members-area"], Rect(96, 240, 1700, 600)
    printed, mu = (lay_bars(told("g60", unit=unit), sheet(), chart, area) for unit in ("", "mu"))
    assert [row.base for row in printed.rows] == pytest.approx([row.base for row in mu.rows])
    assert [words for _, words in mu.ticks][:2] == ["0", "10\u00a0million\u00a0mu"]
    assert all(words.endswith("mu") for _, words in mu.ticks[1:])
    assert all("mu" in row.value.lines[0].runs[0].piece.text for row in mu.rows)


def test_squares_keep_their_proportions(qapp: QApplication) -> None:
    sides = []
    for unit in ("", "ha", "acre"):
        scene = lay_out_statistics(told("g60", view=View.STATISTICS, unit=unit), sheet())
        filled = [item for item in scene.items if isinstance(item, Box) and item.fill.startswith("province")]
        boxes = [item.rect for item in filled if item.rect.w == item.rect.h > 40]
        sides.append(boxes[0].w ** 2 / boxes[1].w ** 2)
    assert sides == pytest.approx([2_400_000 / 156_000] * 3)


def test_the_bar_of_a_scale_is_in_feet_for_who_reckons_in_acres(qapp: QApplication) -> None:
    for unit, ends in (("", "m"), ("ha", "m"), ("acre", "feet")):
        assert f"00 {ends}" in text_of(lay_out_statistics(told("g60", view=View.STATISTICS, unit=unit), sheet()))


def test_distances_are_in_miles() -> None:
    assert said_km(told("g60"), 58) == "about 58 km"
    assert said_km(told("g60", unit="mi"), 58) == "about\u00a036\u00a0miles".replace("\u00a0", " ", 1)
    assert said_km(told("g60", unit="ha"), 58) == "about 58 km"


def test_a_table_has_both(qapp: QApplication) -> None:
    table = rows_for(told("g60", view=View.STATISTICS, unit="ha"))
    row = next(row for row in table.rows if row.key == "market-ground")
    said = {column.key: cell.text for column, cell in zip(table.columns, row.cells, strict=True)}
    assert (said["value"], said["unit"], said["printed"]) == ("over 18.66", "ha", "over 280 mu")
    assert sum(column.share for column in table.columns) == pytest.approx(1, abs=0.01)


def test_a_view_offers_what_converts_in_it() -> None:
    charts = told("g60").index.charts
    assert unit_choices(told("g60"), [charts["members-gdp"]]) == [""]
    assert unit_choices(told("g60"), [charts["cleared"]]) == ["", "m2", "ha", "km2", "mu", "as:market-clearance"]
    assert unit_choices(told("g60"), [charts["members-area"]])[-1] == "as:songjiang"
    assert {"mi", "acre", "as:songjiang"} <= set(all_units(told("g60")))
    assert all_units(told("empty")) == []


def test_the_switch_goes_home_from_a_unit_that_it_has_not() -> None:
    charts = [told("g60").index.charts["cleared"]]
    assert next_unit(told("g60", unit="acre"), charts) == ""
    assert next_unit(told("g60", unit="mu"), charts) == "as:market-clearance"


def test_a_headline_is_as_printed_in_every_unit(qapp: QApplication) -> None:
    for unit in ("", "ha", "as:market-clearance"):
        teller = told("g60", view=View.STATISTICS, unit=unit)
        seen = text_of(lay_out_statistics(teller, sheet()))
        assert "Jiuting took down 2.4 million m² of illegal buildings" in seen


def test_what_a_bound_is_in_hectares_is_a_bound(qapp: QApplication) -> None:
    said = {unit: text_of(lay_out_statistics(told("g60", unit=unit), sheet())) for unit in ("", "ha")}
    assert all("over 18.66 ha" in one and "18.67" not in one for one in said.values())


def test_what_was_rounded_has_no_zeros_that_seem_counted(qapp: QApplication) -> None:
    seen = text_of(lay_out_statistics(told("g60", unit="mu", page="members-area"), sheet()))
    assert "7.203 million mu" in seen and "about 25.23 million mu" in seen and ",000 mu" not in seen

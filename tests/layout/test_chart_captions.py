"""What charts say of themselves: beside each story and language stands the golden text of its captions."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from sheets import LANGUAGES, sheet, story_named, text_of, told

from g60desk.layout.chart_caption import caption_of
from g60desk.layout.chart_doubts import doubts_of
from g60desk.layout.chart_ticks import value_ticks
from g60desk.layout.chart_words import one_manner
from g60desk.layout.numbers import can_be_said, figure_text
from g60desk.layout.statistics import lay_out_statistics
from g60desk.layout.statistics_pages import page_shown, statistics_pages

GOLDEN = Path(__file__).parent / "captions"
CHARTS = "quay-town"


@pytest.mark.parametrize("name", ["g60", CHARTS])
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_chart_says_this(name: str, language: str) -> None:
    teller = told(name, language)
    charts = story_named(name).statistics.charts
    said = "".join(f"{chart.id}: {caption_of(teller, chart)}\n" for chart in charts).replace("\u202f", " ")
    golden = GOLDEN / f"{name}.{language}.txt"
    if os.environ.get("WRITE_GOLDEN"):
        golden.write_text(said, encoding="utf-8")
    assert said == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_caption_is_on_the_screen_and_in_the_ears(qapp: QApplication, language: str) -> None:
    frame = sheet(language=language)
    for chart in story_named(CHARTS).statistics.charts:
        teller = told(CHARTS, language, page=chart.id)
        scene = lay_out_statistics(teller, frame)
        page = page_shown(statistics_pages(teller, frame), chart.id)
        assert page is not None
        said = caption_of(teller, chart)
        assert said in scene.summary
        seen = doubts_of(teller, page.charts) if page.board else said
        assert _bare(seen) in _bare(text_of(scene)), chart.id


def test_a_doubtful_figure_and_an_unknown_one_are_told() -> None:
    teller = told(CHARTS)
    assert "Disputed: Sheds." in caption_of(teller, teller.index.charts["built"])
    assert "Not known: Balance of the museum." in caption_of(teller, teller.index.charts["balance"])
    assert "Sources differ on: Balance of the ice works." in caption_of(teller, teller.index.charts["balance"])


def _bare(said: str) -> str:
    """Words without blanks, which a line may end in or a language not have."""
    return "".join(said.replace("\u202f", "").replace("\u00a0", "").split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_picture_tells_a_number_in_one_way(qapp: QApplication, language: str) -> None:
    frame = sheet(language=language)
    for name in ("g60", CHARTS):
        teller = told(name, language)
        for chart in teller.story.statistics.charts:
            seen = _bare(text_of(lay_out_statistics(told(name, language, page=chart.id), frame)))
            manner = one_manner(teller, [key for key in chart.shown if can_be_said(teller, key)])
            for key in chart.shown:
                if can_be_said(teller, key):
                    ways = {_bare(figure_text(teller, key)), _bare(manner.said(teller.figure(key).quantity).plain())}
                    assert len(ways) == 1 or not all(way in seen for way in ways), (chart.id, ways)


def test_an_axis_tells_its_round_values_in_short() -> None:
    for language, ends in (("en", "trillion\u00a0yuan"), ("zh-Hans", "万亿元")):
        teller = told("g60", language)
        chart = teller.index.charts["members-gdp"]
        manner = one_manner(teller, chart.figures)
        words = [said for _, said in value_ticks(teller, chart.figures, manner, (0.0, 2.5e12), 3)]
        assert words == ["0", *(f"{n}{chr(160) if language == 'en' else ''}{ends}" for n in (1, 2))]

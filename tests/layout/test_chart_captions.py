"""What charts say of themselves: beside each story and language stands the golden text of its captions."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from sheets import LANGUAGES, sheet, story_named, text_of, told

from g60desk.layout.chart_caption import caption_of
from g60desk.layout.statistics import lay_out_statistics, page_shown, statistics_pages

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
        seen = caption_of(teller, chart, brief=True) if page.board else said
        assert _bare(seen) in _bare(text_of(scene)), chart.id


def test_a_doubtful_figure_and_an_unknown_one_are_told() -> None:
    teller = told(CHARTS)
    assert "Disputed: Sheds." in caption_of(teller, teller.index.charts["built"])
    assert "Not known: Balance of the museum." in caption_of(teller, teller.index.charts["balance"])
    assert "Sources differ on: Balance of the ice works." in caption_of(teller, teller.index.charts["balance"])


def _bare(said: str) -> str:
    """Words without blanks, which a line may end in or a language not have."""
    return "".join(said.replace("\u202f", "").replace("\u00a0", "").split())

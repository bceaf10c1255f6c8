"""Standing bars: the same figures make the same chart in every language, and no value meets another or a bar."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtWidgets import QApplication
from sheets import LANGUAGES, SIZES, sheet, story_named, told

from g60desk.layout.chart_marks import drawable
from g60desk.layout.chart_standing import Standing, lay_standing, mark_of, value_spot
from g60desk.layout.rect import Rect
from g60desk.layout.scene import Scene, Strokes
from g60desk.layout.statistics import lay_out_statistics
from g60desk.layout.told import Told
from g60desk.story.model import Chart, ChartKind


def alone(name: str) -> list[Chart]:
    """The series of a story that are one line."""
    return [one for one in story_named(name).statistics.charts if one.kind is ChartKind.SERIES and not one.lines]


def laid(teller: Told, chart: Chart, size: tuple[int, int], high: float) -> Standing | None:
    frame = sheet(size, teller.language)
    area = Rect(frame.left, 0, frame.right - frame.left, high)
    return lay_standing(teller, frame, chart, drawable(teller, chart.figures, chart.kind), area)


def has_bars(scene: Scene) -> bool:
    """True for a page of bars, False for one of curves."""
    grown = [scene.items[start] for kind, _, start, _ in scene.strands if kind == "grow-y"]
    assert grown
    return not any(isinstance(item, Strokes) for item in grown)


@pytest.mark.parametrize("name", ["g60", "quay-town", "two-towns"])
@pytest.mark.parametrize("size", SIZES)
def test_a_series_is_the_same_chart_in_every_language(qapp: QApplication, name: str, size: tuple[int, int]) -> None:
    for chart in alone(name):
        made = [has_bars(lay_out_statistics(told(name, one, page=chart.id), sheet(size, one))) for one in LANGUAGES]
        assert len(set(made)) == 1, chart.id


@pytest.mark.parametrize("high", [80.0, 240.0, 900.0])
@pytest.mark.parametrize("size", SIZES)
def test_no_value_meets_another_or_a_bar(qapp: QApplication, size: tuple[int, int], high: float) -> None:
    found = []
    for name in ("g60", "quay-town", "two-towns"):
        for language in LANGUAGES:
            teller, frame = told(name, language), sheet(size, language)
            for made in (laid(teller, chart, size, high) for chart in alone(name)):
                if made is None:
                    continue
                found.append(made)
                spots = [value_spot(teller, frame, bar, made) for bar in made.bars]
                marks = [mark_of(frame, bar, made) for bar in made.bars]
                assert not any(a.meets(b, 4) for a, b in combinations(spots, 2))
                assert not any(a.meets(b, 4) for a in spots for b in marks if b is not marks[spots.index(a)])
    assert found


def test_longer_words_stand_over_one_another_where_bars_are_not_as_high(qapp: QApplication) -> None:
    teller, size = told("g60"), (1080, 1920)
    chart = teller.index.charts["songjiang-gdp"]
    assert has_bars(lay_out_statistics(told("g60", page=chart.id), sheet(size)))
    made = laid(teller, chart, size, 1200.0)
    assert made is not None
    spots = [value_spot(teller, sheet(size), bar, made) for bar in made.bars]
    assert spots[0].right > spots[1].x, "side by side there is no room for them"
    assert laid(teller, chart, size, 240.0) is None

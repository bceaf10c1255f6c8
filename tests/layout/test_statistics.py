"""The statistics: squares to one scale, one mark for each thing, and bars that begin at zero."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtWidgets import QApplication
from sheets import LANGUAGES, NAMES, SIZES, faults, sheet, story_named, text_of, told

from g60desk.layout.chart_caption import name_of
from g60desk.layout.chart_ticks import nice_step
from g60desk.layout.scene import Box, Dots, Rect, Scene, Soft
from g60desk.layout.statistics import lay_out_statistics
from g60desk.layout.statistics_pages import board_caption, statistics_pages
from g60desk.layout.statistics_scale_bar import scale_bar
from g60desk.state import Selection
from g60desk.story.model import ChartKind

BARS = "members-gdp"


def page_ids(name: str, language: str = "en", size: tuple[int, int] = (1920, 1080)) -> list[str]:
    return [page.key for page in statistics_pages(told(name, language), sheet(size, language))] or [""]


def squares(scene: Scene) -> dict[str, Rect]:
    """The square of each figure that stands on the ground."""
    return {t.key: t.rect for t in scene.targets if t.kind == "figure" and abs(t.rect.w - t.rect.h) < 0.01}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("size", [*SIZES, (1600, 900), (3840, 2160)])
@pytest.mark.parametrize("language", LANGUAGES)
def test_all_words_fit_on_every_page(qapp: QApplication, name: str, size: tuple[int, int], language: str) -> None:
    frame = sheet(size, language)
    for phase in [p.id for p in story_named(name).phases]:
        assert not faults(lay_out_statistics(told(name, language, phase=phase), frame), frame)
    for page in page_ids(name, language, size):
        assert not faults(lay_out_statistics(told(name, language, page=page), frame), frame), page


@pytest.mark.parametrize("size", SIZES)
def test_squares_have_one_scale(qapp: QApplication, size: tuple[int, int]) -> None:
    teller = told("g60")
    found = squares(lay_out_statistics(teller, sheet(size)))
    scales = {key: rect.w / teller.figure(key).quantity.base ** 0.5 for key, rect in found.items()}
    assert set(scales) == {"demolished", "illegal-factories", "market-ground", "market-demolished"}
    assert max(scales.values()) == pytest.approx(min(scales.values()))


@pytest.mark.parametrize("unit", ["", "ha"])
def test_a_bound_is_a_bound_in_other_units_too(qapp: QApplication, unit: str) -> None:
    said = text_of(lay_out_statistics(told("g60", unit=unit), sheet())).replace("\u202f", " ")
    assert "over 18.66 ha" in said


def test_squares_stand_on_one_ground(qapp: QApplication) -> None:
    found = squares(lay_out_statistics(told("g60"), sheet()))
    assert len({round(rect.bottom, 3) for rect in found.values()}) == 1


def test_an_exact_area_is_sharp_and_a_lower_bound_fades_beyond_its_square(qapp: QApplication) -> None:
    scene = lay_out_statistics(told("g60"), sheet())
    found = squares(scene)
    sharp = [item.rect for item in scene.items if isinstance(item, Box) and item.fill == "province.shanghai"]
    assert sharp == [found["demolished"], found["market-demolished"]]
    soft = {item.rect.x: item for item in scene.items if isinstance(item, Soft)}
    core, faded = found["illegal-factories"], soft[found["illegal-factories"].x]
    assert (faded.left, faded.bottom) == (0, 0)
    assert faded.rect.w - faded.right == pytest.approx(core.w)
    assert faded.rect.h - faded.top == pytest.approx(core.h)


def test_the_scale_bar_is_as_long_as_it_says(qapp: QApplication) -> None:
    teller, frame = told("g60"), sheet()
    scene = lay_out_statistics(teller, frame)
    scale = squares(scene)["demolished"].w / 2_400_000**0.5
    metres, length = scale_bar(scale, frame)
    assert length == pytest.approx(metres * scale)
    assert f"{metres} m" in text_of(scene)


def test_one_mark_for_each_thing_in_nineteen_rows(qapp: QApplication) -> None:
    scene = lay_out_statistics(told("g60"), sheet())
    dots = [item for item in scene.items if isinstance(item, Dots)]
    assert [(len(item.points), item.shape) for item in dots] == [(931, "dot"), (280, "square"), (38, "house")]
    assert {len({round(y, 3) for _, y in item.points}) for item in dots} == {19}


def test_shapes_have_the_hue_of_the_first_place(qapp: QApplication) -> None:
    scene = lay_out_statistics(told("g60"), sheet())
    assert {item.ink for item in scene.items if isinstance(item, Dots)} == {"province.shanghai"}


def test_every_figure_has_its_plate(qapp: QApplication) -> None:
    frame = sheet()
    opened: set[str] = set()
    for page in page_ids("g60"):
        scene = lay_out_statistics(told("g60", page=page), frame)
        opened |= {target.key for target in scene.targets if target.kind == "cite"}
    shown = {key for chart in story_named("g60").statistics.charts for key in chart.figures}
    assert {f"figure:{key}" for key in shown} <= opened


def test_a_page_is_found_by_any_of_its_charts(qapp: QApplication) -> None:
    pages = statistics_pages(told("g60"), sheet())
    assert pages[0].board
    assert [page.key for page in pages[:4]] == ["cleared", "town", "market-in-all", "firms-cleared"]
    assert not any(page.board for page in pages[2:])
    by_market = lay_out_statistics(told("g60", page="market"), sheet())
    assert [t.key for t in by_market.targets if t.key.startswith("page=") and t.chosen] == ["page=cleared"]


def test_every_chart_of_the_story_is_on_a_page(qapp: QApplication) -> None:
    for size in SIZES:
        on_pages = [chart.id for page in statistics_pages(told("g60"), sheet(size)) for chart in page.charts]
        assert sorted(on_pages) == sorted(chart.id for chart in story_named("g60").statistics.charts)


@pytest.mark.parametrize("page", [BARS, "members-area", "members-people", "route128-firms"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plate_stands_right_after_its_value(
    qapp: QApplication, page: str, size: tuple[int, int], language: str
) -> None:
    frame = sheet(size, language)
    scene = lay_out_statistics(told("g60", language, page=page), frame)
    plates = [t.rect for t in scene.targets if t.kind == "cite" and t.key.startswith("figure:")]
    (chart,) = [chart for chart in story_named("g60").statistics.charts if chart.id == page]
    assert len(plates) == len(chart.shown)
    for plate in plates:
        before = [run for run in scene.words() if plate.x - frame.px(16) < run.box.right <= plate.x]
        assert any(abs(run.box.middle[1] - plate.middle[1]) < run.style.px for run in before), plate


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_and_values_share_a_baseline_and_chinese_keeps_its_gaps(qapp: QApplication, language: str) -> None:
    frame = sheet(language=language)
    scene = lay_out_statistics(told("g60", language, page="members-area"), frame)
    rows: dict[float, list[str]] = {}
    for run in scene.words():
        rows.setdefault(round(run.baseline, 2), []).append(run.text)
    shown = [row for row in rows.values() if len(row) > 1 and row[0] in ("Suzhou", "苏州")]
    assert shown == [["Suzhou", "about 8,657\u202fkm²"] if language == "en" else ["苏州", "约", "8657", "平方公里"]]


def test_what_has_no_date_is_named_instead_of_drawn(qapp: QApplication) -> None:
    story = story_named("g60")
    undated = msgspec.structs.replace(story.figures["firms-1965"], when=None)
    story = msgspec.structs.replace(story, figures={**story.figures, "firms-1965": undated})
    teller = told(story, page="route128-firms")
    assert "Not drawn, for want of a value or a date: 1965" in text_of(lay_out_statistics(teller, sheet()))
    drawn = [t.key for t in lay_out_statistics(teller, sheet()).targets if t.kind == "figure"]
    assert drawn == ["firms-1957", "firms-1973"]


def test_a_figure_without_a_source_is_not_shown(qapp: QApplication) -> None:
    story = story_named("g60")
    bare = msgspec.structs.replace(story.figures["villas"], cite=())
    story = msgspec.structs.replace(story, figures={**story.figures, "villas": bare})
    assert "villas" not in {t.key for t in lay_out_statistics(told(story), sheet()).targets}


def test_a_selected_figure_is_marked(qapp: QApplication) -> None:
    scene = lay_out_statistics(told("g60", selection=Selection("figure", "demolished")), sheet())
    assert [t.key for t in scene.targets if t.kind == "figure" and t.chosen] == ["demolished"]
    of_event = lay_out_statistics(told("g60", selection=Selection("event", "flower-market")), sheet())
    chosen = {t.key for t in of_event.targets if t.kind == "figure" and t.chosen}
    assert chosen == {"market-ground", "market-demolished"}


@pytest.mark.parametrize(("span", "step"), [(2.4, 0.5), (24, 5), (1212, 500), (0.09, 0.02), (0, 1)])
def test_steps_are_round(span: float, step: float) -> None:
    assert nice_step(span, 5) == pytest.approx(step)


def test_the_kinds_of_the_board_are_not_those_of_pages(qapp: QApplication) -> None:
    for page in statistics_pages(told("two-towns"), sheet()):
        assert page.board == all(chart.kind not in (ChartKind.BARS, ChartKind.SERIES) for chart in page.charts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_upright_sheet_has_large_squares_and_then_the_counts(qapp: QApplication, language: str) -> None:
    frame = sheet((1080, 1920), language)
    found = squares(lay_out_statistics(told("g60", language), frame))
    assert found["demolished"].w > 0.32 * (frame.right - frame.left)
    assert found["demolished"].bottom == pytest.approx(found["illegal-factories"].bottom)
    assert found["demolished"].bottom < found["market-ground"].y
    scene = lay_out_statistics(told("g60", language, page="counted"), frame)
    keys = [t.key for t in scene.targets if t.kind == "figure"]
    assert keys == ["companies", "plots", "villas", "tax-lost"]


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 720)])
def test_the_sentence_takes_one_line_and_pictures_start_at_one_height(
    qapp: QApplication, size: tuple[int, int]
) -> None:
    tops = set()
    for language in LANGUAGES:
        frame = sheet(size, language)
        title = frame.type("h1")
        for page in page_ids("g60", language, size):
            scene = lay_out_statistics(told("g60", language, page=page), frame)
            lines = {
                round(run.baseline)
                for run in scene.words()
                if run.style.px == title.px and run.baseline < frame.px(240)
            }
            assert len(lines) == 1, page
            if page in ("members-gdp", "compared-length"):  # the others have a line across with its words above
                rows = [target.rect for target in scene.targets if target.kind == "figure"]
                tops.add(round(rows[0].y - 0.06 / 0.9 * rows[0].h, 3))
    assert len(tops) == 1


def test_the_market_has_the_plate_of_its_event(qapp: QApplication) -> None:
    for size in SIZES[:2]:
        scene = lay_out_statistics(told("g60"), sheet(size))
        title = next(t.rect for t in scene.targets if t.kind == "chart")
        plates = [t.rect for t in scene.targets if t.key == "event:flower-market"]
        assert [title.holds(*plate.middle) for plate in plates] == [True]


@pytest.mark.parametrize("language", LANGUAGES)
def test_upright_charts_of_bars_begin_below_their_lead_and_fill_the_sheet(qapp: QApplication, language: str) -> None:
    for page in ("members-gdp", "compared-length"):
        teller = told("g60", language, page=page)
        scene = lay_out_statistics(teller, sheet((1080, 1920), language))
        rows = [target.rect for target in scene.targets if target.kind == "figure"]
        lead = max(run.box.bottom for run in scene.words() if run.box.bottom <= rows[0].y)
        assert rows[0].y - lead < 100
        assert rows[-1].bottom - rows[0].y > 500


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_is_not_told_beside_a_yardstick(qapp: QApplication, language: str) -> None:
    frame = sheet((1280, 720), language)
    printed, beside = (
        lay_out_statistics(told("g60", language, unit=unit), frame) for unit in ("", "as:market-clearance")
    )
    largest = max(run.style.px for run in printed.words())
    sentence = [[run.text for run in scene.words() if run.style.px == largest] for scene in (printed, beside)]
    assert sentence[0] == sentence[1]
    assert text_of(printed) != text_of(beside)


def test_a_board_says_below_only_what_its_marks_do_not(qapp: QApplication) -> None:
    teller = told("g60")
    charts = statistics_pages(teller, sheet((1280, 720)))[0].charts
    said = board_caption(teller, charts)
    assert len(charts) > 1
    assert said.count("Disputed: ") == 1
    assert not any(f"{name_of(teller, chart)}: " in said for chart in charts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_nearly_square_sheet_uses_its_height(qapp: QApplication, language: str) -> None:
    size = (1080, 1060)
    scene = lay_out_statistics(told("g60", language), sheet(size, language))
    found = squares(scene)
    assert max(rect.w for rect in found.values()) > size[1] / 5
    assert len({round(rect.bottom) for rect in found.values()}) == 2
    assert not faults(scene, sheet(size, language))

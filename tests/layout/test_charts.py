"""Charts of every kind: drawn lengths and areas are those of the values, ends are as said, gaps stay gaps."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtWidgets import QApplication
from sheets import LANGUAGES, SIZES, choices_of, faults, sheet, story_named, text_of, told

from g60desk.layout.chart_bars import lay_bars
from g60desk.layout.chart_change import lay_changes
from g60desk.layout.chart_curves import draw_curves
from g60desk.layout.chart_ends import End
from g60desk.layout.chart_points import series_of
from g60desk.layout.chart_share import share_parts
from g60desk.layout.chart_standing import lay_standing
from g60desk.layout.scene import Box, Dots, Faded, Rect, Ring, Scene, Soft, Stroke, Strokes
from g60desk.layout.statistics import lay_out_statistics
from g60desk.layout.told import Told
from g60desk.story.model import Chart, ChartKind

QUAY = "quay-town"
AREA = Rect(96, 240, 1500, 560)


def chart_of(teller: Told, key: str) -> Chart:
    return teller.index.charts[key]


def pages_of(name: str, language: str, size: tuple[int, int]) -> Iterator[tuple[str, Scene]]:
    frame = sheet(size, language)
    for page in [chart.id for chart in story_named(name).statistics.charts]:
        yield page, lay_out_statistics(told(name, language, page=page), frame)


def grown(scene: Scene) -> list[tuple[str, list[object]]]:
    """What grows: the kind of each strand with its items."""
    return [(kind, scene.items[start:end]) for kind, _, start, end in scene.strands if kind.startswith("grow")]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_all_words_fit_on_every_page(qapp: QApplication, size: tuple[int, int], language: str) -> None:
    frame = sheet(size, language)
    for page, scene in pages_of(QUAY, language, size):
        assert not faults(scene, frame), page


@pytest.mark.parametrize("name", ["g60", QUAY])
@pytest.mark.parametrize("size", SIZES)
def test_lying_bars_are_as_long_as_their_values(qapp: QApplication, name: str, size: tuple[int, int]) -> None:
    frame, teller = sheet(size), told(name)
    for chart in story_named(name).statistics.charts:
        if chart.kind is not ChartKind.BARS:
            continue
        bars = lay_bars(teller, frame, chart, Rect(frame.left, 0, frame.right - frame.left, size[1]))
        scene = lay_out_statistics(told(name, page=chart.id), frame)
        drawn = [items[0] for kind, items in grown(scene) if kind == "grow-x"]
        valued = [row for row in bars.rows if row.base is not None]
        assert len(drawn) == len(chart.figures)
        lengths = {row.key: _to_value(item, row.end) for row, item in zip(bars.rows, drawn, strict=True) if row.base}
        scales = [length / abs(row.base) for row in valued if row.base and (length := lengths[row.key]) > 1]
        assert max(scales) == pytest.approx(min(scales), rel=0.001), chart.id


def _to_value(item: object, end: End) -> float:
    """How long a lying bar is up to its value."""
    assert isinstance(item, Box | Soft)
    if isinstance(item, Box):
        return item.rect.w
    fade = item.left or item.right
    return item.rect.w - {End.OPEN: fade, End.SOFT: fade / 2, End.LESS: 0.0}[end]


@pytest.mark.parametrize("name", ["g60", QUAY, "two-towns"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_squares_have_the_areas_of_their_values(
    qapp: QApplication, name: str, size: tuple[int, int], language: str
) -> None:
    teller = told(name, language)
    for page, scene in pages_of(name, language, size):
        squares = {t.key: t.rect for t in scene.targets if t.kind == "figure" and abs(t.rect.w - t.rect.h) < 0.01}
        squares = {key: rect for key, rect in squares.items() if teller.figure(key).quantity.unit.kind == "area"}
        if chart_of(teller, page).kind is not ChartKind.AREAS:
            continue
        assert squares, page
        scales = [rect.w * rect.h / teller.figure(key).quantity.base for key, rect in squares.items()]
        assert max(scales) == pytest.approx(min(scales), rel=0.001), page
        soft = [item for item in scene.items if isinstance(item, Soft)]
        for key, rect in squares.items():
            mine = [one for one in soft if abs(one.rect.x - rect.x) + abs(one.rect.bottom - rect.bottom) < 0.01]
            own = mine[0] if mine else None
            said = teller.figure(key).quantity.said.value
            if own is None:
                assert said == "exactly"
                continue
            beyond = {"over": 1.0, "at-least": 1.0, "about": 0.5, "nearly": 0.0, "at-most": 0.0}[said]
            assert own.rect.w - own.right * beyond == pytest.approx(rect.w)


def test_negative_bars_go_the_other_way_and_the_unknown_is_hollow(qapp: QApplication) -> None:
    teller, frame = told(QUAY, page="balance"), sheet()
    scene = lay_out_statistics(teller, frame)
    bars = lay_bars(teller, frame, chart_of(teller, "balance"), AREA)
    assert [row.base is None for row in bars.rows] == [False, False, False, False, True]
    zero = float(next(key for kind, key, *_ in scene.strands if kind == "grow-x"))
    rects = [items[0].rect for kind, items in grown(scene) if kind == "grow-x"]  # type: ignore[attr-defined]
    assert [rect.right <= zero + 0.01 for rect in rects] == [False, True, True, False, False]
    hollow = grown(scene)[-1][1][0]
    assert isinstance(hollow, Box)
    assert (hollow.fill, hollow.dash != ()) == ("", True)
    assert hollow.rect.x > zero
    assert "not known" in text_of(scene)
    assert ("-" not in text_of(scene)) and ("−US$800,000" in text_of(scene))


def test_huge_and_tiny_values_keep_one_scale_and_nothing_is_drawn_for_nothing(qapp: QApplication) -> None:
    teller = told(QUAY)
    bars = lay_bars(teller, sheet(), chart_of(teller, "weights"), AREA)
    assert [row.base for row in bars.rows] == [41e12, 9.2e9, 400.0, 0.0]
    assert bars.axis.at(400.0) - bars.axis.zero < 0.001


def test_each_way_of_saying_has_an_end_of_its_own(qapp: QApplication) -> None:
    teller, frame = told(QUAY), sheet()
    ends = {row.key: row.end for row in lay_bars(teller, frame, chart_of(teller, "balance"), AREA).rows}
    assert ends["fish"] is End.SHARP
    assert ends["ferry"] is End.SOFT
    assert ends["school"] is End.OPEN
    scene = lay_out_statistics(told(QUAY), frame)
    solid = [len(item.points) for item in scene.items if isinstance(item, Dots)]
    assert solid == [412, 58, 18]
    faint = [item.opacity for item in scene.items if isinstance(item, Faded)]
    assert len(faint) == 4 + 4 + 3
    assert all(0 < one < 1 for one in faint)


def test_a_series_stands_in_its_years_as_spans_with_gaps_left_open(qapp: QApplication) -> None:
    teller = told(QUAY)
    chart = chart_of(teller, "ships")
    made = lay_standing(teller, sheet(), chart, chart.figures[:4], AREA)
    assert made is not None
    spans = {bar.key: (bar.low, bar.high) for bar in made.bars}
    assert spans["ships-1990"] == pytest.approx((1988, 1993), abs=0.01)
    assert sum(spans["ships-2005"]) / 2 == pytest.approx(2005.5, abs=0.01)
    for bar in made.bars:
        if bar.base:
            assert (made.axis.zero - made.axis.at(bar.base)) / bar.base == pytest.approx(-made.axis.pixel)
    assert made.bars[-1].base is None
    said = text_of(lay_out_statistics(told(QUAY, page="ships"), sheet()))
    assert "Not drawn, for want of a value or a date: Ships in a good year" in said


def test_only_what_follows_at_once_is_joined(qapp: QApplication) -> None:
    teller, frame = told(QUAY), sheet()
    chart = chart_of(teller, "levels")
    curves = series_of(teller, chart).curves
    runs = [[len(run) for run in curve.runs(curve.points)] for curve in curves]
    assert runs == [[3, 2], [2, 1]]
    scene = Scene(1920, 1080)
    made = draw_curves(scene, teller, frame, chart, AREA, curves)
    assert made is not None
    joined = [
        [len(path) for path in item.paths]
        for item in scene.items
        if isinstance(item, Strokes) and item.ink in made.inks
    ]
    assert joined == [[3, 2], [2]]
    for curve, points in zip(made.curves, made.points, strict=True):
        for point, (_, y) in zip(curve.points, points, strict=True):
            assert made.axis.zero - y == pytest.approx(-point.base * made.axis.pixel)


def test_phases_are_named_on_a_series_that_asks_for_them(qapp: QApplication) -> None:
    assert {"Old", "New", "3rd"} <= set(text_of(lay_out_statistics(told(QUAY, page="ships"), sheet())).split())
    assert "New" not in text_of(lay_out_statistics(told(QUAY, page="quicker"), sheet())).split()


@pytest.mark.parametrize("size", SIZES)
def test_a_line_across_stands_at_its_value_with_its_plate(qapp: QApplication, size: tuple[int, int]) -> None:
    for page, key in (("balance", "levy"), ("ships", "berths"), ("levels", "dyke")):
        scene = lay_out_statistics(told(QUAY, page=page), sheet(size))
        assert [t for t in scene.targets if t.kind == "figure" and t.key == key]
        assert [t for t in scene.targets if t.kind == "cite" and t.key == f"figure:{key}"]


@pytest.mark.parametrize("size", SIZES)
def test_before_and_after_stand_on_one_axis_from_zero(qapp: QApplication, size: tuple[int, int]) -> None:
    frame, teller = sheet(size), told(QUAY)
    made = lay_changes(teller, frame, chart_of(teller, "quicker"), Rect(frame.left, 240, frame.right - frame.left, 420))
    scene = lay_out_statistics(told(QUAY, page="quicker"), frame)
    rings = [item for item in scene.items if isinstance(item, Ring) and item.r == frame.px(11)]
    assert len(rings) == 6
    values = [teller.figure(key).quantity.base for pair in made.pairs for key in pair.keys]
    zero, pixel = made.axis.zero, made.axis.pixel
    assert [ring.x for ring in rings] == pytest.approx([zero + value * pixel for value in values], abs=1.0)
    assert [ring.fill == "bg" for ring in rings] == [True, False] * 3


@pytest.mark.parametrize("size", SIZES)
def test_parts_are_to_scale_in_their_whole(qapp: QApplication, size: tuple[int, int]) -> None:
    frame, teller = sheet(size), told(QUAY)
    area = Rect(frame.left, 240, frame.right - frame.left, 420)
    parts = share_parts(teller, frame, chart_of(teller, "work"), area)
    assert [part.key for part in parts] == ["hands-boats", "hands-sheds", "hands-office", ""]
    for part in parts[:3]:
        assert (part.end - part.start) / area.w == pytest.approx(teller.figure(part.key).quantity.base / 2400)
    assert parts[-1].end == area.right
    said = text_of(lay_out_statistics(told(QUAY, page="work"), frame))
    assert "elsewhere, or not told" in said
    assert "%" not in said


def test_parts_that_make_the_whole_leave_no_rest(qapp: QApplication) -> None:
    story = story_named(QUAY)
    office = msgspec.structs.replace(story.figures["hands-office"], value=880)
    teller = told(msgspec.structs.replace(story, figures={**story.figures, "hands-office": office}))
    assert all(part.key for part in share_parts(teller, sheet(), chart_of(teller, "work"), AREA))


@pytest.mark.parametrize("size", [(1280, 720), (1080, 1920)])
def test_many_pages_are_dealt_into_groups_with_steps_to_either_side(qapp: QApplication, size: tuple[int, int]) -> None:
    story = story_named(QUAY)
    charts = [
        msgspec.structs.replace(story.statistics.charts[4], id=f"balance-{number}", reference=())
        for number in range(14)
    ]
    many = msgspec.structs.replace(story, statistics=msgspec.structs.replace(story.statistics, charts=tuple(charts)))
    frame = sheet(size)
    seen: list[str] = []
    page = "balance-0"
    while page:
        scene = lay_out_statistics(told(many, page=page), frame)
        assert not faults(scene, frame)
        choices = choices_of(scene, "page")
        assert page in choices
        seen.append(page)
        after = [key for key in choices if key == f"balance-{len(seen)}"]
        page = after[0] if after else ""
    assert seen == [f"balance-{number}" for number in range(14)]


def test_a_part_says_which_part_it_is_where_the_story_has_that(qapp: QApplication) -> None:
    for language, share in (("en", "6.7\u00a0% of the whole"), ("zh-Hans", "总数的6.7%")):
        scene = lay_out_statistics(told("g60", language, page="in-china"), sheet(language=language))
        bare = "".join(share.split())
        assert bare in "".join(text_of(scene).replace("\u202f", "").split())
        assert bare in "".join(scene.summary.replace("\u202f", "").split())
        assert [target.kind for target in scene.targets if target.key == "figure:gdp-share-2024"] == ["cite"]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_lines_from_parts_to_their_words_do_not_meet(qapp: QApplication, size: tuple[int, int], language: str) -> None:
    scene = lay_out_statistics(told("g60", language, page="town-people"), sheet(size, language))
    bent = [item.points for item in scene.items if isinstance(item, Stroke) and len(item.points) == 4]
    level = [points for points in bent if points[1][1] == points[2][1] and points[0][1] < points[1][1]]
    assert len(level) == 3
    for number, one in enumerate(level):
        for other in level[number + 1 :]:
            (left, y), (right, _) = sorted(one[1:3])
            (other_left, other_y), (other_right, _) = sorted(other[1:3])
            assert y != other_y or right < other_left or other_right < left


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_planned_by_the_end_of_a_year_stands_there(
    qapp: QApplication, size: tuple[int, int], language: str
) -> None:
    teller = told("g60", language, page="satellites")
    scene = lay_out_statistics(teller, sheet(size, language))
    keys = ("qianfan-first", "qianfan-2024", "qianfan-orbit", "qianfan-2025", "qianfan-2030")
    marks = {target.key: target.rect for target in scene.targets if target.kind == "figure"}
    across = [marks[key].middle[0] for key in keys]
    assert across == sorted(across)
    plates = {target.key.partition(":")[2]: target.rect for target in scene.targets if target.kind == "cite"}
    assert set(keys) <= set(plates)
    names = [run.box for run in scene.words() if run.text in ("planned", "计划", "in orbit", "在轨")]
    assert names
    assert not any(name.meets(plate, 0) for name in names for plate in plates.values())


def test_a_line_across_and_a_phase_that_runs_say_what_they_are(qapp: QApplication) -> None:
    scene = lay_out_statistics(told("g60", page="members-people"), sheet())
    assert "People in Silicon Valley, by the Index: about" in text_of(scene).replace("\u202f", " ")
    scene = lay_out_statistics(told("g60", page="songjiang-gdp"), sheet())
    assert "3.0, since 1 June 2018" in text_of(scene)

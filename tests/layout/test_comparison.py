"""The comparison: straightened lines, statements on several subjects, and pages of aspects that all fit."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtWidgets import QApplication
from sheets import LANGUAGES, NAMES, SIZES, choices_of, faults, sheet, story_named, text_of, told

from g60desk.layout.comparison import lay_out_comparison
from g60desk.layout.comparison_cells import sayings
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Rect, Ring, Scene, Soft, Stroke
from g60desk.state import Selection
from g60desk.story.model import Aspect, Cell, Comparison, Story, Subject, Text

STOPS = ("Jinhua", "Hangzhou", "Jiaxing", "Santa Cruz", "Los Angeles")


def pages(name: str | Story, language: str, frame: Frame, **fields: object) -> Iterator[tuple[int, Scene]]:
    """Each page of aspects, with its first one, as the stepper leads to them."""
    first = 0
    while True:
        scene = lay_out_comparison(told(name, language, aspects=first, **fields), frame)
        yield first, scene
        ahead = [int(other) for other in choices_of(scene, "aspects") if int(other) > first]
        if not ahead:
            return
        first = ahead[0]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("size", [*SIZES, (1600, 900), (3840, 2160)])
@pytest.mark.parametrize("language", LANGUAGES)
def test_all_words_fit_on_every_page(qapp: QApplication, name: str, size: tuple[int, int], language: str) -> None:
    frame = sheet(size, language)
    for phase in [p.id for p in story_named(name).phases] or [""]:
        for first, scene in pages(name, language, frame, phase=phase):
            assert not faults(scene, frame), (phase, first)


@pytest.mark.parametrize("size", SIZES)
def test_the_pages_hold_every_aspect_once(qapp: QApplication, size: tuple[int, int]) -> None:
    seen: list[str] = []
    for _, scene in pages("g60", "en", sheet(size)):
        seen += dict.fromkeys(target.key for target in scene.targets if target.kind == "aspect")
    assert seen == [aspect.id for aspect in story_named("g60").comparison.aspects]


def test_only_the_own_line_is_in_the_signal_colour(qapp: QApplication) -> None:
    scene = lay_out_comparison(told("g60"), sheet())
    signal = [item for item in scene.items if isinstance(item, Stroke) and item.ink == "signal"]
    others = [item for item in scene.items if isinstance(item, Stroke) and item.ink == "ink2" and item.width > 8]
    assert len(signal) == 3  # between four stops
    assert len(others) == 2
    assert max(item.points[0][1] for item in signal) < min(item.points[0][1] for item in others)


def test_the_line_is_grey_beyond_the_phase_shown(qapp: QApplication) -> None:
    scene = lay_out_comparison(told("g60", phase="v2"), sheet())
    inks = [item.ink for item in scene.items if isinstance(item, Stroke) and item.width == sheet().stroke("line")]
    assert inks == ["rule", "signal", "signal"]  # Jinhua comes later
    names = {run.text: run.ink for run in scene.words()}
    assert names["Jinhua"] == "ink3"
    assert names["Hangzhou"] == "ink"
    assert "Wuhu" not in text_of(scene)  # a member off the road, from the third phase on


def test_members_off_the_road_are_named(qapp: QApplication) -> None:
    assert "off the road: Huzhou, Suzhou, Xuancheng, Wuhu, Hefei" in text_of(lay_out_comparison(told("g60"), sheet()))


def test_an_upright_sheet_tells_as_much_of_each_subject_and_its_notes_where_there_is_room(qapp: QApplication) -> None:
    scene = lay_out_comparison(told("g60"), sheet((1080, 1920)))
    said = text_of(scene).replace("\n", " ")
    for words in ("off the road", "ends as printed", "also marked", "outside Silicon Valley"):
        assert words in said
    rows = {run.box.y for run in scene.words() if run.text in STOPS}
    assert len(rows) == 2


def test_a_line_without_places_fades_at_both_ends(qapp: QApplication) -> None:
    scene = lay_out_comparison(told("two-towns"), sheet())
    (soft,) = [item for item in scene.items if isinstance(item, Soft)]
    assert soft.left > 0
    assert soft.right == soft.left
    assert "no places named" in text_of(scene)


def test_a_statement_on_two_subjects_is_drawn_once_along_both_rows(qapp: QApplication) -> None:
    scene = lay_out_comparison(told("two-towns"), sheet())
    assert text_of(scene).count("The same bank") == 1
    cells = {target.key: target.rect for target in scene.targets if target.kind == "cell"}
    (bar,) = [i for i in scene.items if isinstance(i, Stroke) and i.cap == "round" and i.points[0][0] == i.points[1][0]]
    assert bar.points[0][1] <= cells["money/ours"].y
    assert bar.points[1][1] > next(t.rect for t in scene.targets if t.key == "theirs").bottom


def test_neighbours_share_a_statement_and_others_repeat_it() -> None:
    cell = Cell(text=Text({"": "both"}), also=("c",))
    aspect = Aspect(id="x", name=Text({"": "x"}), cells={"a": cell})
    subjects = tuple(Subject(id=key, name=Text({"": key})) for key in "abc")
    story = msgspec.structs.replace(story_named("empty"), comparison=Comparison(subjects=subjects, aspects=(aspect,)))
    found = sayings(told(story), aspect)
    assert [(said.holder, said.first, said.last, said.cell is not None) for said in found] == [
        ("a", 0, 0, True),
        ("b", 1, 1, False),
        ("a", 2, 2, True),
    ]


def test_what_is_not_known_is_said_in_words(qapp: QApplication) -> None:
    scene = lay_out_comparison(told("two-towns"), sheet())
    (unknown,) = [run for run in scene.words() if run.text == "not known"]
    assert unknown.ink == "ink3"


def test_every_statement_has_its_plate(qapp: QApplication) -> None:
    story = story_named("g60")
    opened: set[str] = set()
    for _, scene in pages("g60", "en", sheet()):
        opened |= {target.key for target in scene.targets if target.kind == "cite"}
    for aspect in story.comparison.aspects:
        for holder, cell in aspect.cells.items():
            assert {f"cell:{aspect.id}/{holder}", f"figure:{cell.figure}"} & opened, (aspect.id, holder)


def test_a_figure_that_the_words_name_is_not_said_twice(qapp: QApplication) -> None:
    assert text_of(lay_out_comparison(told("g60"), sheet())).count("2 billion") == 1


def test_the_selected_place_is_drawn_larger(qapp: QApplication) -> None:
    def radii(selection: Selection | None) -> list[float]:
        scene = lay_out_comparison(told("g60", selection=selection), sheet())
        return [item.r for item in scene.items if isinstance(item, Ring) and item.fill == "province.zhejiang"]

    plain, chosen = radii(None), radii(Selection("place", "jiaxing"))
    assert [after > before for before, after in zip(plain, chosen, strict=True)] == [False, False, True]


def test_very_long_words_still_fit(qapp: QApplication) -> None:
    story = story_named("g60")
    long = Text({"en": "A statement that goes on and on, for the sake of those who need every word of it. " * 4})
    first = story.comparison.aspects[0]
    cells = {key: msgspec.structs.replace(cell, text=long) for key, cell in first.cells.items()}
    aspects = (msgspec.structs.replace(first, cells=cells), *story.comparison.aspects[1:])
    story = msgspec.structs.replace(story, comparison=msgspec.structs.replace(story.comparison, aspects=aspects))
    for size in SIZES[:2]:
        assert not faults(lay_out_comparison(told(story), sheet(size)), sheet(size))


def test_the_summary_is_a_sentence_of_the_data(qapp: QApplication) -> None:
    summary = lay_out_comparison(told("g60"), sheet()).summary
    assert "Silicon Valley" in summary
    assert "Research" in summary


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_note_on_the_ends_stands_between_them_with_its_plate(
    qapp: QApplication, size: tuple[int, int], language: str
) -> None:
    scene = lay_out_comparison(told("g60", language), sheet(size, language))
    if sheet(size).mode == "portrait":  # there the columns are too slim for it
        return
    assert {"en": "ends as printed", "zh-Hans": "两端依原文"}[language] in text_of(scene)
    ends = [run.box for run in scene.words() if run.text in ("Santa Cruz", "Los Angeles", "圣克鲁斯", "洛杉矶")]
    (plate,) = [t.rect for t in scene.targets if t.key == "subject:silicon-valley"]
    assert ends[0].right < plate.x < ends[1].x
    assert any(plate.x - 40 < run.box.right <= plate.x and run.box.meets(plate, 30) for run in scene.words())


@pytest.mark.parametrize("size", SIZES)
def test_every_mark_on_a_strip_has_its_name(qapp: QApplication, size: tuple[int, int]) -> None:
    story = story_named("g60")
    scene = lay_out_comparison(told("g60"), sheet(size))
    named = [s for subject in story.comparison.subjects for s in subject.stops if s.kind in ("end", "city")]
    stations = [
        item for item in scene.items if isinstance(item, Ring) and item.fill != "ink" and item.r > 8 * sheet(size).s
    ]
    assert len([ring for ring in stations if ring.y > sheet(size).px(200)]) == len(named)
    upright = [
        i for i in scene.items if isinstance(i, Stroke) and i.points[0][0] == i.points[-1][0] and i.cap != "round"
    ]
    assert not upright


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_an_upright_sheet_subjects_and_aspects_change_places(qapp: QApplication, language: str) -> None:
    frame = sheet((1080, 1920), language)
    for _, scene in pages("g60", language, frame):
        badges = [target.rect for target in scene.targets if target.kind == "subject"]
        names = [target.rect for target in scene.targets if target.kind == "aspect"]
        assert len({round(rect.y) for rect in badges}) == 1
        assert len(badges) == 3
        assert len({round(rect.x) for rect in names}) == 1
        assert names


def test_on_a_small_sheet_sentence_lead_and_name_take_one_line_each(qapp: QApplication) -> None:
    frame = sheet((1280, 720))
    scene = lay_out_comparison(told("g60"), frame)
    said = [run.text.replace("\u00a0", " ") for run in scene.words()]
    assert "Each cluster grew along a road" in said
    assert "Shanghai’s Songjiang and eight more cities" in said
    assert any(text.endswith("What no source says is “not known”.") for text in said)


@pytest.mark.parametrize("size", [*SIZES, (1440, 900)])
@pytest.mark.parametrize("language", LANGUAGES)
def test_cells_of_neighbouring_columns_keep_their_distance(
    qapp: QApplication, size: tuple[int, int], language: str
) -> None:
    frame = sheet(size, language)
    for first, scene in pages("g60", language, frame):
        cells = [target.rect for target in scene.targets if target.kind == "cell"]
        assert all(one.right <= frame.right for one in cells), first
        beside = [(a, b) for a in cells for b in cells if a.x < b.x and a.y < b.bottom and b.y < a.bottom]
        assert all(b.x - a.right > frame.px(14) for a, b in beside), first


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("place", ["songjiang", "hangzhou"])
def test_a_chosen_stop_stays_above_its_name(
    qapp: QApplication, size: tuple[int, int], language: str, place: str
) -> None:
    chosen = Selection("place", place)
    scene = lay_out_comparison(told("g60", language, selection=chosen), sheet(size, language))
    stop = next(t.rect for t in scene.targets if (t.kind, t.key) == ("place", place))
    ring = next(item for item in scene.items if isinstance(item, Ring) and stop.holds(item.x, item.y))
    outer = ring.r + ring.width / 2
    around = Rect(ring.x - outer, ring.y - outer, 2 * outer, 2 * outer)
    assert outer > stop.w / 2
    assert not [words.text for words in scene.words() if words.box.meets(around)]

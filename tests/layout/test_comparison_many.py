"""Comparisons of any size: twenty subjects by two hundred aspects, one alone, long words, and missing ones."""

from __future__ import annotations

from time import process_time

import msgspec
import pytest
from PySide6.QtWidgets import QApplication
from sheets import LANGUAGES, SIZES, choices_of, faults, sheet, story_named, text_of, told

from g60desk.layout.comparison import lay_out_comparison
from g60desk.layout.scene import Scene
from g60desk.story.model import Aspect, Cell, Comparison, Story, Subject, Text

SAID = (
    ("A road of two lanes", "双车道公路"),
    ("A school that trains most of its engineers", "培养大部分工程师的学校"),
    ("None of it planned", "并无规划"),
)


def text(en: str, zh: str = "") -> Text:
    return Text({"en": en, "zh-Hans": zh} if zh else {"en": en})


def compared(subjects: tuple[Subject, ...], aspects: tuple[Aspect, ...]) -> Story:
    """The shipped story with another comparison: its figures and sources are there."""
    whole = Comparison(headline=text("Many places", "许多地方"), subjects=subjects, aspects=aspects)
    return msgspec.structs.replace(story_named("g60"), comparison=whole)


def many(subjects: int, aspects: int) -> Story:
    """Every third cell has a figure, every fifth is not known, every seventh is disputed."""
    cite = story_named("g60").comparison.aspects[0].cells["g60"].cite
    figures = ("fund", "sv-area", "companies")

    def cell(number: int) -> Cell:
        disputed = (
            {"standing": "disputed", "note": text("Two sources differ.", "两个来源不同。")} if number % 7 == 0 else {}
        )
        return Cell(text=text(*SAID[number % 3]), figure=figures[number % 9 // 3] if number % 3 == 0 else "", cite=cite,
                    **disputed)  # type: ignore[arg-type]  # fmt: skip

    people = tuple(
        Subject(id=f"s{n}", badge=str(n + 1), name=text(f"Place number {n + 1}", f"第{n + 1}个地方"))
        for n in range(subjects)
    )
    rows = tuple(
        Aspect(
            id=f"a{a}",
            name=text(f"Aspect {a + 1}", f"方面{a + 1}"),
            cells={f"s{s}": cell(a + s) for s in range(subjects) if (a * 3 + s) % 5},
        )
        for a in range(aspects)
    )
    return compared(people, rows)


@pytest.fixture(scope="module")
def large() -> Story:
    return many(20, 200)


def keys(scene: Scene, kind: str) -> list[str]:
    return list(dict.fromkeys(target.key for target in scene.targets if target.kind == kind))


@pytest.mark.parametrize("size", [*SIZES, (800, 900)])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("aspects", "subjects"), [(0, 0), (120, 9), (199, 19)])
def test_a_large_comparison_shows_whole_cells_wherever_one_is(
    qapp: QApplication, large: Story, size: tuple[int, int], language: str, aspects: int, subjects: int
) -> None:
    frame = sheet(size, language)
    scene = lay_out_comparison(told(large, language, aspects=aspects, subjects=subjects), frame)
    assert not faults(scene, frame)
    assert f"a{aspects}" in keys(scene, "aspect")
    assert f"s{subjects}" in keys(scene, "subject")
    cells = [target for target in scene.targets if target.kind in ("cell", "say")]
    assert len(cells) == len(keys(scene, "aspect")) * len(keys(scene, "subject"))


def test_all_subjects_and_aspects_can_be_stepped_to(qapp: QApplication, large: Story) -> None:
    frame = sheet()
    for field, kind, every in (("subjects", "subject", 20), ("aspects", "aspect", 200)):
        seen: list[str] = []
        at = 0
        while True:
            scene = lay_out_comparison(told(large, **{field: at}), frame)
            seen += keys(scene, kind)
            ahead = [int(other) for other in choices_of(scene, field) if int(other) > at]
            if not ahead or len(seen) >= 40:
                break
            at = ahead[0]
        assert seen == [f"{kind[0]}{n}" for n in range(min(every, len(seen)))]
        assert len(seen) >= min(every, 40)


def test_a_large_comparison_is_laid_out_in_no_time(qapp: QApplication, large: Story) -> None:
    frame, teller = sheet(), told(large, aspects=150)
    start = process_time()
    lay_out_comparison(teller, frame)
    assert process_time() - start < 0.2


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_one_subject_alone_is_told_aspect_by_aspect(qapp: QApplication, size: tuple[int, int], language: str) -> None:
    own = story_named("g60").comparison
    story = compared(own.subjects[:1], own.aspects)
    frame = sheet(size, language)
    scene = lay_out_comparison(told(story, language), frame)
    assert not faults(scene, frame)
    names = [target.rect for target in scene.targets if target.kind == "aspect"]
    assert len(names) >= 3
    assert len({round(rect.x) for rect in names}) == 1


@pytest.mark.parametrize("size", SIZES)
def test_long_words_and_long_names_stay_whole(qapp: QApplication, size: tuple[int, int]) -> None:
    own = story_named("g60").comparison
    word = "Bundesforschungsvermögensverwaltung " * 2
    long = text(f"{word}and all that belongs to it, one thing after the other. " * 2)
    first = own.aspects[0]
    cells = {key: msgspec.structs.replace(cell, text=long, note=long) for key, cell in first.cells.items()}
    aspects = (msgspec.structs.replace(first, name=text(word + "as it is called"), cells=cells), *own.aspects[1:])
    subjects = tuple(msgspec.structs.replace(one, name=text(f"{word}at its place")) for one in own.subjects)
    frame = sheet(size)
    for at in (0, 1):
        assert not faults(lay_out_comparison(told(compared(subjects, aspects), aspects=at), frame), frame)


@pytest.mark.parametrize("size", SIZES)
def test_where_a_translation_is_missing_the_first_language_stands_in(qapp: QApplication, size: tuple[int, int]) -> None:
    aspects = (Aspect(id="a", name=text("Ground"), cells={"s": Cell(text=text("Land let to firms"))}),)
    story = compared((Subject(id="s", name=text("A place")), Subject(id="t", name=text("Another"))), aspects)
    frame = sheet(size, "zh-Hans")
    scene = lay_out_comparison(told(story, "zh-Hans"), frame)
    said = text_of(scene)
    assert not faults(scene, frame)
    assert "Ground" in said
    assert "Land let to" in said
    assert "不详" in said


def test_where_a_filter_keeps_nothing_it_says_so_and_offers_all(qapp: QApplication) -> None:
    aspects = tuple(Aspect(id=f"a{n}", name=text(f"A{n}"), cells={"s": Cell(text=text("Land"))}) for n in range(5))
    story = compared((Subject(id="s", name=text("A place")), Subject(id="t", name=text("Another"))), aspects)
    for size in SIZES:
        scene = lay_out_comparison(told(story, aspects_of="disputed"), sheet(size))
        assert "No aspect is so." in text_of(scene)
        assert "set" in {target.kind for target in scene.targets if target.key == "aspects_of="}
        assert not faults(scene, sheet(size))


def test_a_story_with_nothing_to_compare_is_no_error(qapp: QApplication) -> None:
    for subjects in ((), (Subject(id="s", name=text("A place")),)):
        for size in SIZES:
            assert not faults(lay_out_comparison(told(compared(subjects, ())), sheet(size)), sheet(size))

"""Slides that can be edited, opened by python-pptx as a stranger's file would be."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from lxml import etree
from pptx import Presentation
from pptx.slide import Slide
from PySide6.QtWidgets import QApplication
from sheets import reading_named

from g60desk.cli import main
from g60desk.export.cited import cited
from g60desk.export.leaves import leaves_of
from g60desk.export.slides import deck
from g60desk.export.slides.cited import figure_lines
from g60desk.export.slides.fitting import columns_of, lines_of
from g60desk.export.slides.sheet import FIGURES, HEIGHT, STEP, WIDTH, emu
from g60desk.export.wishes import WishError
from g60desk.state import State
from g60desk.story.model import Text
from g60desk.story.reading import Reading

HOSTILE = '<b>"Tom" & ‘Ann’</b> ]]> {'
SMALL = (1280, 720)


def hostile() -> Reading:
    """The story of two towns, its texts full of what markup is made of."""
    reading = reading_named("two-towns")
    tour = reading.story.tours[0]
    steps = [msgspec.structs.replace(tour.steps[0], short=Text({"en": HOSTILE.replace("{", "{{")})), *tour.steps[1:]]
    tours = (msgspec.structs.replace(tour, steps=tuple(steps)),)
    story = msgspec.structs.replace(reading.story, title=Text({"en": HOSTILE}), tours=tours)
    return msgspec.structs.replace(reading, story=story)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("slides") / "走廊 & <故事>.pptx"


@pytest.fixture(scope="module")
def slides(place: Path, qapp: QApplication) -> Iterator[list[Slide]]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(deck, "PIXELS", SMALL)
        list(deck.write_slides(hostile(), place, State(language="en")))
    yield list(Presentation(str(place)).slides)


def words(slide: Slide) -> list[str]:
    return [shape.text_frame.text for shape in slide.placeholders if shape.has_text_frame]


def test_a_cover_a_slide_for_each_step_and_the_sources(slides: list[Slide]) -> None:
    layouts = [slide.slide_layout.name for slide in slides]
    assert layouts == ["Cover", "Step", "Step", "Step", "Sources"]
    talk = leaves_of(hostile(), State(language="en"))
    assert [slide.shapes.title.text_frame.text for slide in slides[1:-1]] == [leaf.title for leaf in talk.leaves]
    assert [slide.has_notes_slide and slide.notes_slide.notes_text_frame.text.split("\n")[0]
            for slide in slides[1:-1]] == [leaf.notes or False for leaf in talk.leaves]  # fmt: skip


def test_markup_in_a_story_is_only_words(slides: list[Slide]) -> None:
    assert slides[0].shapes.title.text_frame.text == HOSTILE
    assert slides[1].shapes.title.text_frame.text == HOSTILE


def test_nothing_is_an_empty_box_and_all_stands_on_the_slide(slides: list[Slide]) -> None:
    for slide in slides:
        assert all(said.strip() for said in words(slide))
        for shape in slide.shapes:
            assert shape.left >= 0 and shape.left + shape.width <= emu(WIDTH)
            assert shape.top >= 0 and shape.top + shape.height <= emu(HEIGHT)


def test_a_picture_is_described_and_the_line_only_adorns(slides: list[Slide]) -> None:
    for slide in slides[1:-1]:
        (picture,) = (shape for shape in slide.placeholders if not shape.has_text_frame)
        assert picture.image.size[0] == SMALL[0]
        assert picture.image.size[1] < SMALL[1] - 40  # without the foot
        assert len(picture._element.xpath("./p:nvPicPr/p:cNvPr/@descr")[0]) > 20
        assert b'decorative" val="1"' in etree.tostring(slide.shapes._spTree)


def test_each_number_has_footnotes_that_the_slide_explains(slides: list[Slide]) -> None:
    slide = slides[3]
    boxes = {shape.placeholder_format.idx: shape for shape in slide.placeholders}
    raised = boxes[FIGURES]._element.xpath(".//a:r[a:rPr/@baseline='30000']/a:t/text()")
    numbers = {number for said in raised for number in re.findall(r"\d+", said)}
    assert numbers
    assert all(re.search(rf"\b{number}\xa0 ", boxes[13].text_frame.text) for number in numbers)


def test_every_run_says_its_language(place: Path, slides: list[Slide]) -> None:
    for slide in slides:
        assert set(slide.shapes._spTree.xpath(".//p:sp//a:r[not(ancestor::p:grpSp)]/a:rPr/@lang")) == {"en-GB"}
        assert not slide.shapes._spTree.xpath(".//p:txBody[not(ancestor::p:grpSp)]//a:r/a:rPr[not(@lang)]")


def test_the_file_says_what_it_is_and_nothing_of_who_made_it(place: Path, slides: list[Slide]) -> None:
    of = Presentation(str(place)).core_properties
    assert (of.title, of.language, of.author, of.last_modified_by) == (HOSTILE, "en-GB", "", "")
    with zipfile.ZipFile(place) as package:
        assert {one.date_time for one in package.infolist()} == {deck.EPOCH}
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(package.read(name))


def test_the_same_story_gives_the_same_bytes(
    place: Path, slides: list[Slide], tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deck, "PIXELS", SMALL)
    list(deck.write_slides(hostile(), tmp_path / "again.pptx", State(language="en", theme="hall")))
    assert (tmp_path / "again.pptx").read_bytes() == place.read_bytes()


def test_a_cancel_and_a_full_disk_leave_nothing(
    tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deck, "PIXELS", SMALL)
    steps = deck.write_slides(hostile(), tmp_path / "new" / "a.pptx", State(language="en"))
    assert next(steps).of == 4
    steps.close()  # type: ignore[attr-defined]

    def full(self: Path, content: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space"):
        list(deck.write_slides(hostile(), tmp_path / "a.pptx", State(language="en"), minutes=3))
    assert not list(tmp_path.iterdir())


def test_what_is_there_stays_and_another_ending_is_told(tmp_path: Path, capsys: Any) -> None:
    (tmp_path / "a.pptx").write_text("mine")
    assert main(["export", "tests/stories/two-towns", "--slides", str(tmp_path / "a.pptx")]) == 2
    assert "is there already; choose another name, or say --replace" in capsys.readouterr().out
    assert (tmp_path / "a.pptx").read_text() == "mine"
    with pytest.raises(WishError, match=r"ends in \.pptx"):
        list(deck.write_slides(hostile(), tmp_path / "a.ppt", State()))


def test_the_figures_of_every_step_of_the_shipped_story_stand_in_their_box() -> None:
    box = STEP.box(FIGURES)
    for language in ("en", "zh-Hans"):
        for leaf in leaves_of(reading_named("g60"), State(language=language)).leaves:
            lines = figure_lines(leaf.figures, box)
            tall = sum(line.before + 1.25 * max(run.px or 0 for run in line.runs)
                       * lines_of("".join(run.words for run in line.runs), line.runs[0].px or 0, box.width)
                       for line in lines)  # fmt: skip
            assert tall <= box.height, leaf.id
            assert all(figure.doubt in "\n".join(run.words for line in lines for run in line.runs)
                       for figure in leaf.figures if figure.doubtful)  # fmt: skip


def test_words_are_reckoned_by_what_can_be_parted() -> None:
    assert lines_of("one two three", 10, 1000) == 1
    assert lines_of("一二三四五六七八九十", 10, 51) == 2
    assert lines_of("https://example.org/" + "a" * 78, 10, 265) == 2
    assert columns_of(["one"] * 5, 10, 1.2, 100, 40, 2) == [3, 2]


def test_passages_of_a_source_are_told_once() -> None:
    leaf = next(one for one in leaves_of(reading_named("g60"), State(language="en")).leaves if one.id == "launch")
    assert cited(leaf.marks, *(figure.marks for figure in leaf.figures))[1] == "¶20, 22, 20–22, 21"

"""A talk as a printed hand-out, read back by another library."""

from __future__ import annotations

import os
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from string import ascii_uppercase

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication
from sheets import TOKENS, reading_named

from g60desk.export.handout.pdf import write_handout
from g60desk.export.leaves import Leaves, leaves_of
from g60desk.export.taken_home import export_handout
from g60desk.export.wishes import Wishes
from g60desk.state import State

TWO_TOWNS = Path(__file__).parent.parent / "stories" / "two-towns"


def content_of(story: str, language: str) -> Leaves:
    return leaves_of(reading_named(story), State(language=language), minutes=3 if story == "g60" else None)


def written(to: Path, story: str, language: str, **wishes: object) -> PdfReader:
    content = content_of(story, language)
    list(write_handout(reading_named(story), content, TOKENS, to, **wishes))  # type: ignore[arg-type]
    return PdfReader(BytesIO(to.read_bytes()))


@pytest.fixture(scope="module")
def chinese(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> PdfReader:
    return written(tmp_path_factory.mktemp("讲义") / "三 分钟.pdf", "g60", "zh-Hans", paper="letter", notes=True)


@pytest.fixture(scope="module")
def english(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> PdfReader:
    return written(tmp_path_factory.mktemp("handout") / "talk.pdf", "g60", "en")


def plain(said: str) -> str:
    return "".join(said.split())


@lru_cache(maxsize=4)
def pages_of(reader: PdfReader) -> list[str]:
    return [plain(page.extract_text()) for page in reader.pages]


def text_of(reader: PdfReader) -> str:
    return "".join(pages_of(reader))


def test_its_text_can_be_searched_in_both_languages(english: PdfReader, chinese: PdfReader) -> None:
    for reader, language in ((english, "en"), (chinese, "zh-Hans")):
        content = content_of("g60", language)
        text = text_of(reader)
        for leaf in content.leaves:
            assert plain(leaf.title) in text
            assert plain(leaf.text) in text
            assert all(plain(one.value) in text and plain(one.label) in text for one in leaf.figures)
        assert plain(content.sources[0].said.split("http")[0]) in text
    assert "上海又为策源地出台了新措施" in text_of(chinese)


def test_the_notes_are_there_where_they_are_wished(english: PdfReader, chinese: PdfReader) -> None:
    for reader, language, there in ((english, "en", False), (chinese, "zh-Hans", True)):
        text = text_of(reader)
        assert all((plain(leaf.notes) in text) is there for leaf in content_of("g60", language).leaves)


def test_a_bookmark_leads_to_each_step_and_to_the_sources(english: PdfReader) -> None:
    content = content_of("g60", "en")
    titles = [str(one.title) for one in english.outline]  # type: ignore[union-attr]
    assert titles == [content.title, *(f"{leaf.number}  {leaf.title}" for leaf in content.leaves), "Sources"]
    for one, leaf in zip(english.outline[1:], content.leaves, strict=False):
        number = english.get_destination_page_number(one)  # type: ignore[arg-type]
        assert number is not None
        assert plain(leaf.title) in pages_of(english)[number]


def test_a_row_of_the_contents_leads_to_its_page(english: PdfReader) -> None:
    links = [one.get_object() for one in english.pages[0]["/Annots"]]  # type: ignore[union-attr]
    assert len(links) == len(content_of("g60", "en").leaves) + 1


def test_it_says_its_language_and_its_title(english: PdfReader, chinese: PdfReader) -> None:
    assert [reader.root_object["/Lang"] for reader in (english, chinese)] == ["en", "zh-Hans"]
    assert str(chinese.metadata.title if chinese.metadata else "").startswith("G60科创走廊")
    assert english.root_object["/ViewerPreferences"]["/DisplayDocTitle"]


def test_its_paper_is_the_one_that_was_asked_for(english: PdfReader, chinese: PdfReader) -> None:
    sizes = [tuple(round(float(side)) for side in reader.pages[0].mediabox[2:]) for reader in (english, chinese)]
    assert sizes == [(595, 842), (612, 792)]


def test_all_its_fonts_are_ours_and_in_it(chinese: PdfReader) -> None:
    fonts = {}
    for page in chinese.pages:
        for font in page["/Resources"].get("/Font", {}).values():  # type: ignore[union-attr]
            inner = font.get_object()["/DescendantFonts"][0].get_object()
            fonts[str(inner["/BaseFont"])] = inner["/FontDescriptor"].get_object()
    assert fonts
    assert all("G60" in name and "/FontFile2" in descriptor for name, descriptor in fonts.items())
    marks = [name.partition("+")[0] for name in fonts]  # by their places, not by chance as Qt gives them
    assert marks == [f"/PARTA{letter}" for letter in ascii_uppercase[: len(fonts)]]


def test_what_cannot_be_trusted_says_so(qapp: QApplication, tmp_path: Path) -> None:
    reader = written(tmp_path / "all.pdf", "two-towns", "en")
    content = content_of("two-towns", "en")
    doubts = {one.doubt for leaf in content.leaves for one in leaf.figures}
    text = text_of(reader)
    assert doubts
    assert all(plain(doubt) in text for doubt in doubts)


def test_the_same_story_gives_the_same_bytes(qapp: QApplication, tmp_path: Path) -> None:
    for name in ("one.pdf", "two.pdf"):
        written(tmp_path / name, "two-towns", "en")
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_a_cancel_leaves_nothing(qapp: QApplication, tmp_path: Path) -> None:
    writing = write_handout(
        reading_named("two-towns"), content_of("two-towns", "en"), TOKENS, tmp_path / "new" / "a.pdf"
    )
    done = next(writing)
    assert 0 < done.done < done.of
    writing.close()  # type: ignore[attr-defined]
    assert not list(tmp_path.iterdir())


def test_a_full_disk_is_told_and_leaves_nothing(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    said: list[str] = []
    to = tmp_path / "a.pdf"
    assert export_handout(TWO_TOWNS, to, Wishes(), said.append) == 2
    assert said == [f"{to} cannot be written: No space left on device; nothing was left there"]
    assert not list(tmp_path.iterdir())


def test_a_file_that_is_there_stays(qapp: QApplication, tmp_path: Path) -> None:
    to = tmp_path / "a.pdf"
    to.write_text("mine")
    said: list[str] = []
    assert export_handout(TWO_TOWNS, to, Wishes(), said.append) == 2
    assert (to.read_text(), said) == ("mine", [f"{to} is there already; choose another name, or say --replace"])
    assert export_handout(TWO_TOWNS, to, Wishes(), said.append, replace=True) == 0
    assert to.read_bytes().startswith(b"%PDF")

"""The tables as a workbook, read back as the XML that it is."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from sheets import reading_named

from g60desk.export.csv_files import every_table
from g60desk.export.taken_home import export_workbook
from g60desk.export.wishes import Wishes
from g60desk.layout.told import Told
from g60desk.state import State
from g60desk.story.index import Index
from g60desk.words import load_words

TWO_TOWNS = Path(__file__).parent.parent / "stories" / "two-towns"
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


class Book:
    """What a workbook has, without a library for it."""

    def __init__(self, path: Path) -> None:
        with ZipFile(path) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        shared = ElementTree.fromstring(self.parts["xl/sharedStrings.xml"])
        self.shared = ["".join(text.text or "" for text in one.iter(f"{MAIN}t")) for one in shared]
        book = ElementTree.fromstring(self.parts["xl/workbook.xml"])
        self.names = [one.get("name") for one in book.iter(f"{MAIN}sheet")]

    def sheet(self, name: str) -> ElementTree.Element:
        return ElementTree.fromstring(self.parts[f"xl/worksheets/sheet{self.names.index(name) + 1}.xml"])

    def rows(self, name: str) -> list[list[str | float]]:
        return [[self._value(cell) for cell in row.iter(f"{MAIN}c")] for row in self.sheet(name).iter(f"{MAIN}row")]

    def _value(self, cell: ElementTree.Element) -> str | float:
        value = cell.findtext(f"{MAIN}v") or ""
        return self.shared[int(value)] if cell.get("t") == "s" else float(value)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    to = tmp_path_factory.mktemp("数据") / "表 格.xlsx"
    said: list[str] = []
    assert export_workbook(TWO_TOWNS, to, Wishes(), said.append) == 0, said
    return Book(to)


def tables() -> dict[str, int]:
    reading = reading_named("two-towns")
    told = Told(reading.story, Index(reading.story), load_words("en"), State(), reading.folder)
    return {name: len(data.rows) for name, data in every_table(told).items()}


def test_each_table_is_a_sheet_with_all_its_rows(book: Book) -> None:
    assert book.names == ["README", *tables()]
    assert {name: len(book.rows(name)) - 1 for name in tables()} == tables()


def test_a_number_is_a_number_beside_its_unit_its_standing_and_its_sources(book: Book) -> None:
    names, *rows = book.rows("statistics")
    assert {"value", "unit", "standing", "sources"} <= set(names)
    at = names.index("value")
    numbers = [row[at] for row in rows if len(row) > at]
    assert numbers
    assert any(isinstance(one, float) for one in numbers)


def test_the_names_of_the_columns_stay_in_sight(book: Book) -> None:
    for name in tables():
        pane = next(book.sheet(name).iter(f"{MAIN}pane"))
        assert (pane.get("state"), pane.get("ySplit")) == ("frozen", "1")


def test_no_cell_is_a_formula(book: Book) -> None:
    assert not any(b"<f>" in part for name, part in book.parts.items() if name.startswith("xl/worksheets"))


def test_the_readme_has_every_source_that_is_cited(book: Book) -> None:
    said = {row[0] for row in book.rows("README")}
    for name in tables():
        names, *rows = book.rows(name)
        if "sources" in names:
            cited = {part.split()[0] for row in rows for part in str(row[-1]).split("; ") if len(row) == len(names)}
            assert cited <= said, name


def test_the_same_story_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one.xlsx", "two.xlsx"):
        export_workbook(TWO_TOWNS, tmp_path / name, Wishes(), lambda line: None)
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()


def test_a_workbook_that_is_there_stays(tmp_path: Path) -> None:
    to = tmp_path / "mine.xlsx"
    to.write_text("mine")
    said: list[str] = []
    assert export_workbook(TWO_TOWNS, to, Wishes(), said.append) == 2
    assert (to.read_text(), said) == ("mine", [f"{to} is there already; choose another name, or say --replace"])

"""Tables as files: read by an independent reader, guarded, whole or not there, and never over another file unasked."""

from __future__ import annotations

import csv
import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from io import StringIO
from pathlib import Path

import msgspec
import pytest
from sheets import story_named, told

from g60desk.export.csv_export import export_tables
from g60desk.export.csv_files import README, every_table, files_of
from g60desk.export.csv_text import csv_text
from g60desk.export.wishes import Wishes
from g60desk.layout.rows import rows_for
from g60desk.layout.table_data import table_data
from g60desk.layout.table_sorting import table_name
from g60desk.state import Selection, known
from g60desk.story.index import Index
from g60desk.story.model import Text, View
from g60desk.story.units import UNITS

TWO_TOWNS = Path(__file__).parent.parent / "stories" / "two-towns"


def export(
    folder: Path, story: Path | None = TWO_TOWNS, *, replace: bool = False, **wished: object
) -> tuple[int, list[str]]:
    said: list[str] = []
    return export_tables(story, folder, Wishes(**wished), said.append, replace=replace), said  # type: ignore[arg-type]


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tables") / "new"
    assert export(folder, None)[0] == 0
    return folder


def test_every_view_has_its_table_and_a_readme(shipped: Path) -> None:
    names = {path.name for path in shipped.iterdir()}
    assert names >= {"timeline.csv", "places.csv", "lines.csv", "comparison.csv", "histories.csv", "strips.csv",
                     "statistics.csv", "sources.csv", "figures.csv", "notes.csv", README}  # fmt: skip
    assert all((shipped / name).read_bytes().startswith(b"\xef\xbb\xbf") for name in names - {README})
    assert all(b"\r\n" in (shipped / name).read_bytes() for name in names - {README})


def test_a_number_is_a_number_with_what_belongs_to_it(shipped: Path) -> None:
    rows = {row["record"]: row for row in read(shipped / "statistics.csv")}
    market = rows["figure:market-ground"]
    assert (market["value"], market["unit"], market["said"]) == ("280", "mu", "over")
    assert (market["printed"], market["standing"]) == ("over 280 mu (18.76 hectares)", "disputed")
    assert market["sources"] == "shine-2023-06-13 ¶8"
    firms = rows["figure:companies"]
    assert (firms["counts"], firms["as_of"], firms["as_of_from"], firms["as_of_to"]) == (
        "companies", "2016", "2016-01-01", "2016-12-31")  # fmt: skip
    story = story_named("g60")
    for key, row in rows.items():
        figure = story.figures[key.removeprefix("figure:")]
        if figure.value is not None:
            assert Decimal(row["value"]) == Decimal(str(figure.value))
            assert row["unit"] == figure.unit in UNITS


def test_every_row_is_of_a_record_and_every_source_stands_in_the_readme(shipped: Path) -> None:
    story, index = story_named("g60"), Index(story_named("g60"))
    readme = (shipped / README).read_text(encoding="utf-8")
    for path in shipped.glob("*.csv"):
        for row in read(path):
            kind, _, key = row["record"].partition(":")
            assert kind == "stop" or known(index, Selection(kind, key)), row["record"]
            for source in filter(None, row.get("sources", "").split("; ")):
                assert f"  {source.split(' ')[0]}: " in readme
        with path.open(encoding="utf-8-sig", newline="") as file:
            for name in next(csv.reader(file)):
                assert f"  {name}: " in readme, (path.name, name)
    assert "https://www.shine.cn" in readme
    assert "mu: mu (亩); 15 mu make a hectare" in readme
    assert all(f"  {source.id}: " in readme for source in story.sources)


def test_dates_are_by_their_first_and_last_day(shipped: Path) -> None:
    events = {event.id: event for event in story_named("g60").timeline.events}
    for row in read(shipped / "timeline.csv"):
        event = events.get(row["record"].removeprefix("event:"))
        if event is not None and event.when is not None:
            assert row["date"] == event.when.text
            assert row["date_from"] <= row["date_to"] or not row["date_to"]
        elif event is not None:
            assert row["date"] == "" and row["date_words"]


def test_chinese_and_accents_come_through(tmp_path: Path) -> None:
    assert export(tmp_path, None, language="zh-Hans", unit="ha")[0] == 0
    rows = {row["record"]: row for row in read(tmp_path / "statistics.csv")}
    market = rows["figure:market-ground"]
    assert market["figure"] == "九亭花卉市场占地"
    assert (market["value"], market["told_value"], market["told_unit"]) == ("280", "18.66", "ha")
    assert "来源" in (tmp_path / README).read_text(encoding="utf-8")
    text = csv_text(["é"], [["naïve, “Öl”\n二行", None, 1.5, Decimal("1E+3")]])
    assert list(csv.reader(StringIO(text, newline=""))) == [["é"], ["naïve, “Öl”\n二行", "", "1.5", "1000"]]


@pytest.mark.parametrize("words", ["=1+1", "+1", "-2+3", "@SUM(A1)", "＝1", "\t=1", "\r=1", " =1", '"=1', "'=1", "＠a"])
def test_no_cell_is_a_formula(words: str) -> None:
    ((cell,),) = csv.reader(StringIO(csv_text(["a"], [[words]]).partition("\r\n")[2], newline=""))
    assert cell == f"'{words}"


@pytest.mark.parametrize("value", [-3.5, Decimal("-12"), "a=1", "3-4", "−3 %", ""])
def test_what_is_no_formula_stays_as_it_is(value: object) -> None:
    ((cell,),) = (
        csv.reader(StringIO(csv_text(["a"], [[value]]).partition("\r\n")[2], newline="")) if value else ((("",),))
    )
    assert cell == str(value)


def test_a_story_that_would_be_a_formula_is_guarded(tmp_path: Path) -> None:
    story = story_named("two-towns")
    figure = msgspec.structs.replace(story.figures["market"], label=Text({"": '=HYPERLINK("http://evil.example")'}))
    evil = msgspec.structs.replace(story, figures={**story.figures, "market": figure})
    files = files_of(told(evil, view=View.STATISTICS), every_table(told(evil), "statistics"))
    rows = list(csv.DictReader(StringIO(files["statistics.csv"].decode("utf-8-sig"), newline="")))
    assert next(row for row in rows if row["record"] == "figure:market")["figure"].startswith("'=HYPERLINK")


def test_the_order_is_that_of_the_table(tmp_path: Path) -> None:
    assert export(tmp_path, None, view="statistics", sort="statistics/figure/falling")[0] == 0
    names = [row["figure"] for row in read(tmp_path / "statistics.csv")]
    assert names == sorted(names, key=str.casefold, reverse=True)
    assert sorted(path.name for path in tmp_path.iterdir()) == [README, "statistics.csv"]


def test_what_is_there_is_not_replaced_unasked(tmp_path: Path) -> None:
    (tmp_path / "timeline.csv").write_text("mine")
    code, said = export(tmp_path)
    assert code == 2 and "already has timeline.csv" in said[0] and "--replace" in said[0]
    assert [path.name for path in tmp_path.iterdir()] == ["timeline.csv"]
    assert (tmp_path / "timeline.csv").read_text() == "mine"
    assert export(tmp_path, replace=True)[0] == 0
    assert read(tmp_path / "timeline.csv")


@contextmanager
def a_disk_of(size: int) -> Iterator[None]:
    """No file may be larger: the kernel refuses the write, as a full disk does."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("size", [0, 500, 4000])
def test_a_full_disk_leaves_nothing_half_written(tmp_path: Path, size: int) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "timeline.csv").write_text("mine")
    with a_disk_of(size):
        code, said = export(kept, None, replace=True)
        fresh, _ = export(tmp_path / "fresh", None)
    assert (code, fresh) == (2, 2) and "nothing was left there" in said[0]
    assert [path.name for path in kept.iterdir()] == ["timeline.csv"]
    assert (kept / "timeline.csv").read_text() == "mine"
    assert not (tmp_path / "fresh").exists()


def test_a_folder_that_may_not_be_written_to_is_told() -> None:
    if not hasattr(os, "seteuid"):
        pytest.skip("rights are another matter here")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(stat.S_IRUSR | stat.S_IXUSR | stat.S_IROTH | stat.S_IXOTH)
        own = os.geteuid()
        if own == 0:
            os.seteuid(65534)  # root may write everywhere
        try:
            code, said = export(folder)
        finally:
            os.seteuid(own)
        folder.chmod(stat.S_IRWXU)
        assert code == 2 and "cannot be written" in said[0]
        assert not list(folder.iterdir())


def test_mistakes_are_told_with_what_there_is(tmp_path: Path) -> None:
    assert "as:pitch" in export(tmp_path, unit="hectares")[1][0]
    assert "TABLE/COLUMN" in export(tmp_path, sort="value")[1][0]


def test_a_table_of_each_view_is_as_long_as_on_the_screen() -> None:
    pages = [{"evidence": page} for page in ("figures", "notes")] + [
        {"compared": one} for one in ("strips", "histories")
    ]
    ways = [{"view": view} for view in View] + [
        {"view": "sources" if "evidence" in one else "comparison", **one} for one in pages
    ]
    for way in ways:
        teller = told("g60", **way)
        table = rows_for(teller)
        data = table_data(teller, table, table.rows)
        assert len(data.rows) == len(table.rows)
        assert all(len(row) == len(data.columns) for row in data.rows)
        assert len({column.name for column in data.columns}) == len(data.columns), table_name(teller)

"""CSL-YAML: names and types are those of the CSL data schema, and nothing of a source is lost on the way."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from sheets import told

from g60desk.layout.csl import TYPES, csl_date, csl_item, csl_of_figure, csl_of_sources
from g60desk.layout.told import Told
from g60desk.story.dates import Date
from g60desk.story.model import Author, Source, Text

FIELDS = {  # of the CSL data schema, those that our sources can have; all are strings but for names and dates
    "id": str, "type": str, "title": str, "container-title": str, "publisher": str, "publisher-place": str,
    "volume": str, "issue": str, "page": str, "URL": str, "DOI": str, "language": str, "note": str, "annote": str,
    "author": list, "issued": dict, "accessed": dict,
}  # fmt: skip
DATE_FIELDS = {"date-parts", "season", "circa", "literal", "raw"}
NAME_FIELDS = {"family", "given", "literal"}


@pytest.fixture(scope="module")
def english() -> Told:
    return told("g60", "en")


def valid(item: dict[str, Any]) -> bool:
    """Whether an item keeps to the schema: it allows no other field."""
    assert item["type"] in TYPES
    for name, value in item.items():
        assert isinstance(value, FIELDS[name]), (name, value)
    for date in (item.get("issued"), item.get("accessed")):
        if date is not None:
            assert set(date) <= DATE_FIELDS
            for parts in date.get("date-parts", []):
                assert 1 <= len(parts) <= 3 and all(isinstance(part, int) for part in parts)
    return all(set(name) <= NAME_FIELDS and name for name in item.get("author", []))


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_the_whole_bibliography_keeps_to_the_schema(language: str) -> None:
    tale = told("g60", language)
    read = yaml.safe_load(csl_of_sources(tale, tale.story.sources))
    assert list(read) == ["references"]
    assert [item["id"] for item in read["references"]] == [one.id for one in tale.story.sources]
    assert all(valid(item) for item in read["references"])


def test_a_number_goes_with_its_sources() -> None:
    assert csl_of_figure(told("two-towns", "en"), "market") == (
        "references:\n"
        "- id: gazette\n"
        "  type: article-newspaper\n"
        "  title: Two towns and a road\n"
        "  author:\n"
        "  - family: Hill\n"
        "    given: Ann\n"
        "  - literal: The Gazette's desk\n"
        "  container-title: The Gazette\n"
        "  issued:\n"
        "    date-parts:\n"
        "    - [2023, 6, 13]\n"
        "  accessed:\n"
        "    date-parts:\n"
        "    - [2026, 11, 23]\n"
        "  URL: https://example.org/two-towns\n"
        "  language: en\n"
        "  annote: '280 mu: Market ground; As of: 2016; exact; confirmed by another source; ¶8'\n"
        "- id: yearbook\n"
        "  type: book\n"
        "  title: 小镇年鉴\n"
        "  publisher: Alder Press\n"
        "  publisher-place: Alder\n"
        "  volume: '3'\n"
        "  issue: '1'\n"
        "  page: 1-40\n"
        "  issued:\n"
        "    date-parts:\n"
        "    - [2017]\n"
        "  language: zh-Hans\n"
        "  note: Yearbook of the towns; Seen as a scan.\n"
        "  annote: '280 mu: Market ground; As of: 2016; exact; confirmed by another source; p. 12'\n"
    )


def test_a_derived_number_has_all_its_sources(english: Told) -> None:
    read = yaml.safe_load(csl_of_figure(english, "nine-area"))["references"]
    assert {item["id"] for item in read} == {cite.source for cite in english.figure("nine-area").cites}
    assert all(valid(item) and "worked out from other figures" in item["annote"] for item in read)
    assert csl_of_figure(english, "no-such") == ""


@pytest.mark.parametrize(
    ("edtf", "csl"),
    [
        ("2023-06-13", {"date-parts": [[2023, 6, 13]]}),
        ("2023-06", {"date-parts": [[2023, 6]]}),
        ("2023", {"date-parts": [[2023]]}),
        ("2016-24", {"date-parts": [[2016]], "season": 4}),
        ("2016~", {"date-parts": [[2016]], "circa": True}),
        ("2016/2018-05", {"date-parts": [[2016], [2018, 5]]}),
        ("2023-07-25?", {"raw": "2023-07-25?"}),
        ("2018/..", {"raw": "2018/.."}),
        ("189X", {"raw": "189X"}),
        ("-0043", {"raw": "-0043"}),
        ("2016-05-24T10:15:00Z", {"date-parts": [[2016, 5, 24]]}),
    ],
)
def test_dates(edtf: str, csl: dict[str, Any]) -> None:
    assert csl_date(Date.parse(edtf)) == csl


def test_what_csl_does_not_know_is_not_lost(english: Told) -> None:
    one = Source(
        id="a", type="letter", title=Text({"": "九亭镇"}), title_translated="Jiuting Town",
        author=(Author(literal="Office: “roads” #1"), Author(given="Ann")), note=Text({"en": "Seen in a copy."}),
        volume="007", issue="on", doi="10.1/a", url="https://example.org/?a=1#b",
    )  # fmt: skip
    item = csl_item(english, one)
    assert valid(item) and item["type"] == "document"
    assert item["note"] == "Jiuting Town; Seen in a copy."
    assert yaml.safe_load(csl_of_sources(english, [one])) == {"references": [item]}
    bare = Source(id="a", type="letter", title=one.title)
    assert set(csl_item(english, bare)) == {"id", "type", "title"}

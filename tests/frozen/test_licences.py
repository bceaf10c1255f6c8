"""What is shipped says its licence, on a page, in a list and in a bill of materials."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html.parser import HTMLParser
from types import ModuleType

import pytest

from g60desk import resources

ROOT = resources.files()
PURE = [(name, "", "PYMODULE") for name in ("g60desk.cli", "msgspec", "pptx.util", "PySide6", "json")]
BINARIES = [("yaml/_yaml.cpython-311-x86_64-linux-gnu.so", "/nowhere/_yaml.so", "EXTENSION")]


@pytest.fixture
def components(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    monkeypatch.syspath_prepend(str(ROOT / "packaging" / "freeze"))
    import components

    yield components


def test_every_component_is_told_with_its_text(components: ModuleType) -> None:
    found = {one.name.lower(): one for one in components.shipped(ROOT, PURE, BINARIES)}
    assert {"g60-desk", "msgspec", "python-pptx", "pyyaml", "pyside6_essentials", "qt", "python", "inter"} <= set(found)
    assert found["qt"].licence == "LGPL-3.0-only"
    assert {text.name for text in found["qt"].texts} == {"LGPL-3.0.txt", "GPL-3.0.txt"}
    assert all(text.text.strip() for one in found.values() for text in one.texts)


def test_a_licence_that_is_not_found_stops_the_build(components: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(components.licence_texts, "of_package", lambda package: ())
    with pytest.raises(LookupError, match="the text of its licence is not found"):
        components.shipped(ROOT, PURE, BINARIES)


class Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.places: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id":
                self.places.append(str(value))
            if name == "href":
                self.links.append(str(value))


def test_page_list_and_bill_tell_the_same(components: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1764000000")
    found = components.shipped(ROOT, PURE, BINARIES)
    links = Links()
    links.feed(components.licence_page.page(found))
    assert len(set(links.places)) == len(links.places) == len(found)
    assert {f"#{place}" for place in links.places} == set(links.links)
    assert len(json.loads(components.licence_page.listed(found))) == len(found)
    bill = components.sbom.bill(found, "1.2.3")
    assert bill == components.sbom.bill(found, "1.2.3")
    told = json.loads(bill)
    assert (told["bomFormat"], told["specVersion"]) == ("CycloneDX", "1.6")
    assert told["metadata"]["component"]["version"] == "1.2.3"
    assert len(told["components"]) == len(found) - 1  # all but the program itself
    assert any(one.get("purl", "").startswith("pkg:pypi/msgspec@") for one in told["components"])

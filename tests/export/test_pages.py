"""A folder of web pages, read as a browser reads it that has nothing but this folder."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from urllib.parse import urldefrag, urlsplit
from xml.etree import ElementTree

import html5lib
import msgspec
import pytest
from PySide6.QtWidgets import QApplication
from sheets import TOKENS, reading_named

from g60desk.cli import main
from g60desk.export import whole_folder
from g60desk.export.leaves import leaves_of
from g60desk.export.pages.written import write_pages
from g60desk.export.whole_folder import ForeignFileError, folder_instead
from g60desk.export.writing import Writing
from g60desk.state import State
from g60desk.story.model import Text
from g60desk.story.reading import Reading

HOSTILE = '</title><script>alert("1")</script> & ‘走廊’ <!--'
LANGUAGES = ("en", "zh-Hans")
XLINK = "http://www.w3.org/1999/xlink"
Page = ElementTree.Element


@lru_cache(maxsize=1)
def hostile() -> Reading:
    """The story of two towns, its texts full of what markup is made of."""
    reading = reading_named("two-towns")
    tour = reading.story.tours[0]
    said = msgspec.structs.replace(tour.steps[0], short=Text({"en": HOSTILE, "zh-Hans": "第一步"}))
    tours = (msgspec.structs.replace(tour, steps=(said, *tour.steps[1:])),)
    story = msgspec.structs.replace(reading.story, title=Text({"en": HOSTILE, "zh-Hans": "两座小镇"}), tours=tours)
    return msgspec.structs.replace(reading, story=story)


def writing(
    folder: Path, languages: tuple[str, ...] = LANGUAGES, *, notes: bool = False, replace: bool = False
) -> Writing:
    return write_pages(hostile(), TOKENS, folder, languages, notes=notes, replace=replace)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Path:
    place = tmp_path_factory.mktemp("pages") / "走廊 & pages"
    list(writing(place, notes=True))
    return place


@pytest.fixture(scope="module")
def pages(folder: Path) -> dict[str, Page]:
    """Each page by its name, as a strict reader of HTML understands it."""
    strict = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return {
        path.relative_to(folder).as_posix(): strict.parse(path.read_bytes()) for path in sorted(folder.rglob("*.html"))
    }


def steps(pages: dict[str, Page], language: str = "en") -> list[Page]:
    return [page for name, page in pages.items() if re.match(rf"{language}/\d\d-", name)]


def words(page: Page | None) -> str:
    return " ".join("".join(page.itertext()).split()) if page is not None else ""


def test_each_step_is_a_page_in_each_language(pages: dict[str, Page]) -> None:
    names = [leaf.name for leaf in leaves_of(hostile(), State(language="en")).leaves]
    assert len(names) == 3
    own = [*(f"{name}.html" for name in names), "index.html", "sources.html"]
    assert list(pages) == [*(f"{language}/{name}" for language in ("en",) for name in own), "index.html",
                           *(f"zh-Hans/{name}" for name in own)]  # fmt: skip


def test_markup_in_a_story_is_only_words(pages: dict[str, Page]) -> None:
    assert words(pages["en/index.html"].find(".//h1")) == HOSTILE
    assert words(steps(pages)[0].find(".//h1")) == HOSTILE
    assert not any(page.findall(".//script") for page in pages.values())


def test_every_page_has_its_frame(pages: dict[str, Page]) -> None:
    for name, page in pages.items():
        assert page.get("lang") == ("zh-Hans" if name.startswith("zh") else "en")
        assert words(page.find("./head/title"))
        assert "default-src 'none'" in page.find("./head/meta[@http-equiv]").get("content", "")  # type: ignore[union-attr]
        assert len(page.findall(".//main")) == len(page.findall(".//h1")) == 1, name
        levels = [int(one.tag[1]) for one in page.iter() if re.fullmatch(r"h\d", str(one.tag))]
        assert levels[0] == 1
        assert all(b <= a + 1 for a, b in pairwise(levels)), name
        ids = [one.get("id") for one in page.iter() if one.get("id")]
        assert len(ids) == len(set(ids))
        named = [nav.get("aria-label") for nav in page.iter("nav")]
        assert all(named)
        assert len(named) == len(set(named))
    for page in [*steps(pages), pages["en/index.html"]]:
        skip = next(page.iter("a"))
        assert skip.get("href") == f"#{page.find('.//main').get('id')}"  # type: ignore[union-attr]


def test_every_way_and_every_anchor_is_in_the_folder(folder: Path, pages: dict[str, Page]) -> None:
    for name, page in pages.items():
        for link in page.iter("a"):
            to, anchor = urldefrag(link.get("href", ""))
            if urlsplit(to).scheme:
                assert link.get("rel") == "external noreferrer"
                continue
            assert words(link) or link.get("aria-label")
            place = (folder / name).parent / to if to else folder / name
            assert place.resolve().is_relative_to(folder)
            assert place.is_file(), f"{name}: {to}"
            if anchor:
                there = pages[place.resolve().relative_to(folder).as_posix()]
                assert there.find(f".//*[@id='{anchor}']") is not None, f"{name}: {to}#{anchor}"


def test_nothing_is_loaded_from_elsewhere(folder: Path, pages: dict[str, Page]) -> None:
    for name, page in pages.items():
        loaded = [one.get(key, "") for one in page.iter() for key in ("src", "srcset") if one.get(key)]
        loaded += [one.get("href", "") for one in page.iter("link")]
        assert loaded
        assert all(((folder / name).parent / one).is_file() for one in loaded), name
    style = (folder / "style.css").read_text("utf-8")
    assert all((folder / one).is_file() for one in re.findall(r'url\("([^"]*)"\)', style))
    assert "http" not in style.lower()
    assert "@import" not in style


def test_names_and_the_list_of_files(folder: Path) -> None:
    names = [one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file()]
    assert all(re.fullmatch(r"[A-Za-z0-9./-]+", name) for name in names)
    assert sorted([*(folder / "files.txt").read_text().split(), "files.txt"]) == sorted(names)
    assert {"fonts/OFL-Inter.txt", "fonts/OFL-NotoSansSC.txt"} < set(names)


def test_next_leads_through_all_steps_and_back(pages: dict[str, Page]) -> None:
    for language in LANGUAGES:
        own = [
            name.rpartition("/")[2] for name in pages if name.startswith(f"{language}/") and name[-8:] != "dex.html"
        ][:3]
        for rel, expected in (("next", own[1:]), ("prev", own[:-1])):
            found = [page.find(f".//a[@rel='{rel}']") for page in steps(pages, language)]
            assert [link.get("href") for link in found if link is not None] == expected


def test_the_other_language_is_the_same_page(pages: dict[str, Page]) -> None:
    for name, page in pages.items():
        if "/" in name:
            other = "zh-Hans" if name.startswith("en") else "en"
            link = page.find(".//a[@rel='alternate']")
            assert link is not None
            assert (link.get("lang"), link.get("hreflang")) == (other, other)
            assert link.get("href") == f"../{other}/{name.partition('/')[2]}"


def test_a_picture_says_what_it_shows(folder: Path, pages: dict[str, Page]) -> None:
    for page in steps(pages) + steps(pages, "zh-Hans"):
        picture = page.find(".//picture/img")
        assert picture is not None
        assert len(picture.get("alt", "")) > 20
        assert page.find(".//picture/source[@media]") is not None


def test_each_number_has_footnotes_that_lead_to_its_sources_and_back(pages: dict[str, Page]) -> None:
    sources, rows = pages["en/sources.html"], 0
    for name, page in pages.items():
        for row in page.findall(".//tbody/tr") if name.startswith("en/") else []:
            rows += 1
            assert row.find("./th[@scope='row']") is not None
            marks = [link.get("href", "") for link in row.findall(".//ul/li/a")]
            assert marks
            for mark in marks:
                line = page.find(f".//li[@id='{mark[1:]}']")
                assert line is not None
                assert line.find(f"./a[@href='sources.html{mark}']") is not None
                back = [link.get("href") for link in sources.findall(f".//li[@id='{mark[1:]}']//a")]
                assert name.rpartition("/")[2] in back
    assert rows >= 3
    assert all(head.get("scope") == "col" for page in steps(pages) for head in page.findall(".//thead//th"))


def test_a_doubtful_number_says_so(pages: dict[str, Page]) -> None:
    figures = {figure.label: figure for leaf in leaves_of(hostile(), State(language="en")).leaves
               for figure in (*leaf.figures, *leaf.note_figures)}  # fmt: skip
    told = {words(row.find("./th")): words(row) for page in steps(pages) for row in page.findall(".//tbody/tr")}
    doubtful = [figure for figure in figures.values() if figure.doubtful]
    assert doubtful
    for figure in doubtful:
        (said,) = (said for label, said in told.items() if label.startswith(figure.label))
        assert figure.doubt in said


def test_a_drawing_is_right_by_day_and_in_the_dark(folder: Path) -> None:
    drawings = sorted((folder / "pictures").rglob("*.svg"))
    assert len(drawings) == 12
    for path in drawings:
        said = path.read_text("utf-8")
        root = ElementTree.fromstring(said)
        assert words(root.find("{*}title"))
        style = words(root.find("{*}style"))
        dark, _, clear = style.partition("@media (prefers-contrast:more)")
        used = {one for part in root.iter() for one in (part.get("class") or "").split()}
        for rules in (dark, clear):
            assert used == set(re.findall(r"\.([a-z0-9-]+){", rules))
        known = {part.get("id") for part in root.iter() if part.get("id")}
        assert {part.get(f"{{{XLINK}}}href", "")[1:] for part in root.iter("{*}use")} <= known
        assert not re.search(r"<text|<script|https?://(?!www\.w3\.org/)", said)


def test_one_language_stands_on_top_and_its_pictures_are_the_same(
    folder: Path, tmp_path: Path, qapp: QApplication
) -> None:
    list(writing(tmp_path / "one", ("en",)))
    names = {one.relative_to(tmp_path / "one").as_posix() for one in (tmp_path / "one").rglob("*") if one.is_file()}
    assert {"index.html", "sources.html", "style.css", "icon.svg"} < names
    assert not any("Han" in name or name.startswith("en/") for name in names)
    assert 'href="style.css"' in (tmp_path / "one" / "index.html").read_text("utf-8")
    for path in (tmp_path / "one" / "pictures").iterdir():
        assert path.read_bytes() == (folder / "pictures" / "en" / path.name).read_bytes()


def test_a_cancel_leaves_nothing(tmp_path: Path, qapp: QApplication) -> None:
    pages = writing(tmp_path / "new" / "pages")
    assert next(pages).of == 7
    pages.close()  # type: ignore[attr-defined]
    assert not list(tmp_path.iterdir())


def test_a_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "pages"
    with folder_instead(place) as beside:
        beside.put("a.html", b"old")

    def full(_: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(whole_folder, "settle", full)
    with pytest.raises(OSError, match="No space"), folder_instead(place, replace=True) as beside:
        beside.put("a.html", b"new")
    assert [one.name for one in tmp_path.iterdir()] == ["pages"]
    assert (place / "a.html").read_text() == "old"


def test_a_folder_is_replaced_as_a_whole(tmp_path: Path) -> None:
    place = tmp_path / "pages"
    for name in ("old.html", "new.html"):
        with folder_instead(place, replace=True) as beside:
            beside.put(f"in/{name}", name.encode())
    (place / ".DS_Store").write_text("")
    assert sorted(one.name for one in place.rglob("*.html")) == ["new.html"]
    with pytest.raises(FileExistsError), folder_instead(place):
        pass
    assert [one.name for one in tmp_path.iterdir()] == ["pages"]


def test_what_is_somebodys_own_is_never_replaced(tmp_path: Path) -> None:
    with folder_instead(tmp_path / "pages") as beside:
        beside.put("a.html", b"old")
    own = tmp_path / "pages" / "in" / "mine.txt"
    own.parent.mkdir()
    own.write_text("mine")
    with pytest.raises(ForeignFileError, match=r"in/mine\.txt in it was not written") as told, \
            folder_instead(tmp_path / "pages", replace=True):  # fmt: skip
        pytest.fail("it was begun")
    assert told.value.foreign == "in/mine.txt"
    own.unlink()
    with pytest.raises(ForeignFileError), folder_instead(tmp_path / "pages", replace=True):
        own.write_text("mine")  # while the pages were written
    assert (own.read_text(), [one.name for one in tmp_path.iterdir()]) == ("mine", ["pages"])


def test_the_command_line_says_why_it_does_not(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    call = ["export", "tests/stories/two-towns", "--pages", str(tmp_path)]
    assert main(call) == 2
    assert "is there already; choose another name, or say --replace" in capsys.readouterr().out
    assert main([*call, "--replace"]) == 2
    assert "mine.txt in it was not written by this program; choose another name" in capsys.readouterr().out
    assert main([*call, "--tour", "grand"]) == 2
    assert 'no tour "grand"' in capsys.readouterr().out

"""A story with one fault of every kind: the check finds each, says where it is, and nothing else."""

from __future__ import annotations

import json
import os
import re
from base64 import b64decode
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from html.parser import HTMLParser
from pathlib import Path

import html5lib
import msgspec
import pytest
from hall_pcs import TOTEM, HallPc, gnome, windows
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from sheets import TOKENS

from g60desk.doctor.computer import Looks
from g60desk.selfcheck import call
from g60desk.selfcheck.call import NotWrittenError, Wish, check_show
from g60desk.selfcheck.computer import computer_findings
from g60desk.selfcheck.examine import Result, Seen, examine
from g60desk.selfcheck.finding import Kind, Size, Standing
from g60desk.selfcheck.page import as_page
from g60desk.selfcheck.report import as_csv, as_json, as_text
from g60desk.selfcheck.said import Teller
from g60desk.story.reader import read_story
from g60desk.story.reading import Reading
from g60desk.tokens import Tokens
from g60desk.words import load_words

STORY = Path(__file__).parent.parent / "stories" / "before-the-show"
TWO_TOURS = STORY.parent / "two-tours"
PORTRAIT, SMALL = (1080, 1920), (1280, 720)
SLEEPY = windows(1800, 600, seen=Looks("windows", True, (TOTEM,)))  # with one screen


def checked(
    story: Path | Reading, *shapes: Size, tokens: Tokens = TOKENS, computer: Callable[[], HallPc] | None = None
) -> tuple[Result, list[Seen]]:
    reading = story if isinstance(story, Reading) else read_story(story)
    slices, seen = examine(reading, tokens, computer, shapes), []
    while True:
        try:
            seen.append(next(slices))
        except StopIteration as end:
            return end.value, seen
        QCoreApplication.processEvents()


@pytest.fixture(scope="module")
def result(qapp: QApplication) -> Result:
    return checked(STORY, SMALL, PORTRAIT, computer=lambda: SLEEPY)[0]


@pytest.fixture(scope="module")
def teller(result: Result) -> Teller:
    return Teller(result, load_words("en"))


def test_one_of_each_kind_is_found_and_nothing_else(result: Result) -> None:
    found = [(one.kind, one.standing, one.code, one.where) for one in result.findings]
    wrong, look = Standing.WRONG, Standing.LOOK
    assert found == [
        (Kind.DATA, wrong, "bad-date", "story.yaml:25:37"),
        (Kind.MEDIA, wrong, "no-picture", "story.yaml:23:21"),
        (Kind.TRANSLATION, look, "missing-translation", "story.yaml:26:45"),
        (Kind.TOUR, wrong, "unknown-id", "story.yaml:44:23"),
        (Kind.GLYPHS, wrong, "glyphs", "story.yaml:14:7"),
        (Kind.WORDS, wrong, "cut", "story.yaml:46:9"),
        (Kind.SCREEN, look, "room_one", ""),
        (Kind.SLEEP, look, "sleep_after", ""),
        (Kind.SLEEP, look, "dark_after", ""),
        (Kind.SLEEP, Standing.UNKNOWN, "lock_unknown", ""),
    ]


def test_each_says_on_which_pictures_it_is_seen(result: Result) -> None:
    by_code = {one.code: one for one in result.findings}
    assert by_code["unknown-id"].looks == ("walk/weir",)
    cut = by_code["cut"]
    assert (cut.record, cut.looks, cut.shapes, cut.languages, cut.themes) == (
        ("step", "walk/long"), ("walk/long",), (PORTRAIT,), ("en",), (),
    )  # fmt: skip
    assert cut.spots[0].rect is not None and cut.spots[0].rect.right <= PORTRAIT[0]


def test_a_step_that_leads_nowhere_is_left_out_and_every_other_one_has_its_pictures(result: Result) -> None:
    assert [look.key for look in result.looks] == ["walk/wheel", "walk/long"]
    assert set(result.pictures) == {(look.key, code) for look in result.looks for code in ("en", "zh-Hans")}
    assert result.pages == 8
    picture = QImage.fromData(result.pictures["walk/wheel", "en"])
    assert (picture.width(), picture.height()) == (640, 360)


def test_a_finding_shows_where_it_is_seen(result: Result) -> None:
    place = next(at for at, one in enumerate(result.findings) if one.code == "cut")
    picture = QImage.fromData(result.evidence[place])
    assert (picture.width(), picture.height()) == (360, 640)
    marked = [picture.pixelColor(x, y).name() for x in range(0, 360, 2) for y in range(0, 640, 2)].count("#d6006e")
    assert marked > 50  # px of the frame around it


def test_too_little_contrast_is_found_in_the_theme_where_it_is(qapp: QApplication) -> None:
    hall = TOKENS.themes["hall"]
    dim = msgspec.structs.replace(hall, colours={**hall.colours, "ink2": "#39444C"})
    tokens = msgspec.structs.replace(TOKENS, themes={**TOKENS.themes, "hall": dim})
    found = [one for one in checked(TWO_TOURS, SMALL, tokens=tokens)[0].findings if one.kind is Kind.CONTRAST]
    assert {(one.themes, one.values["ink"]) for one in found} == {(("hall",), "ink2")}
    (on_page,) = [one for one in found if one.values["ground"] == "bg"]
    assert on_page.values["ratio"] == "1.9" and on_page.values["least"] == "4.5"


@pytest.mark.parametrize(
    ("computer", "codes"),
    [
        (SLEEPY, {"room_one", "sleep_after", "dark_after", "lock_unknown"}),
        (HallPc(seen=Looks()), {"screen_none", "sleep_unknown", "dark_unknown", "lock_unknown"}),
        (replace(gnome("nothing", 0, 0, "false"), seen=Looks("xcb", True, (TOTEM, TOTEM))), {"room_mirrored"}),
        (gnome("suspend", 900, 300, "true"), {"room_one", "sleep_after", "dark_after", "lock_on"}),
    ],
)
def test_what_a_computer_lacks_for_a_show(computer: HallPc, codes: set[str]) -> None:
    assert {one.code for one in computer_findings(computer)} == codes


def test_a_computer_that_is_as_it_should_be_is_not_told_about() -> None:
    beside = msgspec.structs.replace(TOTEM, name="HDMI-2", x=1080)
    well = replace(gnome("nothing", 0, 0, "false"), seen=Looks("xcb", True, (TOTEM, beside)))
    assert computer_findings(well) == []


def test_text_and_table_tell_each_with_its_place(teller: Teller) -> None:
    said = as_text(teller, Path("check.html"))
    assert (
        '    story.yaml:44:23: Wrong: "fenwik" is not the id of a place\n      step “weir”, which a show leaves out'
        in said
    )
    assert "5 wrong, 4 to look at, 1 not known." in said and said.endswith("Page with pictures: check.html")
    assert max(map(len, said.splitlines())) <= 100
    assert as_csv(teller).splitlines()[6].startswith("words,wrong,cut,story.yaml,46,9,walk/long,1080×1920,en,,")


def test_json_is_for_programs(result: Result) -> None:
    said = json.loads(as_json(Teller(result, load_words("zh-Hans")), None, ascii_only=True))
    assert (said["ready"], said["wrong"], said["look"], said["pages"]) == (False, 5, 4, 8)
    assert said["findings"][3]["steps"] == ["walk/weir"] and said["findings"][5]["screens"] == ["1080×1920"]
    assert "截断" in said["findings"][5]["found"]


class _Read(HTMLParser):
    """The pictures and links of a page, and where these lead."""

    def __init__(self) -> None:
        super().__init__()
        self.images: list[dict[str, str | None]] = []
        self.links: list[str] = []
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "img":
            self.images.append(given)
        if tag == "a":
            self.links.append(given["href"] or "")
        self.ids.add(given.get("id") or "")


def test_the_page_stands_alone_and_its_links_lead_somewhere(teller: Teller) -> None:
    page = as_page(teller, datetime(2026, 11, 29, 9, 30))
    html5lib.HTMLParser(strict=True).parse(page)
    text, read = page.decode(), _Read()
    read.feed(text)
    assert not re.findall(r"https?://|<script|url\(", text)
    assert len(read.images) == 4 + 1 and all(image["alt"] for image in read.images)
    assert all(b64decode(str(one["src"]).partition(",")[2])[1:4] == b"PNG" for one in read.images)
    assert all(link.removeprefix("#") in read.ids for link in read.links) and len(read.links) == 2
    assert "story.yaml:46:9" in text and "5 things are wrong." in text


def test_progress_is_told_and_closing_ends_it_at_once(qapp: QApplication) -> None:
    slices = examine(read_story(TWO_TOURS), TOKENS, None, (SMALL,))
    first, second = next(slices), next(slices)
    assert (first.done, second.done, first.all) == (0, 1, 12) and first.look is not None
    slices.close()  # whatever it had on screen is gone: the check of every test sees to that


def test_the_command_writes_its_page_and_never_over_another_file(qapp: QApplication, tmp_path: Path) -> None:
    to = tmp_path / "check.html"
    to.write_text("mine")
    with pytest.raises(NotWrittenError, match="--replace"):
        check_show(TWO_TOURS, Wish(to, language="en"), None, (SMALL,))
    assert to.read_text() == "mine"
    assert check_show(TWO_TOURS, Wish(to, replace=True, language="en"), None, (SMALL,))[1] == call.READY
    assert call.is_own_page(to)
    said, code = check_show(tmp_path / "none", Wish(to, language="en"), None)
    assert (code, [path.name for path in tmp_path.iterdir()]) == (call.NOT_DONE, ["check.html"])
    assert "The story cannot be read." in said and "The story cannot be read." in to.read_text(encoding="utf-8")


def test_who_looks_at_the_screens_is_not_told_that_there_is_none(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    check_show(tmp_path / "none", Wish(tmp_path / "check.html", language="en"), None)
    assert "QT_QPA_PLATFORM" not in os.environ


def test_a_page_that_cannot_be_written_says_why(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(NotWrittenError, match="cannot be written"):
        check_show(tmp_path / "none", Wish(tmp_path / "file" / "check.html", language="en"), None)


def test_a_story_without_a_tour_is_looked_at_view_by_view(qapp: QApplication) -> None:
    result, _ = checked(STORY.parent / "harbour-net", SMALL)
    teller = Teller(result, load_words("en"))
    assert [look.key for look in result.looks] == ["timeline", "network"]
    assert teller.seen.startswith("There is no tour: 2 views in English")


def test_the_shipped_story_is_clean(qapp: QApplication) -> None:
    """The short talk on the smallest screen; `benchmarks/run.py selfcheck` looks at every step on all five."""
    from g60desk import resources

    reading = read_story(resources.story_folder())
    (tour,) = reading.story.tours
    short = msgspec.structs.replace(tour, steps=tuple(step for step in tour.steps if step.core))
    story = msgspec.structs.replace(reading.story, tours=(short,))
    result, _ = checked(msgspec.structs.replace(reading, story=story), SMALL)
    assert [(one.code, one.values, one.looks) for one in result.findings] == []
    assert result.pages == 2 * len(short.steps) > 0

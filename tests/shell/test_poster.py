"""The poster of the first page: used only while all that it depends on is so, else passed over without a word."""

from __future__ import annotations

import json
import re
import shutil
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from g60desk import resources
from g60desk.shell import poster
from g60desk.shell.glance import Glance, Wishes, glance_at
from g60desk.shell.poster import VIEWS, Poster, conditions, find_poster, packed_poster, poster_place, view_of
from g60desk.shell.settings import Store
from g60desk.story.kept import origin, read_kept
from g60desk.story.model import View
from g60desk.story.shelf import place_of, shelf_of

TWO_TOWNS = Path(__file__).parent.parent / "stories" / "two-towns"
PACKAGE = Path(poster.__file__).parents[1]
ENGLISH = Wishes("en")


class Kept(NamedTuple):
    """A story, settings, and a poster that holds for both."""

    story: Path
    settings: Path

    @property
    def file(self) -> Path:
        return poster_place(self.story, shelf_of(self.settings), "timeline")

    def found(self, wishes: Wishes = ENGLISH, story: Path | None = None) -> Poster | None:
        return find_poster(story or self.story, shelf_of(self.settings), glance_at(self.settings), wishes)


@pytest.fixture
def kept(qapp: object, tmp_path: Path) -> Kept:
    made = Kept(Path(shutil.copytree(TWO_TOWNS, tmp_path / "story")), tmp_path / "settings.json")
    Store(made.settings).remember(made.story)
    reading = read_kept(made.story, resources.map_names(), shelf_of(made.settings))
    found = origin(place_of(made.story, shelf_of(made.settings)))
    assert found is not None and found[1] == tuple(str(file) for file in reading.files)
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("#d52b1e"))
    holds = conditions(made.story, found[1], found[0], glance_at(made.settings), ENGLISH)
    made.file.write_bytes(packed_poster(Poster(image, "Two towns", (40, 30)), holds))
    return made


def test_it_comes_back_as_it_was_kept(kept: Kept) -> None:
    found = kept.found()
    assert found is not None
    assert (found.title, found.size) == ("Two towns", (40, 30))
    assert found.image.pixelColor(39, 29) == QColor("#d52b1e")
    assert kept.found(story=kept.story / "story.yaml") is not None  # another name of the same story
    assert found.fits(QSize(40, 30), 1.0)
    assert not found.fits(QSize(40, 31), 1.0)
    assert not found.fits(QSize(40, 30), 2.0)


def test_where_the_window_stood_and_what_else_was_opened_does_not_matter(kept: Kept) -> None:
    Store(kept.settings).change(geometry=(1, 2, 800, 600), maximised=True, recent=("elsewhere",))
    assert kept.found() is not None


@pytest.mark.parametrize(
    "wishes", [Wishes(), Wishes("zh-Hans"), Wishes("en", "hall"), Wishes("en", None, "network"),
               Wishes("en", full_screen=True)]
)  # fmt: skip
def test_other_wishes_have_no_poster(wishes: Wishes, kept: Kept) -> None:
    assert kept.found(wishes) is None


def edit_story(kept: Kept) -> None:
    file = kept.story / "story.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("One town", "A town"), encoding="utf-8")


def add_a_section(kept: Kept) -> None:
    (kept.story / "tours.yaml").write_text("[]\n")


def lose_the_story(kept: Kept) -> None:
    shutil.rmtree(kept.story)


def change_the_settings(kept: Kept) -> None:
    Store(kept.settings).change(theme="hall")


def break_the_settings(kept: Kept) -> None:
    kept.settings.write_text("{ not settings")


def spoil_the_settings(kept: Kept) -> None:
    values = json.loads(kept.settings.read_bytes())
    kept.settings.write_text(json.dumps({**values, "recent": [7]}))


def set_a_list(kept: Kept) -> None:
    kept.settings.write_text("[]")


CHANGES = (edit_story, add_a_section, lose_the_story, change_the_settings, break_the_settings, spoil_the_settings,
           set_a_list)  # fmt: skip


@pytest.mark.parametrize("change", CHANGES)
def test_what_has_changed_has_no_poster(change: Callable[[Kept], None], kept: Kept) -> None:
    change(kept)
    assert kept.found() is None


def test_another_program_has_no_poster(kept: Kept, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for module, name, value in (
        (poster, "qVersion", lambda: "5.0"),
        (poster.sys, "version", "3.99"),
        (poster.resources, "map_names", lambda: ("elsewhere",)),
        (poster.resources, "files", lambda: TWO_TOWNS.parents[2]),
    ):
        with monkeypatch.context() as changed:
            changed.setattr(module, name, value)
            if name == "files":
                (tmp_path / "resources").mkdir()
                changed.setattr(module, name, lambda: tmp_path)
                changed.setattr(module, "map_names", resources.map_names)
            assert kept.found() is None, name
    assert kept.found() is not None


def test_a_poster_of_another_story_at_the_same_place_is_not_taken(kept: Kept, tmp_path: Path) -> None:
    other = Path(shutil.copytree(kept.story, tmp_path / "other"))
    shutil.copy(kept.file, poster_place(other, shelf_of(kept.settings), "timeline"))
    assert kept.found(story=other) is None


def test_a_poster_that_is_not_whole_is_passed_over(kept: Kept, capfd: pytest.CaptureFixture[str]) -> None:
    whole = kept.file.read_bytes()
    broken = [
        b"",
        b"\0",
        b"not a poster\n",
        whole[:-1],
        whole + b"\0",
        whole[1:],
        whole.replace(b"Two towns", b"Two clowns"),
    ]
    for at in range(0, len(whole), 97):
        broken.append(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
    for content in broken:
        kept.file.write_bytes(content)
        assert kept.found() is None, content[:40]
    assert capfd.readouterr() == ("", "")


def signed(head: object, packed: bytes) -> bytes:
    rest = json.dumps(head).encode() + b"\n" + packed
    return poster.MAGIC + b" %08x\n" % zlib.crc32(rest) + rest


def test_a_poster_of_the_right_form_but_wrong_content_is_passed_over(kept: Kept) -> None:
    _, head, packed = kept.file.read_bytes().split(b"\n", 2)
    right = json.loads(head)
    kept.file.write_bytes(signed(right, packed))
    assert kept.found() is not None
    wrong = (
        [], 7, None, {}, {"holds": []}, {**right, "pixels": [40, 31]}, {**right, "pixels": [40]},
        {**right, "pixels": [10**9, 10**9]}, {**right, "pixels": [-40, -30]}, {**right, "ratio": "wide"},
        {**right, "size": 40}, {**right, "holds": {**right["holds"], "files": 7}},
        {**right, "holds": {**right["holds"], "more": 1}},
    )  # fmt: skip
    for content in (*(signed(one, packed) for one in wrong), signed(right, b"not packed"), signed(right, packed[:-9])):
        kept.file.write_bytes(content)
        assert kept.found() is None, content[:400]


def test_what_is_no_plain_file_or_too_large_is_not_read(kept: Kept) -> None:
    with kept.file.open("ab") as file:
        file.truncate(poster.MOST_BYTES + 1)
    assert kept.found() is None
    kept.file.unlink()
    kept.file.mkdir()
    assert kept.found() is None
    kept.file.rmdir()
    assert kept.found() is None


def test_the_pages_do_not_depend_on_the_day_or_on_chance() -> None:
    """Else a poster would have to be of today."""
    clock = re.compile(r"\b(today|now|localtime|time|monotonic|perf_counter)\(\)|^(import|from) random", re.MULTILINE)
    asking = [
        str(path.relative_to(PACKAGE)) for folder in ("story", "layout") for path in (PACKAGE / folder).glob("*.py")
        if clock.search(path.read_text(encoding="utf-8"))
    ]  # fmt: skip
    assert asking == []


def test_every_view_has_a_poster_of_its_own() -> None:
    assert tuple(View) == VIEWS
    places = {poster_place(TWO_TOWNS, TWO_TOWNS, view) for view in VIEWS}
    assert len(places) == len(VIEWS)
    assert view_of(Glance({"view": "../elsewhere"}), ENGLISH) == view_of(Glance({"view": 7}), ENGLISH) == "timeline"
    assert view_of(Glance({"view": "network"}), ENGLISH) == "network"
    assert view_of(Glance({"view": "network"}), Wishes("en", None, "statistics")) == "statistics"

"""A new story is taken whole and good, or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from power import cut

from g60desk.kiosk import disk, story_files, updates
from g60desk.kiosk.notice import Notice
from g60desk.kiosk.story_files import stamp_of
from g60desk.kiosk.story_shelf import StoryShelf
from g60desk.kiosk.updates import QUIET, Refused, Taken, Updates, sticks
from g60desk.story.reader import read_story

STORY = """\
id: {id}
title: {title}
languages: [en]
phases:
  - {{id: one, name: "1.0", begins: 2020, title: One}}
"""


def write(folder: Path, title: str, **more: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "story.yaml").write_text(STORY.format(id="hall", title=title))
    for name, text in more.items():
        (folder / f"{name}.yaml").write_text(text)
    (folder / "pictures").mkdir(exist_ok=True)
    (folder / "pictures" / "readme.txt").write_text(title * 10)


class Kiosk:
    """A kiosk that looks into two folders, on a clock that is moved by hand."""

    def __init__(self, folder: Path) -> None:
        self.inbox, self.stick = folder / "inbox", folder / "stick" / "g60desk-story"
        self.place = folder / "stories"
        self.now = 100.0
        self.trial: Callable[[Path], list[Notice]] = lambda _: []
        self.starts()

    def starts(self) -> None:
        self.shelf = StoryShelf(self.place)
        self.updates = Updates(
            self.shelf, lambda: (self.inbox, self.stick), trial=lambda path: self.trial(path), clock=lambda: self.now
        )

    def looks(self) -> Taken | Refused | None:
        """What a look finds when a folder has been quiet for long enough."""
        first = self.updates.look()
        self.now += QUIET
        return first or self.updates.look()

    @property
    def title(self) -> str:
        return read_story(self.shelf.now).story.title.of("en") if self.shelf.now else ""


@pytest.fixture
def kiosk(tmp_path: Path) -> Kiosk:
    return Kiosk(tmp_path)


def test_a_good_story_is_taken_once(kiosk: Kiosk) -> None:
    assert (kiosk.looks(), kiosk.title) == (None, "")
    write(kiosk.inbox, "First")
    assert kiosk.looks() == Taken(kiosk.place / "1", kiosk.inbox)
    assert kiosk.title == "First"
    assert [kiosk.looks() for _ in range(3)] == [None] * 3
    write(kiosk.inbox, "Second")
    assert kiosk.looks() == Taken(kiosk.place / "2", kiosk.inbox)
    kiosk.starts()
    assert (kiosk.title, kiosk.looks()) == ("Second", None)


def test_a_folder_that_is_being_filled_is_waited_for(kiosk: Kiosk) -> None:
    write(kiosk.inbox, "First")
    for part in range(5):
        (kiosk.inbox / "figures.yaml").write_text("# " * part)
        assert kiosk.updates.look() is None
        kiosk.now += QUIET - 0.1
    assert kiosk.updates.look() is None
    kiosk.now += 0.2
    assert isinstance(kiosk.updates.look(), Taken)


def test_a_bad_story_is_refused_with_all_that_is_wrong_and_the_good_one_stays(kiosk: Kiosk) -> None:
    write(kiosk.inbox, "Good")
    kiosk.looks()
    write(kiosk.inbox, "Bad", timeline="events:\n  - {id: a, tittle: x}\n", network="places: [")
    found = kiosk.looks()
    assert isinstance(found, Refused)
    assert any('timeline.yaml:2:13: error: unknown key "tittle"' in str(problem) for problem in found.problems)
    assert any(str(problem).startswith("network.yaml:") for problem in found.problems)
    assert (kiosk.title, kiosk.looks()) == ("Good", None)
    assert sorted(path.name for path in kiosk.place.iterdir()) == ["1", "shown.json"]
    write(kiosk.inbox, "Mended", timeline="events: []\n", network="places: []\n")
    assert isinstance(kiosk.looks(), Taken)
    assert kiosk.title == "Mended"


def test_a_story_that_cannot_be_drawn_is_refused(kiosk: Kiosk) -> None:
    kiosk.trial = lambda path: [Notice(f"{path.name} cannot be drawn")]
    write(kiosk.inbox, "First")
    assert kiosk.looks() == Refused(kiosk.inbox, (Notice("1.new cannot be drawn"),))
    assert kiosk.shelf.now is None


def test_the_last_that_was_brought_is_shown_also_after_a_start(kiosk: Kiosk) -> None:
    write(kiosk.inbox, "From the office")
    kiosk.looks()
    write(kiosk.stick, "From the stick")
    kiosk.looks()
    shutil.rmtree(kiosk.stick)
    for _ in range(2):
        kiosk.starts()
        assert (kiosk.looks(), kiosk.title) == (None, "From the stick")
    write(kiosk.stick, "From the office")  # the same title, another readme: another story
    assert isinstance(kiosk.looks(), Taken | None)
    write(kiosk.inbox, "Newer")
    kiosk.looks()
    assert kiosk.title == "Newer"


def test_a_story_with_which_the_window_does_not_stand_is_taken_back_for_good(kiosk: Kiosk) -> None:
    write(kiosk.inbox, "First")
    kiosk.looks()
    kiosk.shelf.prove()
    write(kiosk.inbox, "Second")
    kiosk.looks()
    assert kiosk.shelf.take_back()
    kiosk.starts()
    assert (kiosk.title, kiosk.looks()) == ("First", None)
    assert not kiosk.shelf.take_back()
    write(kiosk.inbox, "Third")
    kiosk.looks()
    kiosk.shelf.prove()
    assert (kiosk.shelf.take_back(), kiosk.title) == (False, "Third")


def test_a_first_story_with_which_nothing_stands_gives_way_to_the_kiosks_own(kiosk: Kiosk) -> None:
    assert not kiosk.shelf.take_back()
    write(kiosk.inbox, "First")
    kiosk.looks()
    assert kiosk.shelf.take_back()
    assert kiosk.shelf.now is None
    kiosk.starts()
    assert (kiosk.looks(), kiosk.shelf.now) == (None, None)
    write(kiosk.inbox, "Second")
    kiosk.looks()
    assert kiosk.title == "Second"


def test_old_stories_are_removed(kiosk: Kiosk) -> None:
    for number in range(9):
        write(kiosk.inbox, f"Story {number}")
        kiosk.looks()
    assert len([path for path in kiosk.place.iterdir() if path.is_dir()]) <= 4
    assert (kiosk.title, kiosk.shelf.now) == ("Story 8", kiosk.place / "9")


def test_what_is_beside_a_story_is_not_copied(kiosk: Kiosk, tmp_path: Path) -> None:
    write(kiosk.inbox, "First")
    (tmp_path / "secret").write_text("not part of it")
    (kiosk.inbox / "link.png").symlink_to(tmp_path / "secret")
    (kiosk.inbox / ".stversions").mkdir()
    (kiosk.inbox / ".stversions" / "story.yaml").write_text("old")
    (kiosk.inbox / "~syncthing~story.yaml.tmp").write_text("half")
    if hasattr(os, "mkfifo"):
        os.mkfifo(kiosk.inbox / "pipe")
    kiosk.looks()
    assert [file.name for file in stamp_of(kiosk.place / "1")] == ["pictures/readme.txt", "story.yaml"]


def test_what_is_too_large_is_refused_once(kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(story_files, "MOST_FILES", 1)
    write(kiosk.inbox, "First")
    found = kiosk.looks()
    assert isinstance(found, Refused)
    assert "no story is so large" in str(found.problems[0])
    assert kiosk.looks() is None


@pytest.mark.parametrize("how", ["changed", "pulled"])
def test_a_story_that_goes_while_it_is_copied_is_not_taken(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    write(kiosk.inbox, "First")
    copy = updates.copy_aside

    def disturbed(folder: Path, *words: object) -> str:
        if how == "changed":
            write(folder, "Other")
        else:
            shutil.rmtree(folder)
        monkeypatch.setattr(updates, "copy_aside", copy)
        return copy(folder, *words)  # type: ignore[arg-type]

    monkeypatch.setattr(updates, "copy_aside", disturbed)
    assert kiosk.looks() is None
    assert list(kiosk.place.glob("*")) == []
    write(kiosk.inbox, "Other")
    kiosk.looks()
    assert kiosk.title == "Other"


def test_a_full_disk_is_told_and_the_story_taken_when_there_is_room(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(kiosk.inbox, "First")
    kiosk.looks()
    write(kiosk.inbox, "Second")

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(disk.os, "fsync", full)
        with pytest.raises(OSError, match="No space"):
            kiosk.looks()
    assert (kiosk.title, [path.name for path in kiosk.place.glob("*.new")]) == ("First", [])
    kiosk.looks()
    kiosk.looks()
    assert kiosk.title == "Second"


def test_at_any_power_cut_the_old_story_is_there_or_the_new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kiosk = Kiosk(tmp_path / "before")
    write(kiosk.inbox, "Old")
    kiosk.looks()
    more = ("figures", "notes", "tours", "network", "timeline", "comparison", "statistics", "sources")
    write(kiosk.inbox, "New", **{name: f"# {name}\n" for name in more})
    monkeypatch.setattr(updates, "QUIET", 0.0)
    seen, cuts = [], 0
    for steps in range(200):
        kiosk.place = tmp_path / str(steps)
        shutil.copytree(tmp_path / "before" / "stories", kiosk.place)
        kiosk.starts()
        kiosk.updates.look()
        if not cut(monkeypatch, steps, kiosk.updates.look):
            break
        cuts += 1
        kiosk.starts()
        story = kiosk.shelf.now
        assert story is not None
        said = (story / "story.yaml").read_text()
        assert said in (STORY.format(id="hall", title="Old"), STORY.format(id="hall", title="New"))
        whole = {"Old": 2, "New": 10}["Old" if "Old" in said else "New"]
        assert len(stamp_of(story)) == whole
        assert len((story / "pictures" / "readme.txt").read_text()) == 30
        seen.append("Old" in said)
        if steps % 20 == 0:  # and the update that was cut off is made up for
            kiosk.looks()
            assert kiosk.title == "New"
            kiosk.shelf.tidy()
            assert {path.name for path in kiosk.place.iterdir()} == {"1", "2", "shown.json"}
    assert cuts >= 50
    assert seen == sorted(seen, reverse=True)  # once the new one is there it stays
    assert {True, False} == set(seen)
    assert kiosk.title == "New"


def test_a_pointer_that_is_broken_or_gone_leaves_the_newest_story(kiosk: Kiosk) -> None:
    for title in ("First", "Second"):
        write(kiosk.inbox, title)
        kiosk.looks()
    (kiosk.place / "shown.json").write_bytes(b"\0" * 100)
    kiosk.starts()
    assert kiosk.title == "Second"
    (kiosk.place / "shown.json").unlink()
    kiosk.starts()
    assert (kiosk.title, kiosk.shelf.shown.before) == ("Second", 1)


def test_sticks_are_found_without_an_error() -> None:
    assert all(path.name == "g60desk-story" for path in sticks())

"""How a kiosk is started, and what goes on beside its visits."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtCore import QThread, QThreadPool
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from visitors import Visited

from g60desk.kiosk.counts import Counts
from g60desk.kiosk.idle import Mood
from g60desk.kiosk.setup import Setup
from g60desk.kiosk.single import KNOCK, Single
from g60desk.kiosk.start import shown_story, sources, window_words
from g60desk.kiosk.story_shelf import StoryShelf
from g60desk.presenter.wake import Awake
from g60desk.shell.hall_keeping import Keeping


def test_the_story_that_was_taken_last_is_shown_where_stories_are_taken(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    shelf = StoryShelf(tmp_path / "stories")
    asked, setup = Path("asked"), Setup(updates=str(source), story="own")
    assert shown_story(setup, shelf, asked) == asked
    assert shown_story(setup, shelf, None) == Path("own")
    assert shown_story(Setup(), shelf, None) is None
    aside = shelf.aside()
    aside.mkdir(parents=True)
    (aside / "story.yaml").write_text("id: a\n")
    taken = shelf.take(aside, "digest", source)
    assert shown_story(setup, shelf, asked) == taken
    assert shown_story(Setup(story="own"), shelf, None) == Path("own")  # the folder is not looked into any more
    assert sources(setup) == [source]
    assert sources(Setup()) == []
    assert window_words(Path("/srv"), taken) == ["kiosk", str(taken), "--folder", "/srv", "--supervised"]
    assert window_words(Path("/srv"), None) == ["kiosk", "--folder", "/srv", "--supervised"]


def test_a_window_waits_for_one_that_is_about_to_end(qapp: object, tmp_path: Path) -> None:
    first, second = Single(tmp_path), Single(tmp_path)
    assert first.take()
    assert not second.take()
    QThreadPool.globalInstance().start(lambda: (QThread.msleep(100), first._lock.unlock()))
    assert second.take(30_000)
    assert QThreadPool.globalInstance().waitForDone()  # the lock's own, after the file has gone
    first.let_go()
    second.let_go()


def test_one_that_answers_is_not_waited_for(qapp: QApplication, tmp_path: Path) -> None:
    """Two threads stand for two processes: the first answers from its event loop while the second waits."""
    first, second = Single(tmp_path), Single(tmp_path)
    knocks: list[int] = []
    first.knocked.connect(lambda: knocks.append(1))
    assert first.take()
    begun, took = time.monotonic(), list[bool]()
    waiting = Thread(target=lambda: took.append(second.take(30_000)))
    waiting.start()
    while waiting.is_alive():
        qapp.processEvents()
        time.sleep(0.002)
    waiting.join()
    assert took == [False]
    assert knocks == [1]
    assert time.monotonic() - begun < 15
    first.answers = False  # its supervisor has died
    (tmp_path / KNOCK).write_bytes(b"")
    first._look()
    assert (tmp_path / KNOCK).exists()
    first.let_go()


def test_who_knocked_while_another_was_starting_is_answered(qtbot: QtBot, tmp_path: Path) -> None:
    first = Single(tmp_path)
    (tmp_path / KNOCK).write_bytes(b"")
    with qtbot.waitSignal(first.knocked):
        assert first.take()
    assert not (tmp_path / KNOCK).exists()
    first.let_go()


@pytest.fixture
def hall(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Visited]:
    monkeypatch.setattr(Awake, "begin", lambda _: None)
    monkeypatch.setattr(Awake, "end", lambda _: None)
    made = Visited(qtbot, "two-towns")
    yield made
    made.end()


def test_a_scripted_visit_gives_the_expected_counts(hall: Visited, tmp_path: Path) -> None:
    lines: list[str] = []
    keeping = Keeping(hall.hall, Setup(counts=True), tmp_path, lines.append)
    keeping.counts._clock = lambda: hall.now
    hall.come("en")
    hall.pass_by(20)
    hall.hall.served.run("language")
    hall.until_asked()
    assert hall.hall.watching.idle.mood is Mood.ASKING
    hall.pass_by(30)
    assert not hall.hall.visited
    hall.come("zh-Hans")
    hall.pass_by(10)
    hall.hall.start_over()
    found = {(what, key): count for (_, what, key), (count, _) in Counts(tmp_path / "counts.csv").sums().items()}
    assert (found["visit", ""], found["end", "idle"], found["end", "start-over"]) == (2, 1, 1)
    assert (found["language", "en"], found["language", "zh-Hans"]) == (1, 2)
    assert any(what == "view" for what, _ in found)
    seconds = Counts(tmp_path / "counts.csv").sums()
    assert sum(spent for (_, what, _), (_, spent) in seconds.items() if what == "language") == pytest.approx(30, abs=3)
    assert lines == []
    keeping.end()


def test_without_the_wish_nothing_is_counted(hall: Visited, tmp_path: Path) -> None:
    keeping = Keeping(hall.hall, Setup(), tmp_path)
    hall.come("en")
    hall.hall.leave_visit()
    assert list(tmp_path.iterdir()) == []
    keeping.end()


def test_the_last_picture_is_kept(hall: Visited, tmp_path: Path) -> None:
    keeping = Keeping(hall.hall, Setup(), tmp_path)
    hall.come("en")
    keeping.pictures.take()
    keeping.end()
    image = QImage(str(tmp_path / "log" / "last.png"))
    assert (image.width(), image.height()) == (960, 540)
    assert (tmp_path / "log" / "last.png").stat().st_size < 1_000_000


def test_a_closed_hall_is_dark_and_an_open_one_calls(hall: Visited, tmp_path: Path) -> None:
    keeping = Keeping(hall.hall, Setup(hours={"mon-sun": "closed"}), tmp_path)
    keeping.begin()
    assert keeping.hours.dark.isVisible()
    assert not hall.window.attract.isVisible()
    keeping.end()
    keeping = Keeping(hall.hall, Setup(), tmp_path)
    keeping.begin()
    assert not keeping.hours.dark.isVisible()
    keeping.end()

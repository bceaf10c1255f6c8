"""New stories are looked for while a kiosk runs, whatever is in the folders."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event

import psutil

from g60desk.kiosk.notice import Notice
from g60desk.kiosk.story_watch import StoryWatch, drawn
from g60desk.kiosk.updates import Refused, Taken, Updates


class Found(Updates):
    """Finds what it is told, one after the other, and then nothing."""

    def __init__(self, *outcomes: Taken | Refused | Exception | None) -> None:
        self.outcomes = list(outcomes)
        self.looks = 0

    def look(self) -> Taken | Refused | None:
        self.looks += 1
        outcome = self.outcomes.pop(0) if self.outcomes else None
        if isinstance(outcome, Exception):
            raise outcome
        return outcome


def watch(*outcomes: Taken | Refused | Exception | None) -> tuple[StoryWatch, list[str]]:
    lines: list[str] = []
    return StoryWatch(Found(*outcomes), lines.append, Event(), 0.01), lines


def test_what_comes_is_written_down() -> None:
    refused = Refused(Path("stick"), (Notice("a.yaml:1:2: error: x"), Notice("no map")), 7)
    one, lines = watch(refused, Taken(Path("1"), Path("inbox")))
    one.look()
    assert not one.is_fresh()
    one.look()
    assert [one.is_fresh(), one.is_fresh()] == [True, False]
    assert lines == [
        "the story in stick is not shown:", "  a.yaml:1:2: error: x", "  no map",
        "  and 7 more problems", "a new story from inbox"
    ]  # fmt: skip


def test_what_goes_wrong_is_written_once_and_stops_nothing() -> None:
    full = OSError(28, "No space left on device")
    one, lines = watch(full, None, full, RecursionError(), Taken(Path("1"), Path("inbox")))
    for _ in range(5):
        one.look()
    assert [line.partition(": ")[2] for line in lines[:2]] == [
        "OSError: [Errno 28] No space left on device", "RecursionError: "
    ]  # fmt: skip
    assert one.is_fresh()


def test_it_looks_on_a_thread_until_it_is_ended() -> None:
    one, _ = watch(Taken(Path("1"), Path("inbox")))
    one.begin()
    one.begin()  # as for each window that paints
    until = time.monotonic() + 20
    while not one.is_fresh():
        assert time.monotonic() < until
        time.sleep(0.005)
    one.end()
    assert not one._thread.is_alive()


def saying(program: str) -> Callable[..., list[str]]:
    return lambda words: [sys.executable, "-S", "-c", program, *words]


def test_a_story_is_drawn_in_a_process_of_its_own() -> None:
    never = Event()
    program = "import os, sys; sys.exit((os.environ['QT_QPA_PLATFORM'], sys.argv[1]) != ('offscreen', 'export'))"
    assert drawn(Path("story"), never, saying(program)) == []
    failing = "import sys; print('lines', *range(9), sep=chr(10), file=sys.stderr); sys.exit(3)"
    assert [*map(str, drawn(Path("story"), never, saying(failing)))] == ["it cannot be drawn (exit code 3)", *"45678"]


def test_a_trial_that_takes_too_long_or_is_not_wanted_any_more_leaves_no_process(tmp_path: Path) -> None:
    place = tmp_path / "pid"
    program = f"import os, time; open({str(place)!r}, 'w').write(str(os.getpid())); time.sleep(60)"
    (found,) = drawn(Path("story"), Event(), saying(program), 0.2)
    assert (str(found), found.said("zh-Hans")) == ("it was not drawn within 0 s", "0秒内没有绘制完")
    stopped = Event()
    stopped.set()
    assert [*map(str, drawn(Path("story"), stopped, saying(program)))] == ["it could not be drawn to the end"]
    assert not place.exists() or not psutil.pid_exists(int(place.read_text() or 0) or 2**30)


def test_one_that_was_never_begun_can_be_ended() -> None:
    one, _ = watch()
    one.end()

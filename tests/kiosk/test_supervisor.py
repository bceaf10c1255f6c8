"""A supervisor with real processes: windows that crash, hang, eat, brood and do not listen."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from datetime import datetime
from itertools import pairwise
from pathlib import Path

import psutil
import pytest
from msgspec.structs import replace

from g60desk.kiosk.exits import Exit
from g60desk.kiosk.kiosk_log import KioskLog
from g60desk.kiosk.supervisor import News, Supervisor
from g60desk.kiosk.supervisor_child import Child
from g60desk.kiosk.supervisor_rules import Limits

ROOT = Path(__file__).parents[2]
FAKE = Path(__file__).with_name("fake_window.py")
LONG = 30.0  # s: a busy computer must not look like a window that hangs
QUICK = Limits(start=LONG, hang=LONG, polite=LONG, visit=LONG, still=0.4, dark=0.2, screens=2, screen_wait=0.01,
               look=0.02)  # fmt: skip


class Hall:
    """A kiosk that is run to its end."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PYTHONPATH", str(ROOT))
        self.folder = folder
        self.still: list[bool] = []
        self.limits = QUICK
        self.news = News()
        self.clock = datetime.now

    def runs(self, *deeds: str, stop: Callable[[Hall], bool] | None = None) -> int:
        """The exit code of a kiosk whose windows do these deeds; it is stopped as soon as `stop` says so."""
        log = KioskLog(self.folder)

        def start(still: bool) -> Child:
            self.still.append(still)
            return Child([sys.executable, "-S", str(FAKE), str(self.folder), *deeds], log.says)

        supervisor = Supervisor(start, log, self.limits, now=self.clock, news=self.news)
        if stop is not None:
            threading.Thread(target=self._stop, args=(supervisor, stop), daemon=True).start()
        code = supervisor.run()
        log.close()
        assert not any(psutil.pid_exists(pid) for pid in self.ids), "a window was left"
        return code

    def _stop(self, supervisor: Supervisor, stop: Callable[[Hall], bool]) -> None:
        until = time.monotonic() + 60
        while not stop(self) and time.monotonic() < until:
            time.sleep(0.01)
        supervisor.stop()

    @property
    def starts(self) -> list[tuple[int, float]]:
        path = self.folder / "starts"
        rows = [line.split() for line in path.read_text().splitlines()] if path.exists() else []
        return [(int(pid), float(when)) for pid, when in rows if when]

    @property
    def ids(self) -> list[int]:
        return [pid for pid, _ in self.starts]

    @property
    def log(self) -> str:
        return (self.folder / "kiosk.log").read_text(encoding="utf-8")

    @property
    def crashes(self) -> list[str]:
        return [(one / "log.txt").read_text() for one in sorted((self.folder / "crashes").glob("*"))]


@pytest.fixture
def hall(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Hall:
    return Hall(tmp_path, monkeypatch)


def test_exit_codes_are_as_promised(hall: Hall) -> None:
    assert hall.runs("exit:10", "exit:11", "exit:30", "exit:0") == 0
    assert hall.runs(*[""] * 4, "exit:20") == 20
    assert hall.runs(*[""] * 5, "exit:30") == 30  # after it was tried twice
    assert len(hall.starts) == 7
    assert not any(hall.still)
    assert hall.crashes == []
    assert [int(one) for one in Exit] == [0, 10, 11, 20, 30]


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_what_crashes_is_back_with_its_last_words_kept_and_nothing_left(hall: Hall) -> None:
    (hall.folder / "last.png").write_bytes(b"a picture")
    hall.limits = replace(QUICK, crashes=9)
    assert hall.runs("raise", "signal:11", "brood", "flood", "exit:0") == 0
    raised, signalled, *_ = hall.crashes
    assert len(hall.crashes) == 4
    assert "RuntimeError: the paint failed" in raised
    assert raised.startswith("crash, exit code 1\n\nwindow 1")
    assert signalled.startswith("crash, exit code -11")
    assert {one.read_bytes() for one in hall.folder.glob("crashes/*/last.png")} == {b"a picture"}
    assert "| RuntimeError: the paint failed" in hall.log
    assert all(later - sooner < 10 for (_, sooner), (_, later) in pairwise(hall.starts))
    young = int((hall.folder / "young").read_text())
    assert not psutil.pid_exists(young) or psutil.Process(young).status() == psutil.STATUS_ZOMBIE
    assert sum(file.stat().st_size for file in hall.folder.rglob("*") if file.is_file()) < 1_500_000
    assert "the window says too much" in hall.log


def test_what_paints_nothing_or_stops_painting_is_started_anew(hall: Hall) -> None:
    hall.limits = replace(QUICK, start=1.0, hang=0.3)
    assert hall.runs("never", "hang", "exit:0") == 0
    assert [one.split()[0] for one in hall.crashes] == ["start", "hang"]


def test_what_swallows_memory_is_started_anew(hall: Hall) -> None:
    hall.limits = replace(QUICK, memory=60_000_000)
    assert hall.runs("eat:80000000", "exit:0") == 0
    assert [one.split()[0] for one in hall.crashes] == ["memory"]


def test_three_crashes_bring_the_still_page_which_does_not_flicker_and_later_the_window(hall: Hall) -> None:
    assert hall.runs("exit:3", "exit:3", "exit:3", "exit:3", "wait", "exit:0") == 0
    assert hall.still == [False, False, False, True, True, False]
    times = [when for _, when in hall.starts]
    assert times[4] - times[3] >= QUICK.dark  # even the still page crashed
    assert times[5] - times[4] >= QUICK.still - 0.1
    assert len(hall.crashes) == 4


def test_a_window_that_crashes_for_what_is_new_is_back_when_that_is_taken_back(hall: Hall) -> None:
    hall.news = News(take_back=lambda: True)
    assert hall.runs("exit:3", "exit:3", "exit:3", "exit:0") == 0
    assert hall.still == [False] * 4


def test_the_planned_restart_asks_and_waits_for_a_visitor(hall: Hall) -> None:
    night = iter([datetime(2026, 11, 29, 3, 59), *[datetime(2026, 11, 29, 3, 59)] * 3])
    hall.clock = lambda: next(night, datetime(2026, 11, 29, 4, 0, len(hall.starts)))
    assert hall.runs("wait", "exit:0") == 0
    assert hall.crashes == []
    assert len(hall.starts) == 2


def test_a_new_story_is_shown_when_the_window_has_time_and_proves_itself_by_standing(hall: Hall) -> None:
    painted: list[int] = []
    stood: list[int] = []
    came: list[bool] = []

    def once() -> bool:
        came.append(bool(stood) and not any(came))
        return came[-1]

    hall.news = News(once, lambda: painted.append(len(hall.starts)), lambda: stood.append(len(hall.starts)))
    hall.limits = replace(QUICK, within=0.1)
    assert hall.runs("wait", stop=lambda hall: len(stood) == 2) == 0
    assert len(hall.starts) == 2
    assert painted == stood == [1, 2]
    assert hall.crashes == []


def test_who_does_not_listen_is_ended_all_the_same(hall: Hall) -> None:
    hall.limits = replace(QUICK, polite=0.2)
    assert hall.runs("deaf", stop=lambda hall: bool(hall.starts)) == 0
    assert len(hall.starts) == 1


def test_a_command_that_cannot_be_started_is_tried_again(tmp_path: Path) -> None:
    log, tries = KioskLog(tmp_path), []

    def start(_: bool) -> Child:
        tries.append(1)
        if len(tries) == 4:
            supervisor.stop()
        return Child([str(tmp_path / "no-such-program")], log.says)

    supervisor = Supervisor(start, log, replace(QUICK, dark=0.01))
    assert supervisor.run() == 0
    log.close()
    assert len(tries) == 4


@pytest.mark.skipif(os.name != "posix", reason="signals")
@pytest.mark.parametrize(("sign", "code"), [(signal.SIGTERM, 0), (signal.SIGKILL, -9)])
def test_a_supervisor_that_dies_leaves_no_orphan(hall: Hall, sign: int, code: int) -> None:
    program = (
        "import sys; from pathlib import Path; from g60desk.kiosk.kiosk_log import KioskLog\n"
        "from g60desk.kiosk.supervisor import Supervisor, supervise\n"
        "from g60desk.kiosk.supervisor_child import Child\n"
        "log = KioskLog(Path(sys.argv[2]))\n"
        "start = lambda _: Child([sys.executable, '-S', *sys.argv[1:]], log.says)\n"
        "code = supervise(Supervisor(start, log))\n"
        "assert not [one for one in sys.modules if one.split('.')[0] in ('PySide6', 'shiboken6', 'numpy')]\n"
        "sys.exit(code)"
    )
    words = [sys.executable, "-c", program, str(FAKE), str(hall.folder), "hang" if code else "wait"]
    running = subprocess.Popen(words)
    try:
        until = time.monotonic() + 60
        while not hall.starts and time.monotonic() < until:
            time.sleep(0.01)
        window = psutil.Process(hall.ids[0])
        running.send_signal(sign)
        assert running.wait(60) == code
        assert psutil.wait_procs([window], 60)[1] == []
    finally:
        running.kill()
        running.wait()

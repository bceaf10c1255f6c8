"""Faults in a real kiosk: the program under its supervisor, on Qt's platform without a screen."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest

from g60desk.shell.hall_failing import CRASHED, HELPED, Failing

resource = pytest.importorskip("resource")  # limits and signals, which Windows has not

ROOT = Path(__file__).parents[2]
FAULTY = Path(__file__).with_name("faulty_kiosk.py")
STORY = ROOT / "tests" / "stories" / "two-towns"
LONG = 90.0  # s: a busy computer must not look like a kiosk that does not come back
BACK = 10.0  # s until the picture is back


class Faulty:
    """A kiosk whose windows are struck, one after the other."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "seen").mkdir()

    @property
    def seen(self) -> list[tuple[str, int, float]]:
        """What happened, in which process and when: each a folder, which also a full disk has room for."""
        rows = [one.name.split() for one in sorted((self.folder / "seen").iterdir())]
        return [(what, int(pid), float(when)) for when, what, pid in rows]

    def waits_for(self, what: str, often: int = 1) -> None:
        until = time.monotonic() + LONG
        while [one for one, _, _ in self.seen].count(what) < often:
            assert time.monotonic() < until, (what, self.seen, self.log)
            time.sleep(0.05)

    @property
    def log(self) -> str:
        path = self.folder / "log" / "kiosk.log"
        return path.read_text(encoding="utf-8") if path.exists() else ""

    @property
    def crashes(self) -> list[str]:
        return [(one / "log.txt").read_text() for one in sorted((self.folder / "log" / "crashes").glob("*"))]

    @contextmanager
    def runs(self, *deeds: str, before: Callable[[], None] | None = None) -> Iterator[subprocess.Popen[bytes]]:
        """The kiosk while it runs; it is ended in good order, and nothing of it may be left."""
        (self.folder / "kiosk.yaml").write_text(f"story: {STORY}\ncounts: true\nmemory-mb: 350\n")
        words = [sys.executable, str(FAULTY), ",".join(deeds), str(self.folder)]
        env = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
        running = subprocess.Popen(words, env=env, stderr=subprocess.DEVNULL, preexec_fn=before)
        try:
            yield running
            running.send_signal(signal.SIGTERM)
            assert running.wait(LONG) == 0
            assert not any(psutil.pid_exists(pid) for _, pid, _ in self.seen), "a window was left"
        finally:
            running.kill()
            running.wait()


@pytest.fixture
def kiosk(tmp_path: Path) -> Faulty:
    return Faulty(tmp_path)


def test_what_is_killed_fails_to_paint_hangs_or_eats_is_back_and_nothing_is_left(kiosk: Faulty) -> None:
    with kiosk.runs("kill", "paint", "hang", "memory", "stand"):
        kiosk.waits_for("stand")
    assert [one.split(",")[0].split("\n")[0] for one in kiosk.crashes] == ["crash", "crash", "hang", "memory"]
    assert "exit code -9" in kiosk.crashes[0]
    assert f"exit code {CRASHED}" in kiosk.crashes[1]
    assert "the paint failed" in kiosk.crashes[1]
    assert len({pid for what, pid, _ in kiosk.seen if what == "start"}) == 5
    killed = next(when for what, _, when in kiosk.seen if what == "kill")
    assert next(when for what, _, when in kiosk.seen if what == "painted" and when > killed) - killed < BACK


def test_a_full_disk_costs_log_counts_and_last_picture_but_not_the_window(kiosk: Faulty) -> None:
    """Nobody can write a byte into any file, from the first moment on; a visitor comes all the same."""
    with kiosk.runs("visit", before=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))):
        kiosk.waits_for("visited")
    assert [what for what, _, _ in kiosk.seen] == ["start", "painted", "visit", "visited", "ended"]
    written = [file for file in kiosk.folder.rglob("*") if file.is_file() and file.stat().st_size]
    assert written == [kiosk.folder / "kiosk.yaml"]


def test_an_error_makes_the_page_anew_and_the_next_one_soon_after_ends_the_window(
    capsys: pytest.CaptureFixture[str],
) -> None:
    done: list[object] = []
    now = [100.0]
    failing = Failing(lambda: done.append("anew"), done.append, lambda: now[0])
    error = RuntimeError("a page failed")
    failing(RuntimeError, error, None)
    now[0] += HELPED + 1
    failing(RuntimeError, error, None)
    assert done == ["anew", "anew"]
    now[0] += HELPED - 1
    failing(RuntimeError, error, None)
    assert done == ["anew", "anew", CRASHED]
    assert capsys.readouterr().err.count("a page failed") == 3

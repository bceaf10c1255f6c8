"""What a kiosk writes down stays within its bounds."""

from __future__ import annotations

import itertools
import os
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from g60desk.kiosk import kiosk_log
from g60desk.kiosk.kiosk_log import KioskLog


def size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def test_logs_stay_small_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seconds, days = itertools.count(), itertools.count()
    begin = datetime(2026, 11, 29)
    log = KioskLog(tmp_path, lambda: begin + timedelta(days=next(days)), lambda: 60.0 * next(seconds), most=20_000)
    for _ in range(100):
        log.says(b"a line of what a window says\n" * 20)
        log.note("n" * 5000)
    log.close()
    assert size(tmp_path) < 20_000 * 4 + 2100
    assert len(list(tmp_path.glob("kiosk.log*"))) == 4


def test_only_the_last_crashes_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kiosk_log, "CRASH_BYTES", 50_000)
    days = itertools.count()
    log = KioskLog(tmp_path, lambda: datetime(2026, 11, 29) + timedelta(days=next(days)))
    (tmp_path / "last.png").write_bytes(b"p" * 1000)
    for _ in range(30):
        log.crash("hang", b"t" * 10)
    kept = sorted((tmp_path / "crashes").iterdir())
    assert len(kept) == kiosk_log.CRASHES
    log.crash("hang", b"t" * 45_000)
    log.close()
    assert size(tmp_path / "crashes") <= 50_000
    assert (max((tmp_path / "crashes").iterdir()) / "log.txt").stat().st_size > 45_000


def test_all_that_is_kept_is_under_what_was_promised() -> None:
    logs = kiosk_log.LOG_BYTES * (kiosk_log.LOG_FILES + 1)
    assert logs + kiosk_log.CRASH_BYTES + 2 * kiosk_log.PICTURE_BYTES < 50_000_000


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full disk here")
def test_a_full_disk_ends_nothing(tmp_path: Path) -> None:
    (tmp_path / "kiosk.log").symlink_to("/dev/full")
    log = KioskLog(tmp_path)
    log.note("nobody reads this")
    log.says(b"nor this\n")
    (tmp_path / "crashes").write_text("a file where a folder should be")
    assert log.crash("hang", b"") is None
    log.close()


def test_a_log_that_cannot_be_made_ends_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    log = KioskLog(tmp_path / "file" / "folder")
    log.note("nobody reads this")
    assert log.crash("crash", os.urandom(10)) is None
    log.close()

"""`g60desk kiosk`: the supervisor in this process, the window in one of its own.  No Qt here."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from g60desk.kiosk.kiosk_log import KioskLog
from g60desk.kiosk.setup import FILE, read_setup
from g60desk.kiosk.supervisor import Supervisor, supervise
from g60desk.kiosk.supervisor_child import Child, own_command

LOG = "log"


def run_supervised(folder: Path, story: Path | None) -> int:
    """Keep a kiosk on the screen until staff close it; gives the exit code that is promised."""
    log = KioskLog(folder / LOG)
    setup, trouble = read_setup(folder / FILE)
    if trouble:
        log.note(trouble)
    try:
        return int(supervise(Supervisor(partial(_start, window_words(folder, story), log), log, setup.limits)))
    finally:
        log.close()


def window_words(folder: Path, story: Path | None) -> list[str]:
    """The words by which the window is started."""
    return ["kiosk", *([str(story)] if story else []), "--folder", str(folder), "--supervised"]


def _start(words: Sequence[str], log: KioskLog, still: bool) -> Child:
    return Child(own_command([*words, *(["--still"] if still else [])]), log.says)

"""All checks, one after the other; one that fails stops none."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from g60desk.doctor.autostart import check_autostart
from g60desk.doctor.clock import check_clock
from g60desk.doctor.computer import Check, Computer, Place
from g60desk.doctor.crashes import check_crashes
from g60desk.doctor.disks import check_disk, check_writing
from g60desk.doctor.finding import Finding, unknown
from g60desk.doctor.graphics import check_fonts, check_graphics, check_memory
from g60desk.doctor.kiosk_files import check_locale, check_pin, check_settings, check_story, check_updates
from g60desk.doctor.screens import check_screens
from g60desk.doctor.sleep import check_sleep
from g60desk.doctor.touch import check_touch
from g60desk.kiosk.setup import FILE, read_setup

CHECKS: tuple[tuple[str, Check], ...] = (
    ("graphics", check_graphics),
    ("screen", check_screens),
    ("touch", check_touch),
    ("sleep", check_sleep),
    ("autostart", check_autostart),
    ("pin", check_pin),
    ("crashes", check_crashes),
    ("settings", check_settings),
    ("story", check_story),
    ("updates", check_updates),
    ("writing", check_writing),
    ("disk", check_disk),
    ("memory", check_memory),
    ("clock", check_clock),
    ("fonts", check_fonts),
    ("locale", check_locale),
)


def examine(computer: Computer, folder: Path, story: Path | None) -> list[Finding]:
    """What is found of a kiosk whose folder this is, on a computer; `story` is that of the command line."""
    setup, problems = read_setup(folder / FILE)
    place = Place(computer, folder, setup, problems, story)
    return [finding for about, check in CHECKS for finding in _guarded(about, check, place)]


def _guarded(about: str, check: Check, place: Place) -> Sequence[Finding]:
    """What a check finds; a system that answers as none was seen to do costs this one check."""
    try:
        return check(place)
    except Exception as error:
        return [unknown(about, "check_failed", "check_failed", kind=type(error).__name__)]

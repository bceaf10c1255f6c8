"""Whether the computer sleeps, goes dark or locks itself while nobody is there.

While a kiosk is open it keeps the computer awake.  Outside its hours it lets go: a computer that then sleeps does not
wake by itself in the morning, and one that is locked asks the first visitor for a password.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from g60desk.doctor.computer import LINUX, MACOS, WINDOWS, Place
from g60desk.doctor.finding import Finding, fine, look, unknown, wrong
from g60desk.doctor.idle_times import idle_of

SLEEP = {WINDOWS: "sleep_windows", MACOS: "sleep_macos", LINUX: "sleep_linux"}
DARK = {WINDOWS: "dark_windows", MACOS: "dark_macos", LINUX: "dark_linux"}


def check_sleep(place: Place) -> Sequence[Finding]:
    """Sleep, screen and lock."""
    idle = idle_of(place.computer)
    sleep, dark = SLEEP[place.computer.platform], DARK[place.computer.platform]
    bad = wrong if place.setup.hours else look  # without hours the kiosk keeps awake day and night
    found: list[Finding] = []
    if idle.sleep is None:
        found.append(unknown("sleep", "sleep_unknown", sleep))
    elif idle.sleep:
        found.append(bad("sleep", "sleep_after", sleep, n=ceil(idle.sleep / 60)))
    else:
        found.append(fine("sleep", "sleep_never"))
    if idle.dark is None:
        found.append(unknown("blanking", "dark_unknown", dark))
    elif idle.dark:
        found.append(look("blanking", "dark_after", dark, n=ceil(idle.dark / 60)))
    else:
        found.append(fine("blanking", "dark_never"))
    if idle.lock and idle.dark != 0:
        found.append(bad("lock", "lock_on", "lock"))
    elif idle.lock is None:
        found.append(unknown("lock", "lock_unknown", "lock"))
    else:
        found.append(fine("lock", "lock_off"))
    return found

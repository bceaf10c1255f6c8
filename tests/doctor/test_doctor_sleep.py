"""Sleep, dark screens and locks, as Windows, macOS and Linux tell of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hall_pcs import HallPc, gnome, macos, masked, plain_x, windows

from g60desk.doctor.computer import Place
from g60desk.doctor.idle_times import DESKTOP, Idle, idle_of
from g60desk.doctor.sleep import check_sleep
from g60desk.kiosk.setup import Setup

SAVER = {DESKTOP: {"ScreenSaveActive": "1", "SCRNSAVE.EXE": "bubbles.scr", "ScreenSaveTimeOut": "300",
                   "ScreenSaverIsSecure": "1"}}  # fmt: skip


@pytest.mark.parametrize(
    ("computer", "idle"),
    [
        (windows(1800, 600), Idle(1800, 600)),
        (windows(0, 0, keys={DESKTOP: {"ScreenSaveActive": "1"}}), Idle(0, 0, False)),
        (windows(0, 600, keys=SAVER), Idle(0, 300, True)),
        (macos(1, 10), Idle(60, 600)),
        (macos(0, 0), Idle(0, 0)),
        (gnome("suspend", 1200, 300, "true"), Idle(1200, 300, True)),
        (gnome("nothing", 1200, 0, "false"), Idle(0, 0, False)),
        (plain_x(600, 1200, "Enabled"), Idle(0, 600)),
        (plain_x(0, 1200, "Enabled", "suspend"), Idle(1800, 1200)),
        (plain_x(0, 1200, "Disabled", "lock"), Idle(0, 0, True)),
        (masked(gnome("suspend", 1200, 300, "true")), Idle(0, 300, True)),
        (masked(plain_x(600, 0, "Disabled", "suspend")), Idle(0, 600)),
        (HallPc(), Idle()),
        (HallPc("win32"), Idle()),
        (HallPc("darwin"), Idle()),
        (HallPc(environ={"XDG_CURRENT_DESKTOP": "KDE"}, said={"busctl": 's "ignore"\nt 0\n'}), Idle()),
    ],
)
def test_what_each_system_says(computer: HallPc, idle: Idle) -> None:
    assert idle_of(computer) == idle


@pytest.mark.parametrize(
    ("hours", "computer", "expected"),
    [
        ({}, gnome("suspend", 1200, 300, "true"), ["look sleep_after", "look dark_after", "look lock_on"]),
        ({"mon-sun": "09:00-17:00"}, gnome("suspend", 1200, 300, "true"),
         ["wrong sleep_after", "look dark_after", "wrong lock_on"]),
        ({}, gnome("nothing", 0, 0, "true"), ["fine sleep_never", "fine dark_never", "fine lock_off"]),
        ({}, macos(0, 0), ["fine sleep_never", "fine dark_never", "unknown lock_unknown"]),
        ({}, HallPc(), ["unknown sleep_unknown", "unknown dark_unknown", "unknown lock_unknown"]),
    ],
)  # fmt: skip
def test_a_hall_that_closes_needs_a_computer_that_wakes(
    hours: dict[str, str], computer: HallPc, expected: list[str]
) -> None:
    found = check_sleep(Place(computer, Path("none"), Setup(hours=hours)))
    assert [f"{one.standing} {one.code}" for one in found] == expected

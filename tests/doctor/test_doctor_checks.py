"""Each fault of a hall PC, put there on purpose, is found, and nothing else."""

from __future__ import annotations

import plistlib
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest
from hall_pcs import FINE_LOOKS, SHANGHAI, TOTEM, HallPc, gnome

from g60desk.doctor import examine as examining
from g60desk.doctor.autostart import KEYS, STARTUP, UNIT
from g60desk.doctor.clock import TIME_SERVICE
from g60desk.doctor.computer import LINUX, MACOS, WINDOWS, Looks, Screen, Touch
from g60desk.doctor.examine import examine
from g60desk.doctor.finding import Finding, Standing
from g60desk.kiosk import pin
from g60desk.kiosk.kiosk_log import KioskLog
from g60desk.kiosk.notice import notice
from g60desk.kiosk.pin import Pin
from g60desk.kiosk.story_news import NewsFile
from g60desk.kiosk.updates import Refused

SMALL = Path(__file__).parent / "small-story.yaml"  # read forty times

ALL = {
    "sleep", "blanking", "lock", "screen", "scaling", "density", "screens", "touch", "graphics", "memory",
    "fonts", "disk", "writing", "clock", "zone", "kept", "settings", "story", "pin", "crashes", "locale", "autostart",
}  # fmt: skip


@pytest.fixture
def hall(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a kiosk that is set up well, in a home where it starts by itself."""
    monkeypatch.setattr(pin, "N", 2**4)
    folder = tmp_path / "kiosk"
    Pin(folder).set("4711")
    wants = tmp_path / ".config/systemd/user/graphical-session.target.wants"
    wants.mkdir(parents=True)
    (wants / UNIT).touch()
    return folder


def good(hall: Path) -> HallPc:
    return replace(gnome("nothing", 0, 0, "false"), home=hall.parent)


def amiss(findings: list[Finding]) -> list[str]:
    return [f"{one.standing} {one.code}" for one in findings if one.standing is not Standing.FINE]


def seen(**more: object) -> Looks:
    return msgspec.structs.replace(FINE_LOOKS, **more)


def screen(**more: object) -> Looks:
    return seen(screens=(msgspec.structs.replace(TOTEM, **more),))


def test_a_good_hall_pc_is_fine_in_every_way(hall: Path) -> None:
    findings = examine(good(hall), hall, SMALL)
    assert amiss(findings) == []
    assert {one.about for one in findings} == ALL


NO_SCREEN = ["unknown graphics_none", "unknown screen_none", "unknown touch_unknown"]
FAULTS: dict[str, tuple[dict[str, object], list[str]]] = {
    "enlarged": ({"seen": screen(width=1440, height=2560, ratio=1.25)}, ["look scaling_between"]),
    "small": ({"seen": screen(width=600, height=1067)}, ["wrong screen_small"]),
    "a lie": ({"seen": screen(mm_wide=90, mm_high=160)}, ["wrong density_lie"]),
    "askew": ({"seen": screen(mm_wide=1240, mm_high=698)}, ["wrong density_lie"]),
    "tiny": ({"seen": screen(mm_wide=45, mm_high=80)}, ["wrong density_lie"]),
    "silent": ({"seen": screen(mm_wide=0, mm_high=0)}, ["look density_none"]),
    "assumed": ({"seen": screen(mm_wide=286, mm_high=508)}, ["look density_assumed"]),
    "second": ({"seen": seen(screens=(TOTEM, Screen("HDMI-1", 1080, 0, 1920, 1080, 1, 520, 290)))},
               ["look screens_more"]),
    "mirror": ({"seen": seen(screens=(TOTEM, Screen("HDMI-1", 0, 0, 1080, 1920, 1, 290, 520)))}, []),
    "untouched": ({"seen": seen(touches=())}, ["look touch_none"]),
    "one finger": ({"seen": seen(touches=(Touch("eGalax", 1),))}, ["look touch_single"]),
    "no screen": ({"seen": Looks("offscreen", fonts=())}, NO_SCREEN),
    "no Qt": ({"seen": Looks(trouble="no plugin")},
              ["wrong graphics_failed", "unknown screen_none", "unknown touch_unknown", "unknown fonts_unknown"]),
    "font": ({"seen": seen(fonts=("G60 Han",))}, ["wrong fonts_missing"]),
    "glyph": ({"seen": seen(glyphs="龘")}, ["wrong fonts_glyphs"]),
    "full": ({"room": 10_000_000}, ["wrong disk_full"]),
    "short": ({"room": 500_000_000}, ["look disk_short"]),
    "no disk": ({"room": None}, ["unknown disk_unknown"]),
    "little": ({"memories": (1_000_000_000, 900_000_000)}, ["wrong memory_small"]),
    "taken": ({"memories": (4_000_000_000, 300_000_000)}, ["look memory_taken"]),
    "battery": ({"time": datetime(2009, 1, 1, tzinfo=SHANGHAI)}, ["wrong clock_behind"]),
    "far": ({"time": datetime(2099, 1, 1, tzinfo=SHANGHAI)}, ["look clock_ahead"]),
    "UTC": ({"time": datetime(2026, 11, 29, tzinfo=UTC)}, ["look zone_utc"]),
    "GBK": ({"environ": {"LANG": "zh_CN.GBK", "XDG_CURRENT_DESKTOP": "GNOME"}}, ["wrong locale_narrow"]),
    "no autostart": ({"home": Path("no-such-home")}, ["wrong autostart_none"]),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_of_the_computer_is_found(hall: Path, fault: str) -> None:
    change, expected = FAULTS[fault]
    assert amiss(examine(replace(good(hall), **change), hall, SMALL)) == expected  # type: ignore[arg-type]


def write(name: str, text: str) -> Callable[[Path], object]:
    return lambda folder: (folder / name).write_text(text, encoding="utf-8")


def crashed(folder: Path) -> None:
    for day in (1, 24, 28):
        log = KioskLog(folder / "log", now=lambda: datetime(2026, 11, day, 3))  # noqa: B023 - called at once
        log.crash("hang", b"")
        log.close()


def refused(folder: Path) -> None:
    (folder / "kiosk.yaml").write_text(f"story: {SMALL}\nupdates: no-such-folder\n", encoding="utf-8")
    NewsFile(folder / "log" / "news.json").heard(Refused(folder / "inbox", (notice("not_read"),)))


FILES: dict[str, tuple[Callable[[Path], object], list[str]]] = {
    "settings": (write("kiosk.yaml", "idle-second: 60\ntime-zone: Mars/Base\n"), ["wrong settings_mistake"] * 2),
    "story": (write("kiosk.yaml", "story: no-such-story\n"), ["wrong story_unread"]),
    "language": (write("kiosk.yaml", f"story: {SMALL}\nlanguage: fr\n"), ["wrong story_language"]),
    "refused": (refused, ["wrong updates_gone", "look updates_refused"]),
    "updates": (write("kiosk.yaml", f"story: {SMALL}\nupdates: no-such-folder\n"), ["wrong updates_gone"]),
    "density": (write("kiosk.yaml", f"story: {SMALL}\npixels-per-mm: 1.6\ntime-zone: Asia/Shanghai\n"), []),
    "no pin": (lambda folder: (folder / "pin.json").unlink(), ["wrong pin_none"]),
    "new pin": (write("new-pin.txt", "1234"), ["look pin_waits"]),
    "tried": (write("pin-tries.json", '{"wrong": 5}'), ["look pin_tried"]),
    "crashes": (crashed, ["look crashes_many"]),
    "log": (write("log", "a file where a folder should be"), ["unknown crashes_unread", "wrong writing_refused"]),
}  # fmt: skip


@pytest.mark.parametrize("fault", FILES)
def test_a_fault_in_the_folder_is_found(hall: Path, fault: str) -> None:
    change, expected = FILES[fault]
    change(hall)
    before = sorted(hall.iterdir())
    story = None if (hall / "kiosk.yaml").exists() and fault != "settings" else SMALL
    assert amiss(examine(good(hall), hall, story)) == expected
    assert sorted(hall.iterdir()) == before


def autostart(computer: HallPc, hall: Path) -> str:
    return next(f"{one.standing} {one.code}" for one in examine(computer, hall, SMALL) if one.about == "autostart")


def test_what_starts_the_kiosk_on_linux(hall: Path) -> None:
    user = hall.parent / ".config/systemd/user"
    (user / "graphical-session.target.wants" / UNIT).rename(user / UNIT)
    assert autostart(good(hall), hall) == "wrong autostart_idle"
    (user / UNIT).unlink()
    desktop = hall.parent / ".config/autostart/hall.desktop"
    desktop.parent.mkdir()
    desktop.write_text("[Desktop Entry]\nExec=g60desk kiosk\n")
    assert autostart(good(hall), hall) == "look autostart_desktop"


def test_what_starts_the_kiosk_on_macos(hall: Path) -> None:
    computer = HallPc(MACOS, home=hall.parent)
    assert autostart(computer, hall) == "wrong autostart_none"
    path = hall.parent / "Library/LaunchAgents/g60desk.kiosk.plist"
    path.parent.mkdir(parents=True)
    told = {"Label": "a", "ProgramArguments": ["/opt/g60desk/bin/g60desk", "kiosk"]}
    path.write_bytes(plistlib.dumps(told))
    assert autostart(computer, hall) == "wrong autostart_idle"
    path.write_bytes(plistlib.dumps({**told, "RunAtLoad": True}))
    assert autostart(computer, hall) == "fine autostart_file"
    path.write_bytes(b"not a list")
    assert autostart(computer, hall) == "wrong autostart_none"


def test_what_starts_the_kiosk_on_windows(hall: Path) -> None:
    computer = HallPc(WINDOWS)
    assert autostart(computer, hall) == "unknown autostart_windows"
    assert autostart(replace(computer, runs=frozenset(("customshellhost.exe",))), hall) == "look autostart_shell"
    shortcut = hall.parent / STARTUP / "Hall.lnk"
    shortcut.parent.mkdir(parents=True)
    shortcut.write_bytes(b"L\0\0\0" + r"C:\G60\Scripts\pythonw.exe -m g60desk kiosk".encode("utf-16-le"))
    assert autostart(replace(computer, environ={"APPDATA": str(hall.parent)}), hall) == "look autostart_desktop"
    keys: dict[str, dict[str, str | int]] = {KEYS[2]: {"Hall": r"C:\G60\Scripts\pythonw.exe -m g60desk kiosk"}}
    assert autostart(replace(computer, keys=keys), hall) == "fine autostart_login"


@pytest.mark.parametrize(
    ("computer", "expected"),
    [
        (HallPc(LINUX, said={"timedatectl": "NTP=yes\nNTPSynchronized=no\n"}), "look kept_not"),
        (HallPc(LINUX), "unknown kept_unknown"),
        (HallPc(MACOS), "unknown kept_unknown"),
        (HallPc(WINDOWS), "unknown kept_unknown"),
        (HallPc(WINDOWS, keys={TIME_SERVICE: {"Type": "NTP"}}), "unknown kept_meant"),
        (HallPc(WINDOWS, keys={TIME_SERVICE: {"Type": "NoSync"}}), "look kept_not"),
    ],
)
def test_whether_a_clock_is_kept_right_is_never_guessed(hall: Path, computer: HallPc, expected: str) -> None:
    assert expected in amiss(examine(computer, hall, SMALL))


def test_a_check_that_fails_stops_no_other(hall: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_: object) -> list[Finding]:
        raise IndexError

    checks = tuple((about, fails if about == "clock" else check) for about, check in examining.CHECKS)
    monkeypatch.setattr(examining, "CHECKS", checks)
    assert amiss(examine(good(hall), hall, SMALL)) == ["unknown check_failed"]

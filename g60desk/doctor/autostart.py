"""Whether the kiosk comes back by itself after a power cut."""

from __future__ import annotations

import plistlib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from g60desk.doctor.computer import MACOS, WINDOWS, Computer, Place
from g60desk.doctor.finding import Finding, fine, look, unknown, wrong

UNIT = "g60desk-kiosk.service"
SHELLS = {"customshellhost.exe", "eshell.exe"}  # Shell Launcher, version 2 and 1
KEYS = (
    r"HKCU\Software\Microsoft\Windows NT\CurrentVersion\Winlogon",
    r"HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon",
    r"HKCU\Software\Microsoft\Windows\CurrentVersion\Run",
    r"HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Run",
)
STARTUP = Path("Microsoft/Windows/Start Menu/Programs/Startup")
MOST = 100_000  # bytes of a file that is looked into


def check_autostart(place: Place) -> Sequence[Finding]:
    """What starts the kiosk when somebody is logged in."""
    computer = place.computer
    if computer.platform == WINDOWS:
        return [_windows(computer)]
    return [_macos(computer) if computer.platform == MACOS else _linux(computer)]


def _is_ours(text: str) -> bool:
    return "g60desk" in text and "kiosk" in text


def _windows(computer: Computer) -> Finding:
    found = [computer.registry(key) for key in KEYS]
    if any(_is_ours(str(value).lower()) for key in found if key for value in key.values()):
        return fine("autostart", "autostart_login")
    roaming = computer.environ.get("APPDATA")
    for path in _files(Path(roaming) / STARTUP, "*") if roaming else ():
        if _is_ours(_head(path).replace(b"\0", b"").decode("latin-1").lower()):  # a shortcut spells in UTF-16
            return look("autostart", "autostart_desktop", "autostart_windows", path=str(path))
    if SHELLS & (computer.programs() or frozenset()):
        return look("autostart", "autostart_shell", "autostart_windows")
    return unknown("autostart", "autostart_windows", "autostart_windows")


def _macos(computer: Computer) -> Finding:
    for folder in (computer.home / "Library/LaunchAgents", Path("/Library/LaunchAgents")):
        for path in _files(folder, "*.plist"):
            told = _plist(path)
            words = told.get("ProgramArguments")
            if isinstance(words, list) and _is_ours(" ".join(map(str, words))):
                if told.get("RunAtLoad") is True or told.get("KeepAlive") is True:
                    return fine("autostart", "autostart_file", path=str(path))
                return wrong("autostart", "autostart_idle", "autostart_macos", path=str(path))
    return wrong("autostart", "autostart_none", "autostart_macos")


def _plist(path: Path) -> dict[str, Any]:
    with suppress(OSError, ValueError, plistlib.InvalidFileException):
        told = plistlib.loads(_head(path))
        if isinstance(told, dict):
            return told
    return {}


def _linux(computer: Computer) -> Finding:
    config = Path(computer.environ.get("XDG_CONFIG_HOME") or computer.home / ".config")
    units = [config / "systemd/user", Path("/etc/systemd/user"), Path("/usr/lib/systemd/user")]
    if any(True for folder in units for _ in _files(folder, f"*.wants/{UNIT}")):
        return fine("autostart", "autostart_unit", unit=UNIT)
    for folder in (config / "autostart", Path("/etc/xdg/autostart")):
        for path in _files(folder, "*.desktop"):
            told = _head(path).decode("utf-8", "replace")
            if _is_ours(told) and "Hidden=true" not in told:
                return look("autostart", "autostart_desktop", "autostart_linux", path=str(path))
    lies = next((folder / UNIT for folder in units if (folder / UNIT).is_file()), None)
    if lies is not None:
        return wrong("autostart", "autostart_idle", "autostart_enable", path=str(lies), unit=UNIT)
    return wrong("autostart", "autostart_none", "autostart_linux")


def _files(folder: Path, pattern: str) -> Iterator[Path]:
    with suppress(OSError):
        yield from sorted(folder.glob(pattern))


def _head(path: Path) -> bytes:
    with suppress(OSError), path.open("rb") as file:
        return file.read(MOST)
    return b""

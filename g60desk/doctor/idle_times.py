"""After how long a system that nobody touches blanks its screen, locks it, or sleeps; as each system tells it."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from g60desk.doctor.computer import MACOS, WINDOWS, Computer

ASKS = {"GNOME", "Unity", "Budgie", "Pantheon"}  # desktops that keep this where gsettings reads it
SESSION, POWER = "org.gnome.desktop.session", "org.gnome.settings-daemon.plugins.power"
DESKTOP = r"HKCU\Control Panel\Desktop"
SLEEPS = {"suspend", "hibernate", "hybrid-sleep", "suspend-then-hibernate", "sleep"}  # of logind
LOGIND = ("org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager")


class Idle(msgspec.Struct, frozen=True):
    """Seconds until the computer sleeps and until its screen goes dark, 0 for never; whether the screen is locked then.

    None is what the system does not say.
    """

    sleep: float | None = None
    dark: float | None = None
    lock: bool | None = None


def idle_of(computer: Computer) -> Idle:
    """What the system does by itself; what keeps it awake while a kiosk runs is not counted."""
    if computer.platform == WINDOWS:
        return _windows(computer)
    return _macos(computer) if computer.platform == MACOS else _linux(computer)


def _soonest(times: Iterable[float | None]) -> float | None:
    """The shortest of some times, of which 0 is never; None where none is known."""
    known = [one for one in times if one is not None]
    return min((one for one in known if one), default=0.0) if known else None


def _windows(computer: Computer) -> Idle:
    asked = (("SUB_SLEEP", "STANDBYIDLE"), ("SUB_SLEEP", "HIBERNATEIDLE"), ("SUB_VIDEO", "VIDEOIDLE"))
    standby, hibernate, video = (_powercfg(computer.run("powercfg", "/query", "SCHEME_CURRENT", *one)) for one in asked)
    desktop = computer.registry(DESKTOP)
    if desktop is None:
        return Idle(_soonest((standby, hibernate)), video)
    saver = str(desktop.get("ScreenSaveActive", "0")) == "1" and bool(desktop.get("SCRNSAVE.EXE"))
    after = _number(str(desktop.get("ScreenSaveTimeOut", "")), r"(\d+)") if saver else 0.0
    lock = saver and str(desktop.get("ScreenSaverIsSecure", "0")) == "1"
    return Idle(_soonest((standby, hibernate)), None if video is None else _soonest((video, after)), lock)


def _powercfg(said: str | None) -> float | None:
    """Seconds on mains: the last but one number, for the words around it are in the system's language."""
    numbers = re.findall(r"0x([0-9a-fA-F]{8})\b", said or "")
    return float(int(numbers[-2], 16)) if len(numbers) >= 2 else None


def _macos(computer: Computer) -> Idle:
    said = computer.run("pmset", "-g", "custom") or ""
    mains = said.partition("AC Power:")[2] or said
    mains = mains.partition("Battery Power:")[0] or mains
    sleep, dark = (_number(mains, rf"(?m)^\s*{name}\s+(\d+)") for name in ("sleep", "displaysleep"))
    saver = _number(computer.run("defaults", "-currentHost", "read", "com.apple.screensaver", "idleTime"), r"(\d+)")
    times = (None if dark is None else 60 * dark, saver)
    return Idle(None if sleep is None else 60 * sleep, None if dark is None else _soonest(times))


def _linux(computer: Computer) -> Idle:
    desktops = {name for name in computer.environ.get("XDG_CURRENT_DESKTOP", "").split(":") if name}
    action, after = _logind(computer)
    masked = _is_masked(computer)
    waits = 0.0 if masked or (action and action not in SLEEPS) else after
    if desktops & ASKS:
        kind = computer.run("gsettings", "get", POWER, "sleep-inactive-ac-type") or ""
        sleep = _number(computer.run("gsettings", "get", POWER, "sleep-inactive-ac-timeout"), r"(\d+)")
        if masked or "nothing" in kind:
            sleep = 0.0
        locks = computer.run("gsettings", "get", "org.gnome.desktop.screensaver", "lock-enabled")
        dark = _number(computer.run("gsettings", "get", SESSION, "idle-delay"), r"(\d+)$")
        whole = None if sleep is None else _soonest((sleep, waits))
        return Idle(whole, dark, None if locks is None else "true" in locks)
    sleep = waits if masked or waits or not desktops else None  # other desktops have a mind of their own
    dark = _x11(computer.run("xset", "q")) if computer.environ.get("DISPLAY") else None
    return Idle(sleep, dark, True if action == "lock" else None)


def _logind(computer: Computer) -> tuple[str, float | None]:
    """What the system's own keeper of sessions does when all are idle, and after how many seconds."""
    said = computer.run("busctl", "get-property", *LOGIND, "IdleAction", "IdleActionUSec") or ""
    found = re.search(r's "([\w-]+)"\s+t (\d+)', said)
    return (found[1], int(found[2]) / 1e6) if found else ("", None)


def _is_masked(computer: Computer) -> bool:
    """Whether systemd has been told never to sleep, whatever a desktop wishes."""
    said = computer.run("systemctl", "show", "-p", "LoadState", "suspend.target", "hibernate.target") or ""
    return said.count("LoadState=masked") == 2


def _x11(said: str | None) -> float | None:
    """When an X server goes dark by itself: the soonest of its saver and its three ways to save power."""
    saver = _number(said, r"timeout:\s+(\d+)")
    if said is None or saver is None:
        return None
    found = re.search(r"Standby:\s+(\d+)\s+Suspend:\s+(\d+)\s+Off:\s+(\d+)", said)
    saves = map(float, found.groups()) if found and "DPMS is Enabled" in said else ()
    return _soonest((saver, *saves))


def _number(said: str | None, pattern: str) -> float | None:
    found = re.search(pattern, (said or "").strip())
    return float(found[1]) if found else None

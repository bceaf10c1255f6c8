"""Computers in halls, with what their systems were heard to say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

from g60desk.doctor.computer import LINUX, MACOS, WINDOWS, Looks, Screen, Touch

SHANGHAI = timezone(timedelta(hours=8))
TOTEM = Screen("DP-1", 0, 0, 1080, 1920, 1.0, 698, 1240)
FINE_LOOKS = Looks("xcb", True, (TOTEM,), (Touch("ILITEK", 10),), ())

POWERCFG = """\
Power Scheme GUID: 381b4222-f694-41f0-9685-ff5bb260df2e  (Balanced)
  Subgroup GUID: 238c9fa8-0aad-41ed-83f4-97be242c8f20  (Sleep)
    Power Setting GUID: 29f6c1db-86da-48c5-9fdb-f2b67b1f44da  (Sleep after)
      Minimum Possible Setting: 0x00000000
      Maximum Possible Setting: 0xffffffff
      Possible Settings increment: 0x00000001
      Possible Settings units: Seconds
    Current AC Power Setting Index: 0x{ac:08x}
    Current DC Power Setting Index: 0x00000384
"""
POWERCFG_ZH = """\
电源方案 GUID: 381b4222-f694-41f0-9685-ff5bb260df2e  (平衡)
  子组 GUID: 7516b95f-f776-4464-8c53-06167f40cc99  (显示)
      最小可能的设置: 0x00000000
      最大可能的设置: 0xffffffff
      可能的设置增量: 0x00000001
      可能的设置单位: 秒
    当前交流电源设置索引: 0x{ac:08x}
    当前直流电源设置索引: 0x0000012c
"""
PMSET = """\
Battery Power:
 sleep                1
 displaysleep         2
AC Power:
 Sleep On Power Button 1
 womp                 1
 disksleep            10
 sleep                {sleep}
 displaysleep         {dark}
"""
XSET = """\
Screen Saver:
  prefer blanking:  yes    allow exposures:  yes
  timeout:  {saver}    cycle:  600
DPMS (Display Power Management Signaling):
  Standby: {dpms}    Suspend: {dpms}    Off: {dpms}
  DPMS is {state}
"""
LOGIND = 's "{action}"\nt 1800000000\n'


@dataclass
class HallPc:
    """A computer of which everything can be said."""

    platform: str = LINUX
    environ: Mapping[str, str] = field(default_factory=lambda: {"LANG": "zh_CN.UTF-8"})
    home: Path = Path("no-such-home")
    said: Mapping[str, str] = field(default_factory=dict)  # by how a command begins
    keys: Mapping[str, Mapping[str, str | int]] | None = None
    runs: frozenset[str] | None = None
    seen: Looks = FINE_LOOKS
    room: int | None = 80_000_000_000
    memories: tuple[int, int] | None = (8_000_000_000, 5_000_000_000)
    time: datetime = datetime(2026, 11, 29, 10, 0, tzinfo=SHANGHAI)
    born: datetime | None = datetime(2026, 11, 1, tzinfo=UTC)

    def run(self, *words: str) -> str | None:
        line = " ".join(words)
        return next((text for begin, text in self.said.items() if line.startswith(begin)), None)

    def registry(self, key: str) -> Mapping[str, str | int] | None:
        return (self.keys or {}).get(key)

    def programs(self) -> frozenset[str] | None:
        return self.runs

    def looks(self) -> Looks:
        return self.seen

    def free(self, path: Path) -> int | None:
        return self.room

    def memory(self) -> tuple[int, int] | None:
        return self.memories

    def now(self) -> datetime:
        return self.time

    def made(self) -> datetime | None:
        return self.born


def windows(sleep: int, dark: int, **more: object) -> HallPc:
    """A PC with Windows, of which one answer is in Chinese."""
    said = {
        "powercfg /query SCHEME_CURRENT SUB_SLEEP STANDBYIDLE": POWERCFG.format(ac=sleep),
        "powercfg /query SCHEME_CURRENT SUB_SLEEP HIBERNATEIDLE": POWERCFG.format(ac=0),
        "powercfg /query SCHEME_CURRENT SUB_VIDEO VIDEOIDLE": POWERCFG_ZH.format(ac=dark),
    }
    return HallPc(WINDOWS, said=said, **more)  # type: ignore[arg-type]


def macos(sleep: int, dark: int, **more: object) -> HallPc:
    """A Mac that also has a battery."""
    return HallPc(MACOS, said={"pmset -g custom": PMSET.format(sleep=sleep, dark=dark)}, **more)  # type: ignore[arg-type]


def gnome(kind: str, sleep: int, dark: int, lock: str) -> HallPc:
    """A PC with GNOME."""
    said = {
        "gsettings get org.gnome.settings-daemon.plugins.power sleep-inactive-ac-type": f"'{kind}'\n",
        "gsettings get org.gnome.settings-daemon.plugins.power sleep-inactive-ac-timeout": f"{sleep}\n",
        "gsettings get org.gnome.desktop.session idle-delay": f"uint32 {dark}\n",
        "gsettings get org.gnome.desktop.screensaver lock-enabled": f"{lock}\n",
        "busctl get-property": LOGIND.format(action="ignore"),
        "timedatectl show": "Timezone=Asia/Shanghai\nNTP=yes\nNTPSynchronized=yes\n",
    }
    return HallPc(environ={"LANG": "zh_CN.UTF-8", "XDG_CURRENT_DESKTOP": "ubuntu:GNOME"}, said=said)


def plain_x(saver: int, dpms: int, state: str, action: str = "ignore") -> HallPc:
    """A PC with an X server and no desktop."""
    said = {
        "xset q": XSET.format(saver=saver, dpms=dpms, state=state),
        "busctl get-property": LOGIND.format(action=action),
    }
    return HallPc(environ={"LANG": "C.UTF-8", "DISPLAY": ":0"}, said=said)


def masked(computer: HallPc) -> HallPc:
    """The same with Linux, told never to sleep."""
    return replace(computer, said={**computer.said, "systemctl show": "LoadState=masked\n\nLoadState=masked\n"})

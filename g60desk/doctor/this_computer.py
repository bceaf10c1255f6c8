"""The computer that the doctor runs on."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import Any

import msgspec
import psutil

import g60desk
from g60desk.doctor.computer import LINUX, Looks
from g60desk.kiosk.supervisor_child import own_command
from g60desk.story.problems import plain

PATIENCE, QT_PATIENCE = 5.0, 30.0  # s for a program of the system, and for Qt
MOST = 200_000  # bytes that are read of what a program prints
PROBE = ("doctor", "--probe")


class ThisComputer:
    """Asks the system; what was asked of Qt is remembered."""

    platform = sys.platform if sys.platform in ("win32", "darwin") else LINUX
    environ: Mapping[str, str] = os.environ

    @property
    def home(self) -> Path:
        return Path.home()

    def run(self, *words: str) -> str | None:
        program = shutil.which(words[0])
        if program is None:
            return None
        code, out, _ = _called([program, *words[1:]], PATIENCE, {"LC_ALL": "C"})
        return out if code == 0 else None

    def registry(self, key: str) -> Mapping[str, str | int] | None:
        return _values_of(key)

    def programs(self) -> frozenset[str] | None:
        try:
            return frozenset((one.info["name"] or "").lower() for one in psutil.process_iter(["name"]))
        except (psutil.Error, OSError):
            return None

    def looks(self) -> Looks:
        return self._looks

    @cached_property
    def _looks(self) -> Looks:
        """In a process of its own: where Qt cannot start, it ends the program."""
        seen, trouble = _probed({})
        if seen is None:
            seen, _ = _probed({"QT_QPA_PLATFORM": "offscreen"})
            return msgspec.structs.replace(seen or Looks(), drawn=False, trouble=trouble or "?")
        return seen

    def free(self, path: Path) -> int | None:
        with suppress(OSError, ValueError):
            return shutil.disk_usage(path).free
        return None

    def memory(self) -> tuple[int, int] | None:
        with suppress(psutil.Error, OSError):
            found = psutil.virtual_memory()
            return found.total, found.available
        return None

    def now(self) -> datetime:
        return datetime.now().astimezone()

    def made(self) -> datetime | None:
        with suppress(OSError, ValueError):
            folder = Path(g60desk.__file__).parent
            return datetime.fromtimestamp(max(one.stat().st_mtime for one in folder.iterdir())).astimezone()
        return None


def _values_of(key: str) -> Mapping[str, str | int] | None:
    """The values of a key of the registry; None where there is no such key, or no registry."""
    try:
        winreg: Any = import_module("winreg")  # by its name, since type checkers know it on Windows only
    except ImportError:
        return None
    hive, _, inner = key.partition("\\")
    found: dict[str, str | int] = {}
    try:
        root = {"HKCU": winreg.HKEY_CURRENT_USER, "HKLM": winreg.HKEY_LOCAL_MACHINE}[hive]
        with winreg.OpenKey(root, inner) as opened:
            for index in range(winreg.QueryInfoKey(opened)[1]):
                name, value, _ = winreg.EnumValue(opened, index)
                if isinstance(value, (str, int)):
                    found[name] = value
    except OSError:
        return None
    return found


def _probed(more: Mapping[str, str]) -> tuple[Looks | None, str]:
    """What Qt sees, or why it does not say."""
    code, out, said = _called(own_command(PROBE), QT_PATIENCE, more)
    lines = [line for line in said.splitlines() if line.strip()]
    if code == 0:
        with suppress(msgspec.MsgspecError):
            return msgspec.json.decode(out.splitlines()[-1] if out else "", type=Looks), ""
    if not lines:
        return None, "it did not answer in time" if code is None else f"exit code {code}"
    why = lines[-1 if lines[0].startswith("Traceback") else 0]  # Qt says the cause first, Python last
    return None, plain(why)[:200]


def _called(words: Sequence[str], seconds: float, more: Mapping[str, str]) -> tuple[int | None, str, str]:
    """The exit code (None: it did not end in time), and what was printed.

    Into files and not through pipes: what a program has started may hold a pipe open for ever.
    """
    try:
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as said:
            try:
                code: int | None = subprocess.run(  # noqa: S603 - a program of the system, or this very program
                    words, stdin=subprocess.DEVNULL, stdout=out, stderr=said, timeout=seconds, check=False,
                    env={**os.environ, **more}, creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
                ).returncode  # fmt: skip
            except subprocess.TimeoutExpired:
                code = None
            return code, _read(out.fileno()), _read(said.fileno())
    except OSError as error:  # it cannot be started, or the disk is full
        return None, "", error.strerror or str(error)


def _read(handle: int) -> str:
    os.lseek(handle, 0, os.SEEK_SET)
    return os.read(handle, MOST).decode("utf-8", "replace")

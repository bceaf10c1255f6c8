"""A disk whose power goes at a step that is chosen: what was not yet synced by then is torn."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from g60desk.kiosk import disk

STEPS = ("open", "write", "fsync", "mkdir", "replace", "unlink", "rmdir")


class PowerCutError(BaseException):
    """The power has gone: no `except` of the program runs on a computer without power."""


class Power:
    """Stands for `os` in `disk`; the power goes before step number `steps`, counted from 0."""

    def __init__(self, steps: int) -> None:
        self.left = steps
        self._names: dict[int, Path] = {}
        self._sizes: dict[Path, int] = {}
        self._unsynced: dict[Path, int] = {}  # files, and how much of each is safe

    def __getattr__(self, name: str) -> Any:
        call = getattr(os, name)
        if name not in STEPS:
            return call

        def step(*words: Any, **more: Any) -> Any:
            self._count()
            found = call(*words, **more)
            self._follow(name, words, found)
            return found

        return step

    def _count(self) -> None:
        if self.left == 0:
            for path, safe in self._unsynced.items():
                if path.is_file():
                    os.truncate(path, (safe + path.stat().st_size) // 2)
            self._unsynced.clear()
        if self.left <= 0:
            raise PowerCutError
        self.left -= 1

    def _follow(self, name: str, words: tuple[Any, ...], found: Any) -> None:
        if name == "open":
            path = self._names[found] = Path(words[0])
            self._sizes[path] = path.stat().st_size
        elif name == "write":
            path = self._names[words[0]]
            self._unsynced.setdefault(path, self._sizes[path])
        elif name == "fsync":
            self._unsynced.pop(self._names[words[0]], None)
        elif name == "replace" and Path(words[0]) in self._unsynced:
            self._unsynced[Path(words[1])] = self._unsynced.pop(Path(words[0]))


def cut(monkeypatch: pytest.MonkeyPatch, steps: int, work: Any) -> bool:
    """Do the work with power for so many steps; True when it was cut before its end."""
    with monkeypatch.context() as patched:
        patched.setattr(disk, "os", Power(steps))
        try:
            work()
        except PowerCutError:
            return True
    return False

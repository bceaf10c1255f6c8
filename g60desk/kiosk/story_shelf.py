"""The stories that a kiosk has taken: each in a folder of its own by number, and one file that says which is shown.

The file is replaced in one step, when everything that it points to is on the disk.  So whenever the power goes the
next start finds the old story or the new one, whole.  The one before stays, to go back to.
"""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path
from threading import RLock

import msgspec

from g60desk.kiosk.disk import make_folder, move, remove, replace_synced
from g60desk.story.shelf import MAIN

POINTER = "shown.json"
KEPT = 4  # stories; the window may still show an older one than the last but one
MOST_SOURCES = 16
MOST_BYTES = 100_000


class Shown(msgspec.Struct, frozen=True):
    """Which story is shown and which was before, 0 for none; `taken` is what was last taken from each folder.

    `proved` is True once the story has been on the screen for a while and the window stood.
    """

    now: int = 0
    before: int = 0
    proved: bool = False
    digests: dict[str, str] = {}
    taken: dict[str, str] = {}


class StoryShelf:
    """The shelf in a folder; opening it changes nothing.  May be used from several threads."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = RLock()
        self.shown = self._read()

    @property
    def now(self) -> Path | None:
        """The folder of the story that is shown; None where none was taken yet."""
        return self._whole(self.shown.now)

    @property
    def digest(self) -> str:
        """What the story says that is shown; empty without one."""
        return self.shown.digests.get(str(self.shown.now), "")

    def has_taken(self, source: Path, digest: str) -> bool:
        """True where this very story was taken from a folder before, also if it was not liked later."""
        return self.shown.taken.get(str(source)) == digest

    def aside(self) -> Path:
        """A folder that is not there yet, for a copy; nothing points to it."""
        path = self.folder / f"{self._next}.new"
        remove(path)
        return path

    def take(self, aside: Path, digest: str, source: Path) -> Path:
        """Show the story that was copied aside, which is whole and good; gives its folder.  Raises OSError."""
        with self._lock:
            return self._take(aside, digest, source)

    def _take(self, aside: Path, digest: str, source: Path) -> Path:
        number = self._next
        path = self.folder / str(number)
        move(aside, path)
        shown = self.shown
        digests = {key: said for key, said in shown.digests.items() if key == str(shown.now)} | {str(number): digest}
        taken = {key: said for key, said in shown.taken.items() if key != str(source)} | {str(source): digest}
        self._point(Shown(number, shown.now, False, digests, dict(list(taken.items())[-MOST_SOURCES:])))
        self.tidy()
        return path

    def note(self, source: Path, digest: str) -> None:
        """A folder holds what is shown already; it is not taken again when another is shown."""
        with self._lock:
            taken = {key: said for key, said in self.shown.taken.items() if key != str(source)} | {str(source): digest}
            self._point(msgspec.structs.replace(self.shown, taken=dict(list(taken.items())[-MOST_SOURCES:])))

    def prove(self) -> None:
        """The story that is shown has stood for a while: no crash is put down to it from now on."""
        with self._lock:
            if self.shown.now and not self.shown.proved:
                self._point(msgspec.structs.replace(self.shown, proved=True))

    def take_back(self) -> bool:
        """Show the story before again, or the kiosk's own, if the window did not stand with the new one.

        False where there is nothing to take back: the story has proved itself, or none was taken.
        """
        with self._lock:
            shown = self.shown
            if shown.proved or not shown.now:
                return False
            before = shown.before if self._whole(shown.before) else 0
            self._point(msgspec.structs.replace(shown, now=before, before=0, proved=True))
            return True

    def tidy(self) -> None:
        """Remove what is no longer needed, and what a power cut has left."""
        with suppress(OSError):
            for path in self.folder.iterdir():
                number = int(path.name) if path.name.isdecimal() else 0
                old = 0 < number <= self.shown.now - KEPT or number > self.shown.now
                left = re.fullmatch(r"(\d+|shown\.json)\.new", path.name)
                if left or (old and number not in (self.shown.now, self.shown.before)):
                    remove(path)

    @property
    def _next(self) -> int:
        """A number that no story has, and none has had that may still be shown."""
        return max([self.shown.now, self.shown.before, *self._numbers()]) + 1

    def _numbers(self) -> list[int]:
        try:
            return sorted(int(path.name) for path in self.folder.iterdir() if path.name.isdecimal())
        except OSError:
            return []

    def _whole(self, number: int) -> Path | None:
        path = self.folder / str(number)
        return path if number and (path / MAIN).is_file() else None

    def _point(self, shown: Shown) -> None:
        make_folder(self.folder)
        replace_synced(self.folder / POINTER, msgspec.json.format(msgspec.json.encode(shown), indent=2) + b"\n")
        self.shown = shown

    def _read(self) -> Shown:
        """What the file says; where it has gone, or is broken, the newest story that is whole."""
        path = self.folder / POINTER
        with suppress(OSError, ValueError):
            if path.stat().st_size <= MOST_BYTES:
                return msgspec.json.decode(path.read_bytes(), type=Shown)
        whole = [0, 0, *(number for number in self._numbers() if self._whole(number))]
        return Shown(whole[-1], whole[-2], proved=True)

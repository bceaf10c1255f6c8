"""New stories for a kiosk: found in a folder or on a stick, copied aside, checked in full, and only then shown.

A story that is not good in every respect is refused with all that is wrong with it, and the one that is shown stays.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

import msgspec
import psutil

from g60desk.kiosk.disk import remove
from g60desk.kiosk.notice import Notice, of_problem
from g60desk.kiosk.signed import distrust
from g60desk.kiosk.story_files import Stamp, TooLargeError, copy_aside, digest_of, stamp_of
from g60desk.kiosk.story_shelf import StoryShelf
from g60desk.story.reader import read_story
from g60desk.story.shelf import MAIN

QUIET = 5.0  # s without a change, after which a folder is no longer being filled
ON_STICK = "g60desk-story"  # the folder on a memory stick
MOST_TOLD = 50  # problems

Trial = Callable[[Path], list[Notice]]  # what else is wrong with a story, such as a page that cannot be drawn


class Taken(msgspec.Struct, frozen=True):
    """A new story is there: its folder, and the one it came from."""

    story: Path
    source: Path


class Refused(msgspec.Struct, frozen=True):
    """What a folder holds is not shown, and why; of very many problems so many are left out."""

    source: Path
    problems: tuple[Notice, ...]
    left_out: int = 0


Outcome = Taken | Refused


def sticks() -> tuple[Path, ...]:
    """The folders on disks that are plugged in which may hold a story."""
    try:
        disks = psutil.disk_partitions()
    except (OSError, psutil.Error):
        return ()
    return tuple(dict.fromkeys(Path(disk.mountpoint) / ON_STICK for disk in disks))


class Updates:
    """Looks into folders again and again; `sources` gives them, `key` is the public key that is trusted, or empty.

    `clock` is one that never goes back.
    """

    def __init__(
        self, shelf: StoryShelf, sources: Callable[[], Iterable[Path]], key: str = "",
        trial: Trial = lambda _: [], clock: Callable[[], float] = time.monotonic,
    ) -> None:  # fmt: skip
        self.shelf = shelf
        self._sources, self._key, self._trial, self._clock = sources, key, trial, clock
        self._seen: dict[Path, tuple[Stamp, float]] = {}  # what a folder holds, and since when
        self._done: dict[Path, Stamp] = {}  # what has been dealt with

    def look(self) -> Taken | Refused | None:
        """See whether there is a new story, and deal with it; at most one at a time.

        Takes as long as reading the story does, so that a thread may do it.  Raises OSError where the kiosk's own disk
        cannot be written to; what is shown is then as before.
        """
        there = [source for source in self._sources() if (source / MAIN).is_file()]
        for gone in self._seen.keys() - set(there):  # a stick that comes again may hold something else
            self._seen.pop(gone)
            self._done.pop(gone, None)
        for source in there:
            try:
                stamp = stamp_of(source)
            except OSError:
                continue  # it was pulled, or is being filled
            except TooLargeError as error:
                stamp = ()
                if self._is_new(source, stamp):
                    return Refused(source, (error.notice,))
                continue
            if self._is_new(source, stamp) and (outcome := self._dealt_with(source, stamp)):
                return outcome
        return None

    def _is_new(self, source: Path, stamp: Stamp) -> bool:
        """True once for what a folder holds, when nothing has changed in it for a while."""
        seen, since = self._seen.get(source, (None, 0.0))
        if seen != stamp:
            self._seen[source] = (stamp, self._clock())
            return False
        if self._done.get(source) == stamp or self._clock() - since < QUIET:
            return False
        self._done[source] = stamp
        return True

    def _dealt_with(self, source: Path, stamp: Stamp) -> Taken | Refused | None:
        shelf = self.shelf
        try:
            digest = digest_of(source, stamp)
            if shelf.has_taken(source, digest):
                return None
            if digest == shelf.digest:
                shelf.note(source, digest)
                return None
        except OSError:
            self._again(source)
            return None
        try:
            return self._taken_in(source, stamp, digest)
        except OSError:
            self._again(source)
            if self._has(source, stamp):
                raise  # the kiosk's own disk
            return None  # the stick was pulled, or the folder is being filled

    def _taken_in(self, source: Path, stamp: Stamp, digest: str) -> Taken | Refused | None:
        aside = self.shelf.aside()
        try:
            if copy_aside(source, stamp, aside) != digest:  # it was changed while it was copied
                self._again(source)
                return None
            if problems := self._judged(aside):
                return Refused(source, problems[:MOST_TOLD], max(0, len(problems) - MOST_TOLD))
            return Taken(self.shelf.take(aside, digest, source), source)
        finally:
            with suppress(OSError):
                remove(aside)

    def _has(self, source: Path, stamp: Stamp) -> bool:
        """True while a folder can be read and holds the same."""
        try:
            return stamp_of(source) == stamp
        except (OSError, TooLargeError):
            return False

    def _again(self, source: Path) -> None:
        """Have a folder looked at as if for the first time."""
        self._seen.pop(source, None)
        self._done.pop(source, None)

    def _judged(self, folder: Path) -> tuple[Notice, ...]:
        """All that is wrong with the story in a folder."""
        if self._key and (problems := distrust(folder, stamp_of(folder), self._key)):
            return tuple(problems)
        reading = read_story(folder)
        if reading.errors or not reading.readable or reading.unread:
            return tuple(of_problem(one) for one in reading.errors or reading.problems)
        return tuple(self._trial(folder))

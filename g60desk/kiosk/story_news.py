"""What has become of new stories, for the staff: which is shown since when, taken last, refused last and why.

The supervisor writes it, where it takes stories in, and the window reads it when somebody looks.  One small file,
replaced in one step; without it, or with a broken one, nothing is known and nothing else is lost.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from threading import Lock

import msgspec

from g60desk.kiosk.disk import replace_synced
from g60desk.kiosk.notice import Notice
from g60desk.kiosk.story_files import TooLargeError, digest_of, stamp_of
from g60desk.kiosk.updates import Outcome, Taken
from g60desk.story.problems import plain

TOLD = 5  # problems of a story that was refused; the log has more of them
MOST_BYTES = 100_000
MARK = 8  # letters of the digest by which two halls can be compared


class ShownNews(msgspec.Struct, frozen=True):
    """The folder of the story that is shown, the first letters of what its files say together, and since when."""

    folder: str
    mark: str
    since: datetime


class TakenNews(msgspec.Struct, frozen=True):
    """A story that was taken: when, from where, and whether it was given up since, for the window did not stand."""

    when: datetime
    source: str
    given_up: bool = False


class RefusedNews(msgspec.Struct, frozen=True):
    """A story that was refused: when, from where, its first problems, and how many more there are."""

    when: datetime
    source: str
    problems: tuple[Notice, ...]
    more: int = 0


class StoryNews(msgspec.Struct, frozen=True):
    """All of it; None for what has not happened yet."""

    shown: ShownNews | None = None
    taken: TakenNews | None = None
    refused: RefusedNews | None = None

    @property
    def refusal_stands(self) -> bool:
        """True while nothing better has come from where the refused story came from."""
        taken, refused = self.taken, self.refused
        return refused is not None and not (
            taken is not None and taken.source == refused.source and taken.when >= refused.when
        )


def _now() -> datetime:
    return datetime.now().astimezone()


class NewsFile:
    """The file; may be used from several threads.  A disk that is full costs the news and nothing else."""

    def __init__(self, path: Path, now: Callable[[], datetime] = _now) -> None:
        self._path, self._now = path, now
        self._lock = Lock()

    def read(self) -> StoryNews:
        """What is known."""
        with suppress(OSError, ValueError):
            if self._path.stat().st_size <= MOST_BYTES:
                return msgspec.json.decode(self._path.read_bytes(), type=StoryNews)
        return StoryNews()

    def shows(self, folder: Path) -> None:
        """A window is started with the story in a folder; what it showed already is shown since then."""
        mark = ""
        with suppress(OSError, TooLargeError):
            mark = digest_of(folder, stamp_of(folder))[:MARK]
        with self._lock:
            news = self.read()
            if news.shown is None or (news.shown.folder, news.shown.mark) != (str(folder), mark):
                self._write(msgspec.structs.replace(news, shown=ShownNews(str(folder), mark, self._now())))

    def heard(self, outcome: Outcome) -> None:
        """A story came."""
        source = plain(str(outcome.source))
        with self._lock:
            news = self.read()
            if isinstance(outcome, Taken):
                self._write(msgspec.structs.replace(news, taken=TakenNews(self._now(), source)))
                return
            told = outcome.problems[:TOLD]
            more = len(outcome.problems) - len(told) + outcome.left_out
            self._write(msgspec.structs.replace(news, refused=RefusedNews(self._now(), source, told, more)))

    def gave_up(self) -> None:
        """The story that was taken last is not shown any more, for the window did not stand with it."""
        with self._lock:
            news = self.read()
            if news.taken is not None:
                taken = msgspec.structs.replace(news.taken, given_up=True)
                self._write(msgspec.structs.replace(news, taken=taken))

    def _write(self, news: StoryNews) -> None:
        with suppress(OSError):
            replace_synced(self._path, msgspec.json.format(msgspec.json.encode(news), indent=1) + b"\n")

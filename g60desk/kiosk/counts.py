"""The counts of visits in a CSV file: by day, what, and which, how many and for how many seconds.  Off unless wished.

A visit is put at the end of the file in one write.  Once a day the lines of each day are added up, and the file is
replaced whole.  A line that a power cut tore has no end, and is left out; what somebody else wrote into the file is
kept beside it.  The file has a bound: the oldest days go first.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

from g60desk.kiosk.disk import append_synced, replace_synced
from g60desk.kiosk.tally import Counted, Row

COLUMNS = ("day", "what", "key", "count", "seconds")
MOST_DAYS, MOST_BYTES = 1100, 2_000_000
MOST_KEYS = 500  # of a day; what is beyond is counted together
OTHER = "…"
Sums = dict[tuple[str, str, str], tuple[int, float]]  # (day, what, key) -> how many, and seconds


class Counts:
    """The file; `today` gives the local date."""

    def __init__(self, path: Path, today: Callable[[], date] = date.today) -> None:
        self.path = path
        self._today = today
        self._summed: date | None = None  # the day on which the lines were added up last
        self._whole = False  # whether the file is known to end with a whole line

    def add(self, rows: Iterable[Row]) -> None:
        """Add what a visit gave; raises OSError, and then nothing or some of it was added."""
        day = self._today()
        if self._summed != day or not self._whole or self._is_large():
            self._sum_up()
            self._summed = day
        lines = [(day.isoformat(), str(row.what), row.key, row.count, round(row.seconds)) for row in rows]
        self._whole = False
        append_synced(self.path, _csv(lines))
        self._whole = True

    def sums(self) -> Sums:
        """All counts; none where there is no file."""
        return self._read()[0]

    def _is_large(self) -> bool:
        try:
            return self.path.stat().st_size > MOST_BYTES
        except OSError:
            return True

    def _sum_up(self) -> None:
        """Add up the lines of each day, within the bounds, and write the file whole."""
        sums, foreign = self._read()
        if foreign:
            with suppress(OSError):
                replace_synced(self.path.with_suffix(".foreign.csv"), foreign)
        days = sorted({day for day, _, _ in sums}, reverse=True)[:MOST_DAYS]
        while True:
            kept = set(days)
            rows = [(*key, count, round(seconds)) for key, (count, seconds) in sorted(sums.items()) if key[0] in kept]
            content = _csv([COLUMNS, *rows])
            if len(content) <= MOST_BYTES // 2 or not days:
                break
            days = days[: len(days) * 3 // 4]
        replace_synced(self.path, content)

    def _read(self) -> tuple[Sums, bytes]:
        """The sums, and the whole file where it has lines that are not ours."""
        try:
            with self.path.open("rb") as file:
                content = file.read(2 * MOST_BYTES)
        except FileNotFoundError:
            return {}, b""
        whole = content[: content.rfind(b"\n") + 1]
        sums: Sums = {}
        keys: dict[str, int] = {}
        foreign = False
        for line in _lines(whole):
            row = _row(line)
            if row is None:
                foreign = foreign or (line != list(COLUMNS) and any(line))
                continue
            (day, what, key), count, seconds = row
            if (day, what, key) not in sums:
                keys[day] = keys.get(day, 0) + 1
                key = key if keys[day] <= MOST_KEYS else OTHER
            before = sums.get((day, what, key), (0, 0.0))
            sums[day, what, key] = (before[0] + count, before[1] + seconds)
        return sums, content if foreign else b""


def _lines(content: bytes) -> Iterator[list[str]]:
    """The lines of a file, of which somebody may have made anything."""
    for line in content.decode("utf-8-sig", "replace").splitlines():
        try:
            yield from csv.reader([line])
        except csv.Error:
            yield [line]


def _row(line: list[str]) -> tuple[tuple[str, str, str], int, float] | None:
    """What a line counts; None for one that is not ours."""
    try:
        day, what, key, count, seconds = line
        return (date.fromisoformat(day).isoformat(), str(Counted(what)), key), int(count), float(seconds)
    except ValueError:
        return None


def _csv(rows: Iterable[Iterable[object]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue().encode("utf-8", "replace")

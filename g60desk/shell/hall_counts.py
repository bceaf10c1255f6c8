"""Counts the visits of a kiosk, where the hall wishes it: what was shown for how long, added to the file at the end."""

from __future__ import annotations

import time
from collections.abc import Callable

from g60desk.kiosk.counts import Counts
from g60desk.kiosk.tally import Ending, Tally
from g60desk.story.model import Key


class HallCounts:
    """Counts visit after visit; `note` writes a line where the file cannot be written."""

    def __init__(
        self, counts: Counts | None, note: Callable[[str], None], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._counts, self._note, self._clock = counts, note, clock
        self._tally: Tally | None = None

    def shows(self, view: str, language: str, step: Key = "") -> None:
        """A visitor sees this from now on; the first time, the visit begins."""
        if self._counts is None:
            return
        if self._tally is None:
            self._tally = Tally(self._clock)
        self._tally.at(view, language, step)

    def ended(self, how: Ending, quiet: float = 0.0) -> None:
        """The visit is over; during its last `quiet` seconds nobody was there any more."""
        tally, self._tally = self._tally, None
        if tally is None or self._counts is None:
            return
        try:
            self._counts.add(tally.ended(how, quiet))
        except OSError as error:  # a full disk costs a count and nothing else
            self._note(f"a visit could not be counted: {error.strerror or error}")

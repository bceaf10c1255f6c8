"""The rule for the lengths of a tour: each talk that it promises takes about as long as its steps."""

from __future__ import annotations

from g60desk.story.lengths import OFF, planned_sum, talk_of
from g60desk.story.model import Tour
from g60desk.story.problems import Ledger, Path


class LengthRule:
    """Looks at tours; `cuts` gathers what the story must do without."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.cuts: list[Path] = []

    def tour(self, tour: Tour, path: Path) -> None:
        """One tour."""
        if not tour.steps:
            self.ledger.warn(path, "empty-tour", "a tour without steps")
            return
        for place, minutes in enumerate(tour.lengths):
            here = (*path, "lengths", place)
            if minutes < 1:
                self.ledger.error(here, "out-of-range", f"a talk of {minutes} min; a length is 1 or more")
                self.cuts.append(here)
                continue
            planned = planned_sum(talk_of(tour, minutes))
            if abs(planned - 60 * minutes) > OFF * 60 * minutes:
                message = f"a talk of {minutes} min, but its steps take {planned // 60} min {planned % 60} s"
                hint = "mark other steps as core or extra, or plan other seconds"
                self.ledger.warn(here, "talk-length", message, hint)

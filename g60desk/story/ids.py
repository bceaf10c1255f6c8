"""The ids of records: which kinds have one, how it is spelled, and what comes in the place of one that is taken."""

from __future__ import annotations

import re

from g60desk.story.model import (
    Aspect,
    Cell,
    Chart,
    Era,
    Event,
    Figure,
    Line,
    Note,
    Phase,
    Place,
    Record,
    Region,
    Source,
    Step,
    Subject,
    Tour,
    Track,
    Yardstick,
)
from g60desk.story.problems import Ledger, Path, shown

KINDS: dict[type[Record], str] = {
    Phase: "phase",
    Source: "source",
    Figure: "figure",
    Yardstick: "yardstick",
    Note: "note",
    Track: "track",
    Era: "era",
    Event: "event",
    Region: "region",
    Place: "place",
    Line: "line",
    Subject: "subject",
    Aspect: "aspect",
    Cell: "cell",
    Chart: "chart",
    Tour: "tour",
    Step: "step",
}
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def check_id(ledger: Ledger, name: str, path: Path) -> None:
    """Tell of an id that is not spelled as ids are, with one that is near to it."""
    if not ID.fullmatch(name):
        better = "-".join(re.findall(r"[a-z0-9]+", name.lower()))
        hint = f'did you mean "{better}"?' if better and len(better) <= 80 else ""
        ledger.error((*path, "id"), "bad-id", _misspelled(name), hint)


def check_key(ledger: Ledger, name: str, path: Path) -> None:
    """Tell of an id that is a key of a mapping and not spelled as ids are."""
    if not ID.fullmatch(name):
        ledger.error(path, "bad-id", _misspelled(name), at_key=True)


def _misspelled(name: str) -> str:
    return f"the id {shown(name)}; an id has small letters, digits and hyphens between them"


def next_name(name: str, taken: dict[str, int]) -> str:
    """The first of `name-2`, `name-3` ... that is free."""
    while True:
        taken[name] += 1
        new = f"{name}-{taken[name]}"
        if new not in taken:
            return new

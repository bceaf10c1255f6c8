"""Before a soak begins, all that a hall comes to show in its first hours is shown once, so that caches are full."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
from soak_hall import SIZES, SoakHall, flush, pause

from g60desk.shell.desk import Desk
from g60desk.shell.hall_choices import TEXT_LARGER
from g60desk.shell.selftest_pages import pages_of
from g60desk.state import Selection, State, besides_looks
from g60desk.story.named import FIRST, TABLES

KEPT = 12  # stories of which something is kept, at the most; a hall starts a new window for each
SEEN = 0.01  # s that a page is there

Fields = dict[str, Any]


def warm(hall: SoakHall, stories: list[Path], over: Callable[[], bool]) -> None:
    """Show every page in every size, language and text; every record; and as many stories as something is kept of.

    Fonts keep each letter in each size in which it was ever painted, and a module is loaded where it is first needed.
    """
    for size in SIZES:
        hall.resize(size)
        for language in hall.hall.desk.session.index.story.languages:
            _leaf(hall, language, _pages(hall.hall.desk), over)
    hall.resize(hall.size)
    for language in hall.hall.desk.session.index.story.languages:
        _leaf(hall, language, _records(hall.hall.desk), over)
    for number in reversed(range(KEPT)):
        if not over():
            hall.update(stories[number % len(stories)])
            _leaf(hall, "en", _pages(hall.hall.desk), over)


def _leaf(soaked: SoakHall, language: str, pages: list[Fields], over: Callable[[], bool]) -> None:
    """A visitor sees all these pages, in both sizes of text."""
    hall = soaked.hall
    hall.begin(language)
    for text in (TEXT_LARGER, 1.0):
        hall.choices.visit = msgspec.structs.replace(hall.visit, text=text)
        for fields in pages:
            if not over():
                hall.desk.session.change(**{**besides_looks(State()), **fields})
                hall.refresh()
                pause(SEEN)
    hall.leave_visit()
    flush()


def _pages(desk: Desk) -> list[Fields]:
    return [fields for _, fields in pages_of(desk)]


def _records(desk: Desk) -> list[Fields]:
    """Each record of the story, chosen where it is seen, and told of in full."""
    index, tables = desk.session.index, {**TABLES, "cell": "cells"}
    return [{"view": view, field: Selection(kind, key)}
            for view, kinds in FIRST.items() for kind in kinds for key in getattr(index, tables[kind])
            for field in ("selection", "opened")]  # fmt: skip

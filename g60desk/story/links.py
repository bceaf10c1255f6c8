"""Every id that one record names of another: who may name whom, and what to say of one that is not there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from g60desk.story.index import Index
from g60desk.story.model import (
    Aspect,
    Cell,
    Chart,
    ChartLine,
    Cite,
    Derive,
    Era,
    Event,
    Line,
    Network,
    Note,
    Phase,
    Place,
    Record,
    Section,
    Show,
    Stop,
    Subject,
    Timeline,
    Yardstick,
)
from g60desk.story.problems import Ledger, Path, listed, shown

ANYTHING = ("events", "places", "lines", "figures", "charts", "aspects", "subjects", "regions", "phases", "eras")

# The section that a table of the index comes from, where it has another name.
SECTION_OF = {
    "events": "timeline",
    "tracks": "timeline",
    "eras": "timeline",
    "places": "network",
    "lines": "network",
    "regions": "network",
    "subjects": "comparison",
    "aspects": "comparison",
    "cells": "comparison",
    "charts": "statistics",
}


class Link(NamedTuple):
    """A field that names records of other tables; `whole`: without them its own record means nothing and goes too."""

    name: str
    key: str
    to: tuple[str, ...]
    whole: bool = False


def _link(name: str, *to: str, whole: bool = False, key: str = "") -> Link:
    return Link(name, key or name, to, whole)


LINKS: dict[type[Record], tuple[Link, ...]] = {
    Phase: (_link("figures", "figures"),),
    Cite: (_link("source", "sources", whole=True),),
    Derive: tuple(_link(name, "figures", whole=True) for name in ("ratio", "sum", "difference")),
    Yardstick: (_link("figure", "figures", whole=True),),
    Note: (_link("about", *ANYTHING, "cells"),),
    Timeline: (_link("spine", "tracks"),),
    Era: (_link("track", "tracks"),),
    Event: (
        _link("track", "tracks"),
        _link("after", "events"),
        _link("phase", "phases"),
        _link("places", "places"),
        _link("figures", "figures"),
        _link("leads_to", "events"),
    ),
    Network: (_link("spine", "lines"),),
    Place: (_link("region", "regions"), _link("joins", "phases"), _link("figures", "figures")),
    Line: (_link("through", "places"),),
    Section: (_link("start", "places", whole=True, key="from"), _link("end", "places", whole=True, key="to")),
    Subject: (_link("track", "tracks"), _link("line", "lines")),
    Stop: (_link("place", "places"),),
    Aspect: (_link("cells", "subjects"),),
    Cell: (
        _link("figure", "figures"),
        _link("also", "subjects"),
        _link("shows", "events", "places", "lines", "charts"),
    ),
    Chart: (_link("figures", "figures"), _link("reference", "figures"), _link("whole", "figures")),
    ChartLine: (_link("figures", "figures"),),
    Show: (
        _link("phase", "phases"),
        *(_link(name, "tracks") for name in ("hidden", "folded", "order")),
        _link("beside", "places"),
        _link("along", "lines"),
        _link("pair", "subjects"),
        _link("chart", "charts"),
    ),
}


class LinkRule:
    """Finds ids that lead nowhere: each is told, and noted in `cuts` so that the story can do without it."""

    def __init__(self, index: Index, unread: set[str], ledger: Ledger) -> None:
        self.index = index
        self.ledger = ledger
        self.unread = unread
        self.cuts: list[Path] = []
        self.tables: dict[str, Mapping[str, Any]] = {
            name: getattr(index, name) for links in LINKS.values() for link in links for name in link.to
        }

    def look(self, record: Record, path: Path) -> None:
        """Look at all ids in one record."""
        for link in LINKS.get(type(record), ()):
            value = getattr(record, link.name)
            if not value:
                continue
            if len(link.to) == 1 and type(value) is str and value in self.tables[link.to[0]]:
                continue  # by far the most frequent case
            for step, word in _words(value, link.name):
                if word and not any(word in self.tables[table] for table in link.to):
                    self._tell(link, (*path, link.key, *step), word, record, path)

    def _tell(self, link: Link, at: Path, word: str, record: Record, path: Path) -> None:
        self.cuts.append(path if link.whole else at)
        if any(SECTION_OF.get(table, table) in self.unread for table in link.to):
            return  # it may well be in the file that could not be read
        kinds = listed(_kind(table) for table in link.to)
        ids = [name for table in link.to for name in self.tables[table]]
        there = (
            f"; there {'is' if len(ids) == 1 else 'are'} {listed(ids, 8)}"
            if 0 < len(ids) <= 8
            else ""
            if ids
            else "; the story has none"
        )
        message = f"{shown(word)} is not the id of {'an' if kinds[0] in 'ae' else 'a'} {kinds}{there}"
        self.ledger.error(at, "unknown-id", message, self.ledger.nearest(word, ids), at_key=link.name == "cells")


def _kind(table: str) -> str:
    return table.removesuffix("s")


def _words(value: Any, name: str) -> Iterator[tuple[Path, str]]:
    """The ids in a field, with the steps that lead to each."""
    if isinstance(value, str):
        yield (), value
    elif isinstance(value, dict):
        for key, word in value.items():
            yield (key,), key if name == "cells" else word
    else:
        for place, word in enumerate(value):
            yield (place,), word

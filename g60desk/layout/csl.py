"""Sources as CSL-YAML: the items of CSL-JSON under `references`, which Pandoc, Zotero and citeproc programs read.

The names of types and fields are those of the CSL data schema (citation-style-language/schema, csl-data.json).  What
the schema has no field for goes into `note`.  A number that is cited goes into `annote`, with its date and standing.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from g60desk.layout.account import account_of
from g60desk.layout.account_figures import as_of, figure_value, kind, standing_of
from g60desk.layout.passages import by_source, in_one
from g60desk.layout.told import Told
from g60desk.state import Selection
from g60desk.story.csl_types import TYPES
from g60desk.story.dates import Date, Precision
from g60desk.story.days import civil
from g60desk.story.model import Author, Cites, Key, Source

OTHER_TYPE = "document"  # CSL's word for what has no type of its own
SEASONS = 20  # EDTF's seasons are 21 to 24, CSL's 1 to 4
UNITS = {Precision.YEAR: 1, Precision.MONTH: 2, Precision.DAY: 3}  # how many parts of a date are known

Item = dict[str, Any]


class Flat(list[int]):
    """The parts of a date, written on one line."""


def csl_of_sources(told: Told, sources: Iterable[Source]) -> str:
    """Sources as CSL-YAML, in the order given."""
    return _dumped([csl_item(told, source) for source in sources])


def csl_of(told: Told, about: Selection) -> str:
    """What is told of a record as CSL-YAML: a source, all of them (no key), or a statement with its sources."""
    if about.kind == "source":
        found = told.index.source(about.key)
        return csl_of_sources(told, (found,) if found else told.story.sources)
    if about.kind == "figure":
        return csl_of_figure(told, about.key)
    account = account_of(told, about)
    if account is None:
        return ""
    what = told.words("table.colon").join(part for part in (account.value, account.what) if part)
    return csl_of_statement(told, account.cites, (what, account.standing))


def csl_of_figure(told: Told, key: Key) -> str:
    """A number with its sources as CSL-YAML; empty where the story has no such figure, or it has no source."""
    if told.index.figure(key) is None:
        return ""
    label = told.text(told.story.figures[key].label)
    if not figure_value(told, key):
        return csl_of_statement(told, told.story.figures[key].cite, (label, told.words("sources.no_value")))
    found = told.figure(key)
    said = [f"{figure_value(told, key)}{told.words('table.colon')}{label}"]
    qualifier = kind(told, found.quantity.said, derived=found.derived)
    said += [f"{told.words('drawer.as_of')}{told.words('table.colon')}{as_of(told, found)}", qualifier]
    return csl_of_statement(told, found.cites, [*said, standing_of(told, found)])


def csl_of_statement(told: Told, cites: Cites, said: Iterable[str]) -> str:
    """The sources of one statement; `said` are the words that stand, with the passage, in the annotation of each."""
    items = []
    for key, passages in by_source(cites).items():
        source = told.index.source(key)
        if source is not None:
            words = [*said, in_one(passages)]
            annote = told.words("drawer.semicolon").join(part for part in words if part)
            items.append(csl_item(told, source) | ({"annote": _plain(annote)} if annote else {}))
    return _dumped(items) if items else ""


def csl_item(told: Told, source: Source) -> Item:
    """A source as an item of CSL-JSON; what the source does not say is left out."""
    note = [source.title_translated, told.text(source.note)]
    fields = {
        "id": source.id,
        "type": source.type if source.type in TYPES else OTHER_TYPE,
        "title": told.text(source.title),
        "author": [_name(one) for one in source.author],
        "container-title": source.container_title,
        "publisher": source.publisher,
        "publisher-place": source.publisher_place,
        "volume": source.volume,
        "issue": source.issue,
        "page": source.page,
        "issued": csl_date(source.issued) if source.issued else None,
        "accessed": csl_date(source.accessed) if source.accessed else None,
        "URL": source.url,
        "DOI": source.doi,
        "language": source.language,
        "note": told.words("drawer.semicolon").join(part for part in note if part),
    }
    return {name: value for name, value in fields.items() if value}


def csl_date(date: Date) -> Item:
    """A date as CSL has it: its parts where they are plain, else as it is written in EDTF."""
    ends = (date.start, date.end) if date.precision is Precision.INTERVAL else (date,)
    parts = [_parts(end) if end is not None else [] for end in ends]
    if date.uncertain or not all(parts):
        return {"raw": date.text}
    found: Item = {"date-parts": [Flat(part) for part in parts]}
    if date.precision is Precision.SEASON:
        found["season"] = int(date.text[5:7]) - SEASONS
    if date.approximate:
        found["circa"] = True
    return found


def _parts(date: Date) -> list[int]:
    """Year, month and day as far as they are known; empty for what has no such parts, or lies before our era."""
    if date.earliest is None or civil(date.earliest)[0] < 1:
        return []
    known = 1 if date.precision is Precision.SEASON else UNITS.get(date.precision, 0)
    return list(civil(date.earliest))[:known]


def _name(author: Author) -> Item:
    names = {"literal": author.literal} if author.literal else {"family": author.family, "given": author.given}
    return {name: said for name, said in names.items() if said}


def _plain(said: str) -> str:
    """Words with ordinary blanks: what is copied is read by other programs."""
    return said.replace("\u202f", " ").replace("\u00a0", " ")


def _dumped(items: list[Item]) -> str:
    import yaml  # a story that was kept from last time is shown without it

    class Dumper(yaml.SafeDumper):
        """Writes each date on one line."""

    Dumper.add_representer(Flat, lambda dumper, parts: dumper.represent_sequence("tag:yaml.org,2002:seq", parts, True))
    return str(yaml.dump({"references": items}, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=4096))

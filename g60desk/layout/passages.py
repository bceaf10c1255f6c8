"""The passages of a source that are cited (`¶5, 23`, `p. 87`, the number of a record), each source once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from g60desk.layout.account_parts import Row
from g60desk.layout.citation import citation
from g60desk.layout.listing import in_a_sentence
from g60desk.layout.reference import readable_address
from g60desk.layout.told import Told
from g60desk.story.model import Cite, Key, Source

PARAGRAPH, PAGE, NUMBER = re.compile(r"¶\s*(.+)"), re.compile(r"p\. ?(.+)"), re.compile(r"\d+")
DATASET = "dataset"  # CSL's type of a source that has numbered records


def by_source(cites: Iterable[Cite]) -> dict[Key, tuple[str, ...]]:
    """The passages cited of each source, each source and each passage once and in the order in which they come."""
    found: dict[Key, dict[str, None]] = {}
    for cite in cites:
        found.setdefault(cite.source, {}).update({cite.at: None} if cite.at else {})
    return {source: tuple(passages) for source, passages in found.items()}


def in_one(passages: Sequence[str]) -> str:
    """Passages of one source in a line, as they are written: `¶8, 9`."""
    paragraphs = _parts(passages, PARAGRAPH)
    return f"¶{', '.join(paragraphs)}" if paragraphs else ", ".join(passages)


def reading_order(passage: str) -> tuple[float, ...]:
    """Where a passage comes when a source is read from its beginning; what has no paragraph comes last."""
    if not PARAGRAPH.fullmatch(passage):
        return (float("inf"),)
    return tuple(float(number) for number in re.findall(r"\d+", passage))


def rows_of_sources(told: Told, cites: Iterable[Cite]) -> list[Row]:
    """The sources, each once with the passages in it and its address, as (name, what it is)."""
    rows: list[Row] = []
    for key, passages in by_source(cites).items():
        source = told.index.source(key)
        if source is None:
            continue
        rows.append((f"{told.words('drawer.source')} {told.source_numbers[key]}", citation(told, source)))
        if passages:
            rows.append(_passages(told, source, passages))
        if address := readable_address(source):
            rows.append((told.words("drawer.address"), address))
    return rows


def _passages(told: Told, source: Source, passages: Sequence[str]) -> Row:
    """Passages with the name for what they are: paragraphs, pages, numbers of records."""
    paragraphs = _parts(sorted(passages, key=reading_order), PARAGRAPH)
    pages = _parts(passages, PAGE)
    if paragraphs and source.paragraphs:
        several = len(paragraphs) > 1 or not NUMBER.fullmatch(paragraphs[0])
        said = told.words("drawer.n_of_m", n=in_a_sentence(told, paragraphs), m=source.paragraphs)
        return told.words("drawer.paragraphs" if several else "drawer.paragraph"), said
    if pages:
        return told.words("drawer.page"), in_a_sentence(told, pages)
    name = source.publisher or source.container_title
    if source.type == DATASET and name and all(NUMBER.fullmatch(one) for one in passages):
        key = "drawer.number_in" if len(passages) == 1 else "drawer.numbers_in"
        return told.words(key, name=name), in_a_sentence(told, passages)
    return told.words("drawer.place_in"), told.words("drawer.comma").join(passages)


def _parts(passages: Sequence[str], kind: re.Pattern[str]) -> list[str]:
    """The single parts of passages that are all of one kind; empty where one is of another."""
    found = [kind.fullmatch(passage) for passage in passages]
    if not all(found):
        return []
    parts = [part for match in found if match for part in re.split(r",\s*", match[1])]
    return list(dict.fromkeys(parts))

"""The page with all sources of the story by their numbers, each with the steps that rest on it."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from g60desk.export.addressed import Addressed
from g60desk.export.leaves import Leaf
from g60desk.export.markup import Child, tag
from g60desk.export.pages.place import SOURCES
from g60desk.export.pages.sheet import Told, page_of


def sources_page(told: Told) -> bytes:
    """The page of the sources."""
    return page_of(told, SOURCES, told.words("web.sources"), _main(told))


def _main(told: Told) -> Iterator[Child]:
    yield tag("h1", told.words("web.sources"))
    yield tag("p", told.words("web.plates"), class_="lead")
    yield tag("ol", (_source(told, number, one) for number, one in told.sources.items()), class_="sources")


def _source(told: Told, number: int, source: Addressed) -> Element:
    link = (
        tag("a", source.address, href=source.link, rel="external noreferrer") if source.link else source.address or None
    )
    users = [leaf for leaf in told.talk.leaves if number in _numbers(told, leaf)]
    return tag("li", tag("p", source.before, link, source.after), _back(told, users), id=f"source-{number}")


def _back(told: Told, leaves: list[Leaf]) -> Element | None:
    """The ways back to the steps that rest on a source."""
    if not leaves:
        return None
    links = (
        tag("li", tag("a", str(leaf.number), href=told.place.page(leaf), aria_label=_named(told, leaf)))
        for leaf in leaves
    )
    said = tag("span", told.words("web.used", n=len(leaves)), told.words("table.colon"))
    return tag("div", said, tag("ul", links), class_="back")


def _named(told: Told, leaf: Leaf) -> str:
    return told.words("web.step", n=leaf.number, title=leaf.title)


def _numbers(told: Told, leaf: Leaf) -> frozenset[int]:
    """The sources of what a step says and of what its picture shows."""
    figures = (*leaf.figures, *(leaf.note_figures if told.notes else ()))
    said = {mark.number for marks in (leaf.marks, *(figure.marks for figure in figures)) for mark in marks}
    return told.pictures[leaf.id].seen | said

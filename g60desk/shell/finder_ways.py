"""The ways to look at a story that can be found by name: pictures, orders and filters, as well as its records."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from g60desk.layout.comparison_choice import FILTERS, ORDERS
from g60desk.layout.comparison_pictures import PICTURES
from g60desk.story.model import FigureStanding, SourceOrder, Story, Text


class FoundWay(NamedTuple):
    """A way: its kind and key, as a press on it is carried out, its name, and where it leads."""

    kind: str
    key: str
    title: Text
    about: Text


def ways_in(story: Story, said: Callable[[str], Text]) -> Iterator[FoundWay]:
    """All ways; `said` gives the interface's words for a key in all languages of the story."""
    comparison = said("foot.comparison")
    for key, picture in PICTURES.items() if story.comparison.subjects else ():
        yield FoundWay("compared", key, said(picture.words), comparison)
    if len(story.comparison.aspects) > 1:  # there is something to be put in order
        for field, keys in (("aspects_by", ORDERS), ("aspects_of", FILTERS)):
            for key in keys:
                yield FoundWay("show", f"{field}={key}", said(f"comparison.{field}_{key or 'story'}"), comparison)
    yield from _evidence(story, said)


def _evidence(story: Story, said: Callable[[str], Text]) -> Iterator[FoundWay]:
    """The pages of the sources, their orders, and the figures of each standing."""
    sources, figures = said("foot.sources"), said("sources.page_figures")
    for order in SourceOrder if story.sources else ():
        yield FoundWay("evidence", f"evidence=,sources_by={order}", said(f"sources.by_{order}"), sources)
    for standing in FigureStanding if story.figures else ():
        key = f"evidence=figures,standing={standing}"
        yield FoundWay("evidence", key, said(f"sources.standing.{standing}"), figures)
    if story.figures:
        yield FoundWay("evidence", "evidence=figures,standing=", figures, sources)
    if story.notes:
        yield FoundWay("evidence", "evidence=notes", said("sources.page_notes"), sources)

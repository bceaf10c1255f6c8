"""What each source of a story supports: every record that cites it, with the place in the source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from g60desk.layout.passages import reading_order
from g60desk.layout.told import Told
from g60desk.story.model import Cites, Key, Story, Text
from g60desk.story.same import once

KINDS = (
    "figure",
    "cell",
    "event",
    "era",
    "phase",
    "place",
    "line",
    "subject",
    "note",
)  # in the order of a list of them


class Support(msgspec.Struct, frozen=True):
    """A record that cites a source: what it is, where in the source, and what it is called."""

    kind: str
    key: Key
    at: str
    name: Text

    @property
    def opens(self) -> str:
        """The record as `kind:key`."""
        return f"{self.kind}:{self.key}"


def supports(told: Told) -> Mapping[Key, list[Support]]:
    """The records that cite each source, in the order of its paragraphs, then in that of the story."""
    return supports_in(told.story)


@once
def supports_in(story: Story) -> Mapping[Key, list[Support]]:
    """The same, of a story in any language: gone through once for each."""
    found: dict[Key, dict[Support, None]] = {source.id: {} for source in story.sources}
    for kind, key, name, cites in _citing(story):
        for cite in cites:
            if cite.source in found:
                found[cite.source][Support(kind, key, cite.at, name)] = None
    return {source: sorted(several, key=lambda one: reading_order(one.at)) for source, several in found.items()}


def same_place(told: Told, cites: Cites, own: str) -> list[tuple[str, list[Support]]]:
    """The figures that stand at the same places as these sources' `at`, by place; `own` is left out."""
    everything = supports(told)
    found: list[tuple[str, list[Support]]] = []
    for cite in cites:
        others = [one for one in everything.get(cite.source, [])
                  if one.kind == "figure" and one.at == cite.at and one.opens != own]  # fmt: skip
        if cite.at and others:
            found.append((cite.at, others))
    return found


def _citing(story: Story) -> Iterator[tuple[str, Key, Text, Cites]]:
    for phase in story.phases:
        yield "phase", phase.id, Text({"": phase.name}), phase.cite
    for event in story.timeline.events:
        yield "event", event.id, event.title, event.cite
    for era in story.timeline.eras:
        yield "era", era.id, era.name, era.cite
    for place in story.network.places:
        yield "place", place.id, place.name, place.cite
    for line in story.network.lines:
        yield "line", line.id, line.name, Cites([*line.cite, *(cite for part in line.sections for cite in part.cite)])
    for subject in story.comparison.subjects:
        yield "subject", subject.id, subject.name, subject.all_cites
    for aspect in story.comparison.aspects:
        for one, cell in aspect.cells.items():
            yield "cell", f"{aspect.id}/{one}", cell.text or aspect.name, cell.cite
    for key, figure in story.figures.items():
        yield "figure", key, figure.label, figure.cite
    for note in story.notes:
        yield "note", note.id, note.title, note.cite

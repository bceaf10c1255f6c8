"""What shows a figure: charts, cells, events, phases and places that name it, and the figures that are made of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from g60desk.layout.told import Told
from g60desk.state import Selection
from g60desk.story.model import Key, Story, Text
from g60desk.story.phrases import figures_named
from g60desk.story.same import once

KINDS = ("chart", "cell", "event", "phase", "place", "era", "figure", "note")  # in the order of a list of them


def shown_by(told: Told, key: Key) -> tuple[Selection, ...]:
    """The records that show a figure, or say it in one of their texts; each once, in the order of `KINDS`."""
    return _shown_in(told.story).get(key, ())


@once
def _shown_in(story: Story) -> Mapping[Key, tuple[Selection, ...]]:
    found: dict[Key, dict[Selection, None]] = {}
    for kind, key, named in _showing(story):
        for one in named:
            if one in story.figures:
                found.setdefault(one, {})[Selection(kind, key)] = None
    return {one: tuple(sorted(several, key=lambda shown: KINDS.index(shown.kind))) for one, several in found.items()}


def _showing(story: Story) -> Iterator[tuple[str, Key, tuple[Key, ...]]]:
    """Each record with the figures that it shows."""
    for chart in story.statistics.charts:
        yield "chart", chart.id, (*chart.shown, *_said(chart.title, chart.lead, chart.note, chart.short))
    for aspect in story.comparison.aspects:
        for subject, cell in aspect.cells.items():
            yield "cell", f"{aspect.id}/{subject}", (cell.figure, *_said(cell.text, cell.note))
    for event in story.timeline.events:
        yield "event", event.id, (*event.figures, *_said(event.title, event.short, event.text, event.note))
    for phase in story.phases:
        yield "phase", phase.id, (*phase.figures.values(), *_said(phase.title, phase.text, phase.short))
    for place in story.network.places:
        yield "place", place.id, (*place.figures.values(), *_said(place.note))
    for era in story.timeline.eras:
        yield "era", era.id, _said(era.text, era.note)
    for key, figure in story.figures.items():
        if figure.derive is not None:
            yield "figure", key, (*figure.derive.ratio, *figure.derive.sum, *figure.derive.difference)
    for note in story.notes:
        yield "note", note.id, (*note.about, *_said(note.says, note.others, note.text))


def _said(*texts: Text) -> tuple[Key, ...]:
    return tuple(key for text in texts for key in figures_named(text))

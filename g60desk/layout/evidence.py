"""What the view of sources lists: sources in an order and by a filter, figures by standing, or the editor's notes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import groupby

import msgspec

from g60desk.layout.citation_names import sorting_name
from g60desk.layout.supports import supports
from g60desk.layout.told import Told
from g60desk.state import Selection
from g60desk.story.days import civil
from g60desk.story.derive import standing_of
from g60desk.story.model import EvidencePage, FigureStanding, Key, Source, SourceOrder, Story
from g60desk.story.same import once

KIND = {"": "source", EvidencePage.FIGURES: "figure", EvidencePage.NOTES: "note"}  # of what a page lists
UNDATED = 10_000  # later than any year: what nobody dates comes last


class Group(msgspec.Struct, frozen=True):
    """Records of one list that belong together, under a heading (empty for none)."""

    heading: str
    keys: tuple[Key, ...]


def page_of(told: Told) -> str:
    """The page that is shown; one that is not known is that of the sources."""
    return told.state.evidence if told.state.evidence in KIND else ""


def listed(told: Told) -> tuple[Group, ...]:
    """The groups of the page that is shown."""
    page = page_of(told)
    if page == EvidencePage.FIGURES:
        return figures_listed(told)
    if page == EvidencePage.NOTES:
        return (Group("", tuple(note.id for note in told.story.notes)),)
    return sources_listed(told)


def keys_of(groups: tuple[Group, ...]) -> tuple[Key, ...]:
    """The records of a list, one after the other."""
    return tuple(key for group in groups for key in group.keys)


def chosen_of(told: Told, keys: tuple[Key, ...]) -> Key:
    """The record of the list that is told about: the selected one, else the first; empty where there is none."""
    chosen = told.state.selection
    if chosen is not None and chosen.kind == KIND[page_of(told)] and chosen.key in keys:
        return chosen.key
    return keys[0] if keys else ""


def shown_record(told: Told) -> Selection | None:
    """The record that the page tells about; None where it tells of nothing."""
    key = chosen_of(told, keys_of(listed(told)))
    return Selection(KIND[page_of(told)], key) if key else None


# sources


def sources_listed(told: Told) -> tuple[Group, ...]:
    """The sources that the filter keeps, in the order that is wished."""
    state = told.state
    kept = [one for one in told.story.sources
            if state.sources_of in ("", one.type) and state.sources_in in ("", one.language)]  # fmt: skip
    match state.sources_by:
        case SourceOrder.SUPPORTS:
            found = supports(told)
            return _one(sorted(kept, key=lambda one: -len(found[one.id])))
        case SourceOrder.NAME:
            return _one(sorted(kept, key=lambda one: _name(told, one)))
        case SourceOrder.YEAR:
            return _grouped(kept, lambda one: -_year(one), lambda one: _year_said(told, one))
        case SourceOrder.PUBLISHER:
            return _grouped(kept, _publisher_key, lambda one: publisher_of(one) or told.words("sources.no_publisher"))
    return _one(kept)


def publisher_of(source: Source) -> str:
    """Where a source appeared: its container, else who published it."""
    return source.container_title or source.publisher


def _one(sources: list[Source]) -> tuple[Group, ...]:
    return (Group("", tuple(one.id for one in sources)),)


def _grouped(
    sources: list[Source], by: Callable[[Source], object], heading: Callable[[Source], str]
) -> tuple[Group, ...]:
    ordered = sorted(sources, key=by)  # type: ignore[arg-type]  # each `by` gives values of one kind
    parts = [list(several) for _, several in groupby(ordered, by)]
    return tuple(Group(heading(several[0]), tuple(one.id for one in several)) for several in parts)


def _year(source: Source) -> int:
    """The year in which a source appeared."""
    first = source.issued.earliest if source.issued else None
    return civil(first)[0] if first is not None else -UNDATED


def _year_said(told: Told, source: Source) -> str:
    year = _year(source)
    return told.words("sources.no_year") if year == -UNDATED else told.words("sources.year", year=year)


def _publisher_key(source: Source) -> tuple[bool, str]:
    return not publisher_of(source), publisher_of(source).casefold()


def _name(told: Told, source: Source) -> str:
    """By the first author, else by the title without its marks."""
    return sorting_name(source.author) or told.text(source.title).strip("[]［］“”《》").casefold()


def types_of(told: Told) -> Mapping[str, int]:
    """The types of the sources in the language that is kept, the most frequent first, with their number."""
    return _counted([one.type for one in told.story.sources if told.state.sources_in in ("", one.language)])


def languages_of(told: Told) -> Mapping[str, int]:
    """The languages of the sources of the type that is kept, the most frequent first, with their number."""
    kept = (one.language for one in told.story.sources if told.state.sources_of in ("", one.type))
    return _counted([language for language in kept if language])


def _counted(names: list[str]) -> dict[str, int]:
    found = {name: names.count(name) for name in dict.fromkeys(names)}
    return dict(sorted(found.items(), key=lambda one: -one[1]))


# figures


def figures_listed(told: Told) -> tuple[Group, ...]:
    """The figures by standing, the best supported first, those without a value last."""
    groups = standings(told.story)
    shown = [one for one in FigureStanding if told.state.standing in ("", one) and groups[one]]
    return tuple(Group(told.words(f"sources.standing.{one}"), groups[one]) for one in shown)


@once
def standings(story: Story) -> Mapping[FigureStanding, tuple[Key, ...]]:
    """The figures of each standing, in the order of the story."""
    found: dict[FigureStanding, list[Key]] = {one: [] for one in FigureStanding}
    for key in story.figures:
        try:
            found[FigureStanding(standing_of(story, key))].append(key)
        except ValueError:
            found[FigureStanding.NO_VALUE].append(key)
    return {one: tuple(keys) for one, keys in found.items()}

"""What can be found of tours beside their steps: telling one in so many minutes, and keeping a view as a step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from g60desk.shell.finder_ways import FoundWay
from g60desk.story.model import NOTHING_SAID, Story, Text, Tour
from g60desk.tour.route import lengths_of
from g60desk.words import Words


def tours_in(story: Story, spoken: Sequence[Words]) -> Iterator[FoundWay]:
    """The talks of all tours; `spoken` are the interface's words in each language of the story."""
    for tour in story.tours:
        yield FoundWay("tell", tour.id, _said(spoken, "tours.find", tour), NOTHING_SAID)
        for minutes in lengths_of(tour):
            key = "tours.find_in" if len(story.tours) > 1 else "tours.find_only"
            yield FoundWay("tell", f"{tour.id}/{minutes}", _said(spoken, key, tour, minutes), tour.title)


def keeping_in(story: Story, spoken: Sequence[Words]) -> Iterator[FoundWay]:
    """Where the present view can be kept as a step; without a story there is none."""
    if not story.title:
        return
    yield FoundWay("keep", "clipboard", _said(spoken, "keeping.find_clipboard"), NOTHING_SAID)
    for tour in story.tours:
        yield FoundWay("keep", f"tour/{tour.id}", _said(spoken, "keeping.find_tour", tour), NOTHING_SAID)
    yield FoundWay("keep", "new", _said(spoken, "keeping.find_new"), NOTHING_SAID)


def _said(spoken: Sequence[Words], key: str, tour: Tour | None = None, minutes: int = 0) -> Text:
    """The words in all languages, with the title of a tour where they name one."""
    return Text({words.language: words(key, title=_title(tour, words.language), n=minutes) for words in spoken})


def _title(tour: Tour | None, language: str) -> str:
    return (tour.title.of(language) or tour.id) if tour else ""

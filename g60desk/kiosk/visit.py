"""What belongs to one visitor, and what a new visitor begins with: told here and nowhere else.

A visit is the whole `State` (filters, zoom, language, units, sorting, all of it) and a `Visit` beside it.  Nothing of
either is carried over: both are made anew.  What a window remembers besides is named in `MEMORIES`, and each has to
forget; `start_over` asks all of them and takes no excuse.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import msgspec

from g60desk.state import State
from g60desk.story.index import Index
from g60desk.story.model import Key, View

# What lives outside of State and Visit while a visitor is there, and what it is.
MEMORIES: Mapping[str, str] = {
    "jumps": "the way back to where a jump began (session)",
    "undo": "what can be taken back and done again",
    "scroll": "how far lists, tables and drawers are scrolled",
    "panels": "what lies open over the view: finder, help, choices",
    "fingers": "touches, drags and flings that have not ended",
    "news": "a line that tells what was just done",
    "query": "the words that were searched for",
    "times": "how long this visit has taken",
}


class MissingMemoryError(Exception):
    """A part of the window that remembers something was not handed in to be forgotten."""


class First(msgspec.Struct, frozen=True):
    """How a visit begins in this hall: the language where it is not chosen, the colours, the text, stillness."""

    language: str = "en"
    theme: str = "hall"
    text: float = 1.0
    still: bool = False


class Visit(msgspec.Struct, frozen=True):
    """What one visitor has chosen besides the state: how many times as large the text is, and the stop of the tour.

    `asked` is True while the visitor is asked whether somebody is still there, `low` while what stands high on an
    upright page is brought down to hands that sit.
    """

    text: float = 1.0
    stop: Key = ""
    asked: bool = False
    low: bool = False


class Beginning(msgspec.Struct, frozen=True):
    """The state and the visit with which a new visitor begins."""

    state: State
    visit: Visit


def beginning(index: Index, first: First) -> Beginning:
    """What a new visitor begins with; nothing in it comes from an earlier one."""
    languages = index.story.languages
    language = first.language if first.language in languages or not languages else languages[0]
    state = State(language=language, theme=first.theme, still=first.still, view=_first_view(index))
    return Beginning(state, Visit(text=first.text))


def start_over(index: Index, first: First, forgets: Mapping[str, Callable[[], None]]) -> Beginning:
    """Have everything forgotten, then give what a new visitor begins with.

    `forgets` has one call for each of `MEMORIES`; raises MissingMemoryError where one is missing, before any is called.
    All of them are called, also when one fails; its error is raised at the end.
    """
    if missing := sorted(MEMORIES.keys() - forgets.keys()):
        raise MissingMemoryError(f"nobody forgets: {', '.join(missing)}")
    errors: list[Exception] = []
    for forget in forgets.values():
        try:
            forget()
        except Exception as error:  # the next visitor must not see what another part could not forget
            errors.append(error)
    if errors:
        raise ExceptionGroup("not everything could be forgotten", errors)
    return beginning(index, first)


def _first_view(index: Index) -> View:
    """The first view that has something to show."""
    story = index.story
    full = {
        View.TIMELINE: story.timeline.events,
        View.NETWORK: story.network.places,
        View.COMPARISON: story.comparison.subjects,
        View.STATISTICS: story.statistics.charts,
    }
    return next((view for view, records in full.items() if records), View.TIMELINE)

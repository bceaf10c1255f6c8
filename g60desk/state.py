"""What is being shown: one frozen value that all views and windows share.

Everything that a step, a shared link or the next start needs to show the same picture again is here, and nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from g60desk.story.index import Index
from g60desk.story.model import Key, NetworkLayout, View


class Selection(msgspec.Struct, frozen=True):
    """One record of the story: `kind` is event, place, line, figure, phase, era, subject, cell, source or note.

    The key of a cell is ``aspect/subject``.
    """

    kind: str
    key: Key

    def __str__(self) -> str:
        return f"{self.kind}:{self.key}"


def selection_of(text: str) -> Selection:
    """The selection that `str(selection)` wrote."""
    kind, _, key = text.partition(":")
    return Selection(kind, key)


class State(msgspec.Struct, frozen=True):
    """The state of a show.

    `phase` empty means the last one; `window` is the timeline's visible span as day numbers; `lens` is the map's centre
    (lon, lat in degrees) and magnification; `page` is the statistics page; `aspects` the first aspect of the comparison
    that is shown; `opened` is what the source drawer tells about.  Of the timeline's tracks, `hidden` are left out with
    their events, `folded` are collapsed, and `order` is the order that was wished, empty for the story's own.
    """

    language: str = "en"
    theme: str = "paper"
    view: View = View.TIMELINE
    phase: Key = ""
    selection: Selection | None = None
    window: tuple[float, float] | None = None
    layout: NetworkLayout = NetworkLayout.MAP
    lens: tuple[float, float, float] | None = None
    page: Key = ""
    aspects: int = 0
    table: bool = False
    opened: Selection | None = None
    hidden: tuple[Key, ...] = ()
    folded: tuple[Key, ...] = ()
    order: tuple[Key, ...] = ()


def page_with(index: Index, state: State, opened: Selection | None) -> Key:
    """The statistics page that shows what is opened: the present one where it does, else that of the first chart."""
    if opened is None or opened.kind != "figure" or state.view != View.STATISTICS:
        return state.page
    shown = [chart.id for chart in index.charts.values() if opened.key in chart.figures]
    return shown[0] if shown and state.page not in shown else state.page


def known(index: Index, chosen: Selection) -> bool:
    """True when the story has the record; the list of all sources is always there."""
    if chosen.kind == "cell":
        aspect, _, subject = chosen.key.partition("/")
        return aspect in index.aspects and subject in index.aspects[aspect].cells
    if chosen == Selection("source", ""):
        return True
    tables: dict[str, Mapping[str, Any]] = {
        "event": index.events,
        "place": index.places,
        "line": index.lines,
        "figure": index.figures,
        "phase": index.phases,
        "era": index.eras,
        "subject": index.subjects,
        "aspect": index.aspects,
        "chart": index.charts,
        "source": index.sources,
        "note": index.notes,
    }
    return chosen.key in tables.get(chosen.kind, {})

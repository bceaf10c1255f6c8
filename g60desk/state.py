"""What is being shown: one frozen value that all views and windows share.

Everything that a step, a shared link or the next start needs to show the same picture again is here, and nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from g60desk.story.index import Index
from g60desk.story.model import Key, NetworkLayout, View
from g60desk.story.named import has_record
from g60desk.story.pace import Pace
from g60desk.story.showing import MOST_REACH as MOST_REACH


class Selection(msgspec.Struct, frozen=True):
    """One record of the story: `kind` is event, place, line, figure, phase, era, subject, cell, source or note;
    picture is that of an event, sum that of its members, stop one of a subject's, method how a picture is measured.

    The key of a stop is ``subject/number`` (from 1), that of a cell ``aspect/subject``, that of a sum
    ``people/phase/year`` or ``area/phase/year``.
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
    (lon, lat in degrees) and magnification; `page` is the statistics page, or which table of the network is shown;
    `opened` is what the source drawer tells about.  Of the
    timeline's tracks, `hidden` are left out with their events, `folded` are collapsed, and `order` is the order that
    was wished, empty for the story's own.

    In the network, `beside` is the place that the selected one is compared with (`WAITING` until it is chosen), `along`
    the line on which the selected place was come to, `reach` how many links off a neighbour may be, and `sized` the
    role of the figures that marks are drawn by.

    `compared` is which picture of the comparison is shown, a key of `layout/comparison_pictures.py`: empty for lines
    and aspects.  `pair` are the two subjects in focus, or a first one that waits for its second; `aspects_by` is the
    order of the aspects and `aspects_of` their filter, keys of `layout/comparison_choice.py`; `aspects` is the first
    aspect of these that is shown, `subjects` the first subject.  `stretch` is the span of km of the strips that is in
    sight; None for all.

    Of its histories, `since` is True where they are counted by years since each began, and `span` is the window of
    their axis: day numbers, or days since; None for all of it.

    `unit` is what figures of its kind are told in: empty as printed, ``ha`` or another of the units, or ``as:ID`` for
    so many of a yardstick of the story.  `sorts` are the tables that stand in another order than the story's, each as
    ``TABLE/COLUMN`` or ``TABLE/COLUMN/falling``.

    `closer` is what of a series is looked into, as day numbers; None where it is drawn as told.

    In the view of sources, `evidence` is the page: empty for the sources, or an `EvidencePage`.  `sources_by` is their
    order, `sources_of` and `sources_in` keep those of one type and in one language, `standing` the figures of one
    standing.

    `day` is the story time as a day number (with its part of the day).  While there is one, the phase follows from it:
    the last that has begun by then (its earliest day counts), and before the first none, so that all is still to
    come.  None leaves it to `phase` alone.  `playing` is True while story time runs, at the pace `pace`; `still` asks
    every view for cuts instead of motion.
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
    day: float | None = None
    playing: bool = False
    pace: Pace = Pace.NORMAL
    still: bool = False
    beside: Key = ""
    along: Key = ""
    reach: int = 1
    sized: Key = ""
    unit: Key = ""
    sorts: tuple[Key, ...] = ()
    compared: Key = ""
    pair: tuple[Key, ...] = ()
    aspects_by: Key = ""
    aspects_of: Key = ""
    stretch: tuple[float, float] | None = None
    subjects: int = 0
    since: bool = False
    span: tuple[float, float] | None = None
    closer: tuple[float, float] | None = None
    evidence: Key = ""
    sources_by: Key = ""
    sources_of: str = ""
    sources_in: str = ""
    standing: Key = ""


PLACES, LINES = "places", "lines"  # pages of the network: its two tables
WAITING = "?"  # no record is called so
LOOKS = ("language", "theme", "pace", "still")  # fields that stay when one goes elsewhere


def looks_of(state: State) -> dict[str, Any]:
    """The fields that stay when one goes elsewhere, and their values."""
    return {name: getattr(state, name) for name in LOOKS}


def besides_looks(state: State) -> dict[str, Any]:
    """All other fields, and their values."""
    return {name: getattr(state, name) for name in State.__struct_fields__ if name not in LOOKS}


def changed(state: State, fields: Mapping[str, Any]) -> State:
    """The state with other fields; unknown fields raise AttributeError.

    A phase that is set by hand clears the day: from then on the phase decides.  Any hand on time stops it: a phase, a
    window, an event, a drawer.  Whoever sets the day as well means what it sets: story time itself, as it runs.
    Another selection is compared with nothing yet, and one that is no place ends a travel along a line.  Other aspects
    or subjects are shown from the first on.  Another axis of histories is shown whole,
    and another chart as it is drawn.
    """
    fields = dict(fields)
    if fields.get("since", state.since) != state.since:
        fields.setdefault("span", None)
    if fields.get("page", state.page) != state.page:
        fields.setdefault("closer", None)
    if _compares_others(state, fields):
        fields.setdefault("aspects", 0)
        fields.setdefault("subjects", 0)
    wish = fields.get("selection", state.selection)
    if wish != state.selection:
        fields.setdefault("beside", "")
        if wish is None or wish.kind != "place":
            fields.setdefault("along", "")
        if wish is not None and wish.kind in ("place", "line") and state.page in (PLACES, LINES):
            fields.setdefault("page", f"{wish.kind}s")
    if "day" not in fields:
        if "phase" in fields:
            fields["day"] = None
        if "phase" in fields or any(_is_hand(state, name, value) for name, value in fields.items()):
            fields.setdefault("playing", False)
    return msgspec.structs.replace(state, **fields)


def _compares_others(state: State, fields: Mapping[str, Any]) -> bool:
    """True for fields by which other aspects or subjects are shown: one that waits for its second hides none."""
    pair = tuple(fields.get("pair", state.pair))
    if pair != state.pair and 2 in (len(pair), len(state.pair)):
        return True
    return any(fields.get(name, getattr(state, name)) != getattr(state, name) for name in ("aspects_by", "aspects_of"))


def _is_hand(state: State, name: str, value: Any) -> bool:
    """True for a field whose new value holds story time."""
    if name == "selection":
        return value is not None and value != state.selection and value.kind == "event"
    return (name == "opened" and value is not None) or (name == "window" and value != state.window)


def page_with(index: Index, state: State, opened: Selection | None) -> Key:
    """The statistics page that shows what is opened: the present one where it does, else that of the first chart."""
    if opened is None or opened.kind != "figure" or state.view != View.STATISTICS:
        return state.page
    shown = [chart.id for chart in index.charts.values() if opened.key in chart.shown]
    return shown[0] if shown and state.page not in shown else state.page


def known(index: Index, chosen: Selection) -> bool:
    """True when the story has the record; the list of all sources is always there."""
    return has_record(index, chosen.kind, chosen.key)


def at_rest(state: State) -> State:
    """A state without what changes in each frame of a movement: the windows of time and of km, the day, the lens."""
    return msgspec.structs.replace(state, window=None, stretch=None, day=None, lens=None, span=None, closer=None)

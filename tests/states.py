"""States of a show made of chance, in which everything that is named is in the story."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from g60desk.state import LINES, PLACES, Selection, State
from g60desk.story.index import Index
from g60desk.story.model import (
    AspectFilter,
    AspectOrder,
    ComparisonPicture,
    EvidencePage,
    FigureStanding,
    NetworkLayout,
    SourceOrder,
    View,
)
from g60desk.story.named import EVERYTHING, TABLES
from g60desk.story.pace import Pace


def states_of(index: Index) -> st.SearchStrategy[State]:
    """Any state in which this story can be shown."""
    days = st.floats(600_000, 800_000)
    records = st.sampled_from(
        [Selection(kind, key) for kind, table in TABLES.items() for key in getattr(index, table)]
        + [Selection("cell", key) for key in index.cells]
        + [Selection("sum", "people/v1/2020"), Selection("source", EVERYTHING.partition(":")[2])]
    )
    tracks = st.lists(st.sampled_from(sorted(index.tracks)), unique=True).map(tuple)
    fields: dict[str, st.SearchStrategy[Any]] = {
        "language": st.sampled_from(["en", "zh-Hans"]),
        "theme": st.sampled_from(["paper", "hall", "contrast"]),
        "view": st.sampled_from(View),
        "phase": st.sampled_from(["", *index.phases]),
        "selection": st.none() | records,
        "window": st.none() | st.tuples(days, st.floats(1, 90_000)).map(lambda one: (one[0], one[0] + one[1])),
        "layout": st.sampled_from(NetworkLayout),
        "lens": st.none() | st.tuples(st.floats(-180, 180), st.floats(-90, 90), st.floats(1, 60)),
        "page": st.sampled_from(["", PLACES, LINES, *index.charts]),
        "subjects": st.integers(0, 3),
        "stretch": st.none() | st.tuples(st.floats(-500, 0), st.floats(1, 900)),
        "evidence": st.sampled_from(["", *EvidencePage]).map(str),
        "sources_by": st.sampled_from(["", *SourceOrder]).map(str),
        "sources_of": st.sampled_from(["", *(source.type for source in index.story.sources)]),
        "sources_in": st.sampled_from(["", *(source.language for source in index.story.sources)]),
        "standing": st.sampled_from(["", *FigureStanding]).map(str),
        "compared": st.sampled_from(["", *ComparisonPicture]).map(str),
        "pair": st.lists(st.sampled_from(sorted(index.subjects)), max_size=2, unique=True).map(tuple),
        "aspects_by": st.sampled_from(["", *AspectOrder]).map(str),
        "aspects_of": st.sampled_from(["", *AspectFilter]).map(str),
        "aspects": st.integers(0, max(0, len(index.aspects) - 1)),
        "table": st.booleans(),
        "opened": st.none() | records,
        "hidden": tracks,
        "folded": tracks,
        "order": tracks,
        "day": st.none() | days,
        "playing": st.booleans(),
        "pace": st.sampled_from(Pace),
        "still": st.booleans(),
        "beside": st.sampled_from(["", "?", *index.places]),
        "along": st.sampled_from(["", *index.lines]),
        "since": st.booleans(),
        "span": st.none() | st.tuples(days, st.floats(1, 90_000)).map(lambda one: (one[0], one[0] + one[1])),
        "closer": st.none() | st.tuples(days, st.floats(1, 90_000)).map(lambda one: (one[0], one[0] + one[1])),
        "reach": st.integers(1, 2),
        "sized": st.sampled_from(["", "people"]),
        "unit": st.sampled_from(["", "ha", "mi", "as:pitch"]),
        "sorts": st.sampled_from([(), ("statistics/value",), ("places/people/falling", "timeline/date")]),
    }
    assert set(fields) == set(State.__struct_fields__), "a field of the state that no test varies"
    return st.builds(State, **fields)

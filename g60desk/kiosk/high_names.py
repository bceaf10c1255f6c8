"""What a button of the lower face of the foot is called: as short as the thing is called on the page."""

from __future__ import annotations

from g60desk.layout.record_names import record_name
from g60desk.layout.scene import Target
from g60desk.layout.told import Told
from g60desk.state import Selection, selection_of
from g60desk.story.named import has_record

RECORDS = frozenset(("event", "place", "line", "figure", "chart", "subject", "aspect", "era", "phase", "cell",
                     "source", "note"))  # fmt: skip


def words_for(told: Told, target: Target) -> str:
    """The words for a target: the name of its record, that of the record of a source mark, else what is said of it."""
    if target.kind == "strip":
        return told.words("kiosk.low_fit")  # what a press on it does
    if target.kind == "cite":
        return _record(told, selection_of(target.key)) or target.name
    return (_record(told, Selection(target.kind, target.key)) if target.kind in RECORDS else "") or target.name


def _record(told: Told, record: Selection) -> str:
    """What a record is called; an event as in the timeline, where it has a short name."""
    if not has_record(told.index, record.kind, record.key):
        return ""
    short = told.text(told.index.events[record.key].short) if record.kind == "event" else ""
    return short or " ".join(record_name(told, record).replace("\u2003", told.words("table.colon")).split())

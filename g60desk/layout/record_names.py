"""What any record of a story is called where something else leads to it."""

from __future__ import annotations

from g60desk.layout.account_comparison import said_in
from g60desk.layout.account_figures import figure_value
from g60desk.layout.told import Told
from g60desk.state import Selection
from g60desk.story.model import Key
from g60desk.story.named import has_record, record_named, table

TITLED = frozenset(("event", "chart", "note"))
NAMED = frozenset(("place", "line", "era", "subject", "aspect"))


def record_name(told: Told, record: Selection) -> str:
    """A record in one line: its title, a figure with its value, a cell with its aspect; its id where it is none."""
    index, key = told.index, record.key
    match record.kind:
        case "figure":
            parts = (figure_value(told, key), told.text(index.figures[key].label))
            return "\u2003".join(part for part in parts if part)
        case "cell":
            aspect = key.partition("/")[0]
            said = (told.text(index.aspects[aspect].name), said_in(told, index.cells[key]))
            return told.words("table.colon").join(part for part in said if part)
        case "phase":
            return told.words("table.colon").join((index.phases[key].name, told.text(index.phases[key].title)))
        case "source":
            return told.text(index.sources[key].source.title)
        case kind if kind in TITLED:
            return told.text(table(index, kind)[key].title)
        case kind if kind in NAMED:
            return told.text(table(index, kind)[key].name)
    return key


def plate_name(told: Told, key: Key, says: str) -> str:
    """What a plate is called to the ear: what it `says`, and the record (``kind:key``) of which it is the source."""
    kind, _, own = key.partition(":")
    if not own or not has_record(told.index, kind, own):
        return says
    name = " ".join(record_name(told, Selection(kind, own)).split())
    return told.words("plate.says_of", says=says, name=name) if name else says


def concerned(told: Told, keys: tuple[Key, ...]) -> tuple[Selection, ...]:
    """The records that an editor's note concerns, each once; what has no place of its own is left out."""
    found = (record_named(told.index, "", key) for key in keys)
    records = dict.fromkeys(Selection(*one) for one in found if one is not None)
    return tuple(one for one in records if has_record(told.index, one.kind, one.key))

"""Plain values to records when something may be wrong with them: every mistake is told, and every record stays.

A bad optional field is left out, a bad required one gets a neutral stand-in (an id for a title, no date for a date).
Only what is not a mapping at all cannot become a record.
"""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec

from g60desk.story.decode import UNDATED, decode
from g60desk.story.ids import KINDS, check_id, check_key, next_name
from g60desk.story.model import (
    Aspect,
    Cite,
    Cites,
    Figure,
    Record,
    Step,
    Text,
    Tour,
)
from g60desk.story.nodes import UNREAD
from g60desk.story.problems import Ledger, Path, listed, shown
from g60desk.story.reading import Name
from g60desk.story.shapes import Field, Kind, shape
from g60desk.story.values import MISSING, Values

R = TypeVar("R", bound=Record)

# Records that can be tried as a whole; those that hold named records are taken apart, so that each of these is noted.
WHOLE = frozenset({*KINDS, Cite} - {Aspect, Tour})


class Repairer:
    """Builds records from plain values, writing what is wrong to the ledger.

    `names` gives the kind and id of the record at each path (paths as in the files); `kept` the positions in the
    file of the items of a list from which something had to be left out.
    """

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.values = Values(ledger)
        self.names: dict[Path, Name] = {}
        self.kept: dict[Path, list[int]] = {}
        self.owner = ""  # the id of the record around the one being built

    def record(self, wanted: type[R], raw: dict[str, Any], path: Path, name: str = "") -> R:
        """One record; `name` is the id to use where it says none of its own."""
        if wanted in WHOLE:
            try:
                return decode(wanted, raw)
            except ValueError:
                pass
        fields = shape(wanted).fields
        self._unknown_keys(raw, fields, path)
        around, self.owner = self.owner, str(raw.get("id", name))
        values = {field.name: self._field(field, raw, path) for field in fields.values()}
        self.owner = around
        if values.get("id") is MISSING:
            values["id"] = name
        name = values.get("id", name)
        if wanted is Figure and values["unit"] is MISSING:
            values["value"] = None  # a number without its unit would mislead
        for field in fields.values():
            if values[field.name] is MISSING:
                values[field.name] = stand_in(field, name) if field.required else field.default
        return wanted(**values)

    def _unknown_keys(self, raw: dict[str, Any], fields: dict[str, Field], path: Path) -> None:
        for key in raw:
            if key not in fields and key != "<<" and not self.ledger.is_full():
                hint = self.ledger.nearest(key, fields)
                message = f"unknown key {shown(key)}; allowed here: {listed(fields, 24)}"
                self.ledger.error((*path, key), "unknown-key", message, hint, at_key=True)

    def _field(self, field: Field, raw: dict[str, Any], path: Path) -> Any:
        value = raw.get(field.key, MISSING)
        if value is UNREAD:
            return MISSING
        if value is MISSING:
            if field.required and not self.ledger.is_full():
                self.ledger.error(path, "missing-key", f'the key "{field.key}" is missing; it is required here')
            return MISSING
        if value is None or value == "":
            tell = self.ledger.error if field.required else self.ledger.warn
            tell(
                (*path, field.key),
                "empty-value",
                f'"{field.key}" is empty; write a value or leave the key out',
                at_key=True,
            )
            return MISSING
        return self._value(field, value, (*path, field.key))

    def _value(self, field: Field, value: Any, path: Path) -> Any:
        match field.kind:
            case Kind.TEXT:
                return self.values.text(value, path)
            case Kind.CITES:
                return self._cites(value, path)
            case Kind.DATE:
                return self.values.date(value, path)
            case Kind.RECORD:
                if self.values.is_(dict, value, path, "a mapping"):
                    return self.record(field.holds, value, path)
            case Kind.RECORDS:
                return self._records(field.holds, value, path)
            case Kind.RECORD_MAP:
                return self._record_map(field.holds, value, path)
            case Kind.CHOICE:
                return self.values.choice(field, value, path)
            case Kind.WORDS:
                return self.values.words(value, path)
            case Kind.WORD_MAP:
                return self.values.word_map(value, path)
            case Kind.INTEGERS:
                return self.values.integers(value, path)
            case Kind.POINTS:
                return self.values.points(value, path)
            case _:
                return self.values.plain(field, value, path)
        return MISSING

    def _cites(self, value: Any, path: Path) -> Any:
        items = [value] if isinstance(value, dict) else value
        if not self.values.is_(list, items, path, "{source: id, at: place}, or a list of them"):
            return MISSING
        found = self._records(Cite, items, path)
        return Cites(cite for cite in found if cite.source)

    def _records(self, wanted: type[Record], value: Any, path: Path) -> Any:
        if not self.values.is_(list, value, path, "a list"):
            return MISSING
        kind = KINDS.get(wanted, "item")
        spelled = "{source: id, at: place}" if wanted is Cite else f"a mapping that spells one {kind}"
        records: list[Any] = []
        kept: list[int] = []
        taken: dict[str, int] = {}  # an id -> the last number that was put behind it
        for place, raw in enumerate(value):
            here = (*path, place)
            if not self.values.is_(dict, raw, here, spelled):
                continue
            record = self.record(wanted, raw, here, f"{kind}-{place + 1}")
            if wanted in KINDS:
                record = self._named(wanted, record, here, taken)
            records.append(record)
            kept.append(place)
        if len(kept) < len(value):
            self.kept[path] = kept
        return tuple(records)

    def _named(self, wanted: type[Record], record: Any, path: Path, taken: dict[str, int]) -> Any:
        """The record with an id that no other of its list has, so that one can be told from the other."""
        name = record.id
        check_id(self.ledger, name, path)
        if name in taken:
            self.ledger.error(
                (*path, "id"), "duplicate-id", f'the id "{name}" is given to two {KINDS[wanted]}s; each needs its own'
            )
            name = next_name(name, taken)
            record = msgspec.structs.replace(record, id=name)
        taken[name] = 1
        if wanted is Step:  # unique in its tour only
            name = f"{self.owner}/{name}"
        self.names[path] = (KINDS[wanted], name)
        return record

    def _record_map(self, wanted: type[Record], value: Any, path: Path) -> Any:
        if not self.values.is_(dict, value, path, "a mapping from ids to records"):
            return MISSING
        records = {}
        for name, raw in value.items():
            if wanted is Figure:
                check_key(self.ledger, name, (*path, name))
            if self.values.is_(dict, raw, (*path, name), f"a mapping that spells one {KINDS[wanted]}"):
                records[name] = self.record(wanted, raw, (*path, name), name)
                scope = "" if wanted is Figure else f"{self.owner}/"
                self.names[(*path, name)] = (KINDS[wanted], f"{scope}{name}")
        return records


def stand_in(field: Field, name: str) -> Any:
    """What stands for a required value that is missing or cannot be read."""
    match field.kind:
        case Kind.TEXT:
            return Text({"": name})
        case Kind.CHOICE:
            return next(iter(field.holds))
        case Kind.DATE:
            return UNDATED
        case Kind.WORDS | Kind.RECORDS:
            return ()
    return {"unit": "count", "type": "document", "title": name, "name": name, "id": name}.get(field.name, "")

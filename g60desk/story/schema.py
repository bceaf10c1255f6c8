"""The JSON Schema of a story, made from the model, for editors that check and complete while one writes."""

from __future__ import annotations

from enum import StrEnum
from inspect import getdoc
from typing import Any

from g60desk.story.checks import FORMAT, LANGUAGE
from g60desk.story.ids import ID
from g60desk.story.model import Cite, Record, Story
from g60desk.story.shapes import Field, Kind, shape
from g60desk.story.showing import MOST_REACH
from g60desk.story.units import UNITS

JSON = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
ID_PATTERN = f"^{ID.pattern}$"

# The small values, each written once and referred to.
SMALL: dict[str, JSON] = {
    "Id": {
        "description": "Small letters and digits, with hyphens between them.",
        "type": "string",
        "pattern": ID_PATTERN,
    },
    "Text": {
        "description": "One text: words that are the same in all languages, or a mapping from languages to words.",
        "anyOf": [
            {"type": "string", "minLength": 1},
            {
                "type": "object",
                "propertyNames": {"pattern": f"^{LANGUAGE.pattern}$"},
                "additionalProperties": {"type": "string", "minLength": 1},
                "minProperties": 1,
            },
        ],
    },
    "Date": {
        "description": "EDTF: 2016-05-24, 2016-05, 2016, 2016-21 (spring), 195X, 2016/2018, 2018/.., 2016~, 2016?",
        "type": ["string", "integer"],
        "pattern": "^[0-9XYTZ.:/~?%+-]+$",
    },
    "Cites": {
        "description": "The sources of a statement: one, or a list of them.",
        "anyOf": [{"$ref": "#/$defs/Cite"}, {"type": "array", "items": {"$ref": "#/$defs/Cite"}}],
    },
}
WORD: JSON = {"type": ["string", "number"]}  # a volume or a page is often written as a bare number
POINT: JSON = {"type": "array", "prefixItems": [{"type": "number"}] * 2, "minItems": 2, "maxItems": 2}
PLAIN: dict[Kind, JSON] = {
    Kind.WORD: WORD,
    Kind.INTEGER: {"type": "integer"},
    Kind.NUMBER: {"type": "number"},
    Kind.FLAG: {"type": "boolean"},
    Kind.DATE: {"$ref": "#/$defs/Date"},
    Kind.TEXT: {"$ref": "#/$defs/Text"},
    Kind.CITES: {"$ref": "#/$defs/Cites"},
    Kind.WORDS: {"type": "array", "items": {"type": "string"}},
    Kind.WORD_MAP: {"type": "object", "additionalProperties": {"type": "string"}},
    Kind.INTEGERS: {"type": "array", "items": {"type": "integer"}},
    Kind.POINTS: {"type": "array", "items": POINT},
}
# What the types alone do not say.
SHARPER: dict[str, JSON] = {
    "Story.format": {"const": FORMAT},
    "Event.weight": {"minimum": 1, "maximum": 3},
    "Event.media": {"required": ["file", "alt", "credit"]},
    "Place.weight": {"minimum": 1, "maximum": 3},
    "Place.lat": {"minimum": -90, "maximum": 90},
    "Place.lon": {"minimum": -180, "maximum": 180},
    "Stop.lat": {"minimum": -90, "maximum": 90},
    "Stop.lon": {"minimum": -180, "maximum": 180},
    "Chart.each": {"minimum": 1},
    "Step.seconds": {"minimum": 1},
    "Tour.lengths": {"items": {"type": "integer", "minimum": 1}},
    "Show.pair": {"minItems": 1, "maxItems": 2, "uniqueItems": True},
    "Show.aspects": {"minimum": 0},
    "Show.subjects": {"minimum": 0},
    "Show.reach": {"minimum": 1, "maximum": MOST_REACH},
    "MapLens.lat": {"minimum": -90, "maximum": 90},
    "MapLens.lon": {"minimum": -180, "maximum": 180},
    "MapLens.zoom": {"minimum": 1},
    "Figure.unit": {"type": "string", "enum": list(UNITS)},
    "Story.figures": {"propertyNames": {"pattern": ID_PATTERN}},
    "Story.languages": {"minItems": 1, "uniqueItems": True},
}


def story_schema() -> JSON:
    """The schema of a whole story; a section in a file of its own is `properties/<section>` of it."""
    parts: dict[str, JSON] = {}
    _add_record(Cite, parts)
    _add_record(Story, parts)
    top = parts.pop("Story")
    return {
        "$schema": DIALECT,
        "title": "A story for G60 Desk",
        **top,
        "$defs": {**SMALL, **dict(sorted(parts.items()))},
    }


def _add_record(record: type[Record], parts: dict[str, JSON]) -> None:
    """Add a record's class, and all that it holds, to the parts."""
    if record.__name__ in parts:
        return
    fields = shape(record).fields
    part: JSON = {"description": _sentence(record), "type": "object", "additionalProperties": False}
    parts[record.__name__] = part
    part["required"] = [key for key, field in fields.items() if field.required]
    part["properties"] = {key: _field(field, f"{record.__name__}.{key}", parts) for key, field in fields.items()}


def _field(field: Field, name: str, parts: dict[str, JSON]) -> JSON:
    found: JSON = {"$ref": "#/$defs/Id"} if field.key == "id" else _held(field, parts)
    found = {**found, **SHARPER.get(name, {})}
    if isinstance(field.default, (int, StrEnum)) and field.default is not False:
        found["default"] = field.default
    return found


def _held(field: Field, parts: dict[str, JSON]) -> JSON:
    if field.kind is Kind.CHOICE:
        return {"description": _sentence(field.holds), "enum": [choice.value for choice in field.holds]}
    if field.kind not in (Kind.RECORD, Kind.RECORDS, Kind.RECORD_MAP):
        return PLAIN[field.kind]
    _add_record(field.holds, parts)
    inner = {"$ref": f"#/$defs/{field.holds.__name__}"}
    if field.kind is Kind.RECORD:
        return inner
    return (
        {"type": "array", "items": inner}
        if field.kind is Kind.RECORDS
        else {"type": "object", "additionalProperties": inner}
    )


def _sentence(described: type) -> str:
    """A class's docstring in one line; the marks of code are for readers of the code."""
    return " ".join((getdoc(described) or "").split()).replace("`", "")

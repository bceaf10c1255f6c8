"""The model read as data: of which kind each field of a record is, so that rules can be written once for all."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, NamedTuple, Union, get_args, get_origin

import msgspec

from g60desk.story.dates import Date
from g60desk.story.model import Cites, Record, Text


class Kind(StrEnum):
    """How a field is written in YAML."""

    WORD = "word"
    INTEGER = "whole number"
    NUMBER = "number"
    FLAG = "flag"
    CHOICE = "choice"
    DATE = "date"
    TEXT = "text"
    CITES = "cites"
    RECORD = "record"
    WORDS = "words"
    INTEGERS = "whole numbers"
    POINTS = "points"
    RECORDS = "records"
    WORD_MAP = "word map"
    RECORD_MAP = "record map"


class Field(NamedTuple):
    """A field: its name here and its key in YAML, its kind, and the record or choice that it holds."""

    name: str
    key: str
    kind: Kind
    holds: Any
    required: bool
    default: Any
    type: Any


class Shape(NamedTuple):
    """The fields of a record by their keys, and the names of those that some rules look for."""

    fields: dict[str, Field]
    texts: tuple[Field, ...]
    nested: tuple[Field, ...]


@cache
def shape(record: type[Record]) -> Shape:
    """The shape of a record's class."""
    fields = {info.encode_name: _field(info) for info in msgspec.structs.fields(record)}
    texts = tuple(field for field in fields.values() if field.kind is Kind.TEXT)
    nesting = (Kind.RECORD, Kind.RECORDS, Kind.RECORD_MAP, Kind.CITES)
    return Shape(fields, texts, tuple(field for field in fields.values() if field.kind in nesting))


def _field(info: Any) -> Field:
    required = info.default is msgspec.NODEFAULT and info.default_factory is msgspec.NODEFAULT
    default = None if required else info.default
    if info.default_factory is not msgspec.NODEFAULT:
        default = info.default_factory()
    kind, holds = _kind(info.type)
    return Field(info.name, info.encode_name, kind, holds, required, default, info.type)


def _kind(written: Any) -> tuple[Kind, Any]:
    if get_origin(written) in (Union, UnionType):
        parts = [part for part in get_args(written) if part is not type(None)]
        return (Kind.NUMBER, None) if len(parts) > 1 else _kind(parts[0])
    if get_origin(written) is tuple:
        inner = get_args(written)[0]
        if inner is str:
            return Kind.WORDS, None
        if inner is int:
            return Kind.INTEGERS, None
        return (Kind.RECORDS, inner) if isinstance(inner, type) and issubclass(inner, Record) else (Kind.POINTS, None)
    if get_origin(written) is dict:
        inner = get_args(written)[1]
        return (Kind.WORD_MAP, None) if inner is str else (Kind.RECORD_MAP, inner)
    simple = {str: Kind.WORD, int: Kind.INTEGER, float: Kind.NUMBER, bool: Kind.FLAG}
    plain = simple | {Date: Kind.DATE, Text: Kind.TEXT, Cites: Kind.CITES}
    if written in plain:
        return plain[written], None
    return (Kind.CHOICE if issubclass(written, StrEnum) else Kind.RECORD), written

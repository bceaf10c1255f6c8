"""Every record of a story with the path that leads to it, so that a rule is written once for all of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from g60desk.story.model import Record, Story
from g60desk.story.problems import Path
from g60desk.story.shapes import Kind, shape


def walk(story: Story) -> Iterator[tuple[Path, Record]]:
    """Each record of the story, itself first, in the order of the format."""
    return _inside(story, ())


def _inside(record: Any, path: Path) -> Iterator[tuple[Path, Record]]:
    yield path, record
    kind: type[Record] = type(record)
    for field in shape(kind).nested:
        value = getattr(record, field.name)
        if not value:
            continue
        here = (*path, field.key)
        if field.kind is Kind.RECORD:
            yield from _inside(value, here)
        elif field.kind is Kind.RECORD_MAP:
            for name, item in value.items():
                yield from _inside(item, (*here, name))
        elif field.kind is Kind.CITES:
            for place, item in enumerate(value):  # a cite holds no records
                yield (*here, place), item
        else:
            for place, item in enumerate(value):
                yield from _inside(item, (*here, place))

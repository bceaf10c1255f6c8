"""The sources of a step put together: each once, with all its passages that are cited, and in short words."""

from __future__ import annotations

from collections.abc import Iterable

from g60desk.export.leaves import Mark
from g60desk.layout.citation import citation
from g60desk.layout.passages import in_one, reading_order
from g60desk.layout.reference import passage_beside
from g60desk.layout.told import Told


def cited(*found: Iterable[Mark]) -> dict[int, str]:
    """The passages of each source in the order of their numbers."""
    passages: dict[int, set[str]] = {}
    for mark in sorted((one for some in found for one in some), key=lambda one: one.number):
        passages.setdefault(mark.number, set()).update([mark.at] if mark.at else [])
    return {number: in_one(sorted(ats, key=lambda at: (reading_order(at), at))) for number, ats in passages.items()}


class Citations:
    """The sources of a story in one line each, with the passages in them."""

    def __init__(self, told: Told) -> None:
        self._said = {told.source_numbers[one.id]: (one, citation(told, one)) for one in told.story.sources}

    def __call__(self, number: int, at: str) -> str:
        """The source of a number with a passage in it (may be empty)."""
        source, said = self._said[number]
        return f"{said} {passage_beside(source, at)}".strip()

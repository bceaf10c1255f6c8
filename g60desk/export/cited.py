"""The sources of a step put together: each once, with all its passages that are cited."""

from __future__ import annotations

from collections.abc import Iterable

from g60desk.export.leaves import Mark
from g60desk.layout.passages import in_one, reading_order


def cited(*found: Iterable[Mark]) -> dict[int, str]:
    """The passages of each source in the order of their numbers."""
    passages: dict[int, set[str]] = {}
    for mark in sorted((one for some in found for one in some), key=lambda one: one.number):
        passages.setdefault(mark.number, set()).update([mark.at] if mark.at else [])
    return {number: in_one(sorted(ats, key=lambda at: (reading_order(at), at))) for number, ats in passages.items()}

"""Names one after the other, with the marks that the language sets between them."""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.told import Told

COMMAS = frozenset(",，、;；")


def in_a_row(told: Told, names: Sequence[str]) -> str:
    """Names in a row: “Songjiang, Jiaxing”; with semicolons where a name has a comma of its own."""
    apart = any(not COMMAS.isdisjoint(name) for name in names)
    return told.words("table.semicolon" if apart else "table.comma").join(names)


def in_a_sentence(told: Told, names: Sequence[str]) -> str:
    """Names in a sentence: “2”, “5 and 23”, “2, 4 and 5”."""
    *first, last = names
    return told.words("drawer.and").join([told.words("drawer.comma").join(first), last] if first else [last])

"""Names in running Chinese text: a line may end between any two characters, but not inside the name of a place."""

from __future__ import annotations

import re
from collections.abc import Iterable

from g60desk.layout.atoms import Span, is_han

Names = re.Pattern[str] | None


def names_in(said: Iterable[str]) -> Names:
    """A pattern for the names that could be broken: those of two Chinese characters or more, the longest first."""
    names = {name for name in said if len(name) > 1 and all(is_han(char, True) or char == "·" for char in name)}
    if not names:
        return None
    return re.compile("(" + "|".join(re.escape(name) for name in sorted(names, key=lambda n: (-len(n), n))) + ")")


def whole_names(text: str, names: Names) -> list[Span]:
    """A text as spans, of which the names are not broken."""
    if names is None:
        return [Span(text)]
    parts = names.split(text)
    return [Span(part, whole=bool(number % 2)) for number, part in enumerate(parts) if part]

"""Finding anything in a story by a few words, in all its languages at once.

Everything that has a name is gathered once; a question is answered by comparing small strings, so that it can be asked
at every key.  What begins with the words comes before what merely holds them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from g60desk.actions import KeyMap
from g60desk.layout.told import Told
from g60desk.shell.findable import Entry, Findable, folded

MOST_FOUND = 40
_KINDS = (
    "view",
    "compared",
    "evidence",
    "show",
    "place",
    "stop",
    "event",
    "era",
    "phase",
    "figure",
    "chart",
    "line",
    "subject",
    "aspect",
    "source",
    "note",
    "step",
    "unit",
    "action",
    "tell",
    "keep",
)


class Finder:
    """All that can be found in one story."""

    def __init__(self, told: Told, keys: KeyMap | None = None) -> None:
        """`keys` are those that are bound; else those that ship."""
        self.entries: tuple[Entry, ...] = tuple(Findable(told, keys or KeyMap()).all())

    def find(self, text: str) -> list[Entry]:
        """What matches all words of `text`, the best first."""
        asked = folded(text).split()
        if not asked:
            return []
        ranked = []
        for number, entry in enumerate(self.entries):
            rank = _rank(entry, asked)
            if rank is not None:
                ranked.append((rank, _KINDS.index(entry.kind), number, entry))
        return [entry for *_, entry in sorted(ranked, key=lambda one: one[:3])[:MOST_FOUND]]


def _rank(entry: Entry, asked: Sequence[str]) -> int | None:
    """0 is best, for what is called so; None when a word is nowhere."""
    if " ".join(asked) in entry.names:
        return 0
    worst = 0
    for word in asked:
        found = _word_rank(entry.names, entry.more, word)
        if found is None:
            return None
        worst = max(worst, found)
    return worst


def _word_rank(names: Iterable[str], more: str, word: str) -> int | None:
    best = 4 if word in more else None
    for name in names:
        if word not in name:
            continue
        if name == word:
            return 0
        found = 1 if name.startswith(word) else 2 if f" {word}" in name or not name.isascii() else 3
        best = found if best is None else min(best, found)
    return best

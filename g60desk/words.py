"""The interface's own words, by language, from `resources/words/LANGUAGE.json`.

The files hold words under dotted keys in the same order, with `{braces}` that the program fills in.  They are JSON and
not YAML because they are read on the way to the first picture, where a story that was read before needs no YAML either.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import msgspec

from g60desk import resources


class Words:
    """The words of one language: `words("drawer.unit")`, with `{n}` filled in by keyword."""

    __slots__ = ("_said", "language")

    def __init__(self, language: str, said: dict[str, str]) -> None:
        self.language = language
        self._said = said

    def __call__(self, key: str, **values: object) -> str:
        """The words for a dotted key; raises KeyError for one that the file does not have.

        Where a number matters the file has `KEY.one` and `KEY.many` instead, and `n` says how many there are.
        """
        said = self._said.get(key)
        if said is None:
            said = self._said[f"{key}.{'one' if values.get('n') == 1 else 'many'}"]
        return said.format(**values) if values else said

    def has(self, key: str) -> bool:
        """True when there are words for the key."""
        return key in self._said

    def keys(self) -> frozenset[str]:
        """All keys, to be compared between languages."""
        return frozenset(self._said)

    def values(self) -> tuple[str, ...]:
        """All words, for the check that the shipped fonts can draw them."""
        return tuple(self._said.values())


@lru_cache(maxsize=8)
def load_words(language: str) -> Words:
    """The words of a language, read once; English where there are none for it."""
    path = resources.words_file(language)
    if not path.is_file():
        path = resources.words_file("en")
    return Words(language, _flat(path))


def spoken(environ: Mapping[str, str], system: str | None) -> str:
    """The language of whoever types; `system` is what the locale of the program is called, also on Windows."""
    names = [environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    name = next((one for one in names if one), system or "")
    return "zh-Hans" if name.lower().startswith(("zh", "chinese")) else "en"


def _flat(path: Path) -> dict[str, str]:
    flat: dict[str, str] = {}
    stack = [("", msgspec.json.decode(path.read_bytes()))]
    while stack:
        prefix, value = stack.pop()
        if isinstance(value, dict):
            stack.extend((f"{prefix}.{key}" if prefix else key, item) for key, item in value.items())
        else:
            flat[prefix] = value
    return flat

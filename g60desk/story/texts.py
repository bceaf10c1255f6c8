"""The rules for words: written in every language of the story, and naming only figures that there are."""

from __future__ import annotations

import re
from collections.abc import Iterable

from g60desk.story.model import NOTHING_SAID, Record, Text
from g60desk.story.problems import Ledger, Path, listed, plain, shown
from g60desk.story.shapes import shape

IN_BRACES = re.compile(r"\{([^{}]*)\}")


class TextRule:
    """Looks at the texts of records."""

    def __init__(self, languages: tuple[str, ...], figures: Iterable[str], unread: set[str], ledger: Ledger) -> None:
        self.languages = languages
        self.declared = frozenset(languages)
        self.figures = frozenset(figures)
        self.figures_known = "figures" not in unread
        self.ledger = ledger

    def look(self, record: Record, path: Path) -> None:
        """Look at all texts of one record."""
        for field in shape(type(record)).texts:
            text = getattr(record, field.name)
            if text is NOTHING_SAID:
                continue
            if text.said.keys() != self.declared and "" not in text.said:
                self._languages(text, (*path, field.key))
            for language, words in text.said.items():
                if "{" in words or "}" in words:
                    self._braces(words, (*path, field.key, language) if language else (*path, field.key))

    def _languages(self, text: Text, path: Path) -> None:
        for language in text.said:
            if language not in self.declared:
                message = (
                    f"{shown(language)} is not a language of this story; its languages are {listed(self.languages)}"
                )
                self.ledger.error(
                    (*path, language),
                    "unknown-language",
                    message,
                    self.ledger.nearest(language, self.languages),
                    at_key=True,
                )
        missing = [language for language in self.languages if language not in text.said]
        if missing and text.said:
            self.ledger.warn(
                path, "missing-translation", f'"{path[-1]}" is not written in {listed(missing)}', at_key=True
            )

    def _braces(self, words: str, path: Path) -> None:
        words = words.replace("{{", "").replace("}}", "")  # two of a kind stand for the brace itself
        for name in IN_BRACES.findall(words):
            if name not in self.figures and self.figures_known:
                message = f"{{{plain(name[:40])}}} names no figure; a text has the id of a figure in braces"
                self.ledger.error(path, "unknown-figure", message, self.ledger.nearest(name, self.figures))
        rest = IN_BRACES.sub("", words)
        if "{" in rest or "}" in rest:
            self.ledger.error(
                path, "brace", "a brace without its partner; a figure is written {its-id}, a brace itself {{ or }}"
            )

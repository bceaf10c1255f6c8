"""The bricks of a story: texts in several languages, sources of a statement, and what all records share."""

from enum import StrEnum

import msgspec

Key = str  # an id as written in the story: small letters, digits and hyphens


class Where(msgspec.Struct, frozen=True):
    """A place in the story's files: `line` and `column` count from 1; `path` is relative to the story's folder."""

    path: str
    line: int
    column: int


class Text:
    """One text in one or more languages, as `{language: words}`; a plain string in YAML is stored under ``""``."""

    __slots__ = ("said",)

    def __init__(self, said: dict[str, str]) -> None:
        self.said = said

    def has(self, language: str) -> bool:
        """True when the text is written in `language`, or is the same in all."""
        return language in self.said or "" in self.said

    def of(self, language: str, fallback: str = "en") -> str:
        """The words in `language`; where missing, in `fallback`, or in any language there is; never raises."""
        said = self.said
        for name in (language, "", fallback):
            if name in said:
                return said[name]
        return next(iter(said.values()), "")

    def __bool__(self) -> bool:
        return bool(self.said)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Text) and other.said == self.said

    def __hash__(self) -> int:
        return hash(tuple(sorted(self.said.items())))

    def __repr__(self) -> str:
        return f"Text({self.said!r})"


NOTHING_SAID = Text({})


class Standing(StrEnum):
    """How well a statement is supported; the order is from the strongest to the weakest."""

    CONFIRMED = "confirmed"
    SINGLE = "single-source"
    DISPUTED = "disputed"


class Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """What all records share: frozen, no unknown keys, `-` in YAML for `_` here.

    Where a record was written is kept beside the story, in `reader.Reading`, so that equal records are equal.
    """


class Cite(Record, frozen=True, kw_only=True):
    """One source that supports a statement, and the place in it (`¶8`, `p. 12`)."""

    source: Key
    at: str = ""


class Cites(tuple[Cite, ...]):
    """The sources of a statement; in YAML one `{source, at}` or a list of them."""

    __slots__ = ()


NO_CITES = Cites()

"""What is wrong with a story, said so that a curator can put it right.

A `Problem` says where it is, what was found, what is allowed and what was probably meant.  While a story is read, the
rules speak of `Path`s (the keys that lead to a value); a `Ledger` gathers what they find, and the reader turns paths
into lines and columns at the end, all at once.
"""

from collections.abc import Collection, Iterable
from enum import StrEnum
from typing import NamedTuple

import msgspec

Step = str | int
Path = tuple[Step, ...]  # keys and positions from the top of the story: ("timeline", "events", 3, "track")

MOST_PROBLEMS = 1000
MOST_WIDE_SEARCHES = 50
WIDE = 100  # choices


class Severity(StrEnum):
    """An error hides something or could mislead; a warning does neither."""

    ERROR = "error"
    WARNING = "warning"


class Said(NamedTuple):
    """A message and its hint in a language other than English."""

    language: str
    message: str
    hint: str


class Problem(msgspec.Struct, frozen=True):
    """One mistake: `file` is relative to the story's folder, `line` and `column` count from 1 (0: the whole file).

    `message` and `hint` are in English; `also` has them in other languages, where somebody has put them so.
    """

    file: str
    line: int
    column: int
    severity: Severity
    code: str
    message: str
    hint: str = ""
    also: tuple[Said, ...] = ()

    def said(self, language: str) -> tuple[str, str]:
        """The message and the hint in a language, else in English."""
        return next(
            ((one.message, one.hint) for one in self.also if one.language == language), (self.message, self.hint)
        )

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        hint = f"; {self.hint}" if self.hint else ""
        return f"{where}: {self.severity}: {self.message}{hint}"


class NotReadableError(Exception):
    """A file could not be read at all; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


class Finding(NamedTuple):
    """A problem at a path; `at_key` when the key itself is wrong, not what it holds."""

    path: Path
    severity: Severity
    code: str
    message: str
    hint: str
    at_key: bool


class Ledger:
    """Gathers findings, up to a number that nobody reads to the end; `left_out` counts those beyond it."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.left_out = 0
        self._hints = MOST_WIDE_SEARCHES

    def error(self, path: Path, code: str, message: str, hint: str = "", at_key: bool = False) -> None:
        """Note a mistake."""
        self._add(Finding(path, Severity.ERROR, code, message, hint, at_key))

    def warn(self, path: Path, code: str, message: str, hint: str = "", at_key: bool = False) -> None:
        """Note something that is allowed but is seldom meant."""
        self._add(Finding(path, Severity.WARNING, code, message, hint, at_key))

    def is_full(self) -> bool:
        """True when one more finding would only be counted; whoever asks is spared the words for it."""
        if len(self.findings) < MOST_PROBLEMS:
            return False
        self.left_out += 1
        return True

    def take(self, findings: Iterable[Finding]) -> None:
        """Add findings of another ledger."""
        for finding in findings:
            self._add(finding)

    def nearest(self, word: str, allowed: Collection[str]) -> str:
        """`nearest`, but only so often where the choice is wide: it is what takes longest of all."""
        if len(allowed) > WIDE:
            self._hints -= 1
        return nearest(word, allowed) if self._hints > 0 and not self.left_out else ""

    def _add(self, finding: Finding) -> None:
        if len(self.findings) < MOST_PROBLEMS:
            self.findings.append(finding)
        else:
            self.left_out += 1


def shown(value: object, most: int = 40) -> str:
    """A value as a message quotes it: on one line, cut when it is long."""
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, (list, tuple)):
        return "a list"
    if value is None or value == "":
        return "nothing"
    text = " ".join(plain(str(value)[: most + 1]).split())
    return f'"{text[:most]}…"' if len(text) > most else f'"{text}"'


def plain(text: str) -> str:
    """The text with a sign in place of each control character, so that it can do nothing to a terminal."""
    return (
        text if text.isprintable() else "".join(one if one.isprintable() or one in " \n" else "\ufffd" for one in text)
    )


def nearest(word: str, allowed: Iterable[str]) -> str:
    """`did you mean "x"?` for the allowed word that is most like `word`; an empty string when none is."""
    found = likeliest(word, allowed)
    return f'did you mean "{found}"?' if found else ""


def likeliest(word: str, allowed: Iterable[str]) -> str:
    """The allowed word that is most like `word`; an empty string when none is."""
    if len(word) > 80:
        return ""
    from difflib import get_close_matches  # only a mistake needs it
    from heapq import nlargest

    words = {name.casefold(): name for name in allowed if name}
    wanted = word.casefold()
    likely: Iterable[str] = words
    if len(words) > WIDE:  # a close look at a few dozen words, after a glance at all
        pairs = _pairs(wanted)
        likely = nlargest(40, words, key=lambda name: len(pairs & _pairs(name)) - abs(len(name) - len(wanted)))
    found = get_close_matches(wanted, likely, n=1, cutoff=0.6)
    return words[found[0]] if found else ""


def _pairs(word: str) -> set[str]:
    return {word[at : at + 2] for at in range(len(word))}


def listed(words: Iterable[str], most: int = 12) -> str:
    """Words in a row for a message: `a, b or c`; the rest of a long row is counted."""
    names = [name for name in words if name]
    if len(names) > most:
        return ", ".join(names[:most]) + f" and {len(names) - most} more"
    if len(names) > 1:
        return ", ".join(names[:-1]) + " or " + names[-1]
    return "".join(names)

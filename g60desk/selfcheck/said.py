"""What a finding says, what to do about it, and on which pictures it is seen, in the words of a language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from g60desk.doctor.report import said as said_of_computer
from g60desk.layout.foot_names import language_name
from g60desk.layout.told import Told
from g60desk.selfcheck.examine import Result
from g60desk.selfcheck.finding import SHAPES, Finding, Size, Standing
from g60desk.selfcheck.looks import Look
from g60desk.selfcheck.story_faults import short
from g60desk.state import State
from g60desk.story.index import Index
from g60desk.story.model import Key
from g60desk.story.problems import plain
from g60desk.words import Words

MOST_STEPS = 6  # that a line names
MOST_LETTERS = 48  # of the name of a step


class Teller:
    """Tells the findings of one check in one language."""

    def __init__(self, result: Result, words: Words) -> None:
        self.result, self.words = result, words
        reading = result.reading
        self.told = Told(reading.story, Index(reading.story), words, State(language=words.language), reading.folder)
        self._looks: Mapping[Key, Look] = {look.key: look for look in result.looks}

    @property
    def title(self) -> str:
        """What the story is called."""
        return self.told.text(self.result.reading.story.title)

    @property
    def verdict(self) -> str:
        """In a sentence, whether the doors may open."""
        wrong, look = (self.result.count(one) for one in (Standing.WRONG, Standing.LOOK))
        if not self.result.reading.readable:
            return self.words("selfcheck.unreadable")
        if wrong:
            return self.words("selfcheck.not_ready", n=wrong)
        return self.words("selfcheck.nearly", n=look) if look else self.words("selfcheck.ready")

    @property
    def seen(self) -> str:
        """What was looked at."""
        result, words = self.result, self.words
        languages = self.list(self.language(one) for one in result.reading.story.languages)
        key = "selfcheck.seen" if result.reading.story.tours else "selfcheck.seen_views"
        return words(key, steps=len(result.looks), languages=languages, pages=result.pages)

    def said(self, finding: Finding) -> tuple[str, str]:
        """What was found, and what to do about it; the second may be empty."""
        if finding.problem is not None:
            return finding.problem.said(self.words.language)
        if finding.computer is not None:
            return said_of_computer(finding.computer, self.words)
        values = {key: plain(one) if isinstance(one, str) else one for key, one in finding.values.items()}
        advice = f"selfcheck.advice.{finding.code}"
        return self.words(f"selfcheck.found.{finding.code}", **values), self.words(advice, **values)

    def places(self, finding: Finding) -> list[str]:
        """Where it is seen: the steps, the screens, the languages, the themes."""
        names = self.list(map(self.look, finding.looks[:MOST_STEPS]))
        return [*([names + self.more(finding)] if names else []), *self.screens(finding)]

    def screens(self, finding: Finding) -> list[str]:
        """The screens, the languages and the themes in which it is seen."""
        words, parts = self.words, []
        if finding.shapes:
            whole = set(finding.shapes) >= set(SHAPES)
            parts.append(words("selfcheck.all_screens") if whole else self.list(map(spelt_size, finding.shapes)))
        if finding.languages:
            parts.append(self.list(self.language(one) for one in finding.languages))
        if finding.themes:
            parts.append(self.list(words(f"selfcheck.theme.{one}") for one in finding.themes))
        return parts

    def more(self, finding: Finding) -> str:
        """How many steps are not named; empty where all are."""
        more = len(finding.looks) - MOST_STEPS
        return self.words("selfcheck.more", n=more) if more > 0 else ""

    def look(self, key: Key) -> str:
        """A step by its number and its few words; one that no show has, by its id."""
        look = self._looks.get(key)
        if look is None:
            return self.words("selfcheck.step_left", id=key.rpartition("/")[2])
        name = short(look.name(self.told), MOST_LETTERS)
        return f"{look.number} {name}" if look.number else name

    def language(self, code: str) -> str:
        """A language by its own name."""
        return language_name(self.told, code)

    def list(self, parts: Iterable[str]) -> str:
        """Some things in a row."""
        return self.words("table.comma").join(parts)


def spelt_size(size: Size) -> str:
    """A screen by its px."""
    return f"{size[0]}×{size[1]}"


def grouped(findings: Sequence[Finding]) -> list[tuple[str, list[Finding]]]:
    """The findings under their kinds, in the order in which they are told."""
    found: dict[str, list[Finding]] = {}
    for one in findings:
        found.setdefault(str(one.kind), []).append(one)
    return list(found.items())

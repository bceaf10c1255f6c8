"""The mistakes that reading a story found, by what they spoil: its data, its pictures, its translations, a step."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from g60desk.selfcheck.finding import Finding, Kind, Standing
from g60desk.selfcheck.story_words import StoryWords
from g60desk.story.problems import Problem, Severity
from g60desk.story.reading import Reading

MEDIA = frozenset({"no-picture", "not-a-picture", "too-large", "no-alt", "no-credit", "outside-folder", "no-map",
                   "unknown-map"})  # fmt: skip
TRANSLATION = frozenset({"missing-translation", "unknown-language", "no-language"})
TOURS = "tours"  # the file of the steps, and their section


def data_faults(reading: Reading) -> Iterator[Finding]:
    """Every problem of a reading, with the step that it spoils."""
    steps = {problem: name for (kind, name), found in reading.marked.items() if kind == "step" for problem in found}
    for problem in reading.problems:
        standing = Standing.WRONG if problem.severity is Severity.ERROR else Standing.LOOK
        step = steps.get(problem, "")
        yield Finding(
            _kind(problem, of_step=bool(step)), standing, problem.code, file=problem.file, line=problem.line,
            column=problem.column, step=step, record=("step", step) if step else None, problem=problem,
        )  # fmt: skip


def _kind(problem: Problem, *, of_step: bool) -> Kind:
    if problem.code in MEDIA:
        return Kind.MEDIA
    if problem.code in TRANSLATION:
        return Kind.TRANSLATION
    return Kind.TOUR if of_step or problem.file.startswith(TOURS) else Kind.DATA


def glyph_faults(words: StoryWords, lacking: Collection[str]) -> Iterator[Finding]:
    """The records whose words have characters that no shipped font draws; `lacking` are all such characters."""
    if not lacking:
        return
    for said in words.said:
        marks = sorted(set(said.text) & set(lacking))
        if marks:
            file, line, column = words.where(said.record, said.section)
            values = {"marks": spelt(marks), "text": short(said.text), "n": len(marks)}
            yield Finding(
                Kind.GLYPHS, Standing.WRONG, "glyphs", values, said.record, file, line, column,
                step=said.record[1] if said.record and said.record[0] == "step" else "",
            )  # fmt: skip


def spelt(marks: Sequence[str]) -> str:
    """Characters with their numbers, since nobody may see them."""
    return " ".join(f"{mark} (U+{ord(mark):04X})" for mark in marks)


def short(text: str, most: int = 60) -> str:
    """A text as a sentence quotes it."""
    text = " ".join(text.split())
    return text if len(text) <= most else f"{text[: most - 1]}…"

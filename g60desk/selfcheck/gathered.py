"""What the pages of a check show, gathered: the same thing on many pages is one finding with many spots."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence

import msgspec

from g60desk.selfcheck.contrast import Contrasts
from g60desk.selfcheck.finding import Finding, Kind, Size, Spot, Standing
from g60desk.selfcheck.glyphs import Glyphs
from g60desk.selfcheck.looks import Look
from g60desk.selfcheck.parts import Part, runs_of
from g60desk.selfcheck.story_faults import short, spelt
from g60desk.selfcheck.story_words import StoryWords
from g60desk.selfcheck.words_faults import words_faults
from g60desk.story.reading import Name
from g60desk.words import Words

MOST_FINDINGS = 500  # that pages give; nobody reads on


class Gathered:
    """The findings of pages, by what they are about."""

    def __init__(self, words: StoryWords, contrasts: Contrasts, glyphs: Glyphs) -> None:
        self._words, self._contrasts, self._glyphs = words, contrasts, glyphs
        self._found: dict[Hashable, Finding] = {}
        self._spots: dict[Hashable, list[Spot]] = {}
        self._ends = frozenset(one.text.strip() for one in words.said if "…" in one.text)

    def look(self, parts: Sequence[Part], look: Look, shape: Size, language: str, own: Words) -> list[Hashable]:
        """Look at a page; `own` are the program's words.  Gives the keys of what was found for the first time."""
        known = set(self._found)
        ends = self._ends | {said for said in own.values() if said.endswith("…")}
        for fault in words_faults(parts, shape, ends, own("timeline.card.more")):
            spot = Spot(look.key, shape, language, rect=fault.rect)
            px = f"{fault.run.words.style.px:.0f}"
            values = {"text": short(fault.run.text), "other": short(fault.other), "px": px}
            self._note((fault.code, fault.run.text, fault.other), Kind.WORDS, fault.code, values, fault.run.text, spot)
        for faint in self._contrasts.faint(parts):
            spot = Spot(look.key, shape, language, faint.theme, faint.run.box)
            values = {"text": short(faint.run.text), "ratio": f"{faint.ratio:.1f}", "least": f"{faint.least:g}",
                      "ink": faint.ink, "ground": faint.ground}  # fmt: skip
            key = ("faint", faint.ink, faint.ground, faint.theme)
            self._note(key, Kind.CONTRAST, "faint", values, faint.run.text, spot)
        self._glyphs_of(parts, look, shape, language)
        return [key for key in self._found if key not in known]

    def _glyphs_of(self, parts: Sequence[Part], look: Look, shape: Size, language: str) -> None:
        """Characters that the story does not have as they are: of dates, numbers and names on the map."""
        runs = runs_of(parts)
        if not self._glyphs.lacking(run.text for run in runs):
            return
        for run in runs:
            marks = self._glyphs.lacking([run.text])
            said = self._words.says(run.text, language)
            if marks and (said is None or not set(marks) & set(said.text)):
                values = {"marks": spelt(marks), "text": short(run.text), "n": len(marks)}
                spot = Spot(look.key, shape, language, rect=run.box)
                self._note(("glyphs", run.text), Kind.GLYPHS, "glyphs", values, run.text, spot)

    def _note(self, key: Hashable, kind: Kind, code: str, values: Mapping[str, object], text: str, spot: Spot) -> None:
        if key not in self._found:
            if len(self._found) >= MOST_FINDINGS:
                return
            record, (file, line, column) = self._place(text, spot)
            self._found[key] = Finding(kind, Standing.WRONG, code, values, record, file, line, column)
        self._spots.setdefault(key, []).append(spot)

    def _place(self, text: str, spot: Spot) -> tuple[Name | None, tuple[str, int, int]]:
        """Where a text is written; what the program says itself is laid at the door of the step."""
        said = self._words.says(text, spot.language)
        if said is not None:
            return said.record, self._words.where(said.record, said.section)
        step = ("step", spot.look) if "/" in spot.look else None
        return step, self._words.where(step, "" if step else spot.look)

    def finding(self, key: Hashable) -> Finding:
        """What was found, with all its spots."""
        return msgspec.structs.replace(self._found[key], spots=tuple(self._spots[key]))

    def all(self) -> list[tuple[Hashable, Finding]]:
        """All that was found, by their keys."""
        return [(key, self.finding(key)) for key in self._found]

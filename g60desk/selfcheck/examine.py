"""The whole check before a show, in slices: each lays out one step on one screen, so that a window goes on living."""

from __future__ import annotations

from collections.abc import Callable, Generator, Hashable, Mapping, Sequence

import msgspec

from g60desk.doctor.computer import Computer
from g60desk.selfcheck.computer import ComputerLook
from g60desk.selfcheck.contrast import Contrasts
from g60desk.selfcheck.finding import PICTURED, SHAPES, Finding, Kind, Size, Standing
from g60desk.selfcheck.gathered import Gathered
from g60desk.selfcheck.glyphs import Glyphs
from g60desk.selfcheck.harvest import Pages, png
from g60desk.selfcheck.looks import Look, looks_at
from g60desk.selfcheck.story_faults import data_faults, glyph_faults
from g60desk.selfcheck.story_words import StoryWords
from g60desk.state import State
from g60desk.story.index import Index
from g60desk.story.model import Key
from g60desk.story.reading import Reading
from g60desk.theme import load_fonts
from g60desk.tokens import Tokens
from g60desk.words import load_words

MOST_PICTURES = 60  # of findings; each is some 60 kB of the report
THEME = "paper"


class Seen(msgspec.Struct, frozen=True):
    """A part of a check that is done: how many of `all` pages were looked at, and the step that is."""

    done: int
    all: int
    look: Look | None = None


class Result(msgspec.Struct, frozen=True):
    """What a check found.

    `pictures` are PNG by step and language; `evidence` by the place of a finding among the `findings`.
    """

    reading: Reading
    looks: tuple[Look, ...]
    findings: tuple[Finding, ...]
    pages: int
    pictures: Mapping[tuple[Key, str], bytes] = {}
    evidence: Mapping[int, bytes] = {}

    def count(self, standing: Standing) -> int:
        """How many findings stand so."""
        return sum(one.standing is standing for one in self.findings)


def whole(slices: Generator[Seen, None, Result], turn: Callable[[], object]) -> Result:
    """What a check comes to, one slice after the other; `turn` lets the event loop turn between them."""
    while True:
        try:
            next(slices)
        except StopIteration as end:
            result: Result = end.value
            return result
        turn()


def examine(
    reading: Reading,
    tokens: Tokens,
    computer: Callable[[], Computer] | None,
    shapes: Sequence[Size] = SHAPES,
) -> Generator[Seen, None, Result]:
    """Check a story and a computer (None: none); a page is at rest when the event loop has turned between slices.

    Whoever stops before the end closes the generator.  Needs a QGuiApplication with its widgets.
    """
    asked = ComputerLook(computer)
    load_fonts()
    index, words, glyphs = Index(reading.story), StoryWords(reading), Glyphs()
    found = [*data_faults(reading), *glyph_faults(words, glyphs.lacking(one.text for one in words.said))]
    looks = tuple(looks_at(reading, index)) if reading.readable else ()
    gathered = Gathered(words, Contrasts(tokens), glyphs)
    pictures: dict[tuple[Key, str], bytes] = {}
    shown: dict[Hashable, bytes] = {}
    pages = Pages(reading, tokens)
    spoken = reading.story.languages or ("en",)
    done, whole = 0, len(looks) * len(spoken) * len(shapes)
    try:
        for language in spoken:
            own = load_words(language)
            for look in looks:
                state = look.state(index, State(language=language, theme=THEME))
                for shape in shapes:
                    pages.show(look, shape, state)
                    yield Seen(done, whole, look)
                    for key in gathered.look(pages.parts(shape), look, shape, language, own):
                        if len(shown) < MOST_PICTURES:
                            shown[key] = png(pages.picture_of(shape, gathered.finding(key).spots[0]))
                    if shape == PICTURED or (PICTURED not in shapes and shape == shapes[0]):
                        pictures[look.key, language] = png(pages.picture(shape))
                    done += 1
    finally:
        pages.close()
    while not asked.is_done:
        yield Seen(done, whole)
    on_pages = gathered.all()
    ordered = sorted(
        [*((None, one) for one in (*found, *asked.findings)), *on_pages], key=lambda one: _rank(one[1])
    )  # fmt: skip
    evidence = {place: shown[key] for place, (key, _) in enumerate(ordered) if key in shown}
    return Result(reading, looks, tuple(one for _, one in ordered), done, pictures, evidence)


def _rank(finding: Finding) -> tuple[int, int]:
    return list(Kind).index(finding.kind), list(Standing).index(finding.standing)

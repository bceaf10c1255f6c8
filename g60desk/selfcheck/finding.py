"""What a self-check before a show finds: what is wrong, where it is written, and on which pictures it is seen."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import msgspec

from g60desk.doctor.finding import Finding as ComputerFinding
from g60desk.doctor.finding import Standing as Standing
from g60desk.layout.rect import Rect
from g60desk.story.model import Key
from g60desk.story.problems import Problem
from g60desk.story.reading import Name

Size = tuple[int, int]  # px, width and height
SHAPES: tuple[Size, ...] = ((1280, 720), (1920, 1080), (1920, 1200), (3840, 2160), (1080, 1920))
PICTURED = (1920, 1080)  # the screen on which every step is shown in the report


class Kind(StrEnum):
    """What was looked at, in the order in which it is told."""

    DATA = "data"
    MEDIA = "media"
    TRANSLATION = "translation"
    TOUR = "tour"
    GLYPHS = "glyphs"
    WORDS = "words"
    CONTRAST = "contrast"
    SCREEN = "screen"
    SLEEP = "sleep"


class Spot(msgspec.Struct, frozen=True):
    """A picture on which something is seen: the step (or the view), the screen, the language and the theme.

    `theme` is empty where all themes have it.  `rect` is where on the picture, in px of the screen.
    """

    look: Key
    shape: Size
    language: str
    theme: str = ""
    rect: Rect | None = None


class Finding(msgspec.Struct, frozen=True):
    """One thing that is wrong, on all the pictures where it is seen.

    `code` is the key of its sentence under `selfcheck.found`, and of what to do under `selfcheck.advice`; `values` fill
    both in.  A mistake in the story is told by its `problem`, one of the computer by `computer`.  `record` is what it
    is about, `file` (relative to the story), `line` and `column` where that is written; `step` is `tour/step`.
    """

    kind: Kind
    standing: Standing
    code: str
    values: Mapping[str, object] = {}
    record: Name | None = None
    file: str = ""
    line: int = 0
    column: int = 0
    step: Key = ""
    problem: Problem | None = None
    computer: ComputerFinding | None = None
    spots: tuple[Spot, ...] = ()

    @property
    def where(self) -> str:
        """File, line and column, as far as they are known."""
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file

    @property
    def looks(self) -> tuple[Key, ...]:
        """The steps (or views) on whose pictures it is seen, or which it is about, each once."""
        named = (self.step,) if self.step else ()
        return tuple(dict.fromkeys((*named, *(spot.look for spot in self.spots))))

    @property
    def shapes(self) -> tuple[Size, ...]:
        """The screens on which it is seen, each once."""
        return tuple(dict.fromkeys(spot.shape for spot in self.spots))

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which it is seen, each once."""
        return tuple(dict.fromkeys(spot.language for spot in self.spots))

    @property
    def themes(self) -> tuple[str, ...]:
        """The themes in which it is seen, each once; none where all have it."""
        return tuple(dict.fromkeys(spot.theme for spot in self.spots if spot.theme))

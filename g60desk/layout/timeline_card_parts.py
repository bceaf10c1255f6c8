"""What a card is made of: parts below each other, each as wide as the card's inside, that can be drawn anywhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.lines import Run
from g60desk.layout.scene import Ink, Rect, Scene
from g60desk.layout.text import Flow, Span, place
from g60desk.layout.told import Told


class Part(Protocol):
    """A part of a card: the px above it, its own height in px, and how it is drawn with its left top at (x, y)."""

    @property
    def above(self) -> float: ...

    @property
    def height(self) -> float: ...

    def draw(self, scene: Scene, told: Told, frame: Frame, x: float, y: float) -> None: ...


def parts_height(parts: Sequence[Part]) -> float:
    """How high parts are together."""
    return sum(part.above + part.height for part in parts)


def draw_parts(scene: Scene, told: Told, frame: Frame, parts: Sequence[Part], x: float, y: float) -> None:
    """Draw parts below each other."""
    for part in parts:
        y += part.above
        part.draw(scene, told, frame, x, y)
        y += part.height


class Paragraph(msgspec.Struct, frozen=True):
    """A paragraph and its ink; `value` stands in a column at its left, or above it where it is too long for that.

    `opens` is what a touch of it shows the source of, where it has no plate for that, as "kind:key"; `says` is what a
    screen reader says then.
    """

    words: Flow
    above: float
    ink: Ink = "ink"
    value: Flow | None = None
    opens: str = ""
    left: float = 0.0
    says: str = ""

    @property
    def below(self) -> bool:
        """True when the value is too long for its column, so that the words stand under it."""
        return self.value is not None and not self.left

    @property
    def height(self) -> float:
        value = self.value.height if self.value else 0.0
        return value + self.words.height if self.below else max(value, self.words.height)

    def draw(self, scene: Scene, told: Told, frame: Frame, x: float, y: float) -> None:
        top = y + (self.value.height if self.value and self.below else 0.0)
        if self.value is not None:
            place(scene, self.value, x, y, frame)
        place(scene, self.words, x + self.left, top, frame, self.ink)
        if self.opens:
            row = Rect(x, y, max(self.left + self.words.width, self.value.width if self.value else 0.0), self.height)
            words = " ".join(run.piece.text for run in self._runs() if isinstance(run.piece, Span))
            name = self.says or told.words("plate.says", label=words)
            scene.offer("cite", self.opens, row, name, least=self.height)

    def _runs(self) -> Iterator[Run]:
        for words in (self.value, self.words):
            for line in words.lines if words else ():
                yield from line.runs


class Beside(msgspec.Struct, frozen=True):
    """Parts below each other, and one at their right, from `aside` px on and `lower` px below their top."""

    parts: tuple[Part, ...]
    right: Part
    aside: float
    lower: float
    above: float = 0.0

    @property
    def height(self) -> float:
        return max(parts_height(self.parts), self.lower + self.right.height)

    def draw(self, scene: Scene, told: Told, frame: Frame, x: float, y: float) -> None:
        draw_parts(scene, told, frame, self.parts, x, y)
        self.right.draw(scene, told, frame, x + self.aside, y + self.lower)

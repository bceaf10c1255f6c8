"""A page as it is seen: the scenes of which it is made, each at its place, and the runs of words in all of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

import msgspec

from g60desk.layout.rect import Rect
from g60desk.layout.scene import Faded, Item, Layer, Scene, Words


class Part(msgspec.Struct, frozen=True, dict=True):
    """A scene with its origin at (`x`, `y`) px of the page, on the colour `ink`, seen inside `window`.

    What `scrolls` may go on below its window.
    """

    scene: Scene
    x: float
    y: float
    ink: str
    window: Rect
    scrolls: bool = False

    @cached_property
    def drawn(self) -> tuple[tuple[Item, float], ...]:
        """All that is painted, in order, with the opacity at which it is seen."""
        return tuple(_flat(self.scene.items, 1.0))

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """The words that are seen."""
        found = []
        for number, (item, opacity) in enumerate(self.drawn):
            if isinstance(item, Words) and item.text.strip() and opacity > 0:
                run = Run(item, item.box.moved(self.x, self.y), opacity, number, self)
                if self.window.holds(*run.box.middle) or not self.scrolls:
                    found.append(run)
        return tuple(found)


class Run(msgspec.Struct, frozen=True):
    """Words on a page: their box in px of the page, their opacity, and which of the items of their part they are."""

    words: Words
    box: Rect
    opacity: float
    number: int
    part: Part

    @property
    def text(self) -> str:
        """The words, with ordinary blanks."""
        return self.words.text.replace("\u202f", " ").replace("\u00a0", " ").strip()


def runs_of(parts: Sequence[Part]) -> list[Run]:
    """All words of a page."""
    return [run for part in parts for run in part.runs]


def _flat(items: Sequence[Item], opacity: float) -> Iterator[tuple[Item, float]]:
    for item in items:
        if isinstance(item, Faded | Layer):
            yield from _flat(item.items, opacity * item.opacity)
        else:
            yield item, opacity

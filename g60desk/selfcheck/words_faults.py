"""What is wrong with the words of a page: some meet, leave the screen or their button, are cut, or are too small."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import combinations

import msgspec

from g60desk.layout.rect import Rect
from g60desk.layout.scene import Box
from g60desk.selfcheck.finding import Size
from g60desk.selfcheck.parts import Part, Run, runs_of

SLACK = 0.5  # px that boxes may share: the ink of letters stays well inside
OVER = 1.0  # px by which words may be wider than their button
LEAST_PX = 9.0  # of any screen
LEAST_SHARE = 1 / 100  # of the shorter side: half of a tenth of what fills a wall is not read from the last row
DEEP = "gjpqy()[]{}|/Q¶_"  # letters that go below their line
COMMA, FLAT = 0.16, 0.02  # of the size: how deep commas go, and round figures
ELLIPSIS = "…"


class Fault(msgspec.Struct, frozen=True):
    """One fault of a run of words; `other` are the words that it meets."""

    code: str
    run: Run
    other: str = ""

    @property
    def rect(self) -> Rect:
        """Where it is seen."""
        return self.run.box


def words_faults(parts: Sequence[Part], size: Size, said: Collection[str], leads_on: str) -> Iterator[Fault]:
    """The faults of a page of a size in px.

    `said` are the words that end in an ellipsis by themselves; `leads_on` are those with which a card says how to
    read on, where its text may be cut.
    """
    runs = runs_of(parts)
    inked = [(run, ink_of(run)) for run in runs]
    for (one, ink), (other, others) in combinations(inked, 2):
        if ink.meets(others, -SLACK):
            yield Fault("meets", one, other.text)
    leads = any(run.text == leads_on for run in runs)
    least = max(LEAST_PX, LEAST_SHARE * min(size))
    for part in parts:
        plates = [one.rect.moved(part.x, part.y).grown(1) for one in part.scene.targets if one.kind == "cite"]
        boxes = [item for item, _ in part.drawn if isinstance(item, Box) and (item.fill or item.edge)]
        for run in part.runs:
            if _is_outside(run, size):
                yield Fault("outside", run)
            elif _leaves_its_box(run, boxes):
                yield Fault("frame", run)
            in_plate = any(rect.holds(*run.box.middle) for rect in plates)
            if run.text.endswith(ELLIPSIS) and not (leads or in_plate or run.text in said):
                yield Fault("cut", run)
            if run.words.style.px * run.words.stretch < least and not in_plate:
                yield Fault("small", run)


def ink_of(run: Run) -> Rect:
    """The rectangle of the ink of a run: that of numbers and capitals ends on their line."""
    words, box = run.words, run.box
    px = words.style.px * words.stretch
    if words.han or not set(words.text).isdisjoint(DEEP):
        return box
    foot = COMMA if not set(words.text).isdisjoint(",;") else FLAT
    return Rect(box.x, box.y, box.w, box.h - (0.24 - foot) * px)


def _is_outside(run: Run, size: Size) -> bool:
    """True where words leave the screen, or at its side the window that scrolls."""
    box, window = run.box, run.part.window
    left, right = (max(0.0, window.x), min(float(size[0]), window.right))
    if box.x < left - SLACK or box.right > right + SLACK:
        return True
    return not run.part.scrolls and (box.y < -SLACK or box.bottom > size[1] + SLACK)


def _leaves_its_box(run: Run, boxes: Sequence[Box]) -> bool:
    """True where words begin in a button or a plate, and end beside it."""
    words = run.words
    x, y = words.x + words.blank + SLACK, words.baseline - 0.35 * words.style.px
    around = [box.rect for box in boxes if box.rect.holds(x, y) and box.rect.h < 4 * words.style.px]
    if not around:
        return False
    smallest = min(around, key=lambda rect: rect.w * rect.h)
    return words.x + words.width > smallest.right + OVER

"""Pages of aspects or of subjects: as many on each as fit, and the stepper that turns them.

Many aspects are dealt into groups of one size, and a group that does not fit is dealt again by itself: the page at any
place is found without measuring all that comes before it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Box, Rect, Scene, Stroke
from g60desk.layout.text import place, single

Fit = Callable[[int, int], float]  # by how many px so many, from a first one on, are too large for the sheet
ARROW = 48.0  # px, the width of each end of the stepper
WORDS_PAD = 10.0  # px at each side of its words


class Page(msgspec.Struct, frozen=True):
    """What is shown together: the first one's position, how many, and by how many px they are too large."""

    first: int
    count: int
    overflow: float = 0.0

    @property
    def end(self) -> int:
        """The position after the last."""
        return self.first + self.count


def dealt(first: int, end: int, most: int, fit: Fit) -> list[Page]:
    """The pages from `first` to `end`, each with at most `most` that fit; one that does not is a page alone."""
    pages: list[Page] = []
    at = first
    while at < end:
        for count in range(min(most, end - at), 0, -1):
            over = fit(at, count)
            if over <= 0 or count == 1:
                pages.append(Page(at, count, max(0.0, over)))
                break
        at = pages[-1].end
    return pages


def all_pages(total: int, most: int, fit: Fit) -> list[Page]:
    """All pages of groups of `most`."""
    return [page for first in range(0, total, most) for page in dealt(first, min(first + most, total), most, fit)]


def page_at(position: int, total: int, most: int, fit: Fit) -> Page:
    """The page that holds a position, found without the others; an empty one where there is nothing."""
    if not total:
        return Page(0, 0)
    position = min(max(position, 0), total - 1)
    first = position // most * most
    pages = dealt(first, min(first + most, total), most, fit)
    return next(page for page in reversed(pages) if page.first <= position)


def stepper_words(page: Page, total: int, of: str) -> str:
    """What the stepper says: “4–6 of 12”; `of` is the pattern of the language."""
    span = f"{page.first + 1}–{page.end}" if page.count > 1 else str(page.end)
    return of.format(span=span, total=total)


def stepper_width(frame: Frame, says: str) -> float:
    """How wide a stepper with these words is."""
    return single([says], frame.type("label"), frame).width + 2 * frame.px(ARROW + WORDS_PAD)


def draw_stepper(
    scene: Scene, frame: Frame, rect: Rect, page: Page, total: int, says: str, field: str, names: Sequence[str], *,
    down: bool = False,
) -> None:  # fmt: skip
    """A pill with an arrow at each end that sets `field` of the state; `names` say what each arrow does.

    At an end the arrow is faint and leads nowhere.  The arrows of what is turned upwards and `down` point so.
    """
    if not frame.hands:
        return
    scene.add(Box(rect, "bg", "edge", frame.px(2), rect.h / 2))
    words = single([says], frame.type("label"), frame)
    place(scene, words, rect.middle[0], rect.y + (rect.h - words.height) / 2, frame, "ink", 0.5)
    wide = max(frame.px(ARROW), rect.h)
    for name, way, to in ((names[0], -1, page.first - 1), (names[1], 1, page.end)):
        part = Rect(rect.x if way < 0 else rect.right - wide, rect.y, wide, rect.h)
        there = 0 <= to < total
        x, y = part.middle
        a, b = frame.px(5) * way, frame.px(8)
        points = ((x - b, y - a), (x, y + a), (x + b, y - a)) if down else ((x - a, y - b), (x + a, y), (x - a, y + b))
        scene.add(Stroke(points, "ink" if there else "edge", frame.stroke("axis"), "round"))
        if there:
            scene.offer("set", f"{field}={to}", part.grown(-frame.px(6)), name, text=says, least=frame.least_target())

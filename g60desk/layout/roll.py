"""What is longer than its window: parts one below the other, of which only those are laid out that are seen.

The height of a part is known before it is drawn, so that two thousand of them cost no more than the dozen in sight.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Rect, Scene, Style, Target
from g60desk.layout.text import Span, flow

LONG = 300  # parts; of a longer roll each row is one line high and cut at its end
SURE = 1.08  # times what a run measures, with an em: so wide a line is at most, with the gaps between two scripts
NOWHERE = Rect(0.0, 0.0, 0.0, 0.0)


class Part(msgspec.Struct, frozen=True):
    """One part: its height in px, and what draws it with its top at some y of a scene.

    What can be chosen as a whole has a `target` without a place, for those who hear what is out of sight.
    """

    height: float
    draw: Callable[[Scene, float], None]
    target: Callable[[], Target] | None = None
    name: str = ""  # `kind:key` of the record that it is about


class Roll:
    """Parts below each other, `width` px wide; `name` says what they are, `summary` all that is told there in words."""

    def __init__(self, width: float, parts: Sequence[Part], name: str = "", summary: str = "") -> None:
        self.width = width
        self.name = name
        self.summary = summary or name
        self.parts = tuple(parts)
        self.tops = (0.0, *accumulate(part.height for part in self.parts))

    @property
    def height(self) -> float:
        """The height of all parts."""
        return self.tops[-1]

    def seen(self, top: float, height: float) -> range:
        """The numbers of the parts that are seen, wholly or in part, in a window of this height."""
        first = max(0, bisect_right(self.tops, top) - 1)
        after = first
        while after < len(self.parts) and self.tops[after] < top + height:
            after += 1
        return range(first, after)

    def scene(self, top: float, height: float) -> Scene:
        """What is seen in a window; its y begins at the top of the window."""
        scene = Scene(self.width, height, self.summary)
        for number in self.seen(top, height):
            self.parts[number].draw(scene, self.tops[number] - top)
        return scene

    def place_of(self, name: str) -> tuple[float, float] | None:
        """The top and the height of the part about a record; None where there is none."""
        for number, part in enumerate(self.parts):
            if part.name == name:
                return self.tops[number], part.height
        return None


def lines_of(pieces: Sequence[Span], style: Style, room: float, frame: Frame) -> int:
    """How many lines words take, at least one; words that surely fit into one are not set to find out."""
    text = "".join(piece.text for piece in pieces)
    if SURE * frame.measure(text, style, frame.han) + style.px < room:
        return 1
    return max(1, len(flow(pieces, style, room, frame).lines))

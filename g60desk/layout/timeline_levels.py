"""Words beside marks on an axis that runs down: each block lies level with its mark, and below the one before it."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec


class Block(msgspec.Struct, frozen=True):
    """Words `height` px high with lines `line` px apart, for a mark from `y0` to `y1`: one of the lines must lie level
    with the mark.
    """

    y0: float
    y1: float
    height: float
    line: float

    @property
    def wish(self) -> float:
        """The top at which its first line lies level with the mark, near the beginning of a long one."""
        half = self.line / 2
        return min((self.y0 + self.y1) / 2, self.y0 + half) - half

    @property
    def least(self) -> float:
        """The top at which its last line lies level with the beginning of the mark."""
        return self.y0 - self.height + self.line / 2

    @property
    def most(self) -> float:
        """The top at which its first line lies level with the end of the mark."""
        return self.y1 - self.line / 2


def levelled(blocks: Sequence[Block], top: float, bottom: float, gap: float) -> list[float] | None:
    """The top of each block, in their order, each as near to its wish as the others let it; None where one has no room.

    All stay between `top` and `bottom`, `gap` px apart.
    """
    first: list[float] = []
    end = top
    for block in blocks:
        first.append(max(block.least, end))
        end = first[-1] + block.height + gap
    last: list[float] = []
    end = bottom
    for block in reversed(blocks):
        last.insert(0, min(block.most, end - block.height))
        end = last[0] - gap
    if any(a > b + 0.01 for a, b in zip(first, last, strict=True)):
        return None
    found: list[float] = []
    end = top
    for block, least, most in zip(blocks, first, last, strict=True):
        found.append(max(min(block.wish, most), least, end))
        end = found[-1] + block.height + gap
    return found

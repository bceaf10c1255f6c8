"""What is taken in the rows of a track: stretches of px that do not meet, found by bisection."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

Stretch = tuple[float, float]


class Row:
    """Stretches in their order; asking and taking cost the logarithm of their number."""

    __slots__ = ("ends", "starts")

    def __init__(self) -> None:
        self.starts: list[float] = []
        self.ends: list[float] = []

    def free(self, x0: float, x1: float, gap: float) -> bool:
        """True when nothing in the row comes nearer than `gap` to the px from `x0` to `x1`."""
        after = bisect_right(self.ends, x0 - gap)
        return after == len(self.ends) or self.starts[after] >= x1 + gap

    def take(self, x0: float, x1: float) -> None:
        """Keep these px for one thing."""
        at = bisect_left(self.starts, x0)
        self.starts.insert(at, x0)
        self.ends.insert(at, x1)

    def leave(self, x0: float, x1: float) -> None:
        """Give back what was taken from exactly `x0` to `x1`; raises ValueError where nothing was."""
        at = bisect_left(self.starts, x0)
        while at < len(self.starts) and self.starts[at] == x0:
            if self.ends[at] == x1:
                del self.starts[at], self.ends[at]
                return
            at += 1
        raise ValueError(f"nothing is taken from {x0} to {x1}")

    def next_after(self, x: float) -> float:
        """Where the first stretch that begins right of `x` begins; infinite where there is none."""
        at = bisect_right(self.starts, x)
        return self.starts[at] if at < len(self.starts) else float("inf")


class Taken:
    """The rows of a track: what words (with their marks) take, and what marks alone take."""

    __slots__ = ("bare", "worded")

    def __init__(self, rows: int) -> None:
        self.worded = [Row() for _ in range(rows)]
        self.bare = [Row() for _ in range(rows)]

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return len(self.worded)

    def copy(self) -> Taken:
        """Another one with the same taken, to try something."""
        made = Taken(self.rows)
        for mine, other in ((self.worded, made.worded), (self.bare, made.bare)):
            for one, two in zip(mine, other, strict=True):
                two.starts, two.ends = list(one.starts), list(one.ends)
        return made

    def free(self, row: int, x0: float, x1: float, gap: float, apart: float) -> bool:
        """True when words may stand there: `gap` px from other words, `apart` from marks that have none."""
        return self.worded[row].free(x0, x1, gap) and self.bare[row].free(x0, x1, apart)

    def free_for_mark(self, row: int, x0: float, x1: float, apart: float, touch: float) -> bool:
        """True when a mark without words may stand there."""
        return self.worded[row].free(x0, x1, apart) and self.bare[row].free(x0, x1, touch)

    def row_for_mark(self, x0: float, x1: float, apart: float, touch: float, rows: int) -> int | None:
        """The lowest of the first `rows` rows where a mark without words may stand."""
        for row in range(rows - 1, -1, -1):
            if self.worded[row].free(x0, x1, apart) and self.bare[row].free(x0, x1, touch):
                return row
        return None

"""Whether a kiosk grows: a robust line through what it took while nobody was there.

The slope is that of Theil and Sen (P. K. Sen, Estimates of the regression coefficient based on Kendall's tau, Journal
of the American Statistical Association 63, 1968): the median of the slopes between all pairs.  One page that is opened
for the first time, or one stroke of bad luck, does not turn it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations
from statistics import median

import msgspec
from soak_meter import Sample

WARM = 0.1  # of the run, which is not judged: caches fill
FEWEST = 20  # samples at rest, without which nothing can be said
MOST = 400  # samples that are compared with each other
SLOPE = 1.0  # MiB to a simulated day


class Line(msgspec.Struct, frozen=True):
    """One line of the verdict: what was measured, what was found and allowed; good is None where it is too early."""

    what: str
    found: str
    allowed: str
    good: bool | None

    def __str__(self) -> str:
        word = {True: "PASS", False: "FAIL", None: "too short to tell"}[self.good]
        return f"{word}: {self.what}: {self.found} (allowed: {self.allowed})"


def slope(points: Sequence[tuple[float, float]]) -> float:
    """The median slope between all pairs of points (x, y) whose x differ; 0 without any."""
    step = max(1, -(-len(points) // MOST))
    found = [(b[1] - a[1]) / (b[0] - a[0]) for a, b in combinations(points[::step], 2) if a[0] != b[0]]
    return median(found) if found else 0.0


def judged(samples: Sequence[Sample]) -> list[Sample]:
    """The samples at rest after the first tenth."""
    end = samples[-1].seconds if samples else 0.0
    return [one for one in samples if one.rest and one.seconds >= WARM * end]


def verdict(samples: Sequence[Sample], wrong: Sequence[str], errors: Sequence[str]) -> list[Line]:
    """All lines: growth, frames, first states, errors."""
    kept = judged(samples)
    enough = len(kept) >= FEWEST
    span = kept[-1].day - kept[0].day if kept else 0.0

    def trend(of: Callable[[Sample], float]) -> float:
        return slope([(one.day, of(one)) for one in kept])

    def grown(what: str, most: float, of: Callable[[Sample], float]) -> Line:
        more = trend(of) * span
        return Line(what, f"{more:+.1f} over the run, {kept[-1].day:.2f} days" if kept else "nothing",
                    f"{most:+.0f}", more <= most if enough else None)  # fmt: skip

    memory = trend(lambda one: one.own)
    lines = [Line("memory of its own while nobody is there", f"{memory:+.2f} MiB to a simulated day",
                  f"{SLOPE:+.0f}", memory <= SLOPE if enough else None)]  # fmt: skip
    lines += [
        grown("handles", 2, lambda one: one.handles),
        grown("threads", 1, lambda one: one.threads),
        grown("objects of Qt", 20, lambda one: one.qobjects),
        grown("timers and animations", 2, lambda one: one.timers),
        _frames(kept, enough),
    ]
    visits = samples[-1].visits if samples else 0
    lines.append(Line("visits that ended as at first", f"{visits - len(wrong)} of {visits}", "all",
                      not wrong if visits else None))  # fmt: skip
    lines.append(Line("errors and warnings", str(len(errors)), "0", not errors))
    return lines


def _frames(kept: Sequence[Sample], enough: bool) -> Line:
    """Frames must not become slower: the last quarter beside the first."""
    quarter = max(1, len(kept) // 4)
    first, last = (median(one.frame_p95 for one in part) if part else 0.0
                   for part in (kept[:quarter], kept[-quarter:]))  # fmt: skip
    good = last <= 1.5 * first if enough else None
    return Line("a frame, p95 of the processor's time", f"{first:.1f} ms at first, {last:.1f} ms at the end",
                "1.5 times", good)  # fmt: skip

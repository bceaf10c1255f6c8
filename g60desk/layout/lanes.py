"""In what order lines lie beside the one that they run along: on their own side, and the nearer ones nearer to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from g60desk.layout.bundles import Run, Way, runs_of


class Lane(msgspec.Struct, frozen=True):
    """A run in its place: on which `side` of the root (1 right, -1 left), and which ways lie between both.

    One is `alone` when no other lies on that side.
    """

    run: Run
    side: int
    inner: tuple[int, ...]
    alone: bool = True


def lanes(ways: Sequence[Way], near: float, most: int) -> list[Lane]:
    """All bundles of ways, the first of which is the root, each run in its place."""
    runs = runs_of(ways, near, most)
    sides = _sides(ways, runs)
    inside = _ranked(ways, runs, sides)
    inner = {(way, run.root) for run, ways_ in zip(runs, inside, strict=True) for way in ways_}
    return [
        Lane(run, sides[ways[run.way].line, run.root], between, not between and (run.way, run.root) not in inner)
        for run, between in zip(runs, inside, strict=True)
    ]


def _sides(ways: Sequence[Way], runs: Iterable[Run]) -> dict[tuple[str, str], int]:
    """For each line and root the side on which most of it lies; where it lies on it, the emptier one."""
    total: dict[tuple[str, str], float] = defaultdict(float)
    for run in runs:
        total[ways[run.way].line, run.root] += run.aside
    taken: dict[tuple[str, int], int] = defaultdict(int)
    found = {}
    for (line, root), aside in total.items():
        side = 1 if aside > 0 else -1
        if abs(aside) < 1e-6:
            side = 1 if taken[root, 1] <= taken[root, -1] else -1
        taken[root, side] += 1
        found[line, root] = side
    return found


def _ranked(ways: Sequence[Way], runs: Sequence[Run], sides: dict[tuple[str, str], int]) -> list[tuple[int, ...]]:
    """For each run the ways that lie between it and its root: those of lines that are nearer, where they overlap."""
    away: dict[tuple[str, str], list[float]] = defaultdict(list)
    for run in runs:
        away[ways[run.way].line, run.root].append(abs(run.aside) / len(run.at))
    order = {line: number for number, line in enumerate(dict.fromkeys(way.line for way in ways))}
    rank = {key: (round(sum(value) / len(value), 3), order[key[0]]) for key, value in away.items()}
    cover = [{(base, step) for base, step, _ in run.at} for run in runs]
    by_root: dict[str, list[int]] = defaultdict(list)
    for number, run in enumerate(runs):
        by_root[run.root].append(number)
    found = []
    for number, run in enumerate(runs):
        own = (ways[run.way].line, run.root)
        inner = {}
        for other in by_root[run.root]:
            key = (ways[runs[other].way].line, run.root)
            between = key[0] != own[0] and sides[key] == sides[own] and rank[key] < rank[own]
            if between and not cover[number].isdisjoint(cover[other]):
                inner[key[0]] = runs[other].way
        found.append(tuple(inner.values()))
    return found

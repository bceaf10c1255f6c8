"""Chains that come back to where they began."""

from __future__ import annotations

from collections.abc import Collection, Mapping


def circles(follows: Mapping[str, Collection[str]]) -> list[tuple[str, ...]]:
    """The circles in a graph given as name -> names, each once; works without recursion, however long a chain is.

    Of circles that cross each other at least one is found, which is enough to have it mended.
    """
    found: list[tuple[str, ...]] = []
    done: set[str] = set()
    for start in follows:
        if start in done or not follows[start]:
            continue
        trail: dict[str, None] = {start: None}  # the way from `start`, in order
        ahead = [iter(follows[start])]
        while ahead:
            name = next(ahead[-1], None)
            if name is None:
                done.add(trail.popitem()[0])
                ahead.pop()
            elif name in trail:
                way = list(trail)
                found.append(tuple(way[way.index(name) :]))
            elif name not in done and follows.get(name):
                trail[name] = None
                ahead.append(iter(follows[name]))
    return found

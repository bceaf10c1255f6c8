"""Walking the drawn events with the keyboard: their order in time, and which of them is attended to."""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.scene import Target
from g60desk.layout.told import Told


def events_in_time(told: Told, targets: Sequence[Target]) -> list[Target]:
    """The dated events among these, in their order in time, then those without a date in theirs."""
    undated = [t for t in targets if t.kind == "event" and told.index.events[t.key].when is None]
    return [*_dated(told, targets), *undated]


def attended(told: Told, targets: Sequence[Target], focus: Target | None) -> Target | None:
    """The dated event that has the keyboard focus, else the selected one; None where neither is drawn."""
    dated = _dated(told, targets)
    return focus if focus in dated else next((target for target in dated if target.chosen), None)


def _dated(told: Told, targets: Sequence[Target]) -> list[Target]:
    found = []
    for target in targets:
        when = told.index.events[target.key].when if target.kind == "event" else None
        if when is not None:
            found.append((when.sort_key, target))
    return [target for _, target in sorted(found, key=lambda pair: pair[0])]

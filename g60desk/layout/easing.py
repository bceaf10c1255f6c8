"""How far something that moves has come after a part of its time (`visual.md`, 8)."""

from __future__ import annotations

Curve = tuple[float, float, float, float]  # x1, y1, x2, y2 of a cubic Bezier from (0, 0) to (1, 1)
HALVINGS = 20


def eased(curve: Curve, t: float) -> float:
    """The part of the way that is done at part `t` of the time, as CSS Easing Functions Level 1 defines it."""
    x1, y1, x2, y2 = curve
    if t <= 0.0 or t >= 1.0:
        return min(max(t, 0.0), 1.0)
    low, high = 0.0, 1.0
    for _ in range(HALVINGS):  # x grows with the parameter, so halving always finds it
        middle = (low + high) / 2
        if _bezier(x1, x2, middle) < t:
            low = middle
        else:
            high = middle
    return _bezier(y1, y2, (low + high) / 2)


def within(t: float, start: float, end: float) -> float:
    """How much of the time between `start` and `end` has gone by at `t`, from 0 to 1, slow at both ends."""
    if end <= start:
        return 1.0 if t >= end else 0.0
    part = min(max((t - start) / (end - start), 0.0), 1.0)
    return part * part * (3 - 2 * part)


def _bezier(p1: float, p2: float, s: float) -> float:
    rest = 1 - s
    return 3 * rest * rest * s * p1 + 3 * rest * s * s * p2 + s * s * s

"""What can be chosen in a change: all that the picture has to which it goes, where it is now."""

from __future__ import annotations

import msgspec

from g60desk.layout.morph_items import mixed_rect
from g60desk.layout.scene import Scene, Target

MOVED = frozenset(["place", "line", "phase"])


def on_the_way(a: Scene, b: Scene, share: float, *, back: bool) -> list[Target]:
    """The targets of `b`, those of `a` where it goes `back`; a place, line or phase that both have is on its way."""
    starts, ends, far = (b, a, 1.0 - share) if back else (a, b, share)
    before = {(one.kind, one.key): one for one in starts.targets if one.kind in MOVED}
    found = []
    for target in ends.targets:
        other = before.get((target.kind, target.key))
        if other is not None:
            rect, hit = mixed_rect(other.rect, target.rect, far), mixed_rect(other.hit, target.hit, far)
            target = msgspec.structs.replace(target, rect=rect, hit=hit)
        found.append(target)
    return found

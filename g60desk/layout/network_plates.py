"""Where the badges of lines stand: on a stretch that has room for one, in smaller type where stops are close together.

Where no stretch has room, the badge stands beyond an end of its line, as at the last stop of a tram.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.geometry import Path, along, length, path_meets
from g60desk.layout.network_lines import Part
from g60desk.layout.scene import Point, Rect
from g60desk.layout.text import Flow, Span, single
from g60desk.layout.told import Told
from g60desk.story.model import Key, Line

SPOTS = (0.45, 0.5, 0.38, 0.56, 0.3, 0.65, 0.22, 0.75, 0.14, 0.84)
OWN = (("body", 32.0, 1.8), ("label", 18.0, 1.5), ("caption", 12.0, 1.4), ("mark", 10.0, 1.35))  # type, px, of its size
OTHER = (("caption", 16.0, 1.45), ("mark", 10.0, 1.35))
HIDING = frozenset(["spine", "road", "fast", "rail"])  # what a badge does not cover where its own line crosses it
LEAST = 1.4  # times as long as its badge a stretch is, so that the line is seen on both sides
BEYOND = (30.0, 42.0, 56.0)  # px from the end of a line to the middle of the nearer side of its badge
TURNS = (0.0, 0.7, -0.7)  # radians off the line's own direction


class Badge(msgspec.Struct, frozen=True):
    """A badge in its place; `own` for that of the spine."""

    rect: Rect
    line: Key
    words: Flow
    own: bool
    quiet: bool = False


def badges(told: Told, frame: Frame, parts: Sequence[Part], taken: Sequence[Rect], clear: Rect) -> list[Badge]:
    """A badge for each line that has one, on its longest stretch where nothing is in the way."""
    found: list[Badge] = []
    own: dict[Key, list[Part]] = {}
    for part in parts:
        if part.line is not None and part.line.badge:
            own.setdefault(part.line.id, []).append(part)
    order = sorted(told.story.network.lines, key=lambda line: line.id != told.story.network.spine)
    for line in order:
        if line.id not in own:
            continue
        stretches = sorted(own[line.id], key=lambda p: (not p.open, -length(p.path)))
        barred = [*taken, *(badge.rect for badge in found)]
        sizes = list(_sizes(told, frame, line))
        firm = [part.path for part in parts if part.line is not line and part.style in HIDING and not sizes[0].own]
        on_line = (_on_line(badge, stretches, barred, clear, over) for badge in sizes for over in (firm, ()))
        badge = next((one for one in on_line if one), None) or _beyond(frame, sizes[1], stretches, parts, barred, clear)
        if badge is not None:
            found.append(badge)
    return found


def _sizes(told: Told, frame: Frame, line: Line) -> Iterator[Badge]:
    """The badge of a line, without a place: the largest first."""
    own = line.id == told.story.network.spine
    for type_of, aside, high in OWN if own else OTHER:
        words = single([Span(line.badge or "", whole=True)], frame.type(type_of, 700), frame)
        yield Badge(Rect(0, 0, words.width + frame.px(aside), words.style.px * high), line.id, words, own)


def _on_line(
    badge: Badge, stretches: Sequence[Part], barred: Sequence[Rect], clear: Rect, over: Sequence[Path]
) -> Badge | None:
    """The badge on the first stretch that has room for it where it covers none of the paths in `over`."""
    for part in stretches:
        whole = length(part.path)
        if whole < LEAST * badge.rect.w:
            continue
        for at in SPOTS:
            rect = _around(badge, along(part.path, whole * at))
            if _is_free(rect, barred, clear) and not any(path_meets(path, rect) for path in over):
                return msgspec.structs.replace(badge, rect=rect, quiet=not part.open)
    return None


def _beyond(
    frame: Frame, badge: Badge, own: Sequence[Part], parts: Sequence[Part], barred: Sequence[Rect], clear: Rect
) -> Badge | None:
    """The badge beyond an end of its line, on no other line; None where there is no room either."""
    for far in BEYOND:
        for part, end, before in _ends(own):
            way = math.atan2(end[1] - before[1], end[0] - before[0])
            for turn in TURNS:
                across, down = math.cos(way + turn), math.sin(way + turn)
                reach = frame.px(far) + abs(across) * badge.rect.w / 2 + abs(down) * badge.rect.h / 2
                rect = _around(badge, (end[0] + across * reach, end[1] + down * reach))
                if _is_free(rect, barred, clear) and not any(path_meets(one.path, rect.grown(4)) for one in parts):
                    return msgspec.structs.replace(badge, rect=rect, quiet=not part.open)
    return None


def _ends(own: Sequence[Part]) -> Iterator[tuple[Part, Point, Point]]:
    """The ends of a line: the stretch, its last point and the one before."""
    stops = [stop for part in own for stop in (part.link.start, part.link.end)]
    for part in own:
        if stops.count(part.link.start) == 1:
            yield part, part.path[0], part.path[1]
        if stops.count(part.link.end) == 1:
            yield part, part.path[-1], part.path[-2]


def _around(badge: Badge, at: Point) -> Rect:
    return Rect(at[0] - badge.rect.w / 2, at[1] - badge.rect.h / 2, badge.rect.w, badge.rect.h)


def _is_free(rect: Rect, barred: Sequence[Rect], clear: Rect) -> bool:
    inside = clear.holds(rect.x, rect.y) and clear.holds(rect.right, rect.bottom)
    return inside and not any(rect.meets(other, 4) for other in barred)

"""Roads, railways and ties on the map: their courses in px, side by side where they share a stretch.

Courses are way-points, not surveys.  Where two lines join the same two places, the second runs beside the first
instead of on its own course a few px away, so that neither hides the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.network_bundles import side_by_side
from g60desk.layout.network_courses import all_stretches
from g60desk.layout.network_links import end_of, lines, links, located
from g60desk.layout.network_strokes import HEAVY, RIM
from g60desk.layout.network_strokes import Part as Part
from g60desk.layout.network_strokes import draw_part as draw_part
from g60desk.layout.network_strokes import line_style as line_style
from g60desk.layout.network_strokes import line_width as line_width
from g60desk.layout.network_strokes import part_of as part_of
from g60desk.layout.network_strokes import part_width as part_width
from g60desk.layout.projection import Projection
from g60desk.layout.steps import Steps, done
from g60desk.layout.told import Told
from g60desk.story.model import Key, Line

ORDER = ("river", "tie", "agreement", "road", "rail", "fast", "spine")  # from what lies lowest to what lies on top


def map_parts(told: Told, frame: Frame, projection: Projection) -> list[Part]:
    """All stretches on the map, in the order in which they are painted."""
    return done(parting(told, frame, projection))


def parting(told: Told, frame: Frame, projection: Projection) -> Steps[list[Part]]:
    """The same in steps."""
    spots = {p.id: projection.at(p.lon or 0.0, p.lat or 0.0) for p in told.story.network.places if p.lat is not None}
    own = all_stretches(told, projection, spots)
    yield
    every = links(told, located(told))
    yield
    found: list[Part] = []
    for link in every:
        straight = [spots[link.start], spots[link.end]]
        path = own[link.line.id].get((link.start, link.end), straight) if link.line else straight
        found.append(part_of(told, link, path))
    for line in lines(told):
        for key, path in own[line.id].items():
            if key[0] == key[1]:
                found.append(part_of(told, end_of(line, key[0]), path))
    yield
    return in_painting_order(side_by_side(told, frame, found))


def in_painting_order(parts: Iterable[Part]) -> list[Part]:
    """Stretches as they are painted: what is still to come first, then kind by kind, the spine last."""
    return sorted(parts, key=lambda part: (part.style == "spine", part.open, ORDER.index(part.style)))


def drawn_parts(told: Told, parts: Sequence[Part]) -> list[Part]:
    """The parts that are painted: of lines to come that join the same two places one, on the course of the first.

    Two thin lines side by side would look like the edges of one more road.
    """
    order = {(link.pair, link.line.id if link.line else ""): n for n, link in enumerate(links(told))}
    by_pair: dict[frozenset[Key], list[Part]] = {}
    for part in parts:
        by_pair.setdefault(part.link.pair, []).append(part)
    found = []
    for part in parts:
        beside = by_pair[part.link.pair]
        if part.open or part.style == "spine" or len(beside) == 1 or is_heavy(told, part):
            found.append(part)
        elif not any(_goes_before(other, part) for other in beside):
            first = min(beside, key=lambda one: order.get((one.link.pair, one.line.id if one.line else ""), len(order)))
            found.append(msgspec.structs.replace(part, path=first.path))
    return found


def _goes_before(other: Part, part: Part) -> bool:
    """True when another line makes one that is not open needless: it is, it is nearer to that, or of a first kind."""
    return other.open or _rank(other) < _rank(part)


def _rank(part: Part) -> tuple[bool, int, bool]:
    """What is shown first of lines that are not part of the network: the spine, what is there already, a road."""
    return part.style != "spine", ("apart", "undated", "later").index(part.ahead), part.style != "road"


def is_heavy(told: Told, part: Part) -> bool:
    """True for a stretch of the selected line."""
    return _is_chosen(told, part.line)


def _is_chosen(told: Told, line: Line | None) -> bool:
    chosen = told.state.selection
    return chosen is not None and chosen.kind == "line" and line is not None and line.id == chosen.key


def drawn_width(told: Told, frame: Frame, line: Line | None) -> float:
    """The width that a line takes on the sheet, with the rim of a chosen one."""
    width = line_width(frame, line_style(told, line))
    return width * HEAVY + 2 * frame.px(RIM) if _is_chosen(told, line) else width

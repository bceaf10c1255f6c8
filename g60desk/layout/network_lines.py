"""Roads, railways and ties on the map: their courses in px, side by side where they share a stretch, and their strokes.

Courses are way-points, not surveys.  Where two lines join the same two places, the second runs beside the first
instead of on its own course a few px away, so that neither hides the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.geometry import beside, side_of
from g60desk.layout.network_courses import stretches
from g60desk.layout.network_links import RAIL, Link, is_open, lines, links, spine
from g60desk.layout.projection import Projection
from g60desk.layout.scene import Ink, Point, Scene, Stroke
from g60desk.layout.told import Told
from g60desk.story.model import Key, Line, LineKind

THIN = {"road": 2.0, "rail": 1.0}  # px, for what is not part of the network yet
RAIL_CORE = 2.4  # px of page colour along the middle of a railway, in dashes of SLEEPER
SLEEPER = 10.0
HEAVY, RIM = 1.4, 2.0  # a chosen line: times its width, px of ink on both sides
BETWEEN = 3.0  # px between lines that run side by side


class Part(msgspec.Struct, frozen=True):
    """A drawn stretch: its link, its path in px, whether it is open, and how it is drawn (`line_style`).

    `bend` rounds its corners (px), `ground` is the ink that it lies on, `cased` gives it a border in page colour.
    """

    link: Link
    path: tuple[Point, ...]
    open: bool
    style: str
    bend: float = 0.0
    ground: Ink = "bg"
    cased: bool = True

    @property
    def line(self) -> Line | None:
        """The line it belongs to; None for a tie."""
        return self.link.line


def line_style(told: Told, line: Line | None) -> str:
    """How a line is drawn: spine, rail, road, river or tie."""
    if line is None or line.kind == LineKind.AGREEMENT:
        return "tie"
    if line == spine(told):
        return "spine"
    if line.kind in RAIL:
        return "rail"
    return "river" if line.kind == LineKind.RIVER else "road"


def line_width(frame: Frame, style: str) -> float:
    """The width of a style in px."""
    names = {"spine": "line", "rail": "track", "road": "line_other_road", "river": "track", "tie": "tie"}
    if frame.mode == "portrait" and style == "spine":
        return frame.stroke("line_totem")
    return frame.stroke(names[style])


def map_parts(told: Told, frame: Frame, projection: Projection) -> list[Part]:
    """All stretches on the map, in the order in which they are painted: what is still to come first, the spine last."""
    spots = {p.id: projection.at(p.lon or 0.0, p.lat or 0.0) for p in told.story.network.places if p.lat is not None}
    own = {line.id: stretches(line, projection, spots) for line in lines(told)}
    found: list[Part] = []
    for link in links(told):
        straight = [spots[link.start], spots[link.end]]
        path = own[link.line.id].get((link.start, link.end), straight) if link.line else straight
        found.append(Part(link, tuple(path), is_open(told, link), line_style(told, link.line)))
    found = _side_by_side(found, frame)
    for line in lines(told):
        for key, path in own[line.id].items():
            if key[0] == key[1]:
                link = Link(key[0], key[0], line)
                found.append(Part(link, tuple(path), is_open(told, link), line_style(told, line)))
    rank = {"river": 0, "tie": 1, "road": 2, "rail": 3, "spine": 4}
    return sorted(found, key=lambda part: (part.style == "spine", part.open, rank[part.style]))


def _side_by_side(parts: Sequence[Part], frame: Frame) -> list[Part]:
    """The parts, those that join the same two places laid beside the first of them."""
    placed: list[Part] = []
    by_pair: dict[frozenset[Key], list[Part]] = {}
    for part in parts:
        taken = by_pair.setdefault(part.link.pair, [])
        if not taken:
            placed.append(part)
            taken.append(part)
            continue
        base = taken[0]
        path = base.path if base.link.start == part.link.start else base.path[::-1]
        right = side_of(path, part.path) >= 0
        room = line_width(frame, base.style) / 2 + frame.px(BETWEEN)
        room += sum(line_width(frame, other.style) + frame.px(BETWEEN) for other in taken[1:])
        by = room + line_width(frame, part.style) / 2
        moved = beside(path, by if right else -by)
        placed.append(msgspec.structs.replace(part, path=tuple(moved)))
        taken.append(placed[-1])
    return placed


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
    """True when another line makes one that is to come needless: it is open, or of a kind that is shown first."""
    rank = {"spine": 0, "road": 1}
    return other.open or rank.get(other.style, 2) < rank.get(part.style, 2)


def is_heavy(told: Told, part: Part) -> bool:
    """True for a stretch of the selected line."""
    return _is_chosen(told, part.line)


def _is_chosen(told: Told, line: Line | None) -> bool:
    chosen = told.state.selection
    return chosen is not None and chosen.kind == "line" and line is not None and line.id == chosen.key


def part_width(frame: Frame, part: Part) -> float:
    """The width of a stretch in px: a line to come is thin."""
    if part.open or part.style in ("spine", "tie"):
        return line_width(frame, part.style)
    return max(1.0, frame.px(THIN.get(part.style, 2.0)))


def drawn_width(told: Told, frame: Frame, line: Line | None) -> float:
    """The width that a line takes on the sheet, with the rim of a chosen one."""
    width = line_width(frame, line_style(told, line))
    return width * HEAVY + 2 * frame.px(RIM) if _is_chosen(told, line) else width


def draw_part(scene: Scene, frame: Frame, part: Part, chosen: bool = False) -> None:
    """Draw a stretch; a chosen line is heavier, and has a rim of ink."""
    width = line_width(frame, part.style) * (HEAVY if chosen else 1.0)
    if chosen and part.open and part.style != "tie":
        scene.add(Stroke(part.path, "ink", width + 2 * frame.px(RIM), "round", bend=part.bend))
        part = msgspec.structs.replace(part, cased=False)
    scene.add(*_strokes(frame, part, width, chosen))


def _strokes(frame: Frame, part: Part, width: float, chosen: bool) -> Iterator[Stroke]:
    path, style, bend = part.path, part.style, part.bend
    casing = frame.stroke("casing") if part.cased else 0.0
    if style == "tie":
        dash = frame.tokens.dash["tie"]
        yield Stroke(path, "ink" if part.open else "edge", width, "round", (dash[0], dash[1] * frame.s), bend)
    elif style == "spine" and part.open:
        yield Stroke(path, "signal", width, "round", bend=bend, casing=casing)
    elif style == "spine":
        yield Stroke(path, "edge", width, "round", bend=bend)
        yield Stroke(path, part.ground, width * 9 / 14, "round", bend=bend)
    elif not part.open:
        yield Stroke(path, "edge", part_width(frame, part) * (2 if chosen else 1), "round", bend=bend)
    elif style == "rail":
        yield Stroke(path, "ink2", width, "flat", bend=bend, casing=casing * 0.4)
        core = frame.px(SLEEPER)
        yield Stroke(path, "bg", width * RAIL_CORE / 6, "flat", (core, core), bend)
    elif style == "road":
        yield Stroke(path, "ink2", width, "round", bend=bend, casing=casing * 0.4)
        yield Stroke(path, "soft", width * 0.55, "round", bend=bend)
    else:
        yield Stroke(path, "coast", width, "round", bend=bend)

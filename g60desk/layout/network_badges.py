"""What stands on the lines: route badges, and the spots where a line can be chosen.

The badge of the spine is a plate in signal colour, that of another road an outlined one; so is that of the spine on a
stretch that is not part of the network yet.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.board import Board
from g60desk.layout.clipping import in_sight
from g60desk.layout.course import Course
from g60desk.layout.frame import Frame
from g60desk.layout.geometry import along, length, path_meets
from g60desk.layout.network_facts import line_name
from g60desk.layout.network_lines import Part, part_width
from g60desk.layout.scene import Box, Rect, Scene
from g60desk.layout.text import Flow, Span, place, single
from g60desk.layout.told import Told
from g60desk.story.model import Key

AROUND = 40.0  # px about the sheet in which a ring may stand
SPOTS = (0.45, 0.5, 0.38, 0.56, 0.3, 0.65, 0.22, 0.75)


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
    order = sorted(told.story.network.lines, key=lambda line: line.id != told.story.network.spine)
    for line in order:
        if not line.badge:
            continue
        own = line.id == told.story.network.spine
        words = single([Span(line.badge, whole=True)], frame.type("body" if own else "caption", 700), frame)
        width, height = words.width + frame.px(32 if own else 16), words.style.px * (1.8 if own else 1.45)
        stretches = sorted((p for p in parts if p.line == line), key=lambda p: (not p.open, -length(p.path)))
        for part in stretches:
            rect = _spot(part, width, height, [*taken, *(badge.rect for badge in found)], clear)
            if rect is not None:
                found.append(Badge(rect, line.id, words, own, not part.open))
                break
    return found


def _spot(part: Part, width: float, height: float, taken: Sequence[Rect], clear: Rect) -> Rect | None:
    whole = length(part.path)
    if whole < 1.4 * width:
        return None
    for at in SPOTS:
        x, y = along(part.path, whole * at)
        rect = Rect(x - width / 2, y - height / 2, width, height)
        inside = clear.holds(rect.x, rect.y) and clear.holds(rect.right, rect.bottom)
        if inside and not any(rect.meets(other, 4) for other in taken):
            return rect
    return None


def quieted(plates: Sequence[Badge], painted: Sequence[Part]) -> list[Badge]:
    """The badges, each as quiet as the stretch that is painted under it."""

    def is_open(plate: Badge) -> bool:
        under = [part for part in painted if part.line is not None and part.line.id == plate.line]
        return any(part.lit and path_meets(part.path, plate.rect) for part in under)

    return [msgspec.structs.replace(plate, quiet=plate.quiet or not is_open(plate)) for plate in plates]


def draw_badge(scene: Scene, frame: Frame, badge: Badge) -> None:
    """Draw a badge."""
    radius = frame.tokens.radius["badge"] * frame.s
    if badge.own and not badge.quiet:
        scene.add(Box(badge.rect, "signal", "", 0, radius))
    else:
        scene.add(Box(badge.rect, "bg", "edge" if badge.quiet else "ink", frame.px(2), radius * 0.75))
    words = badge.words
    ink = "ink3" if badge.quiet else "on_signal" if badge.own else "ink"
    x, y = badge.rect.middle
    place(scene, words, x - words.width / 2, y - words.height / 2, frame, ink)


def offer_lines(
    scene: Scene,
    told: Told,
    frame: Frame,
    painted: Sequence[Part],
    marks: Sequence[Rect],
    clear: Rect,
    plates: Sequence[Badge] = (),
) -> None:
    """Let each line be chosen along all that is drawn of it in `clear`, and at its badge.

    The ring goes around the badge, else around a spot in the middle of its longest stretch, beside marks and rings.
    """
    taken = Board(clear.grown(frame.px(AROUND)), [*marks, *(plate.rect for plate in plates)])
    by_line: dict[Key, list[Part]] = {}
    for part in painted:
        if part.line is not None:
            by_line.setdefault(part.line.id, []).append(part)
    for line in told.story.network.lines:
        own = [
            Course(piece, part_width(frame, part) / 2, part.bend)
            for part in by_line.get(line.id, ())
            for piece in in_sight(part.path, clear)
        ]
        if not own:
            continue
        badge = next((plate.rect for plate in plates if plate.line == line.id), None)
        ring = badge or _ring(frame, own, taken)
        taken.take(ring)
        chosen = told.state.selection is not None and str(told.state.selection) == f"line:{line.id}"
        scene.offer_line(line.id, ring, line_name(told, line), own, text=told.text(line.note),
                         reach=frame.least_target() / 2, badge=badge is not None, chosen=chosen)  # fmt: skip


def _ring(frame: Frame, courses: Sequence[Course], taken: Board) -> Rect:
    """Where the ring of a line without a badge goes."""
    side = frame.px(28)
    paths = sorted((course.points for course in courses), key=lambda path: -length(path))
    spots = [along(path, length(path) * at) for path in paths for at in (0.5, 0.35, 0.65)]
    rings = [Rect(x - side / 2, y - side / 2, side, side) for x, y in spots]
    return next((ring for ring in rings if taken.free(ring, frame.px(8))), rings[0])

"""What stands on the lines: route badges as they are drawn, and the spots where a line can be chosen.

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
from g60desk.layout.network_plates import Badge
from g60desk.layout.scene import Box, Rect, Scene
from g60desk.layout.steps import Steps, done
from g60desk.layout.text import place
from g60desk.layout.told import Told
from g60desk.story.model import Key

AROUND = 40.0  # px about the sheet in which a ring may stand
AT_ONCE = 100  # lines in a step


def quieted(plates: Sequence[Badge], painted: Sequence[Part]) -> list[Badge]:
    """The badges, each as quiet as the stretch that is painted under it."""

    def is_open(plate: Badge) -> bool:
        under = [part for part in painted if part.line is not None and part.line.id == plate.line]
        on_it = [part for part in under if path_meets(part.path, plate.rect)]
        return any(part.lit for part in on_it or under)  # one beyond the end of its line stands for all of it

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
    """Let each line be chosen along all that is drawn of it in `clear`, and at its badge."""
    done(offering_lines(scene, told, frame, painted, marks, clear, plates))


def offering_lines(
    scene: Scene,
    told: Told,
    frame: Frame,
    painted: Sequence[Part],
    marks: Sequence[Rect],
    clear: Rect,
    plates: Sequence[Badge] = (),
) -> Steps[None]:
    """The same in steps.

    The ring goes around the badge, else around a spot in the middle of its longest stretch, beside marks and rings.
    """
    taken = Board(clear.grown(frame.px(AROUND)), [*marks, *(plate.rect for plate in plates)])
    by_line: dict[Key, list[Part]] = {}
    for part in painted:
        if part.line is not None:
            by_line.setdefault(part.line.id, []).append(part)
    for number, line in enumerate(told.story.network.lines, start=1):
        if number % AT_ONCE == 0:
            yield
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

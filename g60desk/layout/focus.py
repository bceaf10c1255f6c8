"""What stays clear on the page while the drawer tells about it, and how far the page slides so that it is in sight.

Clear are the mark, the words that it ends and the drawing of the record itself, and nothing of their neighbours.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from g60desk.layout.course import Course
from g60desk.layout.focus_drawing import courses_of, drawing_of, lead_of, plate_of
from g60desk.layout.focus_words import statement_of
from g60desk.layout.frame import Frame
from g60desk.layout.rect import around
from g60desk.layout.scene import Point, Rect, Scene, Target
from g60desk.layout.sheet import sheet_rect
from g60desk.state import Selection

MARGINS = (12.0, 8.0, 5.0, 3.0, 1.0, 0.0)  # around what stays clear, on the reference sheet; the first that is free
RECORDS = frozenset(["event", "place", "figure", "phase", "cell", "cite"])  # what stays dim when it is not told about
NOTE_DOT = 5.0  # px that the dot of a note stands out of its plate


class Focus(msgspec.Struct, frozen=True):
    """What the drawer tells about: the `parts` of the picture that stay clear, with their margins.

    `mark` is what the branch leads from: the plate, or the drawing where the picture has no plate.  `kept` is the mark
    with its words: it stays in sight where not all parts can.  A line is clear along its `courses`.
    """

    mark: Rect
    kept: Rect
    parts: tuple[Rect, ...]
    courses: tuple[Course, ...] = ()


def focus_of(scene: Scene, opened: Selection, frame: Frame) -> Focus | None:
    """What the picture has of this record; None when it has nothing."""
    plate, (own, exact) = plate_of(scene, opened), drawing_of(scene, opened, frame)
    mark = plate or lead_of(scene, opened, own, frame)
    if mark is None:
        return None
    words = [mark, *(statement_of(scene, plate) if plate else [])]
    parts = _clear_parts(scene, words, own, exact, opened, frame)
    return Focus(mark, around(words), tuple(parts), courses_of(scene, opened))


def _clear_parts(
    scene: Scene, words: Sequence[Rect], own: Sequence[Rect], exact: bool, opened: Selection, frame: Frame
) -> list[Rect]:
    """The rectangles that stay clear; a drawing that the picture does not know exactly is cut where others meet it."""
    said = around(words)
    others = list(_neighbours(scene, opened, [*words, *own], exact))
    strange = [] if exact else [box for box in others if not box.meets(said)]
    parts = [piece for rect in own for piece in _without(rect, strange, frame.px(10))]
    if not (exact and _is_in(words[0], own)):  # else the drawing has its words already
        parts.append(said)
    return [_with_margin(part, others, frame) for part in _merged(parts)]


def _neighbours(scene: Scene, opened: Selection, mine: Sequence[Rect], exact: bool) -> Iterable[Rect]:
    """Words, records and plates that are not told about; not what holds the one that is, nor a second mark in it."""
    yield from (box for box in (item.box for item in scene.words()) if not _is_in(box, mine))
    for target in scene.targets:
        if target.kind not in RECORDS or (target.kind, target.key) == (opened.kind, opened.key):
            continue
        if (target.kind == "cite" or exact) and _is_in(target.rect, mine):
            continue
        if target.kind == "cite" or not _holds_any(target.rect, mine):
            yield _with_dot(target)
    for key, rects in scene.belongings.items():
        if key != str(opened):
            yield from (rect for rect in rects if not _is_in(rect, mine) and not _holds_any(rect, mine))


def _with_dot(target: Target) -> Rect:
    """A plate with the dot of its note, which stands out at its corner; anything else as it is."""
    rect = target.rect
    return Rect(rect.x, rect.y - NOTE_DOT, rect.w + NOTE_DOT, rect.h + NOTE_DOT) if target.kind == "cite" else rect


def slide(focus: Focus, frame: Frame) -> tuple[float, float]:
    """How far the view moves (left or up, px) so that the sheet does not cover what stays clear.

    Where not all of it finds room, the mark with its words stays.
    """
    rect, clear, kept = sheet_rect(frame), around(focus.parts), focus.kept
    if frame.mode == "portrait":
        return 0.0, _slid(frame, (clear.y, clear.bottom), kept.y - frame.px(48), (rect.y, rect.h), (72, 48))
    return _slid(frame, (clear.x, clear.right), kept.x - frame.px(24), (rect.x, rect.w), (96, 24)), 0.0


def in_sight(focus: Focus, moved: Point, frame: Frame) -> list[Rect]:
    """The parts on the page that slid by `moved`, without those that the sheet cuts; what has the mark always stays."""
    rect, parts = sheet_rect(frame), [(part, part.moved(*moved)) for part in focus.parts]
    return [now for part, now in parts if not now.meets(rect) or part.holds(*focus.mark.middle)]


def _slid(
    frame: Frame, clear: tuple[float, float], most: float, sheet: tuple[float, float], rooms: tuple[float, float]
) -> float:
    """How far along one axis; `rooms` is left free at both ends, less at the sheet where the beginning would go."""
    start, end = clear
    wish = end + frame.px(rooms[0]) - sheet[0]
    least, beginning = end + frame.px(rooms[1]) - sheet[0], start - frame.px(rooms[1])
    wish = min(wish, max(least, beginning))
    return min(max(0.0, wish), max(0.0, most), sheet[1])


def _with_margin(part: Rect, others: Iterable[Rect], frame: Frame) -> Rect:
    """The part with the widest margin that takes in nothing of its neighbours."""
    others = [other for other in others if not other.meets(part)]
    for margin in MARGINS:
        grown = part.grown(frame.px(margin))
        if not any(other.meets(grown) for other in others):
            return grown
    return part


def _without(rect: Rect, others: Iterable[Rect], least: float) -> list[Rect]:
    """What is left of a rectangle above and below others, in bands that are no slivers."""
    pieces = [rect]
    for other in others:
        left: list[Rect] = []
        for piece in pieces:
            if not other.meets(piece):
                left.append(piece)
                continue
            left += [
                Rect(piece.x, piece.y, piece.w, other.y - piece.y),
                Rect(piece.x, other.bottom, piece.w, piece.bottom - other.bottom),
            ]
        pieces = [piece for piece in left if piece.h > least]
    return pieces


def _merged(parts: list[Rect]) -> list[Rect]:
    """The parts without those that lie wholly in one that is kept."""
    kept: list[Rect] = []
    for part in sorted(parts, key=lambda part: -part.w * part.h):
        if not any(other.holds(part.x, part.y) and other.holds(part.right, part.bottom) for other in kept):
            kept.append(part)
    return kept


def _is_in(one: Rect, others: Iterable[Rect]) -> bool:
    """True when the middle of a rectangle lies in one of the others."""
    return any(other.holds(*one.middle) for other in others)


def _holds_any(one: Rect, others: Iterable[Rect]) -> bool:
    return any(one.holds(*other.middle) for other in others)

"""What a source mark belongs to on the page: the part that stays clear while the drawer tells about it.

Clear are the mark, the words that it ends and the drawing of the record itself, and nothing of their neighbours.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Point, Rect, Scene, Target, Words
from g60desk.layout.sheet import sheet_rect
from g60desk.state import Selection

MARGINS = (12.0, 8.0, 5.0, 3.0, 1.0, 0.0)  # around what stays clear, on the reference sheet; the first that is free
RECORDS = frozenset(["event", "place", "figure", "phase", "cell", "cite"])  # what stays dim when it is not told about


def mark_of(scene: Scene, opened: Selection) -> Rect | None:
    """The plate that opens this record; None when the picture has none."""
    key = str(opened)
    marks = (target.rect for target in scene.targets if target.kind == "cite" and target.key == key)
    return next((mark for mark in marks if mark.w > 0), None)  # the mark of a row out of sight has no place


def clear_parts(scene: Scene, mark: Rect, opened: Selection, frame: Frame) -> list[Rect]:
    """The rectangles that stay clear, with a margin where there is room for one."""
    own = [t.rect for t in scene.targets if (t.kind, t.key) == (opened.kind, opened.key)]
    own = [rect for rect in own if rect.h < frame.height * 0.5]
    words = _statement(scene, mark, frame)
    mine = [*words, mark, *own]
    others = [box for box in (item.box for item in scene.words()) if not any(_inside(box, one) for one in mine)]
    others += [target.rect for target in scene.targets if _strange(target, opened, mine)]
    statement = _around([mark, *words])
    strange = [box for box in others if not box.meets(statement)]
    parts = _merged([statement, *(piece for rect in own for piece in _without(rect, strange, frame.px(10)))])
    return [_with_margin(part, others, frame) for part in parts]


def _strange(target: Target, opened: Selection, mine: Sequence[Rect]) -> bool:
    """True for another record; not for what holds the one that is told about, nor for a second mark in it."""
    if target.kind not in RECORDS or (target.kind, target.key) == (opened.kind, opened.key):
        return False
    if target.kind == "cite":
        return not any(_inside(target.rect, one) for one in mine)
    return not any(_inside(one, target.rect) for one in mine)


def slide(parts: Sequence[Rect], frame: Frame) -> tuple[float, float]:
    """How far the view moves (left or up, px) so that the sheet does not cover what stays clear.

    Where not all of it finds room, its left (or top) stays: there stands the name.
    """
    rect, clear = sheet_rect(frame), _around(parts)
    if frame.mode == "portrait":
        wish = clear.bottom + frame.px(72) - rect.y
        return 0.0, min(max(0.0, wish), max(0.0, clear.y - frame.px(48)), rect.h)
    wish = clear.right + frame.px(96) - rect.x
    return min(max(0.0, wish), max(0.0, clear.x - frame.px(24)), rect.w), 0.0


def branch(scene: Scene, mark: Rect, parts: Sequence[Rect], moved: Point, frame: Frame) -> tuple[Point, Point]:
    """The line from the mark (or from the edge of what is clear) to the sheet, over no words; both in px of the page.

    It has no length where what is clear runs under the sheet, or where no free row leads there.
    """
    rect, gap = sheet_rect(frame), frame.px(8)
    upright = frame.mode == "portrait"
    part = max((part for part in parts if _inside(mark, part)), key=lambda part: part.right, default=mark)
    turn = _turned if upright else _same
    side, whole, goal = turn(mark.moved(*moved)), turn(part.moved(*moved)), turn(rect).x
    boxes = [turn(words.box.moved(*moved)) for words in scene.words()]
    boxes += [turn(t.rect.moved(*moved)) for t in scene.targets if t.kind == "cite"]
    level = side.middle[1]
    begin = side.right + gap
    if whole.right - side.right > frame.px(40):
        begin = whole.right
    ring = ((goal, level), (goal, level))
    alone = (ring[0][::-1], ring[1][::-1]) if upright else ring
    if begin >= goal:
        return alone
    rows = [(begin, level), *_rows(whole, level, gap)]
    for other in sorted((turn(one.moved(*moved)) for one in parts), key=lambda one: abs(one.middle[1] - level)):
        rows += [(other.right, other.middle[1]), *_rows(other, other.middle[1], gap)]
    for x, y in rows:
        line = Rect(x, y - frame.px(5), goal - x, frame.px(10))
        if x < goal and not any(box.meets(line) for box in boxes):
            return ((y, x), (y, goal)) if upright else ((x, y), (goal, y))
    return alone


def _rows(part: Rect, level: float, gap: float) -> list[Point]:
    """Where a branch may leave a part at its right, the rows nearest to `level` first."""
    count = int(max(0.0, part.h - 2 * gap) / 4)
    levels = sorted((part.y + gap + 4 * n for n in range(count + 1)), key=lambda y: abs(y - level))
    return [(part.right, y) for y in levels if y <= part.bottom - gap]


def _statement(scene: Scene, mark: Rect, frame: Frame) -> list[Rect]:
    """The words of the paragraph that the plate ends: those set right before it, and what stands close below."""
    items = scene.items
    at = next((n for n, item in enumerate(items) if isinstance(item, Words) and _inside(item.box, mark.grown(4))), None)
    if at is None:
        return []
    found: list[Rect] = [items[at].box]  # type: ignore[union-attr]
    reach = mark
    for step in (-1, 1):
        seat = at - 2 if step < 0 else at + 1  # the plate's box stands before its words
        while 0 <= seat < len(items):
            item = items[seat]
            seat += step
            if not isinstance(item, Words):
                if step > 0 and _near(mark, _rect_of(item), 4.0):
                    continue
                break
            if not _near(reach, item.box, 0.75 * item.style.px):
                break
            found.append(item.box)
            reach = _around([reach, item.box])
    return found


def _rect_of(item: object) -> Rect:
    """The place of the dot and the foot of a plate; far away for anything else."""
    points = getattr(item, "points", None)
    if points:
        (x0, y0), (x1, y1) = points[0], points[-1]
        return Rect(min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0))
    if hasattr(item, "r"):
        return Rect(item.x - item.r, item.y - item.r, 2 * item.r, 2 * item.r)  # type: ignore[attr-defined]
    return Rect(-1e6, -1e6, 0, 0)


def _near(one: Rect, other: Rect, reach: float) -> bool:
    return one.meets(other, reach)


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
        if not any(_around([part, other]) == other for other in kept):
            kept.append(part)
    return kept


def _around(rects: Sequence[Rect]) -> Rect:
    x, y = min(rect.x for rect in rects), min(rect.y for rect in rects)
    return Rect(x, y, max(rect.right for rect in rects) - x, max(rect.bottom for rect in rects) - y)


def _inside(one: Rect, other: Rect) -> bool:
    """True when the middle of one rectangle lies in the other."""
    return other.holds(*one.middle)


def _same(rect: Rect) -> Rect:
    return rect


def _turned(rect: Rect) -> Rect:
    """The rectangle with x and y changed, so that down becomes right."""
    return Rect(rect.y, rect.x, rect.h, rect.w)

"""The mark of a date drawn: a line for a day, a bar for a month, a fading bar for a year, a slim one for a span.

What is uncertain is hatched, over a wash that keeps it one bar.  Marks are drawn along a time axis that runs to the
right; `turned` makes them for one that runs down.
"""

from __future__ import annotations

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Box, Hatch, Ink, Item, Rect, Soft, Stroke
from g60desk.layout.timeline_mark import OPEN_FADE as OPEN_FADE
from g60desk.layout.timeline_mark import Mark as Mark
from g60desk.layout.timeline_mark import mark_of as mark_of
from g60desk.layout.timeline_mark import reach_of as reach_of

DAY = 22.0  # px high
SLIM = 0.5  # of the height of other bars, for a span: told apart where both are black, too
PITCH, HATCH = 8.0, 2.2  # px from stroke to stroke along the axis, and across one
TIP = 12.0  # px that the sign of an open end is high


def draw_mark(mark: Mark, y: float, frame: Frame, *, heavy: bool = False, dim: bool = False) -> list[Item]:
    """What to draw for a mark whose middle is at `y`; a heavy one is larger."""
    high = _height(mark, frame, heavy)
    grow = frame.px(1) if heavy and mark.day else 0.0
    x0, x1 = mark.x0 - grow, mark.x1 + grow
    ink: Ink = "edge" if dim or ((mark.span or mark.vague) and not heavy) else "ink" if mark.day or heavy else "ink2"
    tip = frame.px(TIP)
    items: list[Item] = []
    if mark.before and mark.x1 - mark.x0 > 2 * tip:
        items.append(_tip(x0, y, tip, ink, frame, -1))
        x0 += tip
    if mark.on and mark.x1 - mark.x0 > 2 * tip:
        items.append(_tip(x1, y, tip, ink, frame, 1))
        x1 -= tip
    strokes = "ink2" if ink == "edge" and not dim else ink  # on a wash they need more than a fill
    return [*items, *filled_mark(mark, Rect(x0, y - high / 2, x1 - x0, high), frame, ink, strokes)]


def filled_mark(mark: Mark, rect: Rect, frame: Frame, ink: Ink, strokes: Ink, wide: float = HATCH) -> list[Item]:
    """A mark along `rect`: filled with an ink where it is sure, soft where that is, and hatched where it is not.

    The strokes of the hatching have an ink of their own, and are `wide` px of the reference sheet.
    """
    hatch_in, hatch_out = min(mark.hatch_in, rect.w), min(mark.hatch_out, rect.w)
    if 0.0 < rect.w < hatch_in + hatch_out + 0.01 and hatch_in + hatch_out:
        return _hatched(rect, mark, strokes, frame, wide, mark.fade_in, mark.fade_out)
    sure = Rect(rect.x + hatch_in, rect.y, rect.w - hatch_in - hatch_out, rect.h)
    items = [_filled(sure, ink, 0.0 if hatch_in else mark.fade_in, 0.0 if hatch_out else mark.fade_out)]
    if hatch_in:
        items += _hatched(Rect(rect.x, rect.y, hatch_in, rect.h), mark, strokes, frame, wide, mark.fade_in, 0.0)
    if hatch_out:
        items += _hatched(Rect(sure.right, rect.y, hatch_out, rect.h), mark, strokes, frame, wide, 0.0, mark.fade_out)
    return items


def _height(mark: Mark, frame: Frame, heavy: bool) -> float:
    """A line is high and a bar is not; a day that is so near that it is wide becomes a bar."""
    bar = frame.stroke("soft_bar") * (1.5 if heavy else 1.0)
    if not mark.day:
        return bar * (SLIM if mark.span else 1.0)
    core = mark.width - mark.fade_in - mark.fade_out - frame.stroke("day")
    return max(bar, frame.px(26 if heavy else DAY) - max(0.0, core) / 4)


def _filled(rect: Rect, ink: Ink, left: float, right: float) -> Item:
    return Soft(rect, ink, left=left, right=right) if left or right else Box(rect, ink)


def _hatched(rect: Rect, mark: Mark, ink: Ink, frame: Frame, wide: float, left: float, right: float) -> list[Item]:
    """A wash and the strokes on it."""
    wide = max(1.2, frame.px(wide))
    strokes = Hatch(rect, ink, frame.px(PITCH), wide, rect.x - mark.origin, left=left, right=right)
    return [_filled(rect, "soft", left, right), strokes]


def _tip(x: float, y: float, size: float, ink: Ink, frame: Frame, way: int) -> Item:
    """The sign at an open end: it points on."""
    back = x - way * size / 2
    points = ((back, y - size / 2), (x - way, y), (back, y + size / 2))
    return Stroke(points, ink, frame.stroke("rule"), "round")


def turned(items: list[Item], x: float) -> list[Item]:
    """Marks that were made for an axis along x, their middle at y = 0, for an axis that runs down at `x`."""
    return [_turned(item, x) for item in items]


def _turned(item: Item, x: float) -> Item:
    if isinstance(item, Soft):
        return Soft(_turn(item.rect, x), item.ink, top=item.left, bottom=item.right)
    if isinstance(item, Hatch):
        rect = _turn(item.rect, x)
        return Hatch(rect, item.ink, item.pitch, item.width, item.phase, top=item.left, bottom=item.right)
    if isinstance(item, Stroke):
        return Stroke(tuple((x + b, a) for a, b in item.points), item.ink, item.width, item.cap)
    assert isinstance(item, Box)
    return Box(_turn(item.rect, x), item.fill, item.edge, item.width, item.radius, item.dash)


def _turn(rect: Rect, x: float) -> Rect:
    return Rect(x + rect.y, rect.x, rect.h, rect.w)

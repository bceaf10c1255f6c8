"""The line of a history: it begins as sharply as its beginning is dated, is firm as long as it is told, then thin.

The line of the story's own subject is in the signal colour.  What is still to come is pale.
"""

from __future__ import annotations

from g60desk.layout.frame import Frame
from g60desk.layout.histories_list import History
from g60desk.layout.histories_plan import Row
from g60desk.layout.rect import Rect
from g60desk.layout.scale import Scale
from g60desk.layout.scene import Item, Stroke
from g60desk.layout.story_time import run_end
from g60desk.layout.timeline_mark import OPEN_FADE, Mark, mark_of
from g60desk.layout.timeline_marks import filled_mark
from g60desk.layout.timeline_phases import come_until
from g60desk.layout.told import Told

THICK = {"tall": 12.0, "middle": 9.0, "low": 5.0}


def life_of(told: Told, frame: Frame, history: History, row: Row, scale: Scale) -> list[Item]:
    """The line of a row on its scale; what is outside the axis is cut off."""
    if history.told is None:
        return []
    high = max(2.0, frame.px(THICK[row.size]))
    ink = "signal" if history.spine else "ink2"
    begin = scale.x(history.zero if history.zero is not None else history.told[0])
    firm = min(scale.x(history.told[1]), scale.right)
    end = min(scale.x(max(history.told[1], run_end(told.story) + 1.0)), scale.right)
    until = come_until(told)
    turn = min(scale.x(until), firm) if until is not None else firm
    items: list[Item] = []
    thin = max(firm, begin, scale.left)
    if thin < end:
        items.append(Stroke(((thin, row.line), (end, row.line)), "edge", max(1.0, frame.px(2))))
    pale = max(turn, begin, scale.left)
    if pale < firm:
        items.append(Stroke(((pale, row.line), (firm, row.line)), "rule", high))
    mark = _mark(frame, history, scale, turn)
    if mark is not None:
        items += filled_mark(mark, Rect(mark.x0, row.line - high / 2, mark.width, high), frame, ink, ink)
    return items


def _mark(frame: Frame, history: History, scale: Scale, end: float) -> Mark | None:
    """The line as a mark that begins as that of its beginning does, and ends at `end` px; None where none is seen."""
    if history.begin is None or history.told is None:  # nobody says when it began
        x0, fade, hatched = max(scale.left, scale.x(history.told[0]) if history.told else 0.0), frame.px(OPEN_FADE), 0.0
        return Mark(x0, end, min(fade, end - x0), 0.0, span=True, origin=x0) if end > x0 else None
    own = mark_of(history.begin, scale, frame)
    sharp = history.begin.earliest == history.begin.latest and not history.begin.approximate
    x0 = max(scale.left, scale.x(history.begin.earliest or 0) if sharp else own.x0)
    vague = 0.0 if sharp else own.x1 - own.x0
    if history.begin.approximate:  # twice as soft, about the same middle
        x0, vague = max(scale.left, own.x0 - vague / 2), 2 * vague
    if end <= x0 or own.x0 >= scale.right:
        return None
    hatched = min(own.hatch_in, end - x0)
    return Mark(x0, end, 0.0 if hatched else min(vague, end - x0), 0.0, span=True, hatch_in=hatched, origin=own.origin)

"""Marks without words on an upright sheet: in a column of their own, those that would touch folded into rings."""

from __future__ import annotations

from g60desk.layout.frame import Frame
from g60desk.layout.scale import Scale
from g60desk.layout.scene import Rect, Scene, Soft
from g60desk.layout.timeline_chronicle import Chronicle
from g60desk.layout.timeline_draw import offer_entry
from g60desk.layout.timeline_entry import Entry, entry_for
from g60desk.layout.timeline_fold import Fold, Item, Room, fold_of, grouped
from g60desk.layout.timeline_folded import MOST_TITLES, Folded, folded_of
from g60desk.layout.timeline_lanes import ring_size
from g60desk.layout.timeline_marks import draw_mark, turned
from g60desk.layout.timeline_rings import draw_count, is_ahead, offer_ring
from g60desk.layout.timeline_window import whole_span
from g60desk.layout.told import Told

BARE = 135.0  # px right of the margin
WIDEST = 58.0  # px of a ring with a long number, between the ruler and the bars
MOST_SHARE, MOST_JOINED = 0.4, 12  # of the axis, and events: a longer ring of more says nothing of when


def draw_bare(scene: Scene, told: Told, frame: Frame, scale: Scale, rest: list[Entry]) -> bool:
    """Marks without words in a column of their own; those that would touch are one ring with their number.

    False, and nothing drawn, where long marks would join too much in one.
    """
    x = frame.left + frame.px(BARE)
    room = Room(scale.left, scale.right, 0.0, 0.0, frame.px(6), 0.0, ring_size(frame), 0.0)
    items = [Item(entry.mark.x0, entry.mark.x1) for entry in rest]
    groups = grouped(items, list(range(len(items))), room)
    if any(_is_vague(items, group, scale) for group in groups):
        return False
    for group in groups:
        if len(group) == 1:
            _draw_alone(scene, told, frame, rest[group[0]], x)
        else:
            events = [rest[i].event for i in group]
            extent = whole_span([event.when for event in events if event.when])
            folded = folded_of(told, events, len(events), extent, told.story.timeline.name)
            _draw_ring(scene, told, frame, folded, fold_of(items, group, 0, room), x)
    return True


def _is_vague(items: list[Item], group: list[int], scale: Scale) -> bool:
    length = max(items[i].x1 for i in group) - min(items[i].x0 for i in group)
    return len(group) > MOST_JOINED and length > MOST_SHARE * (scale.right - scale.left)


def _draw_alone(scene: Scene, told: Told, frame: Frame, entry: Entry, x: float) -> None:
    scene.add(*turned(draw_mark(entry.mark, 0.0, frame, heavy=entry.heavy, dim=entry.dim), x))
    rect = Rect(x - frame.px(12), entry.mark.x0, frame.px(24), entry.mark.width)
    offer_entry(scene, told, frame, entry, rect, scene.seat)


def _draw_ring(scene: Scene, told: Told, frame: Frame, folded: Folded, fold: Fold, x: float) -> None:
    bar, r = frame.stroke("soft_bar"), ring_size(frame) / 2
    fade = min(frame.px(26), (fold.x1 - fold.x0) / 2)
    scene.add(Soft(Rect(x - bar / 2, fold.x0, bar, fold.x1 - fold.x0), "soft", top=fade, bottom=fade))
    draw_count(scene, frame, folded.count, x, fold.x, dim=is_ahead(told, folded.extent), widest=frame.px(WIDEST))
    rect = Rect(x - r, fold.x - r, 2 * r, 2 * r)
    offer_ring(scene, frame, folded, rect)


def draw_binned(scene: Scene, told: Told, frame: Frame, scale: Scale, chronicle: Chronicle, gone: set[int]) -> None:
    """All events of a crowded window but those `gone`, folded by when they begin; what began before it, at its top.

    One that is alone and longer than its part of the window is counted with the next: its mark would run under rings.
    """
    x, size = frame.left + frame.px(BARE), ring_size(frame) + frame.px(12)
    bins = max(1, int((scale.right - scale.left) / size))
    days = (scale.end - scale.start) / bins
    waiting = [i for i in chronicle.happening(scale.start, scale.start) if i not in gone]
    for at in range(bins):
        start = scale.start + at * days
        own = chronicle.beginning(start, start + days if at + 1 < bins else scale.end)
        numbers, waiting = waiting + [i for i in own if i not in gone], []
        if len(numbers) == 1:
            entry = entry_for(told, frame, scale, chronicle.events[numbers[0]], False)
            if entry.mark.x1 <= scale.x(start + days) or at + 1 == bins:
                _draw_alone(scene, told, frame, entry, x)
            else:
                waiting = numbers
        elif numbers:
            extent = chronicle.covered(numbers)
            y0, y1 = scale.x(start), scale.x(start + days)
            first = [chronicle.events[i] for i in numbers[:MOST_TITLES]]
            folded = folded_of(told, first, len(numbers), extent, told.story.timeline.name)
            _draw_ring(scene, told, frame, folded, Fold((), 0, (y0 + y1) / 2, y0, y1), x)

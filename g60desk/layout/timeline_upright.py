"""The timeline on an upright sheet: time runs down, dated events left of the line, phases and what is in order right.

All tracks share one column of words; marks without words stand between it and the ruler.  The signs are those of the
wide sheet, turned by a quarter; text is never turned.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.scale import Scale
from g60desk.layout.scene import Scene, Stroke
from g60desk.layout.text import Flow, flow, place
from g60desk.layout.timeline_annals import Annals
from g60desk.layout.timeline_card import chosen_event
from g60desk.layout.timeline_chronicle import Chronicle
from g60desk.layout.timeline_draw import offer_entry
from g60desk.layout.timeline_entry import Entry, entry_for
from g60desk.layout.timeline_levels import Block, levelled
from g60desk.layout.timeline_marks import draw_mark, turned
from g60desk.layout.timeline_order import is_heavy
from g60desk.layout.timeline_upright_bare import draw_bare, draw_binned
from g60desk.layout.timeline_upright_ruler import draw_beyond, draw_ruler_down
from g60desk.layout.told import Told

BARS, MARKS, TEXT, TEXT_END = 172.0, 190.0, 209.0, 558.0  # px right of the margin
CROWD = 200  # events of a window, from which on not each of them is looked at
MOST_TRIED = 60  # of a crowded window, the heaviest, for which words are tried
FEW = 12  # events of a window, up to which the lightest have words too
MOST_LINES = 4  # of the words of what is selected
HALF_LINE = 16.0  # px
LONG = 40.0  # a mark that is longer is a bar, and stands in a column of its own


Stretch = tuple[float, float]


class Placed(msgspec.Struct, frozen=True):
    """An event with words: its entry, the words, the top of the words, and whether it is a bar."""

    entry: Entry
    words: Flow
    top: float
    bar: bool


def draw_upright(scene: Scene, told: Told, frame: Frame, scale: Scale, annals: Annals) -> None:
    """Draw the ruler and the dated events; the scale runs from the top of the picture to its bottom."""
    chronicle = annals.shown(told.state.hidden)
    crowded = chronicle.within(scale.start, scale.end) > CROWD
    numbers = _tried(told, chronicle, scale) if crowded else chronicle.happening(scale.start, scale.end)
    events = {chronicle.events[i].id: i for i in numbers}
    entries = [entry_for(told, frame, scale, chronicle.events[i], False) for i in numbers]
    draw_ruler_down(scene, frame, scale, entries)
    placed, rest = _with_words(told, frame, scale, entries, 3.5 if crowded else 2.5)
    if any(entry.event is chosen_event(told) for entry in rest):  # its card is read: it is never one of many
        placed, rest = _with_words(told, frame, scale, entries, math.inf)
    for one in sorted(placed, key=lambda p: p.top):
        _draw_placed(scene, told, frame, one)
    if crowded or not draw_bare(scene, told, frame, scale, rest):
        gone = {events[one.entry.event.id] for one in placed}
        draw_binned(scene, told, frame, scale, chronicle, gone)
    draw_beyond(scene, told, frame, scale, chronicle, max((one.top + one.words.height for one in placed), default=0.0))


def _tried(told: Told, chronicle: Chronicle, scale: Scale) -> list[int]:
    """The heaviest events of a crowded window, for which words are tried, and the selected one."""
    tried = chronicle.heaviest(scale.start, scale.end, MOST_TRIED)
    chosen = chosen_event(told)
    number = chronicle.numbers.get(chosen.id) if chosen is not None else None
    if number is None or chronicle.lasts[number] <= scale.start or chronicle.firsts[number] >= scale.end:
        return sorted(tried)
    return sorted({*tried, number})


def _with_words(
    told: Told, frame: Frame, scale: Scale, entries: list[Entry], chosen: float
) -> tuple[list[Placed], list[Entry]]:
    """The events that have words, the weightiest first, and those that stay without.

    What is selected has at least the weight `chosen`; where nothing weighs more, words may stand half a line below the
    axis, since its mark may be at the very end.
    """
    room = (scale.left - frame.px(4), scale.right + (frame.px(HALF_LINE) if math.isinf(chosen) else 0.0))
    tops: list[float] = []
    marks: dict[bool, list[Stretch]] = {True: [], False: []}
    kept: list[Placed] = []
    rest: list[Entry] = []
    for entry in sorted(entries, key=lambda e: (-_rank(e, chosen), not e.heavy, e.mark.x0)):
        worth = entry.heavy or entry.event.weight > 1 or len(entries) <= FEW
        words = _words(told, frame, entry) if worth else None
        bar = _column(entry, frame, marks)
        found = None
        if words is not None and bar is not None:
            found = _joined(frame, room, kept, Placed(entry, words, 0.0, bar))
        if found is None or bar is None:
            rest.append(entry)
            continue
        kept, tops = found
        marks[bar].append((entry.mark.x0, entry.mark.x1))
    return [msgspec.structs.replace(one, top=top) for one, top in zip(kept, tops, strict=True)], rest


def _rank(entry: Entry, chosen: float) -> float:
    """Its weight; at least `chosen` for what is selected."""
    return max(entry.event.weight, chosen) if entry.heavy else entry.event.weight


def _joined(
    frame: Frame, room: Stretch, kept: Sequence[Placed], one: Placed
) -> tuple[list[Placed], list[float]] | None:
    """Those kept and one more with the tops of their words; None where that has no room among them."""
    wish = _block(one).wish
    order = sorted(range(len(kept) + 1), key=lambda n: abs(sum(_block(k).wish <= wish for k in kept) - n))
    for number in order[:3]:
        tried = [*kept[:number], one, *kept[number:]]
        tops = levelled([_block(each) for each in tried], *room, frame.px(2))
        if tops is not None:
            return tried, tops
    return None


def _column(entry: Entry, frame: Frame, marks: dict[bool, list[Stretch]]) -> bool | None:
    """In which column a mark has room, of bars or of short marks: its own, else the other; None in neither."""
    own = entry.mark.width > frame.px(LONG)
    for bar in (own, not own):
        if all(entry.mark.x1 + frame.px(4) <= a or b + frame.px(4) <= entry.mark.x0 for a, b in marks[bar]):
            return bar
    return None


def _block(one: Placed) -> Block:
    mark, style = one.entry.mark, one.words.style
    return Block(mark.x0, mark.x1, one.words.height, style.px * style.line)


def _level(one: Placed) -> float:
    """The y on the mark that a line of its words lies level with."""
    block, half = _block(one), one.words.style.px * one.words.style.line / 2
    middle = (block.y0 + block.y1) / 2
    return min(max(one.top + half, block.y0 + min(half, middle - block.y0)), one.top + block.height - half, block.y1)


def _words(told: Told, frame: Frame, entry: Entry) -> Flow | None:
    event = entry.event
    plate = told.plate("event", event.id, event.cite, event.standing, bool(event.note))
    weight = 600 if is_heavy(told, event) else 500 if event.weight >= 3 else 400
    width = frame.px(TEXT_END - TEXT)
    said, lines = told.statement(event.short or event.title, plate), MOST_LINES if entry.heavy else 2
    found = flow(said, frame.type("label", weight), width, frame, most_lines=lines)
    kept = entry.event is chosen_event(told) or not (found.cut or found.width > width)
    return found if kept else None


def _draw_placed(scene: Scene, told: Told, frame: Frame, one: Placed) -> None:
    entry, seat = one.entry, scene.seat
    x = frame.left + frame.px(BARS if one.bar else MARKS)
    scene.add(*turned(draw_mark(entry.mark, 0.0, frame, heavy=entry.heavy, dim=entry.dim), x))
    if one.bar:
        y = _level(one)
        scene.add(Stroke(((x + frame.px(9), y), (frame.left + frame.px(TEXT - 6), y)), "edge", frame.px(1.5)))
    ink = "ink3" if entry.dim else "ink" if entry.heavy or entry.event.weight >= 3 else "ink2"
    taken = place(scene, one.words, frame.left + frame.px(TEXT), one.top, frame, ink)
    offer_entry(scene, told, frame, entry, taken, seat)

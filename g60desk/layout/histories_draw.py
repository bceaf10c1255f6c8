"""Drawing the rows of histories: what each is called, its events, its line, and what lies beyond the window."""

from __future__ import annotations

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.histories_line import life_of
from g60desk.layout.histories_phases import draw_phases
from g60desk.layout.histories_plan import Plan
from g60desk.layout.histories_rows import SeenRow
from g60desk.layout.histories_said import since_words
from g60desk.layout.scale import Window, padded
from g60desk.layout.scene import Rect, Ring, Scene, Soft, Stroke
from g60desk.layout.text import place, single
from g60desk.layout.timeline_card import chosen_event
from g60desk.layout.timeline_draw import draw_entry
from g60desk.layout.timeline_entry import Entry
from g60desk.layout.timeline_folded import MOST_TITLES
from g60desk.layout.timeline_lanes import ring_size
from g60desk.layout.timeline_ringed import Ring as SeenRing
from g60desk.layout.timeline_rings import CLEAR, band_of, draw_count, is_ahead
from g60desk.layout.told import Told

RING = "ring"  # the kind of what belongs to a subject as its rings


def draw_row(scene: Scene, told: Told, frame: Frame, one: SeenRow, plan: Plan) -> None:
    """Draw what is in a row, and moves with the axis."""
    row = one.row
    if one.scale is None:
        words = single([told.words("histories.no_zero")], frame.type("label"), frame)
        place(scene, words, plan.left, row.words_top + (row.rows * row.pitch - words.height) / 2, frame, "ink3")
        return
    scene.add(*life_of(told, frame, one.history, row, one.scale))
    draw_phases(scene, told, frame, one.history, row, one.scale)
    if one.seen is None or one.lane is None:
        words = single([told.words("histories.no_events")], frame.type("label"), frame)
        if one.history.told is None or not len(one.history.chronicle):
            place(scene, words, plan.left, row.words_top + (row.rows * row.pitch - words.height) / 2, frame, "ink3")
        return
    for ring in one.seen.rings:
        scene.add(*band_of(ring, row.words_top + (ring.row + 0.5) * row.pitch, frame))
    for spot, entry in one.seen.drawn():
        draw_entry(scene, told, frame, spoken(told, one, entry), spot, row.words_top, row.pitch)
    for ring in one.seen.rings:
        draw_ring(scene, told, frame, one, ring)
    _draw_beyond(scene, told, frame, one)


def draw_rule(scene: Scene, frame: Frame, plan: Plan, y: float) -> None:
    """The hairline under a row."""
    scene.add(Stroke(((frame.left, y), (plan.right, y)), "rule", frame.stroke("rule")))


def spoken(told: Told, one: SeenRow, entry: Entry) -> Entry:
    """The entry, its name followed by how long after the beginning of its subject it was."""
    far = since_words(told, one.history, entry.event)
    if not far:
        return entry
    return msgspec.structs.replace(entry, named=told.words("histories.event_says", event=entry.name, since=far))


def draw_ring(scene: Scene, told: Told, frame: Frame, one: SeenRow, ring: SeenRing) -> None:
    """A ring for several events; a press shows the window in which they come apart."""
    assert one.lane is not None
    row = one.row
    size = min(ring_size(frame), max(2 * (row.pitch - CLEAR * frame.type("label").px), 0.8 * ring_size(frame)))
    x, y = float(round(ring.x)), row.words_top + (ring.row + 0.5) * row.pitch
    draw_count(scene, frame, ring.count, x, y, size=size, dim=is_ahead(told, ring.extent))
    chosen = chosen_event(told)
    held = chosen is not None and chosen.id in [one.lane.chronicle.events[n].id for n in ring.numbers]
    if held:  # what is selected is in it
        scene.add(Ring(x, y, size / 2 + frame.px(4), "", "ink", frame.px(2)))
    folded = one.lane.wording.folded(ring.numbers, ring.count, ring.extent, one.lane.track.name)
    rect = Rect(x - size / 2, y - size / 2, size, size)
    for key in folded.ids if folded.count <= MOST_TITLES else ():
        scene.belong("event", key, rect)
    scene.belong(RING, one.history.key, rect)
    key = span_key(told, one, padded(ring.extent))
    scene.offer(
        "set", key, rect, folded.name, text=folded.titles, least=frame.least_target() * 0.62, round=True, chosen=held
    )


def span_key(told: Told, one: SeenRow, window: Window) -> str:
    """What a target of kind ``set`` says to choose a window of calendar days in this row."""
    aside = one.history.zero if told.state.since and one.history.zero is not None else 0.0
    return f"span={window[0] - aside:.2f}..{window[1] - aside:.2f}"


def _draw_beyond(scene: Scene, told: Told, frame: Frame, one: SeenRow) -> None:
    """How many events lie before and after the window, at the ends of a row of words that is free there."""
    assert one.lane is not None and one.seen is not None and one.scale is not None
    chronicle, scale, row = one.lane.chronicle, one.scale, one.row
    for key, left in (("timeline.earlier", True), ("timeline.later", False)):
        count = chronicle.before(scale.start) if left else chronicle.after(scale.end)
        if not count:
            continue
        words = single([told.words(key, n=count)], frame.type("caption"), frame)
        tail, space = frame.px(28), frame.px(10)
        x0 = scale.left if left else scale.right - words.width - tail - space
        x1 = x0 + words.width + tail + space
        free = (r for r in range(row.rows) if one.seen.taken.free(r, x0, x1, frame.px(24), frame.px(24)))
        at = next(free, None)
        if at is None:
            continue
        y, bar = row.words_top + (at + 0.5) * row.pitch, frame.px(6)
        end = x0 if left else x1 - tail
        scene.add(Soft(Rect(end, y - bar / 2, tail, bar), "rule", left=tail if left else 0, right=0 if left else tail))
        seat = place(scene, words, x0 + tail + space if left else x0, y - words.height / 2, frame, "ink3")
        window = padded(chronicle.span_before(scale.start) if left else chronicle.span_after(scale.end))
        name = told.words(key, n=count) + told.words("timeline.of_track", track=told.text(one.history.subject.name))
        scene.offer("set", span_key(told, one, window), seat, name, least=frame.least_target() * 0.62)

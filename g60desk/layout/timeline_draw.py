"""Drawing the lanes: the names of the tracks in a column at the left, then marks, words and rings row by row."""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.frame import Frame
from g60desk.layout.scale import Scale
from g60desk.layout.scene import Rect, Ring, Scene, Soft
from g60desk.layout.text import flow, inked, place, single
from g60desk.layout.timeline_fold import Fold
from g60desk.layout.timeline_lanes import Entry, Lane, ring_size
from g60desk.layout.timeline_marks import draw_mark
from g60desk.layout.timeline_rows import Spot, fits
from g60desk.layout.timeline_window import key_of, window_of
from g60desk.layout.told import Told
from g60desk.story.model import Event, Text
from g60desk.story.wording import worded_date

MOST_TITLES = 12  # that a screen reader hears of a ring
UNDER = 0.88  # of a row, from a long mark to the words under it


def draw_lanes(
    scene: Scene, told: Told, frame: Frame, scale: Scale, lanes: Sequence[Lane], top: float, pitch: float, gap: float
) -> None:
    """Draw lanes below each other from `top`, rows `pitch` apart, lanes `gap` apart."""
    y = top
    for lane in lanes:
        _draw_name(scene, told, frame, scale, lane, y, pitch)
        if lane.packing is not None:
            spots = sorted(lane.packing.spots, key=lambda s: lane.entries[s.item].mark.x0)
            for spot in spots:
                draw_entry(scene, told, frame, lane.entries[spot.item], spot, y, pitch)
            for fold in lane.packing.folds:
                _draw_fold(scene, told, frame, lane, fold, y + (fold.row + 0.5) * pitch)
        _draw_beyond(scene, told, frame, scale, lane, y, pitch)
        y += lane.rows * pitch + gap


def draw_entry(scene: Scene, told: Told, frame: Frame, entry: Entry, spot: Spot, top: float, pitch: float) -> None:
    """Draw an event's mark and words in the lane that begins at `top`."""
    y = top + (spot.row + 0.5) * pitch
    scene.add(*draw_mark(entry.mark, y, frame, heavy=entry.heavy, dim=entry.dim))
    high = frame.px(26)
    rect = Rect(entry.mark.x0, y - high / 2, entry.mark.width, high)
    seat = len(scene.targets)
    if spot.label >= 0:
        words = entry.labels[spot.label]
        text_y = y + spot.below * pitch * UNDER - words.height / 2
        ink = "ink3" if entry.dim else "ink" if entry.heavy or entry.event.weight >= 3 else "ink2"
        taken = place(scene, words, spot.text_x, text_y, frame, ink)
        rect = _both(rect, taken)
        scene.belong("event", entry.event.id, inked(taken, words))
    scene.belong("event", entry.event.id, Rect(entry.mark.x0, y - high / 2, entry.mark.width, high))
    offer_event(scene, told, frame, entry.event, rect, seat)


def offer_event(
    scene: Scene, told: Told, frame: Frame, event: Event, rect: Rect, seat: int, *, round: bool = False
) -> None:
    """Make an event a target, before the plates that were placed from `seat` on."""
    chosen = told.state.selection
    picked = chosen is not None and chosen.kind == "event" and chosen.key == event.id
    least = frame.least_target() * 0.62
    scene.offer(
        "event",
        event.id,
        rect,
        event_name(told, event),
        text=told.text(event.text),
        least=least,
        round=round,
        chosen=picked,
    )
    scene.targets.insert(seat, scene.targets.pop())


def event_name(told: Told, event: Event) -> str:
    """Title, date in words and number of sources, for a screen reader."""
    when = worded_date(event.when, told.language) if event.when else told.words("timeline.not_dated")
    count = (
        told.words("timeline.one_source") if len(event.cite) == 1 else told.words("timeline.sources", n=len(event.cite))
    )
    return told.words("timeline.event_says", title=told.text(event.title), date=when, sources=count)


def _draw_name(scene: Scene, told: Told, frame: Frame, scale: Scale, lane: Lane, y: float, pitch: float) -> None:
    width = scale.left - frame.left - frame.px(12)
    ink = "ink" if lane.packing else "ink3"
    name = flow(
        [told.text(lane.track.name)], frame.type("label", 600), width, frame, most_lines=1 if lane.rows == 1 else 2
    )
    place(scene, name, frame.left, y + pitch / 2 - name.height / len(name.lines) / 2, frame, ink)


def _draw_fold(scene: Scene, told: Told, frame: Frame, lane: Lane, fold: Fold, y: float) -> None:
    """A ring with the number of events that stand too close together; it leads to a window where they do not."""
    bar = frame.stroke("soft_bar")
    fade = min(frame.px(26), (fold.x1 - fold.x0) / 2)
    scene.add(Soft(Rect(fold.x0, y - bar / 2, fold.x1 - fold.x0, bar), "soft", left=fade, right=fade))
    r = ring_size(frame) / 2
    scene.add(Ring(fold.x, y, r, "bg", "ink2", frame.px(2)))
    style = frame.type("mark")
    place(
        scene,
        single([str(len(fold.items))], style, frame),
        fold.x,
        y - style.px * style.line / 2,
        frame,
        "ink2",
        align=0.5,
    )
    events = [lane.entries[i].event for i in fold.items]
    offer_fold(scene, told, frame, events, Rect(fold.x - r, y - r, 2 * r, 2 * r), lane.track.name)


def offer_fold(scene: Scene, told: Told, frame: Frame, events: Sequence[Event], rect: Rect, among: Text) -> None:
    """Make a ring lead to a window in which its events come apart; `among` names what they belong to."""
    for event in events:
        scene.belong("event", event.id, rect)
    window = window_of([event.when for event in events if event.when])
    titles = told.words("timeline.comma").join(told.text(event.short or event.title) for event in events[:MOST_TITLES])
    name = told.words("timeline.several", n=len(events), track=told.text(among))
    scene.offer("set", key_of(window), rect, name, text=titles, least=frame.least_target() * 0.62, round=True)


def _draw_beyond(scene: Scene, told: Told, frame: Frame, scale: Scale, lane: Lane, top: float, pitch: float) -> None:
    """How many events lie before and after the window, at the ends of a row that is free there."""
    for events, key, left in ((lane.earlier, "timeline.earlier", True), (lane.later, "timeline.later", False)):
        if not events:
            continue
        words = single([told.words(key, n=len(events))], frame.type("caption"), frame)
        tail, space = frame.px(28), frame.px(10)
        x0 = scale.left if left else scale.right - words.width - tail - space
        x1 = x0 + words.width + tail + space
        taken = lane.packing.taken if lane.packing else ((),)
        row = next((r for r in range(len(taken)) if fits(taken[r], x0, x1, frame.px(24))), None)
        if row is None:
            continue
        y = top + (row + 0.5) * pitch
        bar = frame.px(6)
        at = x0 if left else x1 - tail
        scene.add(Soft(Rect(at, y - bar / 2, tail, bar), "rule", left=tail if left else 0, right=0 if left else tail))
        seat = place(scene, words, x0 + tail + space if left else x0, y - words.height / 2, frame, "ink3")
        window = window_of([event.when for event in events if event.when])
        name = told.words(key, n=len(events)) + told.words("timeline.of_track", track=told.text(lane.track.name))
        scene.offer("set", key_of(window), seat, name, least=frame.least_target() * 0.62)


def _both(one: Rect, other: Rect) -> Rect:
    x, y = min(one.x, other.x), min(one.y, other.y)
    return Rect(x, y, max(one.right, other.right) - x, max(one.bottom, other.bottom) - y)

"""Drawing the lanes: the names of the tracks in a column at the left, then marks, words and rings row by row."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.scale import Scale, padded
from g60desk.layout.scene import Rect, Scene, Soft
from g60desk.layout.targets import Later
from g60desk.layout.text import flow, inked, place, single
from g60desk.layout.timeline_entry import Entry, said_of
from g60desk.layout.timeline_lanes import Lane
from g60desk.layout.timeline_marks import draw_mark
from g60desk.layout.timeline_rings import band_of, draw_rings_along
from g60desk.layout.timeline_rows import Spot
from g60desk.layout.timeline_seen import Seen
from g60desk.layout.timeline_window import key_of
from g60desk.layout.told import Told
from g60desk.layout.track_sign import offer_track
from g60desk.story.model import Event

Said = tuple[str | Later, str | Later]  # what a screen reader says of an event: its name, and its text

UNDER = 0.88  # of a row, from a long mark to the words under it


class Rows(msgspec.Struct, frozen=True):
    """Where lanes stand, in px: the top of the first, how far rows are apart, the room between lanes and for names."""

    top: float
    pitch: float
    gap: float
    names: float


def draw_lanes(
    scene: Scene, told: Told, frame: Frame, scale: Scale, lanes: Sequence[Lane], seen: Sequence[Seen], rows: Rows
) -> None:
    """Draw what lanes show, below each other."""
    top = rows.top
    for lane, one in zip(lanes, seen, strict=True):
        most = 1 if lane.rows == 1 else 2
        name = flow([told.text(lane.track.name)], frame.type("label", 600), rows.names, frame, most_lines=most)
        ink = "ink" if one.entries or one.rings else "ink3"
        y = top + rows.pitch / 2 - name.height / len(name.lines) / 2
        offer_track(scene, told, frame, lane.track, place(scene, name, frame.left, y, frame, ink))
        for ring in (ring for ring in one.rings if ring.x1 > ring.x0):
            scene.add(*band_of(ring, top + (ring.row + 0.5) * rows.pitch, frame))
        for spot, entry in one.drawn():
            draw_entry(scene, told, frame, entry, spot, top, rows.pitch)
        draw_rings_along(scene, told, frame, lane, one.rings, top, rows.pitch)
        _draw_beyond(scene, told, frame, scale, lane, one, top, rows.pitch)
        top += lane.rows * rows.pitch + rows.gap


def draw_entry(scene: Scene, told: Told, frame: Frame, entry: Entry, spot: Spot, top: float, pitch: float) -> None:
    """Draw an event's mark and words in the lane that begins at `top`."""
    y = top + (spot.row + 0.5) * pitch
    scene.add(*draw_mark(entry.mark, y, frame, heavy=entry.heavy, dim=entry.dim))
    high = frame.px(26)
    rect = Rect(entry.mark.x0, y - high / 2, entry.mark.width, high)
    seat = scene.seat
    if spot.label >= 0:
        words = entry.labels[spot.label]
        text_y = y + spot.below * pitch * UNDER - words.height / 2
        ink = "ink3" if entry.dim else "ink" if entry.heavy or entry.event.weight >= 3 else "ink2"
        taken = place(scene, words, spot.text_x, text_y, frame, ink)
        rect = _both(rect, taken)
        scene.belong("event", entry.event.id, inked(taken, words))
    scene.belong("event", entry.event.id, Rect(entry.mark.x0, y - high / 2, entry.mark.width, high))
    offer_entry(scene, told, frame, entry, rect, seat)


def offer_event(scene: Scene, told: Told, frame: Frame, event: Event, rect: Rect, seat: int) -> None:
    """Make an event a target, before the plates that were placed from `seat` on."""
    _offer(scene, told, frame, event, said_of(told, event), rect, seat)


def offer_entry(scene: Scene, told: Told, frame: Frame, entry: Entry, rect: Rect, seat: int) -> None:
    """The same for an event whose words are known already."""
    _offer(scene, told, frame, entry.event, (entry.named, entry.said), rect, seat)


def _offer(scene: Scene, told: Told, frame: Frame, event: Event, said: Said, rect: Rect, seat: int) -> None:
    chosen = told.state.selection
    picked = chosen is not None and chosen.kind == "event" and chosen.key == event.id
    least = frame.least_target() * 0.62
    scene.offer("event", event.id, rect, said[0], text=said[1], least=least, chosen=picked, seat=seat)


def _draw_beyond(
    scene: Scene, told: Told, frame: Frame, scale: Scale, lane: Lane, seen: Seen, top: float, pitch: float
) -> None:
    """How many events lie before and after the window, at the ends of a row that is free there."""
    chronicle = lane.chronicle
    tail, space, aside = frame.px(28), frame.px(10), frame.px(24)
    for key, left in (("timeline.earlier", True), ("timeline.later", False)):
        count = chronicle.before(scale.start) if left else chronicle.after(scale.end)
        if not count:
            continue
        end = scale.left if left else scale.right - tail
        free = [r for r in range(lane.rows) if seen.taken.free(r, end, end + tail, aside, aside)]
        if not free:  # nor has more than that room
            continue
        said = told.words(key, n=count)
        words = single([said], frame.type("caption"), frame)
        x0 = scale.left if left else scale.right - words.width - tail - space
        x1 = x0 + words.width + tail + space
        row = next((r for r in free if seen.taken.free(r, x0, x1, aside, aside)), None)
        if row is None:
            continue
        y = top + (row + 0.5) * pitch
        bar = frame.px(6)
        at = x0 if left else x1 - tail
        scene.add(Soft(Rect(at, y - bar / 2, tail, bar), "rule", left=tail if left else 0, right=0 if left else tail))
        seat = place(scene, words, x0 + tail + space if left else x0, y - words.height / 2, frame, "ink3")
        window = padded(chronicle.span_before(scale.start) if left else chronicle.span_after(scale.end))
        name = said + told.words("timeline.of_track", track=told.text(lane.track.name))
        scene.offer("set", key_of(window), seat, name, least=frame.least_target() * 0.62)


def _both(one: Rect, other: Rect) -> Rect:
    x, y = min(one.x, other.x), min(one.y, other.y)
    return Rect(x, y, max(one.right, other.right) - x, max(one.bottom, other.bottom) - y)

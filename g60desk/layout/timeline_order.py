"""What is known only in its order: dashed rings on a track of ink, one after the other, without a place in time."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Rect, Ring, Scene, Soft, Stroke
from g60desk.layout.text import Flow, baseline, flow, inked, place, single
from g60desk.layout.timeline_draw import offer_event
from g60desk.layout.timeline_tracks import shown_tracks
from g60desk.layout.told import Told
from g60desk.story.model import Event, Key

LEAD_IN = 56.0  # how far the track runs before its first ring
CELL = 330.0
UNDER_HEADING = 10.0  # px below the words that say what the block is
BESIDE_NAME = 40.0  # px between the name of a track and the words of its first event


class Chain(msgspec.Struct, frozen=True):
    """The undated events of one track in their order."""

    track: str
    events: tuple[Event, ...]


def chains_of(told: Told) -> list[Chain]:
    """The undated events by track, each after the one it follows; a track that must be over sooner stands first."""
    found = []
    for track in shown_tracks(told):
        events = in_order([event for event in told.index.events_of(track.id) if event.when is None])
        if events:
            found.append(Chain(told.text(track.name), tuple(events)))
    return sorted(found, key=lambda chain: _over_by(told, chain))


def _over_by(told: Told, chain: Chain) -> float:
    """The first day on which something that these events led to may have happened; endless where nothing says."""
    after = [told.index.events[key].when for event in chain.events for key in event.leads_to]
    return min((date.earliest for date in after if date and date.earliest is not None), default=inf)


def in_order(events: Sequence[Event]) -> list[Event]:
    """Events so that each stands after the one it follows; those that follow each other in a ring come last."""
    own = {event.id for event in events}
    done: set[Key] = set()
    found: list[Event] = []
    waiting = list(events)
    while waiting:
        ready = next((event for event in waiting if event.after not in own or event.after in done), waiting[0])
        waiting.remove(ready)
        done.add(ready.id)
        found.append(ready)
    return found


class SetChain(msgspec.Struct, frozen=True):
    """All chains set for a width: the name of each and the px before its first ring; a label and a cell for each event,
    and how high the tallest label is.
    """

    chains: tuple[Chain, ...]
    names: tuple[Flow, ...]
    leads: tuple[float, ...]
    labels: tuple[Flow | None, ...]
    cells: tuple[float, ...]
    label_height: float
    heading: Flow
    caption: Flow


def set_order(told: Told, frame: Frame, width: float) -> SetChain | None:
    """The block of undated events for `width` px; None when the story has none."""
    chains = tuple(chains_of(told))
    events = [event for chain in chains for event in chain.events]
    if not events:
        return None
    gap = frame.px(24)
    names = tuple(single([chain.track], frame.type("caption", 600), frame) for chain in chains)
    leads = tuple(max(frame.px(LEAD_IN), name.width + frame.px(BESIDE_NAME)) for name in names)
    room = width - sum(leads) - gap * len(events)
    labels = set_labels(told, frame, events, room)
    own = [label.width if label else 2 * frame.tokens.marker["station"]["r"] * frame.s for label in labels]
    spare = max(0.0, min((room - sum(own)) / len(events), frame.px(CELL) / 2))
    height = max((label.height for label in labels if label), default=0.0)
    heading = single([told.words("timeline.in_order")], frame.type("label", 600), frame)
    caption = single([told.words("timeline.not_time")], frame.type("caption"), frame)
    return SetChain(chains, names, leads, labels, tuple(one + gap + spare for one in own), height, heading, caption)


def set_labels(told: Told, frame: Frame, events: Sequence[Event], room: float) -> tuple[Flow | None, ...]:
    """The words above the rings, as much as fits `room` px side by side: titles or short forms, on two lines or one.

    Where even those are too long together, the lightest and last go without.
    """
    ways = ((True, 1), (True, 2)) if frame.mode == "compact" else ((False, 2), (True, 2))
    for short, lines in ways:
        labels = [narrowest(told, frame, event, short, lines) for event in events]
        if sum(label.width for label in labels) <= room:
            return tuple(labels)
    kept: list[Flow | None] = list(labels)
    for number in sorted(range(len(events)), key=lambda i: (events[i].weight, -i)):
        if sum(label.width for label in kept if label) <= room:
            break
        kept[number] = None
    return tuple(kept)


def narrowest(told: Told, frame: Frame, event: Event, short: bool, lines: int) -> Flow:
    """The words of an event on so many lines, as narrow as they can be."""
    plate = told.plate("event", event.id, event.cite, event.standing, bool(event.note))
    weight = 600 if is_heavy(told, event) else 500 if event.weight > 1 else 400
    style = frame.type("caption" if frame.mode == "compact" else "label", weight)
    pieces = told.statement((event.short if short else event.title) or event.title, plate)
    whole = single(pieces, style, frame)
    for share in (0.5, 0.55, 0.6, 0.65, 0.7, 0.8, 0.9) if lines > 1 else ():
        found = flow(pieces, style, whole.width * share, frame, most_lines=lines)
        if not found.cut and found.width <= whole.width * share:
            return found
    return whole


def is_heavy(told: Told, event: Event) -> bool:
    """True for the selected event, and for those of the selected place."""
    chosen = told.state.selection
    if chosen is None:
        return False
    return str(chosen) == f"event:{event.id}" or (chosen.kind == "place" and chosen.key in event.places)


def order_height(order: SetChain, frame: Frame) -> float:
    """How high the block is."""
    r = frame.tokens.marker["station"]["r"] * frame.s
    return order.heading.height + frame.px(UNDER_HEADING + 6) + max(order.label_height, order.names[0].height) + 2 * r


def draw_order(scene: Scene, told: Told, frame: Frame, order: SetChain, top: float) -> None:
    """Draw the block: the words that say what it is, and below them the tracks side by side from the left margin on."""
    r = frame.tokens.marker["station"]["r"] * frame.s
    taken = place(scene, order.heading, frame.left, top, frame)
    aside = top + baseline(order.heading.style) - baseline(order.caption.style)
    place(scene, order.caption, taken.right + frame.px(32), aside, frame, "ink3")
    y = top + order_height(order, frame) - r
    x = frame.left
    first = 0
    for number, chain in enumerate(order.chains):
        x = _draw_chain(scene, told, frame, order, number, first, x, y)
        first += len(chain.events)


def _draw_chain(
    scene: Scene, told: Told, frame: Frame, order: SetChain, number: int, first: int, x: float, y: float
) -> float:
    """Draw a track from `x` on, whose labels and cells begin with number `first`; gives where the next may begin."""
    r, track = frame.tokens.marker["station"]["r"] * frame.s, frame.stroke("track")
    chain, name, lead = order.chains[number], order.names[number], order.leads[number]
    cells = order.cells[first : first + len(chain.events)]
    scene.add(Soft(Rect(x, y - track / 2, lead, track), "ink", left=lead * 0.8))
    scene.add(Stroke(((x + lead, y), (x + lead + sum(cells[:-1]), y)), "ink", track))
    place(scene, name, x, y - r - frame.px(6) - name.height, frame, "ink2")
    x += lead
    for place_in, event in enumerate(chain.events):
        _draw_ring(scene, told, frame, event, order.labels[first + place_in], x, y)
        x += cells[place_in]
    return x


def _draw_ring(scene: Scene, told: Told, frame: Frame, event: Event, label: Flow | None, x: float, y: float) -> None:
    station = frame.tokens.marker["station"]
    heavy = is_heavy(told, event)
    r = station["r"] * frame.s
    seat = scene.seat
    stroke = station["stroke"] * frame.s * (1.5 if heavy else 1.0)
    scene.add(Ring(x, y, r, "bg", "ink", stroke, int(station["order_dashes"])))
    rect = own = Rect(x - r, y - r, 2 * r, 2 * r)
    if label is not None:
        taken = place(
            scene,
            label,
            x - r,
            y - r - frame.px(6) - label.height,
            frame,
            "ink" if event.weight > 1 or heavy else "ink2",
        )
        scene.belong("event", event.id, inked(taken, label))
        rect = Rect(rect.x, taken.y, max(taken.w, rect.w), rect.bottom - taken.y)
    scene.belong("event", event.id, own)
    offer_event(scene, told, frame, event, rect, seat)

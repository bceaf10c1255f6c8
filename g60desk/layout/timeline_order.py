"""What is known only in its order: dashed rings on a track of ink, one after the other, without a place in time."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Rect, Ring, Scene, Soft, Stroke
from g60desk.layout.text import Flow, flow, place, single
from g60desk.layout.timeline_draw import offer_event
from g60desk.layout.told import Told
from g60desk.story.model import Event, Key

LEAD_IN = 56.0  # how far the track runs before its first ring
CELL = 330.0


class Chain(msgspec.Struct, frozen=True):
    """The undated events of one track in their order."""

    track: str
    events: tuple[Event, ...]


def chains_of(told: Told) -> list[Chain]:
    """The undated events by track, each after the one it follows."""
    found = []
    for track in told.story.timeline.tracks:
        events = _ordered([event for event in told.index.events_of(track.id) if event.when is None])
        if events:
            found.append(Chain(told.text(track.name), tuple(events)))
    return found


def _ordered(events: Sequence[Event]) -> list[Event]:
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
    """All chains set for a width: a label and a cell for each event, and how high the tallest label is."""

    chains: tuple[Chain, ...]
    labels: tuple[Flow | None, ...]
    cells: tuple[float, ...]
    label_height: float
    heading: Flow
    caption: Flow


def set_order(told: Told, frame: Frame, width: float, gutter: float) -> SetChain | None:
    """The block of undated events for a plot of `width` px; None when the story has none."""
    chains = tuple(chains_of(told))
    events = [event for chain in chains for event in chain.events]
    if not events:
        return None
    gap = frame.px(24)
    room = width - frame.px(LEAD_IN) * len(chains) - gap * len(events)
    labels = set_labels(told, frame, events, room)
    own = [label.width if label else 2 * frame.tokens.marker["station"]["r"] * frame.s for label in labels]
    spare = max(0.0, min((room - sum(own)) / len(events), frame.px(CELL) / 2))
    height = max((label.height for label in labels if label), default=0.0)
    heading = flow([told.words("timeline.in_order")], frame.type("label", 600), gutter, frame, most_lines=2)
    caption = single([told.words("timeline.not_time")], frame.type("caption"), frame)
    return SetChain(chains, labels, tuple(one + gap + spare for one in own), height, heading, caption)


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
    station = frame.tokens.marker["station"]["r"] * frame.s
    own = order.label_height + frame.px(6) + 2 * station + frame.px(4) + _name_height(frame)
    return max(own, order.heading.height)


def draw_order(scene: Scene, told: Told, frame: Frame, order: SetChain, left: float, top: float) -> None:
    """Draw the block: the words that say what it is at the left margin, the tracks from `left` on."""
    station = frame.tokens.marker["station"]
    r = station["r"] * frame.s
    y = top + order.label_height + frame.px(6) + r
    heading = min(y - order.heading.height / 2, y + r + frame.px(6) - order.heading.height)
    place(scene, order.heading, frame.left, heading, frame)
    x = left
    number = 0
    for chain in order.chains:
        x = _draw_chain(scene, told, frame, order, chain, number, x, y)
        number += len(chain.events)


def _draw_chain(
    scene: Scene, told: Told, frame: Frame, order: SetChain, chain: Chain, first: int, x: float, y: float
) -> float:
    """Draw one track from `x` on, whose labels and cells begin with number `first`; gives where the next may begin."""
    r = frame.tokens.marker["station"]["r"] * frame.s
    lead, track = frame.px(LEAD_IN), frame.stroke("track")
    cells = order.cells[first : first + len(chain.events)]
    scene.add(Soft(Rect(x, y - track / 2, lead, track), "ink", left=lead * 0.8))
    scene.add(Stroke(((x + lead, y), (x + lead + sum(cells[:-1]), y)), "ink", track))
    name = single([chain.track], frame.type("caption", 500), frame)
    taken = place(scene, name, x, y + r + frame.px(4), frame, "ink2")
    if not first:
        place(scene, order.caption, taken.right + frame.px(16), taken.y, frame, "ink3")
    x += lead
    for number, event in enumerate(chain.events):
        _draw_ring(scene, told, frame, event, order.labels[first + number], x, y)
        x += cells[number]
    return x


def _draw_ring(scene: Scene, told: Told, frame: Frame, event: Event, label: Flow | None, x: float, y: float) -> None:
    station = frame.tokens.marker["station"]
    heavy = is_heavy(told, event)
    r = station["r"] * frame.s
    seat = len(scene.targets)
    stroke = station["stroke"] * frame.s * (1.5 if heavy else 1.0)
    scene.add(Ring(x, y, r, "bg", "ink", stroke, int(station["order_dashes"])))
    rect = Rect(x - r, y - r, 2 * r, 2 * r)
    if label is not None:
        taken = place(
            scene,
            label,
            x - r,
            y - r - frame.px(6) - label.height,
            frame,
            "ink" if event.weight > 1 or heavy else "ink2",
        )
        rect = Rect(rect.x, taken.y, max(taken.w, rect.w), rect.bottom - taken.y)
    offer_event(scene, told, frame, event, rect, seat)


def _name_height(frame: Frame) -> float:
    style = frame.type("caption", 500)
    return style.px * style.line

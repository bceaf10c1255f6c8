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
    """The block of all chains, set for a width: labels in story order, and how high the tallest is."""

    chains: tuple[Chain, ...]
    labels: tuple[tuple[Flow | None, ...], ...]
    cell: float
    label_height: float
    heading: Flow
    caption: Flow


def set_order(told: Told, frame: Frame, width: float, gutter: float) -> SetChain | None:
    """The block of undated events for a plot of `width` px; None when the story has none."""
    chains = tuple(chains_of(told))
    count = sum(len(chain.events) for chain in chains)
    if not count:
        return None
    lead = frame.px(LEAD_IN)
    cell = min((width - lead * len(chains)) / count, frame.px(CELL))
    labels = tuple(tuple(_label(told, frame, event, cell - frame.px(20)) for event in chain.events) for chain in chains)
    height = max((label.height for row in labels for label in row if label), default=0.0)
    heading = flow([told.words("timeline.in_order")], frame.type("label", 600), gutter, frame, most_lines=2)
    caption = single([told.words("timeline.not_time")], frame.type("caption"), frame)
    return SetChain(chains, labels, cell, height, heading, caption)


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
    place(scene, order.heading, frame.left, min(y - order.heading.height / 2, y + r - order.heading.height + frame.px(6)), frame)
    x = left
    for place_in, (chain, labels) in enumerate(zip(order.chains, order.labels, strict=True)):
        lead = frame.px(LEAD_IN)
        last = x + lead + (len(chain.events) - 1) * order.cell
        track = frame.stroke("track")
        scene.add(Soft(Rect(x, y - track / 2, lead, track), "ink", left=lead * 0.8))
        scene.add(Stroke(((x + lead, y), (last, y)), "ink", track))
        name = single([chain.track], frame.type("caption", 500), frame)
        taken = place(scene, name, x, y + r + frame.px(4), frame, "ink2")
        if not place_in:
            place(scene, order.caption, taken.right + frame.px(16), taken.y, frame, "ink3")
        for number, (event, label) in enumerate(zip(chain.events, labels, strict=True)):
            _draw_ring(scene, told, frame, event, label, x + lead + number * order.cell, y)
        x = last + order.cell


def _draw_ring(scene: Scene, told: Told, frame: Frame, event: Event, label: Flow | None, x: float, y: float) -> None:
    station = frame.tokens.marker["station"]
    chosen = told.state.selection
    heavy = chosen is not None and str(chosen) == f"event:{event.id}" or (
        chosen is not None and chosen.kind == "place" and chosen.key in event.places
    )
    r = station["r"] * frame.s
    seat = len(scene.targets)
    stroke = station["stroke"] * frame.s * (1.5 if heavy else 1.0)
    scene.add(Ring(x, y, r, "bg", "ink", stroke, int(station["order_dashes"])))
    rect = Rect(x - r, y - r, 2 * r, 2 * r)
    if label is not None:
        taken = place(scene, label, x - r, y - r - frame.px(6) - label.height, frame, "ink" if event.weight > 1 or heavy else "ink2")
        rect = Rect(rect.x, taken.y, max(taken.w, rect.w), rect.bottom - taken.y)
    offer_event(scene, told, frame, event, rect, seat)


def _label(told: Told, frame: Frame, event: Event, width: float) -> Flow | None:
    """The words above a ring in at most two lines: the title where it fits, else the short form."""
    chosen = told.state.selection
    heavy = chosen is not None and str(chosen) == f"event:{event.id}"
    plate = told.plate("event", event.id, event.cite, event.standing, bool(event.note))
    style = frame.type("label", 600 if heavy else 500 if event.weight > 1 else 400)
    texts = [event.title, event.short] if frame.mode != "compact" else [event.short or event.title]
    for text in texts:
        if text and width > frame.px(90):
            for share in (0.62, 0.74, 0.87, 1.0):  # the narrowest that keeps two lines, so that both are alike
                found = flow(told.statement(text, plate), style, width * share, frame, most_lines=2)
                if not found.cut and found.width <= width * share:
                    return found
    return None


def _name_height(frame: Frame) -> float:
    style = frame.type("caption", 500)
    return style.px * style.line

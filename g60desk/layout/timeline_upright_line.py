"""The line on an upright sheet: it runs down, its phases at the right of it, and below them what is only in order."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from g60desk.layout.frame import Frame
from g60desk.layout.scale import Scale
from g60desk.layout.scene import Rect, Ring, Scene, Soft, Stroke, Style
from g60desk.layout.text import Flow, flow, inked, place
from g60desk.layout.timeline_body import body_of, draw_body
from g60desk.layout.timeline_draw import offer_event
from g60desk.layout.timeline_levels import Block, levelled
from g60desk.layout.timeline_order import chains_of, is_heavy
from g60desk.layout.timeline_phases import (
    Stop,
    belong_to_stop,
    draw_ring,
    is_ahead,
    offer_stop,
    radius,
    stops_of,
)
from g60desk.layout.told import Told
from g60desk.story.model import Event, Phase

LINE = 590.0  # px right of the margin
WIDE = 16.0  # of the line
GAPS = (18.0, 10.0, 4.0)  # between the words of two phases: the widest that they find room with


def draw_upright_line(scene: Scene, told: Told, frame: Frame, scale: Scale) -> list[tuple[float, float]]:
    """Draw the line and its phases; gives the stretches from top to bottom that the words at its right take."""
    x = frame.left + frame.px(LINE)
    body = body_of(told, frame, scale)
    if body is not None:
        draw_body(scene, body, scale, x, 2.0 * round(frame.px(WIDE) / 2), down=True)
    high = frame.type("version").px * frame.type("version").line
    stops = stops_of(told, frame, scale, high)
    says = _sayings(told, frame, scale, stops)
    return [_draw_stop(scene, told, frame, stops, stop, x, says.get(stop.phases[0].id)) for stop in stops]


def _sayings(told: Told, frame: Frame, scale: Scale, stops: Sequence[Stop]) -> dict[str, tuple[Flow, float]]:
    """The short text of each phase and its top: the shown phase first, then the later ones, as there is room."""
    style = frame.type("caption")
    kept: list[tuple[Stop, Flow]] = []
    tops: list[float] = []
    alone = [stop for stop in stops if len(stop.phases) == 1]
    for stop in sorted(alone, key=lambda one: (one.phases[0] != told.phase, -one.x)):
        width = frame.right - _beside(frame, stops)
        words = _set_words(told, frame, stop.phases[0], style, width)
        tried = sorted([*kept, (stop, words)], key=lambda pair: pair[0].x)
        line = style.px * style.line
        blocks = [Block(one.x, one.x, said.height, line) for one, said in tried]
        tops_at = (levelled(blocks, scale.left - frame.px(48), scale.right, frame.px(gap)) for gap in GAPS)
        found = next((at for at in tops_at if at is not None), None)
        if found is not None and words.width <= width + 0.5 and not _meets_names(frame, stops, tried, found):
            kept, tops = tried, found
    return {stop.phases[0].id: (words, top) for (stop, words), top in zip(kept, tops, strict=True)}


def _meets_names(frame: Frame, stops: Sequence[Stop], said: Sequence[tuple[Stop, Flow]], tops: Sequence[float]) -> bool:
    """True when words would meet the name of another stop, which may be wider than theirs."""
    rects = [
        Rect(_beside(frame, stops), top, words.width, words.height)
        for (stop, words), top in zip(said, tops, strict=True)
    ]
    left = frame.left + frame.px(LINE + 12) + radius(frame)
    names = [Rect(left, stop.x - stop.name.height / 2, stop.name.width, stop.name.height) for stop in stops]
    return any(rect.meets(name) for rect in rects for name in names)


def _set_words(told: Told, frame: Frame, phase: Phase, style: Style, width: float) -> Flow:
    """The short text of a phase with its plate, on a line of its own where the last word is too long for both."""
    text, plate = phase.short or phase.title, told.plate("phase", phase.id, phase.cite)
    whole = flow(told.statement(text, plate), style, width, frame)
    if plate is None:
        return whole
    parts = flow(told.spans(text), style, width, frame), flow([plate], style, width, frame)
    if whole.width <= width and whole.height < sum(part.height for part in parts):
        return whole
    lines = tuple(line for part in parts for line in part.lines)
    return Flow(lines, style, max(part.width for part in parts), sum(part.height for part in parts))


def _beside(frame: Frame, stops: Sequence[Stop]) -> float:
    """The x at which the words of all phases begin."""
    return frame.left + frame.px(LINE + 24) + radius(frame) + max(stop.name.width for stop in stops)


def draw_upright_order(
    scene: Scene, told: Told, frame: Frame, scale: Scale, taken: Sequence[tuple[float, float]]
) -> None:
    """Draw what is only in order in the largest stretch that the phases leave free; less words where it is short."""
    chains = chains_of(told)
    left, width = frame.left + frame.px(LINE + 52), frame.right - frame.left - frame.px(LINE + 52)
    top, bottom = _largest_gap(scale, taken, frame.px(40))
    heading = flow([told.words("timeline.in_order")], frame.type("label", 600), width, frame)
    caption = _not_time(told, frame, width)
    head = heading.height + caption.height + frame.px(24 + 12 * len(chains))
    station = frame.tokens.marker["station"]
    r = station["r"] * frame.s * 1.2
    events = [event for chain in chains for event in chain.events]
    labels = [_label(told, frame, event, width - 2 * r - frame.px(18)) for event in events]
    gap = min(frame.px(72), (bottom - top - head - sum(label.height for label in labels)) / max(1, len(labels)))
    if not events or gap < frame.px(6):
        return
    y = place(scene, heading, left, top, frame).bottom
    y = place(scene, caption, left, y, frame, "ink3").bottom + frame.px(24)
    number = 0
    for chain in chains:
        if number:
            y += frame.px(12)
        own = labels[number : number + len(chain.events)]
        number += len(chain.events)
        y = _draw_chain(scene, told, frame, chain.events, own, left + r, y, gap)


def _not_time(told: Told, frame: Frame, width: float) -> Flow:
    """That the spacing is not time, in fewer words where the sentence would take two lines."""
    said = [flow([told.words(f"timeline.{key}")], frame.type("caption"), width, frame)
            for key in ("not_time", "not_time_short")]  # fmt: skip
    return next((one for one in said if len(one.lines) == 1), said[-1])


def _draw_chain(
    scene: Scene,
    told: Told,
    frame: Frame,
    events: Sequence[Event],
    labels: Sequence[Flow],
    x: float,
    y: float,
    gap: float,
) -> float:
    station, track = frame.tokens.marker["station"], frame.stroke("track")
    r = station["r"] * frame.s * 1.2
    tops = [y + sum(label.height + gap for label in labels[:i]) for i in range(len(labels))]
    rings = [top + label.style.px * label.style.line / 2 for top, label in zip(tops, labels, strict=True)]
    lead = min(gap + frame.px(4), frame.px(28))
    scene.add(Soft(Rect(x - track / 2, rings[0] - r - lead, track, lead + r), "ink", top=lead))
    scene.add(Stroke(((x, rings[0]), (x, rings[-1])), "ink", track))
    for event, label, top, ring in zip(events, labels, tops, rings, strict=True):
        heavy = is_heavy(told, event)
        seat = scene.seat
        stroke = station["stroke"] * frame.s * (1.5 if heavy else 1.0)
        scene.add(Ring(x, ring, r, "bg", "ink", stroke, int(station["order_dashes"])))
        ink = "ink" if event.weight > 1 or heavy else "ink2"
        taken = place(scene, label, x + r + frame.px(18), top, frame, ink)
        offer_event(
            scene,
            told,
            frame,
            event,
            Rect(x - r, ring - r, taken.right - x + r, max(taken.bottom - ring + r, 2 * r)),
            seat,
        )
    return tops[-1] + labels[-1].height + gap


def _label(told: Told, frame: Frame, event: Event, width: float) -> Flow:
    plate = told.plate("event", event.id, event.cite, event.standing, bool(event.note))
    weight = 600 if is_heavy(told, event) else 500 if event.weight > 1 else 400
    return flow(told.statement(event.short or event.title, plate), frame.type("label", weight), width, frame)


def _draw_stop(
    scene: Scene,
    told: Told,
    frame: Frame,
    stops: Sequence[Stop],
    stop: Stop,
    x: float,
    says: tuple[Flow, float] | None,
) -> tuple[float, float]:
    """Draw an interchange, its name and its words; gives the stretch that it takes."""
    ahead = is_ahead(told, stop)
    ring = draw_ring(scene, told, frame, stop, x, stop.x)
    left = x + radius(frame) + frame.px(12)
    taken = place(scene, stop.name, left, stop.x - stop.name.height / 2, frame, "ink3" if ahead else "ink")
    offer_stop(scene, told, frame, stop, Rect(ring.x, min(ring.y, taken.y), taken.right - ring.x, max(ring.h, taken.h)))
    belong_to_stop(scene, stop, ring, inked(taken, stop.name))
    if says is None:
        return taken.y, taken.bottom
    words, top = says
    belong_to_stop(scene, stop, place(scene, words, _beside(frame, stops), top, frame, "ink3" if ahead else "ink2"))
    return min(taken.y, top), max(taken.bottom, top + words.height)


def _largest_gap(scale: Scale, taken: Sequence[tuple[float, float]], room: float) -> tuple[float, float]:
    edges = [(scale.left - room, scale.left), *sorted(taken), (scale.right, scale.right + room)]
    gaps = [(a[1] + room, b[0] - room) for a, b in pairwise(edges)]
    return max(gaps, key=lambda gap: gap[1] - gap[0])

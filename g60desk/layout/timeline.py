"""The timeline: a ruler, the dated events in lanes below it, what is known only in order, and the line with its phases.

Register A is dated and stands under the ruler; register B says that its spacing is not time.  Everything is as sharp
as its date (`visual.md`, 2).  A chosen event has a card at the right, and the lanes end where it begins.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.header import Choice, draw_header, draw_switch, switch_size
from g60desk.layout.scale import Scale, Window
from g60desk.layout.scene import Rect, Scene
from g60desk.layout.text import Span, flow, place, single
from g60desk.layout.timeline_card import card_pad, card_width, chosen_event, draw_card, parts_height, set_card
from g60desk.layout.timeline_draw import draw_lanes
from g60desk.layout.timeline_key import KeySign, draw_key, fitted, key_width, kinds_of, set_key
from g60desk.layout.timeline_lanes import Lane, lay_lanes, rows_of
from g60desk.layout.timeline_line import draw_line, has_line, line_height
from g60desk.layout.timeline_now import draw_now, now_said
from g60desk.layout.timeline_order import draw_order, order_height, set_order
from g60desk.layout.timeline_phases import radius
from g60desk.layout.timeline_ticks import draw_ruler
from g60desk.layout.timeline_tracks import shown_events, shown_tracks
from g60desk.layout.timeline_upright_ruler import RULER
from g60desk.layout.timeline_window import beside_card, extent, shown_window
from g60desk.layout.told import Told
from g60desk.layout.track_sign import draw_track_button, draw_track_sign

GUTTER = {"landscape": 178.0, "compact": 140.0, "portrait": 190.0}
MOST_PITCH = 54.0
UNDER_RULER = 5.0  # px from the ruler to the eras
LEAST_KEY = 0.42  # of the sheet's width, that the key has also beside a long lead
PITCH, LEAST_PITCH = 1.5, 1.36  # of a row, in heights of its type; the least where weighty events need it


class Plan(msgspec.Struct, frozen=True):
    """Where things stand: the ruler's y, the lanes' top and bottom, the tops of the block in order and of the line."""

    ruler: float
    lanes_top: float
    lanes_bottom: float
    order: float
    line: float


def lay_out_timeline(told: Told, frame: Frame) -> tuple[Scene, Scale]:
    """The timeline on a sheet, and its axis: along x, or along y on an upright sheet."""
    scene = Scene(frame.width, frame.height, summary(told))
    if frame.mode == "portrait":
        return scene, _lay_out_upright(scene, told, frame)
    top = _draw_top(scene, told, frame)
    event = chosen_event(told)
    right = frame.right - card_width(frame) - frame.px(40) if event else frame.right
    scale = plot_scale(told, frame.left + gutter(frame), frame.right, right)
    order = set_order(told, frame, right - frame.left)
    plan = _plan(told, frame, top, order_height(order, frame) if order else 0.0)
    _draw_dated(scene, told, frame, scale, right, plan)
    if order is not None:
        draw_order(scene, told, frame, order, plan.order)
    if has_line(told):
        draw_line(scene, told, frame, scale, plan.line, right)
    draw_now(scene, told, frame, scale, plan.ruler, plan.line + radius(frame))
    if event is not None:
        parts = set_card(told, frame, event, frame.bottom - plan.ruler)
        height = parts_height(parts) + 2 * card_pad(frame)
        draw_card(scene, told, frame, parts, Rect(right + frame.px(40), plan.ruler, card_width(frame), height))
        from g60desk.layout.timeline_links import draw_links

        draw_links(scene, told, frame, scale)
    return scene, scale


def _draw_dated(scene: Scene, told: Told, frame: Frame, scale: Scale, edge: float, plan: Plan) -> None:
    """Register A: the ruler and the lanes."""
    px, gap = frame.type("label").px, frame.px(6)
    room = plan.lanes_bottom - plan.lanes_top
    tracks = len(shown_tracks(told))
    fit = [int((room - gap * tracks) / (pitch * px)) for pitch in (PITCH, LEAST_PITCH)]
    lanes = lay_lanes(told, frame, scale, edge, *fit)
    draw_ruler(scene, frame, scale, plan.ruler, busy_spans(lanes), frame.left)
    draw_track_sign(scene, told, frame, scale, plan.ruler)
    if told.story.timeline.eras:
        from g60desk.layout.timeline_eras import draw_eras

        draw_eras(scene, told, frame, scale, plan.ruler + frame.px(UNDER_RULER))
    rows = rows_of(lanes)
    pitch = min((room - gap * len(lanes)) / rows, frame.px(MOST_PITCH)) if rows else PITCH * px
    draw_lanes(scene, told, frame, scale, lanes, plan.lanes_top, pitch, gap)


def _lay_out_upright(scene: Scene, told: Told, frame: Frame) -> Scale:
    """Time runs down; the switch lies below the picture, where a hand reaches, and a chosen event's card above it."""
    from g60desk.layout.timeline_upright import draw_upright  # most windows lie
    from g60desk.layout.timeline_upright_eras import draw_upright_eras, eras_line
    from g60desk.layout.timeline_upright_line import draw_upright_line, draw_upright_order

    timeline = told.story.timeline
    width = frame.right - frame.left
    headline = told.spans(timeline.headline) or [Span(told.words("timeline.nothing"))]
    top = draw_header(scene, frame, headline, told.spans(timeline.lead), width=width) + frame.px(44)
    signs = fitted(_key(told, frame), frame, width)
    draw_key(scene, frame, signs, frame.left, top)
    switch = Rect(frame.left, frame.bottom - frame.px(80), width, frame.px(80))
    bottom = end = switch.y - frame.px(56)
    event = chosen_event(told)
    if event is not None:
        parts = set_card(told, frame, event, frame.px(560))
        height = parts_height(parts) + 2 * card_pad(frame)
        card = Rect(frame.left, switch.y - frame.px(32) - height, width, height)
        end = card.y - frame.px(56)
    eras = eras_line(told, frame)
    scale = plot_scale(told, top + frame.px(76) + eras, bottom, end)
    if eras:
        draw_upright_eras(scene, told, frame, scale, top + frame.px(18) + eras / 2)
    draw_upright(scene, told, frame, scale)
    taken = draw_upright_line(scene, told, frame, scale) if has_line(told) else []
    draw_upright_order(scene, told, frame, scale, taken)
    draw_now(scene, told, frame, scale, frame.left + frame.px(RULER), frame.right)
    if event is not None:
        from g60desk.layout.timeline_upright_links import draw_links_down

        draw_links_down(scene, told, frame)
        draw_card(scene, told, frame, parts, card)
    draw_switch(scene, frame, _choices(told), draw_track_button(scene, told, frame, switch))
    return scale


def summary(told: Told) -> str:
    """What the picture says, as a sentence."""
    timeline = told.story.timeline
    phases = told.words("timeline.comma").join(f"{phase.name} {told.text(phase.title)}" for phase in told.story.phases)
    said = told.words("timeline.summary", headline=told.text(timeline.headline), n=len(shown_events(told)),
                      tracks=len(shown_tracks(told)), phases=phases)  # fmt: skip
    return " ".join([said, *now_said(told)])


def gutter(frame: Frame) -> float:
    """The width of the column for the names of tracks."""
    return GUTTER[frame.mode] * frame.unit


def plot_scale(told: Told, left: float, right: float, end: float) -> Scale:
    """The window on the px from `left` to `right`; while a card stands beside it, as far as `end`."""
    start, stop = shown_window(told.story, told.state.window)
    scale = Scale(start, stop, left, right)
    return beside_card(scale, end, chosen_event(told)) if end < right else scale


def busy_spans(lanes: Sequence[Lane]) -> list[Window]:
    """When the weightiest of the visible events happen."""
    events = [entry.event for lane in lanes for entry in lane.entries]
    weight = max((event.weight for event in events), default=0)
    return [extent(event.when) for event in events if event.when is not None and event.weight == weight]


def _draw_top(scene: Scene, told: Told, frame: Frame) -> float:
    """Sentence, lead, switch and key; gives the y below them."""
    timeline = told.story.timeline
    choices = _choices(told)
    width = frame.right - frame.left
    switch = switch_size(frame, choices)
    headline = told.spans(timeline.headline) or [Span(told.words("timeline.nothing"))]
    below = draw_header(scene, frame, headline, [], width=width - switch[0] - frame.px(48))
    taken = draw_switch(scene, frame, choices)
    said, gap = told.spans(timeline.lead), frame.px(48)
    beside = width - gap - single(said, frame.type("lead"), frame).width
    signs = fitted(_key(told, frame), frame, max(beside, width * LEAST_KEY))
    key = key_width(signs, frame)
    lead = flow(said, frame.type("lead"), width - key - gap, frame, most_lines=3)
    bottom = place(scene, lead, frame.left, below + frame.px(12), frame, "ink2").bottom if lead.lines else below
    y = max(taken.bottom + frame.px(30), below + frame.px(12) + lead.style.px * lead.style.line / 2)
    draw_key(scene, frame, signs, frame.right - key, y)
    return max(bottom, y + frame.px(14))


def _choices(told: Told) -> list[Choice]:
    return [Choice(told.words("timeline.picture"), "table=0", True), Choice(told.words("timeline.table"), "table=1")]


def _key(told: Told, frame: Frame) -> list[KeySign]:
    events = shown_events(told)
    dates = [event.when for event in events if event.when is not None]
    return set_key(told, frame, kinds_of(dates, any(event.when is None for event in events)))


def _eras_height(told: Told, frame: Frame) -> float:
    if not told.story.timeline.eras:
        return 0.0
    from g60desk.layout.timeline_eras import eras_height  # many stories have none

    return eras_height(told, frame)


def _plan(told: Told, frame: Frame, top: float, order: float) -> Plan:
    label = frame.type("label", 600)
    ruler = top + frame.px(28) + label.px * label.line + frame.px(14)
    height, above = line_height(told, frame) if has_line(told) else (0.0, 0.0)
    line = float(round(frame.bottom - height + above))
    order_top = line - above - (frame.px(20) if height else 0.0) - order
    bottom = order_top - (frame.px(24) if order else 0.0)
    return Plan(ruler, ruler + frame.px(14) + _eras_height(told, frame), bottom, order_top, line)

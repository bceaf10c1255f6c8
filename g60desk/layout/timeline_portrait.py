"""The timeline on an upright sheet: time runs down; the switch lies below the picture, where a hand reaches."""

from __future__ import annotations

from g60desk.layout.frame import Frame
from g60desk.layout.header import draw_header, draw_switch
from g60desk.layout.scale import Scale
from g60desk.layout.scene import Rect, Scene
from g60desk.layout.text import Span
from g60desk.layout.timeline_annals import Annals
from g60desk.layout.timeline_card import card_pad, chosen_event, draw_card, parts_height, put_after_event, set_card
from g60desk.layout.timeline_key import draw_key, fitted
from g60desk.layout.timeline_line import has_line
from g60desk.layout.timeline_minimap import Strip, beside_strip, draw_strip, set_strip_down
from g60desk.layout.timeline_minimap_frame import draw_frame, draw_wide_buttons
from g60desk.layout.timeline_now import draw_now, now_said
from g60desk.layout.timeline_still import plot_scale
from g60desk.layout.timeline_top import choices, signs_for, summary
from g60desk.layout.timeline_upright import draw_upright
from g60desk.layout.timeline_upright_eras import draw_upright_eras, eras_line
from g60desk.layout.timeline_upright_line import draw_upright_line, draw_upright_order
from g60desk.layout.timeline_upright_links import draw_links_down
from g60desk.layout.timeline_upright_ruler import RULER
from g60desk.layout.told import Told
from g60desk.layout.track_sign import draw_track_button


def lay_out_portrait(told: Told, frame: Frame, annals: Annals) -> tuple[Scene, Scale, Strip | None]:
    """The picture of a state, a chosen event's card above the switch; its axis; and the strip of all time."""
    scene = Scene(frame.width, frame.height, " ".join([summary(told), *now_said(told)]))
    timeline = told.story.timeline
    width = frame.right - frame.left
    headline = told.printed.spans(timeline.headline) or [Span(told.words("timeline.nothing"))]
    top = draw_header(scene, frame, headline, told.spans(timeline.lead), width=width) + frame.px(44)
    signs = fitted(signs_for(told, frame, annals), frame, width)
    draw_key(scene, frame, signs, frame.left, top)
    switch = Rect(frame.left, frame.bottom - frame.for_hands(80), width, frame.for_hands(80))
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
    inner = beside_strip(told, frame)
    draw_upright(scene, told, inner, scale, annals)
    taken = draw_upright_line(scene, told, inner, scale) if has_line(told) else []
    draw_upright_order(scene, told, inner, scale, taken)
    draw_now(scene, told, inner, scale, inner.left + inner.px(RULER), inner.right)
    strip = set_strip_down(told, inner, scale.left, scale.right)
    if strip is not None:
        draw_strip(scene, told, inner, strip, (annals.shown(told.state.hidden),))
        draw_frame(scene, told, inner, strip, scale)
    if event is not None:
        draw_links_down(scene, told, frame)
        put_after_event(scene, draw_card(scene, told, frame, event, parts, card))
    row = draw_track_button(scene, told, frame, switch)
    draw_switch(scene, frame, choices(told), draw_wide_buttons(scene, told, frame, row) if strip else row)
    return scene, scale, strip

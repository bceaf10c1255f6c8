"""The badge and the name of a strip, which choose its subject."""

from __future__ import annotations

import msgspec

from g60desk.layout.comparison_strip import badge_height, badge_width, is_spine
from g60desk.layout.corridor import Corridor
from g60desk.layout.corridor_words import length_words, nowhere_words
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Box, Rect, Scene, Stroke
from g60desk.layout.text import Flow, Span, flow, place, single
from g60desk.layout.told import Told


class Head(msgspec.Struct, frozen=True):
    """The badge and the name of a subject, set: where the name begins, and how high both are."""

    badge: Flow | None
    rect: Rect
    name: Flow
    left: float
    height: float


def set_head(told: Told, frame: Frame, corridor: Corridor, rail: Rect, step: str) -> Head:
    """Set both at the top of their place, the name in a step of the type scale."""
    subject = corridor.subject
    badge, rect = None, Rect(rail.x, rail.y, 0, 0)
    left = rail.x
    if subject.badge:
        badge = single([Span(subject.badge, whole=True)], frame.type("label", 700), frame)
        rect = Rect(rail.x, rail.y, badge_width(badge, frame) * 0.8, badge_height(frame) * 0.82)
        left = rect.right + frame.px(14)
    style = frame.type(step, 700 if is_selected(told, corridor) else 600)
    name = flow(told.spans(subject.name), style, rail.right - left, frame)
    return Head(badge, rect, name, left, max(rect.h, name.height))


def is_selected(told: Told, corridor: Corridor) -> bool:
    """True for the corridor whose subject is selected, or the line of it."""
    selected, subject = told.state.selection, corridor.subject
    return selected is not None and (selected.kind, selected.key) in (("subject", subject.id), ("line", subject.line))


def draw_head(scene: Scene, told: Told, frame: Frame, corridor: Corridor, rail: Rect, head: Head) -> float:
    """Badge and name, which choose the subject; gives the y below them."""
    subject, chosen, rect = corridor.subject, is_selected(told, corridor), head.rect
    if head.badge is not None:
        fill, edge, ink = ("ink", "", "bg") if chosen else ("", "ink", "ink")
        if is_spine(told, subject):
            fill, edge, ink = "signal", "", "on_signal"
        inner = rect if fill else rect.grown(-frame.px(1.5))
        scene.add(Box(inner, fill, edge, frame.stroke("axis") if edge else 0, frame.px(frame.tokens.radius["badge"])))
        place(scene, head.badge, rect.middle[0], rect.middle[1] - head.badge.height / 2, frame, ink, 0.5)
    line = head.name.style.px * head.name.style.line
    taken = place(scene, head.name, head.left, rail.y + max(0.0, (rect.h - line) / 2), frame)
    if chosen:
        scene.add(Stroke(((head.left, taken.bottom), (taken.right, taken.bottom)), "ink", frame.stroke("day")))
    whole = Rect(rail.x, rail.y, taken.right - rail.x, max(rect.bottom, taken.bottom) - rail.y)
    said = " ".join(part for part in (subject.badge, told.text(subject.name)) if part)
    text = told.words("table.sentence").join(
        part for part in (length_words(told, corridor), nowhere_words(told, corridor), told.text(subject.note)) if part
    )
    scene.offer("subject", subject.id, whole, said, text=text, least=frame.least_target() * 0.7, chosen=chosen)
    return whole.bottom

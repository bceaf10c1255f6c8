"""The badge and the name of a strip, which choose its subject."""

from __future__ import annotations

import msgspec

from g60desk.layout.compared_subject import badge_height, badge_width, called, draw_badge, is_spine
from g60desk.layout.corridor import Corridor
from g60desk.layout.corridor_words import length_words, nowhere_words
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Rect, Scene, Stroke
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
        draw_badge(scene, frame, head.badge, rect, chosen=chosen, spine=is_spine(told, subject))
    line = head.name.style.px * head.name.style.line
    taken = place(scene, head.name, head.left, rail.y + max(0.0, (rect.h - line) / 2), frame)
    if chosen:
        scene.add(Stroke(((head.left, taken.bottom), (taken.right, taken.bottom)), "ink", frame.stroke("day")))
    whole = Rect(rail.x, rail.y, taken.right - rail.x, max(rect.bottom, taken.bottom) - rail.y)
    text = told.words("table.sentence").join(
        part for part in (length_words(told, corridor), nowhere_words(told, corridor), told.text(subject.note)) if part
    )
    scene.offer(
        "subject", subject.id, whole, called(told, subject), text=text, least=frame.least_target() * 0.7, chosen=chosen
    )
    return whole.bottom

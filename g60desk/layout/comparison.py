"""The comparison: its sentence and lead, the switch between its pictures, and the room for the one that is shown."""

from __future__ import annotations

from g60desk.layout.comparison_choice import compared_aspects, compared_subjects
from g60desk.layout.comparison_pictures import Head, Room, drawing_of, own_head, picture_shown, switch_choices
from g60desk.layout.frame import Frame
from g60desk.layout.header import draw_header, draw_switch
from g60desk.layout.listing import in_a_row
from g60desk.layout.scene import Rect, Scene
from g60desk.layout.text import Span, flow, place
from g60desk.layout.told import Told


def lay_out_comparison(told: Told, frame: Frame) -> Scene:
    """The comparison on a sheet."""
    scene, room = with_head(told, frame)
    drawing_of(picture_shown(told))(scene, told, frame, room)
    return scene


def with_head(told: Told, frame: Frame) -> tuple[Scene, Room]:
    """A scene with what stands above the shown picture, and the room that is left for that."""
    own = own_head(told, frame)
    story = told.story.comparison
    if own is None:
        sentence = told.printed.spans(story.headline) or [Span(told.words("comparison.nothing"))]
        own = Head(sentence, told.spans(story.lead), summary(told))
    scene = Scene(frame.width, frame.height, own.summary)
    draw = _portrait_head if frame.mode == "portrait" else _head
    return scene, draw(scene, told, frame, own)


def summary(told: Told) -> str:
    """What the picture says, as a sentence."""
    story = told.story.comparison
    names = in_a_row(told, [told.text(s.name) for s in compared_subjects(told)])
    aspects = in_a_row(told, [told.text(a.name) for a in compared_aspects(told)])
    return told.words("comparison.summary", headline=told.printed.text(story.headline), subjects=names, aspects=aspects)


def _head(scene: Scene, told: Told, frame: Frame, head: Head) -> Room:
    """Sentence and switch in one row, the lead below, and beside it what it leaves free."""
    switch = draw_switch(scene, frame, switch_choices(told))
    wide, gap = frame.right - frame.left, frame.px(24)
    y = draw_header(scene, frame, head.sentence, [], width=wide - switch.w - 2 * gap) + frame.px(12)
    row = max(y, switch.bottom + frame.px(16))
    free = Rect(frame.left, row, wide, switch.h)
    if not head.lead:
        return Room(_under(frame, y), free)
    style = frame.type("lead")
    said = flow(head.lead, style, wide, frame, most_lines=4)
    if y < switch.bottom and frame.left + said.width > switch.x - gap:  # not under a switch that is high
        said = flow(head.lead, style, switch.x - gap - frame.left, frame, most_lines=4)
    taken = place(scene, said, frame.left, y, frame, "ink2")
    left = min(taken.right + gap, frame.right)
    free = Rect(left, max(row, taken.y + (taken.h - switch.h) / 2), frame.right - left, switch.h)
    return Room(_under(frame, taken.bottom), free)


def _portrait_head(scene: Scene, told: Told, frame: Frame, head: Head) -> Room:
    """Sentence and lead above, the switch below, where a hand reaches."""
    wide, height = frame.right - frame.left, frame.for_hands(80)
    below = draw_header(scene, frame, head.sentence, head.lead, width=wide)
    switch = Rect(frame.left, frame.bottom - height, wide, height)
    draw_switch(scene, frame, switch_choices(told), switch)
    top = below + frame.px(28)
    return Room(Rect(frame.left, top, wide, switch.y - frame.px(24) - top), Rect(frame.right, below, 0, 0))


def _under(frame: Frame, y: float) -> Rect:
    return Rect(frame.left, y, frame.right - frame.left, frame.bottom - y)

"""Above the ruler: the sentence, its lead, the switch between picture and table, and the key of how dates look."""

from __future__ import annotations

from g60desk.layout.frame import Frame
from g60desk.layout.header import Choice, draw_header, draw_switch, switch_size
from g60desk.layout.scene import Scene
from g60desk.layout.text import Span, flow, place, single
from g60desk.layout.timeline_annals import Annals
from g60desk.layout.timeline_key import KeySign, draw_key, fitted, key_width, set_key
from g60desk.layout.timeline_tracks import shown_events, shown_tracks
from g60desk.layout.told import Told
from g60desk.layout.track_sign import sign_room

LEAST_KEY = 0.42  # of the sheet's width, that the key has also beside a long lead


def summary(told: Told) -> str:
    """What the picture says, as a sentence."""
    timeline = told.story.timeline
    phases = told.words("timeline.comma").join(f"{phase.name} {told.text(phase.title)}" for phase in told.story.phases)
    return told.words("timeline.summary", headline=told.printed.text(timeline.headline), n=len(shown_events(told)),
                      tracks=len(shown_tracks(told)), phases=phases)  # fmt: skip


def draw_top(scene: Scene, told: Told, frame: Frame, annals: Annals) -> float:
    """Sentence, lead, switch and key; gives the y below them."""
    timeline = told.story.timeline
    offered = choices(told)
    width = frame.right - frame.left
    switch = switch_size(frame, offered)
    headline = told.printed.spans(timeline.headline) or [Span(told.words("timeline.nothing"))]
    below = draw_header(scene, frame, headline, [], width=width - switch[0] - sign_room(told, frame) - frame.px(48))
    taken = draw_switch(scene, frame, offered)
    said, gap = told.spans(timeline.lead), frame.px(48)
    beside = width - gap - single(said, frame.type("lead"), frame).width
    signs = fitted(signs_for(told, frame, annals), frame, max(beside, width * LEAST_KEY))
    key = key_width(signs, frame)
    lead = flow(said, frame.type("lead"), width - key - gap, frame, most_lines=3)
    bottom = place(scene, lead, frame.left, below + frame.px(12), frame, "ink2").bottom if lead.lines else below
    y = max(taken.bottom + frame.px(30), below + frame.px(12) + lead.style.px * lead.style.line / 2)
    draw_key(scene, frame, signs, frame.right - key, y)
    return max(bottom, y + frame.px(14))


def choices(told: Told) -> list[Choice]:
    """The picture and its table."""
    return [Choice(told.words("timeline.picture"), "table=0", True), Choice(told.words("timeline.table"), "table=1")]


def signs_for(told: Told, frame: Frame, annals: Annals) -> list[KeySign]:
    """The signs of the key that the story needs."""
    return set_key(told, frame, annals.kinds)

"""How the straight layout uses its room across the tracks, on a lying and on an upright sheet."""

from __future__ import annotations

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.network_marks import LARGER
from g60desk.layout.scene import Point, Rect
from g60desk.layout.straight_brackets import Bracket, bracket_spans, bracket_words, brackets, words_width
from g60desk.layout.straight_plan import Track, trunk_places
from g60desk.layout.told import Told

UPRIGHT_SECOND = 0.36  # of the width, for the zones of the second track on an upright sheet


class Room(msgspec.Struct, frozen=True):
    """The places across, v: the zones of both tracks from and to, the tracks, the trunk's names, the brackets."""

    rect: Rect
    lying: bool
    second_zone: tuple[float, float]
    trunk_zone: tuple[float, float]
    second: float
    trunk: float
    names: float
    brackets: float

    @property
    def length(self) -> float:
        """How long the tracks may be, along u."""
        return self.rect.w if self.lying else self.rect.h

    def at(self, u: float, v: float) -> Point:
        """Where (u, v) is on the sheet."""
        return (self.rect.x + u, self.rect.y + v) if self.lying else (self.rect.x + v, self.rect.bottom - u)

    def box(self, u0: float, u1: float, v0: float, v1: float) -> Rect:
        """The rectangle between two corners."""
        (ax, ay), (bx, by) = self.at(u0, v0), self.at(u1, v1)
        return Rect(min(ax, bx), min(ay, by), abs(bx - ax), abs(by - ay))


def lying_room(told: Told, frame: Frame, rect: Rect, track: Track, second: bool) -> Room:
    """Built up from the lower side: what the phases added, brackets, names, trunk; the rest is the second track's."""
    every = brackets(told, trunk_places(told))
    spans = bracket_spans(frame, every, track)
    words = [bracket_words(_shown(told, one), frame, one, words_width(frame, spans, number, rect.w))
             for number, one in enumerate(every)]  # fmt: skip
    text = max((name.height + added.height for name, added in words), default=0.0)
    high = frame.type("h2").px
    r = frame.px(frame.tokens.marker["straight_origin"]["r"] * LARGER)
    label = frame.type("label").px
    bracket = rect.h - frame.px(20) - text - frame.px(14)
    names = bracket - frame.px(30) - high
    trunk = names - frame.px(14) - r
    room_above = label * 1.3 + frame.px(18 + 30) + r
    top = trunk - room_above
    if not second:
        top = min(top, max(0.0, rect.h * 0.25))
        shift = (top + (rect.h - top) * 0.42) - trunk
        trunk, names, bracket = trunk + min(0.0, shift), names + min(0.0, shift), bracket + min(0.0, shift)
        return Room(rect, True, (0, 0), (top, rect.h), trunk, trunk, names, bracket)
    gap = frame.px(20)
    beside = max(frame.px(18) + label * 1.3 + high * 1.3 + frame.px(44), (top - gap) * 0.52)
    beside = min(beside, top - gap - frame.px(30))
    return Room(rect, True, (0, top - gap), (top, rect.h), beside, trunk, names, bracket)


def _shown(told: Told, bracket: Bracket) -> Told:
    """The story in the phase in which a bracket is heavy, so that its words have room in all phases."""
    return told.in_state(msgspec.structs.replace(told.state, phase=bracket.phase.id, day=None))


def upright_room(frame: Frame, rect: Rect, second: bool, names_width: float) -> Room:
    """The second track to the left with its names, the trunk to the right with names and brackets."""
    wide = rect.w * UPRIGHT_SECOND if second else 0.0
    gap = frame.px(20) if second else 0.0
    start = wide + gap
    trunk = start + frame.px(90)
    names = trunk + frame.px(52)
    bracket = names + names_width + frame.px(32)
    return Room(rect, False, (0, wide), (start, rect.w), wide - frame.px(72), trunk, names, bracket)

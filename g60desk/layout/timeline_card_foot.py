"""The corner and the foot of a card: the cross that closes it, and the events before and after by time."""

from __future__ import annotations

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Ink, Point, Rect, Ring, Scene, Stroke
from g60desk.layout.text import Flow, Span, flow, place, single
from g60desk.layout.timeline_card_words import when_of
from g60desk.layout.timeline_steps import STEPS, event_beside
from g60desk.layout.told import Told
from g60desk.story.model import Event, Key

REACH = 0.6  # of the room inside the card's edge, that the foot takes
MOST_LINES = 4  # of the title that stands for a date
CROSS, LEAST_CROSS = 18.0, 13.0  # its radius, in reference px, and at least in px


class _Step(msgspec.Struct, frozen=True):
    """One way on: its word, the date that it leads to (where that has room), and all of it for a screen reader.

    An event without a date is named instead.
    """

    name: str
    to: Key
    word: Flow
    date: Flow | None
    says: str

    @property
    def width(self) -> float:
        """How wide its words are."""
        return max(self.word.width, self.date.width if self.date else 0.0)


class Foot(msgspec.Struct, frozen=True):
    """A hairline, the way back at the left and the way on at the right."""

    steps: tuple[_Step, ...]
    width: float
    above: float
    height: float
    tall: float  # what it takes with the room inside the card's edge, into which its targets reach
    words: float  # how high the words of both steps are

    def draw(self, scene: Scene, told: Told, frame: Frame, x: float, y: float) -> None:
        scene.add(Stroke(((x, y), (x + self.width, y)), "rule", frame.stroke("axis") / 2))
        gap = frame.px(6)
        room, half = self.tall - gap, (self.width - gap) / 2
        widest = max(step.width for step in self.steps)
        for step in self.steps:
            right = step.name == "next"
            edge, align = (x + self.width, 1.0) if right else (x, 0.0)
            top = y + gap + (room - self.words) / 2
            place(scene, step.word, edge, top, frame, "ink", align)
            if step.date is not None:
                place(scene, step.date, edge, top + step.word.height, frame, "ink2", align)
            wide = half if widest <= half else step.width  # one that is long takes from the room of the other
            rect = Rect(edge - align * wide, y + gap, wide, room)
            scene.offer(step.name, step.to, rect, step.says, least=frame.least_target(), fills=False)


def set_foot(told: Told, frame: Frame, event: Event, width: float, pad: float) -> Foot | None:
    """The foot for an event, above `pad` px that are the card's edge; None where nothing comes before or after it."""
    steps = [step for name, by in STEPS.items() if frame.hands and (step := _step(told, frame, event, name, by, width))]
    if not steps:
        return None
    if sum(step.date.width for step in steps if step.date) + frame.px(24) > width:
        steps = [msgspec.structs.replace(step, date=None) for step in steps]
    words = steps[0].word.height + max(step.date.height if step.date else step.word.height for step in steps)
    tall = max(frame.least_target(), words + frame.px(6))
    return Foot(tuple(steps), width, frame.px(14), tall - pad * REACH, tall, words)


def _step(told: Told, frame: Frame, event: Event, name: str, by: int, width: float) -> _Step | None:
    other = event_beside(told, event.id, by)
    if other is None:
        return None
    word = single([Span(told.words(f"timeline.card.{name}"), whole=True)], frame.type("caption", 600), frame)
    when = when_of(told, other)
    style = frame.type("caption")
    if other.when is not None:
        date = single([when], style, frame)
    else:  # then its title is what tells it from the others
        said = told.spans(other.short or other.title)
        date = flow(said, style, (width - frame.px(24)) / 2, frame, most_lines=MOST_LINES)
    says = told.words(f"timeline.card.{name}_says", title=told.text(other.title), date=when)
    return _Step(name, other.id, word, date, says)


def cross_radius(frame: Frame) -> float:
    """The radius of the cross as it is drawn, in px."""
    return max(frame.px(CROSS), LEAST_CROSS * frame.unit)


def draw_cross(
    scene: Scene,
    told: Told,
    frame: Frame,
    middle: Point,
    runs: str = "card:close",
    says: str = "timeline.card.close",
    ground: Ink = "sunk",
) -> None:
    """A cross around a point; what it `runs` is a kind and a key, what it `says` the key of the words for it."""
    if not frame.hands:
        return
    r = cross_radius(frame)
    x, y = middle
    scene.add(Ring(x, y, r, ground, "edge", max(1.0, 2 * frame.s)))
    arm = 0.36 * r
    for way in (1, -1):
        scene.add(Stroke(((x - arm, y - way * arm), (x + arm, y + way * arm)), "ink", 0.13 * r, "round"))
    rect = Rect(x - r, y - r, 2 * r, 2 * r)
    kind, _, key = runs.partition(":")
    scene.offer(kind, key, rect, told.words(says), least=frame.least_target(), round=True)

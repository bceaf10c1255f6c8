"""What the line has come to: the title and the area of the last phase, at the end of the line where there is room."""

from __future__ import annotations

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Scene
from g60desk.layout.text import Flow, Span, place, single
from g60desk.layout.told import Told
from g60desk.story.wording import worded

MEASURE = "area"  # the figure of a phase that says how far it reaches


class Outcome(msgspec.Struct, frozen=True):
    """The title of the last phase and its figure with the plate."""

    title: Flow
    figure: Flow

    @property
    def width(self) -> float:
        """The px that both take."""
        return max(self.title.width, self.figure.width)


def set_outcome(told: Told, frame: Frame) -> Outcome | None:
    """The outcome of the story in its last phase; None where that has not come yet or says no area."""
    last = told.story.phases[-1] if told.story.phases else None
    key = last.figures.get(MEASURE, "") if last is not None and told.reached(last.id) else ""
    if last is None or key not in told.story.figures:
        return None
    value = Span(worded(told.figure(key).quantity, told.language).joined(), whole=True)
    title = single([told.text(last.title)], frame.type("place"), frame)
    figure = single([value, *told.plates([told.figure_plate(key)])], frame.type("label"), frame)
    return Outcome(title, figure)


def draw_outcome(scene: Scene, frame: Frame, outcome: Outcome, right: float, top: float) -> None:
    """Draw it from `top` on, so that it ends at `right`."""
    left = right - outcome.width
    taken = place(scene, outcome.title, left, top, frame)
    place(scene, outcome.figure, left, taken.bottom, frame, "ink2")

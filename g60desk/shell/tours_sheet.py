"""The sheet on which one chooses what is told: the tours of the story, each with its lengths."""

from __future__ import annotations

from g60desk.layout.buttons import draw_button
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Rect
from g60desk.layout.sheet import Sheet, Writer, lay_out_head
from g60desk.layout.told import Told
from g60desk.presenter.rehearsed_words import length_words
from g60desk.shell.tour_choice import TourWish
from g60desk.story.lengths import planned_sum
from g60desk.story.model import Tour
from g60desk.tour.route import lengths_of

PAD, HEIGHT, GAP = 1.3, 2.4, 0.8  # of a button, in sizes of its type


def lay_out_tours(told: Told, frame: Frame, now: TourWish) -> Sheet:
    """The sheet; targets are of kind ``tell``, `now` is what is told or would be."""
    writer = Writer(frame, told.words("tours.title"))
    writer.text([told.words("tours.lead")], frame.type("label"), "ink2")
    for tour in told.story.tours:
        writer.gap(24)
        writer.rule()
        writer.gap(20)
        writer.text([told.text(tour.title) or tour.id], frame.type("body", 600))
        planned = length_words(planned_sum(tour.steps))
        writer.text([told.words("tours.steps", n=len(tour.steps), length=planned)], frame.type("label"), "ink2")
        writer.gap(14)
        _buttons(writer, told, tour, now)
    return Sheet(lay_out_head(told, frame, told.words("tours.title")), writer.done())


def _buttons(writer: Writer, told: Told, tour: Tour, now: TourWish) -> None:
    """One for each length of a tour, the present one filled; on as many rows as they need."""
    frame, words = writer.frame, told.words
    style, title = frame.type("label"), told.text(tour.title) or tour.id
    x, height = writer.margin, HEIGHT * style.px
    for minutes in lengths_of(tour) or (None,):
        name = words("tours.whole") if minutes is None else words("tours.minutes", n=minutes)
        begin = words("tours.begin", title=title)
        says = begin if minutes is None else words("tours.begin_in", title=title, n=minutes)
        width = frame.measure(name, style, frame.han) + 2 * PAD * style.px
        if x + width > writer.margin + writer.width:
            x, writer.y = writer.margin, writer.y + height + GAP * style.px
        key = f"tell:{tour.id}" if minutes is None else f"tell:{tour.id}/{minutes}"
        on = now == TourWish(tour.id, minutes)
        draw_button(writer.scene, frame, Rect(x, writer.y, width, height), name, key, filled=on, ground="surface",
                    says=says)  # fmt: skip
        x += width + GAP * style.px
    writer.y += height

"""The panel of the comparison: which aspects are shown, in which order, and which two subjects side by side."""

from __future__ import annotations

from g60desk.layout.comparison_choice import FILTERS, LEAST_PAIRED, ORDERS, aspects_of, compared_subjects
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Rect, Ring
from g60desk.layout.sheet import Sheet, Writer, lay_out_head, lay_out_tools, way_back
from g60desk.layout.text import flow, place
from g60desk.layout.told import Told
from g60desk.story.model import Key

MARK = 0.42  # of the least target: how large the ring before a choice is
DOT = 0.5  # of its radius: the dot in the ring of the chosen one


def lay_out_aspects_panel(told: Told, frame: Frame) -> Sheet:
    """A line for each filter with how many aspects it keeps, for each order, and for each subject."""
    title = told.words("comparison.panel")
    writer, state = Writer(frame, title), told.state
    subjects, every = compared_subjects(told), len(told.story.comparison.aspects)
    _heading(writer, told.words("comparison.which"))
    for key in FILTERS:
        count = len(aspects_of(told, subjects, key))
        many = told.words("comparison.k_of_n", k=count, n=every) if key else str(every)
        _line(writer, told.words(f"comparison.aspects_of_{key or 'story'}"), many, f"aspects_of={key}",
              chosen=state.aspects_of == key)  # fmt: skip
    _heading(writer, told.words("comparison.which_order"))
    for key in ORDERS:
        says = told.words(f"comparison.aspects_by_{key or 'story'}")
        _line(writer, f"{says[:1].upper()}{says[1:]}", "", f"aspects_by={key}", chosen=state.aspects_by == key)
    if len(told.story.comparison.subjects) >= LEAST_PAIRED:
        _heading(writer, told.words("comparison.which_two"))
        for subject in told.story.comparison.subjects:
            wish = "+".join(pair_with(state.pair, subject.id))
            _line(writer, told.text(subject.name), subject.badge, f"pair={wish}", chosen=subject.id in state.pair)
    plain = not (state.aspects_of or state.aspects_by or state.pair)
    everything = [("set:aspects_of=,aspects_by=,pair=", told.words("comparison.show_all"))]
    first = [*way_back(told, frame), *([] if plain else everything)]
    tools = lay_out_tools(frame, first, []) if first else None
    return Sheet(lay_out_head(told, frame, title), writer.done(), tools)


def pair_with(pair: tuple[Key, ...], subject: Key) -> tuple[Key, ...]:
    """The pair after a press on a subject: it comes in beside the one chosen last, or goes."""
    if subject in pair:
        return tuple(key for key in pair if key != subject)
    return (*pair[-1:], subject)


def _heading(writer: Writer, text: str) -> None:
    writer.gap(20 if writer.y else 0)
    writer.text([text], writer.frame.type("label", 600), "ink2")
    writer.gap(8)


def _line(writer: Writer, says: str, beside: str, sets: str, *, chosen: bool) -> None:
    """A ring, the words of a choice, and what stands beside them at the right."""
    frame, scene, least = writer.frame, writer.scene, writer.frame.least_target()
    writer.rule()
    right, r = scene.width - writer.margin, MARK * least / 2
    small = flow([beside], frame.type("caption"), writer.width, frame)
    left = writer.margin + 2 * r + frame.px(18)
    words = flow([says], frame.type("label", 600 if chosen else 500), right - small.width - frame.px(16) - left, frame)
    height = max(least * 0.9, words.height + 2 * writer.step(8))
    middle = writer.y + height / 2
    scene.add(Ring(writer.margin + r, middle, r, "surface", "ink" if chosen else "edge", max(1.0, 2 * frame.s)))
    if chosen:
        scene.add(Ring(writer.margin + r, middle, r * DOT, "ink", "", 0))
    place(scene, words, left, middle - words.height / 2, frame)
    place(scene, small, right, middle - small.height / 2, frame, "ink2", 1.0)
    row = Rect(writer.margin, writer.y, right - writer.margin, height).grown(-1)
    scene.offer("set", sets, row, says, text=beside, chosen=chosen)
    writer.y += height

"""The sheet on which one chooses where the present view is kept as a step."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from g60desk.layout.frame import Frame
from g60desk.layout.sheet import Sheet, Writer, lay_out_head
from g60desk.layout.text import Span
from g60desk.layout.told import Told
from g60desk.tour.recording import Plain


class Where(NamedTuple):
    """A place where a step may go: its key in a target, its name, and its file; empty where there is none."""

    key: str
    name: str
    file: str = ""


def lay_out_keeping(told: Told, frame: Frame, step: Plain, places: Iterable[Where], why_not: str = "") -> Sheet:
    """The sheet; targets are of kind ``keep``, `why_not` says why there are no others."""
    words = told.words
    writer = Writer(frame, words("keeping.title"))
    lead = words("keeping.lead", name=step["id"], n=step["seconds"])
    writer.text([lead], frame.type("label"), "ink2")
    writer.gap(20)
    for one in places:
        top = writer.y
        writer.rule()
        writer.gap(16)
        writer.text([Span(one.name)], frame.type("label", 500))
        if one.file:
            writer.text([words("keeping.in_file", file=one.file)], frame.type("caption"), "ink2")
        writer.gap(16)
        rect = writer.rect_from(top)
        writer.scene.offer("keep", one.key, rect.grown(-3), one.name, text=one.file)
    if why_not:
        writer.rule()
        writer.gap(16)
        writer.text([why_not], frame.type("caption"), "ink2")
    return Sheet(lay_out_head(told, frame, words("keeping.title")), writer.done())

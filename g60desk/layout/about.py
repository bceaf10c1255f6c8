"""What the program is, and what it is made of: its version, and each component with its licence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from g60desk.layout.frame import Frame
from g60desk.layout.sheet import Sheet, Writer, lay_out_head
from g60desk.layout.text import Span
from g60desk.layout.told import Told


class Component(NamedTuple):
    """Something that the program is made of."""

    name: str
    version: str
    licence: str


class About(NamedTuple):
    """What is told of the program: `page` is the file with the texts of all licences, empty where there is none."""

    version: str
    components: Sequence[Component]
    page: str = ""


def lay_out_about(told: Told, frame: Frame, about: About) -> Sheet:
    """The version and the program's own licence first, then the components by name."""
    writer = Writer(frame, told.words("about.title"))
    writer.text([f"G60 Desk {about.version}"], frame.type("h2"))
    writer.gap(8)
    writer.text([told.words("about.own")], frame.type("label"), "ink2")
    writer.gap(28)
    writer.text([told.words("about.made_of")], frame.type("label", 600))
    if about.page:
        writer.gap(4)
        writer.text([told.words("about.texts", file=about.page)], frame.type("label"), "ink2")
    writer.gap(8)
    heavy = frame.type("label", 600)
    for one in about.components:
        writer.rule()
        writer.gap(8)
        name = f"{one.name} {one.version}".strip()
        writer.text([Span(name, heavy, "ink"), Span(f"  {one.licence}")], frame.type("label"), "ink2")
        writer.gap(8)
    return Sheet(lay_out_head(told, frame, told.words("about.title")), writer.done())

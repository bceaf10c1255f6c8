"""The names of places: in which type and ink they are set."""

from __future__ import annotations

from g60desk.layout.frame import Frame
from g60desk.layout.network_marks import Mark
from g60desk.layout.network_tints import quiet_ink
from g60desk.layout.scene import Ink
from g60desk.layout.text import Flow, Span, single
from g60desk.layout.told import Told

ORDINARY = "ordinary"  # the type of places where text is larger, at the size that it has where it is not


def set_name(told: Told, frame: Frame, mark: Mark, large: bool = False, type_of: str = "place") -> Flow:
    """The name of a place, set in a type; that of one that is no member is never larger than a label."""
    name = [Span(told.text(mark.place.name), whole=True)]
    if type_of == ORDINARY:
        frame, type_of = frame.ordinary, "place"
    if mark.status == "other":
        small = "label" if type_of == "place" else type_of
        return single(name, frame.type(small, 700 if mark.chosen else None), frame)
    weight = 700 if mark.chosen and not large else 600 if mark.status != "ahead" else 500
    return single(name, frame.type("h2" if large and mark.status != "ahead" else type_of, weight), frame)


def name_ink(told: Told, frame: Frame, mark: Mark) -> Ink:
    """The ink of a place's name."""
    if mark.status == "ahead" or mark.dim:
        return quiet_ink(told, frame, mark.place.region)
    return "ink2" if mark.status == "other" and not mark.chosen else "ink"

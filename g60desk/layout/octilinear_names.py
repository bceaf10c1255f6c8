"""The names of stations on a transit map, and their type: as large as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.frame import Frame
from g60desk.layout.labels import Placed, Wanted
from g60desk.layout.network_lines import Part, drawn_width
from g60desk.layout.network_marks import Mark
from g60desk.layout.octilinear_sides import Request, arranged
from g60desk.layout.scene import Rect
from g60desk.layout.text import Flow, Span, single
from g60desk.layout.told import Told

TYPES = ("place", "label", "caption", "mark")
SPARE = 1.0  # px, what a name may be wider in another type than its size says


def set_type(mark: Mark, type_of: str) -> str:
    """The type of a name: that of a place that is no member is never larger than a label."""
    return "label" if mark.status == "other" and type_of == "place" else type_of


def set_station(told: Told, frame: Frame, mark: Mark, type_of: str) -> Flow:
    """The name of a station, set."""
    name = [Span(told.text(mark.place.name), whole=True)]
    weight = 700 if mark.chosen else 500 if mark.status in ("ahead", "other") else 600
    return single(name, frame.type(set_type(mark, type_of), weight), frame)


def name_size(told: Told, frame: Frame, mark: Mark, type_of: str = "place") -> tuple[float, float]:
    """Width and height of a name in px."""
    name = set_station(told, frame, mark, type_of)
    return name.width, name.style.px * 1.1


def place_names(
    told: Told, frame: Frame, rect: Rect, marks: Sequence[Mark], parts: Sequence[Part], taken: Sequence[Rect]
) -> tuple[tuple[Placed, ...], str]:
    """Where the names stand, and their type: disjoint from marks, lines, what is `taken` and each other."""
    wanted, smaller = [], []
    for mark in reversed(marks):
        width, high = name_size(told, frame, mark)
        side = str(mark.place.label or "")
        wanted.append(Wanted(mark.place.id, mark.x, mark.y, mark.r + mark.width / 2, width + SPARE, high, side))
        own = [set_type(mark, type_of) for type_of in TYPES]
        smaller.append([frame.type(type_of).px / frame.type(own[0]).px for type_of in own])
    half = {part.line: drawn_width(told, frame, part.line) / 2 + frame.px(3) for part in parts if part.line}
    tie = drawn_width(told, frame, None) / 2 + frame.px(3)
    request = Request(
        rect,
        tuple(wanted),
        tuple(zip(*smaller, strict=True)),
        (*(mark.rect for mark in marks), *taken),
        tuple((part.path, half[part.line] if part.line else tie) for part in parts),
        tuple((part.link.start, part.link.end) for part in parts),
        frame.s,
    )
    placed, number = arranged(request)
    return placed, TYPES[number]

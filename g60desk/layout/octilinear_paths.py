"""The lines of a transit map on the sheet: each in its place beside the others, from station to station."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.geometry import path_meets
from g60desk.layout.network_lines import Part, in_painting_order, line_style, line_width, part_of
from g60desk.layout.network_links import Link
from g60desk.layout.octilinear_bundle import aside, from_middle, joined, ordered
from g60desk.layout.octilinear_layout import Drawn
from g60desk.layout.octilinear_net import HIDDEN, Pair, pair_of
from g60desk.layout.rect import Point, Rect
from g60desk.layout.schematic_spots import all_links, line_key
from g60desk.layout.told import Told

BEND = 18.0
HIDDEN_BY_MARK = 12.0  # px: what is no farther apart lies under the mark of the station
BESIDE = 4.0  # px between lines that run side by side
MOST_WIDE = 0.66  # of a step, what lines side by side take at most


Way = tuple[Point, ...]


class Fit(msgspec.Struct, frozen=True):
    """How steps of the grid become px: `step` px each, the point (0, 0) at (`x`, `y`)."""

    step: float
    x: float
    y: float

    def at(self, spot: Point) -> Point:
        """A point of the grid on the sheet."""
        return self.x + spot[0] * self.step, self.y + spot[1] * self.step


def parts_of(told: Told, frame: Frame, drawn: Drawn, fit: Fit) -> list[Part]:
    """The stretches on the sheet, each line in its place beside the others, the spine on top."""
    offsets, runs = _offsets(told, frame, drawn, fit), dict(drawn.net.lines)
    every = all_links(told)
    paths = [_path(link, drawn, fit, offsets, runs[line_key(link)]) for link in every]
    for (a, one), (b, other) in pairwise(enumerate(every)):
        if line_key(one) == line_key(other) and one.end == other.start:
            paths[a], paths[b] = _met(fit.at(drawn.spots[one.end]), paths[a], paths[b], frame.px(HIDDEN_BY_MARK))
    bend = min(frame.px(BEND), fit.step / 2)
    parts = [part_of(told, link, path) for link, path in zip(every, paths, strict=True)]
    return in_painting_order(msgspec.structs.replace(part, bend=bend) for part in parts)


def _met(middle: Point, before: Way, after: Way, hidden: float) -> tuple[Way, Way]:
    """The paths of a line before and after a station, both led to it where else they would end apart in the open."""
    ends = before[-1], after[0]
    if math.dist(*ends) <= hidden or path_meets(before, _about(ends[1])) or path_meets(after, _about(ends[0])):
        return before, after
    return tuple(from_middle(middle, before[::-1])[::-1]), tuple(from_middle(middle, after))


def _about(point: Point) -> Rect:
    return Rect(*point, 0, 0).grown(1)


def _offsets(told: Told, frame: Frame, drawn: Drawn, fit: Fit) -> dict[tuple[Pair, str], float]:
    """How far right of the middle each line runs on each stretch, seen from its lesser key, in px."""
    styles = {line_key(link): line_style(told, link.line) for link in all_links(told)}
    found = {}
    for pair, lines in ordered(drawn).items():
        widths = [line_width(frame, styles[line]) for line in lines]
        whole = sum(widths) + frame.px(BESIDE) * (len(lines) - 1)
        middles = [sum(widths[:n]) + width / 2 + frame.px(BESIDE) * n for n, width in enumerate(widths)]
        spine = told.story.network.spine
        middle = middles[lines.index(spine)] if spine in lines else whole / 2  # the spine runs through its stations
        squeeze = min(1.0, MOST_WIDE * fit.step / whole)
        found.update({(pair, line): (at - middle) * squeeze for line, at in zip(lines, middles, strict=True)})
    return found


def _path(
    link: Link, drawn: Drawn, fit: Fit, offsets: Mapping[tuple[Pair, str], float], run: Sequence[str]
) -> tuple[Point, ...]:
    """The path of a link from its start to its end, through the hidden points on its way."""
    line = line_key(link)
    pieces = []
    for a, b in pairwise(_stops(link, run)):
        pair = pair_of(a, b)
        path = aside([fit.at(spot) for spot in drawn.ways[pair]], offsets[pair, line])
        pieces.append(path if a < b else path[::-1])
    path = joined(pieces)
    ends = run[0], run[-1]
    if link.start in ends:
        path = from_middle(fit.at(drawn.spots[link.start]), path)
    if link.end in ends:
        path = from_middle(fit.at(drawn.spots[link.end]), path[::-1])[::-1]
    return tuple(path)


def _stops(link: Link, stops: Sequence[str]) -> Sequence[str]:
    """The stations of a link with the hidden points between them, of those of its line."""
    for start, key in enumerate(stops):
        if key not in (link.start, link.end):
            continue
        end = start + 1
        while end < len(stops) and HIDDEN in stops[end]:
            end += 1
        if end < len(stops) and {key, stops[end]} == {link.start, link.end}:
            found = stops[start : end + 1]
            return found if key == link.start else found[::-1]
    return (link.start, link.end)

"""Brackets under the trunk: which of its stops each phase brought, and how many members beside it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.network_links import members
from g60desk.layout.scene import Stroke
from g60desk.layout.straight_plan import Track
from g60desk.layout.text import Flow, Span, flow, single
from g60desk.layout.told import Told
from g60desk.story.model import Key, Phase, Place

FEW = 2  # so many members are named, more are counted


class Bracket(msgspec.Struct, frozen=True):
    """A phase over its stops; the widest of a phase's brackets tells of `beside` too, its members off the trunk."""

    phase: Phase
    stops: tuple[Key, ...]
    beside: int


def brackets(told: Told, trunk: Sequence[Place]) -> list[Bracket]:
    """The brackets from west to east: one for each run of stops that joined in the same phase."""
    runs = [(phase, tuple(p.id for p in run)) for phase, run in groupby(trunk, key=lambda p: p.joins) if phase]
    on_trunk = {place.id for place in trunk}
    found = []
    for phase, stops in runs:
        longest = max((other for other in runs if other[0] == phase), key=lambda one: len(one[1]))
        if phase in told.index.phases:
            beside = sum(place.joins == phase and place.id not in on_trunk for place in members(told))
            found.append(Bracket(told.index.phases[phase], stops, beside if longest[1] == stops else 0))
    return found


def bracket_spans(frame: Frame, every: Sequence[Bracket], track: Track) -> list[tuple[float, float]]:
    """The stretch along u that each bracket covers: its stops and half a name on both sides, inside their zones."""
    half = frame.px(76 if frame.mode != "portrait" else 28)
    inset = frame.px(24)
    found = []
    for one in every:
        zones = [zone for zone in track.zones if set(zone.stops) & set(one.stops)]
        low, high = track.at[one.stops[0]] - half, track.at[one.stops[-1]] + half
        if frame.mode != "portrait" and one.stops == zones[0].stops:  # all of a zone: as wide as the zone
            low, high = zones[0].low, zones[0].high
        found.append((max(low, zones[0].low + inset), min(high, zones[-1].high - inset)))
    return found


def words_width(frame: Frame, spans: Sequence[tuple[float, float]], number: int, length: float) -> float:
    """How wide the words under a bracket of a lying trunk may be: up to the next bracket, or the end of the track."""
    following = spans[number + 1][0] if number + 1 < len(spans) else length
    return following - spans[number][0] - frame.px(24)


def held(told: Told, bracket: Bracket) -> list[str]:
    """What a bracket holds: the members above it, and how many of its phase stand beside the trunk."""
    names = [told.text(told.index.places[key].name) for key in bracket.stops]
    key = "begins" if bracket.phase == told.story.phases[0] else "adds"
    if len(names) > FEW:
        said = told.words(f"network.{key}_many", n=len(names))
    else:
        said = told.words(f"network.{key}", names=told.words("network.and").join(names))
    return [said + (told.words("network.beside", n=bracket.beside) if bracket.beside else "")]


def bracket_words(told: Told, frame: Frame, bracket: Bracket, width: float) -> tuple[Flow, Flow]:
    """The phase's name and what the bracket holds, set to a width; the source stands by the name."""
    plates = told.plates([told.plate("phase", bracket.phase.id, bracket.phase.cite)])
    shown = bracket.phase == told.phase
    name = single([Span(bracket.phase.name), *plates], frame.type("h2", 600 if shown else 500), frame)
    style = frame.type("label" if frame.mode != "compact" else "caption", 500 if shown else 400)
    return name, flow(held(told, bracket), style, width, frame)


def bracket_stroke(told: Told, frame: Frame, bracket: Bracket, points: Sequence[tuple[float, float]]) -> Stroke:
    """The line of a bracket, heavier for the shown phase."""
    shown = bracket.phase == told.phase
    ink = "ink" if shown else "edge"
    return Stroke(tuple(points), ink, frame.stroke("bracket_on" if shown else "bracket"))

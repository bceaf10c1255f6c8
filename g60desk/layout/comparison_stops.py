"""The stops of a subject along its straightened line: where they stand, and in what row each has its name."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.text import Flow, flow
from g60desk.layout.told import Told
from g60desk.story.model import Stop, StopKind, Subject

ASIDE = 0.42  # of its width: how far a name may move aside; its stop stays above it


class StopMark(msgspec.Struct, frozen=True):
    """A stop with its name set: `at` is its place along the strip from 0 to 1.

    `level` is the row of its name, `middle` where the middle of that is, in px from the left of the strip.
    """

    stop: Stop
    at: float
    region: str
    reached: bool
    name: Flow | None = None
    level: int = 0
    middle: float = 0.0


def strip_ends(frame: Frame, width: float) -> tuple[float, float]:
    """Where the line begins and ends, from the left of the strip."""
    inset = min(frame.px(64), width * 0.12)
    return inset, width - inset


def is_named(stop: Stop) -> bool:
    """True for a stop whose name stands under the line."""
    return stop.kind in (StopKind.END, StopKind.CITY)


def stop_name(told: Told, stop: Stop) -> str:
    """The name of a stop: its own, or that of its place."""
    place_ = told.index.places.get(stop.place)
    return told.text(stop.name) if stop.name or place_ is None else told.text(place_.name)


def stops_said(told: Told, subject: Subject) -> str:
    """What a screen reader says of a subject's line: its stops from end to end, what else is named, and the note."""
    stops, words = told.index.stops_of(subject), told.words
    named = [stop_name(told, stop) for stop in stops if is_named(stop)]
    along = [stop_name(told, stop) for stop in stops if not is_named(stop)]
    said = [
        words("comparison.stops_said", names=words("comparison.comma").join(named)) if named else "",
        words("comparison.along", names=words("comparison.comma").join(along)) if along else "",
        told.text(subject.note),
    ]
    return words("table.sentence").join(part.rstrip(".。") for part in said if part)


def set_stops(told: Told, frame: Frame, subject: Subject, width: float) -> tuple[StopMark, ...]:
    """All stops from left to right; the named ones stand at equal distances, the others between them."""
    stops = told.index.stops_of(subject)
    named = [i for i, stop in enumerate(stops) if is_named(stop)]
    marks = [_mark(told, stop, at) for stop, at in zip(stops, _places(stops, named), strict=True)]
    begin, end = strip_ends(frame, width)
    style = frame.type("label")
    room = (end - begin) / max(1, len(named) - 1) if len(named) > 1 else width
    heavy, shown = frame.type("label", 700), shown_places(told)
    setting = [
        flow(
            [stop_name(told, marks[i].stop)],
            heavy if marks[i].stop.place in shown else style,
            max(room - frame.px(16), 1.0),
            frame,
        )
        for i in named
    ]
    xs, gap = [begin + (end - begin) * marks[i].at for i in named], frame.px(14)
    rows = min((_stairs(xs, setting, gap, width), _aside(xs, setting, gap, width)), key=_how_many)
    for i, words, (level, middle) in zip(named, setting, rows, strict=True):
        marks[i] = msgspec.structs.replace(marks[i], name=words, level=level, middle=middle)
    return tuple(marks)


def _mark(told: Told, stop: Stop, at: float) -> StopMark:
    found = told.index.places.get(stop.place)
    reached = found is None or not found.joins or told.reached(found.joins)
    return StopMark(stop, at, found.region if found else "", reached)


def _places(stops: Sequence[Stop], named: list[int]) -> list[float]:
    """Where each stop stands along the strip, from 0 to 1."""
    if not named:
        return [(i + 1) / (len(stops) + 1) for i in range(len(stops))]
    pitch = 1 / (len(named) - 1) if len(named) > 1 else 0.0
    fixed = {stop: number * pitch if pitch else 0.5 for number, stop in enumerate(named)}
    found = []
    for i in range(len(stops)):
        before = max((j for j in named if j <= i), default=-1)
        after = min((j for j in named if j >= i), default=len(stops))
        low, high = fixed.get(before, 0.0), fixed.get(after, 1.0)
        found.append(low if before == i else low + (high - low) * (i - before) / (after - before))
    return found


def _stairs(xs: Sequence[float], setting: Sequence[Flow], gap: float, width: float) -> list[tuple[int, float]]:
    """Row and middle of each name, under its stop as far as the strip lets it, so that no two in one row meet."""
    ends: list[float] = []
    found = []
    for x, words in zip(xs, setting, strict=True):
        x = min(max(x, words.width / 2), width - words.width / 2)
        left = x - words.width / 2
        level = next((i for i, end in enumerate(ends) if end + gap <= left), len(ends))
        ends[level : level + 1] = [x + words.width / 2]
        found.append((level, x))
    return found


def _aside(xs: Sequence[float], setting: Sequence[Flow], gap: float, width: float) -> list[tuple[int, float]]:
    """The same, the names dealt in turn to as few rows as hold them when each may move aside under its stop."""
    for rows in range(1, len(xs)):
        found = [(0, 0.0)] * len(xs)
        for row in range(rows):
            middles = _moved_aside(xs[row::rows], setting[row::rows], gap, width)
            found[row::rows] = [(row, middle) for middle in middles]
        placed = zip(xs, setting, found, strict=True)
        if all(m >= w.width / 2 and abs(m - x) <= w.width * ASIDE for x, w, (_, m) in placed):
            return found
    return _stairs(xs, setting, gap, width)


def _moved_aside(xs: Sequence[float], setting: Sequence[Flow], gap: float, width: float) -> list[float]:
    """The middles of the names of one row: moved right until none meets another, then left until all are inside."""
    middles: list[float] = []
    end = -gap
    for x, words in zip(xs, setting, strict=True):
        middles.append(max(x, end + gap + words.width / 2))
        end = middles[-1] + words.width / 2
    start = width + gap
    for number in reversed(range(len(middles))):
        half = setting[number].width / 2
        middles[number] = min(middles[number], start - gap - half)
        start = middles[number] - half
    return middles


def _how_many(rows: Sequence[tuple[int, float]]) -> int:
    return max((level for level, _ in rows), default=0)


def shown_places(told: Told) -> frozenset[str]:
    """The places that belong to what is selected."""
    selected = told.state.selection
    if selected is None:
        return frozenset()
    if selected.kind == "place":
        return frozenset([selected.key])
    event = told.index.event(selected.key) if selected.kind == "event" else None
    return frozenset(event.places) if event else frozenset()

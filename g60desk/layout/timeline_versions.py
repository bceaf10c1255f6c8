"""Names and words of the phases under the line: columns side by side, each led to from its ring where it stands off."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.scale import Scale
from g60desk.layout.text import Flow, flow
from g60desk.layout.timeline_phases import Stop, radius, stops_of
from g60desk.layout.told import Told

BETWEEN = 36.0  # px between columns
BESIDE = 16.0  # px between a name and its words
WIDTHS = (300.0, 240.0, 200.0, 170.0, 140.0)  # px of words, the widest first
WIDER = 340.0  # px, tried before these where text is larger
MOST_LINES = 2


class Column(msgspec.Struct, frozen=True):
    """An interchange, where its name begins, and its words (None where they have no room)."""

    stop: Stop
    x: float
    words: Flow | None

    @property
    def led(self) -> bool:
        """True when the name stands so far from its ring that a leader must join them."""
        return abs(self.x + self.stop.name.width / 2 - self.stop.x) > self.stop.name.width


def columns(told: Told, frame: Frame, scale: Scale, edge: float) -> list[Column]:
    """The phases in columns that end at `edge`, none left of its own ring; as few lines as there is room for."""
    stops = stops_of(told, frame, scale)
    while stops:
        for width in (WIDER, *WIDTHS) if frame.is_larger else WIDTHS:
            words = [_words(told, frame, stop, frame.px(width) * frame.text) for stop in stops]
            found = _placed(frame, scale, edge, stops, words)
            if found is not None and not any(said is not None and len(said.lines) > MOST_LINES for said in words):
                return found
        for kept in range(len(stops), -1, -1):
            shown = _kept(told, stops, kept)
            words = [
                _words(told, frame, stop, frame.px(WIDTHS[1]) * frame.text) if number in shown else None
                for number, stop in enumerate(stops)
            ]
            words = [said if said is None or len(said.lines) <= MOST_LINES else None for said in words]
            found = _placed(frame, scale, edge, stops, words)
            if found is not None:
                return found
        stops = _fewer(told, frame, scale, stops)
    return []


def _kept(told: Told, stops: Sequence[Stop], number: int) -> set[int]:
    """Which of the stops have words where only so many can: the shown phase, then the last ones."""
    order = sorted(range(len(stops)), key=lambda n: (told.phase not in stops[n].phases, -n))
    return set(order[:number])


def _fewer(told: Told, frame: Frame, scale: Scale, stops: Sequence[Stop]) -> list[Stop]:
    """The stops with the two that stand nearest each other made one."""
    if len(stops) < 2:
        return []
    apart = min(b.x - a.x for a, b in pairwise(stops))
    return stops_of(told, frame, scale, apart + 1)


def _words(told: Told, frame: Frame, stop: Stop, width: float) -> Flow | None:
    if len(stop.phases) > 1:
        return None
    phase = stop.phases[0]
    pieces = told.statement(phase.short or phase.title, told.plate("phase", phase.id, phase.cite))
    return flow(pieces, frame.type("caption"), width, frame)


def _placed(
    frame: Frame, scale: Scale, edge: float, stops: Sequence[Stop], words: Sequence[Flow | None]
) -> list[Column] | None:
    """Columns from the left on; None where they do not end before `edge`."""
    found: list[Column] = []
    end = scale.left
    for stop, said in zip(stops, words, strict=True):
        x = max(min(stop.x - radius(frame), edge - stop.name.width), end)
        found.append(Column(stop, x, said))
        end = x + stop.name.width + (frame.px(BESIDE) + said.width if said else 0.0) + frame.px(BETWEEN)
    return found if end - frame.px(BETWEEN) <= edge + 0.5 else None

"""What a phase changed: who joined in it, which lines opened while it lasted, and how large the whole became."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from g60desk.story.dates import Date
from g60desk.story.derive import DeriveError, resolve
from g60desk.story.model import Cites, Key, Line, Phase, Place, Story
from g60desk.story.same import once
from g60desk.story.totals import Total, total_in, total_of


class Stretch(msgspec.Struct, frozen=True):
    """A stretch of a line between two places that follow one another, and when it opened."""

    line: Line
    pair: tuple[Key, Key]
    date: Date
    cites: Cites


class Opened(msgspec.Struct, frozen=True):
    """A line that opened, on which dates; `parts` are the stretches of it, empty where all of it did."""

    line: Line
    dates: tuple[Date, ...]
    parts: tuple[tuple[Key, Key], ...]
    cites: Cites


class Area(msgspec.Struct, frozen=True):
    """The figure of a phase's own area, and that of the last phase before of which one is known."""

    now: Key = ""
    then: Key = ""
    before: Phase | None = None


class Change(msgspec.Struct, frozen=True):
    """A phase beside the one `before` it (None for the first).

    `area` is None where the story gives its phases none; `ground` are then the members' areas added up, `people` those
    who live there, each now and then, of one year.
    """

    phase: Phase
    before: Phase | None
    joined: tuple[Place, ...]
    stretches: tuple[Stretch, ...]
    area: Area | None
    ground: tuple[Total | None, Total | None]
    people: tuple[Total | None, Total | None]


@once
def changes_of(story: Story) -> dict[Key, Change]:
    """What each phase of a story changed."""
    return {phase.id: _change(story, number) for number, phase in enumerate(story.phases)}


def _change(story: Story, at: int) -> Change:
    phase = story.phases[at]
    area = _area(story, at)
    now, then = _members(story, at), _members(story, at - 1)
    return Change(
        phase,
        story.phases[at - 1] if at else None,
        tuple(place for place in story.network.places if place.joins == phase.id),
        tuple(_stretches(story, at)),
        area,
        (None, None) if area else _now_and_then(story, now, then, "area"),
        _now_and_then(story, now, then, "people"),
    )


def opening(line: Line, a: Key, b: Key) -> tuple[Date | None, Cites]:
    """When the stretch from a to b opened, and who says so; what the line says where no section covers the stretch."""
    order = {key: number for number, key in enumerate(line.through)}
    for section in line.sections:
        if section.start not in order or section.end not in order:
            continue
        low, high = sorted((order[section.start], order[section.end]))
        if low <= order[a] and order[b] <= high:
            return section.opens, section.cite
    return line.opens, line.cite


def dated_parts(line: Line) -> list[tuple[tuple[Key, Key], Date | None]]:
    """A line in parts, each as long as its opening is the same, with None where the story does not say when it was."""
    found: list[tuple[tuple[Key, Key], Date | None]] = []
    for a, b in pairwise(line.through):
        opens, _ = opening(line, a, b)
        if found and found[-1][1] == opens:
            found[-1] = ((found[-1][0][0], b), opens)
        else:
            found.append(((a, b), opens))
    return found


def opened_in(change: Change, until: int | None = None) -> list[Opened]:
    """The lines that opened while a phase lasted, whole or in part, by their first date; of a day, those by then."""
    by_line: dict[Key, list[Stretch]] = {}
    for one in change.stretches:
        if until is None or (one.date.earliest is not None and one.date.earliest <= until):
            by_line.setdefault(one.line.id, []).append(one)
    found = []
    for new in by_line.values():
        line = new[0].line
        dates = sorted({one.date for one in new}, key=lambda date: date.sort_key)
        parts = () if len(new) == len(line.through) - 1 else _joined([one.pair for one in new])
        cites = Cites(dict.fromkeys(cite for one in new for cite in one.cites)) or line.cite
        found.append(Opened(line, tuple(dates), parts, cites))
    return sorted(found, key=lambda one: one.dates[0].sort_key)


def _stretches(story: Story, at: int) -> Iterator[Stretch]:
    """What opened from the beginning of a phase to that of the next."""
    begin = story.phases[at].begins.earliest
    end = story.phases[at + 1].begins.earliest if at + 1 < len(story.phases) else None
    for line in story.network.lines:
        for pair in pairwise(line.through):
            date, cites = opening(line, *pair)
            day = date.earliest if date else None
            if date and day is not None and begin is not None and begin <= day and (end is None or day < end):
                yield Stretch(line, pair, date, cites)


def _joined(pairs: Sequence[tuple[Key, Key]]) -> tuple[tuple[Key, Key], ...]:
    """Stretches that follow one another as one."""
    found: list[tuple[Key, Key]] = []
    for start, end in pairs:
        if found and found[-1][1] == start:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return tuple(found)


def members_of(story: Story, phase: Phase) -> list[Place]:
    """Who has joined by the end of a phase."""
    return _members(story, story.phases.index(phase))


def _members(story: Story, at: int) -> list[Place]:
    """Who has joined by a phase, the first being 0."""
    reached = {phase.id for phase in story.phases[: at + 1]}
    return [place for place in story.network.places if place.joins in reached]


def _area(story: Story, at: int) -> Area | None:
    own = [_area_of(story, phase) for phase in story.phases]
    if not any(own):
        return None
    known = [number for number in range(at) if own[number]]
    return Area(own[at], own[known[-1]], story.phases[known[-1]]) if known else Area(own[at])


def _area_of(story: Story, phase: Phase) -> Key:
    """The largest area among a phase's figures."""
    found: list[tuple[float, Key]] = []
    for key in phase.figures.values():
        try:
            one = resolve(story, key)
        except DeriveError:
            continue
        if one.cites and one.quantity.unit.kind == "area":
            found.append((one.quantity.base, key))
    return max(found, default=(0.0, ""))[1]


def _now_and_then(
    story: Story, now: Sequence[Place], then: Sequence[Place], role: str
) -> tuple[Total | None, Total | None]:
    """A figure of the members added up, and the same of those before, of the same year."""
    total = total_of(story, now, role)
    if total is None:
        return None, None
    return total, total_in(story, then, role, total.year) if then and len(then) < len(now) else None

"""How large the network became in a phase, in words: its area and its people, and those of the phase before."""

from __future__ import annotations

from g60desk.layout.network_change_words import Pieces, filled
from g60desk.layout.numbers import figure_spans
from g60desk.layout.text import Span
from g60desk.layout.told import Told
from g60desk.story.dates import Precision
from g60desk.story.days import day_of
from g60desk.story.growth import Change, members_of
from g60desk.story.model import Key, Phase
from g60desk.story.totals import Total
from g60desk.story.wording import worded, worded_day

ROLES = {"people": "people", "ground": "area"}  # the words of a sum, and the role of its figures


def area_said(told: Told, change: Change) -> Pieces:
    """The phase's own area, and that of the last phase before of which one is known; else the members' added up."""
    if change.area is None:
        return _total(told, "ground", change, change.ground, then=True)
    if not change.area.now:
        return filled(told, "area_unknown")
    now = _figure(told, change.area.now)
    if not change.area.then or change.area.before is None:
        return filled(told, "area", now=now)
    phase: Pieces = [Span(change.area.before.name, whole=True)]
    return filled(told, "area_then", now=now, phase=phase, then=_figure(told, change.area.then))


def people_said(told: Told, change: Change, *, then: bool) -> Pieces:
    """The members' people added up; `then` says those of the phase before as well."""
    return _total(told, "people", change, change.people, then=then)


def _total(told: Told, key: str, change: Change, totals: tuple[Total | None, Total | None], *, then: bool) -> Pieces:
    """A sum over the members, with that over the members of the phase before where both count everybody."""
    now, before = totals
    if now is None:
        return []
    role = ROLES[key]
    year = "" if now.year is None else worded_day(day_of(now.year, 1, 1), Precision.YEAR, told.language)
    dated = "" if now.year is None else "_in"
    values: dict[str, Pieces] = {"now": _sum(told, role, change.phase, now), "year": [Span(year, whole=True)]}
    if not now.whole:
        values |= {"k": [Span(str(now.known))], "n": [Span(str(now.among))]}
        return filled(told, f"{key}_part{dated}", **values)
    values["who"] = _who(told, "who", change.phase, now)
    if then and before is not None and before.whole and change.before is not None:
        values["then"] = _sum(told, role, change.before, before)
        values["whom"] = _who(told, "whom", change.before, before)
        return filled(told, f"{key}_then{dated}", **values)
    return filled(told, f"{key}{dated}", **values)


def _who(told: Told, key: str, phase: Phase, total: Total) -> Pieces:
    """Whose sum it is: a single member by its name."""
    if total.among > 1:
        return filled(told, key, phase=[Span(phase.name, whole=True)])
    return filled(told, f"{key}_one", name=told.named(told.text(members_of(told.story, phase)[0].name)))


def _figure(told: Told, key: Key) -> Pieces:
    return [*figure_spans(told, key), *told.plates([told.figure_plate(key)])]


def _sum(told: Told, role: str, phase: Phase, total: Total) -> Pieces:
    """A sum with its plate: that of the figure itself where it is of one, else that of the sum."""
    said = Span(worded(told.in_unit(total.found.quantity), told.language).joined(), whole=True)
    if len(total.keys) == 1:
        return [said, *told.plates([told.figure_plate(total.keys[0])])]
    key = f"{role}/{phase.id}/{'' if total.year is None else total.year}"
    return [said, *told.plates([told.plate("sum", key, total.found.cites, total.found.standing)])]

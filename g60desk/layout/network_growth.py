"""What is new on the network: places that joined and lines that opened in the shown phase, or lately as time runs."""

from __future__ import annotations

from msgspec.structs import replace

from g60desk.layout.network_links import Link, is_open, reached
from g60desk.layout.story_time import LATELY
from g60desk.layout.told import Told
from g60desk.story.model import LineKind, Place


def grows(told: Told) -> bool:
    """True where something is to be marked as new: in a story of several phases, from the first on."""
    return len(told.story.phases) > 1 and told.phase is not None


def before(told: Told) -> Told | None:
    """The story as it was before: in the phase before, or as time runs some time ago; None before the first phase."""
    state = told.state
    if state.day is not None:
        return told.in_state(replace(state, day=state.day - LATELY))
    phases = told.story.phases
    at = phases.index(told.phase) if told.phase in phases else 0
    return told.in_state(replace(state, phase=phases[at - 1].id)) if at else None


def new_places(told: Told, places: list[Place]) -> frozenset[str]:
    """The ids of the members among `places` that were none before."""
    if not grows(told):
        return frozenset()
    was = before(told)
    here = [place for place in places if place.joins and reached(told, place.id)]
    return frozenset(place.id for place in here if was is None or not reached(was, place.id))


def new_links(told: Told, links: list[Link]) -> list[bool]:
    """For each link whether it is open now and was not before; a river always was."""
    if not grows(told):
        return [False] * len(links)
    was = before(told)
    rivers = {line.id for line in told.story.network.lines if line.kind == LineKind.RIVER}
    return [
        is_open(told, link)
        and (was is None or not is_open(was, link))
        and (link.line is None or link.line.id not in rivers)
        for link in links
    ]

"""What is shown while nobody touches the screen, in order: the true course, the line pulled straight, how the network
grew, and what the tour counts; each with a sentence of the story.

A story that lacks one of these is shown without it; the least is its title.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from g60desk.layout.attract_pose import shown_members
from g60desk.layout.network_links import located, members, spine
from g60desk.layout.numbers import can_be_said
from g60desk.layout.told import Told
from g60desk.story.model import Key, Text, View

MOST_FIGURES, MOST_WORDS = 2, 4
Kind = Literal["course", "straight", "phase", "figure", "words"]


class Shot(msgspec.Struct, frozen=True):
    """One picture of the loop: its kind, the sentence that it says, and the phase or the figure that it is about."""

    kind: Kind
    says: Text
    key: Key = ""


def shots_of(told: Told) -> tuple[Shot, ...]:
    """The pictures of a story's loop; at least one."""
    found = (*_network(told), *_figures(told))
    return found if len(found) > 1 else (*(found or (Shot("words", calling(told)),)), *_sentences(told))


def calling(told: Told) -> Text:
    """The few words that call from across a hall: those of the story, the sentence of its network, or its title."""
    story = told.story
    return story.attract or story.network.headline or story.title


def _network(told: Told) -> Iterator[Shot]:
    places = shown_members(told)
    if len(places) < 2:
        return
    on_map = {place.id for place in located(told)}
    if sum(place.id in on_map for place in places) > 1:
        yield Shot("course", calling(told))
    yield Shot("straight", told.story.network.headline or calling(told))
    if spine(told) is not None and members(told):
        joined = {place.joins for place in members(told)}
        yield from (Shot("phase", phase.title, phase.id) for phase in told.story.phases if phase.id in joined)


def _figures(told: Told) -> Iterator[Shot]:
    """The areas that the tour shows in the statistics, and where it has none the first other figures."""
    keys = [step.show.focus.removeprefix("figure:") for tour in told.story.tours[:1] for step in tour.steps
            if step.view is View.STATISTICS]  # fmt: skip
    known = [key for key in dict.fromkeys(keys) if key in told.story.figures and can_be_said(told, key)]
    known = [key for key in known if told.figure(key).quantity.base > 0]
    areas = [key for key in known if told.figure(key).quantity.unit.kind == "area"]
    largest = sorted(areas, key=lambda key: -told.figure(key).quantity.base)[:1]
    for key in (largest or known)[:MOST_FIGURES]:
        figure = told.story.figures[key]
        yield Shot("figure", figure.caption or figure.label, key)


def _sentences(told: Told) -> Iterator[Shot]:
    """What the tour's own steps say, for a story that has next to nothing to draw."""
    said = [step.say for tour in told.story.tours[:1] for step in tour.steps if step.core and step.say]
    yield from (Shot("words", text) for text in said[:MOST_WORDS])

"""On which side of its mark a name is at home, and its type: as in the last phase, in which all have come.

Names are placed there first in every phase, so that they stay in their places while the network grows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct
from msgspec.structs import replace

from g60desk.layout.told import Told
from g60desk.story.model import Key, Story
from g60desk.story.same import once

MOST_KEPT = 24  # sheets and lenses of one story


class Home(Struct, frozen=True):
    """The sides on which names are at home, by place, and their type; empty where nothing is known of it."""

    sides: Mapping[Key, str] = {}
    type_of: str = ""


@once
def _kept(_: Story) -> dict[tuple[object, ...], Home]:
    return {}


def is_home(told: Told) -> bool:
    """True for a state of the last phase in which nothing is chosen and no day of the story time."""
    state = told.state
    last = not told.story.phases or told.phase == told.story.phases[-1]
    return last and state.day is None and state.selection is None and not state.beside


def home_of(told: Told, sheet: tuple[object, ...], planned: Callable[[Told], Home]) -> Home:
    """Where the names are at home on a sheet; `planned` says it of a state."""
    if is_home(told):
        return Home()
    kept = _kept(told.story)
    key = (told.language, told.state.lens, told.state.sized, *sheet)
    if key not in kept:
        if len(kept) >= MOST_KEPT:
            kept.clear()
        phase = told.story.phases[-1].id if told.story.phases else ""
        home = told.in_state(replace(told.state, phase=phase, day=None, selection=None, beside=""))
        kept[key] = planned(home)
    return kept[key]

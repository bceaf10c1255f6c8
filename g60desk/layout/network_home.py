"""On which side of its mark a name is at home: where it stands in the last phase, in which all have come.

Names are placed there first in every phase, so that they stay in their places while the network grows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec.structs import replace

from g60desk.layout.labels import SIDES, Placed
from g60desk.layout.told import Told
from g60desk.story.model import Key, Story
from g60desk.story.same import once

MOST_KEPT = 24  # sheets and lenses of one story


@once
def _kept(_: Story) -> dict[tuple[object, ...], Mapping[Key, str]]:
    return {}


def is_home(told: Told) -> bool:
    """True for a state of the last phase in which nothing is chosen and no day of the story time."""
    state = told.state
    last = not told.story.phases or told.phase == told.story.phases[-1]
    return last and state.day is None and state.selection is None and not state.beside


def home_sides(told: Told, sheet: tuple[object, ...], names: Callable[[Told], tuple[Placed, ...]]) -> Mapping[Key, str]:
    """The sides on which the names are at home on a sheet; `names` places them in a state."""
    if is_home(told):
        return {}
    kept = _kept(told.story)
    key = (told.language, told.state.lens, told.state.sized, *sheet)
    if key not in kept:
        if len(kept) >= MOST_KEPT:
            kept.clear()
        phase = told.story.phases[-1].id if told.story.phases else ""
        home = told.in_state(replace(told.state, phase=phase, day=None, selection=None, beside=""))
        kept[key] = {name.key: name.side for name in names(home) if name.side in SIDES}
    return kept[key]

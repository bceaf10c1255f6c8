"""On which side of its mark a name is at home, and its type: as in the last phase, in which all have come.

Names are placed there first in every phase, so that they stay in their places while the network grows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from g60desk.layout.board import Board
from g60desk.layout.labels import APART, SIDES, Placed, Wanted, leader_of
from g60desk.layout.rect import Point, Rect
from g60desk.layout.told import Told
from g60desk.story.model import Key, Story
from g60desk.story.same import once

MOST_KEPT = 24  # sheets and lenses of one story


class Home(Struct, frozen=True):
    """The sides on which names are at home, by place, and their type; empty where nothing is known of it.

    `offs` are of the names that have a leader: from the mark to the middle of the name, in px.
    """

    sides: Mapping[Key, str] = {}
    type_of: str = ""
    offs: Mapping[Key, Point] = {}

    def again(self, wanted: Sequence[Wanted], board: Board, s: float) -> list[Placed]:
        """The names that stand off as they do at home, wherever the board has room; they are taken on it."""
        found = []
        for want in (want for want in wanted if want.key in self.offs):
            x, y = self.offs[want.key]
            rect = Rect(want.x + x - want.width / 2, want.y + y - want.height / 2, want.width, want.height)
            leader = tuple(leader_of(want, rect, s))
            if board.free(rect, s) and not board.struck(leader, (want.x, want.y)):
                board.take(rect.grown(APART * s))
                found.append(Placed(want.key, rect, "leader", leader))
        return found


def home_at(names: Sequence[Placed], marks: Mapping[Key, Point], type_of: str) -> Home:
    """Where names are at home that stand so; `marks` are the middles of their marks."""
    offs = {
        name.key: (name.rect.middle[0] - marks[name.key][0], name.rect.middle[1] - marks[name.key][1])
        for name in names
        if name.leader
    }
    return Home({name.key: name.side for name in names if name.side in SIDES}, type_of, offs)


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

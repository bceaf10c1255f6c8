"""What a schematic of the network holds, measured: the same for the straight trunk and for lines that branch."""

from __future__ import annotations

import msgspec

from g60desk.layout.labels import Placed
from g60desk.layout.network_lines import Part
from g60desk.layout.network_marks import Mark
from g60desk.layout.network_plates import Badge
from g60desk.layout.scene import Rect
from g60desk.layout.straight_plan import Track
from g60desk.layout.straight_room import Room
from g60desk.layout.straight_stubs import Stub
from g60desk.layout.straight_tracks import Ways
from g60desk.layout.told import Told
from g60desk.story.model import Key


class Trunk(msgspec.Struct, frozen=True):
    """The straight trunk: the room across it, the stops along both tracks, the ways between them, and its stubs."""

    room: Room
    trunk: Track
    second: Track
    ways: Ways
    stubs: tuple[Stub, ...] = ()

    @property
    def level(self) -> frozenset[Key]:
        """The places that stand on the trunk, with those on its stubs."""
        return frozenset([*self.trunk.at, *(stub.stop for stub in self.stubs if stub.stop)])


class Schematic(msgspec.Struct, frozen=True):
    """A schematic inside `rect`, in px: all its stretches, those that are painted, its marks, names and badges.

    `trunk` is what the straight trunk was made from; None where the lines branch.
    `key` is where the row of the key begins and how wide it may be; None where it stands elsewhere.
    `step` is how long a step of the grid is on which lines that branch were laid, `type_of` the type of their names.
    """

    rect: Rect
    parts: tuple[Part, ...] = ()
    painted: tuple[Part, ...] = ()
    marks: tuple[Mark, ...] = ()
    names: tuple[Placed, ...] = ()
    plates: tuple[Badge, ...] = ()
    trunk: Trunk | None = None
    key: Rect | None = None
    step: float = 0.0
    type_of: str = "place"


def settled(told: Told) -> Told:
    """The story in its last phase with nothing chosen: whatever is shown, places are laid out for this."""
    state = msgspec.structs.replace(told.state, phase="", day=None, selection=None, beside="", along="", sized="")
    return told if state == told.state else told.in_state(state)

"""The network on one sheet, for as long as story and sheet are the same: at rest, and under a hand that moves the map.

At rest everything is laid out for what the lens shows.  Under a hand land and lines move as a whole, marks and names
keep their size and their side, and nothing looks for another place; whatever no longer has room is left out until the
hand rests.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from g60desk.layout.board import Board
from g60desk.layout.frame import Frame
from g60desk.layout.moving import Moving, Put, Seat
from g60desk.layout.network import lay_out_with_plan, laying_out, sheet_of
from g60desk.layout.network_bar import draw_bar, scale_bar
from g60desk.layout.network_key import panel_of
from g60desk.layout.network_map import AROUND_KEY
from g60desk.layout.network_plan import MapPlan
from g60desk.layout.network_rested import RANK, Rested, lay_deep, take_apart
from g60desk.layout.network_sheet import MapSheet, Reach
from g60desk.layout.projection import Projection, seat_of, through_lens
from g60desk.layout.scene import Scene
from g60desk.layout.steps import Steps
from g60desk.layout.told import Told
from g60desk.state import State
from g60desk.story.model import Story

Laid = tuple[Scene, MapPlan | None]
KEPT = 3  # pictures at rest that are kept: of now, of before and of what comes
BLEED = 24.0  # px that the map goes on beyond its sides


class NetworkSheet:
    """The network of a story on a sheet."""

    def __init__(self, told: Told, frame: Frame) -> None:
        self._frame, self._story = frame, told.story
        self._laid: tuple[Scene, MapPlan, State] | None = None
        self._rested: Rested | None = None
        self._ahead: tuple[State, Steps[Laid]] | None = None
        self._kept: dict[State, Laid] = {}  # the oldest first
        self._deep: tuple[State, Scene] | None = None
        self._reach: tuple[MapSheet, Reach] | None = None

    def fits(self, story: Story, frame: Frame) -> bool:
        """True while the story and the sheet are the same."""
        return story is self._story and frame == self._frame

    def reach(self, told: Told) -> Reach:
        """How far a lens may go."""
        sheet = sheet_of(told, self._frame)
        if self._reach is None or self._reach[0] != sheet:
            self._reach = sheet, Reach(told, sheet)
        return self._reach[1]

    def lay_out(self, told: Told) -> Scene:
        """The network at rest in a state."""
        self._ahead = None
        scene, plan = self._keep(told.state, self._kept.get(told.state) or lay_out_with_plan(told, self._frame))
        self._rested = None
        self._laid = (scene, plan, told.state) if plan is not None else None
        return scene

    def prepare(self, told: Told) -> Scene | None:
        """A step towards the network at rest in a state, which is then soon laid out; gives it when it is ready.

        One that is begun for another state is dropped.
        """
        if told.state in self._kept:
            return self._keep(told.state, self._kept[told.state])[0]
        if self._ahead is None or self._ahead[0] != told.state:
            self._ahead = told.state, laying_out(told, self._frame)
        try:
            next(self._ahead[1])
        except StopIteration as end:
            self._ahead = None
            return self._keep(told.state, end.value)[0]
        return None

    def _keep(self, state: State, laid: Laid) -> Laid:
        """Keep what was laid out for a state, and let go of what has not been asked for longest."""
        self._kept.pop(state, None)
        self._kept[state] = laid
        for other in list(self._kept)[:-KEPT]:
            del self._kept[other]
        return laid

    def can_move(self, told: Told) -> bool:
        """True where what was laid out last is this map, through whatever lens."""
        return self._laid is not None and _without_lens(self._laid[2]) == _without_lens(told.state)

    def move(self, told: Told) -> Scene | None:
        """The map in motion, seen through the lens of the state; None where all was not laid out at rest before."""
        if self._laid is None or not self.can_move(told):
            return None
        base = self.reach(told).whole
        if self._rested is None:
            self._rested = take_apart(told, self._frame, self._laid[0], self._laid[1], base)
        rested = self._rested
        now = through_lens(base, told.state.lens)
        seat = seat_of(base, now)
        scene = Scene(self._frame.width, self._frame.height, rested.scene.summary)
        puts = list(self._puts(rested, seat.since(rested.seat)))
        gaps = (rested.plan.legend.grown(self._frame.px(AROUND_KEY) + 1),) if rested.plan.legend else ()
        area, ground = rested.plan.sheet.rect.grown(BLEED), rested.scene.ground
        assert ground is not None
        scene.moving = Moving(
            self._under(told, base), seat, area, ground, rested.seat, gaps, rested.still, puts, rested.over
        )
        if rested.bar is not None:
            legend, room = rested.plan.legend, rested.plan.bar_room
            room = min(room, legend.w) if legend is not None else room  # the key stays as wide as it was at rest
            bar = scale_bar(told, self._frame, now, rested.plan.sheet.clear, room)
            if bar is not None:
                draw_bar(scene, self._frame, bar, *rested.bar)
        _move_targets(scene, rested.scene, puts)
        return scene

    def _under(self, told: Told, base: Projection) -> Scene:
        """Land and lines as far as they go, in px of the whole map."""
        state = _without_lens(told.state)
        if self._deep is None or self._deep[0] != state:
            self._deep = state, lay_deep(told, self._frame, base)
        return self._deep[1]

    def _puts(self, rested: Rested, shift: Seat) -> Iterator[Put]:
        """Where the sprites are now: those in sight, and where they have come together the weightier ones."""
        plan = rested.plan
        closer = shift.factor >= 1.0
        board = Board(plan.sheet.clear, plan.kept)
        free = Board(plan.sheet.clear, plan.kept)
        panel = panel_of(self._frame, plan.legend) if plan.legend else None
        seen = []
        for sprite in rested.sprites:
            x, y = shift.at(*sprite.anchor)
            dx, dy = round(x - sprite.anchor[0]), round(y - sprite.anchor[1])
            if plan.sheet.clear.holds(x, y) and not (panel and panel.holds(x, y)):
                seen.append(Put(sprite, dx, dy))
        if closer:
            return (put for put in seen if put.sprite.kind == "mark" or free.free(put.rect))
        kept = set()
        for put in sorted(seen, key=lambda put: RANK[put.sprite.kind]):
            if put.sprite.kind == "mark" or board.free(put.rect):
                board.take(put.rect)
                kept.add(put.sprite)
        return (put for put in seen if put.sprite in kept)


def _without_lens(state: State) -> State:
    return msgspec.structs.replace(state, lens=None, window=None, playing=False)


def _move_targets(scene: Scene, rested: Scene, puts: list[Put]) -> None:
    """What can be chosen: all that stands still, and the places where they are now; lines wait until the map rests."""
    moved = {put.sprite.key: put for put in puts if put.sprite.kind == "mark"}
    for target in rested.targets:
        if target.kind not in ("place", "line"):
            scene.targets.append(target)
        elif target.kind == "place" and target.key in moved:
            put = moved[target.key]
            rect, hit = target.rect.moved(put.dx, put.dy), target.hit.moved(put.dx, put.dy)
            scene.targets.append(msgspec.structs.replace(target, rect=rect, hit=hit))

"""The network on one sheet, for as long as story and sheet are the same: at rest, and under a hand that moves the map.

At rest everything is laid out for what the lens shows.  Under a hand land and lines move as a whole, marks and names
keep their size and their side, and nothing looks for another place; whatever no longer has room is left out until the
hand rests.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from g60desk.layout.board import Board
from g60desk.layout.extent import extent_of
from g60desk.layout.frame import Frame
from g60desk.layout.moving import Moving, Put, Seat, Sprite
from g60desk.layout.network import lay_out_with_plan, sheet_of
from g60desk.layout.network_bar import HIGH, draw_bar, scale_bar
from g60desk.layout.network_focus import in_focus
from g60desk.layout.network_ground import draw_ground
from g60desk.layout.network_lines import drawn_parts, map_parts
from g60desk.layout.network_links import located
from g60desk.layout.network_map import AROUND_KEY
from g60desk.layout.network_marks import draw_mark, is_chosen, mark_at
from g60desk.layout.network_plan import CROWD, MapPlan
from g60desk.layout.network_sheet import MapSheet, Reach
from g60desk.layout.network_strands import draw_lines
from g60desk.layout.projection import Projection, seat_of, through_lens
from g60desk.layout.scene import Point, Rect, Scene
from g60desk.layout.told import Told
from g60desk.state import State, at_rest
from g60desk.story.model import Story

FAR = 1e6  # px: what is deep goes on beyond all sheets
EDGE = 3.0  # px about what is drawn, for smooth edges and letters that overhang
RANK = {"mark": 0, "name": 1, "badge": 2, "region": 3}  # what stays first where things come together


class Rested(msgspec.Struct, frozen=True, eq=False):
    """A map at rest, taken apart: what stands on it, what does not move, and where its scale bar is, if it has one."""

    state: State
    plan: MapPlan
    scene: Scene
    seat: Seat
    sprites: tuple[Sprite, ...]
    still: Scene
    bar: Point | None


class NetworkSheet:
    """The network of a story on a sheet."""

    def __init__(self, told: Told, frame: Frame) -> None:
        self._frame, self._story = frame, told.story
        self._laid: tuple[Scene, MapPlan, State] | None = None
        self._rested: Rested | None = None
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
        scene, plan = lay_out_with_plan(told, self._frame)
        self._rested = None
        self._laid = (scene, plan, told.state) if plan is not None else None
        return scene

    def move(self, told: Told) -> Scene | None:
        """The map in motion, seen through the lens of the state; None where all was not laid out at rest before."""
        if self._laid is None or at_rest(self._laid[2]) != at_rest(told.state) or self._laid[2].day != told.state.day:
            return None
        if self._rested is None:
            self._rested = self._take_apart(told, *self._laid)
        rested = self._rested
        base = self.reach(told).whole
        now = through_lens(base, told.state.lens)
        seat = seat_of(base, now)
        scene = Scene(self._frame.width, self._frame.height, rested.scene.summary)
        puts = list(self._puts(rested, seat.since(rested.seat)))
        gaps = (rested.plan.legend.grown(self._frame.px(AROUND_KEY) + 1),) if rested.plan.legend else ()
        ground = rested.scene.ground
        assert ground is not None
        scene.moving = Moving(self._under(told, base), seat, ground, rested.seat, gaps, rested.still, puts)
        if rested.bar is not None:
            bar = scale_bar(told, self._frame, now, rested.plan.sheet.clear, rested.plan.bar_room)
            if bar is not None:
                draw_bar(scene, self._frame, bar, *rested.bar)
        _move_targets(scene, rested.scene, puts)
        return scene

    def _under(self, told: Told, base: Projection) -> Scene:
        """Land and lines as far as they go, in px of the whole map."""
        state = at_rest(told.state)
        if self._deep is None or self._deep[0] != state:
            scene = Scene(self._frame.width, self._frame.height)
            endless = Rect(-FAR, -FAR, 2 * FAR, 2 * FAR)
            draw_ground(scene, told, self._frame, base, endless)
            parts = drawn_parts(told, map_parts(told, self._frame, base))
            draw_lines(scene, told, self._frame, in_focus(told, parts))
            if len(located(told)) > CROWD:
                self._add_marks(scene, told, base)
            self._deep = state, scene
        return self._deep[1]

    def _add_marks(self, scene: Scene, told: Told, base: Projection) -> None:
        """The marks of a crowd, which are too many to be moved one by one."""
        for one in located(told):
            if not one.joins and not is_chosen(told, one):
                draw_mark(scene, mark_at(told, self._frame, one, *base.at(one.lon or 0.0, one.lat or 0.0)))

    def _take_apart(self, told: Told, scene: Scene, plan: MapPlan, state: State) -> Rested:
        frame = self._frame
        ground = len(scene.ground.items) if scene.ground is not None else 0
        sprites = sorted(_sprites(scene, plan, ground), key=lambda one: one[0])
        taken = {number for kind, _, start, end in scene.strands if kind in RANK for number in range(start, end)}
        last = max(taken, default=ground)
        bar, of_bar = self._bar(scene, plan, last)
        still = Scene(frame.width, frame.height)
        still.add(
            *(item for number, item in enumerate(scene.items) if number >= ground and number not in taken | of_bar)
        )
        seat = seat_of(self.reach(told).whole, plan.projection)
        return Rested(state, plan, scene, seat, tuple(one for *_, one in sprites), still, bar)

    def _bar(self, scene: Scene, plan: MapPlan, after: int) -> tuple[Point | None, set[int]]:
        """Where the scale bar is drawn, and the numbers of its items; it is told anew in each frame."""
        if plan.bar is None:
            return None, set()
        spot = plan.bar_rect
        if plan.legend is not None:
            at = plan.legend.x, plan.legend.bottom - self._frame.px(HIGH / 2)
        elif spot is not None:
            at = spot.x, spot.middle[1]
        else:
            return None, set()
        drawn = Scene(scene.width, scene.height)
        draw_bar(drawn, self._frame, plan.bar, *at)
        numbers = {number for number in range(after, len(scene.items)) if scene.items[number] in drawn.items}
        return at, numbers

    def _puts(self, rested: Rested, shift: Seat) -> Iterator[Put]:
        """Where the sprites are now: those in sight, and where they have come together the weightier ones."""
        plan = rested.plan
        closer = shift.factor >= 1.0
        board = Board(plan.sheet.clear, plan.kept)
        free = Board(plan.sheet.clear, plan.kept)
        seen = []
        for sprite in rested.sprites:
            x, y = shift.at(*sprite.anchor)
            dx, dy = round(x - sprite.anchor[0]), round(y - sprite.anchor[1])
            if plan.sheet.clear.holds(x, y):
                seen.append(Put(sprite, dx, dy))
        if closer:
            return (put for put in seen if put.sprite.kind == "mark" or free.free(put.rect))
        kept = set()
        for put in sorted(seen, key=lambda put: RANK[put.sprite.kind]):
            if put.sprite.kind == "mark" or board.free(put.rect):
                board.take(put.rect)
                kept.add(put.sprite)
        return (put for put in seen if put.sprite in kept)


def _sprites(scene: Scene, plan: MapPlan, after: int) -> Iterator[tuple[int, int, Sprite]]:
    """What stands on the map, with the numbers of its first item and of that after its last."""
    marks = {mark.place.id: (mark.x, mark.y) for mark in plan.marks}
    named = {label.key for label in plan.names}
    crowd = {mark.place.id for mark in plan.marks if mark.status == "other" and not mark.chosen} - named
    deep = crowd if len(plan.marks) > CROWD else set()
    for kind, key, start, end in scene.strands:
        if kind == "mark" and key in deep:
            continue
        if start >= after and end > start and kind in RANK:
            items = tuple(scene.items[start:end])
            rect = extent_of(items).grown(EDGE)
            anchor = marks.get(key, rect.middle) if kind in ("mark", "name") else rect.middle
            yield start, end, Sprite(kind, key, items, rect, anchor)


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

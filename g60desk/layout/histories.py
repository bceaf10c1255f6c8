"""Aligned histories: the events of each subject in a row of its own, on one axis for all.

The axis counts calendar days, or days since each began; then what came before the beginning stands left of zero.  All
marks are those of the timeline: a history is drawn as sharply as it is dated.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.comparison_pictures import Head, Room
from g60desk.layout.frame import Frame
from g60desk.layout.histories_axis import HistoriesBounds, draw_axis, grid_under
from g60desk.layout.histories_draw import draw_row
from g60desk.layout.histories_list import Histories
from g60desk.layout.histories_now import draw_day
from g60desk.layout.histories_plan import Plan
from g60desk.layout.histories_rows import Packed, SeenRow, pack_rows, see_rows
from g60desk.layout.histories_said import short_name
from g60desk.layout.histories_sentence import LEAST, MOST, evidence, sentence
from g60desk.layout.histories_still import Still, lay_still
from g60desk.layout.kept_words import kept_words
from g60desk.layout.names import names_in, whole_names
from g60desk.layout.scale import Scale
from g60desk.layout.scene import Item, Scene, Target
from g60desk.layout.story_time import day_words
from g60desk.layout.text import Span, flow
from g60desk.layout.timeline_card import chosen_event
from g60desk.layout.timeline_wording import Shelf
from g60desk.layout.told import Told
from g60desk.state import at_rest
from g60desk.story.model import Key, Story

WIDE = 0.62  # of a sheet that lies, for the sentence beside the switch


class Pose(msgspec.Struct, frozen=True):
    """What a picture was drawn from: the state, the plan, the common axis, the rows from the top down.

    `still` is all that is no part of a row, `grid` lies under the rows, and `over` them the day.
    """

    told: Told
    frame: Frame
    plan: Plan
    axis: Scale
    rows: tuple[SeenRow, ...]
    scene: Scene
    still: tuple[Item, ...]
    grid: tuple[Item, ...]
    over: tuple[Item, ...]
    switch: dict[str, tuple[Item, ...]]  # what is drawn of the switch of the axis


class HistoriesSheet:
    """Histories on one sheet, for as long as story and sheet are the same."""

    def __init__(self, told: Told, frame: Frame) -> None:
        self._frame = frame
        self._story = told.story
        self.histories = Histories(told)
        self._shelves: dict[Key, Shelf] = {}
        self._packed: tuple[Still, tuple[Packed, ...]] | None = None
        self._still: tuple[tuple[object, ...], Still] | None = None
        self._bounds: HistoriesBounds | None = None
        self._bounds_for: tuple[frozenset[Key], bool] = (frozenset(), False)

    def fits(self, story: Story, frame: Frame) -> bool:
        """True while the story and the sheet are the same."""
        return story is self._story and frame == self._frame

    def bounds(self, told: Told) -> HistoriesBounds:
        """Where the window may be in this state."""
        made_for = frozenset(told.state.pair), told.state.since
        if self._bounds is None or self._bounds_for != made_for:
            self._bounds = HistoriesBounds(told.story, self.histories.shown(told), since=told.state.since)
            self._bounds_for = made_for
        return self._bounds

    def lay_out(self, told: Told) -> Pose:
        """The picture of a state."""
        frame, still = self._frame, self._still_for(told)
        plan, bounds = still.plan, self.bounds(told)
        scene = still.ground.laid_over()
        scene.band = still.ground.band
        first = len(scene.items), len(scene.targets)
        axis = Scale(*bounds.shown(told.state.span), plan.left, plan.right)
        days = draw_axis(scene, told, frame, axis, plan.ruler, still.corner)
        dial = scene.items[first[0] :]
        seen = see_rows(told, frame, self._dealt(told, still, bounds), axis)
        rows: dict[Key, list[Target]] = {}
        for one in seen:
            count = len(scene.targets)
            draw_row(scene, told, frame, one, plan)
            rows[one.history.key] = scene.targets[count:]
        self._link(scene, told, seen)
        grid = grid_under(scene, frame, axis, days, (plan.ruler, plan.rows_end), zero=told.state.since)
        at, count = len(scene.items), len(scene.targets)
        draw_day(scene, told, frame, axis, seen, plan)
        over = scene.items[at:]
        still.in_order(scene, rows, scene.targets[count:])
        scene.items[first[0] : first[0]] = grid
        return Pose(told, frame, plan, axis, seen, scene, (*still.items, *dial), tuple(grid), tuple(over), still.switch)

    def _link(self, scene: Scene, told: Told, seen: Sequence[SeenRow]) -> None:
        """Draw the links of the selected event between the rows."""
        event = chosen_event(told)
        row = next((one for one in seen if event is not None and one.history.subject.track == event.track), None)
        if row is not None and row.scale is not None:
            from g60desk.layout.timeline_links import draw_links  # the first picture has none

            draw_links(scene, told, self._frame, row.scale)

    def _still_for(self, told: Told) -> Still:
        """What stands still; as long as nothing but the axis moves, it is the same."""
        moving = told.state.since and told.state.day is not None  # then the sentence tells the day
        asked = at_rest(told.state), told.phase, day_words(told) if moving else ""
        if self._still is None or self._still[0] != asked:
            self._still = asked, lay_still(told, self._frame, self.histories, self.bounds(told).opening)
        return self._still[1]

    def _dealt(self, told: Told, still: Still, bounds: HistoriesBounds) -> tuple[Packed, ...]:
        if self._packed is None or self._packed[0] is not still:
            opening = Scale(*bounds.opening, still.plan.left, still.plan.right)
            packed = pack_rows(told, self._frame, still.shown, still.plan, opening, self._shelves)
            self._packed = still, packed
        return self._packed[1]


def draw_histories(scene: Scene, told: Told, frame: Frame, room: Room) -> None:
    """Draw the histories of a state once, with all that stands around them."""
    made = HistoriesSheet(told, frame).lay_out(told).scene
    scene.items, scene.targets, scene.belongings = made.items, made.targets, made.belongings


def head_of(told: Told, frame: Frame) -> Head:
    """The sentence above them, its evidence, and what a screen reader hears of the picture."""
    histories = Histories(told).shown(told)
    names = names_in(short_name(told, one.subject) for one in histories)  # which a headline does not break
    said = {most: whole_names(sentence(told, histories, most), names) for most in range(MOST, LEAST - 1, -1)}
    most = next((most for most in range(MOST, LEAST, -1) if _fits(said[most], frame)), LEAST)
    whole = sentence(told, histories, MOST)
    axis = told.words("histories.axis_since" if told.state.since else "histories.axis_calendar")
    rows = told.words("histories.stop").join(told.text(one.subject.name) for one in histories)
    summary = told.words("histories.summary", sentence=whole, axis=axis, rows=rows)
    day = day_words(told)
    if day:
        summary = f"{summary} {told.words('timeline.now', date=day)}"
    return Head(said[most], evidence(told, histories, most), summary)


def _fits(said: Sequence[Span], frame: Frame) -> bool:
    """True for a sentence that has room above the rows."""
    upright = frame.mode == "portrait"
    width = (frame.right - frame.left) * (1.0 if upright else WIDE)
    pieces = kept_words(said) if frame.han else said  # as the header sets it
    return len(flow(pieces, frame.type("h1"), width, frame).lines) <= (3 if upright else 2)

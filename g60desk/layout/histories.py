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
from g60desk.layout.histories_draw import draw_row, draw_rule
from g60desk.layout.histories_list import Histories, History
from g60desk.layout.histories_now import draw_day
from g60desk.layout.histories_plan import Plan, page_of, plan_for
from g60desk.layout.histories_rows import Packed, SeenRow, pack_rows, see_rows
from g60desk.layout.histories_sentence import LEAST, MOST, evidence, sentence
from g60desk.layout.histories_tools import draw_corner, draw_foot, place_switch
from g60desk.layout.scale import Scale
from g60desk.layout.scene import Item, Rect, Scene
from g60desk.layout.story_time import day_words
from g60desk.layout.text import Span, flow
from g60desk.layout.timeline_card import (
    card_pad,
    card_width,
    chosen_event,
    draw_card,
    parts_height,
    put_after_event,
    set_card,
)
from g60desk.layout.timeline_wording import Shelf
from g60desk.layout.told import Told
from g60desk.story.model import Event, Key, Story

WIDE = 0.62  # of a sheet that lies, for the sentence beside the switch
BESIDE = 40.0  # px between the rows and a card
CARD_UPRIGHT = 520.0  # px of the highest card on an upright sheet


class Pose(msgspec.Struct, frozen=True):
    """What a picture was drawn from: the state, the plan, the common axis, the rows from the top down."""

    told: Told
    frame: Frame
    plan: Plan
    axis: Scale
    rows: tuple[SeenRow, ...]
    scene: Scene
    still: tuple[Item, ...]  # all but the rows
    grid: tuple[Item, ...]
    over: tuple[Item, ...]  # the day


class HistoriesSheet:
    """Histories on one sheet, for as long as story and sheet are the same."""

    def __init__(self, told: Told, frame: Frame) -> None:
        self._frame = frame
        self._story = told.story
        self.histories = Histories(told)
        self._shelves: dict[Key, Shelf] = {}
        self._packed: tuple[tuple[object, ...], tuple[Packed, ...]] | None = None
        self._bounds: HistoriesBounds | None = None

    def fits(self, story: Story, frame: Frame) -> bool:
        """True while the story and the sheet are the same."""
        return story is self._story and frame == self._frame

    def bounds(self, told: Told) -> HistoriesBounds:
        """Where the window may be in this state."""
        made_for = self.histories.shown(told), told.state.since
        if self._bounds is None or self._bounds.made_for != made_for:
            self._bounds = HistoriesBounds(told.story, made_for[0], since=made_for[1])
        return self._bounds

    def draw(self, scene: Scene, told: Told, room: Room) -> Pose:
        """Draw them in their room; gives what the picture was drawn from."""
        frame, shown = self._frame, self.histories.shown(told)
        below = place_switch(scene, told, frame, room)
        event = self._card_event(told)
        upright = frame.mode == "portrait"
        right = frame.right - card_width(frame) - frame.px(BESIDE) if event and not upright else frame.right
        parts = set_card(told, frame, event, frame.px(CARD_UPRIGHT)) if event and upright else []
        if parts:
            high = parts_height(parts) + 2 * card_pad(frame)
            card = Rect(frame.left, below.bottom - high, frame.right - frame.left, high)
            below = Rect(below.x, below.y, below.w, below.h - high - frame.px(16))
        bounds = self.bounds(told)
        page = page_of(frame, below, len(shown), told.state.subjects)
        shown = shown[page.first : page.first + page.count]
        plan = plan_for(frame, below, len(shown), right)
        axis = Scale(*bounds.shown(told.state.span), plan.left, plan.right)
        rows = see_rows(told, frame, self._dealt(told, shown, plan, bounds), axis)
        corner = draw_corner(scene, told, frame, plan)
        days = draw_axis(scene, told, frame, axis, plan.ruler, corner)
        still = list(scene.items)
        for one in rows:
            draw_rule(scene, frame, plan, one.row.bottom)
            draw_row(scene, told, frame, one, plan)
        grid = grid_under(scene, frame, axis, days, (plan.ruler, plan.rows_end), zero=told.state.since)
        first = len(scene.items)
        draw_day(scene, told, frame, axis, rows, plan)
        over = scene.items[first:]
        first = len(scene.items)
        draw_foot(scene, told, frame, plan, rows, page)
        if event is not None:
            if not parts:
                parts = set_card(told, frame, event, below.bottom - plan.ruler)
                card = Rect(right + frame.px(BESIDE), plan.ruler, card_width(frame), below.bottom - plan.ruler)
            put_after_event(scene, draw_card(scene, told, frame, event, parts, card))
        still += scene.items[first:]
        scene.items[:0] = grid
        return Pose(told, frame, plan, axis, rows, scene, tuple(still), tuple(grid), tuple(over))

    def _card_event(self, told: Told) -> Event | None:
        """The event that has a card here: the selected one, where one of the rows has it."""
        event = chosen_event(told)
        return event if event is not None and event.track in self.histories.by_track else None

    def _dealt(self, told: Told, shown: Sequence[History], plan: Plan, bounds: HistoriesBounds) -> tuple[Packed, ...]:
        state = told.state
        asked = state.selection, state.opened, tuple(one.key for one in shown), state.since, plan
        if self._packed is None or self._packed[0] != asked:
            opening = Scale(*bounds.opening, plan.left, plan.right)
            self._packed = asked, pack_rows(told, self._frame, shown, plan, opening, self._shelves)
        return self._packed[1]


def draw_histories(scene: Scene, told: Told, frame: Frame, room: Room) -> None:
    """Draw the histories of a state once."""
    HistoriesSheet(told, frame).draw(scene, told, room)


def head_of(told: Told, frame: Frame) -> Head:
    """The sentence above them, its evidence, and what a screen reader hears of the picture."""
    histories = Histories(told).shown(told)
    most = next((most for most in range(MOST, LEAST, -1) if _fits(sentence(told, histories, most), frame)), LEAST)
    whole = sentence(told, histories, MOST)
    axis = told.words("histories.axis_since" if told.state.since else "histories.axis_calendar")
    rows = told.words("histories.stop").join(told.text(one.subject.name) for one in histories)
    summary = told.words("histories.summary", sentence=whole, axis=axis, rows=rows)
    day = day_words(told)
    if day:
        summary = f"{summary} {told.words('timeline.now', date=day)}"
    return Head([Span(sentence(told, histories, most))], evidence(told, histories, most), summary)


def _fits(said: str, frame: Frame) -> bool:
    """True for a sentence that has room above the rows."""
    upright = frame.mode == "portrait"
    width = (frame.right - frame.left) * (1.0 if upright else WIDE)
    return len(flow([Span(said)], frame.type("h1"), width, frame).lines) <= (3 if upright else 2)

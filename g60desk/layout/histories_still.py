"""What of histories stands still while their axis moves: head, switches, names of rows, foot, card.

It is set and painted once.  What moves is laid over it for each window: the names of the axis, and the rows themselves.
"""

from __future__ import annotations

import msgspec

from g60desk.layout.comparison import with_head
from g60desk.layout.frame import Frame
from g60desk.layout.histories_deal import row_heights
from g60desk.layout.histories_draw import draw_rule
from g60desk.layout.histories_list import Histories, History
from g60desk.layout.histories_name import draw_name
from g60desk.layout.histories_plan import Plan, page_of, plan_for
from g60desk.layout.histories_tools import draw_corner, draw_foot, place_switch
from g60desk.layout.scale import YEAR, Scale, Window
from g60desk.layout.scene import Item, Rect, Scene, Target
from g60desk.layout.timeline_card import (
    DrawnCard,
    card_pad,
    card_width,
    chosen_event,
    draw_card,
    parts_height,
    put_after_event,
    set_card,
)
from g60desk.layout.timeline_ticks import TICK
from g60desk.layout.told import Told
from g60desk.story.model import Event, Key

BESIDE = 40.0  # px between the rows and a card
CARD_UPRIGHT = 520.0  # px of the highest card on an upright sheet


class Still(msgspec.Struct, frozen=True):
    """The parts that stand still: `ground` has all of them, `items` those that are no part of a row.

    `before`, `names` and `after` are their targets in the order of reading, those of rows by their subjects; those of
    the `card` are the last of `after`.  `switch` has what is drawn of the switch of the axis, by its words.  `corner`
    is the x from which names of the axis may have more.
    """

    ground: Scene
    items: tuple[Item, ...]
    plan: Plan
    shown: tuple[History, ...]
    corner: float
    before: tuple[Target, ...]
    names: dict[Key, tuple[Target, ...]]
    after: tuple[Target, ...]
    card: DrawnCard | None
    switch: dict[str, tuple[Item, ...]]

    def in_order(self, scene: Scene, rows: dict[Key, list[Target]], over: list[Target]) -> None:
        """Give a scene its targets in the order of reading: after the name of a row its events."""
        scene.targets = [*self.before, *over]
        for key, names in self.names.items():
            scene.targets += [*names, *rows.get(key, [])]
        scene.targets += self.after
        if self.card is not None:
            put_after_event(scene, self.card)


def lay_still(told: Told, frame: Frame, histories: Histories, opening: Window) -> Still:
    """Set what stands still in a state; `opening` is the window in which all is seen."""
    scene, room = with_head(told, frame)
    bound = len(scene.strands)
    below = place_switch(scene, told, frame, room)
    switch = {key: tuple(scene.items[start:end]) for _, key, start, end in scene.strands[bound:]}
    event = _card_event(told, histories)
    upright = frame.mode == "portrait"
    right = frame.right - card_width(frame) - frame.px(BESIDE) if event and not upright else frame.right
    among = _among(told, histories)
    parts, card = [], Rect(right + frame.px(BESIDE), 0, card_width(frame), 0)
    if event is not None and upright:
        parts = set_card(among, frame, event, frame.px(CARD_UPRIGHT))
        high = parts_height(parts) + 2 * card_pad(frame)
        card = Rect(frame.left, below.bottom - high, frame.right - frame.left, high)
        below = Rect(below.x, below.y, below.w, below.h - high - frame.px(16))
    every = histories.shown(told)
    page = page_of(frame, below, len(every), told.state.subjects)
    shown = every[page.first : page.first + page.count]
    plan = plan_for(frame, below, len(shown), frame.right)
    scale = Scale(*opening, plan.left, frame.right)
    heights = row_heights(told, frame, shown, plan, scale)
    plan = plan_for(frame, below, len(shown), right, heights)
    corner = draw_corner(scene, told, frame, plan)
    before = tuple(scene.targets)
    draw_foot(scene, told, frame, plan, shown, page, YEAR * scale.per_day)
    drawn = None
    if event is not None:
        if not parts:
            card = Rect(card.x, plan.ruler, card.w, below.bottom - plan.ruler)
            parts = set_card(among, frame, event, card.h)
        drawn = draw_card(scene, among, frame, event, parts, card)
    items, after = tuple(scene.items), tuple(scene.targets[len(before) :])
    names: dict[Key, tuple[Target, ...]] = {}
    for one, row in zip(shown, plan.rows, strict=True):
        first = len(scene.targets)
        draw_rule(scene, frame, plan, row.bottom)
        draw_name(scene, told, frame, one, row, plan)
        names[one.key] = tuple(scene.targets[first:])
    if drawn is None:
        top = plan.ruler - frame.px(TICK) - 2.2 * frame.type("label").px
        scene.band = Rect(0, top, frame.width, plan.rows_end - top + frame.px(4))
    return Still(scene, items, plan, shown, corner, before, names, after, drawn, switch)


def _among(told: Told, histories: Histories) -> Told:
    """The story as if it had the tracks of the rows alone: a card leads on among their events."""
    tracks = {one.subject.track for one in histories.shown(told)}
    rest = tuple(track.id for track in told.story.timeline.tracks if track.id not in tracks)
    return told.in_state(msgspec.structs.replace(told.state, hidden=rest))


def _card_event(told: Told, histories: Histories) -> Event | None:
    """The event that has a card here: the selected one, where one of the rows has it."""
    event = chosen_event(told)
    return event if event is not None and event.track in histories.by_track else None

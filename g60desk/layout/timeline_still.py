"""What of a timeline stands still while time moves under it: the sentence, the key, what has no date, the card.

It is set and painted once.  What moves is laid over it for each window: the ruler, the lanes, the line with its phases.
"""

from __future__ import annotations

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.scale import Scale
from g60desk.layout.scene import Rect, Scene
from g60desk.layout.timeline_annals import Annals
from g60desk.layout.timeline_beside import beside_card
from g60desk.layout.timeline_card import (
    DrawnCard,
    card_width,
    chosen_event,
    draw_card,
    set_card,
)
from g60desk.layout.timeline_draw import Rows
from g60desk.layout.timeline_lanes import Lanes
from g60desk.layout.timeline_line import has_line, line_height
from g60desk.layout.timeline_minimap import Strip, draw_strip, set_strip, strip_room
from g60desk.layout.timeline_order import draw_order, order_height, set_order
from g60desk.layout.timeline_top import draw_top, summary
from g60desk.layout.timeline_tracks import shown_tracks
from g60desk.layout.timeline_window import shown_window
from g60desk.layout.told import Told
from g60desk.state import State, at_rest

GUTTER = {"landscape": 178.0, "compact": 140.0, "portrait": 190.0}
MOST_PITCH = 54.0
PITCH, LEAST_PITCH = 1.5, 1.34  # of a row, in heights of its type; the least where weighty events need it
AIR = {"landscape": (28.0, 20.0), "compact": (22.0, 16.0)}  # px above the ruler's names, and above the line
GAP = 6.0  # px between lanes
BESIDE = 40.0  # px between the lanes and a card


class Plan(msgspec.Struct, frozen=True):
    """Where things stand: the top of all that moves, the ruler's y, the lanes' top and bottom, the tops of the strip,
    of the block in order and of the line.
    """

    top: float
    ruler: float
    lanes_top: float
    lanes_bottom: float
    strip: float
    order: float
    line: float

    def fit(self, told: Told, frame: Frame) -> tuple[int, int, int]:
        """How many rows of all tracks have room; how many at most, where weighty events need them; how many tracks."""
        px = frame.type("label").px
        tracks = max(1, int(self._room(frame, 0) / (LEAST_PITCH * px + frame.px(GAP))))
        room = self._room(frame, min(len(shown_tracks(told)), tracks))
        return int(room / (PITCH * px)), int(room / (LEAST_PITCH * px)), tracks

    def rows(self, frame: Frame, lanes: Lanes) -> Rows:
        """Where the rows of dealt lanes stand."""
        pitch = self._room(frame, len(lanes.lanes)) / max(1, lanes.rows)
        return Rows(self.lanes_top, min(pitch, frame.px(MOST_PITCH)), frame.px(GAP), gutter(frame) - frame.px(12))

    def _room(self, frame: Frame, tracks: int) -> float:
        return self.lanes_bottom - self.lanes_top - frame.px(GAP) * tracks


class Still(msgspec.Struct, frozen=True):
    """The parts that stand still in a state: what comes before the lanes in the order of reading, and what comes after.

    `right` is where lanes end: at the margin, or before the `card`, whose targets are the last ones.  `opening` is
    the axis of the window in which the story opens.
    """

    state: State
    plan: Plan
    right: float
    strip: Strip | None
    before: Scene
    after: Scene
    ground: Scene
    card: DrawnCard | None
    opening: Scale

    def holds(self, told: Told) -> bool:
        """True while nothing but time has moved."""
        return at_rest(told.state) == self.state

    def bring_in_order(self, scene: Scene) -> None:
        """Let the targets of a scene laid over the ground stand in the order of reading."""
        scene.enclose(self.before.targets, len(self.ground.targets), self.after.targets)


def lay_still(told: Told, frame: Frame, annals: Annals) -> Still:
    """Set what stands still in a state."""
    before, after = Scene(frame.width, frame.height, summary(told)), Scene(frame.width, frame.height)
    top = draw_top(before, told, frame, annals)
    event = chosen_event(told)
    right = frame.right - card_width(frame) - frame.px(BESIDE) if event else frame.right
    order = set_order(told, frame, right - frame.left)
    plan = _plan(told, frame, top, order_height(order, frame) if order else 0.0)
    strip = set_strip(told, frame, plot_left(frame), right, plan.strip)
    if strip is not None:
        draw_strip(after, told, frame, strip, tuple(annals.of(track.id) for track in shown_tracks(told)))
    if order is not None:
        draw_order(after, told, frame, order, plan.order)
    card = None
    if event is not None:
        height = frame.bottom - plan.ruler  # of every card, so that its foot stays where it is from one to the next
        parts = set_card(told, frame, event, height)
        place = Rect(right + frame.px(BESIDE), plan.ruler, card_width(frame), height)
        card = draw_card(after, told, frame, event, parts, place)
    first_of_all = told.in_state(msgspec.structs.replace(told.state, window=None))
    opening = plot_scale(first_of_all, plot_left(frame), frame.right, right)
    return Still(at_rest(told.state), plan, right, strip, before, after, before.joined(after), card, opening)


def plot_left(frame: Frame) -> float:
    """Where the axis begins: behind the column for the names of tracks."""
    return frame.left + gutter(frame)


def gutter(frame: Frame) -> float:
    """The width of the column for the names of tracks, which have what larger text takes of the margin."""
    return GUTTER[frame.mode] * frame.unit + frame.freed


def plot_scale(told: Told, left: float, right: float, end: float) -> Scale:
    """The window on the px from `left` to `right`; while a card stands beside it, as far as `end`."""
    start, stop = shown_window(told.story, told.state.window)
    scale = Scale(start, stop, left, right)
    rests = told.state.window is None
    return beside_card(scale, end, chosen_event(told), rests=rests) if end < right else scale


def _plan(told: Told, frame: Frame, top: float, order: float) -> Plan:
    label = frame.type("label", 600)
    air, apart = AIR[frame.mode]
    ruler = top + frame.px(air) + label.px * label.line + frame.px(14)
    height, rise = line_height(told, frame) if has_line(told) else (0.0, 0.0)
    line = float(round(frame.bottom - height + rise))
    order_top = line - rise - (frame.px(apart) if height else 0.0) - order
    above, high, below = strip_room(told.story, frame)
    strip = float(round(order_top - (below if order else 0.0) - high))
    return Plan(top, ruler, ruler + frame.px(14) + _eras_height(told, frame), strip - above, strip, order_top, line)


def _eras_height(told: Told, frame: Frame) -> float:
    if not told.story.timeline.eras:
        return 0.0
    from g60desk.layout.timeline_eras import eras_height  # many stories have none

    return eras_height(told, frame)

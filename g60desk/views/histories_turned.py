"""Histories whose axis turns: a picture of a state, or one on the way from one axis to the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from g60desk.layout.frame import Frame
from g60desk.layout.histories import HistoriesSheet, Pose
from g60desk.layout.histories_rows import SeenRow
from g60desk.layout.scene import Scene
from g60desk.layout.steps import Steps
from g60desk.layout.told import Told
from g60desk.theme import Theme
from g60desk.tokens import Tokens
from g60desk.views.ahead import Laid
from g60desk.views.events import EventsView
from g60desk.views.histories_turn import AxisTurn
from g60desk.views.steady import SteadyView

if TYPE_CHECKING:
    from g60desk.layout.histories_between import Way


class TurnedHistories(EventsView, SteadyView):
    """Shows the histories of what a story compares; subclasses walk their events."""

    window_field = "span"
    lays_ahead = True

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(tokens, parent)
        self.rows: tuple[SeenRow, ...] = ()  # of what is drawn
        self.glide.flown.connect(self.compose)
        self.turn = AxisTurn(self)
        self.turn.turned.connect(self.compose)
        self.sheet: HistoriesSheet | None = None
        self._other: HistoriesSheet | None = None  # on which a picture is laid out that is soon shown
        self._way: Way | None = None  # while it turns

    def show_told(self, told: Told, theme: Theme) -> None:
        before, self.told = self.told, told
        frame = self.frame()
        self.told = before
        if frame is not None:
            self.glide.within(self._sheet_for(told, frame).bounds(told))
            turns = before is not None and before.state.since != told.state.since
            self.take_window(told, told.state.span, at_once=turns)
            self._turn_from(before, told, frame, theme)
        super().show_told(told, theme)

    def moment(self, told: Told) -> object:
        return told.phase, told.state.day

    def lay_out(self, told: Told, frame: Frame) -> Scene:
        if self.turn.moving and self._way is not None:
            return self._way.at(self.turn.share, back=not told.state.since)
        self._way = None
        if self.glide.flying is not None:
            told = told.in_state(replace(told.state, span=self.glide.flying))
        pose = self.pose(told, frame)
        self.axis, self.rows = pose.axis, pose.rows
        return pose.scene

    def laying(self, told: Told, frame: Frame) -> Steps[Laid]:
        """On a sheet of its own, so that the one which is shown keeps what it has."""
        if self._other is None or not self._other.fits(told.story, frame):
            self._other = HistoriesSheet(told, frame)
            yield
        sheet = self._other
        pose = sheet.lay_out(told)

        def shown() -> None:
            self._other, self.sheet, self._way = self.sheet, sheet, None
            self.axis, self.rows = pose.axis, pose.rows

        return Laid(pose.scene, shown)

    def laid_out(self, told: Told, frame: Frame) -> Scene:
        """On the way from one picture to another every one is new."""
        moves = self.turn.moving or self.glide.flying is not None
        return self.lay_out(told, frame) if moves else super().laid_out(told, frame)

    def pose(self, told: Told, frame: Frame) -> Pose:
        """The picture of a state, with what it was drawn from."""
        return self._sheet_for(told, frame).lay_out(told)

    def _sheet_for(self, told: Told, frame: Frame) -> HistoriesSheet:
        if self.sheet is None or not self.sheet.fits(told.story, frame):
            self.sheet = HistoriesSheet(told, frame)
            self.turn.stop()
        return self.sheet

    # turning

    def _turn_from(self, before: Told | None, now: Told, frame: Frame, theme: Theme) -> None:
        """Begin to turn where the axis is another; where anything else changes, be at the end."""
        if before is None or now.state.still or before.index is not now.index or not self.isVisible():
            self.turn.stop()
        elif before.state.since != now.state.since and before.language == now.language and theme is self.theme:
            self._way = self._way_between(before, now, frame)
            motion = frame.tokens.motion
            self.turn.begin(float(now.state.since), float(motion.duration["map_to_line"]), motion.easing["travel"])
        elif self.turn.moving and replace(before.state, day=None, playing=False) != replace(
            now.state, day=None, playing=False
        ):
            self.turn.stop()

    def _way_between(self, before: Told, now: Told, frame: Frame) -> Way:
        """The way between two axes, from that of the calendar to that of years."""
        from g60desk.layout.histories_between import Way  # nothing turns in most pictures

        first, last = self.pose(before, frame), self.pose(now, frame)
        return Way(first, last) if now.state.since else Way(last, first)

    def hold(self, before: Told, t: float) -> None:
        """Show part `t` of the way from another axis to the present one, and stay there."""
        frame = self.frame()
        if frame is not None and self.told is not None and self.theme is not None:
            back = not self.told.state.since
            way = self._way_between(before, self.told, frame)
            self.show_scene(way.at(1 - t if back else t, back=back), self.theme)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing moves behind another view."""
        self.turn.stop()
        super().hideEvent(event)

"""The lanes of a sheet while its window moves: for which window their rows were dealt, and what is packed in a frame.

Rows are dealt for the window in which the story opens; where days are twice as wide or half as wide, for the window
that one comes to.  A zoom in a hurry keeps the rows that it began with, and has others dealt when it has come to rest.
"""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.frame import Frame
from g60desk.layout.scale import Scale
from g60desk.layout.timeline_ahead import look_ahead
from g60desk.layout.timeline_annals import Annals
from g60desk.layout.timeline_hurry import MOST, Hurry, catch_up, is_fast
from g60desk.layout.timeline_lanes import Lanes
from g60desk.layout.timeline_step import Step, step_of
from g60desk.layout.timeline_still import Still
from g60desk.layout.timeline_whole import Home, octave_of
from g60desk.layout.timeline_wording import Shelf
from g60desk.layout.told import Told

Packed = tuple[Lanes, Sequence[float]]  # lanes, and the px of a day for which each is shown as packed


class Dealt:
    """Goes by the windows that are shown one after the other."""

    def __init__(self, frame: Frame, annals: Annals) -> None:
        self.behind = False  # True while a quick zoom has left something that this window is still to be given
        self._frame, self._annals = frame, annals
        self._shelves: dict[str, Shelf] = {}
        self._opening: Lanes | None = None  # with the rows of the opening window
        self._lanes: Lanes | None = None  # with those of where one came to
        self._shown: Lanes | None = None  # those of the last frame
        self._dealt_for: tuple[object, ...] = ()
        self._last: Scale | None = None  # the axis of the last frame
        self._hurry = Hurry()

    def lanes(self, told: Told, still: Still, scale: Scale) -> Packed:
        """The lanes for a window: as they are to be, but where a zoom is in a hurry or has not caught up yet."""
        last, self._last = self._last, scale
        step = step_of(last, scale)
        chosen = told.state.selection, told.state.hidden, told.state.folded, told.state.order, still.plan, still.right
        if chosen != self._dealt_for:
            self._opening = self._lanes = self._shown = None
            self._dealt_for = chosen
        goes_on = self._shown is not None and (step is not None or last == scale)
        if goes_on and (is_fast(step) or self.behind):
            return self._hurried(told, still, scale, step)
        self._hurry.end()
        self.behind = False
        lanes = self._shown = self._dealt(told, still, scale)
        if step is not None:
            look_ahead(lanes, step)
        return lanes, [scale.per_day] * len(lanes.lanes)

    def _hurried(self, told: Told, still: Still, scale: Scale, step: Step | None) -> Packed:
        """The lanes of the last frame as far as they are packed; others where they will not do, or all is ready."""
        lanes, left = self._shown, MOST
        assert lanes is not None
        if lanes.lacks(scale):
            lanes = self._dealt(told, still, scale)
        elif not is_fast(step):
            wanted = self._dealt(told, still, scale)
            if wanted is lanes or catch_up(wanted, scale):
                lanes = wanted
            else:
                left = 0  # what could be packed for them goes to those that come
        lanes.retell(told)
        packed = self._hurry.look(lanes, scale, step, left)
        self._shown = lanes
        octave = octave_of(scale.per_day, still.opening.per_day)
        self.behind = not left or self._hurry.lags(scale.per_day) or not lanes.hold(scale, octave)
        return lanes, packed

    def _dealt(self, told: Told, still: Still, scale: Scale) -> Lanes:
        """The lanes with their rows: those of the opening window as near as it is, else those of where one came to."""
        octave = octave_of(scale.per_day, still.opening.per_day)
        lanes = None
        if octave == 0:
            lanes = self._opening = self._opening or self._deal(told, still, still.opening, 0)
        if lanes is None or not lanes.hold(scale, octave):  # a track without a row there may have something here
            lanes = self._lanes
            if lanes is None or not lanes.hold(scale, octave):
                lanes = self._lanes = self._deal(told, still, scale, octave)
        lanes.retell(told)
        return lanes

    def _deal(self, told: Told, still: Still, scale: Scale, octave: int) -> Lanes:
        home = Home((scale.start, scale.end), scale.per_day, max(still.right, scale.right) - scale.left, octave)
        return Lanes(told, self._frame, self._annals, self._shelves, home, *still.plan.fit(told, self._frame))

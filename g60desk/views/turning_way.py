"""The way from one picture of the network to another: between which two there is one, and how it is made.

It is made in steps where it is made ahead of its time, and all at once where it is wanted now.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Scene
from g60desk.layout.steps import Steps, done
from g60desk.layout.story_time import opened_by_now
from g60desk.layout.told import Told
from g60desk.state import State

if TYPE_CHECKING:
    from g60desk.layout.morph import Morph


class Shown(msgspec.Struct, frozen=True):
    """A picture as it was laid out, and what for."""

    told: Told
    frame: Frame
    scene: Scene

    def on_the_same_sheet(self, other: Shown) -> bool:
        """True where both can be seen in one change: the same story, sheet, language and colours."""
        a, b = self.frame, other.frame
        same = self.told.index is other.told.index and self.told.state.theme == other.told.state.theme
        return same and a == b

    def leads_to(self, other: Shown) -> str:
        """What has changed so that the way is to be seen: the layout, or the time while the camera stood still."""
        a, b = self.told, other.told
        if a.layout != b.layout:
            return "layout"
        return "time" if _time(a) != _time(b) and a.state.lens == b.state.lens else ""

    def shows_like(self, other: Shown) -> bool:
        """True where both show the same but for the words that say the day."""
        return _time(self.told) == _time(other.told) and _timeless(self.told) == _timeless(other.told)


def way(before: Shown, now: Shown) -> Morph:
    """The change from one picture to another."""
    return done(making(before, now))


def making(before: Shown, now: Shown) -> Steps[Morph]:
    """The same in steps."""
    from g60desk.layout.morph import Morph  # nothing turns in the first picture
    from g60desk.layout.network_pose import pose_of

    curve = now.frame.tokens.motion.easing["travel"]
    grows = before.leads_to(now) != "layout"
    first = pose_of(before.scene, grows=grows)
    yield
    last = pose_of(now.scene, grows=grows)
    yield
    return Morph(first, last, curve, grows=grows)


def as_before(before: Shown, now: Shown, *, back: bool) -> Scene:
    """What is seen first: the picture before with all its items, so that its pixels are found again."""
    from g60desk.layout.morph_targets import on_the_way

    end, scene = (before if back else now).scene, Scene(before.scene.width, before.scene.height)
    scene.items, scene.ground, scene.strands = before.scene.items, before.scene.ground, before.scene.strands
    scene.summary, scene.belongings = end.summary, end.belongings
    scene.targets = on_the_way(before.scene, now.scene, 0.0, back=back)
    return scene


def _time(told: Told) -> tuple[object, ...]:
    return told.phase, opened_by_now(told)


def _timeless(told: Told) -> State:
    """The state without what runs, and without the phase that follows from it."""
    return msgspec.structs.replace(told.state, phase="", day=None, playing=False, window=None)


class Coming:
    """The way that is made ahead of its time: one at once, from where to where."""

    def __init__(self) -> None:
        self._ends: tuple[Shown, Scene] | None = None
        self._steps: Steps[Morph] | None = None
        self._morph: Morph | None = None

    @property
    def making(self) -> bool:
        """True while it is being made."""
        return self._steps is not None

    def step(self, before: Shown, now: Shown) -> Morph | None:
        """A step towards the way between two pictures; gives it once it is made."""
        if not self._is_between(before, now):
            self._ends, self._steps, self._morph = (before, now.scene), making(before, now), None
        if self._steps is not None:
            try:
                next(self._steps)
            except StopIteration as end:
                self._morph, self._steps = end.value, None
        return self._morph

    def take(self, before: Shown, now: Shown) -> Morph | None:
        """The way between two pictures, if it is made; whatever was made or begun is let go of."""
        found = self._morph if self._is_between(before, now) else None
        self.forget()
        return found

    def forget(self) -> None:
        """Let go of what was made or begun."""
        self._ends = self._steps = self._morph = None

    def _is_between(self, before: Shown, now: Shown) -> bool:
        return self._ends is not None and self._ends[0] is before and self._ends[1] is now.scene

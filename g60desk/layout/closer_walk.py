"""Walking the points of a closer look: one of them is among the targets of its scene, and arrows lead to the others."""

from __future__ import annotations

from g60desk.layout.chart_points import ChartScene
from g60desk.layout.closer import Closer
from g60desk.layout.closer_points import CloserField
from g60desk.layout.rect import Point
from g60desk.layout.scale import Scale, Window
from g60desk.layout.scene import Target
from g60desk.layout.told import Told
from g60desk.story.dates import Precision
from g60desk.story.model import Key
from g60desk.story.wording import worded_day


class CloserWalk:
    """The points of one scene that has a closer look; `walked` is the figure to which the keyboard has gone."""

    def __init__(self, scene: ChartScene, closer: Closer, scale: Scale, walked: Key | None = None) -> None:
        self.closer, self.walked = closer, walked
        self.field = scene.field = CloserField(closer, scale)
        self._scene, self._caption = scene, scene.summary

    def move(self, told: Told, window: Window) -> Scale:
        """Be at a window of time, and say so; gives its scale."""
        self.field.scale = self.closer.scale(window)
        self.offer()
        self._scene.summary = f"{self._caption} {self.said(told, window)}".strip()
        return self.field.scale

    def said(self, told: Told, window: Window) -> str:
        """What part is in sight, in a sentence."""
        begin, end = (worded_day(int(day), Precision.MONTH, told.language) for day in window)
        return told.words("statistics.closer_says", begin=begin, end=end, n=self.field.seen)

    def offer(self) -> Target | None:
        """One point is among the targets: that to which the keyboard has gone, else the first in sight."""
        targets, fixed = self._scene.targets, self.closer.chart.reference
        key = self._here()
        at = self.field.place(key) if key is not None else None
        left, right = self.closer.sides
        found = self._target(key, at) if key is not None and at is not None and left <= at[0] <= right else None
        kept = [one for one in targets if one.kind != "figure" or one.key in fixed]
        targets[:] = [*kept, *([found] if found is not None else [])]
        return found

    def place(self) -> Point | None:
        """Where the point stands to which the keyboard has gone."""
        return self.field.place(self.walked) if self.walked else None

    def has(self, target: Target) -> bool:
        """True for a point of the lines."""
        return target.kind == "figure" and self.field.place(target.key) is not None

    def beside(self, target: Target, dx: int, dy: int) -> Target | None:
        """The point to which an arrow leads from another one, in sight or not."""
        return self._anywhere(self.field.beside(target.key, dx, dy)) if self.has(target) else None

    def end(self, way: int) -> Target | None:
        """The first (-1) or last point of the line that is walked."""
        key = self._here()
        return self._anywhere(self.field.end(key, way)) if key is not None else None

    def _here(self) -> Key | None:
        return self.walked or self.field.first()

    def _anywhere(self, key: Key | None) -> Target | None:
        at = self.field.place(key) if key is not None else None
        return self._target(key, at) if key is not None and at is not None else None

    def _target(self, key: Key, at: Point) -> Target | None:
        return self._scene.target_for(key, at) if self._scene.target_for is not None else None

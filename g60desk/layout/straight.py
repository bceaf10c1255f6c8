"""The network straightened."""

from __future__ import annotations

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Rect, Scene
from g60desk.layout.told import Told


def draw_straight(scene: Scene, told: Told, frame: Frame, switch: Rect | None, rect: Rect | None = None) -> None:
    """Placeholder."""

"""The tools that point, in a column beside the console's picture: each is taken, or put away, by its button.

What takes strokes back is there as long as there are strokes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Rect, Ring, Scene, Style, Target
from g60desk.layout.text import Span, place, single
from g60desk.layout.told import Told
from g60desk.presenter.pointer_signs import SIGNS, Sign
from g60desk.presenter.pointing import Tool

if TYPE_CHECKING:
    from g60desk.presenter.console_plan import ConsolePlan
    from g60desk.presenter.console_sheet import Standing

STROKES = ("undo", "wipe")
SIZE, PITCH, APART, AWAY = 52.0, 92.0, 16.0, 24.0  # reference px
PX, BELOW = 16.0, 3.0  # of the word below a sign, and how far below


def draw_pointers(scene: Scene, told: Told, frame: Frame, plan: ConsolePlan, shown: Standing) -> None:
    """The column at the left of the picture; targets are of kind ``show``."""
    x = plan.live.x - frame.px(AWAY) - frame.px(SIZE)
    y = plan.live.y
    for tool in (Tool.SPOTLIGHT, Tool.MAGNIFIER, Tool.PEN):
        name = told.words(f"action.show_{tool}")
        _button(scene, frame, x, y, f"tool/{tool}", SIGNS[tool], name, name, on=tool is shown.tool)
        y += frame.px(PITCH)
    if shown.inked:
        y += frame.px(APART)
        for wish, name in zip(STROKES, ("show.undo_stroke", "action.show_wipe"), strict=True):
            _button(scene, frame, x, y, wish, SIGNS[wish], told.words(f"show.{wish}_short"), told.words(name))
            y += frame.px(PITCH)


def is_sign(target: Target) -> bool:
    """True for a button of the column: its word is small and short."""
    return target.key in STROKES or target.key.startswith("tool/")


def _button(
    scene: Scene, frame: Frame, x: float, y: float, wish: str, sign: Sign, word: str, name: str, *,
    on: bool = False,
) -> None:  # fmt: skip
    size = frame.px(SIZE)
    rect = Rect(x, y, size, size)
    ink, ground = ("bg", "ink") if on else ("ink", "bg")
    scene.add(Ring(*rect.middle, size / 2, ground, "" if on else "edge", max(1.0, 2 * frame.s)))
    scene.add(*sign(rect.middle, size / SIZE, ink, ground))
    said = single([Span(word, whole=True)], Style(frame.px(PX), 500, 1.2), frame)
    place(scene, said, rect.middle[0], rect.bottom + frame.px(BELOW), frame, "ink2", align=0.5)
    least = min(frame.least_target(), frame.px(PITCH))
    scene.offer("show", wish, rect, name, least=least, round=True, chosen=on)

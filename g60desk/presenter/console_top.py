"""The few tools above the console's picture: which tour and how long, the language of the console, and the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from g60desk.layout.buttons import draw_button
from g60desk.layout.foot_names import language_name, other_language
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Rect, Scene
from g60desk.layout.text import place, single
from g60desk.layout.told import Told

if TYPE_CHECKING:
    from g60desk.presenter.console_plan import ConsolePlan
    from g60desk.presenter.console_sheet import Standing

HEIGHT, PAD, GAP = 44.0, 22.0, 12.0  # reference px


def draw_tools(scene: Scene, told: Told, frame: Frame, plan: ConsolePlan, shown: Standing) -> float:
    """The tools, from the right edge of the picture leftwards; gives the x where they begin."""
    x = plan.notes.x - frame.px(64)
    height = frame.px(HEIGHT)
    y = plan.heads - height / 2
    style = frame.type("label")

    def button(key: str, words: str, says: str, *, on: bool = False, gap: float = GAP) -> None:
        nonlocal x
        width = frame.measure(words, style, frame.han) + 2 * frame.px(PAD)
        x -= width
        draw_button(scene, frame, Rect(x, y, width, height), words, f"show:{key}", filled=on, says=says)
        x -= frame.px(gap)

    if shown.asked:
        button("stay", told.words("show.stay"), told.words("show.stay"))
        button("end", told.words("show.end_sure"), told.words("show.end_sure"), on=True, gap=32)
    else:
        button("end", told.words("show.end"), told.words("show.end_says"))
        language = language_name(told, other_language(told))
        button("language", language, told.words("show.language", name=language), gap=32)
    if shown.lengths and not shown.asked:
        unit = single([told.words("show.minutes")], style, frame)
        x -= unit.width
        place(scene, unit, x, plan.heads - unit.height / 2, frame, "ink2")
        x -= frame.px(12)
        for minutes in reversed(shown.lengths):
            says = told.words("show.length", n=minutes)
            button(f"length/{minutes}", str(minutes), says, on=minutes == shown.minutes, gap=8)
        x -= frame.px(16)
    if shown.tours > 1 and not shown.asked:
        button("tours", told.words("show.tours"), told.words("show.tours_says"))
    return x

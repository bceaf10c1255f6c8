"""The buttons below the times of the console: start, pause and go on; from zero; and the times of each step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from g60desk.layout.buttons import draw_button
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Rect, Scene
from g60desk.layout.told import Told

if TYPE_CHECKING:
    from g60desk.presenter.console_plan import ConsolePlan
    from g60desk.presenter.console_sheet import Standing

PAD, GAP = 22.0, 12.0  # reference px
WAITING, RUNNING, PAUSED = "waiting", "running", "paused"  # what the time of a show does
DOES = {WAITING: "show.start", RUNNING: "show.pause", PAUSED: "show.go_on"}


def draw_timing(scene: Scene, told: Told, frame: Frame, plan: ConsolePlan, shown: Standing) -> None:
    """The row, from the left; from zero there only where something has been counted."""
    row, style, words = plan.timing, frame.type("label"), told.words
    buttons = [("pause", words(DOES[shown.time]), words("show.pause_says"))]
    if shown.time != WAITING:
        buttons.append(("restart", words("show.restart"), words("show.restart_says")))
    buttons.append(("times", words("show.times"), words("show.times_says")))
    x = row.x
    for key, name, says in buttons:
        width = frame.measure(name, style, frame.han) + 2 * frame.px(PAD)
        rect = Rect(x, row.y, width, row.h)
        draw_button(
            scene,
            frame,
            rect,
            name,
            f"show:{key}",
            says=f"{name}. {says}",
            filled=shown.time == PAUSED and key == "pause",
        )
        x = rect.right + frame.px(GAP)

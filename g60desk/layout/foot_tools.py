"""The few buttons that are always there, at the right of the foot, and the line that says what the plates are for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from g60desk.layout.buttons import draw_button
from g60desk.layout.foot_names import language_name, other_language
from g60desk.layout.foot_play import draw_play, play_width
from g60desk.layout.frame import Frame
from g60desk.layout.plates import Plate
from g60desk.layout.scene import Rect, Scene
from g60desk.layout.text import Piece, place, single
from g60desk.layout.told import Told


class ToolSize(Protocol):
    """The px of a button: its height, the room beside its words, and the gap to the next."""

    @property
    def button(self) -> float: ...
    @property
    def pad(self) -> float: ...
    @property
    def gap(self) -> float: ...


def _buttons(told: Told, frame: Frame) -> list[tuple[str, str]]:
    """The buttons as (action, words), from left to right."""
    language = language_name(told, other_language(told))
    if not told.has_story:  # the views, the sources and the tour are those of a story
        return [("language", language), ("help", told.words("foot.more"))]
    if frame.mode == "portrait":
        return [("sources", told.words("foot.sources")), ("language", language), ("help", told.words("foot.more")),
                ("start_over", told.words("foot.start_over"))]  # fmt: skip
    shown = [("sources", told.words("foot.sources")), ("present", told.words("foot.present"))]
    return [*shown, ("language", language), ("help", told.words("foot.more"))]


def draw_tools(
    scene: Scene,
    told: Told,
    frame: Frame,
    size: ToolSize,
    line: float,
    tools: Sequence[tuple[str, str]] | None = None,
    filled: str = "",
) -> float:
    """The buttons, from the right margin leftwards; upright, in a row of their own.  Gives the x where they begin.

    `tools` are other buttons than usual, as (action, words), of which the one `filled` is on: no story time runs
    beside them.
    The button that lets time run stands left of them (upright: right), and while it runs the pace on its other side.
    """
    style = frame.type("label")
    buttons = list(tools) if tools is not None else _buttons(told, frame)
    wide = [frame.measure(words, style, frame.han) for _, words in buttons]
    runs = tools is None
    pad = _pad(told, frame, size, sum(wide), len(buttons), runs=runs)
    widths = [one + 2 * pad for one in wide]
    y = line
    x = frame.right - sum(widths) - size.gap * (len(widths) - 1)
    if frame.mode == "portrait":
        below = frame.tokens.grid["portrait"]["tools_y"] - frame.tokens.grid["portrait"]["nav_line_y"]
        y = line + frame.px(below) + frame.rise
        x = frame.left
    left = x
    run = play_width(told, frame, size.button, pad, size.gap) if runs else 0.0
    if run and frame.mode != "portrait":
        left -= size.gap + size.button
        pace_left = x - size.gap - run
        draw_play(scene, told, frame, Rect(left, y - size.button / 2, size.button, size.button), pace_left, pad)
    for number, ((action, words), width) in enumerate(zip(buttons, widths, strict=True)):
        if frame.mode == "portrait" and number == len(buttons) - 1:
            if run:
                square = Rect(x, y - size.button / 2, size.button, size.button)
                draw_play(scene, told, frame, square, square.right + size.gap, pad)
            x = frame.right - width  # the way home stands apart
        rect = Rect(x, y - size.button / 2, width, size.button)
        draw_button(scene, frame, rect, words, action, filled=action in (told.state.view, filled))
        x = rect.right + size.gap
    return left


def _pad(told: Told, frame: Frame, size: ToolSize, words: float, count: int, *, runs: bool) -> float:
    """The room beside the words of a button: on an upright sheet less where all would not fit side by side."""
    run = play_width(told, frame, size.button, size.pad, size.gap) if runs else 0.0
    if frame.mode != "portrait" or (runs and not run):
        return size.pad
    padded = count + runs  # the pace has pads as well
    need = words + count * 2 * size.pad + (padded - 1) * size.gap + run
    over = need - (frame.right - frame.left)
    return size.pad - max(over, 0.0) / (2 * padded)


def draw_hint(scene: Scene, told: Told, frame: Frame, y: float, taken: float) -> None:
    """One line that says what the small plates are for, where there is room for it."""
    if told.measure is not None:
        _draw_unit(scene, told, frame, y)
        return
    if not told.story.sources:
        return
    for key in ("foot.hint", "foot.hint_short"):
        before, _, after = told.words(key).partition("{mark}")
        style = frame.type("caption")
        plate: list[Piece | str] = [Plate("¶", "source:", told.words("foot.sources"))]
        parts = [single(part, style, frame) for part in ([before.strip()], plate, [after.strip()])]
        gap = 0.3 * style.px  # the same on both sides of the plate
        left = frame.right - sum(part.width for part in parts) - 2 * gap
        if left > taken + frame.px(48) and (frame.mode == "landscape" or key == "foot.hint_short"):
            offered = len(scene.targets)
            for part in parts:
                place(scene, part, left, y - part.height / 2, frame, "ink3")
                left += part.width + gap
            del scene.targets[offered:]  # a picture of a plate: the sources have a button
            return


def _draw_unit(scene: Scene, told: Told, frame: Frame, y: float) -> None:
    """In the place of the hint: in which unit figures are told; a press tells them as printed again."""
    from g60desk.layout.unit_choices import unit_news  # the first picture tells figures as printed

    words = told.words("unit.back", news=unit_news(told))
    said = single([words], frame.type("caption"), frame)
    taken = place(scene, said, frame.right - said.width, y - said.height / 2, frame, "ink2")
    scene.offer("set", "unit=", taken, words, least=frame.least_target())

"""A row of the sheet of a rehearsal: the step, its two bars, and its times; on a narrow sheet on two lines."""

from __future__ import annotations

from msgspec.structs import replace

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Box, Rect, Scene, Stroke, Style
from g60desk.layout.text import flow, place, single
from g60desk.layout.told import Told
from g60desk.presenter.rehearsed import StepTime
from g60desk.presenter.rehearsed_words import length_words, new_words, over_words, step_words

WIDE = 46.0  # sizes of the type, from which all of a row stands on one line
NUMBER, TIMES, OVER, LAST = 2.6, 4.6, 7.6, 7.4  # widths of columns, in sizes of the type
TITLE = 0.32  # of the width
OUTER, INNER = 0.62, 0.3  # heights of the two bars, in sizes of the type


def is_wide(frame: Frame, width: float) -> bool:
    """True for a sheet that has room for a row on one line."""
    return width >= WIDE * frame.type("label").px


def draw_heads(told: Told, scene: Scene, frame: Frame, row: Rect, style: Style, *, asked: bool) -> None:
    """What the columns are; before each stands how the bars draw it."""
    if is_wide(frame, row.w + 4 * style.px):
        columns = _columns(frame, row, style)
        last = ("rehearsal.in_file", "") if asked else ("rehearsal.last", "last")
        for column, (key, mark) in (
            (1, ("rehearsal.planned", "planned")),
            (2, ("rehearsal.taken", "taken")),
            (4, last),
        ):
            _key(told, scene, frame, columns[column].right, row.middle[1], told.words(key), mark, style)
        return
    x = row.right
    for key, mark in (("rehearsal.last", "last"), ("rehearsal.taken", "taken"), ("rehearsal.planned", "planned")):
        x = _key(told, scene, frame, x, row.middle[1], told.words(key), mark, style) - 1.2 * style.px


def _key(
    told: Told, scene: Scene, frame: Frame, right: float, y: float, said: str, mark: str, style: Style
) -> float:  # fmt: skip
    """A word of the key that ends at `right`, and its mark before it; gives the x where that begins."""
    words = single([said], frame.type("caption"), frame)
    place(scene, words, right, y - words.height / 2, frame, "ink2", align=1.0)
    x = right - words.width - 0.4 * style.px
    wide = 1.1 * style.px
    if mark == "planned":
        _outline(scene, frame, Rect(x - wide, y - OUTER * style.px / 2, wide, OUTER * style.px))
    elif mark == "taken":
        scene.add(Box(Rect(x - wide, y - INNER * style.px / 2, wide, INNER * style.px), "ink"))
    elif mark == "last":
        wide = 0.3 * style.px
        _tick(scene, frame, x - wide / 2, y, style)
    else:
        return x
    return x - wide


def draw_row(
    told: Told, scene: Scene, frame: Frame, row: Rect, style: Style, step: StepTime, longest: float, *, asked: bool
) -> None:  # fmt: skip
    """One step; `longest` is the time that fills the room of the bars."""
    step = replace(step, last=None) if asked else step  # its column says what would be written
    if step.now:
        scene.add(Box(Rect(row.x - 0.5 * style.px, row.y, row.w + style.px, row.h), "sunk"))
    scene.add(Stroke(((row.x, row.y), (row.right, row.y)), "rule", max(1.0, frame.px(1))))
    if is_wide(frame, row.w + 4 * style.px):
        _on_one_line(told, scene, frame, row, style, step, longest, asked=asked)
    else:
        _on_two_lines(told, scene, frame, row, style, step, longest, asked=asked)
    name = told.words("rehearsal.step_says", n=step.number, title=step.title)
    scene.offer("times", f"step/{step.number}", row, name, text=step_words(told, step), chosen=step.now)


def _on_one_line(
    told: Told, scene: Scene, frame: Frame, row: Rect, style: Style, step: StepTime, longest: float, *, asked: bool
) -> None:  # fmt: skip
    bars, planned, taken, over, last = _columns(frame, row, style)
    y = row.middle[1]
    _title(scene, frame, row, style, step, bars.x - 1.2 * style.px - row.x, y)
    _bars(scene, frame, bars, style, step, longest)
    ink = "ink" if step.taken is not None else "ink3"
    _put(scene, frame, length_words(step.planned), style, planned.right, y, "ink2", 1.0)
    said = length_words(step.taken) if step.taken is not None else "\u2013"
    _put(scene, frame, said, style, taken.right, y, ink, 1.0)
    beside = over_words(told, step.over) if step.taken is not None else told.words("rehearsal.not_told")
    _put(scene, frame, beside, style, over.x, y, ink if abs(step.over) >= 1 else "ink2")
    if asked:
        _put(scene, frame, new_words(told, step), style, last.right, y, "ink", 1.0)
    elif step.last is not None:
        _put(scene, frame, length_words(step.last), style, last.right, y, "ink2", 1.0)


def _on_two_lines(
    told: Told, scene: Scene, frame: Frame, row: Rect, style: Style, step: StepTime, longest: float, *, asked: bool
) -> None:  # fmt: skip
    above, below = row.y + row.h * 0.3, row.y + row.h * 0.72
    beside = over_words(told, step.over) if step.taken is not None else told.words("rehearsal.not_told")
    words = single([beside], style, frame)
    ink = "ink" if step.taken is not None else "ink3"
    _put(scene, frame, beside, style, row.right, above, ink, 1.0)
    _title(scene, frame, row, style, step, row.w - words.width - 1.2 * style.px, above)
    small = frame.type("caption", tabular=True)
    times = length_words(step.planned)
    if asked and step.new is not None:
        times = new_words(told, step)
    elif step.taken is not None:
        times = f"{times} \u2192 {length_words(step.taken)}"
    _put(scene, frame, times, small, row.right, below, "ink2", 1.0)
    left = row.x + NUMBER * style.px
    _bars(scene, frame, Rect(left, below - row.h / 2, row.right - 6.5 * small.px - left, row.h), style, step, longest)


def _columns(frame: Frame, row: Rect, style: Style) -> tuple[Rect, Rect, Rect, Rect, Rect]:
    """The rooms of the bars, what was planned, what it took, how that differs, and the time before."""
    px = style.px
    last = Rect(row.right - LAST * px, row.y, LAST * px, row.h)
    over = Rect(last.x - OVER * px, row.y, OVER * px, row.h)
    taken = Rect(over.x - (TIMES + 1.4) * px, row.y, TIMES * px, row.h)
    planned = Rect(taken.x - (TIMES + 0.6) * px, row.y, TIMES * px, row.h)
    left = row.x + TITLE * row.w
    return Rect(left, row.y, planned.x - left - 0.6 * px, row.h), planned, taken, over, last


def _title(scene: Scene, frame: Frame, row: Rect, style: Style, step: StepTime, width: float, y: float) -> None:
    ink = "ink" if step.taken is not None or step.now else "ink2"
    weight = 600 if step.now else style.weight
    own = Style(style.px, weight, style.line, style.tracking, style.tabular)
    number = NUMBER * style.px
    _put(scene, frame, str(step.number), own, row.x + number - 0.8 * style.px, y, "ink2", 1.0)
    words = flow([step.title], own, max(width - number, style.px), frame, most_lines=1)
    place(scene, words, row.x + number, y - words.height / 2, frame, ink)


def _bars(scene: Scene, frame: Frame, room: Rect, style: Style, step: StepTime, longest: float) -> None:
    """What was planned as an outline, what it took within, the part over it in the colour of the line."""
    scale, y = room.w / longest, room.middle[1]
    outer, inner = OUTER * style.px, INNER * style.px
    planned = step.planned * scale
    _outline(scene, frame, Rect(room.x, y - outer / 2, max(planned, 1.0), outer))
    if step.taken is not None:
        taken = step.taken * scale
        scene.add(Box(Rect(room.x, y - inner / 2, min(taken, planned), inner), "ink"))
        if taken > planned:
            scene.add(Box(Rect(room.x + planned, y - inner / 2, taken - planned, inner), "signal"))
    if step.last is not None:
        _tick(scene, frame, room.x + step.last * scale, y, style)


def _outline(scene: Scene, frame: Frame, rect: Rect) -> None:
    scene.add(Box(rect, "", "edge", max(1.0, frame.px(2))))


def _tick(scene: Scene, frame: Frame, x: float, y: float, style: Style) -> None:
    """A stroke where the time before ended."""
    half = 0.5 * style.px
    scene.add(Stroke(((x, y - half), (x, y + half)), "ink2", max(1.5, frame.px(3))))


def _put(
    scene: Scene, frame: Frame, said: str, style: Style, x: float, y: float, ink: str, align: float = 0.0
) -> None:  # fmt: skip
    words = single([said], style, frame)
    place(scene, words, x, y - words.height / 2, frame, ink, align=align)

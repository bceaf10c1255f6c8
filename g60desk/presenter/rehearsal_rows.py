"""The rows of the sheet of a rehearsal: a step, its two bars, and its times; on a narrow sheet on two lines."""

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


class Rows:
    """Draws rows in one type, with their bars on one scale: `longest` is the time that fills the room of the bars.

    While it is `asked` whether to write the times, the last column says what would be written.
    """

    def __init__(
        self, told: Told, scene: Scene, frame: Frame, style: Style, *, longest: float, wide: bool, asked: bool
    ) -> None:  # fmt: skip
        self._told, self._scene, self._frame, self._style = told, scene, frame, style
        self._longest, self._wide, self._asked = longest, wide, asked

    def draw_heads(self, row: Rect) -> None:
        """What the columns are; before each stands how the bars draw it."""
        y = row.middle[1]
        if self._wide:
            _, planned, taken, _, last = self._columns(row)
            self._key("planned", planned.right, y)
            self._key("taken", taken.right, y)
            self._key("in_file" if self._asked else "last", last.right, y)
            return
        right = row.right
        for key in ("last", "taken", "planned"):
            right = self._key(key, right, y) - 1.2 * self._style.px

    def draw(self, row: Rect, step: StepTime) -> None:
        """One step, and the target that goes there."""
        told, scene, px = self._told, self._scene, self._style.px
        step = replace(step, last=None) if self._asked else step
        if step.now:
            scene.add(Box(Rect(row.x - 0.5 * px, row.y, row.w + px, row.h), "sunk"))
        scene.add(Stroke(((row.x, row.y), (row.right, row.y)), "rule", max(1.0, self._frame.px(1))))
        if self._wide:
            self._on_one_line(row, step)
        else:
            self._on_two_lines(row, step)
        name = told.words("rehearsal.step_says", n=step.number, title=step.title)
        scene.offer("times", f"step/{step.number}", row, name, text=step_words(told, step), chosen=step.now)

    def _on_one_line(self, row: Rect, step: StepTime) -> None:
        told, style, y = self._told, self._style, row.middle[1]
        bars, planned, taken, over, last = self._columns(row)
        self._title(step, row.x, y, bars.x - 1.2 * style.px - row.x)
        self._bars(step, bars)
        self._put(length_words(step.planned), style, planned.right, y, "ink2", 1.0)
        said = length_words(step.taken) if step.taken is not None else "\u2013"
        self._put(said, style, taken.right, y, _ink(step), 1.0)
        self._put(self._beside(step), style, over.x, y, _ink(step) if abs(step.over) >= 1 else "ink2")
        if self._asked:
            self._put(new_words(told, step), style, last.right, y, "ink", 1.0)
        elif step.last is not None:
            self._put(length_words(step.last), style, last.right, y, "ink2", 1.0)

    def _on_two_lines(self, row: Rect, step: StepTime) -> None:
        style, small = self._style, self._frame.type("caption", tabular=True)
        above, below = row.y + row.h * 0.3, row.y + row.h * 0.72
        width = self._put(self._beside(step), style, row.right, above, _ink(step), 1.0)
        self._title(step, row.x, above, row.w - width - 1.2 * style.px)
        times = length_words(step.planned)
        if self._asked and step.new is not None:
            times = new_words(self._told, step)
        elif step.taken is not None:
            times = f"{times} \u2192 {length_words(step.taken)}"
        self._put(times, small, row.right, below, "ink2", 1.0)
        left = row.x + NUMBER * style.px
        self._bars(step, Rect(left, below - row.h / 2, row.right - 6.5 * small.px - left, row.h))

    def _columns(self, row: Rect) -> tuple[Rect, Rect, Rect, Rect, Rect]:
        """The rooms of the bars, what was planned, what it took, how that differs, and the time before."""
        px = self._style.px
        last = Rect(row.right - LAST * px, row.y, LAST * px, row.h)
        over = Rect(last.x - OVER * px, row.y, OVER * px, row.h)
        taken = Rect(over.x - (TIMES + 1.4) * px, row.y, TIMES * px, row.h)
        planned = Rect(taken.x - (TIMES + 0.6) * px, row.y, TIMES * px, row.h)
        left = row.x + TITLE * row.w
        return Rect(left, row.y, planned.x - left - 0.6 * px, row.h), planned, taken, over, last

    def _key(self, key: str, right: float, y: float) -> float:
        """A word of the key that ends at `right`, and its mark before it; gives the x where that begins."""
        scene, px = self._scene, self._style.px
        words = single([self._told.words(f"rehearsal.{key}")], self._frame.type("caption"), self._frame)
        place(scene, words, right, y - words.height / 2, self._frame, "ink2", align=1.0)
        x = right - words.width - 0.4 * px
        wide = 1.1 * px
        if key == "planned":
            self._outline(Rect(x - wide, y - OUTER * px / 2, wide, OUTER * px))
        elif key == "taken":
            scene.add(Box(Rect(x - wide, y - INNER * px / 2, wide, INNER * px), "ink"))
        elif key == "last":
            wide = 0.3 * px
            self._tick(x - wide / 2, y)
        else:
            return x
        return x - wide

    def _title(self, step: StepTime, x: float, y: float, width: float) -> None:
        style = self._style
        own = Style(style.px, 600 if step.now else style.weight, style.line, style.tracking, style.tabular)
        number = NUMBER * style.px
        self._put(str(step.number), own, x + number - 0.8 * style.px, y, "ink2", 1.0)
        words = flow([step.title], own, max(width - number, style.px), self._frame, most_lines=1)
        place(
            self._scene, words, x + number, y - words.height / 2, self._frame, "ink" if step.now else _ink(step, "ink2")
        )

    def _bars(self, step: StepTime, room: Rect) -> None:
        """What was planned as an outline, what it took within, the part over it in the colour of the line."""
        scale, y, px = room.w / self._longest, room.middle[1], self._style.px
        planned = step.planned * scale
        self._outline(Rect(room.x, y - OUTER * px / 2, max(planned, 1.0), OUTER * px))
        if step.taken is not None:
            taken = step.taken * scale
            top, high = y - INNER * px / 2, INNER * px
            self._scene.add(Box(Rect(room.x, top, min(taken, planned), high), "ink"))
            if taken > planned:
                self._scene.add(Box(Rect(room.x + planned, top, taken - planned, high), "signal"))
        if step.last is not None:
            self._tick(room.x + step.last * scale, y)

    def _outline(self, rect: Rect) -> None:
        self._scene.add(Box(rect, "", "edge", max(1.0, self._frame.px(2))))

    def _tick(self, x: float, y: float) -> None:
        """A stroke where the time before ended."""
        half = 0.5 * self._style.px
        self._scene.add(Stroke(((x, y - half), (x, y + half)), "ink2", max(1.5, self._frame.px(3))))

    def _beside(self, step: StepTime) -> str:
        """How what it took differs from what was planned."""
        return over_words(self._told, step.over) if step.taken is not None else self._told.words("rehearsal.not_told")

    def _put(self, said: str, style: Style, x: float, y: float, ink: str, align: float = 0.0) -> float:
        """Words on a line whose middle is at `y`; gives their width."""
        words = single([said], style, self._frame)
        place(self._scene, words, x, y - words.height / 2, self._frame, ink, align=align)
        return words.width


def _ink(step: StepTime, untold: str = "ink3") -> str:
    return "ink" if step.taken is not None else untold

"""An address as a QR code: on a screen in a hall no link opens, and a visitor takes it home on her phone.

The code is made here, by segno, and drawn like everything else; nothing is asked of any network.  ISO/IEC 18004 wants
four modules of quiet around it, and dark modules on a light ground, in every theme.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby

from g60desk.layout.scene import Box, Point, Rect, Scene, Shape
from g60desk.layout.sheet import Writer
from g60desk.layout.text import flow, place
from g60desk.layout.told import Told

QUIET = 4  # modules
SIDE, LEAST = 230.0, 2.2  # px of the reference sheet; times the least target, which is 33 mm in a hall
LONGEST = 1200  # characters: a code of more could not be read off a screen
Row = tuple[bool, ...]


@lru_cache(maxsize=64)
def modules(text: str) -> tuple[Row, ...]:
    """The rows of a code's modules, True for dark; none for a text that is too long."""
    if not 0 < len(text) <= LONGEST:
        return ()
    import segno  # only a hall draws codes

    code = segno.make(text, error="m", micro=False, boost_error=False)
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)


def draw_code(scene: Scene, told: Told, text: str, x: float, y: float, side: float) -> Rect | None:
    """The code with its left top at (x, y), at most `side` px with its quiet; None where there is none."""
    rows = modules(text)
    if not rows:
        return None
    step = max(1.0, side // (len(rows) + 2 * QUIET))  # whole px, so that no edge is blurred
    x, y = round(x), round(y)
    dark, light = ("bg", "ink") if told.state.theme == "hall" else ("ink", "bg")
    whole = Rect(x, y, step * (len(rows) + 2 * QUIET), step * (len(rows) + 2 * QUIET))
    scene.add(Box(whole, light))
    scene.belong("code", "", whole)  # a camera wants all of it
    left, top = x + QUIET * step, y + QUIET * step
    scene.add(Shape(tuple(_runs(rows, left, top, step)), dark))
    return whole


def _runs(rows: tuple[Row, ...], left: float, top: float, step: float) -> list[tuple[Point, ...]]:
    """Dark modules that stand side by side, as one rectangle each."""
    found: list[tuple[Point, ...]] = []
    for number, row in enumerate(rows):
        y, at = top + number * step, 0
        for dark, group in groupby(row):
            count = len(list(group))
            if dark:
                a, b = left + at * step, left + (at + count) * step
                found.append(((a, y), (b, y), (b, y + step), (a, y + step)))
            at += count
    return found


def write_code(writer: Writer, told: Told, text: str) -> None:
    """In a hall: the code of an address, with a word beside it; on a desk nothing, for there it is copied."""
    frame = writer.frame
    if frame.copies or not modules(text):
        return
    side = max(writer.step(SIDE), LEAST * frame.least_button)
    writer.gap(20)
    rect = draw_code(writer.scene, told, text, writer.margin, writer.y, side)
    if rect is None:
        return
    gap = writer.step(28)
    said = flow([told.words("kiosk.code")], frame.type("label"), writer.width - rect.w - gap, frame, most_lines=4)
    place(writer.scene, said, rect.right + gap, writer.y + (rect.h - said.height) / 2, frame, "ink2")
    writer.y = rect.bottom
    writer.gap(20)

"""The key of the network: the kinds of line that are on screen, and the scale bar."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.geometry import path_meets
from g60desk.layout.network_bar import HIGH, ScaleBar, draw_bar
from g60desk.layout.network_keyed import entries
from g60desk.layout.network_lines import Part, draw_part
from g60desk.layout.network_links import Link
from g60desk.layout.network_rail import rail_width
from g60desk.layout.network_rings import draw_new
from g60desk.layout.scene import Point, Rect, Scene
from g60desk.layout.text import Flow, place, single
from g60desk.layout.told import Told

SAMPLE = 54.0  # length of a sample
APART = 76.0  # from the left of a sample to its words
APART_IN_ROW, BETWEEN = 66.0, 22.0  # in a row: from a sample to its words, and between entries
USUAL = {True: 3.4, False: 6.0}  # entries of a key with all their room, on an upright sheet and on a lying one
CLOSEST = 0.72  # of that room, what many entries keep
ROW_AIR = 3.0  # px that a row may begin above where it is said to
TIGHT = (62.0, 12.0)  # the same where the entries fit into one row only so


def legend_rows(told: Told, frame: Frame, parts: Sequence[Part]) -> list[tuple[str, Flow]]:
    """The entries, set: what is on the sheet, right of the rail."""
    left = 0.0 if frame.mode == "portrait" else frame.left + rail_width(frame)
    sheet = Rect(left, 0, frame.width - left, frame.bottom)
    shown = [part for part in parts if path_meets(part.path, sheet)]
    return [(style, single([words], frame.type("label"), frame)) for style, words in entries(told, shown)]


def legend_rect(told: Told, frame: Frame, parts: Sequence[Part], bar: ScaleBar | None) -> Rect:
    """Where the key of the map stands: at the lower right of the map."""
    rows = legend_rows(told, frame, parts)
    note = _note(told, frame, parts)
    wide = max(rows_width(told, frame, parts), bar.width if bar else 0.0)
    high = (
        len(rows) * pitch_of(frame, len(rows))
        + (note.height + frame.px(4) if note else 0.0)
        + (frame.px(HIGH) if bar else 0.0)
    )
    x = frame.right - wide
    return Rect(x, frame.bottom - high, wide, high)


def rows_width(told: Told, frame: Frame, parts: Sequence[Part]) -> float:
    """How wide the entries of the key are, one in each row; 0 when there is nothing to explain."""
    note = _note(told, frame, parts)
    words = [row.width for _, row in legend_rows(told, frame, parts)] + ([note.width] if note else [])
    return frame.px(APART) + max(words) if words else 0.0


def pitch_of(frame: Frame, entries: int = 0) -> float:
    """From one entry of the key to the next, in px; so many entries, one in each row, stand a little closer."""
    usual = frame.type("label").px * 1.75
    roomy = USUAL[frame.mode == "portrait"]
    return usual * max(CLOSEST, roomy / entries) if entries > roomy else usual


def _note(told: Told, frame: Frame, parts: Sequence[Part]) -> Flow | None:
    """That the courses are no surveys: said where a line is drawn through way-points."""
    if not any(part.line is not None and part.line.course for part in parts):
        return None
    return single([told.words("network.approximate")], frame.type("caption"), frame)


def draw_legend(
    scene: Scene, told: Told, frame: Frame, parts: Sequence[Part], bar: ScaleBar | None, rect: Rect
) -> None:
    """Draw the key with its scale bar into the rectangle that `legend_rect` gave."""
    y, rows = rect.y, legend_rows(told, frame, parts)
    pitch = pitch_of(frame, len(rows))
    for style, words in rows:
        _draw_sample(scene, frame, style, rect.x, y + pitch / 2)
        place(scene, words, rect.x + frame.px(APART), y + (pitch - words.height) / 2, frame)
        y += pitch
    note = _note(told, frame, parts)
    if note is not None:
        y = place(scene, note, rect.x + frame.px(APART), y, frame, "ink2").bottom + frame.px(4)
    if bar is not None:
        draw_bar(scene, frame, bar, rect.x, y + frame.px(HIGH / 2))


def column_width(told: Told, frame: Frame, parts: Sequence[Part], *, note: bool) -> float:
    """The width of the key with one entry in each row; 0 when there is nothing to explain."""
    words = [row.width for _, row in legend_rows(told, frame, parts)]
    said = _note(told, frame, parts) if note else None
    return max([*words, said.width if said else 0.0]) + frame.px(APART_IN_ROW) if words else 0.0


def column_height(told: Told, frame: Frame, parts: Sequence[Part], *, note: bool) -> float:
    """The height of the key with one entry in each row; 0 when there is nothing to explain."""
    rows = len(legend_rows(told, frame, parts))
    said = _note(told, frame, parts) if note and rows else None
    return rows * pitch_of(frame, rows) + (said.height if said else 0.0)


def draw_row(
    scene: Scene, told: Told, frame: Frame, parts: Sequence[Part], rect: Rect, *, note: bool = False, full: float = 0.0
) -> float:
    """The key in rows from the left, without a scale; `note` says that courses are approximate. Gives the y below.

    Rows that begin below `rect` may go on up to x `full`.
    """
    rows = legend_rows(told, frame, parts)
    pitch = pitch_of(frame, len(rows) if frame.mode == "portrait" else 0)
    apart, between = _spacing(frame, rows, rect.w)
    needs = [frame.px(apart) + words.width for _, words in rows]
    below = rect.bottom - frame.px(ROW_AIR)
    rights = [full if full and rect.y + row * pitch >= below else rect.right for row in range(len(rows) + 1)]
    spots = (
        _even(needs, frame.px(between), rect.x, rights) if full else _flowing(needs, frame.px(between), rect.x, rights)
    )
    for (style, words), (x, row) in zip(rows, spots, strict=True):
        middle = rect.y + (row + 0.5) * pitch
        _draw_sample(scene, frame, style, x, middle)
        place(scene, words, x + frame.px(apart), middle - words.height / 2, frame)
    y = rect.y + pitch * max((row for _, row in spots), default=0)
    said = _note(told, frame, parts) if note else None
    if said is not None:
        return place(scene, said, rect.x + frame.px(apart), y + pitch, frame, "ink2").bottom
    return y + pitch


def _flowing(needs: Sequence[float], between: float, left: float, rights: Sequence[float]) -> list[tuple[float, int]]:
    """The x and the row of each entry, as many in a row as have room before its end, one of `rights`."""
    found = []
    x, row = left, 0
    for need in needs:
        if x > left and x + need > rights[row]:
            x, row = left, row + 1
        found.append((x, row))
        x += need + between
    return found


def _even(needs: Sequence[float], between: float, left: float, rights: Sequence[float]) -> list[tuple[float, int]]:
    """The same in columns, with as many entries in each row, where that takes no more rows."""
    flowing = _flowing(needs, between, left, rights)
    rows = 1 + max((row for _, row in flowing), default=0)
    count = -(-len(needs) // rows)
    widths = [max(needs[column::count]) + between for column in range(count)]
    ends = [sum(widths[: min(count, len(needs) - row * count)]) - between for row in range(rows)]
    if rows == 1 or any(left + end > right for end, right in zip(ends, rights, strict=False)):
        return flowing
    return [(left + sum(widths[: number % count]), number // count) for number in range(len(needs))]


def _spacing(frame: Frame, rows: Sequence[tuple[str, Flow]], width: float) -> tuple[float, float]:
    """How far words stand from their sample, and entries from each other."""
    words = sum(row.width for _, row in rows)
    usual, tight = (len(rows) * frame.px(apart + gap) - frame.px(gap) + words
                    for apart, gap in ((APART_IN_ROW, BETWEEN), TIGHT))  # fmt: skip
    return TIGHT if tight <= width < usual else (APART_IN_ROW, BETWEEN)


def _draw_sample(scene: Scene, frame: Frame, style: str, x: float, y: float) -> None:
    link = Link("", "")
    inset = frame.px(6)
    ends: tuple[Point, Point] = ((x + inset, y), (x + frame.px(SAMPLE) - inset, y))
    if style == "new":
        draw_new(scene, frame, x + frame.px(SAMPLE / 2), y)
    elif ":" in style:
        _draw_ahead(scene, frame, style, ends)
    else:
        draw_part(scene, frame, Part(link, ends, True, style))


def _draw_ahead(scene: Scene, frame: Frame, style: str, ends: tuple[Point, Point]) -> None:
    """A sample of what is not part of the network; of the spine at the left and of a thin line right of it, if both."""
    ahead, _, look = style.partition(":")
    (x0, y), (x1, _) = ends
    middle, gap = (x0 + x1) / 2, frame.px(5)
    halves = ((x0, y), (middle - gap, y)), ((middle + gap, y), (x1 + frame.px(6), y))
    looks = {"spine": [("spine", ends)], "thin": [("road", ends)], "both": [("spine", halves[0]), ("road", halves[1])]}
    for kind, path in looks[look]:
        part = Part(Link("", ""), path, False, kind)
        draw_part(scene, frame, msgspec.structs.replace(part, ahead=ahead))

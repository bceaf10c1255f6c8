"""Aspects as rows, subjects as columns: the comparison on an upright sheet, of two subjects in focus, and of one alone.

Each subject has its name and its line above its column; a statement on neighbours stands under one bar along them.
"""

from __future__ import annotations

from functools import partial

import msgspec

from g60desk.layout.comparison_bar import bar_width, draw_bar, draw_focus_button, draw_nothing, focus_words, under_bar
from g60desk.layout.comparison_cells import with_note
from g60desk.layout.comparison_cells_draw import draw_saying
from g60desk.layout.comparison_choice import compared_subjects
from g60desk.layout.comparison_columns_rows import LIFT, Columns, Row, RowSetter
from g60desk.layout.comparison_grid import lined
from g60desk.layout.comparison_lines import draw_strip
from g60desk.layout.comparison_pages import Page, draw_stepper, page_at, stepper_words
from g60desk.layout.comparison_pictures import Room
from g60desk.layout.comparison_strip import BARE, FULL, NAMED, SHORT, Strip, measure_strip
from g60desk.layout.frame import Frame
from g60desk.layout.scene import Rect, Scene, Stroke
from g60desk.layout.text import baseline, place
from g60desk.layout.told import Told
from g60desk.state import Selection
from g60desk.story.model import Subject

MOST_UPRIGHT = 3  # columns
HEAD_PART = {"landscape": 0.34, "compact": 0.34, "portrait": 0.48}  # of the height: what the columns' heads may take
NAME_PART = 0.17  # of the width of a lying sheet: the names of the aspects
ROW_HIGH = 80.0  # px of the row of controls on an upright sheet


class Sheet(msgspec.Struct, frozen=True):
    """The room of rows and heads, and which of the subjects have a column."""

    room: Rect
    columns: Columns
    subjects: tuple[Subject, ...]
    shown: Page


def draw_columns(scene: Scene, told: Told, frame: Frame, room: Room) -> None:
    """Draw the picture in its room."""
    setter = RowSetter(told, frame)
    upright = frame.mode == "portrait"
    below, spot = room.below, room.beside
    if upright:
        spot = Rect(below.x, below.bottom - frame.px(ROW_HIGH), below.w, frame.px(ROW_HIGH))
        below = Rect(below.x, below.y, below.w, spot.y - frame.px(24) - below.y)
    elif bar_width(told, frame) > spot.w:
        spot = Rect(below.x, below.y + frame.px(16), below.w, spot.h)
        below = Rect(below.x, spot.bottom, below.w, below.bottom - spot.bottom)
    elif bar_width(told, frame):
        y = under_bar(frame, below.y, spot)
        below = Rect(below.x, y, below.w, below.bottom - y)
    sheet = _sheet(told, frame, below, setter.subjects, upright=upright)
    top = _draw_heads(scene, told, frame, sheet)
    if upright:
        spot = _draw_first_control(scene, told, frame, spot, sheet)
    rows_room = Rect(below.x, top, below.w, below.bottom - top)
    page = _draw_rows(scene, told, frame, setter, sheet, rows_room)
    draw_bar(scene, told, frame, spot, page, len(setter.every), fill=upright)


def _sheet(told: Told, frame: Frame, room: Rect, subjects: tuple[Subject, ...], *, upright: bool) -> Sheet:
    most = MOST_UPRIGHT if upright else 2
    first = min(told.state.subjects, max(0, len(subjects) - 1)) // most * most
    shown = Page(first, min(most, len(subjects) - first))
    count = max(1, min(most, len(subjects)))
    names = 0.0 if upright else room.w * NAME_PART
    gutter = frame.px(36)
    wide = (room.w - names - (count - 1 + (not upright)) * gutter) / count
    left = room.x + (0.0 if upright else names + gutter)
    return Sheet(room, Columns(left, wide, gutter, names), subjects[shown.first : shown.end], shown)


# heads


def _draw_heads(scene: Scene, told: Told, frame: Frame, sheet: Sheet) -> float:
    """Name and line of each subject above its column; gives the y of the rule under them."""
    strips = _strips(told, frame, sheet)
    high = _highest(strips)
    room, columns = sheet.room, sheet.columns
    top = room.y + frame.px(8 if frame.mode == "portrait" else 30)
    for number, strip in enumerate(strips):
        head = max(one.head for one in strips)  # the lines stand at one height, and so do the badges
        even = msgspec.structs.replace(strip, head=head, height=strip.height + head - strip.head)
        draw_strip(scene, told, frame, even, columns.x(number), top)
    if columns.names:
        draw_focus_button(scene, told, frame, Rect(room.x, top, columns.names, frame.px(44)))
    y = top + high + frame.px(18)
    scene.add(Stroke(((room.x, y), (room.right, y)), "ink", frame.stroke("axis")))
    return y


def _strips(told: Told, frame: Frame, sheet: Sheet) -> list[Strip]:
    """The heads with as much as there is room for; without their lines where even these take too much."""
    found: list[Strip] = []
    stacked = len(sheet.subjects) > 1 and frame.mode == "portrait"
    for much in (FULL, SHORT, BARE, NAMED) if lined(told, told.story.comparison.subjects) else (NAMED,):
        wide = sheet.columns.wide
        found = [measure_strip(told, frame, subject, wide, much, stacked=stacked) for subject in sheet.subjects]
        if _highest(found) <= sheet.room.h * HEAD_PART[frame.mode]:
            break
    return found


def _highest(strips: list[Strip]) -> float:
    """How high the heads are, with their lines at one height."""
    return max((strip.head for strip in strips), default=0.0) + max((s.height - s.head for s in strips), default=0.0)


def _draw_first_control(scene: Scene, told: Told, frame: Frame, spot: Rect, sheet: Sheet) -> Rect:
    """The stepper through the columns where not all are shown, else the way to two of them or back; gives the rest."""
    total, gap = len(compared_subjects(told)), frame.px(16)
    rect = Rect(spot.x, spot.y, (spot.w - 2 * gap) / 3, spot.h)
    if focus_words(told) is not None:
        draw_focus_button(scene, told, frame, rect, fill=True)
    elif sheet.shown.count < total:
        says = stepper_words(sheet.shown, total, told.words("comparison.of"))
        names = (told.words("comparison.previous_subjects"), told.words("comparison.next_subjects"))
        draw_stepper(scene, frame, rect, sheet.shown, total, says, "subjects", names)
    else:
        return spot
    return Rect(rect.right + gap, spot.y, spot.right - rect.right - gap, spot.h)


# rows


def _draw_rows(scene: Scene, told: Told, frame: Frame, setter: RowSetter, sheet: Sheet, room: Rect) -> Page:
    """The rows of the page that is shown; gives which it is."""
    every = setter.every
    if not every:
        draw_nothing(scene, told, frame, sheet.columns.left, room.y + frame.px(24))
        return Page(0, 0)
    noted, most = setter.dealing(sheet.subjects, sheet.columns, room.h)
    fit = partial(setter.over, sheet.subjects, sheet.columns, room.h, noted=noted)
    page = page_at(told.state.aspects, len(every), most, fit)
    rows = setter.rows(page, sheet.subjects, sheet.columns, room.h, noted=noted)
    spare = max(0.0, min((room.h - sum(row.height for row in rows)) / len(rows), frame.px(56)))
    y = room.y
    for number, row in enumerate(rows):
        if number:
            scene.add(Stroke(((room.x, y), (room.right, y)), "rule", frame.stroke("rule")))
        high = row.height + spare * 0.75 - 2 * setter.pad
        _draw_row(scene, told, frame, row, sheet, y + setter.pad + spare / 4, high)
        y += row.height + spare
    return page


def _draw_row(scene: Scene, told: Told, frame: Frame, row: Row, sheet: Sheet, y: float, high: float) -> None:
    """A row from `y` on, `high` px at the most; an editor's note stands in full where that is enough for it."""
    columns = sheet.columns
    first_line = next((one for said in row.cells for one in (said.figure, said.words) if one is not None), row.name)
    down = baseline(first_line.style) - baseline(row.name.style) if columns.names else 0.0
    chosen = told.state.selection == Selection("aspect", row.aspect.id)
    rect = place(scene, row.name, sheet.room.x, y + max(0.0, down), frame, "ink" if chosen else "ink2")
    scene.offer("aspect", row.aspect.id, rect, told.text(row.aspect.name), chosen=chosen)
    top = y + (0.0 if columns.names else row.name.height + frame.px(4))
    for said in row.cells:
        first, last = said.saying.first, said.saying.last
        lift = frame.px(LIFT) if last > first else 0.0
        wide = columns.span(first, last)
        said = with_note(told, frame, said, wide, high - (top - y) - lift)
        box = Rect(columns.x(first), top + lift, wide, said.height)
        draw_saying(scene, told, frame, said, box, sheet.subjects, beside=True)

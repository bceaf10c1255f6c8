"""Lines and aspects: one row for each subject with its straightened line, then as many aspects as there is room for.

Rows grow with their texts and type never shrinks.  On an upright sheet, and where two subjects are in focus, subjects
and aspects change places (`comparison_columns.py`).
"""

from __future__ import annotations

from g60desk.layout.comparison_bar import bar_width, draw_bar, draw_focus_button, draw_nothing, under_bar
from g60desk.layout.comparison_cells import SetSaying, with_note
from g60desk.layout.comparison_cells_draw import draw_saying
from g60desk.layout.comparison_choice import compared_subjects, paired
from g60desk.layout.comparison_columns import draw_columns
from g60desk.layout.comparison_grid import Plan, column_width
from g60desk.layout.comparison_lines import draw_strip
from g60desk.layout.comparison_pages import draw_stepper, stepper_width, stepper_words
from g60desk.layout.comparison_pictures import Room
from g60desk.layout.comparison_plan import Planner
from g60desk.layout.frame import Frame
from g60desk.layout.long_words import broken_to_fit
from g60desk.layout.scene import Rect, Scene, Stroke
from g60desk.layout.text import flow, place
from g60desk.layout.told import Told
from g60desk.state import Selection

OPEN = 12.0  # px that a rule ends before the bar of a statement on several rows


def draw_aspects(scene: Scene, told: Told, frame: Frame, room: Room) -> None:
    """Draw the picture in its room."""
    if frame.mode == "portrait" or paired(told) or len(compared_subjects(told)) == 1:
        draw_columns(scene, told, frame, room)
        return
    spot, below = room.beside, room.below.y
    if bar_width(told, frame) > spot.w:  # it takes a row of its own
        spot = Rect(frame.left, below + frame.px(16), frame.right - frame.left, spot.h)
        below = spot.bottom
    elif bar_width(told, frame):
        below = under_bar(frame, below, spot)
    plan = Planner(told, frame, below).plan()
    draw_bar(scene, told, frame, spot, plan.page, plan.total)
    _draw_heads(scene, told, frame, plan)
    if not plan.total:
        draw_nothing(scene, told, frame, plan.grid.aspects_x, plan.grid.top + plan.grid.pad)
    if plan.subjects:
        _draw_rows(scene, told, frame, plan)


def _draw_heads(scene: Scene, told: Told, frame: Frame, plan: Plan) -> None:
    """The names of the columns on the rule, and what leads to other rows or to two of them."""
    grid, style = plan.grid, frame.type("label", 600)
    base = grid.top - frame.px(16)
    line = style.px * style.line
    word = "comparison.line" if any(strip.lined for strip in grid.strips) else "comparison.subjects"
    head = place(
        scene, flow([told.words(word)], style, grid.strip_width, frame), frame.left, base - line, frame, "ink2"
    )
    high = frame.px(44)
    spot = Rect(head.right, base - line / 2 - high / 2, frame.left + grid.strip_width - head.right, high)
    if plan.rows.count < len(plan.subjects):
        says = stepper_words(plan.rows, len(plan.subjects), told.words("comparison.of"))
        wide = stepper_width(frame, says)
        names = (told.words("comparison.previous_subjects"), told.words("comparison.next_subjects"))
        rect = Rect(spot.right - wide, spot.y, wide, high)
        draw_stepper(scene, frame, rect, plan.rows, len(plan.subjects), says, "subjects", names, down=True)
        spot = Rect(spot.x, spot.y, rect.x - frame.px(16) - spot.x, high)
    draw_focus_button(scene, told, frame, spot)
    width = column_width(frame, grid, plan.columns)
    for number, aspect in enumerate(plan.aspects):
        x = grid.aspects_x + number * (width + grid.gutter)
        name = flow(broken_to_fit([told.text(aspect.name)], style, width, frame), style, width, frame)
        chosen = told.state.selection == Selection("aspect", aspect.id)
        rect = place(scene, name, x, base - name.height, frame, "ink" if chosen else "ink2")
        scene.offer("aspect", aspect.id, rect, told.text(aspect.name), chosen=chosen)
    scene.add(Stroke(((frame.left, grid.top), (frame.right, grid.top)), "ink", frame.stroke("axis")))


def _draw_rows(scene: Scene, told: Told, frame: Frame, plan: Plan) -> None:
    grid, rows = plan.grid, plan.rows
    tops, y = {}, grid.top
    for row in range(rows.first, rows.end):
        tops[row] = y
        y += plan.heights[row]
    width = column_width(frame, grid, plan.columns)
    for row, top in tops.items():
        draw_strip(scene, told, frame, grid.strips[row], frame.left, top + grid.pad)
        for number, column in enumerate(plan.setting):
            x = grid.aspects_x + number * (width + grid.gutter)
            said = next(one for one in column if one.saying.first <= row <= one.saying.last)
            if row == max(said.saying.first, rows.first):  # a statement that began on another page begins again
                last = min(said.saying.last, rows.end - 1)
                height = sum(plan.heights[row : last + 1]) - 2 * grid.pad
                said = with_note(told, frame, said, width - frame.px(28), height)
                draw_saying(scene, told, frame, said, Rect(x, top + grid.pad, width, height), plan.subjects)
        _draw_rule(scene, frame, plan, row, top + plan.heights[row])


def _draw_rule(scene: Scene, frame: Frame, plan: Plan, row: int, y: float) -> None:
    """The hairline under a row, open where a statement goes on into the next row."""
    grid = plan.grid
    width = column_width(frame, grid, plan.columns)
    start = frame.left
    for number, column in enumerate(plan.setting):
        x = grid.aspects_x + number * (width + grid.gutter)
        if _goes_on(column, row) and row < plan.rows.end - 1:
            if x - frame.px(OPEN) > start:
                scene.add(Stroke(((start, y), (x - frame.px(OPEN), y)), "rule", frame.stroke("rule")))
            start = x + width + grid.gutter / 2
    if start < frame.right:
        scene.add(Stroke(((start, y), (frame.right, y)), "rule", frame.stroke("rule")))


def _goes_on(column: list[SetSaying], row: int) -> bool:
    return any(said.saying.first <= row < said.saying.last for said in column)

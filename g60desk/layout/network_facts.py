"""What the network says of a chosen place or line: a block of rows in the rail, each figure with its source.

Also the names under which a screen reader knows them.
"""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.frame import Frame
from g60desk.layout.network_beside import beside_buttons, beside_rows, far_words
from g60desk.layout.network_beside_tight import draws_tight, tight_rows
from g60desk.layout.network_degree import lines_said, tied_words
from g60desk.layout.network_focus import chosen_line, chosen_place, is_waiting, second_place
from g60desk.layout.network_line_rows import line_rows
from g60desk.layout.network_place_rows import place_rows
from g60desk.layout.network_rows import BlockRow, fitted, more_row
from g60desk.layout.network_waiting import waiting_rows
from g60desk.layout.numbers import can_be_said, figure_text
from g60desk.layout.scene import Rect, Scene
from g60desk.layout.text import single
from g60desk.layout.told import Told
from g60desk.story.model import Line, Place

OFF_WORDS = 12.0  # px from the words of a comparison to the buttons beside them


def place_name(told: Told, one: Place) -> str:
    """A place as a screen reader says it: its name, its region, when it joins, and how it is tied."""
    region = told.index.regions.get(one.region)
    name = told.text(one.name)
    aside = told.words("network.aside")
    where = f"{name}{aside}{told.text(region.name)}" if region and told.text(region.name) != name else name
    phase = told.index.phases.get(one.joins)
    if phase is None:
        said = told.words("network.other_place", name=where)
    else:
        said = told.words("network.member", name=where, phase=phase.name)
    return aside.join((said, tied_words(told, one.id)))


def place_text(told: Told, one: Place) -> str:
    """The figures, the lines and the note of a place, for a screen reader."""
    said = [f"{told.text(told.story.figures[key].label)}: {figure_text(told, key)}"
            for key in one.figures.values() if can_be_said(told, key)]  # fmt: skip
    return told.words("network.semicolon").join(
        part for part in (*said, lines_said(told, one.id), told.text(one.note)) if part
    )


def line_name(told: Told, line: Line) -> str:
    """A line as a screen reader says it: its name, and the places that it joins."""
    known = told.index.places
    names = [told.text(known[key].name) for key in line.through if key in known]
    return told.words("network.line_says", name=told.text(line.name), places=told.words("network.comma").join(names))


def draw_facts(scene: Scene, told: Told, frame: Frame, rect: Rect, beside: Rect | None = None) -> float:
    """The block of what is selected, inside `rect`; gives the y below it, that of `rect` when nothing is.

    On an upright sheet its buttons stand at the foot of `rect`, where a hand finds them whatever is told above; where
    not all has room in it, they stand at the foot of what is free `beside` it.
    """
    tight = beside is not None and draws_tight(told, frame, rect, beside)
    every = tight_block(told, frame, rect.w) if tight else block_rows(told, frame, rect.w)
    if tight and beside is not None:
        buttons = beside_buttons(told, frame, beside.w)
        buttons.draw(scene, beside.x, beside.bottom - buttons.height)
    elif beside is not None and sum(row.height for row in every) > rect.h + 1:
        beside = _off_words(told, frame, beside, rect.w)
        buttons = block_rows(told, frame, beside.w)[-1]
        if buttons.height <= beside.h:
            buttons.draw(scene, beside.x, beside.bottom - buttons.height)
            every, tight = [*every[:-1], BlockRow(0.0, lambda scene, x, y: None)], True
    rows = fitted(every, rect.h, more_row(told, frame, _led_to(told), rect.w)) if every else ()
    y = rect.y
    for number, row in enumerate(rows, 1):
        if number == len(rows) and frame.mode == "portrait" and not tight:
            y = max(y, rect.bottom - row.height)
        row.draw(scene, rect.x, y)
        y += row.height
    if rows and told.state.selection is not None:
        scene.belong(told.state.selection.kind, told.state.selection.key, Rect(rect.x, rect.y, rect.w, y - rect.y))
    return y


def _off_words(told: Told, frame: Frame, beside: Rect, width: float) -> Rect:
    """What is free beside a block of that width; a little less where the distance of two places fills a line of it."""
    one, other = chosen_place(told), second_place(told)
    if one is None or other is None:
        return beside
    less = frame.px(OFF_WORDS)
    far = [single([said], frame.type("caption"), frame).width for said in far_words(told, (one, other))]
    close = any(width - less < long <= width for long in far)
    return Rect(beside.x + less, beside.y, beside.w - less, beside.h) if close else beside


def _led_to(told: Told) -> list[tuple[str, str]]:
    """The records that the block tells of, by key and name."""
    places = [one for one in (chosen_place(told), second_place(told)) if one is not None]
    line = chosen_line(told)
    return [*((f"place:{one.id}", told.text(one.name)) for one in places),
            *([(f"line:{line.id}", told.text(line.name))] if line is not None else [])]  # fmt: skip


def block_rows(told: Told, frame: Frame, width: float) -> Sequence[BlockRow]:
    """All rows of what is selected, in a block so wide; none when nothing of the network is."""
    one, other, line = chosen_place(told), second_place(told), chosen_line(told)
    if one is not None and other is not None:
        return beside_rows(told, frame, (one, other), width)
    if one is not None and is_waiting(told):
        return waiting_rows(told, frame, one, width)
    if one is not None:
        return place_rows(told, frame, one, width)
    return line_rows(told, frame, line, width) if line is not None else ()


def tight_block(told: Told, frame: Frame, width: float) -> Sequence[BlockRow]:
    """The rows of two places that are compared where there is little room."""
    one, other = chosen_place(told), second_place(told)
    return tight_rows(told, frame, (one, other), width) if one is not None and other is not None else ()


def facts_height(told: Told, frame: Frame, width: float) -> float:
    """How high the whole block of what is selected would be; 0 when nothing of the network is."""
    return sum(row.height for row in block_rows(told, frame, width))

"""Eras on an upright sheet: slim columns in the margin beside the years, and their names in a line above.

Text is never turned, so that a column has the ink of the small sign before its name.
"""

from __future__ import annotations

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.scale import Scale
from g60desk.layout.scene import Box, Rect, Scene
from g60desk.layout.text import Flow, place, single
from g60desk.layout.timeline_eras import MOST_ROWS, in_window, is_chosen, offer_era, rows_of_eras
from g60desk.layout.timeline_marks import filled_mark, mark_of, turned
from g60desk.layout.timeline_tracks import shown_eras
from g60desk.layout.told import Told
from g60desk.story.model import Era, Key

INKS = ("soft", "edge")  # of the columns, from the years outwards
WIDE, BETWEEN, AWAY = 12.0, 8.0, 14.0  # px of a column, between columns, and to the years
LINE = 44.0  # px that the names take
SIGN, BESIDE, APART = 12.0, 10.0, 32.0  # px of a sign, between it and its name, and between names


class Named(msgspec.Struct, frozen=True):
    """An era with its name: the row in which its column stands."""

    era: Era
    row: int
    words: Flow


def eras_line(told: Told, frame: Frame) -> float:
    """How high the line of names is; 0 in a story without eras."""
    return frame.px(LINE) if rows_of_eras(told) else 0.0


def draw_upright_eras(scene: Scene, told: Told, frame: Frame, scale: Scale, y: float) -> None:
    """Draw the columns beside the axis, which runs down, and the names in a line whose middle is at `y`."""
    rows = {key: row for key, row in rows_of_eras(told).items() if row < MOST_ROWS["portrait"]}
    seen = [era for era in shown_eras(told) if era.id in rows and in_window(era, scale)]
    seen.sort(key=lambda era: era.when.sort_key)
    named = _names(told, frame, seen, rows)
    for era in seen:
        _draw_column(scene, told, frame, scale, era, rows[era.id])
    x = frame.left
    for one in named:
        side = frame.px(SIGN)
        scene.add(Box(Rect(x, y - side / 2, side, side), INKS[one.row]))
        taken = place(scene, one.words, x + side + frame.px(BESIDE), y - one.words.height / 2, frame, "ink2")
        scene.belong("era", one.era.id, taken)
        x = taken.right + frame.px(APART)


def _names(told: Told, frame: Frame, seen: list[Era], rows: dict[Key, int]) -> list[Named]:
    """The names side by side with their plates, then without; those that have no room are named by their columns."""
    room = frame.right - frame.left
    for plated in (True, False):
        named = []
        for era in seen:
            plate = told.plate("era", era.id, era.cite, era.standing, bool(era.note)) if plated else None
            style = frame.type("caption", 600 if is_chosen(told, era) else 500)
            named.append(Named(era, rows[era.id], single(told.statement(era.name, plate), style, frame)))
        if sum(_width(frame, one) for one in named) - frame.px(APART) <= room:
            return named
    while named and sum(_width(frame, one) for one in named) - frame.px(APART) > room:
        named.pop()
    return named


def _width(frame: Frame, one: Named) -> float:
    return frame.px(SIGN + BESIDE + APART) + one.words.width


def _draw_column(scene: Scene, told: Told, frame: Frame, scale: Scale, era: Era, row: int) -> None:
    mark = mark_of(era.when, scale, frame)
    wide = frame.px(WIDE) * (1.4 if is_chosen(told, era) else 1.0)
    x = frame.left - frame.px(AWAY + WIDE / 2 + row * (WIDE + BETWEEN))
    rect = Rect(x - wide / 2, mark.x0, wide, mark.width)
    along = Rect(mark.x0, -wide / 2, mark.width, wide)
    scene.add(*turned(filled_mark(mark, along, frame, INKS[row], "ink2"), x))
    scene.belong("era", era.id, rect)
    offer_era(scene, told, era, rect, frame.px(WIDE + BETWEEN))

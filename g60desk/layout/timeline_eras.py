"""Eras: soft bands right under the ruler, each with its name inside the part of it that is in sight.

Eras that overlap stand in rows of their own.  In which row one stands depends on dates alone, so that none moves while
the window does; where there are more rows than the sheet has room for, it says how many eras are left out.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.scale import Scale
from g60desk.layout.scene import Item, Rect, Scene, Soft, Stroke
from g60desk.layout.text import Flow, inked, place, single
from g60desk.layout.timeline_marks import Mark, filled_mark, mark_of
from g60desk.layout.timeline_tracks import shown_eras
from g60desk.layout.timeline_window import extent
from g60desk.layout.told import Told
from g60desk.state import Selection
from g60desk.story.model import Era
from g60desk.story.wording import worded_date

MOST_ROWS = {"landscape": 3, "compact": 2, "portrait": 2}
AIR, BETWEEN = 1.0, 4.0  # px above and below a name, and between rows
INSET = 10.0  # px from an end of a band to its name
FINE = 1.4  # px that the strokes are wide which hatch a band


class Band(msgspec.Struct, frozen=True):
    """An era in the window: its mark on the axis, its row, and its words from `x` on, if they have room."""

    era: Era
    mark: Mark
    row: int
    words: Flow | None = None
    x: float = 0.0


class Eras(msgspec.Struct, frozen=True):
    """The bands in the window, and the eras in the window that have no row."""

    bands: tuple[Band, ...]
    more: tuple[Era, ...] = ()


def eras_height(told: Told, frame: Frame) -> float:
    """The px that all rows take together, whatever the window shows; 0 in a story without eras."""
    count = min(max(rows_of_eras(told).values(), default=-1) + 1, MOST_ROWS[frame.mode])
    return count * _row(frame) - frame.px(BETWEEN) if count else 0.0


def set_eras(told: Told, frame: Frame, scale: Scale) -> Eras:
    """The bands of the eras in the window."""
    rows, most = rows_of_eras(told), MOST_ROWS[frame.mode]
    seen = [era for era in shown_eras(told) if era.id in rows and in_window(era, scale)]
    bands = [Band(era, mark_of(era.when, scale, frame), rows[era.id]) for era in seen if rows[era.id] < most]
    named = [_named(told, frame, scale, one, bands) for one in bands]
    return Eras(tuple(named), tuple(era for era in seen if rows[era.id] >= most))


def rows_of_eras(told: Told) -> dict[str, int]:
    """The row of each era, by its id: the first that is free from its first day on; none for one without a date."""
    ends: list[float] = []
    rows: dict[str, int] = {}
    for era in sorted((era for era in shown_eras(told) if era.when.text), key=lambda one: one.when.sort_key):
        first, last = _stretch(era)
        row = next((row for row, end in enumerate(ends) if end <= first), len(ends))
        ends[row : row + 1] = [last]
        rows[era.id] = row
    return rows


def in_window(era: Era, scale: Scale) -> bool:
    """True when some of the era can be seen."""
    first, last = _stretch(era)
    return first < scale.end and last > scale.start


def draw_eras(scene: Scene, told: Told, frame: Frame, scale: Scale, top: float) -> None:
    """Draw the bands of the eras in the window from `top` down, and their heading in the column of the names."""
    eras, high = set_eras(told, frame, scale), _row(frame) - frame.px(BETWEEN)
    for band in sorted(eras.bands, key=lambda one: (one.mark.x0, one.row)):
        y = top + band.row * _row(frame)
        rect = Rect(band.mark.x0, y, band.mark.width, high)
        scene.add(*_drawn(told, frame, band, rect))
        scene.belong("era", band.era.id, rect)
        offer_era(scene, told, band.era, rect, frame.least_target() * 0.62)
        if band.words is not None:
            taken = place(scene, band.words, band.x, y + frame.px(AIR), frame, "ink2")
            scene.belong("era", band.era.id, inked(taken, band.words))
    _draw_heading(scene, told, frame, eras, scale.left - frame.left - frame.px(12), top)


def offer_era(scene: Scene, told: Told, era: Era, rect: Rect, least: float) -> None:
    """Make a band open what there is to tell of its era."""
    name = told.words("timeline.era_says", name=told.text(era.name), date=worded_date(era.when, told.language))
    scene.offer("step", f"era:{era.id}", rect, name, text=told.text(era.text), least=least, chosen=is_chosen(told, era))


def is_chosen(told: Told, era: Era) -> bool:
    """True when the era is selected, or told about."""
    return Selection("era", era.id) in (told.state.selection, told.state.opened)


def _row(frame: Frame) -> float:
    """From the top of a row to that of the next."""
    style = frame.type("caption")
    return style.px * style.line + 2 * frame.px(AIR) + frame.px(BETWEEN)


def _stretch(era: Era) -> tuple[float, float]:
    """From its first day to its last; an open or unknown end has none."""
    first, last = extent(era.when)
    return (
        float("-inf") if era.when.earliest is None else first,
        float("inf") if era.when.latest is None else last,
    )


def _named(told: Told, frame: Frame, scale: Scale, band: Band, bands: Sequence[Band]) -> Band:
    """The band with its name and plate, or the name alone: inside it, else right of it where nothing else is."""
    era, mark, inset = band.era, band.mark, frame.px(INSET)
    plate = told.plate("era", era.id, era.cite, era.standing, bool(era.note))
    style = frame.type("caption", 600 if is_chosen(told, era) else 500)
    flows = [single(pieces, style, frame) for pieces in (told.statement(era.name, plate), told.spans(era.name))]
    after = [one.mark.x0 for one in bands if one.row == band.row and one.mark.x0 > mark.x0]
    for x, end in ((mark.x0 + inset, mark.x1 - inset), (mark.x1 + inset, min([scale.right, *after]) - inset)):
        for words in flows:
            if x + words.width <= end:
                return msgspec.structs.replace(band, words=words, x=x)
    return band


def _drawn(told: Told, frame: Frame, band: Band, rect: Rect) -> list[Item]:
    """A soft band, as sharp as its dates, hatched but for its name where it is uncertain; lines where it is chosen."""
    mark, width = band.mark, max(1.0, frame.px(2))
    items = filled_mark(mark, rect, frame, "soft", "edge", FINE)
    if band.era.when.uncertain and band.words is not None and band.x < mark.x1:
        room = frame.px(INSET)
        ground = Rect(band.x - room, rect.y, band.words.width + 2 * room, rect.h)
        items.append(Soft(ground, "soft", left=room, right=room))
    if is_chosen(told, band.era):
        a, b = rect.x + mark.fade_in, rect.right - mark.fade_out
        items += [Stroke(((a, y), (b, y)), "ink", width) for y in (rect.y, rect.bottom)]
    return items


def _draw_heading(scene: Scene, told: Told, frame: Frame, eras: Eras, room: float, top: float) -> None:
    """What the bands are; where some have no row, how many, which leads to the table that has them all."""
    style = frame.type("caption", 600)
    words = single([told.words("timeline.eras")], style, frame)
    taken = place(scene, words, frame.left, top + frame.px(AIR), frame, "ink2")
    if not eras.more:
        return
    more = told.words("timeline.more_eras", n=len(eras.more))
    said = next((one for one in (single([text], frame.type("caption"), frame) for text in (more, f"+{len(eras.more)}"))
                 if taken.w + frame.px(8) + one.width <= room), None)  # fmt: skip
    if said is not None:
        rect = place(scene, said, taken.right + frame.px(8), taken.y, frame, "ink3")
        scene.offer("set", "table=1", rect, more, least=frame.least_target() * 0.62)

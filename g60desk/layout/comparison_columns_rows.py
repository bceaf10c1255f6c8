"""The rows of a comparison whose subjects are columns: each aspect set, and how many of them stand on a page."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import msgspec

from g60desk.layout.comparison_cells import SetSaying, sayings, set_saying, with_note
from g60desk.layout.comparison_choice import compared_aspects, compared_subjects
from g60desk.layout.comparison_pages import Page, all_pages
from g60desk.layout.comparison_plan import SMALL
from g60desk.layout.frame import Frame
from g60desk.layout.long_words import broken_to_fit
from g60desk.layout.text import Flow, flow
from g60desk.layout.told import Told
from g60desk.story.model import Aspect, Subject

MOST_ROWS = 8
USUAL_ROWS = 4  # of a comparison that is too large to be measured whole
LIFT = 14.0  # px between the bar of a statement on several subjects and its words


class Columns(msgspec.Struct, frozen=True):
    """The columns of the subjects: `left` is the x of the first, `names` the width kept for the aspects' names."""

    left: float
    wide: float
    gutter: float
    names: float

    def x(self, number: int) -> float:
        """Where a column begins."""
        return self.left + number * (self.wide + self.gutter)

    def span(self, first: int, last: int) -> float:
        """The width of several columns."""
        return (last - first + 1) * (self.wide + self.gutter) - self.gutter


class Row(msgspec.Struct, frozen=True):
    """An aspect, set: its name, what it says of each subject, and the height of both with the room around them."""

    aspect: Aspect
    name: Flow
    cells: tuple[SetSaying, ...]
    height: float


class RowSetter:
    """Sets the rows of one picture; what has been set once is kept, since the pages try several numbers of rows."""

    def __init__(self, told: Told, frame: Frame) -> None:
        self.told, self.frame = told, frame
        self.every, self.subjects = compared_aspects(told), compared_subjects(told)
        self.pad = frame.px(14 if frame.mode == "portrait" else 12)
        self._kept: dict[tuple[str, bool], Row] = {}

    def row(self, aspect: Aspect, subjects: tuple[Subject, ...], columns: Columns, *, noted: bool) -> Row:
        """An aspect with what it says of these subjects; `noted` with the editor's notes in full."""
        found = self._kept.get((aspect.id, noted))
        if found is None:
            found = self._kept[aspect.id, noted] = self._set(aspect, subjects, columns, noted=noted)
        return found

    def rows(
        self, page: Page, subjects: tuple[Subject, ...], columns: Columns, room: float, *, noted: bool
    ) -> list[Row]:
        """The rows of a page; the room that is left gives one after the other its notes in full."""
        aspects = self.every[page.first : page.end]
        found = [self.row(aspect, subjects, columns, noted=noted) for aspect in aspects]
        for number, aspect in enumerate(aspects):
            in_full = self.row(aspect, subjects, columns, noted=True)
            if sum(row.height for row in found) + in_full.height - found[number].height <= room:
                found[number] = in_full
        return found

    def _set(self, aspect: Aspect, subjects: tuple[Subject, ...], columns: Columns, *, noted: bool) -> Row:
        told, frame = self.told, self.frame
        style = frame.type("label", 600)
        room = columns.names or columns.span(0, len(subjects) - 1)
        name = flow(broken_to_fit([told.text(aspect.name)], style, room, frame), style, room, frame)
        cells, high = [], 0.0
        for one in sayings(told, aspect, subjects):
            width = columns.span(one.first, one.last)
            said = set_saying(told, frame, one, width, "label" if frame.mode == "portrait" else "body", beside=True)
            said = with_note(told, frame, said, width, 1e9) if noted else said
            cells.append(said)
            high = max(high, said.height + (frame.px(LIFT) if one.last > one.first else 0.0))
        high = max(name.height, high) if columns.names else name.height + frame.px(4) + high
        return Row(aspect, name, tuple(cells), high + 2 * self.pad)

    def over(
        self, subjects: tuple[Subject, ...], columns: Columns, room: float, first: int, count: int, *, noted: bool
    ) -> float:
        """By how much so many aspects from a first one on are higher than the room."""
        rows = (self.row(aspect, subjects, columns, noted=noted) for aspect in self.every[first : first + count])
        return sum(row.height for row in rows) - room

    def dealing(self, subjects: tuple[Subject, ...], columns: Columns, room: float) -> tuple[bool, int]:
        """Whether the editor's notes stand in full, and how many rows a page has at most: few pages, evenly filled.

        Notes in full must cost no page, and no page its share.
        """
        if len(self.every) * len(subjects) > SMALL:
            return False, USUAL_ROWS
        found = []
        for noted in (False, True):
            fit = partial(self.over, subjects, columns, room, noted=noted)
            dealt = [(all_pages(len(self.every), most, fit), most) for most in range(1, MOST_ROWS + 1)]
            found.append(min((*_cost(pages), most) for pages, most in dealt))
        (*plain, few), (*in_full, many) = found
        return (True, many) if in_full <= plain else (False, few)


def _cost(pages: Sequence[Page]) -> tuple[float, int, int]:
    """By how much they are too large, how many there are, and how uneven."""
    counts = [page.count for page in pages]
    return sum(page.overflow for page in pages), len(pages), max(counts, default=0) - min(counts, default=0)

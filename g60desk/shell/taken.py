"""What can be taken home from the window: how each kind is written, and what its file is called."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from g60desk.shell.desk import Desk

if TYPE_CHECKING:
    from g60desk.export.writing import Writing


class Taking(msgspec.Struct, frozen=True):
    """What is taken: a kind, of a tour or of so many minutes of it, in a language, on a paper, with notes or not."""

    kind: str
    tour: str
    minutes: int | None
    language: str
    paper: str
    notes: bool
    every: bool = True  # in all languages of the story, where a folder holds several

    @property
    def in_all(self) -> bool:
        """True where all languages of the story are taken at once, which only pages hold."""
        return self.every and self.kind == "pages"


ENDINGS: Mapping[str, str] = {
    "handout": ".pdf",
    "slides": ".pptx",
    "pages": "",
    "png": "",
    "svg": "",
    "xlsx": ".xlsx",
}  # empty: a folder
TOLD = ("handout", "slides", "pages", "png", "svg")  # the kinds that are of a tour


def kinds_of(desk: Desk) -> tuple[str, ...]:
    """What can be taken of the story: without a tour, its tables."""
    return tuple(kind for kind in ENDINGS if kind not in TOLD or desk.session.index.tours)


def file_name(desk: Desk, taking: Taking) -> str:
    """The name to begin with; what is asked for is in it, so that two do not meet."""
    parts = [desk.session.reading.story.id]
    if taking.kind in TOLD:
        parts += [taking.tour, *([str(taking.minutes)] if taking.minutes is not None else [])]
    parts += [*([taking.language] if not taking.in_all else []), *([taking.kind] if not ENDINGS[taking.kind] else [])]
    return "-".join(parts) + ENDINGS[taking.kind]


def writing_of(desk: Desk, taking: Taking, to: Path, *, replace: bool) -> Writing:
    """The writing, which has not begun; raises WishError where what is asked for is not there any more."""
    state = msgspec.structs.replace(desk.session.state, language=taking.language, theme="paper", unit="", sorts=())
    reading, tokens = desk.session.reading, desk.tokens
    if taking.kind == "xlsx":
        from g60desk.export.csv_files import every_table
        from g60desk.export.xlsx import write_workbook

        told = desk.told_in(state)
        return write_workbook(told, every_table(told), tokens, to, replace=replace)
    if taking.kind == "handout":
        from g60desk.export.handout.pdf import write_handout
        from g60desk.export.leaves import leaves_of

        content = leaves_of(reading, state, taking.tour, taking.minutes)
        return write_handout(reading, content, tokens, to, paper=taking.paper, notes=taking.notes, replace=replace)
    if taking.kind == "pages":
        from g60desk.export.pages.written import write_pages

        languages = reading.story.languages if taking.in_all else (taking.language,)
        return write_pages(reading, tokens, to, languages, tour=taking.tour, minutes=taking.minutes,
                           notes=taking.notes, replace=replace)  # fmt: skip
    if taking.kind == "slides":
        from g60desk.export.slides.deck import write_slides

        return write_slides(reading, to, state, tour=taking.tour, minutes=taking.minutes, replace=replace)
    from g60desk.export.step_files import write_step_files
    from g60desk.export.talk import ALL, steps_shown

    steps = steps_shown(reading, taking.tour, ALL, state, taking.minutes)
    return write_step_files(reading, steps, tokens, to, svg=taking.kind == "svg", replace=replace)

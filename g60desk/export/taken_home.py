"""The hand-out, slides, web pages and workbook from the command line: written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from g60desk.export.story import export_story, writing_to
from g60desk.export.whole_folder import ForeignFileError
from g60desk.export.wished_state import first_state
from g60desk.export.wishes import WishError, Wishes
from g60desk.export.writing import Writing
from g60desk.story.reading import Reading

Say = Callable[[str], None]


def export_handout(path: Path | None, to: Path, wishes: Wishes, say: Say, *, replace: bool = False) -> int:
    """Write the steps of a talk of the story at `path` (the shipped one for None) as a PDF to be printed and read.

    `say` gets the place of the file, or the reason why there is none; gives the exit code.
    """

    def write(reading: Reading) -> None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from PySide6.QtWidgets import QApplication

        from g60desk.export.handout.pdf import write_handout
        from g60desk.export.leaves import leaves_of
        from g60desk.tokens import load_tokens

        application = QApplication.instance() or QApplication(["g60desk"])
        content = leaves_of(reading, first_state(reading, wishes), wishes.tour or "", wishes.minutes)
        run_whole(
            write_handout(reading, content, load_tokens(), to, paper=wishes.paper, notes=wishes.notes, replace=replace),
            to,
        )
        del application
        say(str(to))

    return export_story(path, write, say)


def export_slides(path: Path | None, to: Path, wishes: Wishes, say: Say, *, replace: bool = False) -> int:
    """Write the steps of a talk of the story at `path` as slides that can be edited; as `export_handout`."""

    def write(reading: Reading) -> None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from g60desk.export.slides.deck import write_slides  # python-pptx is asked for by slides alone

        looks = first_state(reading, wishes)
        run_whole(write_slides(reading, to, looks, tour=wishes.tour or "", minutes=wishes.minutes, replace=replace), to)
        say(str(to))

    return export_story(path, write, say)


def export_pages(path: Path | None, to: Path, wishes: Wishes, say: Say, *, replace: bool = False) -> int:
    """Write the steps of a talk of the story at `path` as a folder of web pages, in the language that is wished or in
    all of the story's; as `export_handout`.
    """

    def write(reading: Reading) -> None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from g60desk.export.pages.written import write_pages
        from g60desk.tokens import load_tokens

        looks = first_state(reading, wishes)
        languages = (looks.language,) if wishes.language else reading.story.languages
        tour, minutes = wishes.tour or "", wishes.minutes
        pages = write_pages(
            reading, load_tokens(), to, languages, tour=tour, minutes=minutes, notes=wishes.notes, replace=replace
        )
        run_whole(pages, to)
        say(str(to))

    return export_story(path, write, say)


def export_workbook(path: Path | None, to: Path, wishes: Wishes, say: Say, *, replace: bool = False) -> int:
    """Write the tables of all views, or of the one that is wished, as one workbook; as `export_handout`."""

    def write(reading: Reading) -> None:
        from g60desk.export.csv_files import every_table
        from g60desk.export.xlsx import write_workbook
        from g60desk.layout.told import Told
        from g60desk.story.index import Index
        from g60desk.tokens import load_tokens
        from g60desk.words import load_words

        state = first_state(reading, wishes)
        told = Told(reading.story, Index(reading.story), load_words(state.language), state, reading.folder)
        tables = every_table(told, wishes.view or "")
        run_whole(write_workbook(told, tables, load_tokens(), to, replace=replace), to)
        say(str(to))

    return export_story(path, write, say)


def run_whole(steps: Writing, to: Path) -> None:
    """Write to the end; raises WishError where something is there already, or OSError that says why nothing is."""
    with writing_to(to):
        try:
            for _ in steps:
                pass
        except ForeignFileError as error:
            raise WishError(f"{to} is not replaced: {error.strerror}; choose another name") from None
        except FileExistsError:
            raise WishError(f"{to} is there already; choose another name, or say --replace") from None

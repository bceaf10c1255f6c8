"""The tables of a story from the command line: one CSV file for each, and a README with every source."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from g60desk.export.csv_files import already_there, every_table, files_of
from g60desk.export.story import export_story, writing_to
from g60desk.export.wished_state import first_state
from g60desk.export.wishes import WishError, Wishes
from g60desk.layout.told import Told
from g60desk.story.index import Index
from g60desk.story.reading import Reading
from g60desk.story.writing import write_all
from g60desk.words import load_words


def export_tables(
    path: Path | None, folder: Path, wishes: Wishes, say: Callable[[str], None], *, replace: bool = False
) -> int:
    """Write the tables of the story at `path` (the shipped one for None); files that are there stay, unless `replace`.

    `say` gets a line for each file, or the reason why there is none; gives the exit code.
    """

    def write(reading: Reading) -> None:
        for written in _write(reading, folder, wishes, replace):
            say(str(written))

    return export_story(path, write, say)


def _write(reading: Reading, folder: Path, wishes: Wishes, replace: bool) -> list[Path]:
    """The files that were written: all, or none and WishError or OSError."""
    state = first_state(reading, wishes)
    told = Told(reading.story, Index(reading.story), load_words(state.language), state, reading.folder)
    files = files_of(told, every_table(told, wishes.view or ""))
    placed = {folder / name: content for name, content in files.items()}
    with writing_to(folder):
        there = already_there(folder, files)
        if there and not replace:
            names = ", ".join(one.name for one in there)
            raise WishError(f"{folder} already has {names}; choose another folder, or say --replace")
        write_all(placed)
    return list(placed)

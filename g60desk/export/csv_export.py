"""The tables of a story from the command line: one CSV file for each, and a README with every source."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from g60desk import resources
from g60desk.export.csv_files import already_there, every_table, files_of
from g60desk.export.pictures import NOT_WRITTEN, WRITTEN, WishError, Wishes, first_state
from g60desk.layout.told import Told
from g60desk.story.index import Index
from g60desk.story.reader import read_story
from g60desk.story.writing import write_all
from g60desk.words import load_words


def export_tables(
    path: Path | None, folder: Path, wishes: Wishes, say: Callable[[str], None], *, replace: bool = False
) -> int:
    """Write the tables of the story at `path` (the shipped one for None); files that are there stay, unless `replace`.

    `say` gets a line for each file, or the reason why there is none; gives the exit code.
    """
    reading = read_story(path or resources.story_folder(), resources.map_names())
    if not reading.readable:
        say(str(reading.problems[0]))
        return NOT_WRITTEN
    try:
        state = first_state(reading, wishes)
        told = Told(reading.story, Index(reading.story), load_words(state.language), state, reading.folder)
        files = files_of(told, every_table(told, wishes.view or ""))
        there = already_there(folder, files)
        if there and not replace:
            names = ", ".join(one.name for one in there)
            say(f"{folder} already has {names}; choose another folder, or say --replace")
            return NOT_WRITTEN
        write_all({folder / name: content for name, content in files.items()})
    except WishError as error:
        say(str(error))
        return NOT_WRITTEN
    except OSError as error:
        say(f"{folder} cannot be written: {error.strerror or error}; nothing was left there")
        return NOT_WRITTEN
    for name in files:
        say(str(folder / name))
    return WRITTEN

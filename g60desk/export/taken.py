"""Slides and pages from the command line: written step by step, with a word of how far it is where somebody looks."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path

from g60desk.export.story import export_story, writing_to
from g60desk.export.wished_state import first_state
from g60desk.export.wishes import WishError, Wishes
from g60desk.export.writing import Writing
from g60desk.story.reading import Reading

Say = Callable[[str], None]


def export_slides(path: Path | None, to: Path, wishes: Wishes, say: Say, *, replace: bool = False) -> int:
    """Write the steps of a talk of the story at `path` (the shipped one for None) as slides that can be edited.

    `say` gets the place of the file, or the reason why there is none; gives the exit code.
    """

    def write(reading: Reading) -> None:
        from g60desk.export.slides.deck import write_slides  # python-pptx is asked for by slides alone

        looks = first_state(reading, wishes)
        _run(write_slides(reading, to, looks, tour=wishes.tour or "", minutes=wishes.minutes, replace=replace), to)
        say(str(to))

    return export_story(path, write, say)


def _run(steps: Writing, to: Path) -> None:
    """Write to the end; raises WishError where something is there already, or OSError."""
    with writing_to(to):
        try:
            for _ in steps:
                pass
        except FileExistsError as error:
            if error.errno != errno.EEXIST:
                raise
            raise WishError(f"{to} is there already; choose another name, or say --replace") from None

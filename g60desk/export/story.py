"""What every export does with its story: read it, let it be written, and tell what came of it in lines and a code."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from g60desk import resources
from g60desk.export.wishes import WishError
from g60desk.story.problems import NotReadableError
from g60desk.story.reader import read_story
from g60desk.story.reading import Reading
from g60desk.story.unpacked import opened

WRITTEN, NOT_WRITTEN = 0, 2


def export_story(path: Path | None, write: Callable[[Reading], None], say: Callable[[str], None]) -> int:
    """Let the story at `path` (the shipped one for None) be written; gives the exit code.

    Where it cannot be read, or `write` raises WishError or OSError, `say` gets the reason.
    """
    try:
        with opened(path or resources.story_folder()) as story:
            reading = read_story(story, resources.map_names())
            if not reading.readable:
                say(str(reading.problems[0]))
                return NOT_WRITTEN
            write(reading)
    except (WishError, OSError, NotReadableError) as error:
        say(str(error))
        return NOT_WRITTEN
    return WRITTEN


@contextmanager
def writing_to(place: Path) -> Iterator[None]:
    """What is written inside is there whole or not at all; raises OSError that says of `place` why it is not."""
    try:
        yield
    except OSError as error:
        why = f"{place} cannot be written: {error.strerror or error}; nothing was left there"
        raise OSError(why) from error

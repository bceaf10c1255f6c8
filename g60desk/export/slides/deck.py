"""Slides that can be edited: one for each step of a talk, with native text, the picture, and notes for the speaker.

The file is made in memory and put at its place when it is whole.  The same story gives the same bytes.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from g60desk.export.leaves import Leaf, Leaves, leaves_of
from g60desk.export.wishes import WishError
from g60desk.export.writing import Done, file_beside
from g60desk.state import State
from g60desk.story.reading import Reading
from g60desk.tokens import load_tokens

if TYPE_CHECKING:
    from g60desk.export.slides.building import Deck

ENDING = ".pptx"
THEME = "paper"
PIXELS = (2560, 1440)  # of the page from which a picture is cut
EPOCH = (1980, 1, 1, 0, 0, 0)  # the first day that a ZIP knows


def write_slides(
    reading: Reading, path: Path, looks: State, *, tour: str = "", minutes: int | None = None, replace: bool = False
) -> Iterator[Done]:
    """Write the slides of a talk in the language of `looks`; yields after each slide, and is cancelled by `close`.

    Raises WishError where there is no such tour or the file has another ending, FileExistsError where one is there
    that may not be replaced, or OSError; then nothing is left at `path` that was not there before.
    """
    if path.suffix.lower() != ENDING:
        raise WishError(f"slides are written to a file that ends in {ENDING}, and {path.name} does not")
    talk = leaves_of(reading, looks, tour, minutes)
    with file_beside(path, replace=replace) as beside:
        yield from _write(reading, talk, looks, beside)


def _write(reading: Reading, talk: Leaves, looks: State, beside: Path) -> Iterator[Done]:
    from g60desk.export.slides.building import Deck
    from g60desk.export.view_page import ViewPage, png_of

    tokens = load_tokens()
    steps = len(talk.leaves) + 1
    deck = Deck(reading, tokens, talk)
    deck.add_cover()
    page = ViewPage(reading, tokens, PIXELS)
    try:
        for number, leaf in enumerate(talk.leaves):
            deck.add_step(leaf, number, png_of(page.draw(_looking(leaf, looks))), page.summary)
            yield Done(number + 1, steps, leaf.title)
    finally:
        page.close()
    deck.add_sources()
    beside.write_bytes(_same_every_day(deck))
    yield Done(steps, steps, str(beside))


def _looking(leaf: Leaf, looks: State) -> State:
    """The state of a step on paper: slides have one ground, whatever the screen has."""
    from msgspec.structs import replace

    return replace(leaf.step.state, theme=THEME, language=looks.language)


def _same_every_day(deck: Deck) -> bytes:
    """The file with the same date on all its parts."""
    saved, written = BytesIO(), BytesIO()
    deck.save(saved)
    with zipfile.ZipFile(saved) as parts, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as package:
        for name in parts.namelist():
            kept = zipfile.ZIP_STORED if name.endswith(".png") else zipfile.ZIP_DEFLATED
            package.writestr(zipfile.ZipInfo(name, EPOCH), parts.read(name), kept)
    return written.getvalue()

"""The pictures of all steps of a talk in a folder, one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from g60desk.export.picture_files import png_of
from g60desk.export.room_page import RoomPage
from g60desk.export.svg import svg_of
from g60desk.export.talk import StepShown
from g60desk.export.writing import Done, Writing, folder_beside
from g60desk.story.reading import Reading
from g60desk.tokens import Tokens

SIZE = (1920, 1080)  # px


def write_step_files(
    reading: Reading, steps: Sequence[StepShown], tokens: Tokens, folder: Path, *, svg: bool, replace: bool = False
) -> Writing:
    """Write each step as a picture, as pixels or as lines and areas; raises OSError, and then nothing new is there."""
    with folder_beside(folder, replace=replace) as beside:
        page = RoomPage(reading, tokens, SIZE)
        try:
            for number, step in enumerate(steps, 1):
                name = f"{step.name}.{'svg' if svg else 'png'}"
                page.settle_step(step.state, step.stop, step.stops)
                (beside / name).write_bytes(svg_of(page) if svg else png_of(page.image()))
                yield Done(number, len(steps), name)
        finally:
            page.close()

"""The pictures of a tour: each of its steps as a room sees it, with the line of the talk at its foot."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from g60desk.export.picture_files import is_picture, png_of
from g60desk.export.story import writing_to
from g60desk.export.talk import ALL, steps_shown
from g60desk.export.wished_state import first_state
from g60desk.export.wishes import WishError, Wishes, allowed
from g60desk.story.reading import Reading
from g60desk.story.writing import write_whole

if TYPE_CHECKING:
    from g60desk.export.room_page import RoomPage
    from g60desk.export.talk import StepShown


def draw_steps(reading: Reading, to: Path, wishes: Wishes, say: Callable[[str], None]) -> None:
    """Draw the steps that are wished into a folder, or a single one to the file `to`."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from g60desk.export.room_page import RoomPage
    from g60desk.tokens import load_tokens

    single = is_picture(to)
    shown = steps_shown(reading, wishes.tour or "", wishes.step or ALL, first_state(reading, wishes), wishes.minutes)
    if single and len(shown) > 1:
        raise WishError("a file holds one step; write for example --step 1, or give a folder")
    tokens = load_tokens()
    allowed("theme", wishes.theme, tokens.theme_names())
    page = RoomPage(reading, tokens, wishes.size)
    try:
        for step in shown:
            path = to if single else to / wishes.file_name(step.name, step.state.language)
            with writing_to(path):
                write_whole(path, _drawn(page, step, svg=wishes.svg))
            say(str(path))
    finally:
        page.close()


def _drawn(page: RoomPage, step: StepShown, *, svg: bool) -> bytes:
    if not svg:
        return png_of(page.draw_step(step.state, step.stop, step.stops))
    from g60desk.export.svg import svg_of

    page.settle_step(step.state, step.stop, step.stops)
    return svg_of(page)

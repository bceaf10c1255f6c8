"""The pictures by which a screen in a hall calls, each as it has come in."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from g60desk.export.story import writing_to
from g60desk.export.wished_state import first_state
from g60desk.export.wishes import WishError, Wishes, allowed
from g60desk.layout.attract import Attract
from g60desk.layout.attract_shots import shots_of
from g60desk.layout.frame import frame_for
from g60desk.layout.told import Told
from g60desk.story.index import Index
from g60desk.story.reading import Reading
from g60desk.story.writing import write_whole
from g60desk.words import load_words

if TYPE_CHECKING:
    from PySide6.QtGui import QImage


def draw_loop(
    reading: Reading, to: Path, wishes: Wishes, say: Callable[[str], None], png: Callable[[QImage], bytes]
) -> None:
    """Draw each picture of a story's loop into a folder, in the language that is wished and again in the others."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtWidgets import QApplication

    from g60desk.theme import Theme, load_fonts, measure
    from g60desk.tokens import load_tokens
    from g60desk.views.painter import paint

    if to.suffix.lower() == ".png":
        raise WishError("the loop has several pictures; give a folder")
    tokens, first = load_tokens(), first_state(reading, wishes)
    allowed("theme", wishes.theme, tokens.theme_names())
    _application = QApplication.instance() or QApplication(["g60desk"])  # fonts and pictures need one
    load_fonts()
    index, theme = Index(reading.story), Theme(wishes.theme, tokens)
    languages = [first.language, *(one for one in reading.story.languages if one != first.language)]
    states = [msgspec.structs.replace(first, language=language) for language in languages]
    tolds = [Told(reading.story, index, load_words(state.language), state, reading.folder) for state in states]
    frame = frame_for(*wishes.size, first.language, tokens, measure)
    attract = Attract(tolds, frame, shots_of(tolds[0]))
    for number, shot in enumerate(attract.shots):
        image = QImage(*wishes.size, QImage.Format.Format_RGB32)
        image.fill(theme.colour("bg"))
        painter = QPainter(image)
        paint(painter, attract.scene(number), theme)
        painter.end()
        path = to / wishes.file_name(f"attract-{number + 1}-{shot.kind}", first.language)
        with writing_to(path):
            write_whole(path, png(image))
        say(str(path))

"""`g60desk check --show`: checks a story and this computer, writes the page, and says what was found."""

from __future__ import annotations

import locale
import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import msgspec

from g60desk.doctor.computer import Computer
from g60desk.doctor.this_computer import ThisComputer
from g60desk.selfcheck.finding import SHAPES, Size, Standing
from g60desk.story.reader import read_story
from g60desk.story.writing import write_whole
from g60desk.words import load_words, spoken

READY, WRONG, NOT_DONE = 0, 1, 2
OFF_SCREEN = ("g60desk", "-platform", "offscreen")  # not by the environment: that also goes to who looks at the screens
HEAD = 2000  # bytes of a page in which its name stands


class Wish(msgspec.Struct, frozen=True):
    """What is asked for: where the page goes, whether another file may be replaced, the language and the form."""

    to: Path | None = None
    replace: bool = False
    language: str | None = None
    form: str = "text"
    ascii_only: bool = False


class NotWrittenError(Exception):
    """The page cannot be written; the message says why."""


def check_show(
    path: Path,
    wish: Wish,
    computer: Callable[[], Computer] | None = ThisComputer,
    shapes: tuple[Size, ...] = SHAPES,
) -> tuple[str, int]:
    """What is to be printed, and the exit code: 0 when nothing is wrong, 1 when something is, 2 when it cannot be read.

    Raises NotWrittenError where the page cannot be written.
    """
    from PySide6.QtWidgets import QApplication

    from g60desk.selfcheck.examine import examine, whole
    from g60desk.selfcheck.page import as_page
    from g60desk.selfcheck.report import as_csv, as_json, as_text
    from g60desk.selfcheck.said import Teller
    from g60desk.tokens import load_tokens

    reading = read_story(path)
    to = wish.to or Path(f"{reading.story.id or 'story'}-check.html")
    if to.exists() and not (wish.replace or is_own_page(to)):
        raise NotWrittenError(f"{to} is there already; give --replace to write over it")
    application = QApplication.instance() or QApplication([*OFF_SCREEN])
    result = whole(examine(reading, load_tokens(), computer, shapes), application.processEvents)
    words = load_words(wish.language or spoken(os.environ, locale.getlocale()[0]))
    teller = Teller(result, words)
    try:
        write_whole(to, as_page(teller, datetime.now()))
    except OSError as error:
        raise NotWrittenError(f"{to} cannot be written: {error.strerror or error}") from error
    match wish.form:
        case "json":
            said = as_json(teller, to, ascii_only=wish.ascii_only)
        case "csv":
            said = as_csv(teller)
        case _:
            said = as_text(teller, to)
    if not reading.readable:
        return said, NOT_DONE
    return said, WRONG if result.count(Standing.WRONG) else READY


def is_own_page(path: Path) -> bool:
    """True for a page of an earlier check, which the next one takes the place of."""
    from g60desk.selfcheck.page import NAME

    try:
        with path.open("rb") as file:
            return f'content="{NAME}"'.encode() in file.read(HEAD)
    except OSError:
        return False

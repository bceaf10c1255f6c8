"""The bytes of a story: which files it has, and their text, within bounds and never outside its folder."""

from __future__ import annotations

import os
import stat
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE
from collections.abc import Collection
from pathlib import Path

from g60desk.story.problems import NotReadableError, Problem, Severity

LARGEST = 32 * 1024 * 1024

# The marks of UTF-32 come first: that of UTF-16 is the beginning of one of them.
MARKS = (
    (BOM_UTF32_LE, "utf-32"),
    (BOM_UTF32_BE, "utf-32"),
    (BOM_UTF16_LE, "utf-16"),
    (BOM_UTF16_BE, "utf-16"),
    (BOM_UTF8, "utf-8-sig"),
)


def not_readable(
    file: str, code: str, message: str, hint: str = "", line: int = 0, column: int = 0
) -> NotReadableError:
    """The error for a file as a whole."""
    return NotReadableError(Problem(file, line, column, Severity.ERROR, code, message, hint))


def is_folder(path: Path) -> bool:
    """True for a folder; False for whatever else, a name that no file can have among it."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def names_beside(path: Path, suffixes: Collection[str]) -> list[str]:
    """The names of files beside a path that end in one of `suffixes`; none where it lies in no folder."""
    try:
        return [one.name for one in path.parent.iterdir() if one.suffix.lower() in suffixes]
    except (OSError, ValueError):
        return []


def read_text(path: Path, file: str) -> str:
    """The text of a file, called `file` in problems; raises `NotReadableError`, and waits for nothing."""
    try:
        data = read_bytes(path, file)
    except FileNotFoundError:
        raise not_readable(file, "no-file", "there is no such file") from None
    except PermissionError:
        raise not_readable(file, "no-permission", "this file may not be read by you") from None
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else "its name is not allowed"
        raise not_readable(file, "not-read", f"this file cannot be read: {why}") from None
    return _decoded(data, file)


def read_bytes(path: Path, file: str, most: int = LARGEST) -> bytes:
    """All bytes of a regular file of at most so many; raises `NotReadableError`, OSError or ValueError.

    It is opened without blocking, so that a pipe that nobody writes to holds nothing up.
    """
    _look_at(path.stat(), file, most)  # before it is opened, for to open a device can already do something
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        _look_at(os.fstat(handle), file, most)
    except NotReadableError:
        os.close(handle)
        raise
    with os.fdopen(handle, "rb") as opened:
        data = opened.read(most + 1)
    if len(data) > most:
        raise _too_large(file, most)
    return data


def _look_at(about: os.stat_result, file: str, most: int) -> None:
    if not stat.S_ISREG(about.st_mode):
        raise not_readable(file, "not-a-file", "this is not a plain file; a story is YAML text in a file")
    if about.st_size > most:
        raise _too_large(file, most)


def _too_large(file: str, most: int) -> NotReadableError:
    return not_readable(file, "too-large", f"larger than {most // 1024**2} MB; a story file may not be larger")


def encoding_of(data: bytes) -> str:
    """The encoding that the first bytes of a file say, else UTF-8; with it a text is written as it was read."""
    return next((name for mark, name in MARKS if data.startswith(mark)), "utf-8")


def _decoded(data: bytes, file: str) -> str:
    encoding = encoding_of(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line, column = before.count(b"\n") + 1, error.start - (before.rfind(b"\n") + 1) + 1
        message = f"the byte 0x{data[error.start]:02X} is not {encoding.removesuffix('-sig').upper()} text"
        raise not_readable(file, "encoding", message, "save the file as UTF-8", line, column) from None
    if "\0" in text[:4096]:
        raise not_readable(file, "not-text", "this is not text (it holds NUL bytes)", "save the file as UTF-8 text")
    return text


def inside(folder: Path, name: str) -> Path | None:
    """The file `name` in `folder`; None when it is elsewhere, whether by `..`, by an absolute path or by a link."""
    try:
        path = (folder / name).resolve()
        return path if path.is_relative_to(folder.resolve()) else None
    except (OSError, ValueError, RuntimeError):
        return None

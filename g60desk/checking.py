"""What `g60desk check` says of a story, and the exit code that goes with it."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec

from g60desk.story.files import is_folder
from g60desk.story.problems import NotReadableError, Problem, Severity, plain
from g60desk.story.reader import read_story
from g60desk.story.reading import Reading
from g60desk.story.shelf import is_packed

OK, ERRORS, NOT_READ = 0, 1, 2


def check(path: Path, form: str, *, ascii_only: bool) -> tuple[str, int]:
    """The lines (`form` is text), the JSON or the CSV that tell every mistake in a story, and the exit code."""
    if is_packed(path):
        from g60desk.story.unpacked import opened, unreadable

        try:
            with opened(path) as folder:
                return _told(read_story(folder), path, form, ascii_only=ascii_only)
        except NotReadableError as error:
            return _told(unreadable(path, error), path, form, ascii_only=ascii_only)
    return _told(read_story(path), path, form, ascii_only=ascii_only)


def _told(reading: Reading, path: Path, form: str, *, ascii_only: bool) -> tuple[str, int]:
    folder = path if is_folder(path) or (is_packed(path) and reading.readable) else path.parent
    problems = [msgspec.structs.replace(one, file=str(folder / one.file)) for one in reading.problems]
    plainly = [{key: value for key, value in msgspec.to_builtins(one).items() if key != "also"} for one in problems]
    if form == "csv":
        from g60desk.export.csv_text import csv_text

        names = [name for name in Problem.__struct_fields__ if name != "also"]
        said = csv_text(names, [[one[name] for name in names] for one in plainly]).rstrip("\r\n")
    elif form == "json":
        said = json.dumps(plainly, ensure_ascii=ascii_only, indent=1)
    else:
        said = "\n".join([*(plain(str(problem)) for problem in problems), _summary(problems, reading, path)])
    if not reading.readable:
        return said, NOT_READ
    return said, ERRORS if reading.errors else OK


def _summary(problems: list[Problem], reading: Reading, path: Path) -> str:
    name = plain(str(path))
    if not reading.readable:
        return f"{name}: cannot be read"
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    warnings = len(problems) - errors
    counts = [
        f"{count} {word}{'s' if count > 1 else ''}"
        for count, word in ((errors, "error"), (warnings, "warning"))
        if count
    ]
    return f"{name}: {' and '.join(counts) or 'no problems'}"

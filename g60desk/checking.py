"""What `g60desk check` says of a story, and the exit code that goes with it."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec

from g60desk.story.files import is_folder
from g60desk.story.problems import Problem, Severity, plain
from g60desk.story.reader import read_story
from g60desk.story.reading import Reading

OK, ERRORS, NOT_READ = 0, 1, 2


def check(path: Path, form: str, *, ascii_only: bool) -> tuple[str, int]:
    """The lines (`form` is text), the JSON or the CSV that tell every mistake in a story, and the exit code."""
    reading = read_story(path)
    folder = path if is_folder(path) else path.parent
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

"""A file of settings that a keeper writes by hand: YAML, or JSON, which is YAML too; with all that is wrong in it.

A setting that cannot be used is told with its line and column, and what ships stands in for it; the others hold.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar, get_args, get_origin, get_type_hints

import msgspec

from g60desk.story.files import read_text
from g60desk.story.nodes import UNREAD, load
from g60desk.story.problems import NotReadableError, Problem, Severity, listed, nearest, shown
from g60desk.story.problems import Path as Steps
from g60desk.story.spots import Finder

S = TypeVar("S", bound=msgspec.Struct)
_NAMES = {
    "`float`": "a number",
    "`int`": "a whole number",
    "`bool`": "true or false",
    "`str`": "a word or a text",
    "`object`": "a mapping",
    "`array`": "a list",
}


class Pages:
    """The problems of one file as they are found."""

    def __init__(self, file: str, finder: Finder | None = None) -> None:
        self.file = file
        self.found: list[Problem] = []
        self._finder = finder

    def tell(self, path: Steps, code: str, message: str, hint: str = "", *, at_key: bool = False) -> None:
        """Note what is wrong at a path of keys."""
        line, column = self._finder.place(path, at_key) if self._finder else (0, 0)
        self.found.append(Problem(self.file, line, column, Severity.ERROR, code, message, hint))


def read_settings(path: Path, wanted: type[S]) -> tuple[S, Pages]:
    """The settings of a file, whose keys are spelt as the type says, and what is wrong; never raises.

    All of them as they ship where there is no such file.
    """
    pages = Pages(path.name)
    try:
        if not path.exists():
            return wanted(), pages
        tree = load(read_text(path, path.name), path.name)
    except NotReadableError as error:
        pages.found.append(error.problem)
        return wanted(), pages
    except (OSError, ValueError):  # a path that no file can have
        pages.tell((), "not-read", "this file cannot be read")
        return wanted(), pages
    pages = Pages(path.name, Finder(tree))
    pages.found += tree.problems
    if tree.root is None:
        return wanted(), pages
    if not isinstance(tree.root, dict):
        pages.tell((), "not-settings", "not a mapping; settings are lines such as idle-seconds: 60")
        return wanted(), pages
    return _filled(wanted, tree.root, pages), pages


def _filled(wanted: type[S], raw: dict[str, Any], pages: Pages) -> S:
    keys = {field.encode_name: field for field in msgspec.structs.fields(wanted)}
    values: dict[str, Any] = {}
    for key, value in raw.items():
        if key not in keys:
            if key != "<<":
                message = f"unknown key {shown(key)}; allowed: {listed(keys, 40)}"
                pages.tell((key,), "unknown-key", message, nearest(key, keys), at_key=True)
        elif value is None:
            pages.tell((key,), "empty-value", f'"{key}" is empty; write a value or leave the key out', at_key=True)
        elif value is not UNREAD:
            try:
                values[keys[key].name] = msgspec.convert(value, keys[key].type, strict=False)
            except msgspec.ValidationError as error:
                words = _words(keys[key].type)
                expected = f"allowed: {listed(words)}" if words else _expected(str(error))
                pages.tell((key,), "bad-value", f"{shown(value)}; {expected}")
    return wanted(**values)


def _expected(said: str) -> str:
    """What msgspec expects, in words: ``Expected `float` >= 5.0`` becomes “a number of at least 5.0”."""
    said = said.partition(" - at ")[0]
    for name, words in _NAMES.items():
        said = said.replace(name, words)
    said = said.split(", got")[0].replace("Expected ", "").replace(">=", "of at least").replace("<=", "of at most")
    return f"{said.removesuffix('.0')} is expected"


def _words(written: Any) -> tuple[str, ...]:
    """The few words that a setting may be; none where it is not one of a few."""
    bare = get_args(written)[0] if get_origin(written) is Annotated else written
    return get_args(bare) if get_origin(bare) is Literal else ()


def sentences(settings: type[msgspec.Struct]) -> dict[str, str]:
    """What each setting does, by its key, in the order in which they are declared."""
    hints = get_type_hints(settings, include_extras=True)
    return {field.encode_name: _sentence(hints[field.name]) for field in msgspec.structs.fields(settings)}


def _sentence(hint: Any) -> str:
    return next((one.description for one in getattr(hint, "__metadata__", ()) if one.description), "")

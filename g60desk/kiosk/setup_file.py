"""A file of settings that a keeper writes by hand: YAML, or JSON, which is YAML too; with all that is wrong in it.

A setting that cannot be used is told with its line and column, and what ships stands in for it; the others hold.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar, get_args, get_origin, get_type_hints

import msgspec

from g60desk.kiosk.notice import Notice, composed, notice, of_problem, placed
from g60desk.story.files import read_text
from g60desk.story.nodes import UNREAD, load
from g60desk.story.problems import NotReadableError, likeliest, shown
from g60desk.story.problems import Path as Steps
from g60desk.story.spots import Finder
from g60desk.words import Words

S = TypeVar("S", bound=msgspec.Struct)
_KINDS = {  # what msgspec calls it, and the key of its words
    "`float`": "number",
    "`int`": "whole",
    "`bool`": "truth",
    "`str`": "text",
    "`object`": "mapping",
    "`array`": "list",
}
_BOUNDS = {">=": "at_least", "<=": "at_most"}


class Pages:
    """The problems of one file as they are found."""

    def __init__(self, file: str, finder: Finder | None = None) -> None:
        self.file = file
        self.found: list[Notice] = []
        self._finder = finder

    def tell(self, path: Steps, said: Notice, *, at_key: bool = False) -> None:
        """Note what is wrong at a path of keys."""
        line, column = self._finder.place(path, at_key) if self._finder else (0, 0)
        self.found.append(placed(self.file, line, column, said))


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
        pages.found.append(of_problem(error.problem))
        return wanted(), pages
    except (OSError, ValueError):  # a path that no file can have
        pages.tell((), notice("not_read"))
        return wanted(), pages
    pages = Pages(path.name, Finder(tree))
    pages.found += [of_problem(one) for one in tree.problems]
    if tree.root is None:
        return wanted(), pages
    if not isinstance(tree.root, dict):
        pages.tell((), notice("not_settings"))
        return wanted(), pages
    return _filled(wanted, tree.root, pages), pages


def _filled(wanted: type[S], raw: dict[str, Any], pages: Pages) -> S:
    keys = {field.encode_name: field for field in msgspec.structs.fields(wanted)}
    values: dict[str, Any] = {}
    for key, value in raw.items():
        if key not in keys:
            if key != "<<":
                pages.tell((key,), _unknown(key, tuple(keys)), at_key=True)
        elif value is None:
            pages.tell((key,), notice("empty", name=key), at_key=True)
        elif value is not UNREAD:
            try:
                values[keys[key].name] = msgspec.convert(value, keys[key].type, strict=False)
            except msgspec.ValidationError as error:
                pages.tell((key,), _unusable(value, _few(keys[key].type), str(error)))
    return wanted(**values)


def _unknown(key: str, keys: tuple[str, ...]) -> Notice:
    """A key that there is not; what was probably meant comes before all that there are."""
    meant = likeliest(key, keys)
    which = "notice.unknown_meant" if meant else "notice.unknown_key"
    return composed(lambda words: words(which, name=_quoted(words, key), meant=meant, allowed=_listed(words, keys)))


def _unusable(value: object, few: tuple[str, ...], said: str) -> Notice:
    """What was written, and one of these few that it may be, or what msgspec expects, in words."""

    def say(words: Words) -> str:
        if few:
            return words("notice.not_one", value=_quoted(words, value), allowed=_listed(words, few))
        return words("notice.not_this", value=_quoted(words, value), expected=_expected(words, said))

    return composed(say)


def _expected(words: Words, said: str) -> str:
    """What msgspec expects: ``Expected `float` >= 5.0`` becomes “a number of at least 5”."""
    kind, _, bound = said.partition(" - at ")[0].split(", got")[0].removeprefix("Expected ").partition(" ")
    what = words(f"notice.{_KINDS[kind]}") if kind in _KINDS else kind
    sign, _, number = bound.partition(" ")
    return words(f"notice.{_BOUNDS[sign]}", what=what, n=number.removesuffix(".0")) if sign in _BOUNDS else what


def _quoted(words: Words, value: object) -> str:
    """A value as it was written, or what it is."""
    if isinstance(value, (dict, list, tuple)):
        return words("notice.mapping" if isinstance(value, dict) else "notice.list")
    return words("notice.quoted", text=shown(value)[1:-1]) if value != "" else words("notice.nothing")


def _listed(words: Words, names: tuple[str, ...]) -> str:
    """Words in a row: `a, b or c`, as the language has it."""
    return words("notice.last", others=words("notice.comma").join(names[:-1]), last=names[-1])


def _few(written: Any) -> tuple[str, ...]:
    """The few words that a setting may be; none where it is not one of a few."""
    bare = get_args(written)[0] if get_origin(written) is Annotated else written
    return get_args(bare) if get_origin(bare) is Literal else ()


def sentences(settings: type[msgspec.Struct]) -> dict[str, str]:
    """What each setting does, by its key, in the order in which they are declared."""
    hints = get_type_hints(settings, include_extras=True)
    return {field.encode_name: _sentence(hints[field.name]) for field in msgspec.structs.fields(settings)}


def _sentence(hint: Any) -> str:
    return next((one.description for one in getattr(hint, "__metadata__", ()) if one.description), "")

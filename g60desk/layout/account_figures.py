"""The particulars of a figure: its unit, what it equals in others, how exactly it is said, and when it held."""

from __future__ import annotations

from collections.abc import Iterator

from g60desk.layout.told import Told
from g60desk.story.derive import Resolved
from g60desk.story.model import Key
from g60desk.story.phrases import figure_words
from g60desk.story.quantities import Quantity, convert
from g60desk.story.units import UnitError
from g60desk.story.wording import said_words, unit_name, worded, worded_date

EQUALS = {  # the units that a quantity of a kind is also said in, the likeliest first
    "area": ("ha", "km2", "m2", "mu"),
    "length": ("km", "mi", "m"),
    "mass": ("t", "kg"),
    "share": ("percent",),
}
LEAST, MOST = 0.1, 1_000_000
MOST_EQUALS = 2


def figure_value(told: Told, key: Key) -> str:
    """A figure in words; empty where it comes to nothing."""
    try:
        return figure_words(told.story, key, told.language).joined()
    except ValueError:
        return ""


def particulars(told: Told, key: Key) -> Iterator[tuple[str, str]]:
    """The rows of a figure as (name, what it is), in the order in which the drawer shows them."""
    words, language = told.words, told.language
    figure, found = told.story.figures[key], told.figure(key)
    try:
        yield words("drawer.unit"), unit_name(figure.unit, language)
    except (UnitError, KeyError):
        yield words("drawer.unit"), figure.unit
    equals = [worded(other, language).joined() for other in equal_to(found.quantity)]
    if equals:
        yield words("drawer.equals"), _row(told, equals)
    yield words("drawer.kind"), said_words(found.quantity.said, language)
    yield words("drawer.as_of"), as_of(told, found)
    if figure.derive is not None:
        yield words("drawer.made_of"), made_of(told, key)
    if figure.printed:
        yield words("drawer.printed"), figure.printed


def equal_to(one: Quantity) -> list[Quantity]:
    """The same quantity in a few other units, where its number stays readable."""
    found = []
    for unit in EQUALS.get(one.unit.kind, ()):
        if unit == one.unit.key:
            continue
        other = convert(one, unit)
        if LEAST <= abs(other.number) < MOST:
            found.append(other)
    return found[:MOST_EQUALS]


def as_of(told: Told, found: Resolved) -> str:
    """When a figure held; where that is not said, the date of its source."""
    if found.when is not None:
        return worded_date(found.when, told.language)
    for cite in found.cites:
        source = told.index.source(cite.source)
        if source is not None and source.issued is not None:
            return told.words("drawer.not_dated", date=worded_date(source.issued, told.language))
    return told.words("drawer.undated")


def made_of(told: Told, key: Key) -> str:
    """How a derived figure comes about, in words."""
    derive = told.story.figures[key].derive
    assert derive is not None
    recipe = "ratio" if derive.ratio else "sum" if derive.sum else "difference"
    keys: tuple[Key, ...] = getattr(derive, recipe)
    parts = [
        f"{told.text(told.story.figures[one].label)} ({figure_value(told, one)})"
        for one in keys
        if one in told.story.figures
    ]
    if recipe == "sum" or len(parts) < 2:
        return told.words("drawer.sum", all=_row(told, parts))
    return told.words(f"drawer.{recipe}", first=parts[0], second=_row(told, parts[1:]))


def _row(told: Told, parts: list[str]) -> str:
    return ("、" if told.language.startswith("zh") else ", ").join(parts)

"""The particulars of a figure: its unit, what it equals in another, how exactly it is said, and when it held."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import msgspec

from g60desk.layout.account_equals import equal_to
from g60desk.layout.account_parts import standing_words
from g60desk.layout.listing import in_a_row
from g60desk.layout.told import Told
from g60desk.story.derive import Resolved
from g60desk.story.model import Figure, Key
from g60desk.story.quantities import Quantity, Said
from g60desk.story.units import UnitError
from g60desk.story.wording import said_words, unit_name, worded, worded_date
from g60desk.story.wording_quantities import counted


def figure_value(told: Told, key: Key) -> str:
    """A figure in words; empty where it comes to nothing."""
    try:
        return worded(told.figure(key).quantity, told.language).joined()
    except ValueError:
        return ""


def particulars(told: Told, key: Key) -> Iterator[tuple[str, str]]:
    """The rows of a figure as (name, what it is), in the order in which the drawer shows them."""
    words, language = told.words, told.language
    figure, found = told.story.figures[key], told.figure(key)
    yield words("drawer.unit"), _unit(told, found.quantity)
    own = told.given(key).quantity
    equal = equal_to(own)
    if own != found.quantity:
        yield words("drawer.given"), worded(own, language).joined()
        yield from _beside(told, found.quantity)
    elif equal is not None:
        yield words("drawer.equals"), worded(equal, language).joined()
    yield words("drawer.kind"), kind(told, own.said, derived=figure.derive is not None)
    given = worded(msgspec.structs.replace(own, said=Said.EXACTLY), language)
    if figure.derive is None and own == found.quantity and given.number != worded(own, language).number:
        yield words("drawer.given"), given.joined()
    if figure.low is not None or figure.high is not None:
        yield words("drawer.range"), _range(told, figure, own)
    yield words("drawer.as_of"), as_of(told, found)
    if figure.derive is not None:
        yield words("drawer.made_of"), made_of(told, key)
    if figure.printed:
        yield words("drawer.printed"), figure.printed


def _range(told: Told, figure: Figure, own: Quantity) -> str:
    """Between which numbers the sources of a figure differ, in its own unit."""
    ends = (own.value if end is None else Fraction(str(end)) for end in (figure.low, figure.high))
    low, high = (
        worded(msgspec.structs.replace(own, value=end, said=Said.EXACTLY, digits=None), told.language).joined()
        for end in ends
    )
    return told.words("drawer.from_to", low=low, high=high)


def _unit(told: Told, one: Quantity) -> str:
    """What a figure is measured in, or what it counts."""
    try:
        return counted(one, told.language) or unit_name(one.unit.key, told.language)
    except (UnitError, KeyError):
        return one.unit.key


def _beside(told: Told, one: Quantity) -> Iterator[tuple[str, str]]:
    """The yardstick beside which a figure is told, with its own size."""
    measure = told.measure
    if measure is not None and measure.size is not None and measure.yardstick is not None and one.unit == measure.unit:
        label = told.text(told.story.figures[measure.yardstick.figure].label)
        size = worded(measure.size, told.language).joined()
        yield told.words("drawer.yardstick"), told.words("drawer.part", label=label, value=size)


def kind(told: Told, said: Said, *, derived: bool) -> str:
    """How exactly a figure is said; one that is derived is said by nobody, so it cannot be exact."""
    if not derived:
        return said_words(said, told.language)
    parts = [told.words("drawer.derived"), *([said_words(said, told.language)] if said is not Said.EXACTLY else [])]
    return told.words("drawer.semicolon").join(parts)


def standing_of(told: Told, found: Resolved) -> str:
    """How well a figure is supported: its standing, or how many figures and sources it is made of."""
    standing = standing_words(told, found.standing)
    if not found.derived:
        return standing
    figures = told.words("drawer.count_figures", n=len(found.made_of))
    sources = told.words("drawer.count_sources", n=len({cite.source for cite in found.cites}))
    return told.words("drawer.computed", figures=figures, sources=sources, standing=standing)


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
        told.words("drawer.part", label=told.text(told.story.figures[one].label), value=figure_value(told, one))
        for one in keys
        if one in told.story.figures
    ]
    if recipe == "sum" or len(parts) < 2:
        return told.words("drawer.sum", all=in_a_row(told, parts))
    return told.words(f"drawer.{recipe}", first=parts[0], second=in_a_row(told, parts[1:]))

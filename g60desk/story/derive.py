"""What a figure comes to: its value, its sources and how far it can be trusted, whether given or derived.

A derived figure has the sources of all that it is made of, each once and in that order, and the standing of its
weakest part.  It is said no more exactly than its parts allow: over 280 mu and 12 mu make over 292 mu, but a ratio of
“over” and an exact number is only about so much.
"""

from __future__ import annotations

from fractions import Fraction

import msgspec

from g60desk.story.dates import Date
from g60desk.story.model import Cite, Cites, Derive, Figure, Key, Standing, Story
from g60desk.story.quantities import TURNED, Quantity, Said, convert, quantity, said_together, significant_digits
from g60desk.story.units import UnitError, unit_of

FEWEST_RATIO_DIGITS = 2


class DeriveError(ValueError):
    """A figure that comes to nothing: missing, in a circle, of mixed kinds; the message says which and why."""


class Resolved(msgspec.Struct, frozen=True):
    """A figure worked out.  `made_of` are the given figures behind it (itself where it is given), each once;
    `note_ids` are the notes about it or about them.
    """

    quantity: Quantity
    cites: Cites
    standing: Standing
    when: Date | None
    note_ids: tuple[Key, ...]
    made_of: tuple[Key, ...]

    @property
    def derived(self) -> bool:
        """True when the figure is worked out from several others."""
        return len(self.made_of) > 1


class _Part(msgspec.Struct, frozen=True):
    """A figure on the way: as `Resolved`, before its notes are looked up."""

    quantity: Quantity
    cites: tuple[Cite, ...]
    standing: Standing
    when: Date | None
    made_of: tuple[Key, ...]


def quantity_of(story: Story, figure_id: Key) -> Quantity:
    """The quantity of a figure alone; raises DeriveError (a ValueError)."""
    return _worked_out(story, figure_id).quantity


def standing_of(story: Story, figure_id: Key) -> Standing:
    """How well a figure is supported; raises DeriveError (a ValueError) where it comes to nothing."""
    return _worked_out(story, figure_id).standing


def resolve(story: Story, figure_id: Key) -> Resolved:
    """The figure with that id, worked out; raises DeriveError (a ValueError)."""
    part = _worked_out(story, figure_id)
    concerned = {figure_id, *part.made_of}
    notes = tuple(note.id for note in story.notes if not concerned.isdisjoint(note.about))
    return Resolved(part.quantity, Cites(part.cites), part.standing, part.when, notes, part.made_of)


def _worked_out(story: Story, figure_id: Key) -> _Part:
    try:
        return _part(story.figures, figure_id, ())
    except UnitError as problem:
        raise DeriveError(f"figure “{figure_id}”: {problem}") from None


def _part(figures: dict[Key, Figure], key: Key, trail: tuple[Key, ...]) -> _Part:
    figure = figures.get(key)
    if figure is None:
        raise DeriveError(f"figure “{key}” is missing" + (f"; “{trail[-1]}” is derived from it" if trail else ""))
    if key in trail:
        raise DeriveError(f"figure “{key}” is derived from itself: {' -> '.join((*trail, key))}")
    if len(trail) >= 100:
        raise DeriveError(f"figure “{trail[0]}” is derived through more than 100 others")
    if figure.derive is not None:
        return _derived(figures, key, figure, figure.derive, (*trail, key))
    if figure.value is None:
        raise DeriveError(f"figure “{key}” has neither a value nor a recipe")
    given = quantity(figure.value, figure.unit, figure.said, figure.of.said)
    return _Part(given, figure.cite, figure.standing or Standing.SINGLE, figure.when, (key,))


def _derived(figures: dict[Key, Figure], key: Key, figure: Figure, derive: Derive, trail: tuple[Key, ...]) -> _Part:
    recipes = {"ratio": derive.ratio, "sum": derive.sum, "difference": derive.difference}
    given = {name: keys for name, keys in recipes.items() if keys}
    if len(given) != 1:
        raise DeriveError(f"figure “{key}” needs exactly one of ratio, sum and difference")
    ((recipe, keys),) = given.items()
    if recipe == "ratio" and len(keys) != 2:
        raise DeriveError(f"figure “{key}”: a ratio is of two figures, not of {len(keys)}")
    parts = [_part(figures, one, trail) for one in keys]
    kinds = {part.quantity.unit.kind: one for part, one in zip(parts, keys, strict=True)}
    if len(kinds) > 1:
        told = " and ".join(f"“{one}” ({kind})" for kind, one in kinds.items())
        raise DeriveError(f"figure “{key}”: a {recipe} of different kinds: {told}")
    quantities = [part.quantity for part in parts]
    made = _ratio(key, figure, quantities) if recipe == "ratio" else _total(figure, quantities, recipe == "sum")
    weakest = max((part.standing for part in parts), key=list(Standing).index)
    own = (figure.standing,) if figure.standing else ()
    return _Part(
        quantity=made,
        cites=tuple(dict.fromkeys((*(cite for part in parts for cite in part.cites), *figure.cite))),
        standing=max((weakest, *own), key=list(Standing).index),
        when=figure.when or _span([part.when for part in parts if part.when is not None]),
        made_of=tuple(dict.fromkeys(one for part in parts for one in part.made_of)),
    )


def _ratio(key: Key, figure: Figure, quantities: list[Quantity]) -> Quantity:
    """The first over the second; shown with the digits of the less exact of the two."""
    above, below = quantities
    unit = unit_of(figure.unit)
    if unit.kind != "share":
        raise DeriveError(f"figure “{key}”: a ratio is in percent, times or ratio, not in {unit.key}")
    if not below.value:
        raise DeriveError(f"figure “{key}”: a ratio to nothing; the second figure is 0")
    value = above.value * above.unit.factor / (below.value * below.unit.factor) / unit.factor
    exact = above.said is Said.EXACTLY and below.said is Said.EXACTLY and figure.said is Said.EXACTLY
    digits = max(FEWEST_RATIO_DIGITS, min(significant_digits(above), significant_digits(below)))
    return Quantity(value, unit, Said.EXACTLY if exact else Said.ABOUT, _of(figure), digits)


def _total(figure: Figure, quantities: list[Quantity], adding: bool) -> Quantity:
    """The sum, or the first less all others, in the figure's own unit."""
    first, *others = (convert(one, figure.unit) for one in quantities)
    sign = 1 if adding else -1
    value = first.value + sign * sum((one.value for one in others), Fraction(0))
    bounds = [first.said, *(one.said if adding else TURNED[one.said] for one in others)]
    told = said_together(bounds if figure.said is Said.EXACTLY else [*bounds, figure.said])
    digits = None
    if any(one.digits is not None for one in (first, *others)):  # converted: as sharp as the sharpest part, and whole
        digits = max(len(str(int(abs(value)))), *(significant_digits(one) for one in (first, *others)))
    return Quantity(value, first.unit, told, _of(figure) or first.of, digits)


def _of(figure: Figure) -> tuple[tuple[str, str], ...]:
    return tuple(figure.of.said.items())


def _span(dates: list[Date]) -> Date | None:
    """The time that several dates cover together: the same date where they agree, else an interval."""
    if not dates:
        return None
    first = min(dates, key=lambda date: date.sort_key)
    last = max(dates, key=lambda date: date.sort_key[::-1])
    if first == last or first.text == last.text:
        return first
    start, end = _end_text(first, 0), _end_text(last, 1)
    if start == end:
        return Date.parse(start) if start.strip(".") else None
    return Date.parse(f"{start}/{end}") if start.strip(".") or end.strip(".") else None


def _end_text(date: Date, side: int) -> str:
    """One end of an interval as written, or the whole of a single date without its time of day."""
    return date.text.split("/")[-side] if "/" in date.text else date.text.partition("T")[0]

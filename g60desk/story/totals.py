"""Figures of many places added up: only those of one year, and always with how many of how many are known.

A sum over members means something only where all were counted at about the same time; where the years differ, those
of the year that most of them have are added, and who hears the sum is told of how many it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from g60desk.story.days import civil
from g60desk.story.derive import DeriveError, Resolved, resolve
from g60desk.story.model import Derive, Figure, Key, Place, Story, Text

_SUM = "~sum"  # no id of a story can be this


class Total(msgspec.Struct, frozen=True):
    """What `keys` come to together: `known` of `among` places have such a figure, of `year` (None: not dated)."""

    keys: tuple[Key, ...]
    found: Resolved
    year: int | None
    known: int
    among: int

    @property
    def whole(self) -> bool:
        """True when every place is counted."""
        return self.known == self.among


def total_of(story: Story, places: Sequence[Place], role: str) -> Total | None:
    """The places' figures of a role added up, those of the year that most of them have; None where there is none.

    Of years that equally many have, the latest is taken.
    """
    by_year = _by_year(story, places, role)
    if not by_year:
        return None
    return _total(story, places, by_year, max(by_year, key=lambda year: (len(by_year[year]), year or 0)))


def total_in(story: Story, places: Sequence[Place], role: str, year: int | None) -> Total | None:
    """The places' figures of a role added up, those of one year."""
    return _total(story, places, _by_year(story, places, role), year)


def _total(
    story: Story, places: Sequence[Place], by_year: dict[int | None, list[Key]], year: int | None
) -> Total | None:
    keys = by_year.get(year, [])
    found = added_up(story, keys) if keys else None
    return Total(tuple(keys), found, year, len(keys), len(places)) if found else None


def _by_year(story: Story, places: Sequence[Place], role: str) -> dict[int | None, list[Key]]:
    found: dict[int | None, list[Key]] = {}
    for key in _usable(story, (place.figures[role] for place in places if role in place.figures)):
        found.setdefault(_year(story.figures[key]), []).append(key)
    return found


def added_up(story: Story, keys: Sequence[Key]) -> Resolved | None:
    """Figures of one kind added up, in the unit of the first; None where they come to nothing."""
    try:
        if len(keys) == 1:
            return resolve(story, keys[0])
        unit = story.figures[keys[0]].unit
        figure = Figure(label=Text({}), unit=unit, derive=Derive(sum=tuple(keys)))
        return resolve(msgspec.structs.replace(story, figures={**story.figures, _SUM: figure}), _SUM)
    except DeriveError:
        return None


def _usable(story: Story, keys: Iterable[Key]) -> Iterator[Key]:
    """Those that come to a value and have a source: others are not shown either."""
    for key in keys:
        try:
            if resolve(story, key).cites:
                yield key
        except DeriveError:
            continue


def _year(figure: Figure) -> int | None:
    """The year in which a figure held; None where it is not dated, or spans several."""
    when = figure.when
    if when is None or when.earliest is None or when.latest is None:
        return None
    first, last = civil(when.earliest)[0], civil(when.latest)[0]
    return first if first == last else None

"""The names of authors: Chinese ones have the family first and no blank, of many the first few are named."""

from __future__ import annotations

from collections.abc import Sequence

from g60desk.layout.atoms import is_han
from g60desk.layout.told import Told
from g60desk.story.model import Author

MOST_AUTHORS = 3


def authors(people: Sequence[Author], told: Told) -> str:
    """The authors in a row; in English the first one's family comes first, since lists are ordered by it."""
    chinese = told.language.startswith("zh")
    names = [name_of(one, inverted=not chinese and not at) for at, one in enumerate(people[:MOST_AUTHORS])]
    names = [name for name in names if name]
    more = len(people) > MOST_AUTHORS
    if chinese:
        return "、".join(names) + ("等" if more else "")
    if more:
        return ", ".join(names) + ", and others"
    if len(names) < 2:
        return "".join(names)
    return ", ".join(names[:-1]) + ("," if len(names) > 2 or "," in names[0] else "") + f" and {names[-1]}"


def name_of(author: Author, *, inverted: bool = False) -> str:
    """A name as it is said, or, `inverted`, as it stands in a list: “Saxenian, AnnaLee”."""
    if author.literal:
        return author.literal
    if author.family and is_han(author.family[0]):
        return author.family + author.given
    if inverted and author.family and author.given:
        return f"{author.family}, {author.given}"
    return f"{author.given} {author.family}".strip()


def sorting_name(people: Sequence[Author]) -> str:
    """The name by which a source is found in a list of authors; empty for one without."""
    first = people[0] if people else None
    return (first.literal or f"{first.family} {first.given}".strip()).casefold() if first else ""

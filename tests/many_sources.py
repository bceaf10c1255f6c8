"""A story of many sources, each of which supports something: made, not read, so that only the page is measured."""

from __future__ import annotations

from random import Random

import msgspec
from sheets import story_named

from g60desk.story.dates import Date
from g60desk.story.model import Author, Cite, Cites, Figure, Note, Source, Story, Text

TYPES = ("article-newspaper", "webpage", "book", "report", "dataset", "entry-encyclopedia")


def many_sources(count: int, seed: int = 1) -> Story:
    """So many sources, twice as many figures and a fifth as many notes; the first source supports a quarter of all."""
    chance = Random(seed)
    sources = tuple(
        Source(
            id=f"s{number}", type=chance.choice(TYPES), title=Text({"": f"Account {number} of roads and of towns"}),
            author=(Author(family=f"Hill{chance.randrange(300)}", given="Ann"),) if number % 3 else (),
            container_title=f"Gazette {chance.randrange(60)}", language=chance.choice(("en", "zh-Hans", "ro")),
            issued=Date.parse(str(chance.randint(1950, 2025))) if number % 4 else None,
        )
        for number in range(count)
    )  # fmt: skip
    figures = {
        f"f{number}": Figure(
            label=Text({"": f"Number {number} of something"}), value=chance.randrange(10_000), unit="km",
            cite=Cites((Cite(source=f"s{chance.randrange(count) if number % 4 else 0}", at=f"¶{number % 40 + 1}"),)),
        )
        for number in range(2 * count)
    }  # fmt: skip
    notes = tuple(
        Note(id=f"n{number}", title=Text({"": f"Note {number}"}), text=Text({"": "Two say so."}), about=(f"f{number}",),
             cite=Cites((Cite(source=f"s{number}"),)))
        for number in range(count // 5)
    )  # fmt: skip
    return msgspec.structs.replace(story_named("two-towns"), sources=sources, figures=figures, notes=notes)

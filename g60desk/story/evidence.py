"""What a story rests on: its sources, its figures, and what the editor found when checking them."""

import msgspec

from g60desk.story.dates import Date
from g60desk.story.quantities import Said
from g60desk.story.records import NO_CITES, NOTHING_SAID, Cites, Key, Record, Standing, Text


class Author(Record, frozen=True, kw_only=True):
    """A CSL name: a person by `family` and `given`, or a body by `literal`."""

    family: str = ""
    given: str = ""
    literal: str = ""


class Source(Record, frozen=True, kw_only=True):
    """A CSL-YAML item; `paragraphs` says of how many parts a `¶` is one.

    A title is a plain string, as it is printed; one that the editor made may be given in several languages.
    """

    id: Key
    type: str
    title: Text
    title_translated: str = ""
    author: tuple[Author, ...] = ()
    container_title: str = ""
    publisher: str = ""
    publisher_place: str = ""
    volume: str = ""
    issue: str = ""
    page: str = ""
    issued: Date | None = None
    accessed: Date | None = None
    url: str = msgspec.field(default="", name="URL")
    doi: str = msgspec.field(default="", name="DOI")
    language: str = ""
    note: Text = NOTHING_SAID
    paragraphs: int | None = None


class Derive(Record, frozen=True, kw_only=True):
    """A figure made of others: exactly one of the three is given."""

    ratio: tuple[Key, ...] = ()
    sum: tuple[Key, ...] = ()
    difference: tuple[Key, ...] = ()


class Figure(Record, frozen=True, kw_only=True):
    """One number: what it is, its value in the unit of its source, how exactly it is said, and who says it.

    `low` and `high` are how far the sources differ, in the same unit.
    """

    label: Text
    value: float | int | None = None
    low: float | int | None = None
    high: float | int | None = None
    unit: str
    caption: Text = NOTHING_SAID
    of: Text = NOTHING_SAID
    said: Said = Said.EXACTLY
    printed: str = ""
    when: Date | None = None
    cite: Cites = NO_CITES
    standing: Standing | None = None
    note: Text = NOTHING_SAID
    derive: Derive | None = None


class Note(Record, frozen=True, kw_only=True):
    """What the editor found when checking the sources; `about` names the records that it concerns.

    `says` is what the source says that is checked, `others` what other sources say, or what follows by arithmetic.
    """

    id: Key
    title: Text
    says: Text = NOTHING_SAID
    others: Text = NOTHING_SAID
    text: Text
    about: tuple[Key, ...] = ()
    cite: Cites = NO_CITES

"""A source in words: who wrote it, what it is called, where it appeared, and when."""

from __future__ import annotations

import re
from urllib.parse import unquote

from g60desk.layout.atoms import is_han
from g60desk.layout.told import Told
from g60desk.story.model import Author, Source
from g60desk.story.wording_dates import worded_date

MOST_AUTHORS = 3
CODED = re.compile(r"(?:%[89A-Fa-f][0-9A-Fa-f])+|%20|%2C", re.IGNORECASE)  # not the marks that divide an address


def citation(told: Told, source: Source, *, date: bool = True) -> str:
    """The source in one line: authors, title (and what it means), container, publisher, date."""
    chinese = told.language.startswith("zh")
    title = told.text(source.title)
    printed = "" in source.title.said  # and not the editor's own
    quoted = chinese and printed and any(is_han(char) for char in title)
    if translated_title(told, source):
        title = f"{title} [{translated_title(told, source)}]"
    parts = [authors(source.author, chinese), f"《{title}》" if quoted else title]
    parts.append(_container(source))
    parts.append(", ".join(part for part in (source.publisher, source.publisher_place) if part))
    if date and source.issued is not None:
        parts.append(worded_date(source.issued, told.language))
    return ("，" if chinese else ". ").join(part for part in parts if part)


def translated_title(told: Told, source: Source) -> str:
    """What the title means, for those who cannot read it; empty for those who can."""
    known = told.language.startswith("zh") and any(is_han(char) for char in told.text(source.title))
    return "" if known else source.title_translated


def authors(people: tuple[Author, ...], chinese: bool) -> str:
    """The authors' names, the first few of many."""
    names = [name_of(one) for one in people[:MOST_AUTHORS]]
    more = "等" if chinese else " and others"
    return ("、" if chinese else ", ").join(names) + (more if len(people) > MOST_AUTHORS else "")


def name_of(author: Author) -> str:
    """A name as it is said: Chinese ones have the family first and no blank."""
    if author.literal:
        return author.literal
    if author.family and not author.family.isascii() and ord(author.family[0]) >= 0x2E80:
        return author.family + author.given
    return f"{author.given} {author.family}".strip()


def address(source: Source) -> str:
    """Where it can be looked up, as plain text: nothing in this program goes there."""
    return source.url or (f"doi:{source.doi}" if source.doi else "")


def readable_address(source: Source) -> str:
    """The address to be read, its letters spelled out: “九亭镇”, not “%E4%B9%9D%E4%BA%AD%E9%95%87”."""
    return CODED.sub(_spelled_out, address(source))


def _spelled_out(coded: re.Match[str]) -> str:
    try:
        letters = unquote(coded[0], errors="strict")
    except UnicodeDecodeError:
        return coded[0]
    return letters if letters.isprintable() else coded[0]


def _container(source: Source) -> str:
    volume = source.volume + (f"({source.issue})" if source.issue else "")
    return ", ".join(part for part in (source.container_title, volume, source.page) if part)

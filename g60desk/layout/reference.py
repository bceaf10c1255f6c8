"""A source as it is copied: its citation, the passage in it, where it can be looked up, and when it was seen there."""

from __future__ import annotations

import re
from urllib.parse import unquote

from g60desk.layout.citation import FULL_STOPS, citation
from g60desk.layout.told import Told
from g60desk.story.model import Source
from g60desk.story.wording_dates import worded_date

CODED = re.compile(r"(?:%[89A-Fa-f][0-9A-Fa-f])+|%20|%2C", re.IGNORECASE)  # not the marks that divide an address


def reference(told: Told, source: Source, at: str = "") -> str:
    """The citation with a passage (`¶8`), the address, and the day on which the source was seen there."""
    chinese = told.language.startswith("zh")
    said = ("，" if chinese else ", ").join(
        part for part in (citation(told, source), passage_beside(source, at)) if part
    )
    if address(source):
        if chinese:
            said += "，"
        else:
            said += " " if said.endswith(FULL_STOPS) else ". "
        said += address(source)
    if source.accessed is not None:
        said += told.words("citation.seen", date=worded_date(source.accessed, told.language))
    return said


def passage_beside(source: Source, at: str) -> str:
    """A passage as it stands behind the citation: nothing where that names the same page."""
    return "" if source.page and at in (source.page, f"p. {source.page}") else at


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

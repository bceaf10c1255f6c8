"""A source with its address apart, so that it can be a link: what stands before it, the address, what stands after."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

import msgspec

from g60desk.layout.reference import address, readable_address, reference
from g60desk.layout.told import Told
from g60desk.story.model import Source

RESOLVER = "https://doi.org/"
SAFE = "%/:=&?~#+!$,;'@()*[]"  # of an address: all but blanks, quotes, and letters outside ASCII


class Addressed(msgspec.Struct, frozen=True):
    """A reference in three parts; `link` is where a press on its address leads, empty where it leads nowhere."""

    before: str
    address: str
    after: str
    link: str

    @property
    def whole(self) -> str:
        """All of it as one text."""
        return f"{self.before}{self.address}{self.after}"


def addressed(told: Told, source: Source) -> Addressed:
    """A source of the story, in the language that is told."""
    said, raw = reference(told, source), address(source)
    before, found, after = said.partition(raw) if raw else (said, "", "")
    return Addressed(before, readable_address(source) if found else "", after, link_of(source))


def link_of(source: Source) -> str:
    """The address for a reader's browser: of the web, and of no other kind that a story might name."""
    link = source.url or (f"{RESOLVER}{source.doi}" if source.doi else "")
    try:
        parts = urlsplit(link)
    except ValueError:
        return ""
    return quote(link, safe=SAFE) if parts.scheme in ("http", "https") and parts.netloc else ""

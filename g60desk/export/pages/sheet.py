"""The frame that all pages have: head, a way past it, where the pages are, what is told, and the line at the foot."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from xml.etree.ElementTree import Element

import msgspec

from g60desk.export.addressed import Addressed
from g60desk.export.cited import Citations
from g60desk.export.leaves import Leaf, Leaves
from g60desk.export.markup import Child, html_of, tag
from g60desk.export.pages.place import ICON, INDEX, SOURCES, STYLE, Place
from g60desk.story.model import Key
from g60desk.words import Words

POLICY = (  # nothing comes from elsewhere; browsers that give each file on a disk an origin of its own need `file:`
    "default-src 'none'; img-src 'self' file:; style-src 'self' file:; font-src 'self' file:; "
    "base-uri 'none'; form-action 'none'"
)
MAIN = "main"
GENERATOR = "G60 Desk"


class Pictured(msgspec.Struct, frozen=True):
    """What the picture of a step says in words, and the numbers of the sources on the plates in it."""

    alt: str
    seen: frozenset[int]


class Told(msgspec.Struct, frozen=True):
    """The talk of one language, with what all its pages need.

    `names` are the languages of the folder by their own names, `sources` the whole references by their
    numbers and `short` those in one line, `pictures` what is told of the pictures of the steps by their ids.
    """

    talk: Leaves
    words: Words
    place: Place
    badge: str
    names: Mapping[str, str]
    sources: Mapping[int, Addressed]
    short: Citations
    pictures: Mapping[Key, Pictured]
    notes: bool = False


def page_of(told: Told, name: str, title: str, main: Iterable[Child], foot: Element | None = None) -> bytes:
    """A page called `name` in its folder."""
    words = told.words
    body = tag(
        "body",
        tag("a", words("web.skip"), href=f"#{MAIN}", class_="skip"),
        tag("header", tag("a", badge(told.badge), told.talk.title, href=INDEX, class_="home"), _ways(told, name)),
        tag("main", main, id=MAIN, tabindex="-1"),
        foot,
    )
    whole = " – ".join(dict.fromkeys(part for part in (title, told.talk.title) if part))
    return html_of(tag("html", head(whole, told.place.up), body, lang=told.talk.language))


def head(title: str, up: str) -> Element:
    """What a browser is told of a page in a folder from which `up` leads to the one on top."""
    return tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=POLICY),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("meta", name="generator", content=GENERATOR),
        tag("title", title),
        tag("link", rel="icon", href=f"{up}{ICON}"),
        tag("link", rel="stylesheet", href=f"{up}{STYLE}"),
    )


def foot(told: Told, at: int) -> Element:
    """The line of the talk with the step at a place on it, and the ways to its neighbours."""
    words, leaves = told.words, told.talk.leaves
    before, after = (leaves[at - 1] if at else None), (leaves[at + 1] if at + 1 < len(leaves) else None)
    kinds = ["passed" if place < at else "now" if place == at else "ahead" for place in range(len(leaves))]
    return tag(
        "nav",
        tag("div", (tag("i", class_=kind) for kind in kinds), class_="line", aria_hidden="true"),
        tag(
            "div",
            _neighbour(told, before, "prev", words("web.previous")),
            tag("p", words("show.of", n=at + 1, all=len(leaves))),
            _neighbour(told, after, "next", words("web.next")),
            class_="steps",
        ),
        class_="foot",
        aria_label=words("web.steps"),
    )


def _neighbour(told: Told, leaf: Leaf | None, rel: str, said: str) -> Element:
    """The way to a step; before the first and behind the last one, to the contents and the sources."""
    if leaf is not None:
        return tag("a", tag("b", said), tag("span", " ", leaf.title), rel=rel, href=told.place.page(leaf))
    name, page = ("web.contents", INDEX) if rel == "prev" else ("web.sources", SOURCES)
    return tag("a", tag("b", told.words(name)), href=page, class_=rel)


def _ways(told: Told, name: str) -> Element:
    """The ways that each page has: contents, sources, and the same page in other languages."""
    words, place = told.words, told.place
    ways = [(INDEX, words("web.contents")), (SOURCES, words("web.sources"))]
    links = [tag("a", said, href=to, aria_current="page" if to == name else "") for to, said in ways]
    links += [
        tag("a", said, href=f"{place.up}{other}/{name}", lang=other, hreflang=other, rel="alternate")
        for other, said in told.names.items()
        if other != told.talk.language
    ]
    return tag("nav", tag("ul", (tag("li", link) for link in links)), aria_label=words("web.ways"))


def badge(words: str) -> Element | None:
    """The plate on the line."""
    return tag("span", words, class_="badge") if words else None

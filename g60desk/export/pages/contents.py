"""The page with the contents of a talk, and the door to the languages of a folder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from xml.etree.ElementTree import Element

from g60desk.export.leaves import Leaf
from g60desk.export.markup import Child, html_of, tag
from g60desk.export.pages.place import INDEX
from g60desk.export.pages.sheet import Told, badge, head, page_of
from g60desk.export.pages.step_page import WIDE


def contents_page(told: Told) -> bytes:
    """The page with which a reader begins: what is told, and all steps on one line."""
    return page_of(told, INDEX, "", _main(told))


def _main(told: Told) -> Iterator[Child]:
    words, talk = told.words, told.talk
    yield tag("h1", talk.title, class_="title")
    if talk.subtitle:
        yield tag("p", talk.subtitle, class_="lead")
    steps = words("handout.steps", n=len(talk.leaves))
    length = words("handout.minutes", n=talk.minutes) if talk.minutes is not None else ""
    date = words("csv.updated", date=talk.updated) if talk.updated else ""
    if talk.leaves:
        yield tag("p", tag("a", words("web.begin"), href=told.place.page(talk.leaves[0]), class_="door"))
    tour = talk.tour if talk.tour != talk.title else ""
    yield tag("p", words("handout.between").join(part for part in (tour, length, steps, date) if part), class_="about")
    for number, (view, found) in enumerate(groupby(talk.leaves, lambda leaf: leaf.view), 1):
        yield from _station(told, view, tuple(found), f"station-{number}")


def _station(told: Told, view: str, leaves: Sequence[Leaf], key: str) -> Iterator[Child]:
    """A part of the way: the steps that stay in one view."""
    rows = (
        tag(
            "li",
            tag(
                "a",
                tag("span", str(leaf.number), class_="number"),
                " ",
                tag("b", leaf.title),
                tag("span", " ", leaf.text) if leaf.text != leaf.title else None,
                _small_picture(told, leaf),
                href=told.place.page(leaf),
            ),
        )
        for leaf in leaves
    )
    yield tag(
        "section", tag("h2", view, id=key), tag("ol", rows, class_="stops"), class_="station", aria_labelledby=key
    )


def _small_picture(told: Told, leaf: Leaf) -> Element:
    """The picture of a step beside its words, which say what it is about."""
    place = f"{told.place.up}{told.place.picture(leaf, upright=False)}"
    return tag("img", src=place, alt="", width=str(WIDE[0]), height=str(WIDE[1]), loading="lazy")


def door_page(told: Sequence[Told]) -> bytes:
    """The page on top of a folder with several languages: the story in each, and the way to begin."""
    first = told[0]
    doors = [_door(one, "h1" if one is first else "h2") for one in told]
    body = tag("body", tag("main", badge(first.badge), tag("div", doors, class_="doors"), class_="front"))
    title = " – ".join(dict.fromkeys(one.talk.title for one in told))
    return html_of(tag("html", head(title, ""), body, lang=first.talk.language))


def _door(told: Told, heading: str) -> Child:
    talk, place = told.talk, told.place
    return tag(
        "section",
        tag(heading, talk.title, class_="title"),
        tag("p", talk.subtitle, class_="lead") if talk.subtitle else None,
        tag(
            "p", tag("a", told.words("web.begin"), href=f"{place.folder}{INDEX}", hreflang=talk.language, class_="door")
        ),
        lang=talk.language,
    )

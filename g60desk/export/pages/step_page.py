"""The page of a step: what the room reads, the picture, the figures with their doubts, and what they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from g60desk.export.cited import cited
from g60desk.export.leaves import Leaf, Mark, Shown
from g60desk.export.markup import Child, tag
from g60desk.export.pages.place import SOURCES
from g60desk.export.pages.sheet import Told, foot, page_of

WIDE, UPRIGHT = (1280, 720), (720, 1280)  # px of the two pictures of a step
STANDING = "(max-aspect-ratio: 4/5)"  # of a window that shows the upright one


def step_page(told: Told, at: int) -> bytes:
    """The page of the step at a place in the talk."""
    leaf = told.talk.leaves[at]
    return page_of(told, told.place.page(leaf), leaf.title, _main(told, leaf), foot(told, at))


def _main(told: Told, leaf: Leaf) -> Iterator[Child]:
    words = told.words
    yield tag("p", leaf.view, class_="view")
    yield tag("h1", leaf.title)
    if leaf.text and leaf.text != leaf.title:
        yield tag("p", leaf.text, class_="lead")
    yield _picture(told, leaf)
    if figures := (*leaf.figures, *(leaf.note_figures if told.notes else ())):
        yield _figures(told, figures)
    if told.notes and leaf.notes:
        yield tag(
            "section", tag("h2", words("handout.notes"), id="notes"), tag("p", leaf.notes), aria_labelledby="notes"
        )
    marks = (*leaf.marks, *(mark for figure in figures for mark in figure.marks))
    if marks:
        yield _sources(told, marks, {mark.number for mark in leaf.marks})


def _picture(told: Told, leaf: Leaf) -> Element:
    up, place = told.place.up, told.place
    wide, upright = (f"{up}{place.picture(leaf, upright=one)}" for one in (False, True))
    return tag(
        "figure",
        tag(
            "picture",
            tag("source", media=STANDING, srcset=upright, width=str(UPRIGHT[0]), height=str(UPRIGHT[1])),
            tag("img", src=wide, alt=told.pictures[leaf.id].alt, width=str(WIDE[0]), height=str(WIDE[1])),
        ),
        tag("figcaption", tag("a", told.words("web.alone"), href=wide)),
    )


def _figures(told: Told, figures: Iterable[Shown]) -> Element:
    words = told.words
    heads = ("web.what", "table.value", "web.rests")
    return tag(
        "table",
        tag("caption", tag("h2", words("web.figures"))),
        tag("thead", tag("tr", (tag("th", words(one), scope="col") for one in heads))),
        tag("tbody", (_row(told, figure) for figure in figures)),
    )


def _row(told: Told, figure: Shown) -> Element:
    """A figure: what it is and of when, its value with its doubt, and its sources."""
    when = figure.as_of if figure.as_of and figure.as_of not in figure.label else ""
    return tag(
        "tr",
        tag("th", figure.label, _small(when), scope="row"),
        tag("td", tag("b", figure.value) if figure.value else None, _small(figure.doubt, figure.standing)),
        tag("td", tag("ul", (tag("li", _plate(told, mark)) for mark in figure.marks), class_="marks")),
        class_="doubtful" if figure.doubtful else "",
    )


def _small(words: str, class_: str = "") -> Element | None:
    return tag("small", words, class_=class_) if words else None


def _plate(told: Told, mark: Mark) -> Element:
    """A footnote: a small plate with the number of the source and the place in it, that leads to its line below."""
    hidden = tag("span", told.words("drawer.source"), " ", class_="unseen")
    return tag("a", tag("span", hidden, f"{mark.number} {mark.at}".strip()), href=f"#source-{mark.number}")


def _sources(told: Told, marks: Iterable[Mark], of_picture: set[int]) -> Element:
    """The sources of the page, each with the passages in it."""
    lines = []
    for number, at in cited(tuple(marks)).items():
        said = told.short(number, at)
        note = tag("small", told.words("web.of_picture")) if number in of_picture else None
        more = tag("a", tag("span", str(number)), href=f"{SOURCES}#source-{number}",
                   aria_label=told.words("web.whole", n=number))  # fmt: skip
        lines.append(tag("li", more, tag("span", said, " ", note), id=f"source-{number}"))
    heading = tag("h2", told.words("web.rest"), id="rest")
    return tag("section", heading, tag("ul", lines, class_="cited"), aria_labelledby="rest")

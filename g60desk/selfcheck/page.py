"""What a check found as one page of HTML, to be opened anywhere: it fetches nothing and holds its own pictures."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Sequence
from datetime import datetime
from xml.etree.ElementTree import Element

from g60desk.export.markup import Child, html_of, tag
from g60desk.selfcheck.finding import PICTURED, Finding, Standing
from g60desk.selfcheck.looks import Look
from g60desk.selfcheck.page_style import STYLE
from g60desk.selfcheck.said import MOST_STEPS, Teller, grouped, spelt_size

NAME = "g60desk check --show"  # by which a page of a check is known again
POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"


def as_page(teller: Teller, when: datetime) -> bytes:
    """The page: the verdict, each finding with its places and a picture, and every step as a room sees it."""
    words, result = teller.words, teller.result
    title = words("selfcheck.checked", title=teller.title or result.reading.story.id, when=f"{when:%Y-%m-%d %H:%M}")
    standing = Standing.WRONG if result.count(Standing.WRONG) or not result.reading.readable else Standing.FINE
    if standing is Standing.FINE and result.count(Standing.LOOK):
        standing = Standing.LOOK
    body = tag(
        "body",
        tag("header", tag("p", title), tag("h1", teller.verdict, class_=standing), tag("p", teller.seen)),
        tag("main", (_kind(teller, kind, findings) for kind, findings in grouped(result.findings)), _steps(teller)),
    )
    return html_of(tag("html", _head(title), body, lang=words.language))


def _head(title: str) -> Element:
    return tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=POLICY),
        tag("meta", name="generator", content=NAME),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("title", title),
        tag("style", f"\n{STYLE}"),
    )


def _kind(teller: Teller, kind: str, findings: Sequence[Finding]) -> Element:
    """The findings of a kind."""
    key, number = f"kind-{kind}", teller.result.findings.index
    heading = tag("h2", teller.words(f"selfcheck.kind.{kind}"), id=key)
    return tag("section", heading, (_finding(teller, one, number(one)) for one in findings), aria_labelledby=key)


def _finding(teller: Teller, one: Finding, number: int) -> Element:
    found, advice = teller.said(one)
    told = tag(
        "div",
        tag("p", teller.words(f"doctor.{one.standing}"), class_="standing"),
        tag("h3", found),
        tag("p", advice) if advice else None,
        tag("p", places, class_="where") if any(places := list(_places(teller, one))) else None,
        tag("p", tag("code", one.where), class_="where") if one.where else None,
    )
    picture, shown = teller.result.evidence.get(number), None
    if picture:
        says = teller.words("selfcheck.evidence", place=" · ".join(_first(teller, one)))
        shown = tag("img", src=_data(picture), alt=says, title=says, loading="lazy")
    return tag("article", told, shown, class_=one.standing, id=f"finding-{number}")


def _first(teller: Teller, one: Finding) -> Iterator[str]:
    """What the picture of a finding shows."""
    spot = one.spots[0]
    yield from (teller.look(spot.look), spelt_size(spot.shape), teller.language(spot.language))
    if spot.theme:
        yield teller.words(f"selfcheck.theme.{spot.theme}")


def _places(teller: Teller, one: Finding) -> Iterator[Child]:
    """Where it is seen; each step leads to its picture."""
    looks, comma = {look.key: look for look in teller.result.looks}, teller.words("table.comma")
    for number, key in enumerate(one.looks[:MOST_STEPS]):
        yield comma if number else None
        name = teller.look(key)
        yield tag("a", name, href=f"#{_anchor(looks[key])}") if key in looks else name
    screens = teller.screens(one)
    yield " · ".join([teller.more(one), *screens]) if one.looks else " · ".join(screens)


def _anchor(look: Look) -> str:
    return "step-" + look.key.replace("/", "-")


def _steps(teller: Teller) -> Element:
    """Every step with its picture in each language."""
    result, words = teller.result, teller.words
    lead = words("selfcheck.steps_lead", size=spelt_size(PICTURED)) if result.looks else words("selfcheck.no_picture")
    heading = tag("h2", words("selfcheck.steps"), id="steps")
    return tag(
        "section", heading, tag("p", lead), (_step(teller, look) for look in result.looks), aria_labelledby="steps"
    )


def _step(teller: Teller, look: Look) -> Element:
    result, words, name = teller.result, teller.words, teller.look(look.key)
    mine = [number for number, one in enumerate(result.findings) if look.key in one.looks]
    said: Child = words("selfcheck.no_finding")
    if mine:
        said = tag("a", words("selfcheck.of_step", n=len(mine)), href=f"#finding-{mine[0]}")
    pictures = [
        tag("img", src=_data(picture), alt=words("selfcheck.picture", step=name, language=teller.language(one)),
            loading="lazy")
        for one in result.reading.story.languages
        if (picture := result.pictures.get((look.key, one)))
    ]  # fmt: skip
    return tag(
        "div",
        tag("h3", name),
        tag("p", said, class_="where"),
        tag("div", pictures, class_="pictures"),
        class_="step found" if mine else "step",
        id=_anchor(look),
    )


def _data(picture: bytes) -> str:
    return f"data:image/png;base64,{b64encode(picture).decode()}"

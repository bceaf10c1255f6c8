"""What a check found as one page of HTML, to be opened anywhere: it fetches nothing and holds its own pictures."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from datetime import datetime
from html import escape

from g60desk.selfcheck.finding import PICTURED, Finding, Standing
from g60desk.selfcheck.looks import Look
from g60desk.selfcheck.page_style import STYLE
from g60desk.selfcheck.said import MOST_STEPS, Teller, grouped, spelt_size

NAME = "g60desk check --show"  # by which a page of a check is known again
POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"


def as_page(teller: Teller, when: datetime) -> bytes:
    """The page: the verdict, each finding with its places and a picture, and every step as a room sees it."""
    return "\n".join(_lines(teller, when)).encode()


def _lines(teller: Teller, when: datetime) -> Iterator[str]:
    words, result = teller.words, teller.result
    title = words("selfcheck.checked", title=teller.title or result.reading.story.id, when=f"{when:%Y-%m-%d %H:%M}")
    yield f'<!DOCTYPE html>\n<html lang="{escape(words.language)}">\n<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    yield f'<meta name="generator" content="{NAME}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f'<meta name="color-scheme" content="light dark">\n<title>{escape(title)}</title>'
    yield f"<style>\n{STYLE}</style>\n</head>\n<body>\n<header>\n<p>{escape(title)}</p>"
    standing = Standing.WRONG if result.count(Standing.WRONG) or not result.reading.readable else Standing.FINE
    if standing is Standing.FINE and result.count(Standing.LOOK):
        standing = Standing.LOOK
    yield f'<h1 class="{standing}">{escape(teller.verdict)}</h1>\n<p>{escape(teller.seen)}</p>\n</header>\n<main>'
    for kind, findings in grouped(result.findings):
        yield f'<section aria-labelledby="kind-{kind}">'
        yield f'<h2 id="kind-{kind}">{escape(words(f"selfcheck.kind.{kind}"))}</h2>'
        for one in findings:
            yield from _finding(teller, one, result.findings.index(one))
        yield "</section>"
    yield from _steps(teller)
    yield "</main>\n</body>\n</html>\n"


def _finding(teller: Teller, one: Finding, number: int) -> Iterator[str]:
    found, advice = teller.said(one)
    words, places = teller.words, _places(teller, one)
    yield f'<article class="{one.standing}" id="finding-{number}">\n<div>'
    yield f'<p class="standing">{escape(words(f"doctor.{one.standing}"))}</p>\n<h3>{escape(found)}</h3>'
    if advice:
        yield f"<p>{escape(advice)}</p>"
    if places:
        yield f'<p class="where">{places}</p>'
    if one.where:
        yield f'<p class="where"><code>{escape(one.where)}</code></p>'
    yield "</div>"
    picture = teller.result.evidence.get(number)
    if picture:
        says = words("selfcheck.evidence", place=" · ".join(_first(teller, one)))
        yield f'<img src="{_data(picture)}" alt="{escape(says)}" title="{escape(says)}" loading="lazy">'
    yield "</article>"


def _first(teller: Teller, one: Finding) -> Iterator[str]:
    """What the picture of a finding shows."""
    spot = one.spots[0]
    yield from (teller.look(spot.look), spelt_size(spot.shape), teller.language(spot.language))
    if spot.theme:
        yield teller.words(f"selfcheck.theme.{spot.theme}")


def _places(teller: Teller, one: Finding) -> str:
    """Where it is seen; each step leads to its picture."""
    looks = {look.key: look for look in teller.result.looks}
    names = [
        f'<a href="#{_anchor(looks[key])}">{escape(teller.look(key))}</a>' if key in looks else escape(teller.look(key))
        for key in one.looks[:MOST_STEPS]
    ]
    first = [teller.list(names) + escape(teller.more(one))] if names else []
    return " · ".join([*first, *map(escape, teller.screens(one))])


def _anchor(look: Look) -> str:
    return "step-" + escape(look.key.replace("/", "-"))


def _steps(teller: Teller) -> Iterator[str]:
    """Every step with its picture in each language."""
    result, words = teller.result, teller.words
    yield f'<section aria-labelledby="steps">\n<h2 id="steps">{escape(words("selfcheck.steps"))}</h2>'
    if not result.looks:
        yield f"<p>{escape(words('selfcheck.no_picture'))}</p>\n</section>"
        return
    yield f"<p>{escape(words('selfcheck.steps_lead', size=spelt_size(PICTURED)))}</p>"
    for look in result.looks:
        name, mine = teller.look(look.key), [n for n, one in enumerate(result.findings) if look.key in one.looks]
        said = words("selfcheck.of_step", n=len(mine)) if mine else words("selfcheck.no_finding")
        if mine:
            said = f'<a href="#finding-{mine[0]}">{escape(said)}</a>'
        yield f'<div class="step{" found" if mine else ""}" id="{_anchor(look)}">'
        yield f'<h3>{escape(name)}</h3>\n<p class="where">{said}</p>\n<div class="pictures">'
        for language in result.reading.story.languages:
            picture = result.pictures.get((look.key, language))
            if picture:
                says = words("selfcheck.picture", step=name, language=teller.language(language))
                yield f'<img src="{_data(picture)}" alt="{escape(says)}" loading="lazy">'
        yield "</div>\n</div>"
    yield "</section>"


def _data(picture: bytes) -> str:
    return f"data:image/png;base64,{b64encode(picture).decode()}"

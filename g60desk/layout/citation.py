"""A source in words: who wrote it, what it is called, where it appeared, when, and on which page.

English is by author and date, after the habit of the Chicago Manual's author-date references; Chinese follows the
order of GB/T 7714 with the marks of a Chinese footnote, titles in 《》.  A title that the editor made stands in square
brackets in the story and is set without quotation marks.  What CSL cannot tell is left out, never guessed.
"""

from __future__ import annotations

import re

from g60desk.layout.atoms import is_han
from g60desk.layout.citation_names import authors
from g60desk.layout.told import Told
from g60desk.story.model import Source
from g60desk.story.wording_dates import worded_date

QUOTED = frozenset({  # the types that are parts of something else: in English their titles have quotation marks
    "article", "article-journal", "article-magazine", "article-newspaper", "broadcast", "chapter", "entry",
    "entry-dictionary", "entry-encyclopedia", "interview", "paper-conference", "personal_communication", "post",
    "post-weblog", "review", "review-book", "speech", "webpage",
})  # fmt: skip
NAMED_KINDS = frozenset({  # the types that neither title nor container gives away
    "broadcast", "dataset", "interview", "manuscript", "map", "motion_picture", "personal_communication", "report",
    "review-book", "software", "speech", "thesis",
})  # fmt: skip
PRINTED_ON = frozenset({"article-newspaper", "article-magazine", "article-journal", "book", "chapter", "periodical"})
FULL_STOPS = (".", "?", "!", "?”", "!”", ".”", "…")
DIGITS = re.compile(r"[0-9]+")
SEVERAL = re.compile(r"[0-9]\s*[-–,]\s*[0-9]")


def citation(told: Told, source: Source) -> str:
    """The source in one line, without its address."""
    return _chinese(told, source) if told.language.startswith("zh") else _english(told, source)


def date_of(told: Told, source: Source) -> str:
    """When it appeared, in words; where nobody knows, that."""
    return worded_date(source.issued, told.language) if source.issued else told.words("citation.no_date")


def translated_title(told: Told, source: Source) -> str:
    """What the title means, for those who cannot read it; empty for those who can."""
    known = told.language.startswith("zh") and any(is_han(char) for char in told.text(source.title))
    return "" if known else source.title_translated


def kind_of(told: Told, source: Source) -> str:
    """What kind of source it is, in words; a type that the program does not know stays as it is written."""
    key = f"citation.type.{source.type}"
    return told.words(key) if told.words.has(key) else source.type


def _english(told: Told, source: Source) -> str:
    """`Ang, Bo (2021). “Title”. Container 3(2), pp. 5–9. Place: Publisher`; without names the title comes first."""
    names, title = authors(source.author, told), _title(told, source)
    date = f"({date_of(told, source)})"
    kind = [kind_of(told, source)] if source.type in NAMED_KINDS else []
    volume = source.volume + (f"({source.issue})" if source.issue else "")
    if volume and not source.container_title:
        volume = ", ".join(f"{name} {said}" for name, said in (("vol.", source.volume), ("no.", source.issue)) if said)
        volume = volume[0].upper() + volume[1:]
    container = " ".join(part for part in (source.container_title, volume) if part)
    where = ", ".join(part for part in (*kind, container) if part)
    publisher = ": ".join(part for part in (source.publisher_place, source.publisher) if part)
    page = ("pp. " if SEVERAL.search(source.page) else "p. ") + source.page if source.page else ""
    parts = [names + " " + date, title] if names else [f"{title} {date}"]
    parts += [part for part in (where, publisher) if part]
    if page:
        parts[-1] += f", {page}"
    return _sentences(parts)


def _chinese(told: Told, source: Source) -> str:
    """`昂波、蔡迪：《题名》，《刊名》，第3卷第2期，地点：出版者，2021年，第5–9页`."""
    names, title = authors(source.author, told), _title(told, source)
    container = source.container_title
    if source.type in PRINTED_ON and any(is_han(char) for char in container) and "《" not in container:
        container = f"《{container}》"
    kind = kind_of(told, source) if source.type in NAMED_KINDS else ""
    volume = (f"第{source.volume}卷" if source.volume else "") + (f"第{source.issue}期" if source.issue else "")
    publisher = "：".join(part for part in (source.publisher_place, source.publisher) if part)
    sheet = "版" if source.type == "article-newspaper" else "页"
    page = f"第{source.page}{sheet}" if DIGITS.search(source.page) else source.page
    said = "，".join(part for part in (title, kind, container, volume, publisher, date_of(told, source), page) if part)
    return f"{names}：{said}" if names else said


def _title(told: Told, source: Source) -> str:
    """The title with its marks, and what it means where that has to be said."""
    said = told.text(source.title)
    if "" in source.title.said:  # as it is printed, and not the editor's own
        if told.language.startswith("zh"):
            said = f"《{said}》" if any(is_han(char) for char in said) else said
        elif source.type in QUOTED and not any(is_han(char) for char in said):
            said = f"“{said.replace('“', '‘').replace('”', '’')}”"
    translated = translated_title(told, source)
    return f"{said} [{translated}]" if translated else said


def _sentences(parts: list[str]) -> str:
    """Parts with a full stop and a blank between them; what ends in a mark of its own needs none."""
    said = parts[0]
    for part in parts[1:]:
        said += (" " if said.endswith(FULL_STOPS) else ". ") + part
    return said

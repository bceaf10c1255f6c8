"""What a check found, for a terminal, for programs, or as a table."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from g60desk.doctor.columns import folded
from g60desk.selfcheck.finding import Finding, Standing
from g60desk.selfcheck.said import Teller, grouped, spelt_size
from g60desk.story.problems import plain

WIDTH, INDENT = 100, 4  # columns
COLUMNS = ("kind", "standing", "code", "file", "line", "column", "steps", "screens", "languages", "themes", "found",
           "advice")  # fmt: skip


def as_text(teller: Teller, page: Path | None) -> str:
    """Lines for a terminal: the findings under their kinds, each with its places, and the sum."""
    words, result = teller.words, teller.result
    lines = [f"{words('selfcheck.title')}: {teller.title or result.reading.story.id}", teller.seen]
    for kind, findings in grouped(result.findings):
        lines += ["", words(f"selfcheck.kind.{kind}")]
        for one in findings:
            lines += _lines(teller, one)
    counts = {str(standing): result.count(standing) for standing in Standing if standing is not Standing.FINE}
    lines += ["", teller.verdict, words("selfcheck.sum", **counts)]
    if page is not None:
        lines.append(words("selfcheck.written", file=plain(str(page))))
    return "\n".join(lines)


def _lines(teller: Teller, one: Finding) -> list[str]:
    found, advice = (plain(part) for part in teller.said(one))
    standing = teller.words(f"doctor.{one.standing}")
    where = f"{plain(one.where)}: " if one.where else ""
    told = [*folded(f"{where}{standing}: {found}", WIDTH - INDENT)]
    told += ["  " + line for line in folded(" · ".join(teller.places(one)), WIDTH - INDENT - 2) if line]
    told += ["> " + line for line in folded(advice, WIDTH - INDENT - 2) if line]
    return [" " * INDENT + line for line in told]


def as_json(teller: Teller, page: Path | None, *, ascii_only: bool) -> str:
    """The same for programs: keys and codes are in English and stay, `found` and `advice` are in the language."""
    result = teller.result
    whole = {
        "story": result.reading.story.id,
        "language": teller.words.language,
        "ready": not result.count(Standing.WRONG),
        **{str(one): result.count(one) for one in Standing if one is not Standing.FINE},
        "steps": [look.key for look in result.looks],
        "pages": result.pages,
        "page": str(page) if page else "",
        "findings": [_plainly(teller, one) for one in result.findings],
    }
    return json.dumps(whole, ensure_ascii=ascii_only, indent=1)


def as_csv(teller: Teller) -> str:
    """A row for each finding; lists are joined by blanks."""
    from g60desk.export.csv_text import csv_text

    rows = []
    for one in teller.result.findings:
        told = _plainly(teller, one)
        rows.append([" ".join(cell) if isinstance(cell := told[name], list) else cell for name in COLUMNS])
    return csv_text(list(COLUMNS), rows).rstrip("\r\n")


def _plainly(teller: Teller, one: Finding) -> dict[str, Any]:
    found, advice = teller.said(one)
    return {
        "kind": str(one.kind),
        "standing": str(one.standing),
        "code": one.code,
        "file": one.file,
        "line": one.line,
        "column": one.column,
        "record": ":".join(one.record) if one.record else "",
        "steps": list(one.looks),
        "screens": [spelt_size(size) for size in one.shapes],
        "languages": list(one.languages),
        "themes": list(one.themes),
        "found": found,
        "advice": advice,
    }

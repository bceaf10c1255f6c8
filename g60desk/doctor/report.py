"""What was found, told to whoever keeps the hall: as text for a terminal of 80 columns, or as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path

import msgspec

from g60desk.doctor.columns import cells, folded
from g60desk.doctor.computer import MACOS, WINDOWS
from g60desk.doctor.finding import Finding, Standing
from g60desk.kiosk.notice import Notice
from g60desk.story.problems import plain
from g60desk.words import Words

WIDTH, MARGIN, GAP = 80, 2, 2  # columns
NAMES = {WINDOWS: "Windows", MACOS: "macOS"}


class Head(msgspec.Struct, frozen=True):
    """What was looked at, and when."""

    version: str
    platform: str
    when: datetime
    folder: Path

    @property
    def system(self) -> str:
        """The system by its name."""
        return NAMES.get(self.platform, "Linux")


def is_well(findings: Sequence[Finding]) -> bool:
    """Whether nothing is wrong."""
    return all(one.standing is not Standing.WRONG for one in findings)


def as_text(head: Head, findings: Sequence[Finding], words: Words) -> str:
    """Lines of at most 80 columns (a path may be longer): what is wrong first, and what is fine at the end."""
    lines = [
        words("doctor.title", version=head.version, system=head.system, when=f"{head.when:%Y-%m-%d %H:%M}"),
        words("doctor.folder", folder=plain(str(head.folder))),
    ]
    indent = MARGIN + GAP + max((cells(words(f"doctor.about.{one.about}")) for one in findings), default=0)
    for standing in Standing:
        chosen = [one for one in findings if one.standing is standing]
        if chosen:
            lines += ["", words(f"doctor.{standing}")]
            lines += _rows(chosen, words, indent)
    counts = {str(standing): sum(one.standing is standing for one in findings) for standing in Standing}
    return "\n".join([*lines, "", words("doctor.sum", **counts)])


def _rows(findings: Sequence[Finding], words: Words, indent: int) -> Iterator[str]:
    """A label with its sentence, and under it what to do; said once where neighbours have the same to be done."""
    told = [(one, *said(one, words)) for one in findings]
    for index, (one, found, advice) in enumerate(told):
        label = words(f"doctor.about.{one.about}")
        first, *others = folded(found, WIDTH - indent)
        yield f"{' ' * MARGIN}{label}{' ' * (indent - MARGIN - cells(label))}{first}"
        yield from (" " * indent + line for line in others)
        if advice and (index + 1 == len(told) or told[index + 1][2] != advice):
            first, *others = folded(advice, WIDTH - indent)
            yield f"{' ' * (indent - 2)}> {first}"
            yield from (" " * indent + line for line in others)


def said(finding: Finding, words: Words) -> tuple[str, str]:
    """The sentence of a finding, and what to do about it; the second may be empty."""
    values: Mapping[str, object] = {key: _filled(one, words) for key, one in finding.values.items()}
    advice = words(f"doctor.advice.{finding.advice}", **values) if finding.advice else ""
    return words(f"doctor.found.{finding.code}", **values), advice


def _filled(value: object, words: Words) -> object:
    """What fills a sentence in: a sentence of its own in the same language, and nothing that troubles a terminal."""
    value = value.said(words.language) if isinstance(value, Notice) else value
    return plain(value) if isinstance(value, str) else value


def as_json(head: Head, findings: Sequence[Finding], words: Words, *, ascii_only: bool) -> str:
    """The same for programs: keys and codes are in English and stay; `found` and `advice` are in the language."""
    told = []
    for one in findings:
        found, advice = said(one, words)
        told.append({"about": one.about, "standing": str(one.standing), "code": one.code,
                     "found": found, "advice": advice})  # fmt: skip
    whole = {
        "version": head.version, "system": head.system, "when": head.when.isoformat(timespec="seconds"),
        "folder": str(head.folder), "language": words.language, "well": is_well(findings), "findings": told,
    }  # fmt: skip
    return json.dumps(whole, ensure_ascii=ascii_only, indent=1)

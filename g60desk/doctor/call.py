"""`g60desk doctor`: looks at this computer, and tells what a kiosk would lack."""

from __future__ import annotations

import locale
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from g60desk.doctor.examine import examine
from g60desk.doctor.report import Head, as_json, as_text, is_well
from g60desk.doctor.this_computer import ThisComputer
from g60desk.words import load_words, spoken

WELL, WRONG = 0, 1


def consult(
    folder: Path, story: Path | None, language: str | None, *, as_data: bool, ascii_only: bool
) -> tuple[str, int]:
    """What is to be printed, and the exit code: 0 when nothing is wrong, else 1."""
    computer = ThisComputer()
    words = load_words(language or spoken(computer.environ, locale.getlocale()[0]))
    head = Head(_version(), computer.platform, computer.now(), folder)
    findings = examine(computer, folder, story)
    said = as_json(head, findings, words, ascii_only=ascii_only) if as_data else as_text(head, findings, words)
    return said, WELL if is_well(findings) else WRONG


def _version() -> str:
    try:
        return version("g60-desk")
    except PackageNotFoundError:
        return "–"

"""The lines of `constraints.txt` that pip would take on another system."""

from __future__ import annotations

import re

from packaging.markers import Marker
from packaging.utils import canonicalize_name

ENDS_PIN = " \\\n"


def pinned(names: set[str], answers: dict[str, str], constraints: str) -> str:
    """The pins of these packages with their hashes and without conditions; raises LookupError for one without.

    `answers` are what the other system says to the conditions, by the names of PEP 508.
    """
    kept: dict[str, str] = {}
    for block in re.split(r"\n(?=\S)", constraints):
        head, _, hashes = block.partition(ENDS_PIN)
        pin, _, marker = head.partition(" ; ")
        name = canonicalize_name(pin.partition("==")[0])
        if hashes and name in names and (not marker or Marker(marker).evaluate(dict(answers))):
            kept[name] = f"{pin}{ENDS_PIN}{hashes}"
    if missing := names - set(kept):
        raise LookupError(f"there is no pin for {', '.join(sorted(missing))}")
    return "\n".join(kept[name] for name in sorted(kept)) + "\n"

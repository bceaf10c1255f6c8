"""What a look at a hall PC gives: findings, each with how it stands, in words that are chosen by their keys."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import msgspec


class Standing(StrEnum):
    """How something stands: wrong, to be looked at by somebody, not known, or fine."""

    WRONG = "wrong"
    LOOK = "look"
    UNKNOWN = "unknown"
    FINE = "fine"


class Finding(msgspec.Struct, frozen=True):
    """One thing that was found.

    `about` is what was looked at, `code` the key of the sentence under `doctor.found`, and `advice` that of what to do
    under `doctor.advice`; empty where there is nothing to do.  `values` fill both in.
    """

    about: str
    standing: Standing
    code: str
    advice: str = ""
    values: Mapping[str, object] = {}


def fine(about: str, code: str, **values: object) -> Finding:
    """As it should be."""
    return Finding(about, Standing.FINE, code, "", values)


def look(about: str, code: str, advice: str, **values: object) -> Finding:
    """It may be meant so; somebody had better look."""
    return Finding(about, Standing.LOOK, code, advice, values)


def wrong(about: str, code: str, advice: str, **values: object) -> Finding:
    """A kiosk cannot be left alone like this."""
    return Finding(about, Standing.WRONG, code, advice, values)


def unknown(about: str, code: str, advice: str = "", **values: object) -> Finding:
    """The system does not say."""
    return Finding(about, Standing.UNKNOWN, code, advice, values)

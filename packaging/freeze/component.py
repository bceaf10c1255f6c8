"""One component of the frozen program, and one text of its licence."""

from __future__ import annotations

from typing import NamedTuple


class Text(NamedTuple):
    """A text by the name of its file."""

    name: str
    text: str


class Component(NamedTuple):
    """A component: `licence` is an SPDX expression or a few words, `purl` its package URL."""

    name: str
    version: str
    licence: str
    purl: str
    texts: tuple[Text, ...]

"""Words that are wider than their column, cut so that they break in it."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from g60desk.layout.frame import Frame
from g60desk.layout.scene import Style
from g60desk.layout.sheet import fitted
from g60desk.layout.text import Piece, Span


def broken_to_fit(pieces: Sequence[Piece | str], style: Style, width: float, frame: Frame) -> list[Piece]:
    """The pieces of a paragraph with what no line of `width` px can hold cut; what is whole stays whole."""
    found: list[Piece] = []
    for piece in pieces:
        span = Span(piece) if isinstance(piece, str) else piece
        if isinstance(span, Span) and not span.whole:
            text = fitted(span.text, span.style or style, width, frame)
            span = msgspec.structs.replace(span, text=text) if text != span.text else span
        found.append(span)
    return found

"""A page as an SVG picture: its letters are outlines, for no viewer has our fonts; words say what it shows."""

from __future__ import annotations

from functools import lru_cache

from g60desk.export.drawn.drawing import Drawings
from g60desk.export.page import Page
from g60desk.tokens import Tokens


def svg_of(page: Page) -> bytes:
    """What a page shows, as the bytes of a file in its own colours."""
    return _drawings(page.stage.tokens, page.theme.name).drawn(page)


@lru_cache(maxsize=4)
def _drawings(tokens: Tokens, theme: str) -> Drawings:
    """Kept, for one picture has the letters of the next."""
    return Drawings(tokens, theme, follows=False)

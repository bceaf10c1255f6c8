"""Where the files of a folder of pages are, and how one leads to another: always by relative addresses."""

from __future__ import annotations

import msgspec

from g60desk.export.leaves import Leaf

INDEX, SOURCES, STYLE, PICTURES, FONTS = "index.html", "sources.html", "style.css", "pictures", "fonts"
ICON = "icon.svg"


class Place(msgspec.Struct, frozen=True):
    """Where the pages of one language are: in a folder of its own, or on top where there is no other language."""

    language: str
    alone: bool

    @property
    def folder(self) -> str:
        """The folder of these pages, with a stroke behind it; empty for that on top."""
        return "" if self.alone else f"{self.language}/"

    @property
    def up(self) -> str:
        """The way from one of these pages to the folder on top."""
        return "" if self.alone else "../"

    def page(self, leaf: Leaf) -> str:
        """The name of a step's page."""
        return f"{leaf.name}.html"

    def picture(self, leaf: Leaf, *, upright: bool) -> str:
        """The place of a step's picture, from the folder on top."""
        return f"{PICTURES}/{self.folder}{leaf.name}{'-upright' if upright else ''}.svg"

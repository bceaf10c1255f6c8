"""The files of pictures: which name is one's, and what stands in it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from g60desk.export.wishes import WishError, Wishes

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

SVG = ".svg"
ENDINGS = (".png", SVG)


def is_picture(to: Path) -> bool:
    """True where a name is that of one picture and not of a folder."""
    return to.suffix.lower() in ENDINGS


def with_format(to: Path, wishes: Wishes) -> Wishes:
    """The wishes with the format that the name asks for; raises WishError where there is no such picture."""
    svg = to.suffix.lower() == SVG if is_picture(to) else wishes.svg
    if wishes.svg and not svg:
        raise WishError(f"{to} ends in .png; an SVG picture has a name that ends in .svg")
    if svg and (wishes.strip or wishes.attract):
        raise WishError("strips and the pictures that call are pixels; write them as PNG")
    return msgspec.structs.replace(wishes, svg=svg)


def png_of(image: QImage) -> bytes:
    """The bytes of an image as a PNG file; raises OSError."""
    from PySide6.QtCore import QBuffer, QByteArray
    from PySide6.QtGui import QImageWriter

    written = QBuffer()
    writer = QImageWriter(written, QByteArray(b"png"))
    if not writer.write(image):
        raise OSError(writer.errorString())
    return bytes(written.data().data())

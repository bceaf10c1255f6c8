"""A view as a picture by itself: what a room sees of a step, without the line of the talk at its foot."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QImage, QImageWriter

from g60desk.export.page import Page
from g60desk.layout.foot import foot_top
from g60desk.story.reading import Reading
from g60desk.tokens import Tokens
from g60desk.views.audience_page import AudiencePage

QUICK = 60  # of Qt's qualities for PNG: these pictures hardly get smaller below, and take longer to write


class ViewPage(Page):
    """Draws views of one story on a sheet of one size, cut off where the foot would begin."""

    def __init__(self, reading: Reading, tokens: Tokens, size: tuple[int, int]) -> None:
        super().__init__(reading, tokens, size, AudiencePage)

    def image(self) -> QImage:
        """What is shown above the foot, as pixels."""
        image, frame = super().image(), self._stage.frame()
        return image.copy(0, 0, image.width(), round(foot_top(frame))) if frame else image


def png_of(image: QImage) -> bytes:
    """A picture as the bytes of a PNG file; raises OSError."""
    written = QBuffer()
    writer = QImageWriter(written, QByteArray(b"png"))
    writer.setQuality(QUICK)
    if not writer.write(image):
        raise OSError(writer.errorString())
    return bytes(written.data().data())

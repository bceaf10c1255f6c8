"""The pixels of grounds: what many pictures have in common, painted once below all of them."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from g60desk.layout.scene import Scene
from g60desk.theme import Theme
from g60desk.views.painter import paint
from g60desk.views.underway import Underway


class Paper(NamedTuple):
    """What is painted on: so many device pixels, `ratio` of them to a px, behind it the ink `page`, empty for none."""

    size: QSize
    ratio: float
    page: str

    def blank(self, theme: Theme) -> QPixmap:
        """A pixmap of the colour of the page; it has no alpha then, and is copied without being blended."""
        picture = QPixmap(self.size)
        picture.setDevicePixelRatio(self.ratio)
        picture.fill(theme.colour(self.page) if self.page else Qt.GlobalColor.transparent)
        return picture

    def fitting(self, picture: QPixmap | None) -> QPixmap | None:
        """The pixmap, where it has this size."""
        if picture is None or picture.size() != self.size or picture.devicePixelRatio() != self.ratio:
            return None
        return picture


class Grounds:
    """The picture of the ground that was painted last, and of what such grounds begin with."""

    def __init__(self) -> None:
        self._ground: tuple[Scene, Theme, QPixmap] | None = None
        self._bases: list[tuple[Scene, Theme, QPixmap]] = []
        self._begun: Underway | None = None  # a base that is soon kept

    def kept(self, ground: Scene, theme: Theme, paper: Paper) -> QPixmap | None:
        """The picture of a ground, where it is painted already."""
        if self._ground is None or self._ground[0] is not ground or self._ground[1] is not theme:
            return None
        return paper.fitting(self._ground[2])

    def picture(self, ground: Scene, theme: Theme, paper: Paper) -> QPixmap:
        """The picture of a ground; painted once, as long as it, the colours and the size stay the same."""
        found = self.kept(ground, theme, paper)
        if found is None:
            base = ground.ground  # its picture becomes a copy when it is painted on
            found = QPixmap(self.base(base, theme, paper)) if base is not None else paper.blank(theme)
            painter = QPainter(found)
            paint(painter, ground, theme, since=len(base.items) if base is not None else 0)
            painter.end()
            self._ground = ground, theme, found
        return found

    def has_base(self, base: Scene, theme: Theme, paper: Paper) -> bool:
        """True where what a ground begins with is painted already."""
        return self._kept_base(base, theme, paper) is not None

    def _kept_base(self, base: Scene, theme: Theme, paper: Paper) -> QPixmap | None:
        found = (picture for scene, colours, picture in self._bases if scene is base and colours is theme)
        return next((picture for picture in found if paper.fitting(picture) is not None), None)

    def begin(self, base: Scene, theme: Theme, paper: Paper) -> None:
        """Paint for a while what a ground begins with; the next time goes on with it."""
        begun = self._underway(base, theme, paper)
        begun.go_on()
        if begun.whole:
            self._keep(base, theme, begun)

    def base(self, base: Scene, theme: Theme, paper: Paper) -> QPixmap:
        """The picture of what a ground itself begins with; the last two are kept, for a change between them."""
        kept = self._kept_base(base, theme, paper)
        if kept is not None:
            return kept
        begun = self._underway(base, theme, paper)
        begun.finish()
        self._keep(base, theme, begun)
        return begun.picture

    def _underway(self, base: Scene, theme: Theme, paper: Paper) -> Underway:
        begun = self._begun
        if begun is None or not begun.is_of(base, theme) or paper.fitting(begun.picture) is None:
            begun = self._begun = Underway(base, theme, paper.blank(theme))
        return begun

    def _keep(self, base: Scene, theme: Theme, painted: Underway) -> None:
        self._bases, self._begun = [*self._bases[-1:], (base, theme, painted.picture)], None

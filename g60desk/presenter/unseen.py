"""The audience's page once more, on no screen: what a step looks like that is not shown."""

from __future__ import annotations

import shiboken6
from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from g60desk.layout.told import Told
from g60desk.presenter.audience import Tell
from g60desk.presenter.show import Show
from g60desk.theme import Theme
from g60desk.tokens import Tokens
from g60desk.tour.route import Stop
from g60desk.tour.spelling import state_of
from g60desk.views.audience_page import AudiencePage, Progress
from g60desk.views.progress import line_of

SMALL = 480  # px wide


class Unseen:
    """Pictures of the steps of a show; its window is made for the first one."""

    def __init__(self, show: Show, tell: Tell, tokens: Tokens) -> None:
        self._show, self._tell, self._tokens = show, tell, tokens
        self._page: AudiencePage | None = None
        self._theme: Theme | None = None

    def prepare(self, stop: Stop, size: QSize) -> bool:
        """A step towards the picture of a stop; True when it can be taken at once."""
        made = self._page is not None
        page = self._page_of(size)
        return made and page.prepare(self._told(stop), self._colours())

    def picture_of(self, stop: Stop, size: QSize) -> QImage:
        """A stop as the audience would see it on a page of this size."""
        told, page = self._told(stop), self._page_of(size)
        line = line_of(told, self._show.counted_with(stop), stop)
        page.show_step(told, self._colours(), Progress(line, told.text(stop.step.say)))
        return page.grab().toImage()

    def small_picture_of(self, stop: Stop, size: QSize) -> QImage:
        """The same, small."""
        return self.picture_of(stop, size).scaledToWidth(SMALL, Qt.TransformationMode.SmoothTransformation)

    def close(self) -> None:
        """Take the window away."""
        if self._page is not None:
            self._page.close()
            shiboken6.delete(self._page)
            self._page = None

    def _told(self, stop: Stop) -> Told:
        state = self._show.session.state
        return self._tell(replace(state_of(self._show.session.index, stop.step, state), still=True))

    def _colours(self) -> Theme:
        name = self._show.session.state.theme
        if self._theme is None or self._theme.name != name:
            self._theme = Theme(name, self._tokens)
        return self._theme

    def _page_of(self, size: QSize) -> AudiencePage:
        if self._page is None:
            self._page = AudiencePage(self._tokens)
            self._page.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self._page.resize(size)
        self._page.show()
        return self._page

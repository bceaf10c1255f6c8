"""How the window serves a room: a show of the story's tour in two windows of its own, else the page alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from g60desk.shell.desk import Desk
from g60desk.shell.standing import Standing
from g60desk.views.stage import Stage

if TYPE_CHECKING:
    from g60desk.shell.presenting import PresentKeys
    from g60desk.shell.telling import Telling
    from g60desk.shell.tour_choice import TourWish


class Serving(Protocol):
    """What the commands need to know of how a window serves a room, or visitors."""

    @property
    def alone(self) -> bool: ...
    def present(self, *, near: bool = False, wish: TourWish | None = None) -> None: ...
    def toggle_full_screen(self) -> None: ...
    def step_out(self) -> None: ...


class Room(QObject):
    """Presents the `stage` of one window; `run` takes the id of an action, for the keys of a show.

    `forget` lets nothing that was chosen before be taken back.
    """

    changed = Signal()  # emitted when the page stands otherwise, or a show is over
    told = Signal(object)  # emitted with the show that is over

    def __init__(
        self, desk: Desk, window: QWidget, stage: Stage, run: Callable[[str], None], forget: Callable[[], None],
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._desk, self._window, self._stage, self._run, self._forget = desk, window, stage, run, forget
        self.standing = Standing(window)
        self.telling: Telling | None = None  # the show that is on
        self._keys: PresentKeys | None = None

    @property
    def alone(self) -> bool:
        """True while the page stands alone on the screen."""
        return self.standing.presenting

    def present(self, *, near: bool = False, wish: TourWish | None = None) -> None:
        """Tell a tour, the one that was told last if none is wished, from its first step or the one nearest to this.

        A story without one has the page alone.
        """
        if not self._desk.session.index.tours:
            self.standing.toggle_presenting()
            self._stand()
        elif self.telling is None:
            from g60desk.shell.telling import Telling  # the first picture is not told to a room

            self.telling = Telling(self._desk, self._run, self._window.window(), self._forget, near=near, wish=wish)
            self.telling.over.connect(self._told)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or be a window again."""
        self.standing.toggle_full()
        self._stand()

    def step_out(self) -> None:
        """Let the page be alone no more, else end the full screen."""
        self.standing.step_out()
        self._stand()

    def end(self) -> None:
        """End the show, if one is on."""
        if self.telling is not None:
            self.telling.end()

    def _told(self) -> None:
        """The show is over: its last picture is shown here."""
        telling, self.telling = self.telling, None
        self.changed.emit()
        self.told.emit(telling)

    def _stand(self) -> None:
        """Show the page as it stands now; alone, it has no ring, and the keys lead through the story."""
        self.changed.emit()
        if self._keys is None:
            from g60desk.shell.presenting import PresentKeys  # the first picture stands among its buttons

            self._keys = PresentKeys(self._window, self._desk, lambda: not self._stage.covered)
        self._keys.listen(self.alone)
        if self.alone and self._stage.view is not None:
            self._stage.take_focus()
            self._stage.view.focus_on(None)

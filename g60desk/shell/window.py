"""The window: connects the desk, the stage and the keyboard; it decides nothing by itself.

It stands alone, or in a front that was on the screen before it.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QWidget

from g60desk.layout.motion import FLIGHT
from g60desk.layout.scene import Target
from g60desk.shell.commands import Commands
from g60desk.shell.desk import Desk
from g60desk.shell.dispatch import Dispatch
from g60desk.shell.front import FIRST_SIZE, LEAST_SIZE
from g60desk.shell.on_view import OnView
from g60desk.shell.pair_news import PairNews
from g60desk.shell.room import Room
from g60desk.shell.strip import Strip
from g60desk.shell.time_news import TimeNews
from g60desk.shell.track_news import TrackNews
from g60desk.shell.unit_news import UnitNews
from g60desk.views.base import StoryView
from g60desk.views.stage import Stage

if TYPE_CHECKING:
    from g60desk.shell.player import Player
    from g60desk.shell.search import Search
    from g60desk.shell.telling import Telling


class Window(OnView, QWidget):
    """The window of one desk."""

    painted = Signal()  # emitted once, when the first picture is on the screen

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.panel = ""
        self.stage = Stage(desk.tokens, self)
        self.stage.passages.moving = FLIGHT
        self.room = Room(desk, self, self.stage, lambda id: self.commands.run(id),
                         lambda: self.commands.undoing.forget())  # fmt: skip
        self.strip = Strip(self.stage)
        self.commands = Commands(desk, self)
        tours = self.commands.tours
        self.dispatch = Dispatch(desk.session, self.commands.run, self.commands.files.open_recent,
                                 {"tell": tours.tell, "keep": tours.keep, "times": tours.times,
                                  "check": self.commands.checking.act,
                                  "away": self.commands.taking.act})  # fmt: skip
        self._search: Search | None = None
        self._player: Player | None = None
        self._painted = False
        self.setMinimumSize(*LEAST_SIZE)
        self.resize(*FIRST_SIZE)
        self.stage.picked.connect(self._chosen)
        self.stage.wished.connect(self._wish)
        self.stage.closed.connect(partial(self.commands.run, "back"))
        self.stage.foot.drawn.connect(self._first_paint)
        self.strip.picked.connect(self._answered)
        self.room.changed.connect(self.refresh)
        self.room.told.connect(tours.told)
        desk.session.changed.connect(self.refresh)
        self.news = (TrackNews(desk), TimeNews(desk), PairNews(desk), UnitNews(desk))
        desk.session.story_changed.connect(self._story_changed)
        desk.messages.changed.connect(self._show_message)
        self.refresh()

    # showing

    def refresh(self) -> None:
        """Show the state as it is now."""
        told = self.desk.told()
        title = told.text(told.story.title) if told.has_story else ""
        self.window().setWindowTitle(f"{title} · G60 Desk" if title else "G60 Desk")
        self.stage.recent = self.desk.store.now.recent
        self.stage.bare = self.room.alone
        sheet = self.search.sheet if self.panel == "find" else self.commands.sheet_of(self.panel)
        self.stage.show_told(told, self.desk.theme, sheet, self.panel)
        self._place_search()
        self._show_message()

    def _place_search(self) -> None:
        """Put the field of the search where it stands now, or take it away."""
        frame, told = self.stage.frame(), self.stage.told
        if self._search is None or frame is None or told is None or self.panel != "find":
            if self._search is not None:
                self._search.field.hide()
            return
        self._search.place(self.stage.drawer().pane, told, frame, self.desk.theme)

    @property
    def search(self) -> Search:
        """The search; made when it is first used."""
        if self._search is None:
            from g60desk.shell.search import Search

            self._search = Search(self.desk, self)
            self._search.changed.connect(self.refresh)
            self._search.chosen.connect(self._found)
        return self._search

    @property
    def player(self) -> Player:
        """What lets the story time run; made when it is first used."""
        if self._player is None:
            from g60desk.shell.player import Player

            self._player = Player(self.desk.session, self.desk.told, self)
        return self._player

    def _show_message(self) -> None:
        frame, told = self.stage.frame(), self.stage.told
        if frame is not None and told is not None:
            said = None if self.room.alone else self.desk.messages.now
            self.strip.show_message(said, told, self.desk.theme, frame)

    def _story_changed(self) -> None:
        if self._search is not None:
            self._search.forget()
        self.refresh()

    def _first_paint(self) -> None:
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.painted.emit)

    # what the user does

    def _chosen(self, target: Target) -> None:
        if target.kind == "go" and self.panel:
            self.show_panel("")
        if target.kind == "say":
            self.desk.messages.tell(target.name)
        if target.kind == "take":
            self.commands.evidence.take(target.key)
        self.dispatch.choose(target)

    def _answered(self, target: Target) -> None:
        """A message is closed by a press, or does what it offers."""
        self.desk.messages.clear()
        self.dispatch.choose(target)

    def _found(self, key: str) -> None:
        self.show_panel("")
        self.dispatch.act("go", key)

    def _wish(self, fields: dict[str, Any]) -> None:
        self.desk.session.change(**fields)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        name = QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)
        plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        action = self.desk.keys.action_for(name, event.text() if plain else "")
        if action is not None:
            self.commands.run(action.id)
        else:
            super().keyPressEvent(event)

    # what the commands need

    def leave(self) -> None:
        """Close what stands on the screen."""
        self.window().close()

    def show_panel(self, name: str) -> None:
        """Lay a panel over the page; an empty name takes it away."""
        before, self.panel = self.panel, name
        if name == before:
            return
        if name:
            self.desk.session.change(playing=False)  # who reads a panel does not watch
        self.refresh()
        if name == "find":
            self.search.begin()

    def shown_view(self) -> StoryView | None:
        """The view that is shown."""
        return self.stage.view

    @property
    def presenting(self) -> bool:
        """True while the page stands alone on the screen."""
        return self.room.alone

    @property
    def telling(self) -> Telling | None:
        """The show that is on."""
        return self.room.telling

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.stage.setGeometry(self.rect())
        self._place_search()
        self._show_message()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.room.end()
        self.commands.checking.stop()
        self.commands.taking.stop()
        state = self.desk.session.state
        unit = "" if state.unit.startswith("as:") else state.unit  # a yardstick is of one story
        self.desk.remember(
            **self.room.standing.place(), view=str(state.view), pace=str(state.pace), sized=state.sized, unit=unit
        )
        super().closeEvent(event)

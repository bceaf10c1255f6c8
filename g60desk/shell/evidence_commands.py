"""The way to the view of sources and back, and what is copied there."""

from __future__ import annotations

from typing import Any, Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from g60desk.shell.desk import Desk
from g60desk.state import Selection, State
from g60desk.story.model import EvidencePage, View


class Panels(Protocol):
    """What the commands need of the window."""

    def show_panel(self, name: str) -> None: ...


class EvidenceCommands(QObject):
    """Listens to one session: it knows from where one came to the sources, whoever led there."""

    def __init__(self, desk: Desk, window: Panels) -> None:
        super().__init__(desk)
        self.desk = desk
        self.window = window
        self._came_from: State | None = None
        desk.session.changed.connect(self._changed)

    def _changed(self, before: State, after: State) -> None:
        if after.view == View.SOURCES and before.view != View.SOURCES:
            self._came_from = before

    def forget(self) -> None:
        """Let nothing lead back to where one came from."""
        self._came_from = None

    def toggle(self) -> None:
        """Go to the sources, to that of what lies open in the drawer where there is one; or back."""
        self.window.show_panel("")
        state = self.desk.session.state
        if state.view == View.SOURCES and state.opened is None:
            if not self.desk.session.step_back():
                self.leave()
            return
        self.desk.session.jump(view=View.SOURCES, opened=None, table=False, **self._of(state.opened))

    def leave(self) -> None:
        """Be in the view from which one came, with what was chosen there."""
        came = self._came_from
        if came is None:
            self.desk.session.change(view=View.TIMELINE, opened=None)
        else:
            self.desk.session.change(view=came.view, table=came.table, selection=came.selection, opened=None)

    def _of(self, opened: Selection | None) -> dict[str, Any]:
        """The page and the record that say most about what the drawer tells of."""
        if opened is None:
            return {}
        if opened.kind == "note":
            return {"evidence": str(EvidencePage.NOTES), "selection": opened}
        from g60desk.layout.account import account_of  # asked for now and then

        account = account_of(self.desk.told(), opened)
        source = opened.key if opened.kind == "source" else account.cites[0].source if account and account.cites else ""
        if not source:
            return {}
        return {"evidence": "", "selection": Selection("source", source), "sources_of": "", "sources_in": ""}

    def take(self, key: str) -> None:
        """Copy what a part of the page stands for: `address:ID`, `all` sources as text, or `all-csl`."""
        what, _, source = key.partition(":")
        text = self._text(what, source)
        if text:
            QGuiApplication.clipboard().setText(text)
            said = {"address": "sources.copied_address", "all-csl": "drawer.copied_csl"}.get(what, "sources.copied_all")
            self.desk.messages.tell(self.desk.words(said))

    def _text(self, what: str, key: str) -> str:
        told = self.desk.told()
        if what == "address":
            from g60desk.layout.reference import address

            source = told.index.source(key)
            return address(source) if source is not None else ""
        from g60desk.layout.evidence import keys_of, sources_listed

        kept = [told.index.sources[one].source for one in keys_of(sources_listed(told))]
        if what == "all-csl":
            from g60desk.layout.csl import csl_of_sources

            return csl_of_sources(told, kept)
        from g60desk.layout.reference import reference

        return "\n".join(reference(told, source) for source in kept)

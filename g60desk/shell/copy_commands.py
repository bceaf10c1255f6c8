"""What goes to the clipboard: what is told about, with its source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtGui import QGuiApplication

from g60desk.shell.desk import Desk

if TYPE_CHECKING:
    from g60desk.views.stage import Stage


class Copied(Protocol):
    """What these commands need of the window."""

    panel: str

    @property
    def stage(self) -> Stage: ...


class CopyCommands:
    """Runs the actions that copy from a desk."""

    def __init__(self, desk: Desk, window: Copied) -> None:
        self.desk = desk
        self.window = window

    def copy(self, *, csl: bool = False) -> None:
        """Put what is told about on the clipboard, with its source: as text, or as CSL-YAML."""
        text = self.text(csl=csl)
        if text:
            QGuiApplication.clipboard().setText(text)
        key = ("drawer.copied_csl" if csl else "drawer.copied") if text else "shell.nothing_to_copy"
        self.desk.messages.tell(self.desk.words(key))

    def text(self, *, csl: bool = False) -> str:
        """What a copy puts on the clipboard; empty where there is nothing to copy."""
        from g60desk.shell.copying import text_to_copy  # the first picture copies nothing

        view = self.window.stage.view
        return text_to_copy(self.desk, self.window.panel, view.ringed() if view else None, csl=csl)

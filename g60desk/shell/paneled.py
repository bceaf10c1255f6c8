"""What long work that is told on a panel needs of the window, and the question before a file is replaced."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from g60desk.shell.desk import Desk


class Paneled(Protocol):
    """A window that shows one panel at a time."""

    panel: str

    def show_panel(self, name: str) -> None: ...
    def refresh(self) -> None: ...


def ask_may_replace(desk: Desk, files: Sequence[Path]) -> bool:
    """Whether these files may be written over, by the dialog of the system."""
    from g60desk.shell.dialogs import may_replace  # the system's dialogs are not needed for the first picture

    return may_replace(desk, files)

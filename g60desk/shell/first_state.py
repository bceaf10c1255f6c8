"""The state in which the program starts, and the language of the computer."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QLocale

from g60desk.shell.glance import Wishes
from g60desk.shell.motion import wants_stillness
from g60desk.shell.settings import Store
from g60desk.state import State
from g60desk.story.model import View
from g60desk.story.pace import Pace
from g60desk.story.units import UNITS


def first_state(store: Store, wishes: Wishes) -> State:
    """The state in which the program starts: what was wished on the command line, else what is remembered."""
    now = store.now
    chosen: dict[str, Any] = {
        "language": now.language or system_language(),
        "theme": now.theme if now.theme in ("paper", "hall", "contrast") else "paper",
        "view": View(now.view) if now.view in tuple(View) else View.TIMELINE,
        "pace": Pace(now.pace) if now.pace in tuple(Pace) else Pace.NORMAL,
        "sized": now.sized,
        "unit": now.unit if now.unit in UNITS else "",
        "still": wants_stillness(now.motion),
    }
    wished = {"language": wishes.language, "theme": wishes.theme, "view": View(wishes.view) if wishes.view else None}
    chosen.update({name: value for name, value in wished.items() if value is not None})
    return State(**chosen)


def system_language() -> str:
    """The language of the computer, of those that the interface speaks."""
    return "zh-Hans" if QLocale.system().language() == QLocale.Language.Chinese else "en"

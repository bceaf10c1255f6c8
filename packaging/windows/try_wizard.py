"""Walk the pages of the Windows installer and of the uninstaller under Wine, as somebody with a keyboard does.

Each page is kept as a picture, `wizard-LANGUAGE-PAGE.png`: somebody has to look at them.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from trial import TITLE, Trial
from wine import WineError, until

ASKS = "Installer Language"
ACCEPTS = "Return"


@dataclass(frozen=True)
class Language:
    """A language of the wizard: how often Down leads to it in the list, and what is in the titles of its windows."""

    name: str
    downs: int
    installs: str
    uninstalls: str


ENGLISH = Language("en", 0, "G60 Desk Setup", "G60 Desk Uninstall")
CHINESE = Language("zh", 1, "G60 Desk 安装", "G60 Desk 卸载")
LANGUAGES = (ENGLISH, CHINESE)
PAGES = ("welcome", "components", "folder")


def walk(trial: Trial, language: Language) -> None:
    """Install by the wizard, let it start the program, close that, uninstall by the wizard; raises WineError."""
    wine, screen = trial.wine, trial.screen

    taken: list[Path] = []

    def take(page: str) -> None:
        """Keep the picture of a page, which is another than the one before."""
        path = trial.pictures / f"wizard-{language.name}-{page}.png"
        taken.append(screen.still(path, taken[-1] if taken else None))

    wine.start(r"C:\setup.exe")
    asking = screen.window(ASKS)
    screen.keys(asking, *["Down"] * language.downs)
    take("language")
    screen.keys(asking, ACCEPTS)
    for page in PAGES:
        window = screen.window(language.installs)
        take(page)
        screen.keys(window, ACCEPTS)
    until(lambda: bool(trial.links()), "there is no shortcut")
    take("finish")
    screen.keys(screen.window(language.installs), ACCEPTS)  # the box that starts the program is ticked
    screen.gone(language.installs)
    program = screen.window(TITLE)
    take("started")
    screen.keys(program, "alt+F4")
    screen.gone(TITLE)
    wine.wait()

    place = trial.installed()
    wine.start(place + r"\uninstall.exe")
    take_off = screen.window(language.uninstalls)
    take("uninstall")
    screen.keys(take_off, ACCEPTS)
    until(lambda: not trial.links() and not trial.inside(place).exists(), "it is not uninstalled")
    take("uninstalled")
    screen.keys(screen.window(language.uninstalls), ACCEPTS)
    wine.wait()
    if trial.registry():
        raise WineError(f"left behind: {trial.registry()}")

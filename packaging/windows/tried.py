"""Install by the Windows installer under Wine, start what is installed, install over it, uninstall, see what stays."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

from trial import PLACE, Trial
from wine import WineError

STORY, NOTE = r"C:\故事 one.g60", "notes of mine.txt"
KEYS = (r"Uninstall\G60Desk]", r"Classes\.g60]", r"Classes\G60Desk.Story]")
OWN_DATA = re.compile(r"users/[^/]+/(AppData/(Local|Roaming)/(g60desk|G60 Desk)|Temp|AppData/Local/Temp)(/|$)", re.I)


def try_silently(trial: Trial, story: Path, title: str, say: Callable[[str], None]) -> None:
    """The whole life of an installed program without a question asked.

    `story` is a packed one, and `title` what it calls itself.  Raises WineError.
    """
    before = trial.files()
    _install(trial, say)
    _start(trial, story, title, say)
    _install_over(trial, say)
    _uninstall(trial, before, say)


def _install(trial: Trial, say: Callable[[str], None]) -> None:
    if trial.wine.line(rf"C:\setup.exe /S /KIOSK /D={PLACE}"):
        raise WineError("the installation did not end well")
    trial.same_as_packed()
    told = "\n".join(trial.registry())
    if lacking := [key for key in KEYS if key not in told]:
        raise WineError(f"the registry lacks {', '.join(lacking)}")
    _, kiosk = trial.links()
    if "kiosk".encode("utf-16-le") not in kiosk.read_bytes():
        raise WineError(f"{kiosk.name} does not start the kiosk")
    say("it is installed silently, with menu, kiosk and file association")


def _start(trial: Trial, story: Path, title: str, say: Callable[[str], None]) -> None:
    report = trial.selftest()
    say(f"it tries itself in a window: {len(report['pages'])} pages on {report['platform']}, Qt {report['qt']}")
    trial.takes_away("--view", "network", "--size", "1280x720", "--to", name="图 network.png", begins=b"\x89PNG")
    trial.takes_away("--handout", name="讲义 hand-out.pdf", begins=b"%PDF")
    say("it draws a picture and writes a hand-out")
    menu, _ = trial.links()
    place = menu.relative_to(trial.wine.drive).as_posix().replace("/", "\\")
    trial.shown("shortcut.png", rf"C:\{place}")
    say("it starts from the Start menu; while it runs, the installer changes nothing")
    there = trial.inside(STORY)
    shutil.copyfile(story, there)
    trial.shown("story.png", *trial.opens_story(STORY), title=f"{re.escape(title)}.+G60 Desk$")
    there.unlink()
    say("a story is opened by what a double click on it calls")


def _install_over(trial: Trial, say: Callable[[str], None]) -> None:
    (trial.place / NOTE).write_text("mine", encoding="utf-8")
    (trial.place / "_internal" / "of an older version.pyd").write_text("old", encoding="utf-8")
    if trial.wine.line(r"C:\setup.exe /S"):
        raise WineError("the second installation did not end well")
    trial.same_as_packed(NOTE)
    say("it is installed over an older one, with a file of the user's in its folder")


def _uninstall(trial: Trial, before: set[str], say: Callable[[str], None]) -> None:
    trial.wine.line(rf'"{PLACE}\uninstall.exe" /S')
    trial.wine.wait()  # it goes on in a copy of itself, since it removes itself, too
    note = trial.place / NOTE
    if note.read_text(encoding="utf-8") != "mine":
        raise WineError("the user's own file was touched")
    note.unlink()
    left = {one for one in trial.files() - before if not OWN_DATA.match(one)}
    if left or trial.registry() or trial.links():
        raise WineError(f"left behind: {sorted(left)[:5]} {trial.registry()} {trial.links()}")
    say("it is uninstalled, with nothing left but what is the user's")

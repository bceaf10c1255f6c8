"""`g60desk kiosk`: the supervisor in this process, the window in one of its own.  No Qt here."""

from __future__ import annotations

import locale
import os
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from threading import Event

from g60desk.kiosk.kiosk_log import KioskLog
from g60desk.kiosk.setup import FILE, Setup, read_setup
from g60desk.kiosk.story_news import NewsFile
from g60desk.kiosk.story_shelf import StoryShelf
from g60desk.kiosk.story_watch import StoryWatch, drawn
from g60desk.kiosk.supervisor import News, Supervisor, supervise
from g60desk.kiosk.supervisor_child import Child, own_command
from g60desk.kiosk.updates import Updates, sticks
from g60desk.resources import story_folder
from g60desk.story.problems import plain
from g60desk.story.shelf import MAIN
from g60desk.words import spoken

LOG, STORIES, COUNTS = "log", "stories", "counts.csv"  # in the folder of the kiosk
NEWS = "news.json"  # in that of the log


def run_supervised(folder: Path, story: Path | None) -> int:
    """Keep a kiosk on the screen until staff close it; gives the exit code that is promised."""
    log = KioskLog(folder / LOG)
    setup, problems = read_setup(folder / FILE)
    for problem in problems:
        log.note(problem.said(keepers_language()))
    shelf = StoryShelf(folder / STORIES)
    stop = Event()
    updates = Updates(shelf, lambda: sources(setup), setup.public_key, partial(drawn, stop=stop))
    file = NewsFile(folder / LOG / NEWS)
    watch = StoryWatch(updates, log.note, stop, heard=file.heard)
    started: list[Path] = []  # the story of the window that was started last, unless it is the still page

    def start(still: bool) -> Child:
        shown = shown_story(setup, shelf, story)
        started[:] = [] if still else [shown or story_folder()]
        words = window_words(folder, shown)
        return Child(own_command([*words, *(["--still"] if still else [])]), log.says)

    def painted() -> None:
        """A window is there, so that this is no second start: the shelf is its own, and new stories are looked for."""
        for one in started:
            file.shows(one)
        if not watch.begun:
            shelf.tidy()
            if takes_stories(setup):
                watch.begin()

    def take_back() -> bool:
        if not shelf.take_back():
            return False
        file.gave_up()
        return True

    if setup.updates and not (Path(setup.updates) / MAIN).is_file():
        log.note(f"no story in {plain(setup.updates)} yet: its {MAIN} is looked for in that very folder")
    news = News(watch.is_fresh, painted, shelf.prove, take_back)
    try:
        return int(supervise(Supervisor(start, log, setup.limits, news=news)))
    finally:
        watch.end()
        log.close()


def keepers_language() -> str:
    """The language of whoever keeps this computer, in which mistakes in the settings are told."""
    return spoken(os.environ, locale.getlocale()[0])


def takes_stories(setup: Setup) -> bool:
    """Whether a kiosk looks for new stories at all."""
    return bool(setup.updates or setup.sticks)


def sources(setup: Setup) -> Sequence[Path]:
    """The folders in which new stories are looked for, as they are now."""
    return [*([Path(setup.updates)] if setup.updates else []), *(sticks() if setup.sticks else ())]


def shown_story(setup: Setup, shelf: StoryShelf, story: Path | None) -> Path | None:
    """The story to show: the one that was taken last; else that of the command line or the settings; None: as ships."""
    taken = shelf.now if takes_stories(setup) else None
    return taken or story or (Path(setup.story) if setup.story else None)


def window_words(folder: Path, story: Path | None) -> list[str]:
    """The words by which the window is started."""
    return ["kiosk", *([str(story)] if story else []), "--folder", str(folder), "--supervised"]

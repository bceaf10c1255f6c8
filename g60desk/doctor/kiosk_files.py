"""Whether what the keeper has given the kiosk is right: its settings, its story, where new ones come from, the PIN."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from g60desk.doctor.computer import Place
from g60desk.doctor.finding import Finding, fine, look, unknown, wrong
from g60desk.kiosk.pin import NEW, Pin
from g60desk.kiosk.setup import FILE, Setup
from g60desk.kiosk.start import LOG, NEWS, STORIES, shown_story, takes_stories
from g60desk.kiosk.story_news import NewsFile
from g60desk.kiosk.story_shelf import StoryShelf
from g60desk.resources import story_folder
from g60desk.story.reader import read_story


def check_settings(place: Place) -> Sequence[Finding]:
    """The file of settings, with a finding for each mistake in it."""
    path = place.folder / FILE
    if place.problems:
        advice = "settings_all" if place.setup == Setup() else "settings"  # as where the file is no YAML
        return [wrong("settings", "settings_mistake", advice, problem=one) for one in place.problems]
    return [fine("settings", "settings_read" if path.exists() else "settings_none", path=str(path))]


def check_story(place: Place) -> Sequence[Finding]:
    """The story that would be shown."""
    path = shown_story(place.setup, StoryShelf(place.folder / STORIES), place.story) or story_folder()
    reading = read_story(path)
    values = {"path": str(path)}
    if not reading.readable:
        return [wrong("story", "story_unread", "story", **values)]
    if reading.errors:
        found = [wrong("story", "story_errors", "story", n=len(reading.errors), **values)]
    elif reading.problems:
        found = [look("story", "story_warnings", "story", n=len(reading.problems), **values)]
    else:
        found = [fine("story", "story_whole", **values)]
    language, spoken = place.setup.language, reading.story.languages
    if language and language not in spoken:
        found.append(wrong("story", "story_language", "story_language", language=language, spoken=", ".join(spoken)))
    return found


def check_updates(place: Place) -> Sequence[Finding]:
    """The folder that new stories come from, whether one was refused, and whether signatures can be tried."""
    setup, found = place.setup, list[Finding]()
    if setup.updates:
        there = Path(setup.updates).is_dir()
        found.append(
            fine("updates", "updates_there", path=setup.updates)
            if there
            else wrong("updates", "updates_gone", "updates_gone", path=setup.updates)
        )
    news = NewsFile(place.folder / LOG / NEWS).read()
    if takes_stories(setup) and news.refused is not None and news.refusal_stands:
        refused = news.refused
        first = next(iter(refused.problems), "–")
        found.append(look("updates", "updates_refused", "updates_refused", when=f"{refused.when:%Y-%m-%d %H:%M}",
                          source=refused.source, problem=first))  # fmt: skip
    if setup.public_key and find_spec("cryptography") is None:
        found.append(wrong("updates", "updates_unsigned", "updates_unsigned"))
    return found


def check_pin(place: Place) -> Sequence[Finding]:
    """Whether the staff can get in."""
    pin = Pin(place.folder)
    if (place.folder / NEW).exists():
        return [look("pin", "pin_waits", "pin_waits", path=str(place.folder / NEW))]
    if pin.wait > 0:
        return [look("pin", "pin_tried", "pin", path=str(place.folder / NEW))]
    if not pin.is_set:
        return [wrong("pin", "pin_none", "pin", path=str(place.folder / NEW))]
    return [fine("pin", "pin_set")]


def check_locale(place: Place) -> Sequence[Finding]:
    """Whether file names in Chinese can be read; commas in numbers trouble nobody."""
    names = [place.computer.environ.get(name, "") for name in ("LC_ALL", "LC_CTYPE", "LANG")]
    name = next((one for one in names if one), "")
    if place.computer.platform != "linux":
        return [fine("locale", "locale_system")]
    if not name:
        return [unknown("locale", "locale_none", "locale")]
    if name.partition("@")[0].lower().replace("-", "").endswith("utf8") or name in ("C", "POSIX"):
        return [fine("locale", "locale_fine", name=name)]
    return [wrong("locale", "locale_narrow", "locale", name=name)]

"""What the staff of a hall may want to know of the kiosk before them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from shutil import disk_usage

import msgspec

from g60desk.kiosk.hall_size import density
from g60desk.kiosk.hours import Hours
from g60desk.kiosk.notice import Notice
from g60desk.kiosk.setup import Setup
from g60desk.kiosk.start import LOG, NEWS
from g60desk.kiosk.story_news import NewsFile
from g60desk.kiosk.window import KioskWindow
from g60desk.layout.hall_staff import Fact, Facts
from g60desk.layout.told import Told
from g60desk.shell.hall_story_facts import story_facts
from g60desk.story.problems import Problem

LITTLE = 200_000_000  # bytes
MISTAKES = 2  # in the settings, that are told in full


class Kept(msgspec.Struct, frozen=True):
    """How a kiosk is kept: its folder, its settings, what of them cannot be used, and when its window began."""

    folder: Path = Path()
    setup: Setup = Setup()
    mistakes: tuple[Notice, ...] = ()
    begun: datetime = datetime.min.replace(tzinfo=UTC)


def facts_of(told: Told, problems: Sequence[Problem], window: KioskWindow, kept: Kept) -> tuple[Facts, ...]:
    """The facts of the story and those of the kiosk."""
    news = NewsFile(kept.folder / LOG / NEWS).read()
    return (
        Facts(told.words("kiosk.facts_story"), tuple(story_facts(told, problems, news, kept.setup))),
        Facts(told.words("kiosk.facts_kiosk"), tuple(_kiosk(told, window, kept))),
    )


def _kiosk(told: Told, window: KioskWindow, kept: Kept) -> Iterator[Fact]:
    words = told.words
    if kept.mistakes:
        said = tuple(one.said(told.language) for one in kept.mistakes[:MISTAKES])
        yield Fact(words("kiosk.fact_settings"), words("kiosk.settings_unused", n=len(kept.mistakes)), said)
    yield Fact(words("kiosk.fact_log"), "kiosk.log", (str(kept.folder / LOG),))
    yield from _disk(told, kept.folder)
    yield Fact(words("kiosk.fact_hours"), _hours(told, kept.setup.opening, datetime.now(UTC)))
    ratio = window.devicePixelRatioF()
    size = {"width": round(window.width() * ratio), "height": round(window.height() * ratio)}
    per_mm = density(window, window.bounds)
    key = "kiosk.screen" if per_mm else "kiosk.screen_unknown"
    yield Fact(words("kiosk.fact_screen"), words(key, per_mm=f"{per_mm:.1f}", **size))
    yield Fact(words("kiosk.fact_target"), words("kiosk.target", px=round(window.hall().least)))
    yield Fact(words("kiosk.fact_since"), f"{kept.begun:%Y-%m-%d %H:%M}")
    yield Fact(words("kiosk.fact_version"), _version())


def _disk(told: Told, folder: Path) -> Iterator[Fact]:
    """What is free where the kiosk writes, where that can be told."""
    with suppress(OSError):
        free = disk_usage(folder).free
        little = (told.words("kiosk.disk_little"),) if free < LITTLE else ()
        yield Fact(told.words("kiosk.fact_disk"), told.words("kiosk.disk_free", gb=f"{free / 1e9:.1f}"), little)


def _hours(told: Told, opening: Hours, now: datetime) -> str:
    """Whether the hall is open by the kiosk's own clock, and until when; so a clock that is wrong is seen, too."""
    change, is_open = opening.next_change(now), opening.is_open(now)
    if change is None:
        return told.words("kiosk.hours_always" if is_open else "kiosk.hours_never")
    when = f"{change.astimezone(opening.zone):%Y-%m-%d %H:%M}"
    return told.words("kiosk.hours_open" if is_open else "kiosk.hours_closed", when=when)


def _version() -> str:
    try:
        return version("g60-desk")
    except PackageNotFoundError:
        return "–"

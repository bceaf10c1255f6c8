"""What the staff of a hall may want to know of the kiosk before them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version

from g60desk.kiosk.hall_size import density
from g60desk.kiosk.hours import Hours
from g60desk.kiosk.window import KioskWindow
from g60desk.layout.told import Told
from g60desk.story.problems import Problem
from g60desk.story.wording import worded_date


def facts_of(
    told: Told, problems: Sequence[Problem], window: KioskWindow, begun: datetime, unused: int, opening: Hours
) -> list[tuple[str, str]]:
    """The facts, as (what, how it is); `unused` is how many problems the settings have."""
    words, story = told.words, told.story
    found = [(words("kiosk.fact_story"), told.text(story.title))]
    if story.updated is not None:
        found.append((words("kiosk.fact_updated"), worded_date(story.updated, told.language)))
    found.append((words("kiosk.fact_problems"), str(len(problems))))
    if unused:
        found.append((words("kiosk.fact_settings"), words("kiosk.settings_unused", n=unused)))
    ratio = window.devicePixelRatioF()
    size = {"width": round(window.width() * ratio), "height": round(window.height() * ratio)}
    per_mm = density(window, window.bounds)
    key = "kiosk.screen" if per_mm else "kiosk.screen_unknown"
    found.append((words("kiosk.fact_screen"), words(key, per_mm=f"{per_mm:.1f}", **size)))
    found.append((words("kiosk.fact_target"), words("kiosk.target", px=round(window.hall().least))))
    found.append((words("kiosk.fact_hours"), _hours(told, opening, datetime.now(UTC))))
    found.append((words("kiosk.fact_since"), f"{begun:%Y-%m-%d %H:%M}"))
    found.append((words("kiosk.fact_version"), _version()))
    return found


def _hours(told: Told, opening: Hours, now: datetime) -> str:
    """Whether the hall is open by the kiosk's own clock, and until when; so a clock that is wrong is seen, too."""
    change, is_open = opening.next_change(now), opening.is_open(now)
    if change is None and is_open:
        return told.words("kiosk.hours_always")
    when = f"{change.astimezone(opening.zone):%Y-%m-%d %H:%M}" if change else "–"
    return told.words("kiosk.hours_open" if is_open else "kiosk.hours_closed", when=when)


def _version() -> str:
    try:
        return version("g60-desk")
    except PackageNotFoundError:
        return "–"

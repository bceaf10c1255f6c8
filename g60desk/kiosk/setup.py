"""How a kiosk is set up: one file in a folder that visitors cannot reach, `kiosk.yaml`.

A setting that cannot be used stops no kiosk: what is wrong goes to the log, with its line, and what ships stands in.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec

from g60desk.kiosk.hours import Hours
from g60desk.kiosk.idle import Patience
from g60desk.kiosk.notice import Notice, UnusableError
from g60desk.kiosk.setup_file import Pages, read_settings
from g60desk.kiosk.setup_hours import clock_of, opening_of, zone_of
from g60desk.kiosk.signed import key_of
from g60desk.kiosk.supervisor_rules import Limits
from g60desk.kiosk.visit import First

FOLDER_PLACE = "G60DESK_KIOSK"  # a variable that names another folder
FILE = "kiosk.yaml"


def _says(sentence: str, least: float | None = None, most: float | None = None) -> msgspec.Meta:
    return msgspec.Meta(description=sentence, ge=least, le=most)


class Setup(msgspec.Struct, frozen=True, kw_only=True, rename="kebab"):
    """All settings of a kiosk: a name, a type, what it is at first, and a sentence that says what it does."""

    story: Annotated[str, _says("The folder of the story; empty is the one that ships.")] = ""
    language: Annotated[str, _says("The language that comes first, such as en or zh-Hans; empty: the story's.")] = ""
    motion: Annotated[
        Literal["full", "reduced"], _says("full, or reduced: pictures change by a cross-fade and nothing moves.")
    ] = "full"
    larger_text: Annotated[bool, _says("Whether a visit begins with the larger text.")] = False
    idle_seconds: Annotated[
        float, _says("How long nothing is touched until a visitor is asked; long texts are waited for.", 5, 3600)
    ] = 60.0
    countdown_seconds: Annotated[float, _says("How long an answer is waited for.", 5, 600)] = 15.0
    longest_seconds: Annotated[float, _says("The longest that is waited where a long text is shown.", 5, 3600)] = 240.0
    target_mm: Annotated[float, _says("The least side of what can be touched, in millimetres.", 5, 50)] = 15.0
    pixels_per_mm: Annotated[
        float, _says("The density of the screen, where the screen tells it wrongly; 0 asks the screen.", 0, 40)
    ] = 0.0
    nightly: Annotated[str, _says("The local time of the restart at night, such as 04:00; none for none.")] = "04:00"
    memory_mb: Annotated[int, _says("The memory beyond which the window is started anew.", 300, 64_000)] = 1500
    hours: Annotated[
        dict[str, str],
        _says('When the hall is open: {mon-fri: "09:00-17:30", sat: "10:00-12:00, 13:00-18:00"}; days that are not'
              " named are closed. Without any, it is always open."),
    ] = {}  # fmt: skip
    days: Annotated[
        dict[str, str],
        _says('Days that are otherwise: {2026-12-24..2026-12-26: closed, 2027-01-01: "12:00-16:00"}.'),
    ] = {}
    time_zone: Annotated[str, _says("The zone of these times, such as Europe/Berlin; empty: the computer's.")] = ""
    counts: Annotated[bool, _says("Whether visits are counted, by day and with nothing personal.")] = False
    updates: Annotated[str, _says("A folder in which new stories are looked for; empty for none.")] = ""
    sticks: Annotated[
        bool, _says("Whether a new story is looked for in the folder g60desk-story of a memory stick.")
    ] = False
    public_key: Annotated[
        str, _says("A public key of minisign: only stories that are signed with it are taken; empty: all.")
    ] = ""

    def first(self, larger: float) -> First:
        """What a visit begins with; `larger` is how large the larger text is."""
        return First(language=self.language, text=larger if self.larger_text else 1.0, still=self.motion == "reduced")

    @property
    def patience(self) -> Patience:
        """How long visitors are waited for."""
        return Patience(self.idle_seconds, self.countdown_seconds, self.longest_seconds)

    @property
    def limits(self) -> Limits:
        """What the supervisor holds the window to."""
        return Limits(memory=self.memory_mb * 1_000_000, nightly=clock_of(self.nightly))

    @property
    def opening(self) -> Hours:
        """When the hall is open."""
        return opening_of(self.hours, self.days, zone_of(self.time_zone))


def kiosk_folder(environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path:
    """The folder of the kiosk's settings, PIN and log: where the variable says, else where the system keeps such."""
    named = environ.get(FOLDER_PLACE)
    if named:
        return Path(named)
    if platform == "win32":
        return Path(environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "g60desk" / "kiosk"
    if platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "g60desk" / "kiosk"
    return Path(environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "g60desk" / "kiosk"


def read_setup(path: Path) -> tuple[Setup, tuple[Notice, ...]]:
    """The settings in a file, and what is wrong with it, a sentence for each; never raises."""
    setup, pages = read_settings(path, Setup)
    usable = {**_usable_hours(setup, pages), **_usable_words(setup, pages)}
    return msgspec.structs.replace(setup, **usable), tuple(pages.found)


def _usable_hours(setup: Setup, pages: Pages) -> dict[str, dict[str, str]]:
    """The hours without what cannot be read of them."""
    kept = {"hours": dict(setup.hours), "days": dict(setup.days)}

    def tell(field: str, key: str, error: UnusableError, at_key: bool) -> None:
        del kept[field][key]
        pages.tell((field, key), error.notice, at_key=at_key)

    opening_of(setup.hours, setup.days, None, tell)
    if setup.hours and not kept["hours"]:
        kept["days"] = {}  # a hall of which no day of the week can be read is open, and not closed for ever
    return kept


def _usable_words(setup: Setup, pages: Pages) -> dict[str, str]:
    """Settings with a spelling of their own, as they ship where they cannot be read.

    A public key that cannot be read stays: it fits no story, so that none is taken that nobody signed.
    """
    readers: dict[str, Callable[[str], Any]] = {"nightly": clock_of, "time_zone": zone_of, "public_key": key_of}
    found: dict[str, str] = {}
    for name, read in readers.items():
        value = getattr(setup, name)
        try:
            if value:
                read(value)
        except UnusableError as error:
            pages.tell((name.replace("_", "-"),), error.notice)
            found[name] = value if name == "public_key" else getattr(Setup(), name)
    return found

"""How a kiosk is set up: one JSON file in a folder that visitors cannot reach.

A file that cannot be read stops no kiosk: what is wrong with it goes to the log, and what ships is used.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from datetime import time
from pathlib import Path
from typing import Annotated

import msgspec

from g60desk.kiosk.idle import Patience
from g60desk.kiosk.supervisor_rules import Limits
from g60desk.kiosk.visit import First

FOLDER_PLACE = "G60DESK_KIOSK"  # a variable that names another folder
FILE = "kiosk.json"
MOST_BYTES = 1_000_000


def _says(sentence: str) -> msgspec.Meta:
    return msgspec.Meta(description=sentence)


class Setup(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All settings of a kiosk."""

    story: Annotated[str, _says("The folder of the story; empty is the one that ships.")] = ""
    language: Annotated[str, _says("The language that comes first, such as en or zh-Hans; empty: the story's.")] = ""
    motion: Annotated[str, _says("full, or reduced: pictures change by a cross-fade and nothing moves.")] = "full"
    larger_text: Annotated[bool, _says("Whether a visit begins with the larger text.")] = False
    idle_seconds: Annotated[float, _says("How long nothing is touched until a visitor is asked.")] = 60.0
    countdown_seconds: Annotated[float, _says("How long an answer is waited for.")] = 15.0
    longest_seconds: Annotated[float, _says("The longest that is waited where a long text is shown.")] = 240.0
    target_mm: Annotated[float, _says("The least side of what can be touched, in millimetres.")] = 15.0
    pixels_per_mm: Annotated[
        float, _says("The density of the screen, where the screen tells it wrongly; 0 asks the screen.")
    ] = 0.0
    nightly: Annotated[str, _says("The local time of the restart at night, such as 04:00; empty for none.")] = "04:00"
    memory_mb: Annotated[int, _says("The memory beyond which the window is started anew.")] = 1500

    def first(self, larger: float) -> First:
        """What a visit begins with; `larger` is how large the larger text is."""
        text = larger if self.larger_text else 1.0
        return First(language=self.language or "", text=text, still=self.motion == "reduced")

    @property
    def patience(self) -> Patience:
        return Patience(max(5.0, self.idle_seconds), max(5.0, self.countdown_seconds), self.longest_seconds)

    @property
    def limits(self) -> Limits:
        """What the supervisor holds the window to."""
        return Limits(memory=max(300, self.memory_mb) * 1_000_000, nightly=_time_of(self.nightly))


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


def read_setup(path: Path) -> tuple[Setup, str]:
    """The settings in a file, and what is wrong with it; those that ship where there is none, or none that is good."""
    try:
        if not path.exists():
            return Setup(), ""
        if path.stat().st_size > MOST_BYTES:
            return Setup(), f"{path} is too large to be settings"
        setup = msgspec.json.decode(path.read_bytes(), type=Setup)
        _time_of(setup.nightly)
    except (OSError, ValueError, RecursionError) as error:  # msgspec's and Unicode's errors are ValueErrors
        return Setup(), f"{path} is not used: {error}"
    return setup, ""


def _time_of(text: str) -> time | None:
    """A local time as it is written; raises ValueError."""
    return time.fromisoformat(text) if text else None

"""What a check may ask of a computer: a small interface, so that a test can stand in for any system."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol

import msgspec

from g60desk.doctor.finding import Finding
from g60desk.kiosk.notice import Notice
from g60desk.kiosk.setup import Setup

WINDOWS, MACOS, LINUX = "win32", "darwin", "linux"


class Screen(msgspec.Struct, frozen=True):
    """A screen as Qt tells it: its size in px of a window, the px of the glass to each, and its size in mm."""

    name: str
    x: int
    y: int
    width: int
    height: int
    ratio: float
    mm_wide: float
    mm_high: float


class Touch(msgspec.Struct, frozen=True):
    """A touch screen, and how many fingers it tells apart."""

    name: str
    points: int


class Looks(msgspec.Struct, frozen=True):
    """What Qt sees; the first screen is the one that a kiosk fills.

    `drawn` is false where there is no screen.  `trouble` is why Qt could not say more.  `fonts` are the shipped
    families that did not load, `glyphs` the characters of the program's words that no shipped font draws.
    """

    platform: str = ""
    drawn: bool = False
    screens: tuple[Screen, ...] = ()
    touches: tuple[Touch, ...] = ()
    fonts: tuple[str, ...] | None = None
    glyphs: str = ""
    trouble: str = ""


class Computer(Protocol):
    """A computer.  None means that it does not say; nothing here raises, hangs, or reaches a network."""

    @property
    def platform(self) -> str:
        """`win32`, `darwin` or `linux`."""

    @property
    def environ(self) -> Mapping[str, str]:
        """The variables of the environment."""

    @property
    def home(self) -> Path:
        """The folder of whoever is logged in."""

    def run(self, *words: str) -> str | None:
        """What a program of the system prints."""

    def registry(self, key: str) -> Mapping[str, str | int] | None:
        r"""The values of a key such as `HKCU\\Control Panel\\Desktop`."""

    def programs(self) -> frozenset[str] | None:
        """The names of what runs, in small letters."""

    def looks(self) -> Looks:
        """What Qt sees."""

    def free(self, path: Path) -> int | None:
        """The bytes that are free on the disk of a folder."""

    def memory(self) -> tuple[int, int] | None:
        """The bytes of memory, and those that are free."""

    def now(self) -> datetime:
        """The local time, with its zone."""

    def made(self) -> datetime | None:
        """When the youngest file of the program was made: no true clock can be before it."""


class Place(msgspec.Struct, frozen=True):
    """What is looked at: a computer, the folder of its kiosk, the settings there with their mistakes, and a story."""

    computer: Computer
    folder: Path
    setup: Setup
    problems: tuple[Notice, ...] = ()
    story: Path | None = None  # of the command line


class Check(Protocol):
    """Looks at one thing."""

    def __call__(self, place: Place) -> Sequence[Finding]:
        """What was found, in the order in which it is told."""

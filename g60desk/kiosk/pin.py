"""The PIN by which staff leave a kiosk: kept as a salted hash, guessed slowly, and set anew by a file.

Who forgot the PIN, or has none yet, writes a new one into ``new-pin.txt`` in the kiosk's folder, which visitors cannot
reach: it is taken in at the next try, and the file removed.

Wrong tries are counted in a file before they are judged, so that neither pulling the plug nor starting anew gives a
free one; the wait is counted on a clock that never goes back, and begins anew with the program.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import time
from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

import msgspec

from g60desk.kiosk.disk import remove, replace_synced

LEAST, MOST = 4, 12  # digits
FREE, FIRST, LONGEST = 3, 30.0, 3600.0  # tries without a wait; then seconds, doubled at each, up to an hour
N, R, P = 2**14, 8, 1  # scrypt (RFC 7914): 16 MB, some 50 ms
HASH, TRIES, NEW = "pin.json", "pin-tries.json", "new-pin.txt"
MOST_BYTES = 10_000


class Answer(StrEnum):
    """What a try gave: right, wrong, not tried because one has to wait, there is no PIN, or the file held none."""

    RIGHT = "right"
    WRONG = "wrong"
    WAIT = "wait"
    NONE = "none"
    BAD = "bad"


class Hashed(msgspec.Struct, frozen=True):
    """A PIN that cannot be read: its salt and its hash, in hexadecimal."""

    salt: str
    hash: str


class Tries(msgspec.Struct, frozen=True):
    """How many tries in a row were wrong."""

    wrong: int = 0


class BadPinError(ValueError):
    """What is to be the PIN cannot be one."""


class Pin:
    """The PIN of a kiosk, in its folder; seconds are those of a clock that never goes back."""

    def __init__(self, folder: Path, clock: Callable[[], float] = time.monotonic) -> None:
        self._folder, self._clock = folder, clock
        self._wrong = self._read_tries()
        self._since = clock()

    @property
    def wait(self) -> float:
        """The seconds until one may try again; 0 when one may."""
        if self._wrong < FREE:
            return 0.0
        whole = min(LONGEST, FIRST * 2.0 ** min(self._wrong - FREE, 30))
        return max(0.0, whole - (self._clock() - self._since))

    @property
    def is_set(self) -> bool:
        """Whether there is a PIN by which one can get in."""
        return self._read() is not None

    def set(self, digits: str) -> None:
        """Set a PIN, and forget the wrong tries; raises BadPinError, or OSError."""
        self._keep(digits)
        self._count(0)

    def try_(self, digits: str) -> Answer:
        """Try digits; takes some 50 ms.  A PIN that was set by file counts from now on."""
        try:
            self.take_new()
        except BadPinError:
            return Answer.BAD
        except OSError:
            pass  # the one before holds
        kept = self._read()
        if kept is None:
            return Answer.NONE
        if self.wait > 0:
            return Answer.WAIT
        self._count(self._wrong + 1)  # first of all: whoever pulls the plug now has had this try
        salt = bytes.fromhex(kept.salt)
        if not hmac.compare_digest(_hash(digits, salt), bytes.fromhex(kept.hash)):
            return Answer.WRONG
        self._count(0)
        return Answer.RIGHT

    def take_new(self) -> bool:
        """Take in a PIN that was set by file; True where there was one.  Raises BadPinError, or OSError."""
        path = self._folder / NEW
        try:
            with path.open("rb") as file:
                text = file.read(MOST_BYTES)
        except OSError:
            return False
        try:
            self._keep(text.decode("utf-8-sig", "replace").strip())
        finally:
            remove(path)  # also where it is none: it must not lie there
        self._count(0)  # and not before: a file that cannot be removed must not give free tries
        return True

    def _keep(self, digits: str) -> None:
        """Keep the hash of a PIN."""
        if not (LEAST <= len(digits) <= MOST and digits.isascii() and digits.isdigit()):
            raise BadPinError(f"a PIN has {LEAST} to {MOST} digits")
        if len(set(digits)) == 1:
            raise BadPinError("a PIN has two different digits at least")
        salt = os.urandom(16)
        replace_synced(self._folder / HASH, msgspec.json.encode(Hashed(salt.hex(), _hash(digits, salt).hex())))

    def _count(self, wrong: int) -> None:
        """Remember how many tries were wrong; where the disk is full, until the program ends."""
        if wrong != self._wrong:
            self._wrong, self._since = wrong, self._clock()
            with suppress(OSError):
                replace_synced(self._folder / TRIES, msgspec.json.encode(Tries(wrong)))

    def _read(self) -> Hashed | None:
        with suppress(OSError, ValueError):
            kept = msgspec.json.decode((self._folder / HASH).read_bytes(), type=Hashed)
            if len(bytes.fromhex(kept.hash)) == 32 and len(bytes.fromhex(kept.salt)) >= 16:
                return kept
        return None

    def _read_tries(self) -> int:
        """A file that is broken counts as tries that were wrong."""
        try:
            return max(0, msgspec.json.decode((self._folder / TRIES).read_bytes(), type=Tries).wrong)
        except FileNotFoundError:
            return 0
        except (OSError, ValueError):
            return FREE


def _hash(digits: str, salt: bytes) -> bytes:
    return hashlib.scrypt(digits.encode("utf-8", "replace"), salt=salt, n=N, r=R, p=P, maxmem=64 * 2**20, dklen=32)

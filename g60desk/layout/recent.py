"""What was made last, kept by what it was made for; unlike `functools.lru_cache` it can be asked what it has."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Asked = TypeVar("Asked", bound=Hashable)
Made = TypeVar("Made")


class Recent(Generic[Asked, Made]):
    """Makes what is asked for where it is not there, and keeps the `most` that were asked for last."""

    __slots__ = ("_kept", "_make", "_most")

    def __init__(self, make: Callable[[Asked], Made], most: int) -> None:
        self._make = make
        self._most = most
        self._kept: dict[Asked, Made] = {}

    def __contains__(self, asked: Asked) -> bool:
        return asked in self._kept

    def __call__(self, asked: Asked) -> Made:
        """What was made for this, now or before."""
        if asked in self._kept:
            found = self._kept[asked] = self._kept.pop(asked)  # the last of all again
            return found
        made = self._make(asked)  # may ask for others of the same kind
        if len(self._kept) >= self._most:
            del self._kept[next(iter(self._kept))]
        self._kept[asked] = made
        return made

    def prepare(self, asked: Asked) -> bool:
        """Make what is not there yet; False where it was."""
        if asked in self._kept:
            return False
        self(asked)
        return True
